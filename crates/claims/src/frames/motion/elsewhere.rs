//! Words of motion that tell of none where they stand.

use crate::document::Document;
use crate::syntax::{Relation, left_so};

/// "left *40 people dead*", "the *Chad-led* coalition".
pub(super) fn is_no_motion(document: &Document, predicate: usize) -> bool {
    let leaves_others_so = document
        .tree
        .children_in(predicate, &[Relation::Ccomp, Relation::Oprd])
        .any(|state| left_so(document, state).is_some());
    leaves_others_so || is_second_in_compound(document, predicate)
}

/// "the Chad-*led* coalition": nobody is led anywhere.
fn is_second_in_compound(document: &Document, participle: usize) -> bool {
    document.token(participle).tag == "VBN"
        && document.tree.relation(participle) == Relation::Amod
        && document.word_before(participle) == "-"
        && document.lemma(participle) == "lead"
}
