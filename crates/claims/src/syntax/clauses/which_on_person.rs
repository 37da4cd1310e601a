//! "a red notice for Novak, *which was withdrawn* in 2020": nobody is a "which". The model hangs the clause on
//! the person right before it.

use crate::document::Document;
use crate::mentions::is_human_noun;
use crate::names::NameType;
use crate::syntax::Relation;

/// Hangs such a clause on the thing that the person is told with.
pub fn mend(document: &mut Document) {
    for clause in 0..document.tokens().len() {
        if document.tree.relation(clause) != Relation::Relcl {
            continue;
        }
        if let Some(thing) = thing_before(document, clause) {
            document.tree.rehang(clause, thing, Relation::Relcl);
        }
    }
}

fn thing_before(document: &Document, clause: usize) -> Option<usize> {
    let tree = &document.tree;
    let person = tree.head(clause);
    let name = document.name_of(person)?;
    let subjects = [Relation::Nsubj, Relation::Nsubjpass];
    let which = tree
        .child_in(clause, &subjects)
        .is_some_and(|s| document.lower(s) == "which");
    if !which || name.name_type != NameType::Person || tree.relation(person) != Relation::Pobj {
        return None;
    }
    let preposition = tree.head(person);
    let above = tree.head(preposition);
    let thing = |t: usize| {
        document.is_pos(t, "NOUN") && document.name_of(t).is_none() && !is_human_noun(document, t)
    };
    let object = || {
        let objects = [Relation::Dobj, Relation::Nsubjpass];
        tree.children_in(above, &objects).find(|&o| o < preposition)
    };
    Some(above)
        .filter(|&t| thing(t))
        .or_else(object)
        .filter(|&t| thing(t) && t < clause)
}
