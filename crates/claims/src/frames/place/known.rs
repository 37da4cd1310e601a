//! What the gazetteer knows of a place that a report names.

use std::ops::Range;

use reportedly_model::PlaceValue;
use reportedly_places::{Context, Place};

use crate::Reader;
use crate::french::names::place_words;

/// What the gazetteer knows by the name `sought`, or else by the English of French `words`.
pub fn resolved(
    reader: &Reader,
    sought: &str,
    words: Range<usize>,
    context: &Context,
) -> Option<Place> {
    let document = reader.document;
    // a container is binding; one that the parser made up must not hide the place
    let named = |name: &str| {
        (document.gazetteer.resolve(name, context))
            .or_else(|| document.gazetteer.resolve(name, &reader.place_context))
    };
    if !document.is_french {
        return named(sought);
    }
    let english = place_words::in_english(document, words);
    let site = place_words::name_before_noun(&english);
    if let Some(site) = site.filter(|site| document.gazetteer.is_known(site)) {
        return named(&site);
    }
    let usual = place_words::usual_name(sought, &document.report.text).unwrap_or(sought);
    named(usual).or_else(|| named(&english))
}

/// Gives `place` what the gazetteer knows of it.
pub(crate) fn locate(place: &mut PlaceValue, found: &Place) {
    place.place = Some(found.id.to_string());
    place.country = found.country.as_ref().map(ToString::to_string);
    place.lat = Some(found.lat);
    place.lon = Some(found.lon);
    place.precision = Some(found.precision);
}
