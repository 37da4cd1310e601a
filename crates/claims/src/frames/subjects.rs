//! Whom a predicate's claim is about, when the grammar names several or names them elsewhere.

use super::aboard::{aboard, is_of_make};
use super::party::parties_in;
use crate::Reader;
use crate::syntax::{Choice, Relation, Standing, lemma_of, offered_with, subject_of};

/// The head tokens of everyone whom a predicate with subject `token` speaks of: coordinated
/// subjects one by one, and for "among those who fled were A and B", A and B.
pub fn subjects(reader: &Reader, predicate: usize, token: usize) -> Vec<usize> {
    if let Some(members) = members_told_elsewhere(reader, predicate, token) {
        return members;
    }
    // "Karim, killed in Homs, and his brother": the clause ends before the brother
    let clause = matches!(
        reader.document.tree.relation(predicate),
        Relation::Acl | Relation::Relcl
    );
    let behind = |t: usize| clause && token < predicate && predicate < t;
    let found: Vec<usize> = parties_in(reader, token)
        .into_iter()
        .filter(|&t| {
            t != predicate
                && !behind(t)
                && !is_thing(reader, t)
                && !is_of_make(reader.document, t)
                && !is_asked_for(reader, t)
        })
        .collect();
    if found.is_empty() {
        return aboard(reader, predicate, token);
    }
    found
}

/// "*not* A but B fled", "detained *neither* A nor B": of whom it is denied, among others.
fn denied_with(reader: &Reader, token: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let first = tree.first_conjunct(token);
    let list = tree.conjuncts(first);
    if list.len() < 2 {
        return None;
    }
    let object = matches!(tree.relation(first), Relation::Dobj | Relation::Pobj);
    let neither = || {
        let mut words = tree.children(first).iter().copied();
        words.find(|&t| object && t < first && document.lower(t) == "neither")
    };
    let not = tree.child_in(token, &[Relation::Neg]);
    not.filter(|_| document.name_of(token).is_some())
        .or_else(neither)
}

/// "A or B fled": nobody says which of the two.
pub fn one_of_several(reader: &Reader, subject: usize) -> Option<Choice> {
    if let Some(word) = denied_with(reader, subject) {
        return Some(Choice {
            standing: Standing::Turned,
            word,
        });
    }
    let word = offered_with(reader.document, subject)?;
    Some(Choice {
        standing: Standing::Offered,
        word,
    })
}

/// For a relative clause or participle on a group that a phrase with "among" or "one of" takes
/// members from, those members.
fn members_told_elsewhere(reader: &Reader, predicate: usize, group: usize) -> Option<Vec<usize>> {
    let tree = &reader.document.tree;
    let clause = tree.relation(predicate);
    if !matches!(clause, Relation::Relcl | Relation::Acl | Relation::Conj)
        || tree.relation(group) != Relation::Pobj
    {
        return None;
    }
    let preposition = tree.head(group);
    let above = tree.head(preposition);
    let members = match reader.document.lower(preposition) {
        "among" | "amongst" => listed_with(reader, above, group),
        "of" if matches!(
            reader.document.lower(above),
            "one" | "some" | "two" | "three" | "several" | "many"
        ) =>
        {
            // "X, one of the soldiers killed"
            if tree.relation(above) == Relation::Appos && reader.document.lower(above) == "one" {
                return Some(parties_in(reader, tree.head(above)));
            }
            // "one of his former ministers, who *lives* in X"
            if reader.document.lower(above) == "one" && is_of_one(reader, predicate) {
                let one = parties_in(reader, above);
                return (!one.is_empty()).then_some(one);
            }
            let verb = tree.head(above);
            let be = reader.document.lemma(verb) == "be" && tree.relation(above) == Relation::Attr;
            if be {
                tree.children_in(verb, &[Relation::Nsubj]).collect()
            } else {
                Vec::new()
            }
        }
        _ => Vec::new(),
    };
    let found: Vec<usize> = members
        .into_iter()
        .flat_map(|m| parties_in(reader, m))
        .collect();
    (!found.is_empty()).then_some(found)
}

/// "who *lives*", "who *was* arrested": a clause that tells of one, where several stand before it.
fn is_of_one(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let singular = |t: usize| document.token(t).tag == "VBZ" || document.lower(t) == "was";
    let parts = [Relation::Aux, Relation::Auxpass];
    tree.relation(predicate) == Relation::Relcl
        && (singular(predicate) || tree.children_in(predicate, &parts).any(singular))
}

/// What a sentence of the form "among … were A and B", "A was among …" puts into the group.
pub fn listed_with(reader: &Reader, verb: usize, group: usize) -> Vec<usize> {
    let document = reader.document;
    let listing = matches!(
        document.lemma(verb),
        "be" | "include" | "figure" | "count" | "feature"
    );
    if !listing {
        return Vec::new();
    }
    document
        .tree
        .children_in(
            verb,
            &[
                Relation::Nsubj,
                Relation::Attr,
                Relation::Dobj,
                Relation::Nsubjpass,
            ],
        )
        .filter(|&t| t != group)
        .map(|t| match document.lower(t) {
            // "X, who was among them"
            "who" | "that" => subject_of(document, verb).map_or(t, |s| s.token),
            _ => t,
        })
        .collect()
}

/// A vehicle or the like; of "brother-in-law", the last word alone is none.
/// "*how many* were hurt", "*how many people* fled": whose number is the question.
pub(super) fn is_asked_for(reader: &Reader, token: usize) -> bool {
    let document = reader.document;
    let many = |t: usize| {
        matches!(document.lower(t), "many" | "few")
            && document.word_before(t).eq_ignore_ascii_case("how")
    };
    many(token)
        || document
            .tree
            .children_in(token, &[Relation::Amod])
            .any(many)
}

fn is_thing(reader: &Reader, token: usize) -> bool {
    let document = reader.document;
    // "*Arson* is suspected": a capital that opens the sentence makes no name
    let opens = document.sentence(token).start == token
        && document
            .name_of(token)
            .is_some_and(|name| name.tokens.len() == 1);
    (document.name_of(token).is_none() || opens)
        && reader
            .document
            .lexicon
            .persons
            .things
            .has(&lemma_of(reader.document, token))
}
