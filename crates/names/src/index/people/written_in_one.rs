//! Parts of a name that another has in one: "Ji Ho", "Jiho".

use std::cmp::Ordering;

use super::super::forms::FormUnit;
use super::super::in_one::{Joined, Standing};
use super::asked::{Asked, Like};
use super::row::{Cell, is_written_out, may_be_in_one, naming, stretches};
use super::{Met, People};
use crate::align::{self, Parts, Rest};
use crate::name::{Name, Part, PartRole};

/// Of names whose parts are a part written in one, so many are weighed, those most like it.
const MOST_IN_ONE: usize = 512;
/// Of names in another script whose parts may be a part in one, so many are looked at.
const MOST_ACROSS_SCRIPTS: usize = 128;

/// What is asked for several parts that may be one: the part, what it does in its name, and whether
/// it is alone there.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) struct InSeveral {
    form: FormUnit,
    role: PartRole,
    alone: bool,
}

impl InSeveral {
    fn of(part: &Part, others: usize) -> Self {
        Self {
            form: FormUnit::of(&part.form),
            role: part.role,
            alone: others == 0,
        }
    }
}

/// The likest first, of equals the first.
fn likest((x, a): &(f64, u32), (y, b): &(f64, u32)) -> Ordering {
    y.total_cmp(x).then(a.cmp(b))
}

impl People {
    /// "Ji Ho" finds "Jiho".
    pub(super) fn look_up_in_one(&self, asked: &mut Asked<'_>) {
        let parts = asked.parts.clone();
        for (start, several) in stretches(&parts) {
            let rest = if several.len() == parts.len() {
                Rest::Neither
            } else {
                Rest::Both
            };
            let Some(joined) = Joined::of(several) else {
                continue;
            };
            let in_one = align::InOne::of(several);
            for (form, _) in self.single.like(&joined, Standing::Anywhere) {
                let Some(single) = self.vocabulary.unit(form).map(FormUnit::part) else {
                    continue;
                };
                if let Some(likeness) = in_one.likeness(single, rest) {
                    let places = (start..start + several.len()).fold(0, |all, at| all | 1 << at);
                    asked.add(form, Like::new(places, likeness.into(), self.sketch(form)));
                }
            }
        }
    }

    /// "Jiho" finds "Ji Ho".
    pub(super) fn meet_in_several(&self, name: &Name, asked: &Asked<'_>, met: &mut Met) {
        let others = asked.parts.len().saturating_sub(1);
        let mut found: Vec<(f64, u32)> = Vec::new();
        for part in &asked.parts {
            if is_written_out(part.role) {
                let question = InSeveral::of(part, others);
                let find = || self.in_several(part, others);
                found.extend_from_slice(&self.in_several.answers(question, find));
            }
        }
        found.sort_unstable_by(likest);
        for (_, row) in found.into_iter().take(MOST_IN_ONE) {
            if met.seen.add(row) {
                // As if a comma told its order: no name of the row is likelier.
                let listed = self.written(row, ",".to_owned());
                met.add(row, crate::score(name, &listed));
            }
        }
    }

    /// The rows that have a part of a name with so many others in several, those most like it.
    fn in_several(&self, part: &Part, others: usize) -> Vec<(f64, u32)> {
        let Some(joined) = Joined::of(&[part]) else {
            return Vec::new();
        };
        let mut across = 0..MOST_ACROSS_SCRIPTS;
        let mut found: Vec<(f64, u32)> = Vec::new();
        for (row, is_across) in self.in_one.like(&joined, Standing::among(1, others + 1)) {
            if is_across && across.next().is_none() {
                continue;
            }
            let degree = self.likeness_in_one(row, part, others);
            found.extend(degree.map(|degree| (degree, row)));
        }
        found.sort_unstable_by(likest);
        found.truncate(MOST_IN_ONE);
        found
    }

    /// How like neighbours of a row are to a part of a name with so many others.
    fn likeness_in_one(&self, row: u32, part: &Part, others: usize) -> Option<f64> {
        let cells = || naming(self.rows.get(row));
        let parts = cells().filter_map(|cell| Some(self.vocabulary.unit(cell.form())?.part()));
        let parts: Parts<'_> = parts.collect();
        let usable = cells()
            .map(|cell: Cell| may_be_in_one(cell.role()))
            .enumerate();
        let usable = usable.fold(0_u32, |all, (at, usable)| all | u32::from(usable) << at);
        let in_one = stretches(&parts).filter_map(|(start, several)| {
            let all = ((1 << several.len()) - 1) << start;
            let rest = Rest::of(others, parts.len() - several.len());
            let likeness = || align::InOne::of(several).likeness(part, rest);
            Some((usable & all == all).then(likeness)??.degree)
        });
        in_one.max_by(f64::total_cmp)
    }
}
