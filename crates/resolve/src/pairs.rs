//! Who may be whom: pairs of nodes that share a key and whose names do not contradict.
//!
//! Names are compared once for each pair of forms, not for each pair of reports: in ten thousand
//! reports on one person, the person is written in a few ways only.

use std::collections::{BTreeMap, BTreeSet};

use reportedly_model::PartyType;

use crate::nodes::Nodes;
use crate::score::{CONTRADICTION, Candidate, Scorer};

/// How many forms of a crowded key each form is compared with: those next in the alphabet.
const NEIGHBOURING_FORMS: usize = 400;
/// Names that leave little doubt need few links to hold together …
const CLEAR_NAME: f64 = 0.85;
const LINKS_OF_CLEAR_NAME: usize = 3;
/// … others are compared report by report, for what the reports say beside the name.
const LINKS_OF_UNCLEAR_NAME: usize = 32;
/// Different descriptions of one name that are compared.
const MOST_MARKS: usize = 32;

/// Candidates between nodes of different reports.
pub(crate) fn candidates(nodes: &Nodes, scorer: &mut Scorer) -> Vec<Candidate> {
    let nodes_of = nodes_by_form(nodes);
    let mut pairs = BTreeSet::new();
    for (form, other) in form_pairs(nodes) {
        let (Some(ours), Some(theirs)) = (nodes_of.get(&form), nodes_of.get(&other)) else {
            continue;
        };
        let most = match holds_namesakes(nodes, scorer, ours, theirs) {
            true => LINKS_OF_UNCLEAR_NAME,
            false => links_between(nodes, scorer, ours[0], theirs[0]),
        };
        for &node in ours {
            pairs.extend(next_in_other_reports(nodes, node, theirs, most));
        }
    }
    let scored = |(a, b)| {
        Some(Candidate {
            a,
            b,
            probability: scorer.probability(a, b)?,
        })
    };
    pairs.into_iter().filter_map(scored).collect()
}

/// Type and form: people are no groups, whatever they are called.
type Form = (PartyType, usize);

/// The nodes of each form, at most one a report: a report that has a name in two chains tells
/// two namesakes apart, and nothing says which of them others mean.
fn nodes_by_form(nodes: &Nodes) -> BTreeMap<Form, Vec<usize>> {
    let mut nodes_of: BTreeMap<Form, Vec<usize>> = BTreeMap::new();
    for (at, node) in nodes
        .all
        .iter()
        .enumerate()
        .filter(|(_, node)| !node.keys.is_empty())
    {
        let same_form = nodes_of.entry((node.party_type, node.form)).or_default();
        if same_form
            .last()
            .is_none_or(|&last| nodes.all[last].report != node.report)
        {
            same_form.push(at);
        }
    }
    nodes_of
}

/// Forms that share a key; each form with itself, too.
fn form_pairs(nodes: &Nodes) -> BTreeSet<(Form, Form)> {
    let mut by_key: BTreeMap<(PartyType, &str), BTreeSet<(&str, usize)>> = BTreeMap::new();
    for node in &nodes.all {
        for key in &node.keys {
            let form = (node.folded.as_str(), node.form);
            by_key
                .entry((node.party_type, key))
                .or_default()
                .insert(form);
        }
    }
    let mut pairs = BTreeSet::new();
    for ((party_type, _), forms) in by_key {
        let forms: Vec<usize> = forms.into_iter().map(|(_, form)| form).collect();
        for (at, &form) in forms.iter().enumerate() {
            for &other in forms[at..].iter().take(NEIGHBOURING_FORMS) {
                pairs.insert(((party_type, form.min(other)), (party_type, form.max(other))));
            }
        }
    }
    pairs
}

/// Whether the reports tell people of these names apart, so that the next report may be about
/// another.
fn holds_namesakes(nodes: &Nodes, scorer: &Scorer, ours: &[usize], theirs: &[usize]) -> bool {
    let mut marked: BTreeMap<usize, usize> = BTreeMap::new();
    for &at in ours.iter().chain(theirs) {
        if let Some(mark) = nodes.all[at].mark {
            marked.entry(mark).or_insert(at);
        }
    }
    let marked: Vec<usize> = marked.into_values().take(MOST_MARKS).collect();
    marked.iter().enumerate().any(|(at, &a)| {
        marked[at + 1..]
            .iter()
            .any(|&b| scorer.are_told_apart(a, b))
    })
}

/// How many links the names of two nodes call for.
fn links_between(nodes: &Nodes, scorer: &mut Scorer, a: usize, b: usize) -> usize {
    if nodes.all[a].party_type != PartyType::Person {
        return LINKS_OF_CLEAR_NAME;
    }
    match scorer.names(a, b).0 {
        probability if probability < CONTRADICTION => 0,
        probability if probability < CLEAR_NAME => LINKS_OF_UNCLEAR_NAME,
        _ => LINKS_OF_CLEAR_NAME,
    }
}

/// The `most` nodes of later reports, the first ones again after the last; lower index first.
fn next_in_other_reports<'n>(
    nodes: &'n Nodes,
    node: usize,
    others: &'n [usize],
    most: usize,
) -> impl Iterator<Item = (usize, usize)> + 'n {
    let report = nodes.all[node].report;
    let later = others.partition_point(|&other| nodes.all[other].report <= report);
    let in_turn = others[later..].iter().chain(&others[..later]);
    in_turn
        .filter(move |other| nodes.all[**other].report != report)
        .take(most)
        .map(move |&other| (node.min(other), node.max(other)))
}
