//! Mends family names that are spelled like an auxiliary: in "Isaac *Were* said" the model makes a
//! passive of it.

use crate::document::Document;
use crate::syntax::Relation;

/// Makes subjects of such names.
pub fn mend(document: &mut Document) {
    for number in 0..document.names.len() {
        let head = document.names[number].head();
        let (verb, relation) = (document.tree.head(head), document.tree.relation(head));
        let as_auxiliary = matches!(
            relation,
            Relation::Aux | Relation::Auxpass | Relation::Nsubjpass
        );
        if document.is_pos(head, "AUX") && as_auxiliary && verb != head {
            document.tree.rehang(head, verb, Relation::Nsubj);
        }
    }
}
