//! Those whom a vehicle brings: "a plane *carrying X* landed in A", "a boat *with X on board* left".

use crate::Reader;
use crate::frames::aboard::is_vehicle;
use crate::frames::party::parties_in;
use crate::syntax::Relation;

/// Everybody whom the words say to be aboard the `vehicle` that `predicate` tells of.
pub(super) fn passengers(reader: &Reader, predicate: usize, vehicle: usize) -> Vec<usize> {
    let document = reader.document;
    let tree = &document.tree;
    if !is_vehicle(document, vehicle) {
        return Vec::new();
    }
    let carried = tree
        .children_in(vehicle, &[Relation::Acl, Relation::Relcl])
        .filter(|&verb| {
            matches!(
                document.lemma(verb),
                "carry" | "transport" | "bring" | "ferry"
            )
        })
        .filter(|&verb| tree.child_in(verb, &[Relation::Neg]).is_none())
        .filter_map(|verb| tree.child_in(verb, &[Relation::Dobj]));
    let beside = [vehicle, predicate].map(|t| tree.children_in(t, &[Relation::Prep]));
    let aboard = beside
        .into_iter()
        .flatten()
        .filter(|&with| document.lower(with) == "with")
        .filter_map(|with| tree.child_in(with, &[Relation::Pobj]))
        .filter(|&who| is_aboard(reader, who));
    let all: Vec<usize> = carried.chain(aboard).collect();
    all.into_iter()
        .flat_map(|who| parties_in(reader, who))
        .collect()
}

/// "X *on board*", "X *aboard*".
fn is_aboard(reader: &Reader, who: usize) -> bool {
    let document = reader.document;
    let limit = document.sentence(who).end.min(who + 10);
    let near = (who + 1..limit).take_while(|&t| !document.is_pos(t, "VERB"));
    let mut near = near.map(|t| document.lower(t));
    near.any(|word| matches!(word, "aboard" | "board"))
}
