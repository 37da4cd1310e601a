//! "appeared *before Leeds magistrates*": a noun behind "before" or "after", which a small model takes for a
//! clause without a verb.

use crate::document::Document;
use crate::syntax::Relation;
use crate::syntax::tree::Tree;

/// Hangs the noun on the preposition, and that on the verb.
pub fn mend(document: &mut Document) {
    for noun in 0..document.tokens().len() {
        let Some(mark) = opening(document, noun) else {
            continue;
        };
        let tree: &mut Tree = &mut document.tree;
        let verb = tree.head(noun);
        tree.rehang(mark, verb, Relation::Prep);
        tree.rehang(noun, mark, Relation::Pobj);
    }
}

/// The "before" of a clause that has nothing but a noun.
fn opening(document: &Document, noun: usize) -> Option<usize> {
    let tree = &document.tree;
    let nominal = matches!(document.token(noun).pos.as_str(), "NOUN" | "PROPN");
    let verbal = [
        Relation::Nsubj,
        Relation::Nsubjpass,
        Relation::Aux,
        Relation::Auxpass,
        Relation::Dobj,
    ];
    let mark = tree.child_in(noun, &[Relation::Mark])?;
    let alone =
        nominal && tree.relation(noun) == Relation::Advcl && tree.child_in(noun, &verbal).is_none();
    let starts = crate::syntax::base_phrase(document, noun).start == mark + 1;
    (alone && starts && matches!(document.lower(mark), "before" | "after" | "since" | "until"))
        .then_some(mark)
}
