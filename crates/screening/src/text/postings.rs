//! Which entities have a word, in little room.

use crate::store::Ordinal;

/// The entities of each word, in ascending order: how many there are, and then how far each is from the
/// one before, seven bits a byte, as most are near.
#[derive(Debug, Default)]
pub(super) struct Postings {
    /// Where those of each word end.
    ends: Vec<u32>,
    bytes: Vec<u8>,
}

impl Postings {
    /// Of words with the entities that have them, each word by its number among `ranks`.
    pub(super) fn of(mut pairs: Vec<(u32, Ordinal)>, ranks: &[u32]) -> Self {
        for (word, _) in &mut pairs {
            *word = ranks.get(*word as usize).copied().unwrap_or(0);
        }
        pairs.sort_unstable();
        pairs.dedup();
        let mut all = Self::default();
        let mut left = pairs.as_slice();
        for rank in 0..u32::try_from(ranks.len()).unwrap_or(u32::MAX) {
            let count = left.partition_point(|(word, _)| *word == rank);
            let (own, rest) = left.split_at(count);
            left = rest;
            all.push(own.iter().map(|(_, at)| *at));
        }
        all.ends.shrink_to_fit();
        all.bytes.shrink_to_fit();
        all
    }

    fn push(&mut self, ordinals: impl ExactSizeIterator<Item = Ordinal>) {
        self.number(u32::try_from(ordinals.len()).unwrap_or(u32::MAX));
        let mut last = 0;
        for at in ordinals {
            self.number(at - last);
            last = at;
        }
        let end = u32::try_from(self.bytes.len()).unwrap_or(u32::MAX);
        self.ends.push(end);
    }

    fn number(&mut self, mut number: u32) {
        while number > 0x7f {
            self.bytes.push((number & 0x7f) as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    /// The entities of the word of a rank.
    pub(super) fn of_rank(&self, rank: usize) -> OfWord<'_> {
        let start = rank.checked_sub(1).and_then(|before| self.ends.get(before));
        let start = start.map_or(0, |end| *end as usize);
        let end = self.ends.get(rank).map_or(start, |end| *end as usize);
        let mut of_word = OfWord {
            bytes: self.bytes.get(start..end).unwrap_or_default(),
            left: 0,
            last: 0,
        };
        of_word.left = of_word.number().unwrap_or(0) as usize;
        of_word
    }
}

/// The entities of a word.
pub(super) struct OfWord<'p> {
    bytes: &'p [u8],
    left: usize,
    last: Ordinal,
}

impl OfWord<'_> {
    fn number(&mut self) -> Option<u32> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let (byte, rest) = self.bytes.split_first()?;
            self.bytes = rest;
            number |= u32::from(byte & 0x7f).checked_shl(shift)?;
            if byte & 0x80 == 0 {
                return Some(number);
            }
            shift += 7;
        }
    }
}

impl Iterator for OfWord<'_> {
    type Item = Ordinal;

    fn next(&mut self) -> Option<Ordinal> {
        self.left = self.left.checked_sub(1)?;
        self.last += self.number()?;
        Some(self.last)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl ExactSizeIterator for OfWord<'_> {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_of_words_come_in_order() {
        let ordinals = [0, 1, 127, 128, 300, 70_000, 4_000_000_000];
        let pairs = ordinals.iter().rev().map(|at| (1, *at));
        let pairs = pairs.chain([(0, 5), (0, 5), (3, 0)]).collect();
        // The first word comes last in order, the last one has nobody.
        let postings = Postings::of(pairs, &[2, 0, 1, 3]);
        let of_rank = |rank: usize| postings.of_rank(rank).collect::<Vec<_>>();
        assert_eq!(postings.of_rank(0).len(), ordinals.len());
        assert_eq!(of_rank(0), ordinals);
        assert!(of_rank(1).is_empty());
        assert_eq!(
            (of_rank(2), of_rank(3), of_rank(4)),
            (vec![5], vec![0], vec![])
        );
    }
}
