//! Where the sounds of a word stand, in little room.

use std::hash::BuildHasher;

use foldhash::fast::FixedState;

use crate::align;
use crate::sounds::sound::*;
use crate::sounds::{Sound, SoundSet, Sounding};

/// Counts of a word's sounds and letters, one after the other from the lowest bit on: how many sounds
/// it has from one place of the mouth to the next, how many soft ones at its end, how many firm ones,
/// and how many letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Shape(u32);

/// A count: where it starts and how many bits it has.
#[derive(Clone, Copy)]
struct Count(usize, u32);

/// Later places count as the last.
const PLACES: [Count; 7] = [
    Count(0, 3),
    Count(3, 3),
    Count(6, 3),
    Count(9, 3),
    Count(12, 3),
    Count(15, 3),
    Count(18, 3),
];
const AT_END: Count = Count(21, 2);
const FIRM: Count = Count(23, 4);
const LETTERS: Count = Count(27, 5);

/// What it costs at least to leave out a sound that is not weak, and one that is firm.
const LEAST_OF_FAINT: f64 = 0.25;
const LEAST_OF_FIRM: f64 = 1.0;

/// How many sounds more or less a word may have than another.
#[derive(Debug, Clone, Copy)]
pub(super) struct Difference {
    /// All places together.
    sounds: u32,
    firm: u32,
    letters: u32,
}

impl Difference {
    /// Of words that are no further apart, and no likelier longer.
    pub(super) fn within(distance: f64) -> Self {
        Self {
            sounds: (distance / LEAST_OF_FAINT) as u32,
            firm: (distance / LEAST_OF_FIRM) as u32,
            letters: align::MOST_LETTERS_MORE as u32,
        }
    }
}

impl Count {
    fn most(self) -> u32 {
        (1 << self.1) - 1
    }

    fn put(self, count: u32) -> u32 {
        count.min(self.most()) << self.0
    }

    fn of(self, shape: Shape) -> u32 {
        shape.0 >> self.0 & self.most()
    }

    fn apart(self, one: Shape, other: Shape) -> u32 {
        self.of(one).abs_diff(self.of(other))
    }
}

/// How sounds are read that may be a vowel's or a consonant's: the *j* of "Jan", the *v* of "Vahid".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    Soft,
    Firm,
}

impl Reading {
    /// The readings of a word that differ.
    pub(super) fn of(sounds: &Sounding) -> &'static [Self] {
        let mut sounds = sounds.ids.iter().map(|id| id.sound());
        if sounds.any(|sound| !sound.weak && may_be_either(sound)) {
            &[Self::Soft, Self::Firm]
        } else {
            &[Self::Soft]
        }
    }
}

fn may_be_either(sound: Sound) -> bool {
    sound.set & (VOWELS | GLIDES) != 0 && !sound.is_vowel_like()
}

impl Shape {
    /// Of a word of so many letters in a reading.
    pub(super) fn of(sounds: &Sounding, letters: u32, reading: Reading) -> Self {
        let mut counts = [0_u32; PLACES.len()];
        let (mut place, mut last, mut soft, mut firm) = (0, None, 0, 0);
        for sound in sounds.ids.iter().map(|id| id.sound()) {
            if sound.weak {
                continue;
            }
            let Some(class) = firm_class_of(sound, reading) else {
                soft += 1;
                continue;
            };
            counts[place] += soft;
            (soft, firm) = (0, firm + 1);
            if last != Some(class) {
                place = (place + 1).min(PLACES.len() - 1);
            }
            counts[place] += 1;
            last = Some(class);
        }
        let counts = PLACES.iter().zip(counts);
        let counts: u32 = counts.map(|(place, count)| place.put(count)).sum();
        Self(counts | AT_END.put(soft) | FIRM.put(firm) | LETTERS.put(letters))
    }

    /// Whether the other differs by no more.
    pub(super) fn is_within(self, most: Difference, other: Self) -> bool {
        let places = PLACES.iter().map(|place| place.apart(self, other));
        // Of what is soft at the end the last may be silent.
        let at_end = AT_END.apart(self, other).saturating_sub(1);
        FIRM.apart(self, other) <= most.firm
            && LETTERS.apart(self, other) <= most.letters
            && places.sum::<u32>() + at_end <= most.sounds
    }

    /// Whether the letters of either may be those of the other in another script.
    pub(super) fn may_be_as_long(self, other: Self) -> bool {
        let (one, other) = (LETTERS.of(self), LETTERS.of(other));
        let most = LETTERS.most();
        one == most || other == most || align::may_be_as_long(one as usize, other as usize, false)
    }
}

/// A hash of a word's firm sounds by the place of the mouth that makes them, which words have in
/// common that are nearly the same.
pub(super) fn skeleton(sounds: &Sounding, reading: Reading) -> u32 {
    let mut classes: Vec<u8> = Vec::with_capacity(16);
    for id in &sounds.ids {
        let class = firm_class_of(id.sound(), reading);
        classes.extend(class.filter(|class| classes.last() != Some(class)));
    }
    // The upper half of a good hash is as good as the whole.
    (FixedState::default().hash_one(classes.as_slice()) >> 32) as u32
}

/// The place of the mouth that makes a firm sound.
fn firm_class_of(sound: Sound, reading: Reading) -> Option<u8> {
    let firm = match reading {
        Reading::Soft => sound.set & (VOWELS | GLIDES) == 0,
        Reading::Firm => !sound.is_vowel_like(),
    };
    class_of(sound.set).filter(|_| firm && !sound.weak && sound.set != H)
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

    fn shape(word: &str) -> Shape {
        Shape::of(&Sounding::new(word), word.len() as u32, Reading::Soft)
    }

    #[test]
    fn sounds_count_where_they_stand() {
        let near = Difference::within(0.4);
        let within = |a, b| {
            let within = shape(a).is_within(near, shape(b));
            assert_eq!(within, shape(b).is_within(near, shape(a)));
            within
        };
        for (a, b) in [
            ("mohammed", "mouhammad"),
            ("nicole", "nicola"),
            ("zoe", "zo"),
            ("karimoudi", "karmudi"),
        ] {
            assert!(within(a, b), "{a} {b}");
        }
        for (a, b) in [
            ("mohammed", "hamedjo"),
            ("mohammed", "emmaheidi"),
            ("mohammed", "mohameddit"),
            ("mohammed", "mohammedayo"),
        ] {
            assert!(!within(a, b), "{a} {b}");
        }
    }

    #[test]
    fn what_may_be_a_vowel_is_read_both_ways() {
        let readings = |word: &str| -> Vec<u32> {
            let sounds = Sounding::new(word);
            let readings = Reading::of(&sounds).iter();
            readings
                .map(|reading| skeleton(&sounds, *reading))
                .collect()
        };
        for (a, b) in [
            ("karimajan", "karimashan"),
            ("karimajan", "karimayan"),
            ("petarvuk", "petarfuk"),
        ] {
            assert!(
                readings(a).iter().any(|it| readings(b).contains(it)),
                "{a} {b}"
            );
        }
        assert_eq!((readings("karim").len(), readings("jan").len()), (1, 2));
    }

    #[test]
    fn letters_of_two_scripts_are_about_as_many() {
        let shape = |letters: u32| Shape::of(&Sounding::new("a"), letters, Reading::Soft);
        assert!(shape(3).may_be_as_long(shape(8)));
        assert!(!shape(3).may_be_as_long(shape(9)));
        assert!(shape(3).may_be_as_long(shape(90)));
    }
}
