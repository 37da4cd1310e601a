//! Places right behind a verb that the model takes for adverbs: "Melo left *Luanda*", "fled *Goma*".

use super::Relation;
use crate::document::Document;
use crate::names::NameType;

/// Makes objects of them, where the verb has none.
pub fn mend_place_objects(document: &mut Document) {
    for number in 0..document.names.len() {
        let name = &document.names[number];
        let (head, start) = (name.head(), name.tokens.start);
        let verb = document.tree.head(head);
        let tree = &document.tree;
        let adverb = tree.relation(head) == Relation::Advmod
            && name.name_type == NameType::Place
            && document.is_pos(verb, "VERB")
            && verb + 1 == start;
        if adverb && tree.child_in(verb, &[Relation::Dobj]).is_none() {
            document.tree.rehang(head, verb, Relation::Dobj);
        }
    }
}
