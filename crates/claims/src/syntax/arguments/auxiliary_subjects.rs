//! "*Novak* got upset and fled", "*A pilot* who hid was *on Friday* sentenced": a subject, and what stands
//! between, that the model hangs on the auxiliary.

use crate::document::Document;
use crate::syntax::Relation;

/// Gives such subjects to the verb, and the phrases beside them.
pub fn mend(document: &mut Document) {
    let subjects = [Relation::Nsubj, Relation::Nsubjpass];
    for auxiliary in 0..document.tokens().len() {
        let tree = &document.tree;
        let verb = tree.head(auxiliary);
        let passive = tree.relation(auxiliary) == Relation::Auxpass
            && auxiliary < verb
            && tree.child_in(verb, &subjects).is_none()
            && !document.is_french;
        let Some(subject) = tree
            .child_in(auxiliary, &subjects)
            .filter(|&subject| passive && subject < auxiliary)
        else {
            continue;
        };
        match document.lemma(auxiliary) {
            "get" => document.tree.rehang(subject, verb, Relation::Nsubj),
            "be" => {
                let between: Vec<usize> = tree
                    .children_in(auxiliary, &[Relation::Prep, Relation::Advmod])
                    .filter(|t| (auxiliary..verb).contains(t))
                    .collect();
                document.tree.rehang(subject, verb, Relation::Nsubjpass);
                for phrase in between {
                    let relation = document.tree.relation(phrase);
                    document.tree.rehang(phrase, verb, relation);
                }
            }
            _ => {}
        }
    }
}
