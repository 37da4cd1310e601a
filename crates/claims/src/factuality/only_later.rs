//! "He was *not* arrested *until Friday*", "it was not until June that she left": it happened, then.

use crate::Reader;
use crate::syntax::Relation;

/// Whether the "not" of `verb` only tells that it came no earlier.
pub fn is_only_later(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let until = |t: usize| matches!(document.lower(t), "until" | "till");
    let so_far = |t: usize| matches!(document.lower(t), "now" | "today" | "yet" | "recently");
    let day = |preposition: usize| {
        let object = tree.child_in(preposition, &[Relation::Pobj]);
        object.is_some_and(|o| reader.is_time(o) && !so_far(o))
    };
    let told = |clause: usize| {
        let past = |t: usize| document.token(t).tag == "VBD";
        let mut auxiliaries = tree.children_in(clause, &[Relation::Aux, Relation::Auxpass]);
        let mut marks = tree.children_in(clause, &[Relation::Mark]);
        marks.any(until) && (past(clause) || auxiliaries.any(past))
    };
    let denied = tree.child_in(verb, &[Relation::Neg]).is_some();
    denied
        && (tree
            .children_in(verb, &[Relation::Prep])
            .any(|p| until(p) && day(p))
            || tree.children_in(verb, &[Relation::Advcl]).any(told))
}
