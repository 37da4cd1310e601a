//! What two reports say of two people beside their names.

use std::collections::{BTreeMap, BTreeSet};

use crate::nodes::{Node, Nodes};
use crate::words::folded;

// Weights in natural log-odds, set by judgement.
const OTHER_GENDER: f64 = -4.0;
const SAME_RELATIVE: f64 = 2.0;
const SAME_OFFICE: f64 = 1.2;
/// An office of one word, such as "officer", is held by many.
const SAME_PLAIN_OFFICE: f64 = 0.6;
const SAME_BODY: f64 = 0.8;
const SAME_COMPANY: f64 = 0.8;
const SAME_PLACE: f64 = 0.8;
/// Reports of one week that have something else in common most likely follow one story.
const SAME_WEEK: f64 = 0.5;
/// For each other person that both reports speak of, up to [`MOST_OTHERS`].
const OTHER_IN_BOTH: f64 = 0.4;
const MOST_OTHERS: usize = 4;

/// One piece of evidence.
pub(super) struct Evidence<'n> {
    pub(super) weight: f64,
    ground: Ground<'n>,
}

enum Ground<'n> {
    Gender,
    Relative { relation: &'n str, name: &'n str },
    Office { a: &'n str, b: &'n str },
    Body(&'n str),
    Company(&'n str),
    Place(&'n str),
    Week,
    Others(Vec<&'n str>),
}

/// Everything that the reports say of both, the weightiest kinds first.
pub(super) fn of_both<'n>(nodes: &'n Nodes, a: &'n Node, b: &'n Node) -> Vec<Evidence<'n>> {
    let mut found: Vec<Evidence<'n>> = [
        gender(a, b),
        relative(a, b),
        office(a, b),
        body(a, b),
        company(a, b),
        place(a, b),
        others(nodes, a, b),
    ]
    .into_iter()
    .flatten()
    .collect();
    let any_for = found.iter().any(|evidence| evidence.weight > 0.0);
    found.extend(week(nodes, a, b).filter(|_| any_for));
    found
}

impl Evidence<'_> {
    /// The evidence in words.
    pub(super) fn reason(&self) -> String {
        match &self.ground {
            Ground::Gender => "one is a man, the other a woman".to_owned(),
            Ground::Relative { relation, name } => {
                format!("both reports give the same relative ({relation}: {name})")
            }
            Ground::Office { a, b } if folded(a) == folded(b) => {
                format!("both hold the same office (“{a}”)")
            }
            Ground::Office { a, b } => format!("both hold a like office (“{a}”, “{b}”)"),
            Ground::Body(name) => format!("both belong to {name}"),
            Ground::Company(name) => format!("both are in company with {name}"),
            Ground::Place(name) => format!("both are placed in {name}"),
            Ground::Week => "the reports are of one week".to_owned(),
            Ground::Others(names) => format!("both reports also speak of {}", names.join(", ")),
        }
    }
}

fn gender<'n>(a: &'n Node, b: &'n Node) -> Option<Evidence<'n>> {
    let differ = a.gender? != b.gender?;
    differ.then_some(Evidence {
        weight: OTHER_GENDER,
        ground: Ground::Gender,
    })
}

fn relative<'n>(a: &'n Node, b: &'n Node) -> Option<Evidence<'n>> {
    let ((relation, _), name) = first_shared(&a.facts.relatives, &b.facts.relatives)?;
    Some(Evidence {
        weight: SAME_RELATIVE,
        ground: Ground::Relative { relation, name },
    })
}

/// Titles of which at least half the words are the same.
fn office<'n>(a: &'n Node, b: &'n Node) -> Option<Evidence<'n>> {
    let shared_words = |mine: &BTreeSet<String>, theirs: &BTreeSet<String>| {
        let shared = mine.intersection(theirs).count();
        (shared > 0 && 2 * shared >= mine.len().max(theirs.len())).then_some(shared)
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
    Some(Evidence {
        weight,
        ground: Ground::Office { a: mine, b: theirs },
    })
}

fn body<'n>(a: &'n Node, b: &'n Node) -> Option<Evidence<'n>> {
    let (_, name) = first_shared(&a.facts.organizations, &b.facts.organizations)?;
    Some(Evidence {
        weight: SAME_BODY,
        ground: Ground::Body(name),
    })
}

fn company<'n>(a: &'n Node, b: &'n Node) -> Option<Evidence<'n>> {
    let (_, name) = first_shared(&a.facts.company, &b.facts.company)?;
    Some(Evidence {
        weight: SAME_COMPANY,
        ground: Ground::Company(name),
    })
}

/// A place where both are said to have been; for want of one, a country.
fn place<'n>(a: &'n Node, b: &'n Node) -> Option<Evidence<'n>> {
    let place = first_shared(&a.facts.places, &b.facts.places).map(|(_, name)| name.as_str());
    let country = || {
        let mut shared = a.facts.countries.intersection(&b.facts.countries);
        shared.next().map(String::as_str)
    };
    let (name, weight) = match place {
        Some(name) => (name, SAME_PLACE),
        None => (country()?, SAME_PLACE / 2.0),
    };
    Some(Evidence {
        weight,
        ground: Ground::Place(name),
    })
}

fn week<'n>(nodes: &Nodes, a: &Node, b: &Node) -> Option<Evidence<'n>> {
    let apart = nodes.day_of_report(a)? - nodes.day_of_report(b)?;
    (apart.abs() <= 7).then_some(Evidence {
        weight: SAME_WEEK,
        ground: Ground::Week,
    })
}

/// Other people that both reports speak of by full name.
fn others<'n>(nodes: &'n Nodes, a: &'n Node, b: &'n Node) -> Option<Evidence<'n>> {
    let (in_a, in_b) = (
        &nodes.reports[a.report].people,
        &nodes.reports[b.report].people,
    );
    let shared: Vec<&str> = in_a
        .iter()
        .filter(|(name, _)| **name != a.folded && **name != b.folded && in_b.contains_key(*name))
        .map(|(_, shown)| shown.as_str())
        .take(MOST_OTHERS)
        .collect();
    let weight = OTHER_IN_BOTH * shared.len() as f64;
    (!shared.is_empty()).then_some(Evidence {
        weight,
        ground: Ground::Others(shared),
    })
}

fn first_shared<'n, K: Ord>(
    a: &'n BTreeMap<K, String>,
    b: &BTreeMap<K, String>,
) -> Option<(&'n K, &'n String)> {
    a.iter().find(|(key, _)| b.contains_key(*key))
}
