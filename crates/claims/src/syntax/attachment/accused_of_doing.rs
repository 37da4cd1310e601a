//! "accused Novak's men *of executing* prisoners": what somebody is accused of, which the model hangs on those
//! accused.

use crate::document::Document;
use crate::syntax::Relation;

/// Verbs over somebody and what that one did.
const OVER: [&str; 8] = [
    "accuse",
    "suspect",
    "convict",
    "acquit",
    "absolve",
    "exonerate",
    "clear",
    "blame",
];

/// Gives the gerund behind "of" back to the verb.
pub fn mend(document: &mut Document) {
    for of in 0..document.tokens().len() {
        if let Some(verb) = accusing(document, of) {
            document.tree.rehang(of, verb, Relation::Prep);
        }
    }
}

fn accusing(document: &Document, of: usize) -> Option<usize> {
    let tree = &document.tree;
    let whom = tree.head(of);
    let verb = tree.head(whom);
    let gerund = tree.child_in(of, &[Relation::Pcomp])?;
    let doing = document.token(gerund).tag == "VBG";
    let hung = tree.relation(of) == Relation::Prep
        && matches!(document.lower(of), "of" | "for")
        && tree.relation(whom) == Relation::Dobj
        && whom > verb
        && document.is_pos(verb, "VERB");
    let own = tree
        .children_in(verb, &[Relation::Prep])
        .any(|p| matches!(document.lower(p), "of" | "for") && p > verb);
    (doing && hung && !own && OVER.contains(&document.lemma(verb))).then_some(verb)
}
