//! What the letters of a script may stand for in one Latin word.

use super::super::tables::Table;
use super::super::{Place, SELDOM_MET, SELDOM_SILENT};

/// From which place to which a row may stand for the letters, and what that speaks for.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Way {
    pub(super) from: u8,
    pub(super) to: u8,
    pub(super) score: i8,
}

/// The ways of all rows of a table through a Latin word.
#[derive(Debug)]
pub(super) struct Ways {
    /// Where those of each row end, after those of the row before.
    ends: Vec<u16>,
    ways: Vec<Way>,
    /// For each row, whether it may start the word with its first letter, and with its second.
    starts: Vec<[bool; 2]>,
    /// Whether the first letter is one that is often left out.
    starts_faintly: bool,
}

/// The runs of letters that a table may know, from where to where.
fn runs(places: &[Place]) -> impl Iterator<Item = (u8, u8, u16)> {
    places.iter().zip(0..).flat_map(|(place, from)| {
        let chunks = place.chunks.iter().take_while(|chunk| **chunk != 0);
        chunks
            .zip(from + 1..)
            .map(move |(chunk, to)| (from, to, *chunk))
    })
}

impl Ways {
    pub(super) fn of(table: &Table, places: &[Place]) -> Self {
        // How many ways each row has, then where its first stands, then where its next goes.
        let mut next = vec![0_u16; table.rows() + 1];
        for (row, _) in runs(places).flat_map(|(_, _, chunk)| table.rows_of_chunk(chunk)) {
            next[usize::from(*row) + 1] += 1;
        }
        for at in 1..next.len() {
            next[at] += next[at - 1];
        }
        let count = next.last().copied().unwrap_or_default();
        let mut ways = vec![Way::default(); usize::from(count)];
        let mut starts = vec![[false; 2]; table.rows()];
        for (from, to, chunk) in runs(places) {
            for &(row, score) in table.rows_of_chunk(chunk) {
                let row = usize::from(row);
                ways[usize::from(next[row])] = Way { from, to, score };
                next[row] += 1;
                if from < 2 && i32::from(score) > SELDOM_MET {
                    starts[row][usize::from(from)] = true;
                }
            }
        }
        Self {
            ends: next,
            ways,
            starts,
            starts_faintly: places.first().is_some_and(|place| place.faint),
        }
    }

    /// The ways of a row.
    pub(super) fn of_row(&self, row: u16) -> &[Way] {
        let row = usize::from(row);
        let end = |row: usize| self.ends.get(row).copied().unwrap_or_default();
        let start = row.checked_sub(1).map_or(0, end);
        let ways = self.ways.get(usize::from(start)..usize::from(end(row)));
        ways.unwrap_or_default()
    }

    /// Whether the row may start the word with its first letter, and with its second. Nothing is known of
    /// a letter that has no row.
    fn starts(&self, row: u16) -> [bool; 2] {
        let starts = self.starts.get(usize::from(row));
        starts.copied().unwrap_or([true; 2])
    }

    /// Whether words that start with a row may start alike, whatever follows.
    pub(super) fn may_start(&self, table: &Table, row: u16) -> bool {
        self.starts_with(row) || is_silent(table, row)
    }

    fn starts_with(&self, row: u16) -> bool {
        let [meets_first, meets_second] = self.starts(row);
        meets_first || self.starts_faintly && meets_second
    }

    /// Whether the first letters may stand for each other, or one of them is silent and the next may;
    /// `rows` are those of the first two letters.
    pub(super) fn start_alike(&self, table: &Table, rows: [Option<u16>; 2]) -> bool {
        let [Some(first), second] = rows else {
            return false;
        };
        let next_meets = || second.is_some_and(|second| self.starts(second)[0]);
        self.starts_with(first) || is_silent(table, first) && next_meets()
    }
}

fn is_silent(table: &Table, row: u16) -> bool {
    let omitted = table.omitted(row);
    omitted.is_some_and(|omitted| i32::from(omitted) >= SELDOM_SILENT)
}
