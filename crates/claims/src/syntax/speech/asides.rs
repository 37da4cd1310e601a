//! Parentheses that a small model takes for the clause itself: "X, sources say, went on", "X, it is
//! believed, went on".

use crate::document::Document;
use crate::syntax::Relation;

/// "X, *sources say*, went on to Y": the model takes those who say so for the ones who went.
pub fn before_parenthesis(document: &Document, speaker: usize) -> Option<usize> {
    let tree = &document.tree;
    let loose = |token: usize| tree.relation(token) == Relation::Other;
    let person = tree
        .children(speaker)
        .iter()
        .copied()
        .find(|&t| t < speaker && loose(t) && document.name_of(t).is_some())?;
    let says = tree
        .children(speaker)
        .iter()
        .any(|&t| t > speaker && loose(t) && document.lexicon.speech.verbs.has(document.lemma(t)));
    let comma = document
        .name_of(person)
        .is_some_and(|name| document.token(name.tokens.end).text == ",");
    (says && comma).then_some(person)
}

/// The verb of a parenthesis such as "*it is believed*" that the model made the main clause.
pub fn impersonal_aside(document: &Document, predicate: usize) -> Option<usize> {
    let verb = document.tree.head(predicate);
    let coordinated = document.tree.relation(predicate) == Relation::Conj;
    (coordinated && before_impersonal(document, predicate, verb).is_some()).then_some(verb)
}

/// "X, *it is believed*, went on to Y": the model makes the parenthesis the main clause.
pub fn before_impersonal(document: &Document, predicate: usize, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    let it = tree.child_in(verb, &[Relation::Nsubj, Relation::Nsubjpass])?;
    let beside = tree.child_in(verb, &[Relation::Npadvmod, Relation::Other, Relation::Dobj])?;
    let between = document.word_after(verb) == "," && predicate > verb;
    let set_off = it > 0 && document.word_before(it) == ",";
    (document.lower(it) == "it" && beside < it && between && set_off).then_some(beside)
}
