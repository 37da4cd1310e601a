//! Whose words or thoughts: the phrase for the source of a cue, as worded.

use std::ops::Range;

use crate::document::Document;
use crate::syntax::{Relation, full_phrase, subject_of};

/// The phrase of whoever says or thinks what the verb tells.
pub fn of_verb(document: &Document, verb: usize) -> Option<Range<usize>> {
    let own = document
        .tree
        .children_in(verb, &[Relation::Nsubj, Relation::Csubj])
        .last();
    let subject = own.or_else(|| subject_of(document, verb).map(|subject| subject.token))?;
    Some(phrase(document, subject))
}

/// The phrase of whoever a passive names after "by".
pub fn agent(document: &Document, verb: usize) -> Option<Range<usize>> {
    let by = document.tree.child_in(verb, &[Relation::Agent])?;
    let agent = document.tree.child_in(by, &[Relation::Pobj])?;
    Some(phrase(document, agent))
}

/// The phrase of whoever has, or utters, what a noun tells: "X's claim", "a claim by X", "X has
/// made the claim".
pub fn of_noun(document: &Document, noun: usize, content: Option<usize>) -> Option<Range<usize>> {
    let tree = &document.tree;
    if let Some(owner) = tree.child_in(noun, &[Relation::Poss]) {
        return Some(phrase(document, owner));
    }
    let preposition = tree
        .children_in(noun, &[Relation::Prep])
        .filter(|&p| Some(p) != content)
        .find(|&p| matches!(document.lower(p), "by" | "of" | "from" | "among"));
    if let Some(object) = preposition.and_then(|p| tree.child_in(p, &[Relation::Pobj])) {
        return Some(phrase(document, object));
    }
    let verb = tree.head(noun);
    let uttered = matches!(tree.relation(noun), Relation::Dobj | Relation::Attr);
    if uttered && document.is_pos(verb, "VERB") {
        return of_verb(document, verb);
    }
    None
}

/// The phrase headed by `head`, with the whole of a name.
pub fn phrase(document: &Document, head: usize) -> Range<usize> {
    let phrase = full_phrase(document, head);
    match document.name_of(head) {
        Some(name) => phrase.start.min(name.tokens.start)..phrase.end.max(name.tokens.end),
        None => phrase,
    }
}
