//! How readily a reader thinks of a mention when a pronoun comes.

use super::Chains;
use crate::document::Document;
use crate::syntax::Relation;

/// Weight of a chain as antecedent of a word at `token`, by its latest mention before it, by
/// how that one stands in its sentence, and by how often the chain was spoken of.
pub fn weight(document: &Document, chains: &Chains, latest: usize, token: usize, times: usize) -> i32 {
    let head = chains.drafts[latest].head;
    let distance = document.tree.sentence(token) - document.tree.sentence(head);
    let by_distance = match distance {
        0 => 100,
        1 => 80,
        2 => 50,
        3 => 30,
        4 => 15,
        _ => 0,
    };
    by_distance + by_function(document, head) + 5 * times.min(8) as i32
}

/// Subjects, logical subjects included, before objects, objects before the rest.
fn by_function(document: &Document, head: usize) -> i32 {
    let tree = &document.tree;
    let governor = tree.head(head);
    match tree.relation(head) {
        Relation::Nsubj | Relation::Nsubjpass if head < governor => 35,
        Relation::Nsubj | Relation::Nsubjpass => 12,
        Relation::Appos => by_function(document, governor),
        Relation::Dobj | Relation::Dative => 14,
        Relation::Pobj if tree.relation(governor) == Relation::Agent => 35,
        Relation::Pobj if tree.relation(tree.head(governor)) == Relation::Prep && document.lower(tree.head(governor)) == "according" => 0,
        Relation::Pobj => 8,
        Relation::Conj if governor != head => by_function(document, governor) - 6,
        Relation::Poss => 10,
        _ => 5,
    }
}
