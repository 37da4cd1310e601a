//! Verbs that attribute: over a clause, beside one, with a quotation, an object or a preposition.

use super::content::{Content, extent};
use super::{Found, about, asides, speaker};
use crate::document::Document;
use crate::syntax::{Relation, is_passive};

const CLAUSES: [Relation; 2] = [Relation::Ccomp, Relation::Xcomp];

/// The attribution that the verb makes.
pub fn by_verb(document: &Document, verb: usize) -> Option<Found> {
    if document.tree.relation(verb) == Relation::Amod {
        return None;
    }
    if is_unasserted(document, verb) {
        return None;
    }
    if is_passive(document, verb) {
        return about::in_passive(document, verb);
    }
    let mut content = Content::default();
    if says(document, verb) {
        content = quoted(document, verb);
        if content.is_empty() {
            content = asides::split_by(document, verb, &own_words(document, verb, None));
        }
        content.add(clause(document, verb));
        if content.is_empty() {
            content = asides::around(document, verb);
        }
    } else if thinks(document, verb) {
        content = clause(document, verb);
    }
    if content.is_empty() {
        content = about::object(document, verb);
    }
    if content.is_empty() {
        return None;
    }
    content.complete_quotations(document, verb);
    content.without(&(verb..verb + 1));
    Some(Found {
        source: speaker::of_verb(document, verb),
        cue: verb..verb + 1,
        content,
    })
}

/// "to say so", "would support it": nobody has, yet.
fn is_unasserted(document: &Document, verb: usize) -> bool {
    let auxiliary = |tag: &str| {
        document
            .tree
            .children_in(verb, &[Relation::Aux])
            .any(|aux| document.token(aux).tag == tag)
    };
    auxiliary("TO") || auxiliary("MD") && !says(document, verb)
}

/// Whether the verb can stand with words spoken.
pub fn says(document: &Document, verb: usize) -> bool {
    let speech = &document.lexicon.speech;
    let lemma = document.lemma(verb);
    speech.verbs.has(lemma) || speech.denials.has(lemma) || document.lexicon.cues.saying.has(lemma)
}

fn thinks(document: &Document, verb: usize) -> bool {
    let lemma = document.lemma(verb);
    document.lexicon.cues.thinking.has(lemma)
}

/// The quotations whose nearest verb of saying this is, or that run on from them.
fn quoted(document: &Document, verb: usize) -> Content {
    let mut content = Content::default();
    for quotation in &document.quotations {
        if quotation.speaker.is_some_and(|(_, by)| by == verb) {
            content.add(Content::of_range(quotation.with_marks(document)));
        }
    }
    content
}

/// The clause or infinitive that the verb governs, without what is the verb's own.
fn clause(document: &Document, verb: usize) -> Content {
    let tree = &document.tree;
    let mut content = Content::default();
    let wishes =
        thinks(document, verb) || document.lexicon.speech.denials.has(document.lemma(verb));
    for clause in tree.children_in(verb, &CLAUSES) {
        if tree.relation(clause) == Relation::Xcomp && !wishes {
            continue;
        }
        content.add(Content::of_phrase(document, clause));
    }
    if content.is_empty() {
        return content;
    }
    let addressed = tree
        .child_in(verb, &[Relation::Dobj])
        .filter(|&o| o > verb && has_infinitive(document, verb, o));
    if let Some(addressed) = addressed {
        content.add(Content::of_range(extent(document, addressed)));
    }
    content.without_words(&own_words(document, verb, addressed));
    content
}

/// "urged *supporters* to vote": who is to act belongs to what is asked.
fn has_infinitive(document: &Document, verb: usize, object: usize) -> bool {
    let tree = &document.tree;
    document.lemma(verb) != "tell"
        && tree
            .children_in(verb, &[Relation::Xcomp])
            .any(|x| x > object)
}

/// The verb and what hangs on it other than what it governs.
fn own_words(document: &Document, verb: usize, kept: Option<usize>) -> Vec<usize> {
    let tree = &document.tree;
    let mut words = vec![verb];
    for &child in tree.children(verb) {
        let own = matches!(
            tree.relation(child),
            Relation::Nsubj
                | Relation::Aux
                | Relation::Dative
                | Relation::Dobj
                | Relation::Neg
                | Relation::Advmod
                | Relation::Npadvmod
                | Relation::Prep
                | Relation::Prt
        );
        if own && Some(child) != kept {
            words.extend(tree.subtree(child));
        }
    }
    words
}
