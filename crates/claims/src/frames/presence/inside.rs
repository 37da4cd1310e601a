//! "Police raided a flat in the port, but he was not *inside*": in the building that was spoken of.

use reportedly_model::PlaceValue;

use crate::Reader;
use crate::frames::place::{called, place_value};
use crate::syntax::{Relation, base_phrase};

/// The "inside" or "indoors" that tells where somebody is with the "be" at `predicate`, and the
/// building that it means: the last one named in this sentence or the one before.
pub fn place_entered(reader: &Reader, predicate: usize) -> Option<(usize, PlaceValue)> {
    let document = reader.document;
    let tree = &document.tree;
    let kinds = [
        Relation::Advmod,
        Relation::Prep,
        Relation::Acomp,
        Relation::Prt,
    ];
    let inside = tree.children_in(predicate, &kinds).find(|&t| {
        matches!(document.lower(t), "inside" | "indoors")
            && tree.child_in(t, &[Relation::Pobj]).is_none()
    })?;
    let sentence = document.sentence(inside);
    let start = match sentence.start.checked_sub(1) {
        Some(before) => document.sentence(before).start,
        None => 0,
    };
    // "a flat", which the model may take for an adjective
    let building = |&t: &usize| {
        let object = matches!(tree.relation(t), Relation::Pobj | Relation::Dobj);
        (document.is_pos(t, "NOUN") || object)
            && document.lexicon.places.nouns.has(document.lemma(t))
            && tree.relation(t) != Relation::Compound
    };
    let house = (start..inside).rev().find(building)?;
    let place =
        place_value(reader, house).unwrap_or_else(|| called(reader, base_phrase(document, house)));
    Some((inside, place))
}
