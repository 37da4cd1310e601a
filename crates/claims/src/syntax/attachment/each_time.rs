//! "*The first time* Irena saw the man, he was in A": when it was, which the model takes for what the sentence
//! says, and the rest for what somebody saw.

use crate::document::Document;
use crate::syntax::Relation;

/// Makes the clause behind "the first time" an adverbial of the main one.
pub fn mend(document: &mut Document) {
    for then in 0..document.tokens().len() {
        if let Some(main) = told_behind(document, then) {
            document.tree.put_in_place_of(main, then, Relation::Advcl);
        }
    }
}

/// The verb of what the sentence says, where `then` tells only when it was.
fn told_behind(document: &Document, then: usize) -> Option<usize> {
    let tree = &document.tree;
    let time = tree.child_in(then, &[Relation::Npadvmod])?;
    let opens = tree.subtree(time).into_iter().min() == Some(document.sentence(then).start);
    let which = tree.children_in(time, &[Relation::Amod]).any(|word| {
        matches!(
            document.lower(word),
            "first" | "last" | "next" | "second" | "only"
        )
    });
    let main = tree.child_in(then, &[Relation::Ccomp])?;
    let subject = tree.child_in(main, &[Relation::Nsubj, Relation::Nsubjpass])?;
    let first = tree.subtree(subject).into_iter().min()?;
    let apart = then < first && document.word_before(first) == ",";
    (document.lemma(time) == "time" && opens && which && apart).then_some(main)
}
