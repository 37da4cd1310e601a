//! "The court heard that Novak had flown to Dubai, *and stayed there*": the model makes whoever heard it stay.

use crate::document::Document;
use crate::syntax::Relation;
use crate::syntax::arguments::subject::SUBJECTS;

/// Coordinates such a verb with the one that was told before.
pub fn mend(document: &mut Document) {
    for verb in 0..document.tokens().len() {
        if let Some(told) = told_before(document, verb) {
            document.tree.coordinate(verb, told);
        }
    }
}

/// The verb of going in what was told, which a verb with "there" and without a subject goes on from.
fn told_before(document: &Document, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    let saying = tree.head(verb);
    let tells = document.lexicon.speech.verbs.has(document.lemma(saying))
        || matches!(document.lemma(saying), "hear" | "learn");
    let goes_on = tree.relation(verb) == Relation::Conj
        && saying < verb
        && document.is_pos(verb, "VERB")
        && tells
        && tree.child_in(verb, &SUBJECTS).is_none();
    let there = tree
        .children_in(verb, &[Relation::Advmod])
        .any(|t| t > verb && document.lower(t) == "there" && document.token(t).tag != "EX");
    let quoted = (saying..verb).any(|t| matches!(document.lower(t), "”" | "\"" | "''" | "“"));
    let told = tree
        .children_in(saying, &[Relation::Ccomp])
        .find(|&clause| saying < clause && clause < verb)?;
    let named = (told..verb).any(|t| document.is_name(t, crate::names::NameType::Place));
    (goes_on && there && !quoted && named).then_some(told)
}
