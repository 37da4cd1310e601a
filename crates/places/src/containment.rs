//! What lies in what.

use crate::{
    PlaceKind, Relation,
    index::{Index, NONE},
    parts::Part,
};

/// Deeper chains of "lies in" than this are damage.
const DEEPEST: usize = 8;

/// A place, or a part of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Spot {
    pub place: u32,
    pub part: Option<Part>,
}

impl Spot {
    pub(crate) const fn whole(place: u32) -> Spot {
        Spot { place, part: None }
    }
}

/// Whether `inner` is, or lies in, `outer`.
pub(crate) fn lies_within(index: &Index, inner: u32, outer: u32) -> bool {
    within(index, inner, outer, DEEPEST)
}

fn within(index: &Index, inner: u32, outer: u32, depth: usize) -> bool {
    if is_below(index, inner, outer) {
        return true;
    }
    let Some(depth) = depth.checked_sub(1) else {
        return false;
    };
    if index
        .members(outer)
        .any(|member| within(index, inner, member, depth))
    {
        return true;
    }
    // An area lies in whatever all that it consists of lies in.
    let mut members = index.members(inner).peekable();
    members.peek().is_some() && members.all(|member| within(index, member, outer, depth))
}

/// Whether `outer` is `inner` or in the chain of places around it.
fn is_below(index: &Index, inner: u32, outer: u32) -> bool {
    let mut at = inner;
    for _ in 0..DEEPEST {
        if at == outer {
            return true;
        }
        match index.place(at) {
            Some(record) if record.parent != NONE => at = record.parent,
            _ => return false,
        }
    }
    false
}

/// How two spots lie to one another; `None` when it cannot be told.
pub(crate) fn relation(index: &Index, first: Spot, second: Spot) -> Option<Relation> {
    if first == second {
        return Some(Relation::Same);
    }
    if first.place == second.place {
        return relation_of_parts(first.part, second.part);
    }
    if [first, second]
        .iter()
        .any(|spot| spot.part == Some(Part::Border))
    {
        // The land along a border is on either side of it, and nobody says how wide.
        return None;
    }
    if lies_within(index, second.place, first.place) {
        // In Syria, but in northern Syria?
        return first.part.is_none().then_some(Relation::Contains);
    }
    if lies_within(index, first.place, second.place) {
        return second.part.is_none().then_some(Relation::Within);
    }
    if share_ground(index, first.place, second.place) {
        return Some(Relation::Overlaps);
    }
    // A region without listed members may hold anything of its country.
    let vague = is_vague(index, first.place) || is_vague(index, second.place);
    let neighbours = country_of(index, first.place) == country_of(index, second.place);
    (!(vague && neighbours)).then_some(Relation::Disjoint)
}

fn relation_of_parts(first: Option<Part>, second: Option<Part>) -> Option<Relation> {
    match (first, second) {
        (None, Some(Part::Border)) | (Some(Part::Border), None) => None,
        (None, Some(_)) => Some(Relation::Contains),
        (Some(_), None) => Some(Relation::Within),
        // Northern Syria and the Syrian coast; but two unlisted spots of one kind are equal.
        _ => None,
    }
}

fn share_ground(index: &Index, first: u32, second: u32) -> bool {
    let is_shared =
        |member: u32| within(index, member, second, 3) || within(index, second, member, 3);
    index.members(first).any(is_shared)
        || index
            .members(second)
            .any(|member| within(index, member, first, 3))
}

fn is_vague(index: &Index, place: u32) -> bool {
    let is_region = index
        .place(place)
        .is_some_and(|record| record.kind == PlaceKind::Region);
    is_region && index.members(place).next().is_none()
}

fn country_of(index: &Index, place: u32) -> Option<&str> {
    index.place(place)?.country
}
