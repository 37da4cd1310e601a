//! Whose doing it is that a preposition behind an object introduces: "stopped *him* from leaving".

use super::passive::is_passive;
use crate::document::Document;
use crate::mentions::{is_human_noun, pronoun};
use crate::names::NameType;
use crate::syntax::Relation;

/// "stopped him from leaving", "accused her of fleeing", "thanked them for coming": the object is the
/// one to leave.
pub fn kept_from(document: &Document, preposition: usize, verb: usize) -> Option<usize> {
    let person = |&object: &usize| {
        document
            .name_of(object)
            .is_some_and(|n| n.name_type != NameType::Place)
            || is_human_noun(document, object)
            || pronoun(document, object).is_some()
    };
    let of_object = match document.lower(preposition) {
        "from" | "of" | "into" | "against" | "for" | "with" | "over" => true,
        // "called her brother on reaching X" says when
        "on" => matches!(
            document.lemma(verb),
            "congratulate" | "compliment" | "commend" | "question" | "quiz"
        ),
        _ => false,
    };
    document
        .tree
        .child_in(verb, &[Relation::Dobj])
        .filter(|&object| of_object && object < preposition && !is_passive(document, verb))
        .filter(person)
}
