//! "Reis flew to Porto and *Matos* was killed": the model sets the name beside the place, and the passive
//! beside the verb before, whose subject then undergoes it.

use super::Relation;
use crate::document::Document;
use crate::names::NameType;

/// Gives a passive the person named right before its auxiliary.
pub fn mend_place_and_person(document: &mut Document) {
    for verb in 0..document.tokens().len() {
        if let Some(person) = person_before(document, verb) {
            document.tree.rehang(person, verb, Relation::Nsubjpass);
        }
    }
}

/// The name between "and" and the auxiliary, set beside a place.
fn person_before(document: &Document, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    let own = [Relation::Nsubj, Relation::Nsubjpass];
    let passive = tree.child_in(verb, &[Relation::Auxpass])?;
    let first = tree
        .children_in(verb, &[Relation::Aux])
        .fold(passive, usize::min);
    if tree.relation(verb) != Relation::Conj || tree.child_in(verb, &own).is_some() {
        return None;
    }
    let name = document.name_of(first.checked_sub(1)?)?;
    let person = name.head();
    let opens = name.titles.start.min(name.tokens.start);
    let beside = tree.first_conjunct(person);
    let set_beside = name.name_type == NameType::Person
        && opens > 0
        && document.lower(opens - 1) == "and"
        && beside != person
        && !document.is_name(beside, NameType::Person)
        && tree.first_conjunct(verb) < beside;
    set_beside.then_some(person)
}
