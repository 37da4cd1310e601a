//! "a blast that left *40 people dead*": what the model takes for a clause of its own.

use crate::document::Document;
use crate::syntax::Relation;

/// Who was left in the state that the word at `state` tells of.
pub fn left_so(document: &Document, state: usize) -> Option<usize> {
    let tree = &document.tree;
    let verb = tree.head(state);
    let adjective = document.is_pos(state, "ADJ") || document.token(state).tag == "VBN";
    let left = matches!(tree.relation(state), Relation::Ccomp | Relation::Oprd)
        && adjective
        && document.lemma(verb) == "leave"
        && tree
            .child_in(state, &[Relation::Aux, Relation::Auxpass, Relation::Mark])
            .is_none();
    tree.child_in(state, &[Relation::Nsubj, Relation::Nsubjpass])
        .filter(|&who| left && verb < who && who < state)
}
