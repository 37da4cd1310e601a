//! How likely two nodes are one, and why.

mod context;
mod contrary;
mod evidence;

use reportedly_model::{LinkEvidence, LinkGround, PartyType};
use reportedly_names::{Name, ReferringForm, Verdict, compare, referring_form};

use crate::store::{Form, Store};
pub(crate) use evidence::Evidence;

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
/// What a single name has beside a full one whose own report shortens it to that: "Bush" for a
/// Reggie Bush who is called "Bush" there, too.
const CALLED_SO: f64 = 0.6;
/// Evidence beside the names against two being one, in log-odds, from which on no third brings
/// them together.
const TOLD_APART: f64 = -2.5;
/// What it takes off when nothing beside the names speaks for two being one; what little speaks
/// for it is set against this.
const NOTHING_ELSE: f64 = -1.4;
/// The same where one of the names is a part alone, or a family name with an initial: what is left
/// out could be another's.
const NOTHING_BUT_A_PART: f64 = -1.9;

/// How likely two nodes are one; `None` when their names contradict each other.
pub(crate) fn probability(store: &Store, a: usize, b: usize) -> Option<f64> {
    if store.form(store.node(a).form).party_type != PartyType::Person {
        return Some(SAME_BODY);
    }
    let by_name = store.names_alike(a, b);
    if by_name < CONTRADICTION {
        return None;
    }
    let weight = log_odds(by_name) + weight_beside_names(store, a, b);
    Some((1.0 / (1.0 + (-weight).exp())).min(MOST))
}

fn weight_beside_names(store: &Store, a: usize, b: usize) -> f64 {
    let speaking: f64 = weights(&context::of_both(store, a, b));
    let against: f64 = weights(&contrary::of_both(store, a, b));
    speaking + against + lack(store, a, b, speaking)
}

fn weights(evidence: &[Evidence]) -> f64 {
    evidence.iter().map(|evidence| evidence.weight).sum()
}

/// What is missing of evidence beside the names, as a weight.
fn lack(store: &Store, a: usize, b: usize, speaking: f64) -> f64 {
    let in_part = |node: usize| store.form(store.node(node).form).is_alone;
    let nothing_else = match in_part(a) || in_part(b) {
        true => NOTHING_BUT_A_PART,
        false => NOTHING_ELSE,
    };
    (nothing_else + speaking.max(0.0)).min(0.0)
}

/// A probability with another weight, in log-odds, put to it.
pub(crate) fn with_weight(probability: f64, weight: f64) -> f64 {
    if weight == 0.0 {
        return probability;
    }
    let weight = log_odds(probability) + weight;
    (1.0 / (1.0 + (-weight).exp())).min(MOST)
}

/// What speaks against two nodes being one, beside their names.
pub(crate) fn contrary_evidence(store: &Store, a: usize, b: usize) -> Vec<LinkEvidence> {
    let against = contrary::of_both(store, a, b);
    against.iter().map(Evidence::told).collect()
}

fn log_odds(probability: f64) -> f64 {
    let probability = probability.clamp(0.001, MOST);
    (probability / (1.0 - probability)).ln()
}

/// Whether the reports tell two people apart, whatever the names.
pub(crate) fn are_told_apart(store: &Store, a: usize, b: usize) -> bool {
    let against = weights(&contrary::of_both(store, a, b));
    // The costlier look at what speaks for it is left for the few that something speaks against.
    against <= TOLD_APART && against + weights(&context::of_both(store, a, b)) <= TOLD_APART
}

/// What the reports say of two nodes that hardly fits one person; pronouns and what stands beside
/// are read wrongly too often to be told of people who are taken for one.
///
/// Each with what is the same in all copies of the two reports.
pub(crate) fn doubts(store: &Store, a: usize, b: usize) -> Vec<(String, String)> {
    let against = contrary::of_both(store, a, b);
    let told = against
        .iter()
        .map(|found| (found.differing(), found.told()));
    told.filter(|(_, told)| !matches!(told.ground, LinkGround::Gender | LinkGround::ToldApart))
        .map(|(differing, told)| (differing.unwrap_or_else(|| told.words.clone()), told.words))
        .collect()
}

/// What speaks for and against two nodes being one, the names first.
pub(crate) fn evidence(store: &Store, a: usize, b: usize) -> Vec<LinkEvidence> {
    let by_name = store.names_alike(a, b);
    let (form_a, form_b) = (
        store.form(store.node(a).form),
        store.form(store.node(b).form),
    );
    if form_a.party_type != PartyType::Person {
        let words = format!("both reports name “{}”", store.notes(a).name);
        return vec![LinkEvidence {
            ground: LinkGround::Names,
            weight: log_odds(SAME_BODY),
            words,
        }];
    }
    let names = LinkEvidence {
        ground: LinkGround::Names,
        weight: log_odds(by_name),
        words: of_names(form_a, form_b).1,
    };
    let context = context::of_both(store, a, b);
    let lack = lack(store, a, b, weights(&context));
    let nothing_else = (lack < 0.0).then(|| LinkEvidence {
        ground: LinkGround::NothingElse,
        weight: lack,
        words: match context.is_empty() {
            true => "nothing beside the names speaks for it".to_owned(),
            false => "little beside the names speaks for it".to_owned(),
        },
    });
    let contrary = contrary::of_both(store, a, b);
    std::iter::once(names)
        .chain(context.iter().chain(&contrary).map(Evidence::told))
        .chain(nothing_else)
        .collect()
}

/// The same as sentences.
pub(crate) fn reasons(evidence: &[LinkEvidence]) -> Vec<String> {
    let sentence = |evidence: &LinkEvidence| match evidence.weight < 0.0 {
        true if evidence.ground != LinkGround::Names => format!("against it: {}", evidence.words),
        _ => evidence.words.clone(),
    };
    evidence.iter().map(sentence).collect()
}

/// How likely the names alone make it that the bearers of two forms are one.
pub(crate) fn name_probability(a: &Form, b: &Form) -> f64 {
    match a.party_type {
        PartyType::Person => of_names(a, b).0,
        _ => SAME_BODY,
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

/// Whether a report that has the full name of `full` also shortens it to the only name of `short`.
fn is_called(short: &Form, full: &Form) -> bool {
    let (Some(name), Some(fullest)) = (short.names.first(), full.names.first()) else {
        return false;
    };
    let is_single = |name: &Name| name.naming_parts().count() == 1;
    let mut shortened = full.names.iter().skip(1).filter(|other| is_single(other));
    is_single(name)
        && !is_single(fullest)
        && shortened.any(|other| referring_form(name, other) == Some(ReferringForm::Full))
}

/// The fullest name, and those that are no short forms of it: "Bush" says nothing that "Reggie
/// Bush" doesn't, and would be the same for George.
fn names_of_its_own(form: &Form) -> Vec<&Name> {
    let mut names = form.names.iter();
    let Some(fullest) = names.next() else {
        return Vec::new();
    };
    let others = names.filter(|name| referring_form(name, fullest).is_none());
    std::iter::once(fullest).chain(others).collect()
}

/// The fullest names decide; another pair of forms, such as a byname, can only speak for it,
/// and only with force.
fn of_names(a: &Form, b: &Form) -> (f64, String) {
    let (Some(fullest_a), Some(fullest_b)) = (a.names.first(), b.names.first()) else {
        return (0.0, String::new());
    };
    let fullest = compare(fullest_a, fullest_b);
    let mut best = (fullest.probability, fullest.explanation());
    let (names_a, names_b) = (names_of_its_own(a), names_of_its_own(b));
    for name_a in &names_a {
        for name_b in &names_b {
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
    if !contradicts && (is_called(b, a) || is_called(a, b)) {
        best.0 = best.0.max(CALLED_SO);
    }
    if contradicts && best.0 < OTHER_FORM_COUNTS {
        best.0 = best.0.min(MOST_AFTER_CONTRADICTION);
    }
    best
}
