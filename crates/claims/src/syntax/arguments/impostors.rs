//! "A man posing as *Novak* was seen in Kyiv": it was the man who was seen. The model makes a clause of the
//! name and the verb behind it.

use crate::document::Document;
use crate::syntax::Relation;

/// Verbs for giving oneself out as somebody.
const POSING: [&str; 4] = ["pose", "masquerade", "dress", "disguise"];

/// Gives the verb of the sentence to whoever poses.
pub fn mend(document: &mut Document) {
    for verb in 0..document.tokens().len() {
        if let Some((r#as, name, poses)) = posing(document, verb) {
            let tree = &mut document.tree;
            let man = tree.head(poses);
            let (above, relation) = (tree.head(man), tree.relation(man));
            tree.rehang(r#as, poses, Relation::Prep);
            tree.rehang(name, r#as, Relation::Pobj);
            if above == man {
                tree.raise(verb, man, Relation::Nsubj);
            } else {
                tree.rehang(verb, above, relation);
            }
            tree.set_subject(man, verb);
        }
    }
}

/// The "as" and the name between the posing and the `verb`, of which the model makes a clause, and the
/// posing.
fn posing(document: &Document, verb: usize) -> Option<(usize, usize, usize)> {
    let tree = &document.tree;
    let poses = tree.head(verb);
    let clause = tree.relation(verb) == Relation::Advcl
        && tree.relation(poses) == Relation::Acl
        && POSING.contains(&document.lemma(poses));
    let r#as = tree
        .children_in(verb, &[Relation::Mark])
        .find(|&mark| document.lower(mark) == "as" && mark > poses)?;
    let name = tree.child_in(verb, &[Relation::Nsubj, Relation::Nsubjpass])?;
    let named = document.name_of(name)?;
    (clause && named.tokens.contains(&(r#as + 1))).then_some((r#as, name, poses))
}
