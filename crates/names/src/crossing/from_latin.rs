//! Words of another script that a Latin word may be, found among very many.
//!
//! What the letters of a word can speak for the Latin one at most, wherever they stand in it, and
//! what the Latin letters cost that none of them stands for, tells quickly that most are others.

use smallvec::SmallVec;

use super::tables::Table;
use super::{
    LONGEST_CHUNK, MOST_LETTERS, OTHER_START, PLAIN_LETTER, Place, SCALE, UNIT_OMITTED, pass_cost,
    pass_letters, score, start_alike,
};

/// Words of another script, those that start alike one after the other.
#[derive(Debug, Default)]
pub(crate) struct NativeWords {
    rows: Vec<u16>,
    ends: Vec<u32>,
    numbers: Vec<u32>,
}

impl NativeWords {
    /// Of words by the rows of their letters, with their numbers.
    pub(super) fn of(mut words: Vec<(Box<[u16]>, u32)>) -> Self {
        words.sort_unstable();
        let mut all = Self::default();
        for (rows, number) in &words {
            all.rows.extend_from_slice(rows);
            all.ends
                .push(u32::try_from(all.rows.len()).unwrap_or(u32::MAX));
            all.numbers.push(*number);
        }
        all.rows.shrink_to_fit();
        all.ends.shrink_to_fit();
        all.numbers.shrink_to_fit();
        all
    }

    fn iter(&self) -> impl Iterator<Item = (&[u16], u32)> {
        let mut start = 0;
        let ends = self.ends.iter().zip(&self.numbers);
        ends.map(move |(end, number)| {
            let rows = self.rows.get(start..*end as usize).unwrap_or_default();
            start = *end as usize;
            (rows, *number)
        })
    }
}

/// A Latin word, held against words of another script.
pub(super) struct FromLatin<'q> {
    table: &'static Table,
    places: &'q [Place],
    least: f64,
    /// What speaks at least for a word that is like enough, by its letters.
    enough: [i32; MOST_LETTERS + 1],
    /// For each row of the table, what it can speak for the Latin word at most.
    best: Vec<i8>,
    /// For each row, the Latin letters that it may stand for without losing more than they cost
    /// when nothing stands for them.
    covered: Vec<u64>,
    plain: u64,
    faint: u64,
    /// What rows say of the Latin word, as they are met; the last is of letters that have none.
    met: Vec<Option<MetRow>>,
}

/// What a row says of a Latin word: what leaving it out costs, and from which place to which it may
/// stand for the letters, and what that speaks for.
struct MetRow {
    omitted: i32,
    ways: SmallVec<[(u8, u8, i8); 12]>,
}

impl<'q> FromLatin<'q> {
    pub(super) fn new(table: &'static Table, places: &'q [Place], least: f64) -> Self {
        let chunks = places.iter().flat_map(|place| place.chunks);
        let best = table.best_among(chunks.filter(|chunk| *chunk != 0));
        let bits = |faint: bool| {
            let places = places.iter().enumerate();
            places
                .filter(|(_, place)| place.faint == faint)
                .fold(0, |bits, (at, _)| bits | 1 << at)
        };
        Self {
            covered: covered(table, places, &best),
            table,
            places,
            least,
            enough: super::enough(table, least, places.len()),
            met: best.iter().map(|_| None).chain([None]).collect(),
            best,
            plain: bits(false),
            faint: bits(true),
        }
    }

    /// Adds the numbers of the words that are like it.
    pub(super) fn find(&mut self, words: &NativeWords, found: &mut Vec<u32>) {
        let (mut begun, mut start) = (None, 0);
        for (rows, number) in words.iter() {
            // How a word starts, the first two letters tell.
            let begins = (rows.first(), rows.get(1));
            if begun != Some(begins) {
                let alike = start_alike(self.table, rows, self.places);
                start = if alike { 0 } else { OTHER_START };
                begun = Some(begins);
            }
            if self.is_like(rows, start) {
                found.push(number);
            }
        }
    }

    fn best_of(&self, row: u16) -> i32 {
        let best = self.best.get(usize::from(row));
        best.map_or(UNIT_OMITTED, |best| i32::from(*best))
    }

    /// `start` says what it costs how the word starts.
    fn is_like(&mut self, rows: &[u16], start: i32) -> bool {
        let Some(&enough) = self.enough.get(rows.len()) else {
            return false;
        };
        let (mut most, mut covered) = (0, 0);
        for row in rows {
            most += self.best_of(*row);
            covered |= self.covered.get(usize::from(*row)).copied().unwrap_or(0);
        }
        let uncovered = |letters: u64| (letters & !covered).count_ones() as i32;
        most += uncovered(self.plain) * pass_cost(false) + uncovered(self.faint) * pass_cost(true);
        if most + start < enough {
            return false;
        }
        let (units, letters) = (rows.len(), self.places.len());
        let support = self.best_way(rows, enough - start);
        support.is_some_and(|support| {
            let support = f64::from(support + start) / SCALE;
            self.table.degree(support, units, letters) >= self.least
        })
    }

    /// What speaks for the best way through both, in eighths of a natural logarithm; `None` as soon
    /// as what is left cannot bring it up to `least`.
    fn best_way(&mut self, rows: &[u16], least: i32) -> Option<i32> {
        let width = self.places.len() + 1;
        let mut columns = [[i32::MIN / 2; MOST_LETTERS + 1]; 2];
        let [last, current] = &mut columns;
        let (mut last, mut current) = (last, current);
        last[0] = 0;
        pass_letters(last, self.places);
        let mut most_left: i32 = rows.iter().map(|row| self.best_of(*row)).sum();
        for row in rows {
            most_left -= self.best_of(*row);
            let met = self.met(*row)?;
            for (current, last) in current.iter_mut().zip(last.iter()).take(width) {
                *current = last + met.omitted;
            }
            for &(from, to, score) in &met.ways {
                let to = &mut current[usize::from(to)];
                *to = (*to).max(last[usize::from(from)] + i32::from(score));
            }
            pass_letters(current, self.places);
            let most = current[..width].iter().max()?;
            if most + most_left < least {
                return None;
            }
            (last, current) = (current, last);
        }
        Some(last[width - 1])
    }

    fn met(&mut self, row: u16) -> Option<&MetRow> {
        let unknown = self.met.len().saturating_sub(1);
        let met = self.met.get_mut(usize::from(row).min(unknown))?;
        Some(met.get_or_insert_with(|| MetRow::of(self.table, row, self.places)))
    }
}

impl MetRow {
    fn of(table: &Table, row: u16, places: &[Place]) -> Self {
        let scores = table.scores(row);
        let ways = places.iter().zip(0..).flat_map(|(place, from)| {
            let chunks = place.chunks.iter().take_while(|chunk| **chunk != 0);
            chunks.zip(1..).filter_map(move |(chunk, length)| {
                let score = score(scores, *chunk)?;
                Some((from, from + length, i8::try_from(score).ok()?))
            })
        });
        Self {
            omitted: score(scores, 0).unwrap_or(UNIT_OMITTED),
            ways: ways.collect(),
        }
    }
}

fn covered(table: &Table, places: &[Place], best: &[i8]) -> Vec<u64> {
    let mut covered = vec![0; best.len()];
    for (at, place) in places.iter().enumerate() {
        let chunks = place.chunks.iter().take_while(|chunk| **chunk != 0);
        for (chunk, length) in chunks.zip(1..=LONGEST_CHUNK) {
            let letters = ((1 << length) - 1) << at;
            // A letter that nothing stands for costs no more than that.
            let most_lost = -PLAIN_LETTER * length as i32;
            let scores = table.scores_of_chunk(*chunk).iter().zip(best);
            for (covered, (score, best)) in covered.iter_mut().zip(scores) {
                let lost = i32::from(*best) - i32::from(*score);
                *covered |= if lost < most_lost { letters } else { 0 };
            }
        }
    }
    covered
}
