//! Somebody of whom nobody knows where they are: "the whereabouts of X remain unknown". No place is
//! told and none denied, so that it is kept in the report's own words.

use super::finding::Finding;
use super::legal::is_human;
use super::legal_told::told;
use super::party::parties_in;
use super::phrases;
use crate::Reader;
use crate::factuality::is_negated;
use crate::lexicon::Mover;
use crate::syntax::{Relation, subject_of};

/// What the word at `predicate` says of not knowing where somebody is, for each of them.
pub(super) fn find(reader: &Reader, predicate: usize) -> Vec<Finding> {
    let document = reader.document;
    let words = &document.lexicon.factuality.whereabouts;
    let found = if document.is_pos(predicate, "NOUN") && words.nouns.has(document.lemma(predicate))
    {
        unknown(reader, predicate)
    } else if document.lower(predicate) == "nowhere" {
        nowhere_found(reader, predicate)
    } else {
        None
    };
    let Some((verb, who)) = found else {
        return Vec::new();
    };
    let who: Vec<usize> = parties_in(reader, who)
        .into_iter()
        .filter(|&t| is_human(reader, t))
        .collect();
    let mut found = told(reader, verb, None, &who, "presence/unknown");
    for finding in &mut found {
        // what is not known is said so by the words kept, and stands
        finding.stands = true;
    }
    found
}

/// "his *whereabouts* are unknown", "said it did not know his *whereabouts*": the verb, and whose.
fn unknown(reader: &Reader, noun: usize) -> Option<(usize, usize)> {
    let document = reader.document;
    let tree = &document.tree;
    let words = &document.lexicon.factuality.whereabouts;
    let who = phrases::possessor(reader, noun, Mover::Object)?;
    let verb = tree
        .ancestors(noun)
        .skip(1)
        .find(|&t| document.is_pos(t, "VERB") || document.is_pos(t, "AUX"))?;
    let called = tree
        .children_in(verb, &[Relation::Acomp, Relation::Attr, Relation::Oprd])
        .any(|c| words.adjectives.has(document.lower(c)));
    let subject = matches!(tree.relation(noun), Relation::Nsubj | Relation::Nsubjpass);
    let knows = words.verbs.has(document.lemma(verb)) && is_negated(reader, verb);
    let no_word = || {
        let sign = &document.lexicon.factuality.sign.nouns;
        tree.ancestors(noun)
            .skip(1)
            .take_while(|&t| t != verb)
            .any(|t| sign.has(document.lemma(t)) && is_negated(reader, t))
    };
    (subject && called || knows || no_word()).then_some((verb, who))
}

/// "X is *nowhere* to be found": the verb, and who.
fn nowhere_found(reader: &Reader, nowhere: usize) -> Option<(usize, usize)> {
    let document = reader.document;
    let tree = &document.tree;
    let verb = tree.head(nowhere);
    let found = tree
        .children_in(nowhere, &[Relation::Xcomp, Relation::Relcl, Relation::Acl])
        .any(|t| matches!(document.lemma(t), "find" | "see"));
    let subject = subject_of(document, verb)?;
    found.then_some((verb, subject.token))
}
