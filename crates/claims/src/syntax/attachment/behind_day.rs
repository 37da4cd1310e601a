//! "At Leeds Crown Court on Monday *Karl Benner* was jailed": a name right behind a day that opens the sentence,
//! which a small model takes for a part of the phrase before, with the noun of that phrase for the subject.

use crate::document::Document;
use crate::names::NameType;
use crate::syntax::Relation;
use crate::syntax::clauses::finite::{is_finite, main_verb};
use crate::time::is_weekday;

/// Gives the verb the name for its subject, and the phrase before it its noun back.
pub fn mend(document: &mut Document) {
    if document.is_french {
        return;
    }
    for finite in 0..document.tokens().len() {
        let Some((name, verb)) = name_before(document, finite) else {
            continue;
        };
        let start = document.sentence(finite).start;
        let tree = &mut document.tree;
        let false_subject = tree
            .child_in(verb, &[Relation::Nsubj, Relation::Nsubjpass])
            .filter(|&s| s < name);
        if let Some(noun) = false_subject {
            tree.rehang(start, verb, Relation::Prep);
            tree.rehang(noun, start, Relation::Pobj);
        }
        tree.set_subject(name, verb);
    }
}

/// The name between the day and the verb, in a sentence that opens with a preposition.
fn name_before(document: &Document, finite: usize) -> Option<(usize, usize)> {
    if !is_finite(document, finite) {
        return None;
    }
    let name = document.name_of(finite.checked_sub(1)?)?;
    let day = name.tokens.start.min(name.titles.start).checked_sub(1)?;
    let start = document.sentence(finite).start;
    let opens = document.is_pos(start, "ADP") && start < day;
    let head = name.head();
    let verb = main_verb(document, finite);
    let tree = &document.tree;
    let own = tree.head(head) == verb
        && matches!(tree.relation(head), Relation::Nsubj | Relation::Nsubjpass);
    let only_verb = !(start..finite).any(|t| is_finite(document, t));
    (opens
        && !own
        && only_verb
        && name.name_type == NameType::Person
        && is_day(document, day)
        && !(start..finite).any(|t| document.token(t).text == ","))
    .then_some((head, verb))
}

fn is_day(document: &Document, token: usize) -> bool {
    let word = document.lower(token);
    is_weekday(word) || matches!(word, "today" | "yesterday")
}
