//! What is written in one, and what may be: found by the firm sounds of all its letters.

use std::hash::BuildHasher;
use std::ops::RangeInclusive;

use foldhash::fast::FixedState;

use crate::given_names;
use crate::name::Part;
use crate::script::Script;
use crate::sounds::sound::*;
use crate::sounds::{SoundSet, Sounding, groups_of_firm};

/// Neighbouring parts, or a single one, as letters written in one.
#[derive(Debug)]
pub(super) struct Joined {
    sounds: Sounding,
    letters: u32,
    /// What tells by which rules it is compared, as in its sketch.
    marks: u32,
}

/// What is kept of it: its groups of firm sounds from the lowest bit on, whether it is in another
/// script than Latin, how many sounds it has, whether it is one part of several syllables, whether
/// it is a given name that is known, and what the very same letters have in common.
#[derive(Debug, Clone, Copy)]
struct Sketch(u32);

const GROUPS: u32 = (1 << 24) - 1;
const FOREIGN: u32 = 1 << 24;
const COUNT: u32 = 25;
const MOST_COUNTED: u32 = 15;
const HALVED: u32 = 1 << 29;
const KNOWN: u32 = 1 << 30;
const LETTERS: u32 = 1 << 31;

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

/// What it costs at least to leave a sound out that is not weak.
const LEAST_OF_FAINT: f64 = 0.25;

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
        let latin = |part: &&Part| part.writing.script == Script::Latin;
        let halved = matches!(several, [part] if !part.halves.is_empty());
        let known = !given_names::known(&plain).is_empty();
        let marks = [
            (!several.iter().all(latin), FOREIGN),
            (halved, HALVED),
            (known, KNOWN),
        ];
        let marks = marks.iter().filter(|(is_so, _)| *is_so);
        Self {
            sounds: Sounding::new(&plain),
            letters: hash_of(plain.as_bytes()),
            marks: marks.fold(0, |all, (_, mark)| all | mark),
        }
    }

    fn sketch(&self) -> Sketch {
        let groups = groups_of_firm(self.sounds.firm);
        Sketch(groups | self.count() << COUNT | self.marks | self.letters & LETTERS)
    }

    /// How many sounds it has that are not weak, as far as is counted.
    fn count(&self) -> u32 {
        let sounds = self.sounds.ids.iter().filter(|id| !id.sound().weak);
        (sounds.count() as u32).min(MOST_COUNTED)
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
    pub(super) fn like<'i>(&'i self, asked: &Joined) -> impl Iterator<Item = u32> + use<'i> {
        let buckets = self.starts.len().saturating_sub(1);
        let bucket = bucket_of(skeleton(&asked.sounds), buckets);
        let start = |at: usize| self.starts.get(at).map_or(0, |start| *start as usize);
        let near = self.sketched.get(start(bucket)..start(bucket + 1));
        let near = near.unwrap_or_default();
        let own = asked.sketch();
        let same = near.iter().filter(move |(sketch, _)| sketch.0 == own.0);
        let test = Test::of(asked);
        let others = near.iter().filter(move |(sketch, _)| sketch.0 != own.0);
        let others = others.filter(move |(sketch, _)| test.may_be(*sketch));
        same.chain(others).map(|(_, number)| *number)
    }
}

/// What one that is kept must have, to be what is asked.
struct Test {
    marks: u32,
    by_sound: Demands,
    /// Letters of two scripts, syllables and what lists tell are compared by other rules.
    rough: Demands,
}

struct Demands {
    /// For each firm sound asked, the groups of those near it; and of those near any sound.
    own: Vec<u32>,
    near: u32,
    /// How many firm sounds may have nothing near.
    alone: u32,
    /// How many sounds there may be.
    counts: RangeInclusive<u32>,
}

impl Test {
    fn of(asked: &Joined) -> Self {
        let rough = Demands {
            own: asked.sounds.near_each_firm(f64::INFINITY).collect(),
            near: asked.sounds.near_any(f64::INFINITY),
            alone: 1,
            counts: 0..=u32::MAX,
        };
        let most = MAY_DIFFER * asked.sounds.weight;
        let (count, more) = (asked.count(), (most / LEAST_OF_FAINT) as u32);
        let by_sound = Demands {
            own: asked.sounds.near_each_firm(most).collect(),
            near: asked.sounds.near_any(most),
            alone: most as u32,
            counts: count.saturating_sub(more)..=count + more,
        };
        Self {
            marks: asked.marks,
            by_sound,
            rough,
        }
    }

    fn may_be(&self, Sketch(other): Sketch) -> bool {
        let roughly = (self.marks | other) & (FOREIGN | HALVED) | self.marks & other & KNOWN;
        let demands = if roughly == 0 {
            &self.by_sound
        } else {
            &self.rough
        };
        let groups = other & GROUPS;
        let mine = || demands.own.iter().filter(|near| groups & **near == 0);
        demands.counts.contains(&(other >> COUNT & MOST_COUNTED))
            && (groups & !demands.near).count_ones() <= demands.alone
            && mine().count() as u32 <= demands.alone
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
            let found: Vec<u32> = all.like(&joined).collect();
            assert!(found.contains(&expected), "{} {found:?}", asked.text);
            assert!(found.len() < 3, "{} {found:?}", asked.text);
        }
        assert_eq!(InOne::of(Vec::new()).like(&Joined::of(&[])).count(), 0);
    }
}
