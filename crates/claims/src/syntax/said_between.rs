//! "He has left Riga, *a colleague said*, and is living in Osh": what goes on behind such words between commas, which
//! the model takes for what the colleague does next.

use super::Relation;
use crate::document::Document;

/// Gives the verb behind the words between commas to the one before them.
pub fn mend_said_between(document: &mut Document) {
    for verb in 0..document.tokens().len() {
        let Some((says, main)) = parted_from(document, verb) else {
            continue;
        };
        let marks: Vec<usize> = document
            .tree
            .children_in(says, &[Relation::Punct])
            .filter(|&mark| mark > verb)
            .collect();
        for mark in marks {
            document.tree.rehang(mark, main, Relation::Punct);
        }
        document.tree.rehang(verb, main, Relation::Conj);
        if let Some(and) = document.tree.child_in(says, &[Relation::Cc]) {
            document.tree.rehang(and, main, Relation::Cc);
        }
    }
}

/// The verb of saying, and the one before it.
fn parted_from(document: &Document, verb: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let says = tree.head(verb);
    let main = tree.head(says);
    let complements = [Relation::Ccomp, Relation::Dobj, Relation::Xcomp];
    let beside = tree.relation(verb) == Relation::Conj
        && tree.relation(says) == Relation::Parataxis
        && main < says
        && says < verb
        && document.lexicon.speech.verbs.has(document.lemma(says))
        && tree.child_in(says, &complements).is_none();
    let subjects = [Relation::Nsubj, Relation::Nsubjpass];
    let and = tree.child_in(says, &[Relation::Cc])?;
    let closed = document.word_before(and) == "," && tree.child_in(verb, &subjects).is_none();
    let speaker = tree.child_in(says, &subjects).is_some();
    (beside && closed && speaker).then_some((says, main))
}
