//! Stops told by a noun beside the movement they belong to: "reached Doha *after stops in A and B*".

use crate::Reader;
use crate::document::Document;
use crate::syntax::Relation;

/// Whether the noun for a stop at `noun` is only told of a movement by the verb above it.
pub fn is_on_the_way(reader: &Reader, noun: usize) -> bool {
    let tree = &reader.document.tree;
    let preposition = tree.head(noun);
    is_stop(reader.document, preposition, noun)
        && tree.relation(noun) == Relation::Pobj
        && reader.is_motion(tree.head(preposition))
}

/// "after *stops*", "with a *stopover*".
fn is_stop(document: &Document, preposition: usize, noun: usize) -> bool {
    let before = matches!(
        document.lower(preposition),
        "after" | "with" | "following" | "despite"
    );
    let stop = matches!(
        document.lemma(noun),
        "stop" | "stopover" | "layover" | "refuelling" | "transit"
    );
    before && stop && document.is_pos(noun, "NOUN")
}

/// The heads of the places in which the stops at `noun` were made.
pub fn places(document: &Document, noun: usize) -> Vec<usize> {
    let tree = &document.tree;
    if !is_stop(document, tree.head(noun), noun) {
        return Vec::new();
    }
    let prepositions = tree.children_in(noun, &[Relation::Prep]);
    prepositions
        .filter(|&p| matches!(document.lower(p), "in" | "at"))
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .flat_map(|place| tree.conjuncts(place))
        .collect()
}
