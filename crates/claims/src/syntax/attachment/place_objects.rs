//! Places right behind a verb that the model takes for adverbs, "Melo left *Luanda*", "fled *Goma*", and
//! those told by a clause of their name: "fled to what was then *Zaire*".

use crate::document::Document;
use crate::names::NameType;
use crate::syntax::Relation;

/// Makes objects of them, where the verb has none.
pub fn mend(document: &mut Document) {
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
        if let Some(preposition) = renamed(document, head) {
            document.tree.rehang(head, preposition, Relation::Pobj);
        }
    }
}

/// "to *what was then* Zaire", "in *what is now* Ghana": the preposition before the clause.
fn renamed(document: &Document, place: usize) -> Option<usize> {
    let tree = &document.tree;
    let be = tree.head(place);
    let what = tree.child_in(be, &[Relation::Nsubj])?;
    let preposition = tree.head(be);
    let clause = tree.relation(place) == Relation::Attr
        && document.is_name(place, NameType::Place)
        && document.lower(what) == "what"
        && document.lemma(be) == "be";
    (clause && document.is_pos(preposition, "ADP") && preposition + 1 == what)
        .then_some(preposition)
}
