//! Names of people brought into rows.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::hash::BuildHasher;

use foldhash::fast::FixedState;

use super::super::forms::FormUnit;
use super::super::in_one::{Entry, InOne, Joined, Standing};
use super::super::lookup::Lists;
use super::super::remembered::Remembered;
use super::super::texts::Texts;
use super::super::vocabulary::{Numbering, Vocabulary};
use super::People;
use super::row::{
    CLASSES, Cell, FirstLetters, Sketch, class_of, is_written_out, naming, stretches,
};
use crate::align;
use crate::name::Name;

/// What is like a form that so many rows have may be found ahead, for so many forms at most: it takes
/// about a millisecond each.
const OFTEN: usize = 20;
const MOST_AHEAD: usize = 8_192;

/// Shelves under construction.
#[derive(Debug, Default)]
pub(in super::super) struct Builder {
    numbering: Numbering<FormUnit>,
    texts: Texts,
    rows: Lists,
    in_one: Vec<Entry>,
}

impl Builder {
    /// Adds a name.
    pub(in super::super) fn add(&mut self, name: &Name) {
        let at = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        let numbering = &mut self.numbering;
        self.rows.push(name.parts.iter().map(|part| {
            let number = numbering.number(&mut FormUnit::of(&part.form));
            Cell::new(number, part.role).0
        }));
        self.texts.push(&name.text);
        let parts = align::compared_parts(name);
        let in_one = stretches(&parts).filter_map(|(_, several)| {
            let standing = Standing::among(several.len(), parts.len());
            Some(Joined::of(several)?.entries(standing, at))
        });
        self.in_one.extend(in_one.flatten());
    }

    /// What takes most room meanwhile goes first, and what is left stands last.
    pub(in super::super) fn built(self) -> People {
        let Self {
            numbering,
            mut texts,
            rows: came,
            mut in_one,
        } = self;
        texts.shrink();
        let units = numbering.into_units();
        let sketches: Vec<Sketch> = units.iter().map(|unit| Sketch::of(unit.form())).collect();
        let placed = Placed::of(&came);
        for entry in &mut in_one {
            entry.number = placed.rows_of_names[entry.number as usize];
        }
        let in_one = InOne::of(in_one);
        let (mut rows, mut written_out) = (Lists::default(), Lists::default());
        let mut first_letters = Vec::with_capacity(placed.names.len());
        for name in &placed.names {
            let cells = came.get(*name);
            rows.push(cells.iter().copied());
            let forms = naming(cells).filter_map(|cell| sketches.get(cell.form() as usize));
            first_letters.push(FirstLetters::of(forms));
            let written = cells.iter().map(|cell| Cell(*cell));
            let written = written.filter(|cell| is_written_out(cell.role()));
            written_out.push(written.map(Cell::form));
        }
        drop(came);
        rows.shrink();
        let holders = written_out.turned_round(units.len());
        drop(written_out);
        let single = units.iter().zip(0..).filter_map(|(unit, form)| {
            Some(Joined::of(&[unit.part()])?.entries(Standing::Anywhere, form))
        });
        let single = InOne::of(single.flatten().collect());
        let mut vocabulary = Vocabulary::of(units);
        vocabulary.expect(most_borne(&holders));
        People {
            sketches,
            first_letters,
            in_one,
            single,
            in_several: Remembered::default(),
            holders,
            bearers: placed.bearers(),
            vocabulary,
            rows,
            texts,
            ends: placed.ends,
        }
    }
}

/// The different rows in their order.
struct Placed {
    /// For each row, the first name that has it.
    names: Vec<u32>,
    /// For each name, its row.
    rows_of_names: Vec<u32>,
    /// Where each class ends.
    ends: [u32; CLASSES],
}

impl Placed {
    fn of(came: &Lists) -> Self {
        let (first, mut rows_of_names) = different(came);
        let (order, ends) = in_classes(came, &first);
        let mut place_of = vec![0; order.len()];
        for (row, at) in order.iter().zip(0_u32..) {
            place_of[*row as usize] = at;
        }
        for row in &mut rows_of_names {
            *row = place_of[*row as usize];
        }
        Self {
            names: order.iter().map(|row| first[*row as usize]).collect(),
            rows_of_names,
            ends,
        }
    }

    /// For each row, the names that have it.
    fn bearers(&self) -> Lists {
        let mut rows = Lists::default();
        for row in &self.rows_of_names {
            rows.push([*row]);
        }
        rows.turned_round(self.names.len())
    }
}

/// The forms that most rows have, up to [`MOST_AHEAD`] of them, in this order.
fn most_borne(holders: &Lists) -> Vec<u32> {
    let forms = 0..u32::try_from(holders.len()).unwrap_or(u32::MAX);
    let mut borne: Vec<(Reverse<usize>, u32)> = forms
        .map(|form| (Reverse(holders.get(form).len()), form))
        .filter(|(Reverse(rows), _)| *rows >= OFTEN)
        .collect();
    if borne.len() > MOST_AHEAD {
        borne.select_nth_unstable(MOST_AHEAD);
        borne.truncate(MOST_AHEAD);
    }
    borne.sort_unstable();
    borne.into_iter().map(|(_, form)| form).collect()
}

/// For each different row, the first name that has it; and for each name, its row.
fn different(rows: &Lists) -> (Vec<u32>, Vec<u32>) {
    let mut known: HashMap<u64, u32, FixedState> = HashMap::default();
    let (mut first, mut row_of): (Vec<u32>, Vec<u32>) = (Vec::new(), Vec::new());
    for name in 0..u32::try_from(rows.len()).unwrap_or(u32::MAX) {
        let cells = rows.get(name);
        let hash = known.hasher().hash_one(cells);
        let next = u32::try_from(first.len()).unwrap_or(u32::MAX);
        let row = *known.entry(hash).or_insert(next);
        // Of two rows that share a hash by chance, the second is kept as often as it comes.
        let same = first
            .get(row as usize)
            .is_some_and(|other| rows.get(*other) == cells);
        if same {
            row_of.push(row);
        } else {
            row_of.push(next);
            first.push(name);
        }
    }
    (first, row_of)
}

/// The rows in order of their classes, and where each class ends.
fn in_classes(came: &Lists, first: &[u32]) -> (Vec<u32>, [u32; CLASSES]) {
    let mut classes: [Vec<u32>; CLASSES] = Default::default();
    for (row, name) in (0..).zip(first) {
        let class = class_of(came.get(*name));
        classes[class].push(row);
    }
    let mut end = 0;
    let ends = std::array::from_fn(|class| {
        end += classes[class].len() as u32;
        end
    });
    (classes.concat(), ends)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_that_many_rows_have_are_found_ahead_and_no_others() {
        let mut rows = Lists::default();
        rows.push([0, 1, 2]);
        for _ in 1..OFTEN - 1 {
            rows.push([0, 2]);
        }
        rows.push([2]);
        assert_eq!(most_borne(&rows.turned_round(3)), [2]);
    }
}
