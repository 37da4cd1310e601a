//! "two employees of the charity Solmar *who were kidnapped*": what is told of the people, which the model hangs on
//! the name of the body that they belong to.

use crate::document::Document;
use crate::names::NameType;
use crate::syntax::Relation;

/// Hangs such clauses on the people, and the name on the word for the body.
pub fn mend(document: &mut Document) {
    for clause in 0..document.tokens().len() {
        if let Some((name, body, people)) = members(document, clause) {
            if document.tree.head(name) != body {
                document.tree.rehang(name, body, Relation::Appos);
            }
            document.tree.rehang(clause, people, Relation::Relcl);
            let named = document.names.iter_mut().find(|n| n.tokens.contains(&name));
            if let Some(named) = named {
                named.name_type = NameType::Organization;
            }
        }
    }
}

/// The name of the body, the word for it, and the people.
fn members(document: &Document, clause: usize) -> Option<(usize, usize, usize)> {
    let tree = &document.tree;
    let name = tree.head(clause);
    let who = tree.child_in(clause, &[Relation::Nsubj, Relation::Nsubjpass])?;
    let hung = tree.relation(clause) == Relation::Relcl
        && document.lower(who) == "who"
        && name + 1 == who
        && document.is_pos(name, "PROPN");
    if document.is_french || !hung {
        return None;
    }
    let start = document.sentence(clause).start;
    let first = (start..name)
        .rev()
        .take_while(|&t| document.is_pos(t, "PROPN"))
        .last()
        .unwrap_or(name);
    let body = first.checked_sub(1).filter(|&t| t > start)?;
    let preposition = tree.head(body);
    let people = tree.head(preposition);
    let called_body = crate::names::is_called_body(document, first);
    let belong = tree.relation(body) == Relation::Pobj
        && matches!(
            document.lower(preposition),
            "of" | "for" | "from" | "at" | "with"
        );
    let human = document.is_pos(people, "NOUN") && crate::mentions::is_human_noun(document, people);
    (called_body && belong && human && people < body).then_some((name, body, people))
}
