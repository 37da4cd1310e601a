//! Words of another script that a Latin word may be, found among very many.
//!
//! What the letters of a word can speak for the Latin one at most, about where they stand in it, and
//! what the Latin letters cost that none of them stands for, tells quickly that most are others.

mod most;
mod ways;

use std::num::NonZero;

use super::tables::{OMITTED, Table};
use super::{MOST_LETTERS, OTHER_START, Place, SCALE, pass_cost};
use most::{Letter, Most};
use ways::Ways;

/// One more than most Latin words have letters, and one more than any.
const USUAL_ROOM: usize = 16;
const ROOM: usize = MOST_LETTERS + 1;
/// What is no way, and far enough from the smallest number for some costs to be added.
const NO_WAY: i16 = -16_000;

/// Words of another script, those of as many letters together, and of these those that start alike.
#[derive(Debug, Default)]
pub(crate) struct NativeWords {
    letters: Vec<Letter>,
    numbers: Vec<u32>,
    stretches: Vec<Stretch>,
}

/// Words of as many letters, and where their numbers end.
#[derive(Debug)]
struct Stretch {
    units: NonZero<usize>,
    end: usize,
}

impl NativeWords {
    /// Of words by the rows of their letters in a table, with their numbers.
    pub(super) fn of(table: &Table, mut words: Vec<(Box<[u16]>, u32)>) -> Self {
        words.sort_unstable_by(|(a, x), (b, y)| (a.len(), a, x).cmp(&(b.len(), b, y)));
        let mut all = Self::default();
        for (rows, number) in &words {
            let Some(units) = NonZero::new(rows.len()) else {
                continue;
            };
            let letters = rows.iter().enumerate();
            let letters = letters.map(|(at, row)| Letter::new(*row, at, rows.len(), table));
            all.letters.extend(letters);
            all.numbers.push(*number);
            let end = all.numbers.len();
            match all.stretches.last_mut().filter(|last| last.units == units) {
                Some(last) => last.end = end,
                None => all.stretches.push(Stretch { units, end }),
            }
        }
        all.letters.shrink_to_fit();
        all.numbers.shrink_to_fit();
        all
    }

    /// Adds the numbers of the words that are at least `least` like a Latin word of these places.
    pub(super) fn find(&self, table: &Table, places: &[Place], least: f64, found: &mut Vec<u32>) {
        if places.len() < USUAL_ROOM {
            FromLatin::<USUAL_ROOM>::new(table, places, least).find(self, found);
        } else {
            FromLatin::<ROOM>::new(table, places, least).find(self, found);
        }
    }
}

/// A Latin word of less than `WIDTH` letters, held against words of another script.
struct FromLatin<'q, const WIDTH: usize> {
    table: &'q Table,
    ways: Ways,
    most: Most,
    letters: usize,
    least: f64,
    /// What speaks at least for a word that is like enough, by its letters.
    enough: [i32; ROOM],
    /// What it costs to pass each Latin letter.
    passed: [i16; WIDTH],
    /// The rows of the word that was walked through last, what speaks for the best ways after each of
    /// them, and for the best of those: the next word begins like it, as a rule.
    walked: Vec<u16>,
    columns: Vec<[i16; WIDTH]>,
    best: Vec<i16>,
}

impl<'q, const WIDTH: usize> FromLatin<'q, WIDTH> {
    fn new(table: &'q Table, places: &[Place], least: f64) -> Self {
        let ways = Ways::of(table, places);
        let (mut passed, mut first) = ([0; WIDTH], [NO_WAY; WIDTH]);
        first[0] = 0;
        for (at, place) in places.iter().enumerate() {
            passed[at] = pass_cost(place.faint) as i16;
            first[at + 1] = first[at] + passed[at];
        }
        Self {
            most: Most::of(table, &ways, places),
            enough: super::enough(table, least, places.len()),
            table,
            ways,
            letters: places.len(),
            least,
            passed,
            walked: Vec::new(),
            columns: vec![first],
            best: vec![0],
        }
    }

    /// Adds the numbers of the words that are like it.
    fn find(&mut self, words: &NativeWords, found: &mut Vec<u32>) {
        let (mut letters, mut first) = (words.letters.as_slice(), 0);
        for stretch in &words.stretches {
            let numbers = words.numbers.get(first..stretch.end).unwrap_or_default();
            first = stretch.end;
            let units = stretch.units.get();
            let Some((these, rest)) = letters.split_at_checked(units * numbers.len()) else {
                return;
            };
            letters = rest;
            let Some(&enough) = self.enough.get(units) else {
                continue;
            };
            for (letters, number) in these.chunks_exact(units).zip(numbers) {
                // Nine words of ten are others by this alone.
                if self.most.of_word(letters) >= enough && self.is_like_in_full(letters, enough) {
                    found.push(*number);
                }
            }
        }
    }

    /// Whether a word is like it that is by all its letters can do.
    #[inline(never)]
    fn is_like_in_full(&mut self, letters: &[Letter], enough: i32) -> bool {
        let row = |at: usize| letters.get(at).map(|letter| letter.row());
        let alike = self.ways.start_alike(self.table, [row(0), row(1)]);
        let start = if alike { 0 } else { OTHER_START };
        let (all, enough) = (self.most.of_letters(letters), enough - start);
        if all + self.most.lost(letters) < enough {
            return false;
        }
        let support = self.best_way(letters, all, enough);
        support.is_some_and(|support| {
            let support = f64::from(support + start) / SCALE;
            self.table.degree(support, letters.len(), self.letters) >= self.least
        })
    }

    /// What speaks for the best way through both, in eighths of a natural logarithm; `None` as soon
    /// as what is left of the `most` that all letters can do cannot bring it up to `least`.
    fn best_way(&mut self, letters: &[Letter], most: i32, least: i32) -> Option<i32> {
        let mut most_left = most;
        for (at, letter) in letters.iter().enumerate() {
            most_left -= self.most.of_letter(*letter);
            if self.walked.get(at) != Some(&letter.row()) {
                self.walked.truncate(at);
                self.step(letter.row());
            }
            if i32::from(*self.best.get(at + 1)?) + most_left < least {
                return None;
            }
        }
        Some(i32::from(self.columns.get(letters.len())?[self.letters]))
    }

    /// Goes on by one more letter than was walked.
    fn step(&mut self, row: u16) {
        let depth = self.walked.len();
        self.walked.push(row);
        self.columns.truncate(depth + 1);
        self.best.truncate(depth + 1);
        let last = self.columns.last().copied().unwrap_or([NO_WAY; WIDTH]);
        let omitted = i16::from(self.table.omitted(row).unwrap_or(OMITTED));
        let mut current = last.map(|last| last + omitted);
        for way in self.ways.of_row(row) {
            let to = &mut current[usize::from(way.to) % WIDTH];
            *to = (*to).max(last[usize::from(way.from) % WIDTH] + i16::from(way.score));
        }
        for at in 1..=self.letters {
            current[at] = current[at].max(current[at - 1] + self.passed[at - 1]);
        }
        let best = current.iter().fold(NO_WAY, |best, way| best.max(*way));
        self.best.push(best);
        self.columns.push(current);
    }
}
