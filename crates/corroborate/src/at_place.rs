//! A place inside a line of ours: "in Vienna", "at Hindon air base", "on a farm near Graz".

use reportedly_model::{Claim, PlaceValue, Precision};

/// Prepositions that tell how somebody is at a place.
const PREPOSITIONS: [&str; 12] = [
    "aboard", "around", "at", "behind", "in", "inside", "near", "off", "on", "outside", "under",
    "within",
];

/// Where somebody is said to be: with the preposition that `claim` has before the place, where it
/// has one, and the usual one else.
pub fn at_place(claim: Option<&Claim>, place: &PlaceValue) -> String {
    let said = claim.and_then(|claim| preposition(claim, place));
    format!("{} {}", said.unwrap_or(usual(place)), place_name(place))
}

/// The preposition that the report has before `place`.
pub fn preposition<'c>(claim: &'c Claim, place: &PlaceValue) -> Option<&'c str> {
    let mut words = before(claim, place.span.start)?.split_whitespace().rev();
    let last = words.find(|word| !matches!(*word, "the" | "a" | "an"))?;
    PREPOSITIONS.contains(&last).then_some(last)
}

/// A place as it is called: its name, or, where that is a common noun, the report's words with
/// their article.
pub fn place_name(place: &PlaceValue) -> &str {
    let common = place.name.starts_with(char::is_lowercase);
    let begins_small = place.text.starts_with(char::is_lowercase);
    if common && begins_small {
        &place.text
    } else {
        &place.name
    }
}

/// The preposition for a place when the report has none.
pub fn usual(place: &PlaceValue) -> &'static str {
    match place.precision {
        Some(Precision::Site) => "at",
        _ => "in",
    }
}

/// The evidence before code point `start` of the report.
pub fn before(claim: &Claim, start: usize) -> Option<&str> {
    let evidence = &claim.evidence;
    let letters = start.checked_sub(evidence.span.start)?;
    let (end, _) = evidence.exact.char_indices().nth(letters)?;
    Some(&evidence.exact[..end])
}
