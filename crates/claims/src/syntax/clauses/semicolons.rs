//! Main clauses on both sides of a semicolon, of which the model takes the first for what the second
//! tells: "Novak was arrested in May; *a third man is believed to be in hiding*".

use crate::document::Document;
use crate::syntax::{Relation, is_passive};

/// Sets clauses beside one another that only a semicolon joins, unless the second tells who says so.
pub fn mend(document: &mut Document) {
    for token in 0..document.tokens().len() {
        if document.token(token).text != ";" {
            continue;
        }
        for clause in document.sentence(token).start..token {
            let head = document.tree.head(clause);
            let taken = document.tree.relation(clause) == Relation::Ccomp && head > token;
            let speech = document.lexicon.speech.verbs.has(document.lemma(head));
            if taken && (!speech || is_passive(document, head)) {
                document.tree.rehang(clause, head, Relation::Parataxis);
            }
        }
    }
}
