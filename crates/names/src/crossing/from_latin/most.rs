//! What the letters of a script can do for one Latin word at most.

use super::super::tables::{OMITTED, Table};
use super::super::{LONGEST_CHUNK, OTHER_START, Place, pass_cost};
use super::ways::{Way, Ways};

/// A letter of a word by its row, and about where it stands in the word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Letter(u16);

/// Where in a Latin word a letter may stand is told by where it stands in its own: in one of so many
/// stretches, of which neighbours overlap.
const STRETCHES: usize = 4;

impl Letter {
    /// One that stands `at` among so many; all rows that the table has not got are one.
    pub(super) fn new(row: u16, at: usize, units: usize, table: &Table) -> Self {
        let last = units.saturating_sub(1).max(1);
        let stretch = (at * (STRETCHES - 1) * 2 + last) / (last * 2);
        let row = usize::from(row).min(table.rows());
        let letter = row * STRETCHES + stretch.min(STRETCHES - 1);
        Self(u16::try_from(letter).unwrap_or(u16::MAX))
    }

    pub(super) fn row(self) -> u16 {
        self.0 / STRETCHES as u16
    }
}

/// What letters can do for a Latin word at most.
pub(super) struct Most {
    /// What each can speak for, by row and stretch.
    scores: Vec<i16>,
    /// The same for the first letter of a word, by row, with what it costs where no word starts so.
    first: Vec<i16>,
    /// For each row, the Latin letters that it may stand for without losing more than they cost when
    /// nothing stands for them.
    covered: Vec<u64>,
    /// The letters of the Latin word, a bit each: those that are often left out, and the others.
    faint: u64,
    plain: u64,
}

impl Most {
    pub(super) fn of(table: &Table, ways: &Ways, places: &[Place]) -> Self {
        let letters = |faint: bool| {
            let places = places.iter().enumerate();
            let such = places.filter(|(_, place)| place.faint == faint);
            such.fold(0, |letters, (at, _)| letters | 1 << at)
        };
        let stretches = Stretches::of(places.len());
        let mut scores = vec![0; (table.rows() + 1) * STRETCHES];
        let mut all = vec![0; table.rows() + 1];
        let mut first = vec![0; table.rows() + 1];
        let of_rows = scores.chunks_exact_mut(STRETCHES).zip(&mut all);
        for ((scores, all), row) in of_rows.zip(0..=u16::MAX) {
            let omitted = table.omitted(row).unwrap_or(OMITTED);
            let ways = ways.of_row(row);
            // Most letters have nothing to do with the word.
            if ways.is_empty() {
                scores.fill(i16::from(omitted));
                continue;
            }
            scores.copy_from_slice(&stretches.most_in(ways, omitted));
            *all = covered(ways, omitted);
        }
        let starts = scores.chunks_exact(STRETCHES).zip(&mut first).zip(0_u16..);
        for ((scores, first), row) in starts {
            let other = !ways.may_start(table, row);
            let start = if other { OTHER_START as i16 } else { 0 };
            *first = scores.first().copied().unwrap_or_default() + start;
        }
        Self {
            scores,
            first,
            covered: all,
            faint: letters(true),
            plain: letters(false),
        }
    }

    /// What a letter can speak for.
    pub(super) fn of_letter(&self, letter: Letter) -> i32 {
        let score = self.scores.get(usize::from(letter.0));
        score.map_or(i32::from(OMITTED), |score| i32::from(*score))
    }

    /// What all letters of a word can speak for together at most, with how it starts.
    #[inline]
    pub(super) fn of_word(&self, letters: &[Letter]) -> i32 {
        let Some((first, rest)) = letters.split_first() else {
            return i32::from(OMITTED);
        };
        let first = self.first.get(usize::from(first.row()));
        let first = first.map_or(i32::from(OMITTED), |first| i32::from(*first));
        first + self.of_letters(rest)
    }

    /// What all letters can speak for together.
    pub(super) fn of_letters(&self, letters: &[Letter]) -> i32 {
        letters.iter().map(|letter| self.of_letter(*letter)).sum()
    }

    /// What the Latin letters cost that none of these letters stands for.
    pub(super) fn lost(&self, letters: &[Letter]) -> i32 {
        let covered = letters.iter().map(|letter| {
            let covered = self.covered.get(usize::from(letter.row()));
            covered.copied().unwrap_or(0)
        });
        let covered = covered.fold(0, |all, covered| all | covered);
        let cost = |latin: u64, faint: bool| {
            let uncovered = (latin & !covered).count_ones();
            uncovered as i32 * pass_cost(faint)
        };
        cost(self.plain, false) + cost(self.faint, true)
    }
}

/// Of a Latin word, where letters stand in which stretches.
struct Stretches {
    /// For letters from each place on, by how many they are, in each stretch the most that they may
    /// speak for: nothing where they are not in it.
    most: Vec<[[i16; STRETCHES]; LONGEST_CHUNK]>,
}

impl Stretches {
    fn of(letters: usize) -> Self {
        let parts = STRETCHES - 1;
        let most = |from: usize, to: usize, stretch: usize| {
            let (start, end) = (stretch.saturating_sub(1) * letters, (stretch + 1) * letters);
            let within = from + 1 >= start / parts && to <= end.div_ceil(parts) + 1;
            if within { i16::MAX } else { i16::MIN }
        };
        let of_place = |from: usize| {
            std::array::from_fn(|longer| {
                std::array::from_fn(|stretch| most(from, from + longer + 1, stretch))
            })
        };
        Self {
            most: (0..letters).map(of_place).collect(),
        }
    }

    /// What a row of these ways can speak for at most, in each stretch.
    fn most_in(&self, ways: &[Way], omitted: i8) -> [i16; STRETCHES] {
        let mut best = [i16::from(omitted); STRETCHES];
        for way in ways {
            let longer = usize::from(way.to - way.from - 1) % LONGEST_CHUNK;
            let Some(most) = self.most.get(usize::from(way.from)) else {
                continue;
            };
            let most = &most[longer];
            for at in 0..STRETCHES {
                best[at] = best[at].max(i16::from(way.score).min(most[at]));
            }
        }
        best
    }
}

/// The Latin letters that a row of these ways may stand for without losing more than they cost when
/// nothing stands for them.
fn covered(ways: &[Way], omitted: i8) -> u64 {
    let scores = ways.iter().map(|way| way.score);
    let best = i32::from(scores.fold(omitted, i8::max));
    let covered = ways.iter().filter_map(|way| {
        let length = u32::from(way.to - way.from);
        let most_lost = -pass_cost(false) * length as i32;
        let covers = best - i32::from(way.score) < most_lost;
        covers.then_some(((1_u64 << length) - 1) << way.from)
    });
    covered.fold(0, |all, letters| all | letters)
}
