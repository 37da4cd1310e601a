//! "Novak fled when *officers* arrived but *was* caught": a verb in the singular that the model sets beside one of
//! several people goes on with whoever is one.

use crate::document::Document;
use crate::syntax::Relation;
use crate::syntax::clauses::finite::is_finite;

/// Gives such verbs to the clause whose subject they agree with.
pub fn mend(document: &mut Document) {
    for verb in 0..document.tokens().len() {
        if let Some(main) = agreeing(document, verb) {
            let and = document
                .tree
                .child_in(document.tree.head(verb), &[Relation::Cc]);
            document.tree.rehang(verb, main, Relation::Conj);
            if let Some(and) = and {
                document.tree.rehang(and, main, Relation::Cc);
            }
        }
    }
}

/// The verb above the clause that `verb` was set beside.
fn agreeing(document: &Document, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    let beside = tree.head(verb);
    let main = tree.head(beside);
    let subjects = [Relation::Nsubj, Relation::Nsubjpass];
    let joined = tree.relation(verb) == Relation::Conj
        && tree.child_in(verb, &subjects).is_none()
        && tree.relation(beside) == Relation::Advcl
        && main < beside
        && !document.is_french;
    let own = tree.child_in(beside, &subjects).filter(|_| joined)?;
    let above = tree.child_in(main, &subjects)?;
    let auxiliaries = [Relation::Auxpass, Relation::Aux];
    let finite = tree.child_in(verb, &auxiliaries).unwrap_or(verb);
    let one = matches!(document.lower(finite), "was" | "is" | "has");
    let several = |t: usize| document.token(t).tag.ends_with('S') || document.lower(t) == "they";
    let single = |t: usize| {
        !several(t) && tree.conjuncts(t).len() == 1 && document.token(t).tag.starts_with(['N', 'P'])
    };
    (is_finite(document, finite) && one && several(own) && single(above)).then_some(main)
}
