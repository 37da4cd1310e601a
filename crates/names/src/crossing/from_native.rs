//! Latin words that a word of another script may be, found among very many.

use super::tables::{self, Table};
use super::{
    LONGEST_CHUNK, MOST_LETTERS, OTHER_START, SCALE, SELDOM_MET, SELDOM_SILENT, Scores,
    UNIT_OMITTED, is_faint, pass_cost, places, score, start_alike,
};
use crate::walk::Walker;

/// Enough Latin letters to tell how a word starts.
const START: usize = LONGEST_CHUNK + 1;

/// Walks through Latin words by their letters, with one word of another script.
pub(super) struct FromNative<'q, 'f> {
    table: &'static Table,
    rows: &'q [u16],
    scores: Vec<&'static [i8]>,
    /// For each letter, what those from there on speak for at most.
    rest: Vec<i32>,
    least: f64,
    /// What speaks at least for a word that is like enough, by its letters.
    enough: [i32; MOST_LETTERS + 1],
    /// Latin letters that begin a word like it, and those that may follow a faint one.
    first: Letters,
    second: Letters,
    /// For each Latin letter walked, what speaks for the best way there, by letters passed.
    columns: Vec<Scores>,
    /// For each Latin letter walked, the runs of letters that end with it, the shortest first.
    runs: [[u16; LONGEST_CHUNK]; MOST_LETTERS + 1],
    walked: [u8; MOST_LETTERS],
    /// What it costs how the word starts.
    start: i32,
    found: &'f mut Vec<u32>,
}

impl<'q, 'f> FromNative<'q, 'f> {
    /// Looks for Latin words at least `least` like the word; their numbers go to `found`.
    pub(super) fn new(
        table: &'static Table,
        rows: &'q [u16],
        least: f64,
        found: &'f mut Vec<u32>,
    ) -> Self {
        let scores: Vec<&[i8]> = rows.iter().map(|row| table.scores(*row)).collect();
        let mut columns = vec![[i32::MIN / 2; MOST_LETTERS + 1]; MOST_LETTERS + 1];
        columns[0][0] = 0;
        for (at, scores) in scores.iter().enumerate() {
            columns[0][at + 1] = columns[0][at] + omitted(scores);
        }
        let mut rest = vec![0; rows.len() + 1];
        for (at, row) in rows.iter().enumerate().rev() {
            rest[at] = rest[at + 1] + i32::from(table.best(*row).unwrap_or(tables::OMITTED));
        }
        Self {
            table,
            rows,
            rest,
            least,
            enough: super::enough(table, least, rows.len()),
            first: starts_of_word(&scores),
            second: scores.first().map_or(Letters::MAX, |scores| starts(scores)),
            scores,
            columns,
            runs: [[0; LONGEST_CHUNK]; MOST_LETTERS + 1],
            walked: [0; MOST_LETTERS],
            start: 0,
            found,
        }
    }

    /// Whether the first letters may stand for each other, as far as they are walked.
    fn starts_alike(&self, depth: usize) -> bool {
        let [first, second] = [self.walked[0], self.walked[1]];
        let may_start = self.first & bit(first) != 0;
        match depth {
            0 => may_start || is_faint(first),
            1 => may_start || is_faint(first) && self.second & bit(second) != 0,
            _ => true,
        }
    }

    /// The runs of letters that end with `letter` after those of the letter before.
    fn runs_with(before: [u16; LONGEST_CHUNK], letter: u8) -> [u16; LONGEST_CHUNK] {
        let mut runs = [0; LONGEST_CHUNK];
        runs[0] = tables::longer_run(0, letter);
        for (run, shorter) in runs.iter_mut().skip(1).zip(before) {
            if shorter != 0 {
                *run = tables::longer_run(shorter, letter);
            }
        }
        runs
    }
}

/// What the letters that follow speak for a word like it more than those so far, in eighths of a
/// natural logarithm.
const MADE_GOOD: i32 = 40;

/// Letters, a bit each.
type Letters = u32;

fn bit(letter: u8) -> Letters {
    1 << (letter.wrapping_sub(b'a') % 32)
}

/// The Latin letters that a letter of the other script may start with.
fn starts(scores: &[i8]) -> Letters {
    if scores.is_empty() {
        // Nothing is known of the letter.
        return Letters::MAX;
    }
    let runs = (0..).zip(scores).skip(1);
    runs.filter(|(_, score)| **score != tables::MISSING && i32::from(**score) > SELDOM_MET)
        .fold(0, |letters, (run, _)| {
            letters | bit(tables::first_letter(run))
        })
}

/// The same for the first letter of a word, or the next where that may be silent.
fn starts_of_word(scores: &[&[i8]]) -> Letters {
    let silent = |scores: &[i8]| score(scores, 0).is_some_and(|score| score >= SELDOM_SILENT);
    match scores {
        [first, second, ..] if silent(first) => starts(first) | starts(second),
        [first, ..] => starts(first),
        [] => Letters::MAX,
    }
}

fn omitted(scores: &[i8]) -> i32 {
    score(scores, 0).unwrap_or(UNIT_OMITTED)
}

impl Walker<u8> for FromNative<'_, '_> {
    fn step(&mut self, depth: usize, letter: u8) -> bool {
        if depth >= MOST_LETTERS {
            return false;
        }
        self.walked[depth] = letter;
        if depth < 2 {
            self.start = if self.starts_alike(depth) {
                0
            } else {
                OTHER_START
            };
        }
        let runs = Self::runs_with(self.runs[depth], letter);
        self.runs[depth + 1] = runs;
        let (done, to_do) = self.columns.split_at_mut(depth + 1);
        let current = &mut to_do[0];
        let passed = pass_cost(is_faint(letter));
        current[0] = done[depth][0] + passed;
        let (mut most, mut most_at_end) = (current[0], current[0] + self.rest[0]);
        for (at, scores) in self.scores.iter().enumerate() {
            let mut best = (done[depth][at + 1] + passed).max(current[at] + omitted(scores));
            for (from, run) in done.iter().rev().zip(runs) {
                if run != 0
                    && let Some(score) = score(scores, run)
                {
                    best = best.max(from[at] + score);
                }
            }
            current[at + 1] = best;
            most = most.max(best);
            most_at_end = most_at_end.max(best + self.rest[at + 1]);
        }
        // A run of letters that goes on may still stand for one: "shc" of "shch".
        for (from, run) in done.iter().rev().zip(runs).take(LONGEST_CHUNK - 1) {
            if run != 0 {
                for (reached, rest) in from.iter().zip(&self.rest) {
                    most = most.max(*reached);
                    most_at_end = most_at_end.max(reached + rest);
                }
            }
        }
        // What follows hardly ever makes good for more than this.
        most_at_end.min(most + MADE_GOOD) + self.start >= self.enough[depth + 1]
    }

    fn arrive(&mut self, length: usize, number: u32) {
        let units = self.rows.len();
        let degree = |more: i32| {
            let support = f64::from(self.columns[length][units] + more) / SCALE;
            self.table.degree(support, units, length)
        };
        let start = || places(&self.walked[..length.min(START)]);
        if degree(0) >= self.least
            && (degree(OTHER_START) >= self.least || start_alike(self.table, self.rows, &start()))
        {
            self.found.push(number);
        }
    }
}
