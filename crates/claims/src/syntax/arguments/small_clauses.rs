//! "The army declared *X dead*": the model makes a clause of the two, which has no verb; whoever is declared
//! something is the object, and what he is declared its complement.

use crate::document::Document;
use crate::syntax::Relation;

/// Verbs that say of somebody what he is.
const CALLING: [&str; 8] = [
    "declare",
    "pronounce",
    "presume",
    "report",
    "confirm",
    "list",
    "leave",
    "find",
];

/// States that such verbs give.
const STATES: [&str; 6] = ["dead", "missing", "alive", "wounded", "injured", "safe"];

/// Hangs subject and state of such a clause on the verb above it.
pub fn mend(document: &mut Document) {
    for state in 0..document.tokens().len() {
        if let Some((verb, subject)) = declared(document, state) {
            document.tree.rehang(subject, verb, Relation::Dobj);
            document.tree.rehang(state, verb, Relation::Oprd);
        }
    }
}

/// The verb above the clause, and who it is said of.
fn declared(document: &Document, state: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let verb = tree.head(state);
    let clause = tree.relation(state) == Relation::Ccomp
        && STATES.contains(&document.lower(state))
        && document.is_pos(verb, "VERB")
        && CALLING.contains(&document.lemma(verb));
    let subject = tree
        .child_in(state, &[Relation::Nsubj, Relation::Nsubjpass])
        .filter(|_| clause)?;
    let own = [
        Relation::Aux,
        Relation::Auxpass,
        Relation::Mark,
        Relation::Neg,
    ];
    let bare = tree.child_in(state, &own).is_none();
    let taken = tree.child_in(verb, &[Relation::Dobj]).is_some();
    (bare && !taken && verb < subject && subject < state).then_some((verb, subject))
}
