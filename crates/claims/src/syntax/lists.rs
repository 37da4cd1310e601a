//! Mends lists of names that a small model takes for something else: "A, B, and other officials".

use super::Relation;
use crate::document::Document;
use crate::names::NameType;

/// Turns a name in apposition to a name of the same type, and a second subject after "and", into
/// coordinated ones.
pub fn mend_lists(document: &mut Document) {
    for number in 0..document.names.len() {
        let head = document.names[number].head();
        let above = document.tree.head(head);
        let apposed = document.tree.relation(head) == Relation::Appos;
        let same_type = document.name_of(above).is_some_and(|other| {
            other.name_type == document.names[number].name_type && other.name_type == NameType::Person
        });
        if apposed && same_type {
            document.tree.coordinate(head, above);
        }
    }
    for verb in 0..document.tokens().len() {
        join_subjects(document, verb);
    }
}

/// The model gives a verb two subjects where it lost the thread of a list.
fn join_subjects(document: &mut Document, verb: usize) {
    let subjects: Vec<usize> = document
        .tree
        .children_in(verb, &[Relation::Nsubj, Relation::Nsubjpass])
        .filter(|&subject| subject < verb)
        .collect();
    for pair in subjects.windows(2) {
        let (first, second) = (pair[0], pair[1]);
        let between = first + 1..second;
        let joined = between.clone().any(|t| matches!(document.lower(t), "and" | "or"))
            && !between.clone().any(|t| document.is_pos(t, "VERB") || document.is_pos(t, "AUX"));
        if joined {
            document.tree.coordinate(second, first);
        }
    }
}
