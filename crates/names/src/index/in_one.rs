//! What is written in one, and what may be: found by the firm sounds of all its letters.

use super::shape::{self, Difference, Reading, Shape};
use crate::given_names;
use crate::name::Part;
use crate::script::Script;
use crate::sounds::{Sounding, groups_of_firm};

/// Neighbouring parts of one script, or a single one, as letters written in one.
#[derive(Debug)]
pub(super) struct Joined {
    sounds: Sounding,
    script: Script,
    /// What tells by which rules it is compared, as in its sketch.
    marks: u32,
    letters: u32,
}

/// Where what may be written in one stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// It is the whole of its name.
    Whole,
    /// Its name has other parts.
    Beside,
    /// It may be either.
    Anywhere,
}

/// What is kept of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Sketch {
    /// Its groups of firm sounds from the lowest bit on, its script, whether it is one part of several
    /// syllables, whether it is a given name that is known, and whether it is the whole of its name.
    sounds: u32,
    shape: Shape,
}

const GROUPS: u32 = (1 << 24) - 1;
const SCRIPT: u32 = 24;
const SCRIPTS: u32 = 15 << SCRIPT;
const SYLLABLES: u32 = 1 << 28;
const KNOWN: u32 = 1 << 29;
const WHOLE: u32 = 1 << 30;

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

impl Standing {
    /// Of so many neighbours among so many parts.
    pub(super) fn among(neighbours: usize, parts: usize) -> Self {
        if neighbours == parts {
            Self::Whole
        } else {
            Self::Beside
        }
    }
}

impl Joined {
    /// Nothing where the parts are of several scripts, as those are never written in one.
    pub(super) fn of(several: &[&Part]) -> Option<Self> {
        let script = several.first()?.writing.script;
        if several.iter().any(|part| part.writing.script != script) {
            return None;
        }
        let plain: String = several.iter().map(|part| part.joined().plain()).collect();
        let in_syllables = |part: &Part| part.halves.iter().any(|it| !it.syllables().is_empty());
        let marks = [
            (matches!(several, [part] if in_syllables(part)), SYLLABLES),
            (!given_names::known(&plain).is_empty(), KNOWN),
        ];
        let marks = marks.iter().filter(|(is_so, _)| *is_so);
        Some(Self {
            sounds: Sounding::new(&plain),
            script,
            marks: marks.fold(0, |all, (_, mark)| all | mark),
            letters: u32::try_from(plain.len()).unwrap_or(u32::MAX),
        })
    }

    /// An entry for each reading.
    pub(super) fn entries(
        &self,
        standing: Standing,
        number: u32,
    ) -> impl Iterator<Item = Entry> + use<> {
        let groups = groups_of_firm(self.sounds.firm);
        let whole = if standing == Standing::Whole {
            WHOLE
        } else {
            0
        };
        let sounds = groups | (self.script as u32) << SCRIPT | self.marks | whole;
        let (heard, letters) = (self.sounds.clone(), self.letters);
        let readings = Reading::of(&heard).iter();
        readings.map(move |reading| Entry {
            class: shape::skeleton(&heard, *reading),
            sketch: Sketch {
                sounds,
                shape: Shape::of(&heard, letters, *reading),
            },
            number,
        })
    }
}

impl InOne {
    pub(super) fn of(mut entries: Vec<Entry>) -> Self {
        let buckets = (entries.len() / OF_BUCKET).next_power_of_two();
        let bucket_of = |entry: &Entry| bucket_of(entry.class, buckets);
        entries.sort_unstable_by_key(|entry| (bucket_of(entry), entry.sketch, entry.number));
        entries.dedup_by_key(|entry| (bucket_of(entry), entry.sketch, entry.number));
        let starts = (0..=buckets).map(|bucket| {
            let start = entries.partition_point(|entry| bucket_of(entry) < bucket);
            u32::try_from(start).unwrap_or(u32::MAX)
        });
        Self {
            starts: starts.collect(),
            sketched: entries.iter().map(|it| (it.sketch, it.number)).collect(),
        }
    }

    /// The numbers of those that may be the same word as what is asked and stands so in its name, each
    /// with whether it is of another script.
    pub(super) fn like(&self, asked: &Joined, standing: Standing) -> Vec<(u32, bool)> {
        let mut test = Test::of(asked, standing);
        let mut found = Vec::new();
        for reading in Reading::of(&asked.sounds) {
            test.shape = Shape::of(&asked.sounds, asked.letters, *reading);
            let near = self.bucket(shape::skeleton(&asked.sounds, *reading)).iter();
            found.extend(near.filter_map(|(sketch, number)| {
                let across = sketch.sounds & SCRIPTS != test.script;
                test.may_be(sketch, across).then_some((*number, across))
            }));
        }
        // One that has several readings may be found by each.
        found.sort_unstable();
        found.dedup();
        found
    }

    fn bucket(&self, class: u32) -> &[(Sketch, u32)] {
        let buckets = self.starts.len().saturating_sub(1);
        let bucket = bucket_of(class, buckets);
        let start = |at: usize| self.starts.get(at).map_or(0, |start| *start as usize);
        let near = self.sketched.get(start(bucket)..start(bucket + 1));
        near.unwrap_or_default()
    }
}

/// What one that is kept must have, to be what is asked.
struct Test {
    script: u32,
    marks: u32,
    shape: Shape,
    /// Whether rules other than that of sound hold within the script.
    other_rules: bool,
    standing: Standing,
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
    /// How many sounds there may be more or less, where that is asked.
    more: Option<Difference>,
}

impl Test {
    fn of(asked: &Joined, standing: Standing) -> Self {
        let rough = Demands {
            own: asked.sounds.near_each_firm(f64::INFINITY).collect(),
            near: asked.sounds.near_any(f64::INFINITY),
            alone: 1,
            more: None,
        };
        let most = MAY_DIFFER * asked.sounds.weight;
        let by_sound = Demands {
            own: asked.sounds.near_each_firm(most).collect(),
            near: asked.sounds.near_any(most),
            alone: most as u32,
            more: Some(Difference::within(most)),
        };
        Self {
            script: (asked.script as u32) << SCRIPT,
            marks: asked.marks,
            shape: Shape::of(&asked.sounds, asked.letters, Reading::Soft),
            other_rules: matches!(asked.script, Script::Arabic | Script::Hebrew),
            standing,
            by_sound,
            rough,
        }
    }

    fn may_be(&self, other: &Sketch, across: bool) -> bool {
        if across && (self.is_alone_beside(other.sounds) || self.is_too_long_beside(other)) {
            return false;
        }
        let told = (self.marks | other.sounds) & SYLLABLES | self.marks & other.sounds & KNOWN;
        let demands = if across || self.other_rules || told != 0 {
            &self.rough
        } else {
            &self.by_sound
        };
        let groups = other.sounds & GROUPS;
        let mine = || demands.own.iter().filter(|near| groups & **near == 0);
        demands
            .more
            .is_none_or(|more| self.shape.is_within(more, other.shape))
            && (groups & !demands.near).count_ones() <= demands.alone
            && mine().count() as u32 <= demands.alone
    }

    /// Whether the letters of two scripts are too many on one side for those on the other. Scripts that
    /// leave no blanks have rules of their own.
    fn is_too_long_beside(&self, other: &Sketch) -> bool {
        let script = other.sounds & SCRIPTS;
        let of_own_rules = [Script::Han, Script::Hangul, Script::Kana];
        let mut of_own_rules = of_own_rules.iter().map(|script| (*script as u32) << SCRIPT);
        if of_own_rules.any(|it| it == script || it == self.script)
            || (self.marks | other.sounds) & SYLLABLES != 0
        {
            return false;
        }
        !self.shape.may_be_as_long(other.shape)
    }

    /// Whether either is the whole of its name and the other is not: what one has more is not what
    /// another script explains.
    fn is_alone_beside(&self, other: u32) -> bool {
        match self.standing {
            Standing::Whole => other & WHOLE == 0,
            Standing::Beside => other & WHOLE != 0,
            Standing::Anywhere => false,
        }
    }
}

fn bucket_of(class: u32, buckets: usize) -> usize {
    class as usize & buckets.saturating_sub(1)
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
        let entries = entries.flat_map(|(name, at)| {
            let joined = Joined::of(&compared_parts(name)).unwrap();
            joined.entries(Standing::Whole, at)
        });
        let all = InOne::of(entries.collect());
        let like = |asked: &str, standing: Standing| -> Vec<u32> {
            let asked = Name::parse(asked);
            let joined = Joined::of(&compared_parts(&asked)).unwrap();
            let found = all.like(&joined, standing).into_iter();
            found.map(|(at, _)| at).collect()
        };
        for (asked, expected) in [("Jiho", 0), ("Aboubaker", 1), ("Maryam", 3), ("Boris", 4)] {
            for standing in [Standing::Whole, Standing::Beside, Standing::Anywhere] {
                let found = like(asked, standing);
                assert!(found.contains(&expected), "{asked} {found:?}");
                assert!(found.len() < 3, "{asked} {found:?}");
            }
        }
        // The whole of a name in another script is not a part of a longer one.
        assert!(like("지호", Standing::Whole).contains(&0));
        assert!(like("지호", Standing::Beside).is_empty());
        assert!(Joined::of(&[]).is_none());
        let (jiho, none) = (Name::parse("Jiho"), InOne::of(Vec::new()));
        let joined = Joined::of(&compared_parts(&jiho)).unwrap();
        assert!(none.like(&joined, Standing::Whole).is_empty());
    }
}
