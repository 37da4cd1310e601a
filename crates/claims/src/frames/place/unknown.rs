//! "the place *where he is hiding*", "do not know the city *where he lives*": a place that nobody tells.

use crate::document::Document;
use crate::syntax::Relation;

/// Whether the clause of the verb at `predicate` describes a place as the one that is not known.
pub fn is_unknown_place(document: &Document, predicate: usize) -> bool {
    let tree = &document.tree;
    let noun = tree.head(predicate);
    let clause = tree.relation(predicate) == Relation::Relcl && document.name_of(noun).is_none();
    let where_ = tree
        .subtree(predicate)
        .into_iter()
        .any(|t| t < predicate && document.lower(t) == "where");
    let qualified = tree
        .children_in(noun, &[Relation::Prep, Relation::Appos, Relation::Amod])
        .any(|t| t < predicate);
    match document.lemma(noun) {
        "place" | "location" | "spot" | "whereabouts" => clause && where_ && !qualified,
        "city" | "town" | "village" | "country" | "address" | "house" => {
            clause && where_ && !qualified && is_not_known(document, noun)
        }
        _ => false,
    }
}

/// "*do not know* the city", "the city … is *unknown*".
fn is_not_known(document: &Document, noun: usize) -> bool {
    let tree = &document.tree;
    let words = &document.lexicon.factuality.whereabouts;
    let verb = tree.head(noun);
    let negated = tree.child_in(verb, &[Relation::Neg]).is_some();
    let told = words.verbs.has(document.lemma(verb)) && negated
        || matches!(document.lemma(verb), "ignore" | "refuse" | "decline");
    let state = tree
        .children_in(verb, &[Relation::Acomp, Relation::Attr])
        .any(|t| words.adjectives.has(document.lower(t)));
    match tree.relation(noun) {
        Relation::Dobj => told,
        Relation::Nsubj => state,
        _ => false,
    }
}
