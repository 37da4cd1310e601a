//! "The gunmen who killed A and wounded *B* fled": the model gives the second name to the verb behind it.

use crate::document::Document;
use crate::names::NameType;
use crate::syntax::Relation;

/// Gives names between two verbs to the first, where the second has a subject of its own.
pub fn mend(document: &mut Document) {
    for name in 0..document.tokens().len() {
        if let Some(verb) = verb_before(document, name) {
            document.tree.rehang(name, verb, Relation::Dobj);
        }
    }
}

/// The verb right before the name, the second of a relative clause and without an object.
fn verb_before(document: &Document, name: usize) -> Option<usize> {
    let tree = &document.tree;
    let main = tree.head(name);
    let named = document
        .name_of(name)
        .filter(|found| found.name_type == NameType::Person && found.head() == name)?;
    let verb = named.tokens.start.checked_sub(1)?;
    let clause = tree.first_conjunct(verb);
    let second = tree.relation(verb) == Relation::Conj
        && document.token(verb).tag == "VBD"
        && tree.relation(clause) == Relation::Relcl
        && tree.child_in(clause, &[Relation::Dobj]).is_some()
        && tree.child_in(verb, &[Relation::Dobj]).is_none();
    let described = tree.head(clause);
    let has_subject = tree
        .children_in(main, &[Relation::Nsubj, Relation::Nsubjpass])
        .any(|subject| subject == described);
    (second && has_subject && tree.relation(name) == Relation::Nsubj && name < main).then_some(verb)
}
