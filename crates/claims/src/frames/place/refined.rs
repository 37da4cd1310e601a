//! "in Switzerland, in Geneva": a place that is told once more, and more closely.

use reportedly_model::{PlaceValue, Precision};

use crate::Reader;

/// So many words stand between the two, at most: a comma and a preposition.
const BETWEEN: usize = 3;

/// Adds `place` to those told, in the stead of the country right before it that it lies in.
pub fn add(reader: &Reader, list: &mut Vec<PlaceValue>, place: PlaceValue) {
    if list
        .last()
        .is_some_and(|last| refines(reader, last, &place))
    {
        list.pop();
    }
    list.push(place);
}

/// Whether nothing but a comma and a preposition parts the country from the place within it.
fn refines(reader: &Reader, country: &PlaceValue, place: &PlaceValue) -> bool {
    let document = reader.document;
    let within = country.precision == Some(Precision::Country)
        && place.precision.is_some_and(|p| p != Precision::Country)
        && country.country.is_some()
        && country.country == place.country;
    let (end, start) = (
        document.index_range(country.span).end,
        document.index_range(place.span).start,
    );
    let between = end..start.max(end);
    let mut words = between.clone();
    let small = |t: usize| {
        document.token(t).text == "," || document.is_pos(t, "ADP") || document.is_pos(t, "DET")
    };
    within
        && !between.is_empty()
        && between.len() <= BETWEEN
        && document.token(end).text == ","
        && words.all(small)
}
