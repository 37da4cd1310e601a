//! Events and answers in a few words, to compare with what is expected.

use reportedly_model::*;

/// A slot of an event, as "report: value → value; …" and "a b verdict".
pub fn facet(event: &Event, slot: FacetSlot) -> String {
    let Some(facet) = event.facets.iter().find(|facet| facet.slot == slot) else {
        return "none".to_owned();
    };
    let entries = facet.entries.iter().map(entry);
    let words: Vec<String> = entries.chain(facet.pairs.iter().map(pair)).collect();
    words.join("; ")
}

fn entry(entry: &FacetEntry) -> String {
    let values: Vec<&str> = entry.values.iter().map(|v| v.value.as_str()).collect();
    let silent = match entry.absence {
        Some(Absence::Silent) => "silent",
        _ => "",
    };
    format!("{}: {}{silent}", stem(&entry.report), values.join(" → "))
}

fn pair(pair: &FacetPair) -> String {
    let finer = pair
        .finer
        .as_deref()
        .map(|finer| format!(" by {}", stem(finer)));
    let verdict = format!("{:?}", pair.verdict).to_lowercase();
    let finer = finer.unwrap_or_default();
    format!("{} {} {verdict}{finer}", stem(&pair.a), stem(&pair.b))
}

fn stem(report: &str) -> &str {
    report.trim_end_matches(".txt")
}

/// Events for a failed assertion.
pub fn shown(events: &[Event]) -> String {
    serde_json::to_string_pretty(events).expect("events have a JSON form")
}

/// Names of the places of an answer, in order.
pub fn places(answer: &Whereabouts) -> Vec<&str> {
    names(&answer.places)
}

fn names(places: &[PlaceReport]) -> Vec<&str> {
    places
        .iter()
        .map(|place| place.place.name.as_str())
        .collect()
}

/// How an answer stands, its places and those before them: "Disputed: Cyprus, Iraq; earlier: Beirut".
pub fn in_short(answer: &Whereabouts) -> String {
    let mut words = format!("{:?}", answer.standing);
    for (label, places) in [(": ", &answer.places), ("; earlier: ", &answer.earlier)] {
        if !places.is_empty() {
            words += &format!("{label}{}", names(places).join(", "));
        }
    }
    words
}

/// The places that are no candidates, and why.
pub fn apart(answer: &Whereabouts) -> Vec<(ApartGround, &str)> {
    let apart = answer.apart.iter();
    apart
        .map(|place| (place.ground, place.place.name.as_str()))
        .collect()
}

/// The places that somebody is said to have left.
pub fn left(answer: &Whereabouts) -> Vec<&str> {
    let left = answer.ruled_out.iter();
    left.map(|left| left.place.name.as_str()).collect()
}

#[track_caller]
pub fn opens(answer: &Whereabouts, words: &str) {
    assert!(answer.answer.starts_with(words), "{}", answer.answer);
}

#[track_caller]
pub fn tells(answer: &Whereabouts, words: &str) {
    assert!(answer.answer.contains(words), "{}", answer.answer);
}
