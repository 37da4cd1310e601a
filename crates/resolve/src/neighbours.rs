//! Forms that share a key of the names' index, and whose names don't contradict.
//!
//! Under a crowded key a form is compared with those next in the alphabet alone. So that what is
//! compared depends on the forms that are there, and not on the order in which they came, a form
//! that comes in pushes pairs out of each other's reach, and one that goes lets them in again.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use reportedly_model::PartyType;

use crate::score::{CONTRADICTION, name_probability};
use crate::store::{Form, FormPair};

/// How far a form reaches among those of a key, in the order of the alphabet.
const REACH: usize = 400;

/// Which forms are compared.
#[derive(Debug, Clone, Default)]
pub(crate) struct Neighbours {
    /// The forms of each key, by alphabet.
    by_key: HashMap<(PartyType, String), Vec<usize>>,
    /// For each form, those that may be one with it.
    of_form: HashMap<usize, BTreeMap<usize, Neighbour>>,
}

#[derive(Debug, Clone, Copy)]
struct Neighbour {
    /// How many keys bring the two together.
    keys: usize,
    /// How likely the names alone make it.
    probability: f64,
}

impl Neighbours {
    /// How likely the names of two neighbours make it; `None` for others.
    pub(crate) fn probability(&self, (a, b): FormPair) -> Option<f64> {
        let found = self.of_form.get(&a)?.get(&b)?;
        Some(found.probability)
    }

    /// The neighbours of a form.
    pub(crate) fn of(&self, form: usize) -> impl Iterator<Item = usize> {
        self.of_form
            .get(&form)
            .into_iter()
            .flatten()
            .map(|(&other, _)| other)
    }

    /// Takes a form in; gives the pairs that came or went.
    pub(crate) fn enter(&mut self, form: usize, forms: &[Form]) -> BTreeSet<FormPair> {
        let (mut near, mut torn) = (Vec::new(), Vec::new());
        for key in forms[form].keys() {
            let listed = self
                .by_key
                .entry((forms[form].party_type, key))
                .or_default();
            let position = listed.partition_point(|&other| forms[other].texts < forms[form].texts);
            around(listed, position, form, &mut near, &mut torn);
            listed.insert(position, form);
        }
        let mut touched = BTreeSet::new();
        self.bring_together(&near, forms, &mut touched);
        self.part(&torn, forms, &mut touched);
        touched
    }

    /// Takes a form out; gives the pairs that came or went.
    pub(crate) fn leave(&mut self, form: usize, forms: &[Form]) -> BTreeSet<FormPair> {
        let (mut near, mut joined) = (Vec::new(), Vec::new());
        for key in forms[form].keys() {
            let listed = self
                .by_key
                .entry((forms[form].party_type, key))
                .or_default();
            let position = listed.partition_point(|&other| forms[other].texts < forms[form].texts);
            if listed.get(position) == Some(&form) {
                listed.remove(position);
                around(listed, position, form, &mut near, &mut joined);
            }
        }
        let mut touched = BTreeSet::new();
        self.part(&near, forms, &mut touched);
        self.bring_together(&joined, forms, &mut touched);
        touched
    }

    /// Adds a key that the two of each pair share, and compares those that shared none.
    fn bring_together(
        &mut self,
        pairs: &[FormPair],
        forms: &[Form],
        touched: &mut BTreeSet<FormPair>,
    ) {
        let mut keys: BTreeMap<FormPair, usize> = BTreeMap::new();
        for &(a, b) in pairs {
            *keys.entry((a.min(b), a.max(b))).or_default() += 1;
        }
        for ((a, b), keys) in keys {
            let known = self.probability((a, b));
            let probability = known.unwrap_or_else(|| name_probability(&forms[a], &forms[b]));
            if probability < CONTRADICTION {
                continue;
            }
            for (one, other) in [(a, b), (b, a)] {
                let unknown = Neighbour {
                    keys: 0,
                    probability,
                };
                let of_one = self.of_form.entry(one).or_default();
                of_one.entry(other).or_insert(unknown).keys += keys;
            }
            touched.insert(in_order(a, b, forms));
        }
    }

    /// Takes a key away that the two of each pair share.
    fn part(&mut self, pairs: &[FormPair], forms: &[Form], touched: &mut BTreeSet<FormPair>) {
        for &(a, b) in pairs {
            for (one, other) in [(a, b), (b, a)] {
                let Some(of_one) = self.of_form.get_mut(&one) else {
                    continue;
                };
                let Some(neighbour) = of_one.get_mut(&other) else {
                    continue;
                };
                neighbour.keys -= 1;
                if neighbour.keys == 0 {
                    of_one.remove(&other);
                }
                touched.insert(in_order(a, b, forms));
            }
        }
    }
}

fn in_order(a: usize, b: usize, forms: &[Form]) -> FormPair {
    match forms[a].texts <= forms[b].texts {
        true => (a, b),
        false => (b, a),
    }
}

/// Adds to `near` the pairs of a form, between the others at `position` of the list, with those
/// that it can reach; and to `torn` the pairs that reach each other just as long as nobody stands
/// there.
fn around(
    listed: &[usize],
    position: usize,
    form: usize,
    near: &mut Vec<FormPair>,
    torn: &mut Vec<FormPair>,
) {
    let start = (position + 1).saturating_sub(REACH);
    let end = (position + REACH - 1).min(listed.len());
    near.extend(listed[start..end].iter().map(|&other| (form, other)));
    let pairs = (start..position)
        .map(|at| (listed[at], at + REACH - 1))
        .filter(|(_, other)| *other >= position)
        .filter_map(|(one, other)| Some((one, *listed.get(other)?)));
    torn.extend(pairs);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_reaches_whom_depends_on_those_there_alone() {
        let listed: Vec<usize> = (0..2 * REACH).collect();
        let (mut near, mut torn) = (Vec::new(), Vec::new());
        around(&listed, REACH, 9999, &mut near, &mut torn);
        assert_eq!(near.len(), 2 * (REACH - 1));
        assert_eq!(torn.len(), REACH - 1);
        assert_eq!(torn[0], (1, REACH));
    }

    #[test]
    fn few_all_reach_one_another() {
        let (mut near, mut torn) = (Vec::new(), Vec::new());
        around(&[0, 1, 2], 1, 3, &mut near, &mut torn);
        assert_eq!((near, torn), (vec![(3, 0), (3, 1), (3, 2)], vec![]));
    }
}
