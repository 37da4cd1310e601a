//! Whose doing, or suffering, a noun names: "*his* flight", "the arrest of *X*", "*X* received safe
//! passage".

use super::party::parties_in;
use crate::Reader;
use crate::lexicon::Mover;
use crate::mentions::is_human_noun;
use crate::names::NameType;
use crate::syntax::{Relation, subject_of};

/// Whose doing, or suffering, a noun names: "his flight", "the arrest of X", "X received safe
/// passage".
pub fn possessor(reader: &Reader, noun: usize, mover: Mover) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    if mover == Mover::Recipient {
        return recipient(reader, noun);
    }
    let human = |t: &usize| reader.chains.mention_at(*t).is_some();
    let of = |word: &str| {
        tree.children_in(noun, &[Relation::Prep])
            .filter(|&p| document.lower(p) == word)
            .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
            // "the crossing of the Sahara by migrants"
            .filter(|&t| !document.is_name(t, NameType::Place))
            .find(human)
    };
    // "Turkey's deportation of X"
    if let Some(undergoing) = of("of").filter(|_| mover == Mover::Object) {
        return Some(undergoing);
    }
    let owner = tree
        .child_in(noun, &[Relation::Poss])
        .or_else(|| shared_owner(reader, noun));
    if let Some(possessor) = owner.map(|o| whose(reader, o)).filter(human) {
        return Some(possessor);
    }
    of("of").or_else(|| of("by").filter(|_| mover != Mover::Object))
}

/// "the killing of A *and two nurses*", where the model joins the nurses with the killing.
pub fn others_beside(reader: &Reader, noun: usize, who: usize) -> Vec<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let of = tree.head(who);
    let tied = tree.relation(who) == Relation::Pobj && tree.head(of) == noun;
    let human = |&t: &usize| {
        document.is_name(t, NameType::Person)
            || document.name_of(t).is_none() && is_human_noun(document, t)
    };
    let mut others = tree.conjuncts(noun);
    // "the killing of A and *the police* in X": two things told of
    let the = |t: usize| {
        tree.child_in(t, &[Relation::Det])
            .is_some_and(|d| document.lower(d) == "the")
    };
    others.retain(|&t| tied && t > who && human(&t) && !the(t));
    others
        .into_iter()
        .flat_map(|t| parties_in(reader, t))
        .collect()
}

/// "the influx *of refugees*": those whom "of" ties to the noun.
pub fn whom_of(reader: &Reader, noun: usize) -> Option<usize> {
    let tree = &reader.document.tree;
    tree.children_in(noun, &[Relation::Prep])
        .filter(|&p| reader.document.lower(p) == "of")
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .find(|&t| reader.chains.mention_at(t).is_some())
}

/// "*his* arrest and imprisonment": the owner of the noun that another is coordinated with.
fn shared_owner(reader: &Reader, noun: usize) -> Option<usize> {
    let tree = &reader.document.tree;
    let first = tree.first_conjunct(noun);
    let own = tree.child_in(noun, &[Relation::Det, Relation::Prep]);
    tree.child_in(first, &[Relation::Poss])
        .filter(|_| first != noun && own.is_none())
}

/// "the officer *whose* arrest": whom the word takes up; any other owner is meant itself.
pub(super) fn whose(reader: &Reader, owner: usize) -> usize {
    let document = reader.document;
    let tree = &document.tree;
    if document.lower(owner) != "whose" {
        return owner;
    }
    let clause = tree
        .ancestors(owner)
        .find(|&t| tree.relation(t) == Relation::Relcl);
    let comma = owner
        .checked_sub(1)
        .filter(|&t| document.token(t).text == ",");
    let before = comma.unwrap_or(owner).checked_sub(1);
    clause.map(|t| tree.head(t)).or(before).unwrap_or(owner)
}

/// Whoever is given, or gets, what the noun names.
fn recipient(reader: &Reader, noun: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let human = |t: &usize| reader.chains.mention_at(*t).is_some();
    if let Some(possessor) = tree.child_in(noun, &[Relation::Poss]).filter(human) {
        return Some(possessor);
    }
    let verb = tree
        .ancestors(noun)
        .skip(1)
        .find(|&t| document.is_pos(t, "VERB"))?;
    let receiving = matches!(
        document.lemma(verb),
        "receive"
            | "obtain"
            | "get"
            | "secure"
            | "win"
            | "negotiate"
            | "seek"
            | "request"
            | "be"
            | "enjoy"
            | "accept"
    );
    if receiving {
        return subject_of(document, verb).map(|s| s.token);
    }
    if let Some(dative) = tree.child_in(verb, &[Relation::Dative]) {
        let object = tree.child_in(dative, &[Relation::Pobj]).unwrap_or(dative);
        return Some(object).filter(human);
    }
    let subject = subject_of(document, verb)?;
    subject.passive.then_some(subject.token).filter(human)
}
