use std::collections::BTreeSet;

use reportedly_model::{PlaceValue, Precision};

use crate::words::{content, fold};

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

/// Whether a place has no name of its own: "a hospital", "the villa".
pub(crate) fn is_unnamed(place: &PlaceValue) -> bool {
    place.place.is_none() && !place.name.contains(char::is_uppercase)
}

/// The places that tell where something was: of "in Tiraspol, in an apartment" Tiraspol alone, as
/// there are apartments everywhere.
pub(crate) fn telling<'p>(places: &[&'p PlaceValue]) -> Vec<&'p PlaceValue> {
    let named: Vec<&PlaceValue> = places
        .iter()
        .copied()
        .filter(|place| !is_unnamed(place))
        .collect();
    match named.is_empty() {
        true => places.to_vec(),
        false => named,
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
        if fold(&first.name) == fold(&second.name) && first.country != second.country {
            // One name, and two guesses at which of the namesakes is meant.
            return PlaceOrder::Unknown;
        }
        if let Some(order) = by_gazetteer(relation, a, b) {
            return match order {
                PlaceOrder::Apart => as_district(first, second).unwrap_or(order),
                order => order,
            };
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

/// Words for parts of a town, in English and French, folded.
const PARTS_OF_TOWN: &[&str] = &[
    "arrondissement",
    "banlieue",
    "borough",
    "district",
    "faubourg",
    "neighborhood",
    "neighbourhood",
    "quarter",
    "quartier",
    "suburb",
];

/// "The Istanbul district of Fatih" lies in Istanbul, though the gazetteer has two towns.
fn as_district(first: &PlaceValue, second: &PlaceValue) -> Option<PlaceOrder> {
    let lies_in = |part: &PlaceValue, whole: &PlaceValue| {
        let (words, named) = (content(&part.name), content(&whole.name));
        let is_part = PARTS_OF_TOWN.iter().any(|sort| words.contains(*sort));
        let same_country = part.country == whole.country;
        is_part
            && same_country
            && !named.is_empty()
            && named.len() < words.len()
            && named.is_subset(&words)
    };
    match (lies_in(second, first), lies_in(first, second)) {
        (true, false) => Some(PlaceOrder::FirstWider),
        (false, true) => Some(PlaceOrder::SecondWider),
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

/// "Harran base" and "Harran airfield" are one; "the old mill in Harran" lies in Harran.
fn by_name(first: &PlaceValue, second: &PlaceValue) -> PlaceOrder {
    // Two ids, neither of which holds the other, are two places, whatever they are called.
    if first.place.is_some() && second.place.is_some() {
        return PlaceOrder::Unknown;
    }
    let (a, b) = (proper_words(&first.name), proper_words(&second.name));
    if a.is_empty() || b.is_empty() {
        return PlaceOrder::Unknown;
    }
    if a == b {
        return PlaceOrder::Same;
    }
    let lies_in = |inner: &PlaceValue, outer: &BTreeSet<String>| match container(&inner.name) {
        Some(container) => proper_words(container) == *outer,
        None => outer.is_subset(&proper_words(&inner.name)),
    };
    match (lies_in(second, &a), lies_in(first, &b)) {
        (true, _) => PlaceOrder::FirstWider,
        (_, true) => PlaceOrder::SecondWider,
        _ => PlaceOrder::Unknown,
    }
}

/// The words of a name that tell the place from others of its sort.
fn proper_words(name: &str) -> BTreeSet<String> {
    let mut words = content(name);
    words.retain(|word| !SORTS_OF_PLACE.contains(&word.as_str()));
    words
}

/// What a phrase says that the place lies in: Harran for "the Cypriot embassy in Harran".
fn container(name: &str) -> Option<&str> {
    [" in ", ", "]
        .into_iter()
        .find_map(|word| name.rsplit_once(word))
        .map(|(_, outer)| outer)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(first: &str, second: &str) -> PlaceOrder {
        let place = |name: &str| PlaceValue {
            name: name.to_owned(),
            text: name.to_owned(),
            span: reportedly_model::Span::default(),
            place: None,
            country: None,
            lat: None,
            lon: None,
            precision: None,
        };
        place_order(&NoGazetteer, &place(first), &place(second))
    }

    #[test]
    fn places_without_a_gazetteer_are_compared_by_name() {
        assert_eq!(order("Harran base", "Harran airfield"), PlaceOrder::Same);
        assert_eq!(
            order("Harran", "the old mill in Harran"),
            PlaceOrder::FirstWider
        );
        assert_eq!(
            order("the old quarter of Harran", "Harran"),
            PlaceOrder::SecondWider
        );
        assert_eq!(order("Harran", "Urfa"), PlaceOrder::Unknown);
        assert_eq!(order("the base", "the town"), PlaceOrder::Unknown);
    }

    #[test]
    fn a_district_lies_in_the_town_that_its_name_has() {
        let known = |name: &str, id: &str| PlaceValue {
            name: name.to_owned(),
            text: name.to_owned(),
            span: reportedly_model::Span::default(),
            place: Some(id.to_owned()),
            country: Some("TR".to_owned()),
            lat: None,
            lon: None,
            precision: None,
        };
        let all_apart = |_: &str, _: &str| Some(false);
        let order = |first: &str, second: &str| {
            place_order(&all_apart, &known(first, "g:1"), &known(second, "g:2"))
        };
        let district = "Harran district of Karakoy";
        assert_eq!(order("Harran", district), PlaceOrder::FirstWider);
        assert_eq!(
            order("quartier de Karakoy, Harran", "Harran"),
            PlaceOrder::SecondWider
        );
        assert_eq!(order("Urfa", district), PlaceOrder::Apart);
        assert_eq!(order("Harran", "New Harran"), PlaceOrder::Apart);
    }

    #[test]
    fn an_adjective_places_nothing() {
        assert_eq!(
            order("Russian airfield in Harran", "Russia"),
            PlaceOrder::Unknown
        );
        assert_eq!(
            order("the Cyprus embassy in Harran", "Cyprus"),
            PlaceOrder::Unknown
        );
    }
}
