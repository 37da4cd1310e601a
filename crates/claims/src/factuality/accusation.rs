//! What somebody is accused of or charged with is alleged by whoever accuses; the report doesn't
//! say that it happened.

use reportedly_model::{Evidentiality, Modality};

use super::Factuality;
use crate::Reader;
use crate::syntax::Relation;

/// Makes hearsay of an event told inside an accusation: "charged with killing X", "accused of a
/// raid, killing X".
pub fn apply(reader: &Reader, predicate: usize, factuality: &mut Factuality) {
    if let Some(verb) = accuser_above(reader, predicate) {
        factuality.hearsay();
        factuality.hedge(reader, verb..verb + 1);
    }
    // "charged with ordering the killing of X": what became of X, others tell
    factuality.void |= factuality.evidentiality == Evidentiality::Reported
        && factuality.modality == Modality::Intended
        && reader.document.is_pos(predicate, "NOUN");
}

/// The verb of accusing or charging that the words at `predicate` hang on.
fn accuser_above(reader: &Reader, predicate: usize) -> Option<usize> {
    let tree = &reader.document.tree;
    let mut at = predicate;
    loop {
        let head = tree.head(at);
        if head == at {
            return None;
        }
        let participle = is_bare_participle(reader, at);
        if introduces_offence(reader, at, head) || participle && accuses(reader, head) {
            return Some(head);
        }
        if participle && let Some(verb) = accuser_before(reader, at, head) {
            return Some(verb);
        }
        let inside = matches!(
            tree.relation(at),
            Relation::Pcomp | Relation::Prep | Relation::Conj | Relation::Xcomp | Relation::Dobj
        ) || tree.relation(at) == Relation::Pobj;
        if !inside && !participle {
            return None;
        }
        at = head;
    }
}

/// "accused *of*", "charged *with*".
fn introduces_offence(reader: &Reader, at: usize, head: usize) -> bool {
    let document = reader.document;
    let words = document
        .lexicon
        .legal
        .accusing_prepositions(document.lemma(head));
    document.is_pos(head, "VERB")
        && document.tree.relation(at) == Relation::Prep
        && words.is_some_and(|words| words.iter().any(|word| word == document.lower(at)))
}

fn accuses(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let lemma = document.lemma(verb);
    document.is_pos(verb, "VERB")
        && document
            .lexicon
            .legal
            .accusing_prepositions(lemma)
            .is_some()
}

/// "…, killing two": a participle that goes on with what was said before it.
fn is_bare_participle(reader: &Reader, token: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    tree.relation(token) == Relation::Advcl
        && document.token(token).tag == "VBG"
        && tree
            .child_in(token, &[Relation::Mark, Relation::Nsubj, Relation::Aux])
            .is_none()
}

/// "The letter says he is accused of bombing, killing two": the participle goes on with the
/// accusation, though the model hangs it on the verb of saying.
fn accuser_before(reader: &Reader, participle: usize, head: usize) -> Option<usize> {
    let tree = &reader.document.tree;
    tree.children_in(head, &[Relation::Ccomp])
        .filter(|&clause| head < clause && clause < participle)
        .find(|&clause| accuses(reader, clause))
}
