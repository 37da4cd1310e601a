//! "No one by the name of *X* has entered": it is X of whom this is denied.

use super::subject::SUBJECTS;
use crate::document::Document;
use crate::syntax::Relation;

/// Makes whoever bears the name the subject, and of "no" a "not".
pub fn mend(document: &mut Document) {
    for nobody in 0..document.tokens().len() {
        if let Some((no, name)) = named(document, nobody) {
            let (verb, relation) = (document.tree.head(nobody), document.tree.relation(nobody));
            document.tree.rehang(name, verb, relation);
            document.tree.rehang(no, verb, Relation::Neg);
            if no != nobody {
                document.tree.rehang(nobody, name, Relation::Other);
            }
        }
    }
}

/// The word that denies, and the name behind "by the name of", "named", "called".
fn named(document: &Document, nobody: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    if !SUBJECTS.contains(&tree.relation(nobody)) || tree.head(nobody) < nobody {
        return None;
    }
    let itself = matches!(document.lower(nobody), "nobody" | "no-one" | "none");
    let human = || {
        matches!(
            document.lemma(nobody),
            "one" | "person" | "man" | "woman" | "individual" | "passenger" | "prisoner" | "body"
        )
    };
    let determiner = tree
        .child_in(nobody, &[Relation::Det])
        .filter(|&d| document.lower(d) == "no" && human());
    let no = if itself { nobody } else { determiner? };
    let by_name = tree
        .children_in(nobody, &[Relation::Prep])
        .filter(|&by| document.lower(by) == "by" || document.lower(by) == "with")
        .filter_map(|by| tree.child_in(by, &[Relation::Pobj]))
        .filter(|&name| document.lemma(name) == "name")
        .filter_map(|name| tree.child_in(name, &[Relation::Prep]))
        .find_map(|of| tree.child_in(of, &[Relation::Pobj]));
    let called = || {
        tree.children_in(nobody, &[Relation::Acl])
            .filter(|&verb| matches!(document.lemma(verb), "name" | "call"))
            .find_map(|verb| tree.child_in(verb, &[Relation::Oprd, Relation::Dobj, Relation::Attr]))
    };
    let name = by_name.or_else(called)?;
    let before_verb = name < tree.head(nobody) && document.token(name).pos == "PROPN";
    before_verb.then_some((no, name))
}
