//! "Burundi: *Reveal* Whereabouts of Missing Journalist": whoever is called upon before a colon, whom the model
//! takes for the one who does it.

use crate::document::Document;
use crate::syntax::Relation;

/// Sets those who are called upon beside the verb that tells them what to do.
pub fn mend(document: &mut Document) {
    for verb in 0..document.tokens().len() {
        if let Some(called) = called_upon(document, verb) {
            document.tree.rehang(called, verb, Relation::Npadvmod);
        }
    }
}

fn called_upon(document: &Document, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    let bare = document.token(verb).tag == "VB"
        && document.word_before(verb) == ":"
        && tree.child_in(verb, &[Relation::Aux]).is_none();
    tree.child_in(verb, &[Relation::Nsubj])
        .filter(|&subject| bare && subject < verb)
}
