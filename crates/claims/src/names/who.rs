//! "Filmon, *who was arrested* in A": what a clause with "who" tells is told of people.

use super::Name;
use super::context::{befalls_people, is_human_act};
use crate::document::Document;
use crate::syntax::Relation;

/// How strongly a clause with "who" behind the name tells of a person; firms and clubs have one, too ("Arsenal, who
/// won"), but are not arrested.
pub(super) fn evidence_of_who(document: &Document, name: &Name) -> f32 {
    let tree = &document.tree;
    if is_called_body(document, name.tokens.start) {
        return 0.0;
    }
    let told = |clause: usize, subject: Relation| {
        tree.child_in(clause, &[subject])
            .is_some_and(|who| document.lower(who) == "who")
    };
    tree.children_in(name.head(), &[Relation::Relcl])
        .map(|clause| {
            let suffers = told(clause, Relation::Nsubjpass) && befalls_people(document, clause);
            let acts = told(clause, Relation::Nsubj) && is_human_act(document, clause);
            3.0 * f32::from(u8::from(suffers)) + 1.0 * f32::from(u8::from(acts))
        })
        .fold(0.0, f32::max)
}

/// "employees of the *charity* Solmar who were taken": the word before the name tells that it is a body.
pub fn is_called_body(document: &Document, name: usize) -> bool {
    let organizations = &document.lexicon.organizations;
    let Some(word) = name.checked_sub(1).map(|t| document.lemma(t)) else {
        return false;
    };
    organizations.businesses.has(word)
        || organizations.offices.has(word)
        || matches!(word, "group" | "organisation" | "organization" | "ngo")
}
