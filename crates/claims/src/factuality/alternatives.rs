//! Alternatives told by verbs: "was killed or captured". Alternative places, people and times are
//! told apart where a frame reads its slots.

use reportedly_model::Polarity;

use super::Factuality;
use crate::Reader;
use crate::syntax::Relation;

/// Applies an "or" between the verb at `predicate` and another verb: each is only possible.
pub fn apply(reader: &Reader, predicate: usize, factuality: &mut Factuality) {
    let document = reader.document;
    let tree = &document.tree;
    let verbs = tree.conjuncts(tree.first_conjunct(predicate));
    let or = verbs
        .iter()
        .flat_map(|&verb| tree.children_in(verb, &[Relation::Cc]))
        .find(|&cc| document.lower(cc) == "or");
    if let Some(or) = or
        && verbs.len() > 1
        && verbs.iter().all(|&verb| document.is_pos(verb, "VERB"))
        && factuality.polarity == Polarity::Positive
    {
        factuality.offer(reader, or);
    }
}
