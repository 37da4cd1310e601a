//! What is written in one, and what may be: found by the firm sounds of all its letters.

use std::hash::BuildHasher;

use foldhash::fast::FixedState;

use crate::name::Part;
use crate::script::Script;
use crate::sounds::sound::*;
use crate::sounds::{SoundSet, Sounding, groups_of_firm};

/// Neighbouring parts, or a single one, as letters written in one.
#[derive(Debug)]
pub(super) struct Joined {
    sounds: Sounding,
    letters: u32,
    foreign: bool,
}

/// What is kept of it: its groups of firm sounds from the lowest bit on, whether it is in another
/// script than Latin, and in the highest bits what the very same letters have in common.
#[derive(Debug, Clone, Copy)]
struct Sketch(u32);

const BITS_OF_GROUPS: u32 = 24;
const FOREIGN: u32 = 1 << BITS_OF_GROUPS;
const LETTERS: u32 = !0 << (BITS_OF_GROUPS + 1);

/// Many of these with their numbers, those with the same places of the mouth together.
#[derive(Debug, Default)]
pub(super) struct InOne {
    /// Where each bucket starts; at the end one more.
    starts: Vec<u32>,
    sketched: Vec<(Sketch, u32)>,
}

/// So many share a bucket, if they were spread evenly.
const OF_BUCKET: usize = 4;

/// How far two may be apart, as a share of the weight of what is asked, to be one word written in
/// one and in several; the other may be a little heavier.
const MAY_DIFFER: f64 = 0.07 * 1.12;

/// An entry before it has its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    class: u32,
    sketch: Sketch,
    pub(super) number: u32,
}

impl Joined {
    pub(super) fn of(several: &[&Part]) -> Self {
        let plain: String = several.iter().map(|part| part.joined().plain()).collect();
        Self {
            sounds: Sounding::new(&plain),
            letters: hash_of(plain.as_bytes()),
            foreign: several
                .iter()
                .any(|part| part.writing.script != Script::Latin),
        }
    }

    fn sketch(&self) -> Sketch {
        let foreign = if self.foreign { FOREIGN } else { 0 };
        Sketch(groups_of_firm(self.sounds.firm) | foreign | self.letters & LETTERS)
    }

    pub(super) fn entry(&self, number: u32) -> Entry {
        Entry {
            class: skeleton(&self.sounds),
            sketch: self.sketch(),
            number,
        }
    }
}

impl InOne {
    pub(super) fn of(mut entries: Vec<Entry>) -> Self {
        let buckets = (entries.len() / OF_BUCKET).next_power_of_two();
        let bucket_of = |entry: &Entry| bucket_of(entry.class, buckets);
        entries.sort_unstable_by_key(|entry| (bucket_of(entry), entry.sketch.0, entry.number));
        entries.dedup_by_key(|entry| (bucket_of(entry), entry.sketch.0, entry.number));
        let starts = (0..=buckets).map(|bucket| {
            let start = entries.partition_point(|entry| bucket_of(entry) < bucket);
            u32::try_from(start).unwrap_or(u32::MAX)
        });
        Self {
            starts: starts.collect(),
            sketched: entries.iter().map(|it| (it.sketch, it.number)).collect(),
        }
    }

    /// The numbers of those that may be the same word, those with the very letters first.
    ///
    /// `by_syllables` says that syllables may be spelled in other ways than sounds tell.
    pub(super) fn like<'i>(
        &'i self,
        asked: &Joined,
        by_syllables: bool,
    ) -> impl Iterator<Item = u32> + 'i {
        let buckets = self.starts.len().saturating_sub(1);
        let bucket = bucket_of(skeleton(&asked.sounds), buckets);
        let start = |at: usize| self.starts.get(at).map_or(0, |start| *start as usize);
        let near = self.sketched.get(start(bucket)..start(bucket + 1));
        let near = near.unwrap_or_default();
        let own = asked.sketch();
        let same = near.iter().filter(move |(sketch, _)| sketch.0 == own.0);
        let test = Test::of(asked, by_syllables);
        let others = near.iter().filter(move |(sketch, _)| sketch.0 != own.0);
        let others = others.filter(move |(sketch, _)| test.may_be(*sketch));
        same.chain(others).map(|(_, number)| *number)
    }
}

/// What one that is kept must have, to be what is asked.
struct Test {
    /// For each of its own firm sounds, the groups of those near it.
    own: Vec<u32>,
    near: u32,
    foreign: bool,
    /// How many firm sounds may have nothing near, in one script and across two.
    alone: [u32; 2],
}

impl Test {
    fn of(asked: &Joined, by_syllables: bool) -> Self {
        let own: Vec<u32> = asked.sounds.near_each_firm().map(groups_of_firm).collect();
        let may_differ = (MAY_DIFFER * asked.sounds.weight) as u32;
        Self {
            near: groups_of_firm(asked.sounds.near),
            own,
            foreign: asked.foreign,
            // Letters of two scripts, and syllables, are compared by other rules than sounds.
            alone: [may_differ.max(u32::from(by_syllables)), may_differ.max(1)],
        }
    }

    fn may_be(&self, Sketch(other): Sketch) -> bool {
        let across = self.foreign || other & FOREIGN != 0;
        let alone = self.alone[usize::from(across)];
        let theirs = other & (FOREIGN - 1);
        if (theirs & !self.near).count_ones() > alone {
            return false;
        }
        let own = self.own.iter().filter(|near| theirs & **near == 0);
        own.count() as u32 <= alone
    }
}

fn bucket_of(class: u32, buckets: usize) -> usize {
    class as usize & buckets.saturating_sub(1)
}

/// A hash of a word's firm sounds by the place of the mouth that makes them, which words have in
/// common that are nearly the same.
fn skeleton(sounds: &Sounding) -> u32 {
    let mut classes: Vec<u8> = Vec::with_capacity(16);
    for id in &sounds.ids {
        let sound = id.sound();
        let firm = !sound.weak && sound.set & (VOWELS | GLIDES) == 0 && sound.set != H;
        if let Some(class) =
            class_of(sound.set).filter(|class| firm && classes.last() != Some(class))
        {
            classes.push(class);
        }
    }
    hash_of(&classes)
}

fn hash_of(bytes: &[u8]) -> u32 {
    // The upper half of a good hash is as good as the whole.
    (FixedState::default().hash_one(bytes) >> 32) as u32
}

fn class_of(set: SoundSet) -> Option<u8> {
    [
        P | B | F | V,
        M,
        N,
        S | Z | SH | ZH | CH | J | TS | TH | DH | T | D,
        K | G | Q | KH | GH | H,
        L,
        R,
    ]
    .into_iter()
    .zip(0..)
    .find_map(|(sounds, class)| (set & sounds != 0).then_some(class))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::compared_parts;
    use crate::name::Name;

    #[test]
    fn one_word_is_found_in_two() {
        let names = ["Ji Ho", "Abu Bakr", "Nur Hayat", "Mar Yam", "Bo Ris"].map(Name::parse);
        let entries = names.iter().zip(0..);
        let entries = entries.map(|(name, at)| Joined::of(&compared_parts(name)).entry(at));
        let all = InOne::of(entries.collect());
        for (asked, expected) in [("Jiho", 0), ("Aboubaker", 1), ("Maryam", 3), ("Boris", 4)] {
            let asked = Name::parse(asked);
            let joined = Joined::of(&compared_parts(&asked));
            let found: Vec<u32> = all.like(&joined, false).collect();
            assert!(found.contains(&expected), "{} {found:?}", asked.text);
            assert!(found.len() < 3, "{} {found:?}", asked.text);
        }
        assert_eq!(
            InOne::of(Vec::new()).like(&Joined::of(&[]), false).count(),
            0
        );
    }
}
