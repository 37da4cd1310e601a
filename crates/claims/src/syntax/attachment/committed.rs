//! Reduced relative clauses that the model takes for whole ones: of "for *crimes* against humanity
//! allegedly *committed* in 1995" it makes crimes that committed something.

use crate::document::Document;
use crate::syntax::Relation;

/// Makes what was done describe the noun behind the preposition again.
pub fn mend(document: &mut Document) {
    for preposition in 0..document.tokens().len() {
        if let Some((noun, done)) = taken_for_clause(document, preposition) {
            let tree = &mut document.tree;
            let above = tree.head(done);
            let outside = if above == preposition {
                tree.head(preposition)
            } else {
                above
            };
            tree.rehang(preposition, outside, Relation::Prep);
            tree.rehang(noun, preposition, Relation::Pobj);
            tree.rehang(done, noun, Relation::Acl);
        }
    }
}

/// The noun behind a "for" or "over" and the participle that was made its verb.
fn taken_for_clause(document: &Document, preposition: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    if !matches!(document.lower(preposition), "for" | "over" | "of") {
        return None;
    }
    let done = match tree.relation(preposition) {
        Relation::Mark => tree.head(preposition),
        _ => tree.child_in(preposition, &[Relation::Pcomp])?,
    };
    let noun = tree.child_in(done, &[Relation::Nsubj])?;
    let own = [
        Relation::Aux,
        Relation::Auxpass,
        Relation::Dobj,
        Relation::Ccomp,
        Relation::Xcomp,
    ];
    let participle = matches!(document.token(done).tag.as_str(), "VBD" | "VBN")
        && document.lower(done).ends_with("ed")
        && tree.child_in(done, &own).is_none();
    let opens = tree.subtree(noun).into_iter().min() == Some(preposition + 1);
    (participle && opens && noun < done && document.is_pos(noun, "NOUN")).then_some((noun, done))
}
