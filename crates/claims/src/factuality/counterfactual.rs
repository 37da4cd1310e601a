//! "would have" of what did not come to pass, where nothing says "if": "The bomb would have killed X",
//! "X said he would have been killed", "X would have been shot, but the king pardoned him".
//!
//! Elsewhere "would have" is hearsay, as translations from the French have it.

use super::refuted;
use crate::Reader;
use crate::lexicon::Mover;
use crate::syntax::{Relation, subject_of};

/// Whether the words around `predicate`, which "would have" stands before, tell that it did not come to
/// that.
pub(super) fn is_counterfactual(reader: &Reader, predicate: usize) -> bool {
    is_harm_by_thing(reader, predicate)
        || is_ones_own(reader, predicate)
        || is_saved(reader, predicate)
        || is_death_without(reader, predicate)
}

/// "*The bomb* would have killed X": a thing that has done so did it, without a doubt; "according to a
/// monitor, the raid would have killed X" is hearsay all the same.
fn is_harm_by_thing(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let Some(thing) = tree.child_in(predicate, &[Relation::Nsubj]) else {
        return false;
    };
    let bare = document.is_pos(thing, "NOUN")
        && !crate::mentions::is_human_noun(document, thing)
        && document.name_of(thing).is_none()
        && reader.chains.mention_at(thing).is_none();
    let cited = document
        .sentence(predicate)
        .any(|t| document.lower(t) == "according");
    bare && !cited && harms(reader, predicate, Mover::Object)
}

fn harms(reader: &Reader, verb: usize, mover: Mover) -> bool {
    let document = reader.document;
    let mut frames = document.lexicon.fate.of_verb(document.lemma(verb));
    frames.any(|(frame, rest)| rest.is_empty() && frame.mover == mover)
}

/// "X said *he* would have been killed", "*I* would have been killed": nobody has what befell himself
/// from hearsay.
fn is_ones_own(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let Some(subject) = subject_of(document, predicate) else {
        return false;
    };
    let first_person = crate::mentions::pronoun(document, subject.token);
    if first_person.is_some_and(|pronoun| pronoun.first_person) {
        return true;
    }
    let verb = tree.head(predicate);
    let says = document.lexicon.speech.verbs.has(document.lemma(verb));
    let chain = reader.chains.chain_at(subject.token);
    tree.relation(predicate) == Relation::Ccomp
        && says
        && chain.is_some()
        && subject_of(document, verb).is_some_and(|s| reader.chains.chain_at(s.token) == chain)
}

/// "would have been shot, *but the king pardoned him*": what somebody did for, or to, the same one
/// instead.
fn is_saved(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let chain = subject_of(document, predicate).and_then(|s| reader.chains.chain_at(s.token));
    let but = tree
        .children_in(predicate, &[Relation::Cc])
        .any(|cc| document.lower(cc) == "but");
    let same = |object: usize| chain.is_some() && reader.chains.chain_at(object) == chain;
    let instead = |verb: usize| {
        let speech = &document.lexicon.speech;
        let lemma = document.lemma(verb);
        let past =
            document.token(verb).tag == "VBD" && tree.child_in(verb, &[Relation::Aux]).is_none();
        let helped = tree
            .subtree(verb)
            .into_iter()
            .any(|t| tree.relation(t) == Relation::Dobj && same(t));
        let speaks = speech.verbs.has(lemma) && lemma != "warn" || speech.denials.has(lemma);
        past && helped && !speaks && !refuted::is_negated(reader, verb)
    };
    but && tree.children_in(predicate, &[Relation::Conj]).any(instead)
}

/// "would have died *without the surgery*".
fn is_death_without(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let without = document
        .tree
        .children_in(predicate, &[Relation::Prep])
        .any(|p| document.lower(p) == "without");
    let mut frames = document.lexicon.fate.of_verb(document.lemma(predicate));
    without && frames.any(|(frame, rest)| rest.is_empty() && frame.event.is_some())
}
