//! "Convicted of trafficking migrants and *jailed* for eight years": the model makes the offence's
//! doing of what was done to the offender.

use super::Relation;
use super::passive::is_passive;
use crate::document::Document;

/// Hangs the second participle on the passive that opened the sentence.
pub fn mend_verdicts(document: &mut Document) {
    for verb in 0..document.tokens().len() {
        if let Some(passive) = passive_before(document, verb) {
            document.tree.coordinate(verb, passive);
        }
    }
}

/// The passive verb whose "of" or "for" holds the doing that `verb` was coordinated with.
fn passive_before(document: &Document, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    let doing = tree.head(verb);
    let own = [
        Relation::Nsubj,
        Relation::Nsubjpass,
        Relation::Dobj,
        Relation::Aux,
        Relation::Auxpass,
    ];
    let participle = matches!(document.token(verb).tag.as_str(), "VBD" | "VBN")
        && tree.relation(verb) == Relation::Conj
        && tree.child_in(verb, &own).is_none();
    let offence = document.token(doing).tag == "VBG"
        && tree.relation(doing) == Relation::Pcomp
        && doing < verb;
    let passive = tree.head(tree.head(doing));
    (participle && offence && document.is_pos(passive, "VERB") && is_passive(document, passive))
        .then_some(passive)
}
