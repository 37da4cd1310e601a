//! Whoever would do what is offered or asked for: "rejected an offer *from X* to pay".

use crate::document::Document;
use crate::syntax::Relation;

/// "an offer *from X* to pay", "from *X's* lawyers to plead guilty": whoever makes it would do
/// it; what lawyers offer, those whose lawyers they are.
pub fn offering(document: &Document, noun: usize) -> Option<usize> {
    let tree = &document.tree;
    let offered = matches!(
        document.lemma(noun),
        "offer" | "promise" | "pledge" | "bid" | "application" | "request" | "proposal" | "plea"
    );
    let from = tree
        .children_in(noun, &[Relation::Prep])
        .find(|&p| offered && document.lower(p) == "from")?;
    let who = tree.child_in(from, &[Relation::Pobj])?;
    let client = tree.child_in(who, &[Relation::Poss]).filter(|_| {
        let hangers_on = &document.lexicon.persons.hangers_on;
        hangers_on.has(document.lemma(who))
    });
    Some(client.unwrap_or(who))
}
