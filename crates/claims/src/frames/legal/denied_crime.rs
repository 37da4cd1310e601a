//! Deeds that somebody denies of himself: "*denies murder*", "denies any wrongdoing", "denied conspiracy to
//! kidnap", "denies killing X". Nobody else is told to have charged him, so that it is the statement of whoever denies it.

use super::is_human;
use super::told::told;
use crate::Reader;
use crate::document::Document;
use crate::factuality::is_killing_denied;
use crate::frames::finding::Finding;
use crate::frames::party::parties_in;
use crate::syntax::{Relation, is_passive, subject_of};

/// The denial that the verb at `verb` tells.
pub fn find(reader: &Reader, verb: usize) -> Vec<Finding> {
    let document = reader.document;
    let denies = document.lexicon.speech.denials.has(document.lemma(verb));
    if !denies || !document.is_pos(verb, "VERB") || is_passive(document, verb) {
        return Vec::new();
    }
    let object = document.tree.child_in(verb, &[Relation::Dobj]);
    let deed = document
        .tree
        .children_in(verb, &[Relation::Xcomp, Relation::Ccomp])
        .any(|deed| is_killing_denied(reader, deed, verb));
    let told_of = |object| {
        is_deed(document, object)
            || points_at_accusation(document, object)
            || is_accusation(document, object)
    };
    if !deed && !object.is_some_and(told_of) {
        return Vec::new();
    }
    let who = subject_of(document, verb).map(|s| parties_in(reader, s.token));
    let mut who = who.unwrap_or_default();
    who.retain(|&w| is_human(reader, w));
    told(reader, verb, None, &who, "legal/denied")
}

/// "accused him of fraud. He denies *it*": what the sentence before accused somebody of.
fn points_at_accusation(document: &Document, object: usize) -> bool {
    let here = document.sentence(object).start;
    let before = here.checked_sub(1).map(|last| document.sentence(last));
    let accuses = |t: usize| {
        let lemma = document.lemma(t);
        document.is_pos(t, "VERB") && matches!(lemma, "accuse" | "suspect" | "implicate")
    };
    matches!(document.lower(object), "it" | "this" | "that" | "them")
        && before.is_some_and(|mut sentence| sentence.any(accuses))
}

/// "rejects *the allegations*", but not those against somebody else.
fn is_accusation(document: &Document, noun: usize) -> bool {
    let of_another = document
        .tree
        .children_in(noun, &[Relation::Prep])
        .filter(|&p| document.lower(p) == "against")
        .filter_map(|p| document.tree.child_in(p, &[Relation::Pobj]))
        .any(|whom| !matches!(document.lower(whom), "him" | "her" | "them"));
    matches!(document.lemma(noun), "allegation" | "accusation") && !of_another
}

/// "murder", "any wrongdoing", "plotting a coup": a crime named by itself, and not "the killing of X".
fn is_deed(document: &Document, noun: usize) -> bool {
    let legal = &document.lexicon.legal;
    let tree = &document.tree;
    let lemma = document.lemma(noun);
    let of = tree
        .children_in(noun, &[Relation::Prep])
        .any(|p| document.lower(p) == "of");
    let known = tree
        .children_in(noun, &[Relation::Det, Relation::Poss])
        .any(|d| !matches!(document.lower(d), "any" | "all" | "a" | "an"));
    let crime = legal.crimes.has(lemma) && document.is_pos(noun, "NOUN") && !of && !known;
    let part = matches!(lemma, "part" | "role" | "involvement" | "hand") && !of && !known;
    let taken_in = tree
        .children_in(noun, &[Relation::Prep])
        .any(|p| document.lower(p) == "in");
    crime || legal.denied_matters.has(lemma) && !of || part && taken_in
}
