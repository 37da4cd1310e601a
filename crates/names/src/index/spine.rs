//! The consonants of a word, made ready to be held against those of very many others.
//!
//! Words that sound alike have nearly the same consonants in the same order, whatever their
//! vowels. Those of a word fit into one number, and how many differ is found a whole column of the
//! table of edits at a time (after Hyyrö, *A bit-vector algorithm for computing Levenshtein and
//! Damerau edit distances*, 2003).

use crate::sounds::{Costs, SoundId, Sounding, is_consonant};

/// More consonants do not fit.
pub(super) const MOST: usize = 10;
const BITS: u32 = 6;
const NUMBERS: usize = 1 << BITS;
/// What has no number of its own.
const OTHER: u8 = NUMBERS as u8 - 1;

/// The consonants of a word.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Spine {
    /// By their numbers among consonants, the first in the lowest bits.
    pub(super) order: u64,
    /// A bit for each that it has.
    pub(super) some: u64,
    pub(super) length: usize,
}

/// The consonants of a word that is held against many.
#[derive(Debug)]
pub(super) struct Pattern {
    /// For each consonant, the places where one like it stands.
    places: [u32; NUMBERS],
    /// A bit for each consonant that is like one of its own.
    pub(super) near: u64,
    pub(super) length: usize,
}

/// The consonants of a word, as many as fit.
fn consonants(sounds: &Sounding) -> impl Iterator<Item = SoundId> {
    let ids = sounds.ids.iter().copied();
    ids.filter(|id| is_consonant(id.sound())).take(MOST)
}

impl Spine {
    pub(super) fn of(sounds: &Sounding) -> Self {
        let mut spine = Self::default();
        for id in consonants(sounds) {
            let number = Costs::table().consonant(id).unwrap_or(OTHER);
            spine.order |= u64::from(number) << (BITS as usize * spine.length);
            spine.some |= 1 << number;
            spine.length += 1;
        }
        spine
    }
}

impl Pattern {
    /// Sounds that cost less than `near` to exchange are like each other.
    pub(super) fn of(sounds: &Sounding, near: f64) -> Self {
        let mut pattern = Self {
            places: [0; NUMBERS],
            near: 0,
            length: 0,
        };
        let costs = Costs::table();
        for id in consonants(sounds) {
            let exchange = costs.exchange(id);
            for (other, number) in costs.consonants() {
                if exchange.get(other.place()).is_some_and(|cost| *cost < near) {
                    pattern.places[usize::from(number)] |= 1 << pattern.length;
                    pattern.near |= 1 << number;
                }
            }
            pattern.length += 1;
        }
        pattern
    }

    /// How many consonants are missing, added, changed or exchanged with the next.
    pub(super) fn edits(&self, mut order: u64, length: usize) -> usize {
        let Some(before_last) = self.length.checked_sub(1) else {
            return length;
        };
        let last = 1_u32 << before_last;
        let (mut up, mut down) = (u32::MAX, 0_u32);
        let (mut same_before, mut diagonal) = (0_u32, 0_u32);
        let mut edits = self.length;
        for _ in 0..length {
            let same = self.places[order as usize % NUMBERS];
            order >>= BITS;
            let exchanged = ((!diagonal & same) << 1) & same_before;
            diagonal = (((same & up).wrapping_add(up)) ^ up) | same | down | exchanged;
            let (more, less) = (down | !(diagonal | up), diagonal & up);
            edits += usize::from(more & last != 0);
            edits -= usize::from(less & last != 0);
            let (more, less) = ((more << 1) | 1, less << 1);
            up = less | !(diagonal | more);
            down = more & diagonal;
            same_before = same;
        }
        edits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edits(a: &str, b: &str) -> usize {
        let (a, b) = (Sounding::new(a), Spine::of(&Sounding::new(b)));
        Pattern::of(&a, 0.5).edits(b.order, b.length)
    }

    #[test]
    fn consonants_are_counted_in_their_order() {
        for (a, b, expected) in [
            ("shahin", "chahine", 0),
            ("mohammed", "mehmet", 0),
            ("novak", "kovan", 2),
            ("karim", "kamir", 1),
            ("karim", "karimov", 1),
            ("karim", "karimski", 2),
            ("sami", "salim", 1),
            ("ia", "lam", 2),
            ("lam", "ia", 2),
        ] {
            assert_eq!(edits(a, b), expected, "{a} {b}");
        }
    }
}
