use std::hash::{BuildHasher, Hash};

use foldhash::fast::FixedState;

/// From keys to numbers, several of each. The upper half of a key tells the drawer, the lower half stands
/// in it, so that a pair takes six bytes.
#[derive(Debug, Default)]
pub(super) struct Lookup {
    /// Where each drawer ends; none where all are empty.
    ends: Vec<u32>,
    halves: Vec<u16>,
    numbers: Vec<u32>,
}

const DRAWERS: usize = 1 << 16;

impl Lookup {
    /// Of pairs of a key and a number.
    pub(super) fn of(mut pairs: Vec<(u32, u32)>) -> Self {
        pairs.sort_unstable();
        pairs.dedup();
        let mut ends = vec![0_u32; if pairs.is_empty() { 0 } else { DRAWERS }];
        for (key, _) in &pairs {
            ends[(key >> 16) as usize] += 1;
        }
        let mut end = 0;
        for drawer in &mut ends {
            end += *drawer;
            *drawer = end;
        }
        Self {
            ends,
            halves: pairs.iter().map(|(key, _)| *key as u16).collect(),
            numbers: pairs.iter().map(|(_, number)| *number).collect(),
        }
    }

    /// The numbers under a key, in order.
    pub(super) fn get(&self, key: u32) -> impl Iterator<Item = u32> {
        let (drawer, half) = ((key >> 16) as usize, key as u16);
        let end = |drawer: usize| self.ends.get(drawer).map_or(0, |end| *end as usize);
        let from = drawer.checked_sub(1).map_or(0, end);
        let halves = self.halves.get(from..end(drawer)).unwrap_or_default();
        let start = halves.partition_point(|other| *other < half);
        let count = halves.iter().skip(start).take_while(|it| **it == half);
        let found = from + start..from + start + count.count();
        let found = self.numbers.get(found).unwrap_or_default();
        found.iter().copied()
    }
}

/// The key of anything; two things rarely share one, and what is found is judged again.
pub(super) fn key_of(thing: impl Hash) -> u32 {
    // The upper half of a good hash is as good as the whole.
    (FixedState::default().hash_one(thing) >> 32) as u32
}

/// Lists of numbers, one after the other in one piece of memory.
#[derive(Debug, Default)]
pub(super) struct Lists {
    ends: Vec<u32>,
    numbers: Vec<u32>,
}

impl Lists {
    /// Appends a list.
    pub(super) fn push(&mut self, list: impl IntoIterator<Item = u32>) {
        self.numbers.extend(list);
        self.ends
            .push(u32::try_from(self.numbers.len()).unwrap_or(u32::MAX));
    }

    /// How many lists there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The list at `at`; empty where there is none.
    pub(super) fn get(&self, at: u32) -> &[u32] {
        let at = at as usize;
        let Some(&end) = self.ends.get(at) else {
            return &[];
        };
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.numbers
            .get(start as usize..end as usize)
            .unwrap_or_default()
    }

    /// For each number up to `count`, the lists that have it, in order.
    pub(super) fn turned_round(&self, count: usize) -> Self {
        let mut sizes = vec![0_u32; count];
        for &number in &self.numbers {
            sizes[number as usize] += 1;
        }
        let mut starts: Vec<u32> = Vec::with_capacity(count);
        let mut end = 0;
        let ends = sizes.iter().map(|size| {
            starts.push(end);
            end += size;
            end
        });
        let ends: Vec<u32> = ends.collect();
        let mut holders = vec![0; self.numbers.len()];
        for list in 0..u32::try_from(self.ends.len()).unwrap_or(u32::MAX) {
            for &number in self.get(list) {
                let next = &mut starts[number as usize];
                holders[*next as usize] = list;
                *next += 1;
            }
        }
        Self {
            ends,
            numbers: holders,
        }
    }

    pub(super) fn shrink(&mut self) {
        self.ends.shrink_to_fit();
        self.numbers.shrink_to_fit();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_turn_round() {
        let mut lists = Lists::default();
        lists.push([2, 0]);
        lists.push([]);
        lists.push([2]);
        let holders = lists.turned_round(3);
        assert_eq!(holders.get(0), [0]);
        assert!(holders.get(1).is_empty());
        assert_eq!(holders.get(2), [0, 2]);
        assert!(holders.get(3).is_empty());
    }

    #[test]
    fn a_key_has_all_its_numbers() {
        let far = 7 << 16 | 7;
        let pairs = vec![
            (7, 1),
            (3, 4),
            (7, 0),
            (7, 1),
            (9, 2),
            (far, 5),
            (u32::MAX, 6),
        ];
        let lookup = Lookup::of(pairs);
        for (key, numbers) in [(7, &[0, 1][..]), (far, &[5]), (u32::MAX, &[6]), (5, &[])] {
            assert_eq!(lookup.get(key).collect::<Vec<_>>(), numbers, "{key}");
        }
        assert_eq!(Lookup::default().get(7).count(), 0);
    }
}
