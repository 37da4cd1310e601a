//! How likely two nodes are one, and why.

mod context;
mod contrary;

use std::collections::HashMap;

use reportedly_model::PartyType;
use reportedly_names::{Name, ReferringForm, Verdict, compare, referring_form};

use crate::nodes::Nodes;

/// Names below this contradict each other, whatever else speaks for them.
pub(crate) const CONTRADICTION: f64 = 0.25;
/// What a contradiction may reach at most.
const MOST_AFTER_CONTRADICTION: f64 = 0.2;
/// Another pair of names than the fullest counts from here on.
const OTHER_FORM_COUNTS: f64 = 0.7;
/// What two organisations of one name have.
const SAME_BODY: f64 = 0.95;
const MOST: f64 = 0.995;
/// What the first of two surnames alone has: "Ruiz" for "Daniel Ruiz Ortega".
const FIRST_SURNAME: f64 = 0.35;
/// Evidence beside the names against two being one, in log-odds, from which on no third brings them together.
const TOLD_APART: f64 = -2.5;

/// Two nodes that may be one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Candidate {
    pub(crate) a: usize,
    pub(crate) b: usize,
    pub(crate) probability: f64,
}

/// Two nodes that were brought together.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Link {
    pub(crate) a: usize,
    pub(crate) b: usize,
    pub(crate) probability: f64,
    pub(crate) reasons: Vec<String>,
}

/// Compares nodes, each pair of names once.
pub(crate) struct Scorer<'n> {
    nodes: &'n Nodes<'n>,
    /// How likely each pair of forms makes it, and why.
    compared: HashMap<(usize, usize), (f64, String)>,
}

impl<'n> Scorer<'n> {
    pub(crate) fn new(nodes: &'n Nodes<'n>) -> Self {
        Self {
            nodes,
            compared: HashMap::new(),
        }
    }

    /// How likely the names alone make it, and why.
    pub(crate) fn names(&mut self, a: usize, b: usize) -> &(f64, String) {
        let all = &self.nodes.all;
        let (a, b) = if all[a].form <= all[b].form {
            (a, b)
        } else {
            (b, a)
        };
        self.compared
            .entry((all[a].form, all[b].form))
            .or_insert_with(|| of_names(&all[a].names, &all[b].names))
    }

    /// How likely two nodes are one; `None` when their names contradict each other.
    pub(crate) fn probability(&mut self, a: usize, b: usize) -> Option<f64> {
        let (node_a, node_b) = (&self.nodes.all[a], &self.nodes.all[b]);
        if node_a.party_type != PartyType::Person {
            return Some(SAME_BODY);
        }
        let by_name = self.names(a, b).0;
        if by_name < CONTRADICTION {
            return None;
        }
        let context = context::of_both(self.nodes, node_a, node_b);
        let against = contrary::of_both(self.nodes, node_a, node_b);
        let speaking = context.iter().map(|evidence| evidence.weight);
        let weight: f64 = speaking
            .chain(against.iter().map(|found| found.weight))
            .sum();
        let odds = (by_name / (1.0 - by_name)).ln() + weight;
        Some((1.0 / (1.0 + (-odds).exp())).min(MOST))
    }

    /// Whether the reports tell two people apart, whatever the names.
    pub(crate) fn are_told_apart(&self, a: usize, b: usize) -> bool {
        let (a, b) = (&self.nodes.all[a], &self.nodes.all[b]);
        let against = contrary::of_both(self.nodes, a, b);
        let weight: f64 = against.iter().map(|found| found.weight).sum();
        // The costlier look at what speaks for it is left for the few that something speaks against.
        weight <= TOLD_APART && {
            let context = context::of_both(self.nodes, a, b);
            let speaking: f64 = context.iter().map(|evidence| evidence.weight).sum();
            weight + speaking <= TOLD_APART
        }
    }

    /// What the reports say of two nodes that hardly fits one person.
    pub(crate) fn doubts(&self, a: usize, b: usize) -> Vec<String> {
        let against = contrary::of_both(self.nodes, &self.nodes.all[a], &self.nodes.all[b]);
        against.into_iter().map(|found| found.words).collect()
    }

    /// Why two nodes may be one, in words.
    pub(crate) fn reasons(&mut self, a: usize, b: usize) -> Vec<String> {
        let (node_a, node_b) = (&self.nodes.all[a], &self.nodes.all[b]);
        if node_a.party_type != PartyType::Person {
            return vec![format!("both reports name “{}”", node_a.source.name)];
        }
        let by_name = self.names(a, b).1.clone();
        let context = context::of_both(self.nodes, node_a, node_b);
        std::iter::once(by_name)
            .chain(context.iter().map(context::Evidence::reason))
            .chain(
                self.doubts(a, b)
                    .into_iter()
                    .map(|doubt| format!("against it: {doubt}")),
            )
            .collect()
    }
}

/// Whether one is a single name that stands in the middle of the other, as the first of two
/// surnames does.
fn is_first_surname(a: &Name, b: &Name) -> bool {
    let short = |x: &Name, y: &Name| {
        x.naming_parts().count() == 1 && referring_form(x, y) == Some(ReferringForm::Middle)
    };
    short(a, b) || short(b, a)
}

/// The fullest names decide; another pair of forms, such as a byname, can only speak for it,
/// and only with force: a family name alone fits every relative.
fn of_names(a: &[Name], b: &[Name]) -> (f64, String) {
    let (Some(fullest_a), Some(fullest_b)) = (a.first(), b.first()) else {
        return (0.0, String::new());
    };
    let fullest = compare(fullest_a, fullest_b);
    let mut best = (fullest.probability, fullest.explanation());
    for name_a in a {
        for name_b in b {
            let comparison = compare(name_a, name_b);
            if comparison.probability > best.0.max(OTHER_FORM_COUNTS) {
                best = (comparison.probability, comparison.explanation());
            }
        }
    }
    let contradicts = fullest
        .evidence
        .iter()
        .any(|evidence| evidence.verdict == Verdict::Contradict);
    if !contradicts && is_first_surname(fullest_a, fullest_b) {
        best.0 = best.0.max(FIRST_SURNAME);
    }
    if contradicts && best.0 < OTHER_FORM_COUNTS {
        best.0 = best.0.min(MOST_AFTER_CONTRADICTION);
    }
    best
}
