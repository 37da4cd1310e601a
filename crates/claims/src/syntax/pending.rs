//! "Was held *pending* extradition to Peru", where the model makes the extradition an object.

use super::Relation;
use crate::document::Document;

/// Makes a preposition of a "pending" between a verb and the noun it was taken to describe.
pub fn mend_pending(document: &mut Document) {
    for word in 1..document.tokens().len() {
        let tree = &document.tree;
        let noun = tree.head(word);
        let verb = tree.head(noun);
        let describes = document.lower(word) == "pending"
            && tree.relation(word) == Relation::Amod
            && word < noun
            && document.is_pos(word - 1, "VERB");
        if describes && verb == word - 1 {
            document.tree.rehang(word, verb, Relation::Prep);
            document.tree.rehang(noun, word, Relation::Pobj);
        }
    }
}
