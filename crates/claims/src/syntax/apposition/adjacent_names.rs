//! Mends phrases in which two names stand side by side, of which the model makes one: "In *Lagos Sani
//! Musa* was arrested", "told *Reuters Sani Musa* had left".

use crate::document::Document;
use crate::names::{Name, NameType};
use crate::syntax::Relation;
use crate::syntax::clauses::finite::{is_finite, main_verb};

/// Gives each of the two names its own place in the sentence, and a verb the subject that an opening
/// phrase took from it.
pub fn mend(document: &mut Document) {
    for number in 1..document.names.len() {
        let (first, second) = (&document.names[number - 1], &document.names[number]);
        if first.tokens.end != second.start() || second.name_type == NameType::Place {
            continue;
        }
        let (first_head, second_head) = (first.head(), second.head());
        if let Some(verb) = verb_told(document, first, second) {
            document.tree.rehang(first_head, verb, Relation::Dobj);
            if let Some(clause) = clause_behind(document, verb, second_head) {
                document.tree.set_subject(second_head, clause);
                document.tree.rehang(clause, verb, Relation::Ccomp);
            }
        } else if let Some(preposition) = bare_preposition(document, first, second) {
            document
                .tree
                .rehang(first_head, preposition, Relation::Pobj);
        } else if let Some((preposition, verb)) = phrase_and_verb(document, first, second) {
            document
                .tree
                .rehang(first_head, preposition, Relation::Pobj);
            if verb > second_head {
                document.tree.set_subject(second_head, verb);
            } else {
                document.tree.rehang(second_head, verb, Relation::Dobj);
            }
        }
    }
    for verb in 0..document.tokens().len() {
        if let Some(subject) = taken_by_opening(document, verb) {
            document.tree.set_subject(subject, verb);
        }
    }
}

/// The "told" right before `outlet`, which the model made a part of the name behind it.
fn verb_told(document: &Document, outlet: &Name, person: &Name) -> Option<usize> {
    let tree = &document.tree;
    let before = outlet.tokens.start.checked_sub(1)?;
    let verb = match document.lower(before) {
        "the" => before.checked_sub(1)?,
        _ => before,
    };
    let object = tree.child_in(verb, &[Relation::Dobj]);
    let free = object.is_none_or(|object| object == person.head());
    (document.lemma(verb) == "tell" && outlet.name_type == NameType::Organization && free)
        .then_some(verb)
}

/// The clause of what is told, where the model has its subject for the one who is told.
fn clause_behind(document: &Document, verb: usize, person: usize) -> Option<usize> {
    let tree = &document.tree;
    let subjects = [Relation::Nsubj, Relation::Nsubjpass];
    tree.children_in(verb, &[Relation::Ccomp, Relation::Xcomp])
        .find(|&clause| clause > person && tree.child_in(clause, &subjects).is_none())
}

/// The preposition before the place that the model made a part of the person's name.
fn bare_preposition(document: &Document, place: &Name, person: &Name) -> Option<usize> {
    let tree = &document.tree;
    let preposition = place.tokens.start.checked_sub(1)?;
    let bare = document.is_pos(preposition, "ADP")
        && tree.child_in(preposition, &[Relation::Pobj]).is_none();
    let part = tree.head(place.head()) == person.head();
    let kinds = place.name_type == NameType::Place && person.name_type == NameType::Person;
    (bare && part && kinds).then_some(preposition)
}

/// The preposition before the place, whose object the model has in the person, and the verb.
fn phrase_and_verb(document: &Document, place: &Name, person: &Name) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let preposition = place.tokens.start.checked_sub(1)?;
    let verb = tree.head(preposition);
    let whole = tree.child_in(preposition, &[Relation::Pobj]) == Some(person.head());
    let kinds = place.name_type == NameType::Place && person.name_type == NameType::Person;
    let open = if verb > person.head() {
        tree.child_in(verb, &[Relation::Nsubj, Relation::Nsubjpass])
    } else {
        tree.child_in(verb, &[Relation::Dobj])
    };
    let verbal = document.is_pos(verb, "VERB") || document.is_pos(verb, "AUX");
    (whole && kinds && verbal && open.is_none()).then_some((preposition, verb))
}

/// "In an interview with Le Jour, *Novak's lawyer* said": the subject that the model sets beside the
/// last name of the phrase that opens the sentence.
fn taken_by_opening(document: &Document, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    let sentence = document.sentence(verb);
    let last = verb.checked_sub(1)?;
    if !is_finite(document, verb)
        || main_verb(document, verb) != verb
        || tree
            .child_in(verb, &[Relation::Nsubj, Relation::Nsubjpass])
            .is_some()
        || !document.is_pos(sentence.start, "ADP")
        || tree.head(sentence.start) != verb
    {
        return None;
    }
    let beside = tree
        .ancestors(last)
        .find(|&t| tree.relation(t) == Relation::Appos)?;
    let words = tree.subtree(beside);
    let start = words.iter().copied().min()?;
    let ends = words.iter().copied().max() == Some(last);
    let nominal = document.is_pos(beside, "NOUN") || document.is_pos(beside, "PROPN");
    let in_opening = tree.is_under(beside, sentence.start);
    (ends && nominal && in_opening && document.word_before(start) == ",").then_some(beside)
}
