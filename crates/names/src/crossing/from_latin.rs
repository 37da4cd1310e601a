//! Words of another script that a Latin word may be, found among very many.
//!
//! What the letters of a word can speak for the Latin one at most, wherever they stand in it, and
//! what the Latin letters cost that none of them stands for, tells quickly that most are others.

use super::tables::Table;
use super::{
    Facing, LONGEST_CHUNK, MOST_LETTERS, OTHER_START, PLAIN_LETTER, Place, UNIT_OMITTED, pass_cost,
    start_alike,
};
use crate::walk::SortedWords;

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
            best,
            plain: bits(false),
            faint: bits(true),
        }
    }

    /// The numbers of the words that are like it.
    pub(super) fn like<'w>(
        &'w self,
        words: &'w SortedWords<u16>,
    ) -> impl Iterator<Item = u32> + 'w {
        let like = words.iter().filter(|(rows, _)| self.is_like(rows));
        like.map(|(_, number)| number)
    }

    fn best_of(&self, row: u16) -> i32 {
        let best = self.best.get(usize::from(row));
        best.map_or(UNIT_OMITTED, |best| i32::from(*best))
    }

    fn is_like(&self, rows: &[u16]) -> bool {
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
        if most < enough
            || most + OTHER_START < enough && !start_alike(self.table, rows, self.places)
        {
            return false;
        }
        let (units, letters) = (rows.len(), self.places.len());
        let facing = Facing {
            table: self.table,
            rows,
            places: self.places,
        };
        let least = self.table.support_of(self.least, units, letters);
        let support = facing.support_from(least, &|row| self.best_of(*row));
        support.is_some_and(|support| self.table.degree(support, units, letters) >= self.least)
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
