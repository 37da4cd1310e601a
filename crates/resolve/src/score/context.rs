//! What two reports say of two people beside their names, and that speaks for one.

use std::collections::{BTreeMap, BTreeSet};

use super::evidence::{Evidence, Said};
use crate::facts::Facts;
use crate::store::Store;
use crate::tables::COMMON_SUBJECTS;

// Weights in natural log-odds, set by judgement.
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
const OTHER_IN_BOTH: f64 = 0.6;
/// The same for each body and place.
const SUBJECT_IN_BOTH: f64 = 0.5;
/// The same for those that many reports speak of: a country, an agency.
const COMMON_SUBJECT_IN_BOTH: f64 = 0.15;
const MOST_OTHERS: usize = 4;

/// Everything that the reports say of both, the weightiest kinds first.
pub(super) fn of_both(store: &Store, a: usize, b: usize) -> Vec<Evidence<'_>> {
    let (facts_a, facts_b) = (&store.notes(a).facts, &store.notes(b).facts);
    let mut found: Vec<Evidence<'_>> = [
        relative(facts_a, facts_b),
        office(facts_a, facts_b),
        body(facts_a, facts_b),
        company(facts_a, facts_b),
        place(facts_a, facts_b),
        others(store, a, b),
        subjects(store, a, b),
    ]
    .into_iter()
    .flatten()
    .map(|(weight, said)| Evidence { weight, said })
    .collect();
    if !found.is_empty() && are_of_one_week(store, a, b) {
        found.push(Evidence {
            weight: SAME_WEEK,
            said: Said::OneWeek,
        });
    }
    found
}

type Found<'s> = Option<(f64, Said<'s>)>;

fn relative<'s>(a: &'s Facts, b: &'s Facts) -> Found<'s> {
    let ((relation, _), name) = first_shared(&a.relatives, &b.relatives)?;
    Some((SAME_RELATIVE, Said::SameRelative { relation, name }))
}

/// Titles of which at least half the words are the same.
fn office<'s>(a: &'s Facts, b: &'s Facts) -> Found<'s> {
    let shared_words = |mine: &BTreeSet<String>, theirs: &BTreeSet<String>| {
        let shared = mine.intersection(theirs).count();
        (shared > 0 && 2 * shared >= mine.len().max(theirs.len())).then_some(shared)
    };
    let titles = a
        .roles
        .iter()
        .flat_map(|mine| b.roles.iter().map(move |theirs| (mine, theirs)));
    let (shared, mine, theirs) = titles
        .filter_map(|(mine, theirs)| Some((shared_words(mine.0, theirs.0)?, mine.1, theirs.1)))
        .max_by_key(|(shared, _, _)| *shared)?;
    let weight = match shared {
        0 | 1 => SAME_PLAIN_OFFICE,
        _ => SAME_OFFICE,
    };
    Some((weight, Said::LikeOffice { a: mine, b: theirs }))
}

fn body<'s>(a: &'s Facts, b: &'s Facts) -> Found<'s> {
    let (_, name) = first_shared(&a.organizations, &b.organizations)?;
    Some((SAME_BODY, Said::SameBody(name)))
}

fn company<'s>(a: &'s Facts, b: &'s Facts) -> Found<'s> {
    let (_, name) = first_shared(&a.company, &b.company)?;
    Some((SAME_COMPANY, Said::SameCompany(name)))
}

/// A place where both are said to have been; for want of one, a country, which says nothing of people who
/// are placed in two towns of it.
fn place<'s>(a: &'s Facts, b: &'s Facts) -> Found<'s> {
    if let Some((_, name)) = first_shared(&a.places, &b.places) {
        return Some((SAME_PLACE, Said::SamePlace(name)));
    }
    if !a.places.is_empty() && !b.places.is_empty() {
        return None;
    }
    let country = a.countries.intersection(&b.countries).next()?;
    Some((SAME_PLACE / 2.0, Said::SamePlace(country)))
}

fn are_of_one_week(store: &Store, a: usize, b: usize) -> bool {
    let days = store.report(a).day().zip(store.report(b).day());
    days.is_some_and(|(a, b)| (a - b).abs() <= 7)
}

/// Other people that both reports speak of by full name.
fn others(store: &Store, a: usize, b: usize) -> Found<'_> {
    let own = [own_name(store, a), own_name(store, b)];
    let shared = shared(&store.report(a).people, &store.report(b).people, own);
    let weight = OTHER_IN_BOTH * shared.len() as f64;
    (!shared.is_empty()).then_some((weight, Said::SamePeople(shared)))
}

fn subjects(store: &Store, a: usize, b: usize) -> Found<'_> {
    let (mine, theirs) = (&store.report(a).subjects, &store.report(b).subjects);
    let (common, telling): (Vec<&String>, Vec<&String>) = mine
        .keys()
        .filter(|name| theirs.contains_key(*name))
        .partition(|name| COMMON_SUBJECTS.contains(name.as_str()));
    let weights = telling
        .iter()
        .map(|_| SUBJECT_IN_BOTH)
        .chain(common.iter().map(|_| COMMON_SUBJECT_IN_BOTH));
    let weight: f64 = weights.take(MOST_OTHERS).sum();
    let shown = telling.into_iter().chain(common).take(MOST_OTHERS);
    let shown: Vec<&str> = shown
        .filter_map(|name| mine.get(name))
        .map(String::as_str)
        .collect();
    (!shown.is_empty()).then_some((weight, Said::SameSubjects(shown)))
}

/// Whether both reports speak of some other person by full name.
pub(super) fn share_people(store: &Store, a: usize, b: usize) -> bool {
    others(store, a, b).is_some()
}

fn own_name(store: &Store, node: usize) -> &str {
    &store.form(store.node(node).form).folded
}

/// What both have, the first few.
fn shared<'s>(
    a: &'s BTreeMap<String, String>,
    b: &BTreeMap<String, String>,
    but: [&str; 2],
) -> Vec<&'s str> {
    a.iter()
        .filter(|(name, _)| !but.contains(&name.as_str()) && b.contains_key(*name))
        .map(|(_, shown)| shown.as_str())
        .take(MOST_OTHERS)
        .collect()
}

fn first_shared<'s, K: Ord>(
    a: &'s BTreeMap<K, String>,
    b: &BTreeMap<K, String>,
) -> Option<(&'s K, &'s String)> {
    a.iter().find(|(key, _)| b.contains_key(*key))
}
