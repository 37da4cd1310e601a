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
    let before = before(claim, place.span.start)?;
    if let Some((_, english)) = in_french(before) {
        return Some(english);
    }
    let mut words = before.split_whitespace().rev();
    let last = words.find(|word| !matches!(*word, "the" | "a" | "an"))?;
    PREPOSITIONS.contains(&last).then_some(last)
}

/// What French has for some of the prepositions, before an article or none.
const IN_FRENCH: [(&str, &str); 6] = [
    ("à bord", "aboard"),
    ("à l'extérieur", "outside"),
    ("à l'intérieur", "inside"),
    ("aux environs", "around"),
    ("au large", "off"),
    ("près", "near"),
];

fn in_french(before: &str) -> Option<&'static (&'static str, &'static str)> {
    let before = before.trim_end().replace('’', "'");
    let rest = ["de la", "de l'", "du", "des", "de", "d'"]
        .into_iter()
        .find_map(|linking| before.strip_suffix(linking))?;
    IN_FRENCH
        .iter()
        .find(|(french, _)| rest.trim_end().ends_with(french))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_prepositions_are_told_in_english() {
        let told = |before| in_french(before).map(|(_, english)| *english);
        assert_eq!(told("il a été vu près de "), Some("near"));
        assert_eq!(told("il vit près du "), Some("near"));
        assert_eq!(told("il se trouve à bord d’"), Some("aboard"));
        assert_eq!(told("il est parti de "), None);
        assert_eq!(told("was near "), None);
    }
}
