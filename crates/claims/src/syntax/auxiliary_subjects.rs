//! "*Novak* got upset and fled": a subject that the model hangs on the auxiliary.

use super::Relation;
use crate::document::Document;

/// Gives such subjects to the verb.
pub fn mend_auxiliary_subjects(document: &mut Document) {
    let subjects = [Relation::Nsubj, Relation::Nsubjpass];
    for auxiliary in 0..document.tokens().len() {
        let tree = &document.tree;
        let verb = tree.head(auxiliary);
        let own = tree.relation(auxiliary) == Relation::Auxpass
            && document.lemma(auxiliary) == "get"
            && auxiliary < verb
            && tree.child_in(verb, &subjects).is_none();
        let subject = tree
            .child_in(auxiliary, &subjects)
            .filter(|&subject| own && subject < auxiliary && !document.is_french);
        if let Some(subject) = subject {
            document.tree.rehang(subject, verb, Relation::Nsubj);
        }
    }
}
