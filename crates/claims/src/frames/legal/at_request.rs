//! Requests that were followed: "arrested at the request of Turkey".

use super::is_human;
use super::request::is_want;
use super::request_parties::{adjectives_of_state, bodies};
use super::states::body;
use super::step::{empty, findings};
use crate::Reader;
use crate::frames::finding::Finding;
use crate::frames::party::parties_in;
use crate::lexicon::LegalRequest;
use crate::names::NameType;
use crate::syntax::{Relation, subject_of};

/// "was arrested *at the request of* Turkey": a request that was followed, and told as such.
pub fn followed(reader: &Reader, noun: usize, request: &LegalRequest) -> Option<Vec<Finding>> {
    let document = reader.document;
    let verb = followed_verb(reader, noun)?;
    if !is_want(document, &request.wants, verb) {
        return None;
    }
    let subject = subject_of(document, verb)?;
    let taken = if subject.passive {
        Some(subject.token)
    } else {
        document.tree.child_in(verb, &[Relation::Dobj])
    };
    let who: Vec<usize> = parties_in(reader, taken?)
        .into_iter()
        .filter(|&w| is_human(reader, w))
        .collect();
    let askers = askers(reader, noun);
    if askers.is_empty() || who.is_empty() {
        return None;
    }
    let mut legal = empty(reader, request.act, noun..noun + 1);
    legal.authority = askers.iter().map(|&t| body(reader, t)).collect();
    let mut words: Vec<_> = askers.iter().map(|&t| t..t + 1).collect();
    words.push(verb..verb + 1);
    Some(findings(noun, &who, legal, &request.rule, words))
}

/// The verb whose doing was asked for by "at the request", behind places and days.
fn followed_verb(reader: &Reader, noun: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let preposition = tree.head(noun);
    let asked = matches!(document.lower(preposition), "at" | "on" | "upon")
        && tree.relation(noun) == Relation::Pobj;
    tree.ancestors(preposition)
        .skip(1)
        .find(|&t| document.is_pos(t, "VERB"))
        .filter(|_| asked)
}

/// Whose request it is that is followed: the bodies behind "at the request of", "at X's request".
pub fn requester(reader: &Reader, at: usize) -> Vec<usize> {
    let mut found = requesters(reader, at);
    found.extend(asking(reader, at));
    found
}

/// Those of a phrase alone: "at the request of X", "at X's behest".
pub fn requesters(reader: &Reader, at: usize) -> Vec<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let own = |preposition: usize| {
        let above = tree.head(preposition);
        // "issued for X *at* Kenya's request", hung on X
        let object_of_phrase = tree.relation(above) == Relation::Pobj
            && tree.head(tree.head(above)) == at
            && is_human(reader, above);
        above == at || object_of_phrase
    };
    (at + 1..document.sentence(at).end)
        .chain(tree.children_in(at, &[Relation::Prep]).filter(|&p| p < at))
        .filter(|&p| tree.relation(p) == Relation::Prep && own(p))
        .filter(|&p| matches!(document.lower(p), "at" | "on" | "upon"))
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .filter(|&o| matches!(document.lemma(o), "request" | "behest" | "demand"))
        .flat_map(|request| askers(reader, request))
        .collect()
}

/// "*Latvia* asked Interpol to issue a notice": the body that asks another for a step, by its verb.
fn asking(reader: &Reader, step: usize) -> Vec<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let verb = tree.head(step);
    let asks = matches!(
        document.lemma(verb),
        "ask" | "request" | "urge" | "petition" | "want"
    ) && matches!(tree.relation(step), Relation::Xcomp | Relation::Ccomp)
        && document.is_pos(verb, "VERB");
    let asked = tree.child_in(verb, &[Relation::Dobj]);
    let asked = asked.or_else(|| tree.child_in(step, &[Relation::Nsubj]));
    let subject = subject_of(document, verb).filter(|subject| asks && !subject.passive);
    match (subject, asked) {
        (Some(subject), Some(asked)) if subject.token != asked => bodies(reader, subject.token)
            .into_iter()
            .filter(|&t| !document.is_name(t, NameType::Person))
            .collect(),
        _ => Vec::new(),
    }
}

/// The bodies whose request it is.
fn askers(reader: &Reader, request: usize) -> Vec<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let behind = tree
        .children_in(request, &[Relation::Prep])
        .filter(|&p| matches!(document.lower(p), "of" | "from" | "by"))
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]));
    let owner = tree.child_in(request, &[Relation::Poss]);
    let mut found: Vec<usize> = behind
        .chain(owner)
        .flat_map(|t| bodies(reader, t))
        .filter(|&t| !document.is_name(t, NameType::Person))
        .collect();
    if found.is_empty() {
        found = adjectives_of_state(reader, request);
    }
    found
}
