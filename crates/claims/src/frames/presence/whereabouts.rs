//! Somebody of whom nobody knows where they are: "the whereabouts of X remain unknown". No place is
//! told and none denied, so that it is kept in the report's own words.

use crate::Reader;
use crate::factuality::{is_negated, is_nobody};
use crate::frames::attachments::attachments;
use crate::frames::finding::Finding;
use crate::frames::legal::is_human;
use crate::frames::legal::told::told;
use crate::frames::owners;
use crate::frames::party::parties_in;
use crate::frames::place::place_value;
use crate::lexicon::Mover;
use crate::syntax::{Relation, subject_of};

/// What the word at `predicate` says of not knowing where somebody is, for each of them.
pub fn find(reader: &Reader, predicate: usize) -> Vec<Finding> {
    let document = reader.document;
    let words = &document.lexicon.factuality.whereabouts;
    let found = if document.is_pos(predicate, "NOUN") && words.nouns.has(document.lemma(predicate))
    {
        unknown(reader, predicate)
    } else if document.lower(predicate) == "nowhere" {
        nowhere_found(reader, predicate)
    } else {
        not_seen(reader, predicate)
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
    let who = owners::possessor(reader, noun, Mover::Object)?;
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

/// "X *has not been seen* since May", "nobody *has heard from* X": the verb, and who. Where a place is
/// told, that is where X is not.
fn not_seen(reader: &Reader, verb: usize) -> Option<(usize, usize)> {
    let document = reader.document;
    let tree = &document.tree;
    if !matches!(document.lemma(verb), "see" | "hear") || !document.is_pos(verb, "VERB") {
        return None;
    }
    let perfect = tree
        .children_in(verb, &[Relation::Aux])
        .any(|aux| document.lemma(aux) == "have");
    let from = tree
        .children_in(verb, &[Relation::Prep])
        .find(|&p| matches!(document.lower(p), "from" | "of"));
    let subject = subject_of(document, verb)?;
    let nobody = is_nobody(reader, subject.token);
    let never = is_negated(reader, verb) || nobody;
    let who = if subject.passive {
        Some(subject.token)
    } else if nobody {
        let whom = from.and_then(|p| tree.child_in(p, &[Relation::Pobj]));
        tree.child_in(verb, &[Relation::Dobj]).or(whom)
    } else {
        None
    };
    let heard = document.lemma(verb) == "hear";
    let placed = attachments(reader, verb)
        .iter()
        .any(|phrase| place_value(reader, phrase.object).is_some());
    (perfect && never && !placed && (!heard || from.is_some())).then_some((verb, who?))
}
