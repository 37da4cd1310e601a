//! How likely two nodes are one, and why.

use std::collections::{BTreeSet, HashMap};

use reportedly_model::PartyType;
use reportedly_names::{Name, Verdict, compare};

use crate::nodes::{Node, Nodes};

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
        let (weight, mut reasons) = self.context(node_a, node_b);
        reasons.insert(0, why);
        let odds = (by_name / (1.0 - by_name)).ln() + weight;
        let probability = (1.0 / (1.0 + (-odds).exp())).min(MOST);
        Some(Link {
            a,
            b,
            probability,
            reasons,
        })
    }

    /// What the reports say of both, in log-odds and in words.
    fn context(&self, a: &Node, b: &Node) -> (f64, Vec<String>) {
        let mut weight = 0.0;
        let mut reasons = Vec::new();
        let mut add = |by: f64, reason: String| {
            weight += by;
            reasons.push(reason);
        };
        if let (Some(one), Some(other)) = (a.gender, b.gender)
            && one != other
        {
            add(-4.0, "one is a man, the other a woman".to_owned());
        }
        if let Some((relation, name)) = a.facts.relatives.intersection(&b.facts.relatives).next() {
            add(
                2.0,
                format!("both have the same relative ({relation}: {name})"),
            );
        }
        if let Some(shared) = shared_office(a, b) {
            add(1.2, format!("both hold the same office ({shared})"));
        }
        if let Some(body) = a
            .facts
            .organizations
            .intersection(&b.facts.organizations)
            .next()
        {
            add(0.8, format!("both belong to {body}"));
        }
        if let Some(other) = a.facts.company.intersection(&b.facts.company).next() {
            add(0.8, format!("both are with {other}"));
        }
        let others = self.others_in_both(a, b);
        if !others.is_empty() {
            let named: Vec<&str> = others.iter().take(4).map(|name| name.as_str()).collect();
            add(
                0.4 * named.len() as f64,
                format!("both reports also speak of {}", named.join(", ")),
            );
        }
        (weight, reasons)
    }

    /// Full names in both reports, other than those of the two nodes.
    fn others_in_both(&self, a: &Node, b: &Node) -> Vec<&'n String> {
        let own: BTreeSet<String> = [a, b]
            .into_iter()
            .map(|node| crate::words::folded(&node.source.name))
            .collect();
        let reports = &self.nodes.reports;
        let shared = reports[a.report]
            .people
            .intersection(&reports[b.report].people);
        shared.filter(|name| !own.contains(*name)).collect()
    }
}

/// The words of an office that both hold: at least half of those of the longer title.
fn shared_office(a: &Node, b: &Node) -> Option<String> {
    a.facts.roles.iter().find_map(|mine| {
        b.facts.roles.iter().find_map(|theirs| {
            let shared: Vec<&str> = mine.intersection(theirs).map(String::as_str).collect();
            let enough = !shared.is_empty() && 2 * shared.len() >= mine.len().max(theirs.len());
            enough.then(|| shared.join(" "))
        })
    })
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
