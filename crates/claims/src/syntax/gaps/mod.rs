//! Clauses that leave out the verb they share with the one before: "Aziz fled to A, *Haddad to B*".
//!
//! The model hangs what is left of such a clause on the places of the first, so that Aziz seems to
//! have gone to both. As in Enhanced Universal Dependencies, the verb is put back as a word that
//! takes up no room in the text; every later rule then sees a clause like any other.

mod fill;
mod find;

use std::ops::Range;

use reportedly_model::Analysis;

use super::{Relation, base_phrase, full_phrase, subject_of};
use crate::document::Document;

/// The analysis of `document` with the verbs that its clauses leave out; nothing where none does.
pub fn with_left_out_verbs(document: &Document) -> Option<Analysis> {
    let gaps = find::gaps(document);
    (!gaps.is_empty()).then(|| fill::fill(document, &gaps))
}

/// Those of whom the one that leaves its verb out is one: of "two brothers fled, *one to A, the
/// other to B*", the two brothers.
pub fn shared_with(document: &Document, who: usize) -> Option<Range<usize>> {
    let tree = &document.tree;
    let verb = tree.head(who);
    let written = as_written(document, verb);
    let subject = matches!(tree.relation(who), Relation::Nsubj | Relation::Nsubjpass);
    if written == verb || !subject || !find::is_one_of_some(document, who) {
        return None;
    }
    let all = subject_of(document, written)?.token;
    let last = tree.conjuncts(all).last().copied().unwrap_or(all);
    Some(base_phrase(document, all).start..full_phrase(document, last).end)
}

/// The word of the text that a word put back stands for; itself, for every other.
pub fn as_written(document: &Document, token: usize) -> usize {
    let word = document.token(token);
    if word.span.start < word.span.end {
        return token;
    }
    let sentence = document.sentence(token);
    (sentence.start..token)
        .rev()
        .find(|&t| {
            let other = document.token(t);
            other.span.start < other.span.end && other.text == word.text && other.tag == word.tag
        })
        .unwrap_or(token)
}
