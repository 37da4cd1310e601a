//! What is told of a claim in every format.

use reportedly_model::{Claim, Person, PlaceValue, Reading, Slots, SourceChain};
use reportedly_workspace::{Case, Referents, Review, Verdict, Withdrawal, withdrawals};
use serde_json::Value;

/// A claim, and where it is from.
pub(crate) struct Fact<'c> {
    pub(crate) reading: &'c Reading,
    pub(crate) claim: &'c Claim,
    /// Whom it is about, where that is somebody known.
    pub(crate) person: Option<&'c Person>,
    pub(crate) review: Option<&'c Review>,
    /// When its report was published, as far as that is to be believed.
    pub(crate) published: Option<&'c str>,
    /// What became of its report, if that was corrected or retracted.
    pub(crate) withdrawn: Option<Withdrawal<'c>>,
}

/// Every claim of a case, in the order of the reports.
pub(crate) fn facts<'c>(case: &'c Case) -> Vec<Fact<'c>> {
    let referents = Referents::new(&case.people);
    let withdrawn = withdrawals(case);
    let of_reading = |reading: &'c Reading| {
        let claims = referents.subjects(reading).into_iter();
        let withdrawn = withdrawn.get(&reading.report.id).copied();
        let published = case.published(&reading.report);
        let published = published.map(|published| published.date.as_str());
        claims.map(move |(claim, person)| Fact {
            reading,
            claim,
            person,
            review: case.reviews.get(&claim.id),
            published,
            withdrawn,
        })
    };
    case.readings.iter().flat_map(of_reading).collect()
}

/// Whether anyone has looked at a claim, in words.
pub(crate) fn reviewed(review: Option<&Review>) -> String {
    let Some(review) = review else {
        return "not reviewed".to_owned();
    };
    let what = match review.verdict {
        Verdict::Right => "confirmed",
        Verdict::Wrong => "judged wrong",
        Verdict::Corrected => "corrected",
        Verdict::Missed => "added by hand",
    };
    format!("{what} by {} on {}", review.by, review.at)
}

/// What a claim is worth: whether its report stands, and whether anyone has looked at it.
pub(crate) fn assessed(fact: &Fact<'_>) -> Vec<String> {
    let withdrawn = fact.withdrawn.iter();
    let withdrawn = withdrawn.map(|withdrawal| format!("withdrawn: {}", withdrawal.in_words()));
    withdrawn.chain([reviewed(fact.review)]).collect()
}

/// Who says so: chains innermost first, "Y, via X"; the report itself where nobody is cited.
pub(crate) fn sources(claim: &Claim) -> Vec<String> {
    if claim.sources.is_empty() {
        return vec!["the report itself".to_owned()];
    }
    claim.sources.iter().map(chain).collect()
}

fn chain(chain: &SourceChain) -> String {
    let sources = chain
        .iter()
        .map(|source| source.name.as_deref().unwrap_or(&source.text));
    sources.collect::<Vec<&str>>().join(", via ")
}

/// Places with what they are to the claim.
pub(crate) fn places(claim: &Claim) -> Vec<(&'static str, &PlaceValue)> {
    let named = |slot, places| named_places(slot, places);
    match &claim.slots {
        Slots::Movement(movement) => [
            named("origin", &movement.origin),
            named("via", &movement.via),
            named("destination", &movement.destination),
        ]
        .concat(),
        Slots::Presence(presence) => named("place", &presence.place),
        Slots::Fate(fate) => named("place", &fate.place),
        _ => Vec::new(),
    }
}

fn named_places<'c>(
    slot: &'static str,
    places: &'c [PlaceValue],
) -> Vec<(&'static str, &'c PlaceValue)> {
    places.iter().map(|place| (slot, place)).collect()
}

/// A word of a closed list, as the JSON form has it.
pub(crate) fn word(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => word,
        Ok(other) => other.to_string(),
        Err(_) => String::new(),
    }
}

/// What keeps a claim from being a plain finding: denied, only planned, hedged, hearsay.
pub(crate) fn reservations(claim: &Claim) -> Vec<String> {
    let words = [
        ("positive", word(&claim.polarity)),
        ("actual", word(&claim.modality)),
        ("certain", word(&claim.certainty)),
        ("asserted", word(&claim.evidentiality)),
    ];
    let told = words.into_iter().filter(|(plain, word)| plain != word);
    told.map(|(_, word)| {
        if word == "negative" {
            "denied".to_owned()
        } else {
            word
        }
    })
    .collect()
}

/// Where a report is published on the web, or else what its bytes are: whatever else stands for an
/// address, others might run.
pub(crate) fn address(reading: &Reading) -> String {
    let web = web_address(reading).map(str::to_owned);
    web.unwrap_or_else(|| format!("urn:sha256:{}", reading.report.id))
}

/// The address of a report, if it is one of the web.
pub(crate) fn web_address(reading: &Reading) -> Option<&str> {
    let url = reading.report.url.as_deref()?;
    let (scheme, _) = url.split_once("://")?;
    let is_web = ["http", "https"]
        .iter()
        .any(|web| scheme.eq_ignore_ascii_case(web));
    is_web.then_some(url)
}
