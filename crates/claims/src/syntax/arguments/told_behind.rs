//! "…, *underwent* surgery, Novak said": whoever speaks behind the words is never their subject.

use crate::document::Document;
use crate::syntax::Relation;

/// Whether the clause at `predicate`, in a form of its own, is what the `verb` of saying behind it tells.
pub fn is_told_behind(document: &Document, predicate: usize, verb: usize) -> bool {
    let tree = &document.tree;
    matches!(document.token(predicate).tag.as_str(), "VBD" | "VBZ")
        && tree.relation(predicate) == Relation::Ccomp
        && document.lexicon.speech.verbs.has(document.lemma(verb))
        && tree
            .child_in(verb, &[Relation::Nsubj])
            .is_some_and(|speaker| speaker > predicate)
}
