//! Where the sounds of a word stand, in little room.

use std::hash::BuildHasher;

use foldhash::fast::FixedState;

use crate::align;
use crate::sounds::sound::*;
use crate::sounds::{Sound, SoundSet, Sounding};

/// How many sounds a word has from one place of the mouth to the next, three bits a place from the
/// lowest bit on, and how many letters. What is soft at the end is not counted: it is hardly heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Shape(u32);

/// Later places count as the last.
const PLACES: usize = 8;
const BITS: usize = 3;
const MOST_AT_PLACE: u32 = (1 << BITS) - 1;
const LETTERS: usize = PLACES * BITS;
const MOST_LETTERS: u32 = 31;

/// What it costs at least to leave a sound out that is not weak.
const LEAST_OF_FAINT: f64 = 0.25;

/// How many sounds more or less, all places together, two words can have that are no further apart.
pub(super) fn most_apart(distance: f64) -> u32 {
    (distance / LEAST_OF_FAINT) as u32
}

impl Shape {
    /// Of a word of so many letters.
    pub(super) fn of(sounds: &Sounding, letters: u32) -> Self {
        let mut counts = [0_u32; PLACES];
        let (mut place, mut last, mut soft) = (0, None, 0);
        for sound in sounds.ids.iter().map(|id| id.sound()) {
            if sound.weak {
                continue;
            }
            let Some(class) = firm_class_of(sound) else {
                soft += 1;
                continue;
            };
            counts[place] += soft;
            soft = 0;
            if last != Some(class) {
                place = (place + 1).min(PLACES - 1);
            }
            counts[place] += 1;
            last = Some(class);
        }
        let counts = counts.iter().enumerate();
        let counts = counts.map(|(at, count)| (*count).min(MOST_AT_PLACE) << (at * BITS));
        Self(counts.sum::<u32>() | letters.min(MOST_LETTERS) << LETTERS)
    }

    /// How many sounds more or less the other has, all places together.
    pub(super) fn sounds_apart(self, other: Self) -> u32 {
        let count = |shape: Self, at: usize| shape.0 >> (at * BITS) & MOST_AT_PLACE;
        (0..PLACES)
            .map(|at| count(self, at).abs_diff(count(other, at)))
            .sum()
    }

    /// Whether the letters of either may be those of the other in another script.
    pub(super) fn may_be_as_long(self, other: Self) -> bool {
        let (one, other) = (self.0 >> LETTERS, other.0 >> LETTERS);
        one == MOST_LETTERS
            || other == MOST_LETTERS
            || align::may_be_as_long(one as usize, other as usize, false)
    }
}

/// A hash of a word's firm sounds by the place of the mouth that makes them, which words have in
/// common that are nearly the same.
pub(super) fn skeleton(sounds: &Sounding) -> u32 {
    let mut classes: Vec<u8> = Vec::with_capacity(16);
    for id in &sounds.ids {
        let class = firm_class_of(id.sound());
        classes.extend(class.filter(|class| classes.last() != Some(class)));
    }
    // The upper half of a good hash is as good as the whole.
    (FixedState::default().hash_one(classes.as_slice()) >> 32) as u32
}

/// The place of the mouth that makes a firm sound.
fn firm_class_of(sound: Sound) -> Option<u8> {
    let firm = !sound.weak && sound.set & (VOWELS | GLIDES) == 0 && sound.set != H;
    class_of(sound.set).filter(|_| firm)
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

    fn apart(a: &str, b: &str) -> u32 {
        let shape = |word: &str| Shape::of(&Sounding::new(word), word.len() as u32);
        assert_eq!(
            shape(a).sounds_apart(shape(b)),
            shape(b).sounds_apart(shape(a))
        );
        shape(a).sounds_apart(shape(b))
    }

    #[test]
    fn sounds_count_where_they_stand() {
        for (a, b) in [
            ("mohammed", "mouhammad"),
            ("nicole", "nicola"),
            ("zoe", "zo"),
        ] {
            assert_eq!(apart(a, b), 0, "{a} {b}");
        }
        assert_eq!(apart("karimoudi", "karmudi"), 1);
        assert!(apart("mohammed", "hamedjo") > 2);
        assert!(apart("mohammed", "emmaheidi") > 1);
    }

    #[test]
    fn letters_of_two_scripts_are_about_as_many() {
        let shape = |letters: u32| Shape::of(&Sounding::new("a"), letters);
        assert!(shape(3).may_be_as_long(shape(8)));
        assert!(!shape(3).may_be_as_long(shape(9)));
        assert!(shape(3).may_be_as_long(shape(90)));
    }
}
