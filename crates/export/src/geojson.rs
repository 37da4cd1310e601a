//! Places of claims as GeoJSON, RFC 7946.

use std::io::{self, Write};

use reportedly_model::{PlaceValue, Precision};
use reportedly_workspace::{Case, Withdrawal};
use serde_json::{Value, json};

use crate::facts::{Fact, address, facts, reviewed, sources, word};
use crate::told::gist;

/// Writes one feature for each place of each claim. The property `precision` says how exact the
/// words are. What is known to a region, a country or several has no geometry, since a point would be
/// taken for a spot; `around` is somewhere in its middle. A place that the gazetteer does not know
/// has neither.
///
/// # Errors
///
/// Those of the writer.
pub fn geojson(case: &Case, to: &mut impl Write) -> io::Result<()> {
    to.write_all(b"{\"type\":\"FeatureCollection\",\"features\":[")?;
    let mut first = true;
    for fact in facts(case) {
        for (slot, place) in crate::facts::places(fact.claim) {
            to.write_all(if first { b"\n" } else { b",\n" })?;
            first = false;
            serde_json::to_writer(&mut *to, &feature(&fact, slot, place))?;
        }
    }
    to.write_all(b"\n]}\n")
}

fn feature(fact: &Fact<'_>, slot: &str, place: &PlaceValue) -> Value {
    let middle = match (place.lon, place.lat) {
        (Some(lon), Some(lat)) => json!([lon, lat]),
        _ => Value::Null,
    };
    let (geometry, around) = match (place.precision.is_some_and(Precision::is_spot), &middle) {
        (true, Value::Array(_)) => (json!({"type": "Point", "coordinates": middle}), Value::Null),
        _ => (Value::Null, middle),
    };
    let (claim, report) = (fact.claim, &fact.reading.report);
    json!({
        "type": "Feature",
        "geometry": geometry,
        "properties": {
            "name": place.name,
            "text": place.text,
            "precision": place.precision,
            "around": around,
            "place": place.place,
            "country": place.country,
            "slot": slot,
            "person": fact.person.map(|person| &person.id),
            "subject": fact.person.map_or(&claim.subject.name, |person| &person.name),
            "claim": claim.id,
            "kind": word(&claim.kind()),
            "what": gist(claim),
            "polarity": claim.polarity,
            "certainty": claim.certainty,
            "modality": claim.modality,
            "evidentiality": claim.evidentiality,
            "time": claim.time.as_ref().and_then(|time| time.meant()),
            "evidence": claim.evidence.exact,
            "sources": sources(claim),
            "report": report.name,
            "publisher": report.publisher,
            "published": fact.published,
            "url": address(fact.reading),
            "sha256": report.id,
            "review": reviewed(fact.review),
            "withdrawn": fact.withdrawn.as_ref().map(Withdrawal::in_words),
            "withdrawn_by": fact.withdrawn.as_ref().map(|withdrawal| &withdrawal.by.id),
        },
    })
}
