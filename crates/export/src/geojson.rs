//! Places of claims as GeoJSON, RFC 7946.

use std::io::{self, Write};

use reportedly_model::PlaceValue;
use reportedly_workspace::Case;
use serde_json::{Value, json};

use crate::facts::{Fact, address, facts, reviewed, sources, word};

/// Writes one feature for each place of each claim. The property `precision` says how exact the
/// words are: a point with the precision `country` stands for a whole country, and must not be
/// shown as a pin. A place that the gazetteer does not know has no geometry.
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
    let geometry = match (place.lon, place.lat) {
        (Some(lon), Some(lat)) => json!({"type": "Point", "coordinates": [lon, lat]}),
        _ => Value::Null,
    };
    let (claim, report) = (fact.claim, &fact.reading.report);
    json!({
        "type": "Feature",
        "geometry": geometry,
        "properties": {
            "name": place.name,
            "text": place.text,
            "precision": place.precision,
            "place": place.place,
            "country": place.country,
            "slot": slot,
            "person": fact.person.map(|person| &person.id),
            "subject": fact.person.map_or(&claim.subject.name, |person| &person.name),
            "claim": claim.id,
            "kind": word(&claim.kind()),
            "polarity": claim.polarity,
            "certainty": claim.certainty,
            "modality": claim.modality,
            "evidentiality": claim.evidentiality,
            "time": claim.time.as_ref().and_then(|time| time.edtf.clone()),
            "evidence": claim.evidence.exact,
            "sources": sources(claim),
            "report": report.name,
            "publisher": report.publisher,
            "published": report.published.as_ref().map(|published| &published.date),
            "url": address(fact.reading),
            "sha256": report.id,
            "review": reviewed(fact.review),
        },
    })
}
