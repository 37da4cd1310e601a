//! How likely two nodes are one, and why.

mod context;

use std::collections::HashMap;

use reportedly_model::PartyType;
use reportedly_names::{Name, Verdict, compare};

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

/// Two nodes that may be one.
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
    /// Each different list of names has a number.
    form_of: Vec<usize>,
    compared: HashMap<(usize, usize), (f64, String)>,
}

impl<'n> Scorer<'n> {
    pub(crate) fn new(nodes: &'n Nodes<'n>) -> Self {
        let mut numbers: HashMap<Vec<&str>, usize> = HashMap::new();
        let form_of = nodes
            .all
            .iter()
            .map(|node| {
                let texts: Vec<&str> = node.names.iter().map(|name| name.text.as_str()).collect();
                let next = numbers.len();
                *numbers.entry(texts).or_insert(next)
            })
            .collect();
        Self {
            nodes,
            form_of,
            compared: HashMap::new(),
        }
    }

    /// Number of the node's list of names.
    pub(crate) fn form(&self, node: usize) -> usize {
        self.form_of[node]
    }

    /// How likely the names alone make it, and why.
    pub(crate) fn names(&mut self, a: usize, b: usize) -> &(f64, String) {
        let (first, second) = (self.form_of[a], self.form_of[b]);
        let (a, b, key) = if first <= second {
            (a, b, (first, second))
        } else {
            (b, a, (second, first))
        };
        let nodes = self.nodes;
        self.compared
            .entry(key)
            .or_insert_with(|| of_names(&nodes.all[a].names, &nodes.all[b].names))
    }

    /// The link between two nodes, if there is anything to it.
    pub(crate) fn link(&mut self, a: usize, b: usize) -> Option<Link> {
        let (node_a, node_b) = (&self.nodes.all[a], &self.nodes.all[b]);
        if node_a.party_type != PartyType::Person {
            let reasons = vec![format!("both reports name “{}”", node_a.source.name)];
            return Some(Link {
                a,
                b,
                probability: SAME_BODY,
                reasons,
            });
        }
        let (by_name, why) = self.names(a, b).clone();
        if by_name < CONTRADICTION {
            return None;
        }
        let context = context::of_both(self.nodes, node_a, node_b);
        let weight: f64 = context.iter().map(|evidence| evidence.weight).sum();
        let reasons = std::iter::once(why)
            .chain(context.into_iter().map(|evidence| evidence.reason))
            .collect();
        let odds = (by_name / (1.0 - by_name)).ln() + weight;
        let probability = (1.0 / (1.0 + (-odds).exp())).min(MOST);
        Some(Link {
            a,
            b,
            probability,
            reasons,
        })
    }
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
    if contradicts && best.0 < OTHER_FORM_COUNTS {
        best.0 = best.0.min(MOST_AFTER_CONTRADICTION);
    }
    best
}
