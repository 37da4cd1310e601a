//! What two reports say of two people beside their names.

use std::collections::{BTreeMap, BTreeSet};

use crate::nodes::{Node, Nodes};
use crate::words::folded;

// Weights in natural log-odds, set by judgement.
const OTHER_GENDER: f64 = -4.0;
const SAME_RELATIVE: f64 = 2.0;
const SAME_OFFICE: f64 = 1.2;
/// An office of one word, such as "officer", is held by many.
const SAME_PLAIN_OFFICE: f64 = 0.5;
const SAME_BODY: f64 = 0.8;
const SAME_COMPANY: f64 = 0.8;
/// For each other person that both reports speak of, up to [`MOST_OTHERS`].
const OTHER_IN_BOTH: f64 = 0.4;
const MOST_OTHERS: usize = 4;

/// One piece of evidence.
pub(super) struct Evidence {
    pub(super) weight: f64,
    pub(super) reason: String,
}

/// Everything that the reports say of both, the weightiest kinds first.
pub(super) fn of_both(nodes: &Nodes, a: &Node, b: &Node) -> Vec<Evidence> {
    [
        gender(a, b),
        relative(a, b),
        office(a, b),
        body(a, b),
        company(a, b),
        others(nodes, a, b),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn gender(a: &Node, b: &Node) -> Option<Evidence> {
    let differ = a.gender? != b.gender?;
    let reason = || "one is a man, the other a woman".to_owned();
    differ.then(|| Evidence {
        weight: OTHER_GENDER,
        reason: reason(),
    })
}

fn relative(a: &Node, b: &Node) -> Option<Evidence> {
    let ((relation, _), name) = first_shared(&a.facts.relatives, &b.facts.relatives)?;
    let reason = format!("both reports give the same relative ({relation}: {name})");
    Some(Evidence {
        weight: SAME_RELATIVE,
        reason,
    })
}

/// Titles of which at least half the words are the same.
fn office(a: &Node, b: &Node) -> Option<Evidence> {
    let shared_words = |mine: &BTreeSet<String>, theirs: &BTreeSet<String>| {
        let shared = mine.intersection(theirs).count();
        (2 * shared >= mine.len().max(theirs.len()))
            .then_some(shared)
            .filter(|&shared| shared > 0)
    };
    let titles = a
        .facts
        .roles
        .iter()
        .flat_map(|mine| b.facts.roles.iter().map(move |theirs| (mine, theirs)));
    let (shared, mine, theirs) = titles
        .filter_map(|(mine, theirs)| Some((shared_words(mine.0, theirs.0)?, mine.1, theirs.1)))
        .max_by_key(|(shared, _, _)| *shared)?;
    let weight = if shared > 1 {
        SAME_OFFICE
    } else {
        SAME_PLAIN_OFFICE
    };
    let reason = if folded(mine) == folded(theirs) {
        format!("both hold the same office (“{mine}”)")
    } else {
        format!("both hold a like office (“{mine}”, “{theirs}”)")
    };
    Some(Evidence { weight, reason })
}

fn body(a: &Node, b: &Node) -> Option<Evidence> {
    let (_, name) = first_shared(&a.facts.organizations, &b.facts.organizations)?;
    Some(Evidence {
        weight: SAME_BODY,
        reason: format!("both belong to {name}"),
    })
}

fn company(a: &Node, b: &Node) -> Option<Evidence> {
    let (_, name) = first_shared(&a.facts.company, &b.facts.company)?;
    Some(Evidence {
        weight: SAME_COMPANY,
        reason: format!("both are in company with {name}"),
    })
}

/// Other people that both reports speak of by full name.
fn others(nodes: &Nodes, a: &Node, b: &Node) -> Option<Evidence> {
    let own = [folded(&a.source.name), folded(&b.source.name)];
    let (in_a, in_b) = (
        &nodes.reports[a.report].people,
        &nodes.reports[b.report].people,
    );
    let shared: Vec<&str> = in_a
        .iter()
        .filter(|(name, _)| in_b.contains_key(*name) && !own.contains(name))
        .map(|(_, shown)| shown.as_str())
        .take(MOST_OTHERS)
        .collect();
    let weight = OTHER_IN_BOTH * shared.len() as f64;
    let reason = || format!("both reports also speak of {}", shared.join(", "));
    (!shared.is_empty()).then(|| Evidence {
        weight,
        reason: reason(),
    })
}

fn first_shared<'n, K: Ord>(
    a: &'n BTreeMap<K, String>,
    b: &BTreeMap<K, String>,
) -> Option<(&'n K, &'n String)> {
    a.iter().find(|(key, _)| b.contains_key(*key))
}
