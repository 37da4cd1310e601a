//! Forms that share a key of the names' index, and whose names don't contradict.
//!
//! A name alone is compared with everybody who has a key of it; full names are, where they share two
//! keys, as those of a given and a family name, or stand near each other in the alphabet. Under a
//! crowded key a form reaches only so far. So that what is compared depends on the forms that are
//! there, and not on the order in which they came, a form that comes in pushes pairs out of each
//! other's reach, and one that goes lets them in again.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use reportedly_model::PartyType;
use reportedly_names::{Name, PartRole, index_keys};

use crate::score::{CONTRADICTION, name_probability};
use crate::store::{Form, FormPair};

/// How far a form reaches among those that share two keys with it, in the order of the alphabet.
const REACH: usize = 400;
/// The same among those that share one.
const SHORT_REACH: usize = 60;

/// What the forms of a list have in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Shared {
    /// A key of two full names.
    One(String),
    /// Two keys of one name.
    Two(String, String),
    /// A key, where one of two forms is a name alone.
    OfOneAlone(String),
    /// The whole name of a body.
    Body(String),
}

/// Which forms are compared.
#[derive(Debug, Clone, Default)]
pub(crate) struct Neighbours {
    /// The forms of each list, by alphabet.
    lists: HashMap<(PartyType, Shared), Vec<usize>>,
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
        for shared in lists_of(&forms[form]) {
            let reach = Reach::of(&shared);
            let listed = self
                .lists
                .entry((forms[form].party_type, shared))
                .or_default();
            let position = listed.partition_point(|&other| forms[other].texts < forms[form].texts);
            reach.around(listed, position, form, forms, &mut near, &mut torn);
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
        for shared in lists_of(&forms[form]) {
            let reach = Reach::of(&shared);
            let listed = self
                .lists
                .entry((forms[form].party_type, shared))
                .or_default();
            let position = listed.partition_point(|&other| forms[other].texts < forms[form].texts);
            if listed.get(position) == Some(&form) {
                listed.remove(position);
                reach.around(listed, position, form, forms, &mut near, &mut joined);
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

/// The lists that a form is in.
fn lists_of(form: &Form) -> BTreeSet<Shared> {
    if form.texts.is_empty() {
        return BTreeSet::new();
    }
    if form.party_type != PartyType::Person {
        return [Shared::Body(form.folded.clone())].into();
    }
    let mut lists = BTreeSet::new();
    for name in &form.names {
        let keys = index_keys(name);
        lists.extend(keys.iter().cloned().map(Shared::OfOneAlone));
        if form.is_alone {
            continue;
        }
        lists.extend(keys.iter().cloned().map(Shared::One));
        for (at, one) in keys.iter().enumerate() {
            let others = keys.iter().skip(at + 1);
            lists.extend(others.map(|other| Shared::Two(one.clone(), other.clone())));
        }
    }
    lists
}

/// Whether a name has one part only, or initials beside it.
pub(crate) fn is_alone(name: &Name) -> bool {
    let parts = name.naming_parts();
    parts.filter(|part| part.role != PartRole::Initial).count() < 2
}

/// Whom a form of a list can reach.
enum Reach {
    /// So many, less one, on each side.
    Near(usize),
    /// Everybody, where one of the two is a name alone.
    Alone,
}

impl Reach {
    fn of(shared: &Shared) -> Self {
        match shared {
            Shared::One(_) => Self::Near(SHORT_REACH),
            Shared::Two(..) | Shared::Body(_) => Self::Near(REACH),
            Shared::OfOneAlone(_) => Self::Alone,
        }
    }

    /// Adds to `near` the pairs of a form, between the others at `position` of the list, with
    /// those that it can reach; and to `torn` the pairs that reach each other just as long as
    /// nobody stands there.
    fn around(
        &self,
        listed: &[usize],
        position: usize,
        form: usize,
        forms: &[Form],
        near: &mut Vec<FormPair>,
        torn: &mut Vec<FormPair>,
    ) {
        match self {
            Self::Near(reach) => around(*reach, listed, position, form, near, torn),
            Self::Alone => {
                let is_alone = |at: usize| forms.get(at).is_some_and(|form| form.is_alone);
                let met = listed
                    .iter()
                    .filter(|&&other| is_alone(form) || is_alone(other));
                near.extend(met.map(|&other| (form, other)));
            }
        }
    }
}

fn around(
    reach: usize,
    listed: &[usize],
    position: usize,
    form: usize,
    near: &mut Vec<FormPair>,
    torn: &mut Vec<FormPair>,
) {
    let start = (position + 1).saturating_sub(reach);
    let end = (position + reach - 1).min(listed.len());
    near.extend(listed[start..end].iter().map(|&other| (form, other)));
    let pairs = (start..position)
        .map(|at| (listed[at], at + reach - 1))
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
        around(REACH, &listed, REACH, 9999, &mut near, &mut torn);
        assert_eq!(near.len(), 2 * (REACH - 1));
        assert_eq!(torn.len(), REACH - 1);
        assert_eq!(torn[0], (1, REACH));
    }

    #[test]
    fn few_all_reach_one_another() {
        let (mut near, mut torn) = (Vec::new(), Vec::new());
        around(REACH, &[0, 1, 2], 1, 3, &mut near, &mut torn);
        assert_eq!((near, torn), (vec![(3, 0), (3, 1), (3, 2)], vec![]));
    }
}
