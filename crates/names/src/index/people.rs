//! The names of people: found by their parts.

mod asked;
mod bound;
mod builder;
mod plan;
mod row;
mod rows;
mod written_in_one;

use std::sync::Arc;

use super::forms::FormUnit;
use super::in_one::InOne;
use super::lookup::Lists;
use super::remembered::Remembered;
use super::texts::Texts;
use super::vocabulary::Vocabulary;
use crate::align;
use crate::name::{Name, Part};
use asked::{Asked, Like};
pub(super) use builder::Builder;

use plan::Plan;
use row::{CLASSES, Cell, FirstLetters, Sketch, is_written_out};
use rows::{CountedRows, Rows};
use written_in_one::InSeveral;

/// Names of people, by their number in this shelf.
#[derive(Debug)]
pub(super) struct People {
    vocabulary: Vocabulary<FormUnit>,
    sketches: Vec<Sketch>,
    /// The parts of all names, each row of parts once, in order of their classes.
    rows: Lists,
    /// How each name is written.
    texts: Texts,
    /// For each row, the names that have it, by their numbers in the order in which they came.
    bearers: Lists,
    /// For each form, the rows that have it as a part that is written out.
    holders: Lists,
    /// For each row, the first letters of its parts.
    first_letters: Vec<FirstLetters>,
    /// Where each class ends.
    ends: [u32; CLASSES],
    /// Rows by their neighbouring parts written in one, and forms that may be several in one.
    in_one: InOne,
    single: InOne,
    /// For parts that were asked for, the rows that have them in several.
    in_several: Remembered<InSeveral, (f64, u32)>,
}

/// A name that may be meant.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    /// Its number in the order in which names came, and its row.
    pub(super) number: u32,
    row: u32,
    /// How likely it can be that of what is asked.
    pub(super) bound: f64,
}

/// Rows met in one search.
struct Met {
    seen: Rows,
    /// Those of names that may be meant, with their bounds.
    found: Vec<(u32, f64)>,
    /// How likely names must be.
    least: f64,
    /// How many names are wanted, and how many rows have each bound.
    limit: usize,
    counts: [usize; STEPS + 1],
}

/// Bounds are told apart by so much when it comes to whether there are likelier names enough.
const STEPS: usize = 500;

impl Met {
    fn of(rows: usize, least: f64, limit: usize) -> Self {
        Self {
            seen: Rows::among(rows),
            found: Vec::new(),
            least,
            limit,
            counts: [0; STEPS + 1],
        }
    }

    fn add(&mut self, row: u32, bound: f64) {
        if bound < self.least {
            return;
        }
        self.found.push((row, bound));
        self.counts[(bound * STEPS as f64) as usize % (STEPS + 1)] += 1;
    }

    /// Whether rows enough are likelier than `most`.
    fn is_full(&self, most: f64) -> bool {
        let likelier = self.counts.iter().skip((most * STEPS as f64) as usize + 1);
        likelier.sum::<usize>() >= self.limit
    }
}

impl People {
    /// Up to `limit` names that may be those of the bearer of `name` by `least` or more, the
    /// likeliest first.
    pub(super) fn candidates(&self, name: &Name, least: f64, limit: usize) -> Vec<Found> {
        let mut asked = Asked::new(align::compared_parts(name));
        self.look_up_parts(&mut asked);
        self.look_up_in_one(&mut asked);
        asked.likest_first();
        let mut met = Met::of(self.rows.len(), least, limit);
        self.meet_in_several(name, &asked, &mut met);
        self.meet_by_parts(&asked, &mut met);
        self.likeliest(met.found, limit)
    }

    /// Finds what is like `count` more of the parts that most names have; says whether any are left.
    pub(super) fn find_ahead(&self, count: usize) -> bool {
        self.vocabulary.find_ahead(count)
    }

    fn look_up_parts(&self, asked: &mut Asked<'_>) {
        for place in 0..asked.parts.len() {
            let part = asked.parts[place];
            if !is_written_out(part.role) {
                continue;
            }
            for like in self.vocabulary.like(&FormUnit::of(&part.form)).iter() {
                let form = like.number();
                asked.add(form, Like::new(1 << place, like.alike(), self.sketch(form)));
            }
        }
    }

    /// Meets the names that may leave nothing open: those that have the rarest part, and of those
    /// with the others the ones that may lack it.
    fn meet_by_parts(&self, asked: &Asked<'_>, met: &mut Met) {
        let plan = Plan::of(asked, |form| self.holders.get(form).len());
        let others = plan.places.iter().skip(1);
        let others: Vec<Rows> = others.map(|place| self.with(asked, *place)).collect();
        // One part is not shared with two.
        let counted = asked.has_parts_alike().then(|| self.counted(asked));
        for (at, place) in plan.places.iter().enumerate() {
            let others = others.get(at..).unwrap_or_default();
            let shared = |row: u32| {
                let shared = 1 + others.iter().filter(|others| others.has(row)).count();
                let most = counted.as_ref().filter(|_| shared > 1);
                most.map_or(shared, |counted| shared.min(counted.times(row)))
            };
            for (form, degree) in asked.forms(*place) {
                if met.is_full(asked.most(*place, *degree)) {
                    break;
                }
                let mut start = 0;
                let holders = self.holders.get(*form);
                for (class, end) in self.ends.iter().enumerate() {
                    let rest = holders.get(start..).unwrap_or_default();
                    let rows = &rest[..rest.partition_point(|row| row < end)];
                    start += rows.len();
                    if !plan.may_do(class, others.len() + 1) {
                        continue;
                    }
                    for &row in rows {
                        let shared = shared(row);
                        if plan.may_do(class, shared)
                            && (!plan.has_initials()
                                || plan.may_do_with(self.initials_met(asked, row), class, shared))
                        {
                            self.meet(row, asked, met);
                        }
                    }
                }
            }
        }
    }

    /// The rows that have a form that is like the part at a place.
    fn with(&self, asked: &Asked<'_>, place: usize) -> Rows {
        let mut rows = Rows::among(self.rows.len());
        for (form, _) in asked.forms(place) {
            for row in self.holders.get(*form) {
                rows.add(*row);
            }
        }
        rows
    }

    /// How many parts at most each row shares.
    fn counted(&self, asked: &Asked<'_>) -> CountedRows {
        let mut rows = CountedRows::among(self.rows.len(), asked.parts.len());
        for (form, places) in asked.all_forms() {
            for row in self.holders.get(form) {
                rows.add(*row, places);
            }
        }
        rows
    }

    /// How many initials of the asked name may be met by parts of a row.
    fn initials_met(&self, asked: &Asked<'_>, row: u32) -> usize {
        let own = self.first_letters.get(row as usize);
        let met = asked.initials.iter();
        met.filter(|initial| own.is_none_or(|own| own.may_meet(**initial)))
            .count()
    }

    fn meet(&self, row: u32, asked: &Asked<'_>, met: &mut Met) {
        if !met.seen.add(row) {
            return;
        }
        let bound = bound::of(asked, self.rows.get(row), |form| self.sketch(form));
        met.add(row, bound);
    }

    /// The names that have the likeliest rows, those first that came first of equals.
    fn likeliest(&self, mut rows: Vec<(u32, f64)>, limit: usize) -> Vec<Found> {
        let order = |(a, x): &(u32, f64), (b, y): &(u32, f64)| y.total_cmp(x).then(a.cmp(b));
        if rows.len() > limit {
            rows.select_nth_unstable_by(limit, order);
            rows.truncate(limit);
        }
        rows.sort_unstable_by(order);
        let found = rows.into_iter().flat_map(|(row, bound)| {
            let bearers = self.bearers.get(row).iter();
            bearers.map(move |number| Found {
                number: *number,
                row,
                bound,
            })
        });
        found.take(limit).collect()
    }

    /// How the name of a number is written.
    pub(super) fn text(&self, number: u32) -> &str {
        self.texts.get(number)
    }

    /// The name that was found, put together.
    pub(super) fn name(&self, found: Found) -> Name {
        let text = self.text(found.number).to_owned();
        self.written(found.row, text).with_gender()
    }

    /// All names.
    pub(super) fn all(&self) -> impl Iterator<Item = Found> {
        let rows = 0..u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        let found = rows.flat_map(|row| {
            let numbers = self.bearers.get(row).iter();
            numbers.map(move |number| Found {
                number: *number,
                row,
                bound: 1.0,
            })
        });
        let mut all: Vec<Found> = found.collect();
        all.sort_unstable_by_key(|found| found.number);
        all.into_iter()
    }

    /// A name of the parts of a row, its gender left open.
    fn written(&self, row: u32, text: String) -> Name {
        let cells = self.rows.get(row).iter().map(|cell| Cell(*cell));
        let parts = cells.filter_map(|cell| {
            let unit = self.vocabulary.unit(cell.form())?;
            Some(Part {
                role: cell.role(),
                form: Arc::clone(unit.form()),
            })
        });
        Name {
            text,
            parts: parts.collect(),
            gender: None,
        }
    }

    fn sketch(&self, form: u32) -> &Sketch {
        self.sketches.get(form as usize).unwrap_or(&Sketch::NONE)
    }
}
