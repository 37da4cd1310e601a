//! What two reports say that hardly fits one person, beside the names.

use std::collections::BTreeSet;

use reportedly_names::{Name, compare};

use crate::callings::Calling;
use crate::nodes::{Node, Nodes};
use crate::score::CONTRADICTION;

// Weights in natural log-odds, set by judgement.
const OTHER_AGE: f64 = -6.0;
const OTHER_PARENT: f64 = -4.0;
const OTHER_CALLING: f64 = -3.0;
const OTHER_COUNTRY: f64 = -1.0;

/// What speaks against two being one.
pub(crate) struct Contrary {
    pub(crate) weight: f64,
    /// With whose report says what.
    pub(crate) words: String,
}

/// Everything that speaks against it.
pub(crate) fn of_both(nodes: &Nodes, a: &Node, b: &Node) -> Vec<Contrary> {
    let (a, b) = match nodes.report_name(a) <= nodes.report_name(b) {
        true => (a, b),
        false => (b, a),
    };
    [
        ages(a, b),
        parents(a, b),
        callings(a, b),
        countries(nodes, a, b),
    ]
    .into_iter()
    .flatten()
    .map(|(weight, mine, theirs)| Contrary {
        weight,
        words: format!(
            "{mine} in {}, {theirs} in {}",
            nodes.report_name(a),
            nodes.report_name(b)
        ),
    })
    .collect()
}

/// A weight, and what each of the two reports says.
type Against = (f64, String, String);

fn ages(a: &Node, b: &Node) -> Option<Against> {
    let (mine, theirs) = (a.facts.age?, b.facts.age?);
    mine.contradicts(theirs)
        .then(|| (OTHER_AGE, mine.in_words(), theirs.in_words()))
}

/// One has one father and one mother.
fn parents(a: &Node, b: &Node) -> Option<Against> {
    ["father", "mother"].into_iter().find_map(|parent| {
        let mine = of_relation(a, parent)?;
        let theirs = of_relation(b, parent)?;
        let differ = compare(&Name::parse(mine), &Name::parse(theirs)).probability < CONTRADICTION;
        differ.then(|| {
            let words = |name: &str| format!("{parent} {name}");
            (OTHER_PARENT, words(mine), words(theirs))
        })
    })
}

fn of_relation<'n>(node: &'n Node, relation: &str) -> Option<&'n str> {
    let mut relatives = node.facts.relatives.iter();
    relatives
        .find(|((told, _), shown)| told == relation && shown.contains(char::is_uppercase))
        .map(|(_, shown)| shown.as_str())
}

/// Callings that exclude one another, each told by the words of a title.
fn callings(a: &Node, b: &Node) -> Option<Against> {
    let of = |node: &Node| -> BTreeSet<Calling> {
        let callings = node.facts.callings.iter();
        callings.map(|(calling, _)| *calling).collect()
    };
    let (mine, theirs) = (of(a), of(b));
    if mine.is_empty() || theirs.is_empty() || !mine.is_disjoint(&theirs) {
        return None;
    }
    let title = |node: &Node| {
        let title = node.facts.callings.values().next();
        title.map(|title| format!("“{title}”")).unwrap_or_default()
    };
    Some((OTHER_CALLING, title(a), title(b)))
}

/// Places in other countries only, with no office and no other person in common.
fn countries(nodes: &Nodes, a: &Node, b: &Node) -> Option<Against> {
    let (mine, theirs) = (&a.facts.countries, &b.facts.countries);
    let titles_differ = {
        let words = |node: &Node| -> BTreeSet<String> {
            node.facts.roles.keys().flatten().cloned().collect()
        };
        let (mine, theirs) = (words(a), words(b));
        !mine.is_empty() && !theirs.is_empty() && mine.is_disjoint(&theirs)
    };
    let apart = !mine.is_empty() && !theirs.is_empty() && mine.is_disjoint(theirs);
    if !apart || !titles_differ || nodes.share_people(a, b) {
        return None;
    }
    let title = |node: &Node| {
        let role = node.facts.roles.values().next();
        role.map(|role| format!("“{role}”")).unwrap_or_default()
    };
    Some((OTHER_COUNTRY, title(a), title(b)))
}
