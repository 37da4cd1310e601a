use std::collections::BTreeSet;

use reportedly_model::{PlaceValue, Precision};

use crate::words::{Overlap, content, fold, overlap_of};

/// Which place lies in which, by gazetteer id.
pub trait PlaceRelation {
    /// Whether the place `inner` lies in, or is, the place `outer`; `None` when it cannot be told.
    fn contains(&self, outer: &str, inner: &str) -> Option<bool>;
}

impl<F: Fn(&str, &str) -> Option<bool>> PlaceRelation for F {
    fn contains(&self, outer: &str, inner: &str) -> Option<bool> {
        self(outer, inner)
    }
}

/// Knows of no place; what is left are names and country codes.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoGazetteer;

impl PlaceRelation for NoGazetteer {
    fn contains(&self, _outer: &str, _inner: &str) -> Option<bool> {
        None
    }
}

/// How two places lie to one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum PlaceOrder {
    /// One and the same.
    Same,
    /// The second lies in the first.
    FirstWider,
    /// The first lies in the second.
    SecondWider,
    /// They share no ground.
    Apart,
    /// It cannot be told.
    Unknown,
}

impl PlaceOrder {
    /// Whether one is, or lies in, the other.
    pub fn related(self) -> bool {
        matches!(self, Self::Same | Self::FirstWider | Self::SecondWider)
    }

    /// Whether the first is, or holds, the second.
    pub fn first_holds_second(self) -> bool {
        matches!(self, Self::Same | Self::FirstWider)
    }
}

/// Compares two places by id, by name, and by country.
pub(crate) fn place_order(
    relation: &dyn PlaceRelation,
    first: &PlaceValue,
    second: &PlaceValue,
) -> PlaceOrder {
    if let (Some(a), Some(b)) = (&first.place, &second.place) {
        if a == b {
            return PlaceOrder::Same;
        }
        if let Some(order) = by_gazetteer(relation, a, b) {
            return order;
        }
    } else if fold(&first.name) == fold(&second.name) {
        return PlaceOrder::Same;
    }
    by_country(first, second).unwrap_or_else(|| by_name(first, second))
}

fn by_gazetteer(relation: &dyn PlaceRelation, a: &str, b: &str) -> Option<PlaceOrder> {
    match (relation.contains(a, b), relation.contains(b, a)) {
        (Some(true), Some(true)) => Some(PlaceOrder::Same),
        (Some(true), _) => Some(PlaceOrder::FirstWider),
        (_, Some(true)) => Some(PlaceOrder::SecondWider),
        (Some(false), Some(false)) => Some(PlaceOrder::Apart),
        _ => None,
    }
}

fn by_country(first: &PlaceValue, second: &PlaceValue) -> Option<PlaceOrder> {
    let (a, b) = (first.country.as_ref()?, second.country.as_ref()?);
    let whole = |place: &PlaceValue| place.precision == Some(Precision::Country);
    match (a == b, whole(first), whole(second)) {
        (false, ..) => Some(PlaceOrder::Apart),
        (true, true, true) => Some(PlaceOrder::Same),
        (true, true, false) => Some(PlaceOrder::FirstWider),
        (true, false, true) => Some(PlaceOrder::SecondWider),
        (true, false, false) => None,
    }
}

/// Words for sorts of places, which don't tell one place from another.
const SORTS_OF_PLACE: &[&str] = &[
    "airbase",
    "airfield",
    "airport",
    "air",
    "base",
    "border",
    "city",
    "crossing",
    "district",
    "embassy",
    "international",
    "military",
    "naval",
    "port",
    "prison",
    "province",
    "region",
    "territory",
    "town",
    "village",
];

/// "Harran base" and "Harran airfield" are one; "north of Harran" lies in, or by, Harran.
fn by_name(first: &PlaceValue, second: &PlaceValue) -> PlaceOrder {
    let proper = |place: &PlaceValue| -> BTreeSet<String> {
        let mut words = content(&place.name);
        words.retain(|word| !SORTS_OF_PLACE.contains(&word.as_str()));
        words
    };
    // Two ids, neither of which holds the other, are two places, whatever they are called.
    if first.place.is_some() && second.place.is_some() {
        return PlaceOrder::Unknown;
    }
    match overlap_of(&proper(first), &proper(second)) {
        Overlap::Same => PlaceOrder::Same,
        Overlap::FirstMore => PlaceOrder::SecondWider,
        Overlap::SecondMore => PlaceOrder::FirstWider,
        Overlap::Shared | Overlap::Nothing => PlaceOrder::Unknown,
    }
}
