//! Finite verbs, and the verb that an auxiliary belongs to.

use crate::document::Document;
use crate::syntax::Relation;

/// Whether `token` is a verb or auxiliary with a tense of its own, and no part of a name.
pub fn is_finite(document: &Document, token: usize) -> bool {
    let word = document.token(token);
    let verbal = word.pos == "VERB" || word.pos == "AUX";
    verbal
        && matches!(word.tag.as_str(), "VBD" | "VBZ" | "VBP" | "MD")
        && document.name_of(token).is_none()
}

/// The verb that the auxiliary at `finite` belongs to, or `finite` itself.
pub fn main_verb(document: &Document, finite: usize) -> usize {
    let tree = &document.tree;
    let auxiliary = matches!(tree.relation(finite), Relation::Aux | Relation::Auxpass);
    if auxiliary { tree.head(finite) } else { finite }
}
