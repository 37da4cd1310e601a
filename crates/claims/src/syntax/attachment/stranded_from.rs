//! "was last heard *from in* Zaranj": a preposition whose object is the subject of a passive, which the model
//! runs together with the one behind it.

use crate::document::Document;
use crate::syntax::Relation;
use crate::syntax::arguments::passive::is_passive;

/// Gives the place behind such a preposition to the verb.
pub fn mend(document: &mut Document) {
    for place in 1..document.tokens().len() {
        if let Some(verb) = heard(document, place) {
            document.tree.rehang(place, verb, Relation::Prep);
        }
    }
}

fn heard(document: &Document, place: usize) -> Option<usize> {
    let tree = &document.tree;
    let stranded = place - 1;
    let verb = tree.head(stranded);
    let where_it_was = matches!(document.lower(place), "in" | "at" | "near" | "outside");
    let run_together = tree.head(place) == stranded
        && tree.relation(stranded) == Relation::Prep
        && matches!(document.lower(stranded), "from" | "of")
        && document.lemma(verb) == "hear"
        && is_passive(document, verb);
    (where_it_was && run_together).then_some(verb)
}
