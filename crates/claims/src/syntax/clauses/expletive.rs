//! "*It* is said that", "*it* took her a week": a subject that stands for nobody.

use crate::document::Document;
use crate::syntax::Relation;

/// Whether the verb at `verb` has "it" for its subject.
pub fn has_expletive(document: &Document, verb: usize) -> bool {
    let subjects = [Relation::Nsubjpass, Relation::Nsubj, Relation::Expl];
    document
        .tree
        .children_in(verb, &subjects)
        .any(|s| document.lower(s) == "it")
}
