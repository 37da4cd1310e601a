//! Which nodes are compared, and how likely each two are one.
//!
//! Nodes of two forms are compared report by report, each with the next few of the other form, so
//! that one person in ten thousand reports costs no hundred million comparisons. What is compared
//! depends on the nodes that are there alone.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use reportedly_model::PartyType;

use crate::score::{CONTRADICTION, are_told_apart, probability};
use crate::store::{FormPair, Mark, Store};

/// Names that leave little doubt need few links to hold together …
const CLEAR_NAME: f64 = 0.85;
const LINKS_OF_CLEAR_NAME: usize = 3;
/// … others are compared report by report, for what the reports say beside the name.
const LINKS_OF_UNCLEAR_NAME: usize = 32;
/// Different descriptions of one name that are compared.
const MOST_MARKS: usize = 32;

/// Two nodes, the first in the order of reports first.
pub(crate) type NodePair = (usize, usize);

/// The pairs that were compared.
#[derive(Debug, Clone, Default)]
pub(crate) struct Edges {
    of_forms: HashMap<FormPair, BTreeSet<NodePair>>,
    of_node: HashMap<usize, BTreeMap<usize, f64>>,
}

impl Edges {
    /// Those compared with a node whose names don't contradict, with the probability.
    pub(crate) fn of(&self, node: usize) -> impl Iterator<Item = (usize, f64)> {
        let edges = self.of_node.get(&node).into_iter().flatten();
        edges.map(|(&other, &probability)| (other, probability))
    }

    /// Compares anew what a pair of forms calls for; gives the nodes for which that changes
    /// anything.
    pub(crate) fn refresh(&mut self, store: &Store, forms: FormPair) -> BTreeSet<usize> {
        let now = pairs_between(store, forms);
        let before = match now.is_empty() {
            true => self.of_forms.remove(&forms),
            false => self.of_forms.insert(forms, now.clone()),
        };
        let before = before.unwrap_or_default();
        let mut changed = BTreeSet::new();
        for &(a, b) in before.difference(&now) {
            for (one, other) in [(a, b), (b, a)] {
                let of_one = self.of_node.get_mut(&one);
                if of_one.is_some_and(|edges| edges.remove(&other).is_some()) {
                    changed.insert(one);
                }
            }
        }
        for &(a, b) in now.difference(&before) {
            let Some(probability) = probability(store, a, b) else {
                continue;
            };
            for (one, other) in [(a, b), (b, a)] {
                self.of_node
                    .entry(one)
                    .or_default()
                    .insert(other, probability);
                changed.insert(one);
            }
        }
        changed
    }

    /// Forgets a node that is gone.
    pub(crate) fn forget(&mut self, node: usize) {
        self.of_node.remove(&node);
    }
}

/// The pairs of nodes that two forms call for.
fn pairs_between(store: &Store, forms: FormPair) -> BTreeSet<NodePair> {
    if !store.are_neighbours(forms) {
        return BTreeSet::new();
    }
    let (ours, theirs) = (one_a_report(store, forms.0), one_a_report(store, forms.1));
    let (Some(&one), Some(&other)) = (ours.first(), theirs.first()) else {
        return BTreeSet::new();
    };
    let most = match holds_namesakes(store, &ours, &theirs) {
        true => LINKS_OF_UNCLEAR_NAME,
        false => links_between(store, one, other),
    };
    ours.iter()
        .flat_map(|&node| next_in_other_reports(store, node, &theirs, most))
        .collect()
}

/// The nodes of a form, at most one a report: a report that has a name in two chains tells two
/// namesakes apart, and nothing says which of them others mean.
fn one_a_report(store: &Store, form: usize) -> Vec<usize> {
    let form = store.form(form);
    let mut nodes = form.nodes.clone();
    if form.texts.is_empty() {
        nodes.clear();
    }
    nodes.dedup_by_key(|node| store.node(*node).report);
    nodes
}

/// Whether the reports tell people of these names apart, so that the next report may be about
/// another.
fn holds_namesakes(store: &Store, ours: &[usize], theirs: &[usize]) -> bool {
    let mut marked: BTreeMap<&Mark, usize> = BTreeMap::new();
    let (mut died, mut lived) = (None, None);
    for &node in ours.iter().chain(theirs) {
        if let Some(mark) = &store.node(node).mark {
            marked.entry(mark).or_insert(node);
        }
        let facts = &store.notes(node).facts;
        let day = |told: &Option<(i32, String)>| told.as_ref().map(|(day, _)| *day);
        if let Some(day) = day(&facts.died) {
            died = died
                .into_iter()
                .chain([(day, node)])
                .min_by_key(|found| found.0);
        }
        if let Some(day) = day(&facts.lived) {
            lived = lived
                .into_iter()
                .chain([(day, node)])
                .max_by_key(|found| found.0);
        }
    }
    if let (Some((_, dead)), Some((_, alive))) = (died, lived)
        && are_told_apart(store, dead, alive)
    {
        return true;
    }
    let marked: Vec<usize> = marked.into_values().take(MOST_MARKS).collect();
    marked.iter().enumerate().any(|(at, &a)| {
        let others = marked.iter().skip(at + 1);
        others.into_iter().any(|&b| are_told_apart(store, a, b))
    })
}

/// How many links the names of two nodes call for.
fn links_between(store: &Store, a: usize, b: usize) -> usize {
    if store.form(store.node(a).form).party_type != PartyType::Person {
        return LINKS_OF_CLEAR_NAME;
    }
    match store.names_alike(a, b) {
        probability if probability < CONTRADICTION => 0,
        probability if probability < CLEAR_NAME => LINKS_OF_UNCLEAR_NAME,
        _ => LINKS_OF_CLEAR_NAME,
    }
}

/// The `most` nodes of later reports, the first ones again after the last.
fn next_in_other_reports<'n>(
    store: &'n Store,
    node: usize,
    others: &'n [usize],
    most: usize,
) -> impl Iterator<Item = NodePair> + 'n {
    let report = store.node(node).report;
    let own = &store.report(node).id;
    let later = others.partition_point(|&other| store.report(other).id <= *own);
    let in_turn = others.iter().skip(later).chain(others.iter().take(later));
    in_turn
        .filter(move |other| store.node(**other).report != report)
        .take(most)
        .map(move |&other| match store.key(node) <= store.key(other) {
            true => (node, other),
            false => (other, node),
        })
}
