//! Places of claims as GeoJSON.

mod namesakes;

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use reportedly_corroborate::edtf_days;
use reportedly_model::{Certainty, Claim, Kind, Modality, PlaceValue, Polarity, Precision, Slots};
use reportedly_storage::{ClaimFilter, Page as Stretch};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::asked::Asked;
use super::claims::known_person;
use super::problem::{Answer, Problem};
use super::rows::ClaimRow;
use super::service::CaseService;
use super::whereabouts::day;

/// Kinds of claims that name places.
const PLACED: [Kind; 3] = [Kind::Movement, Kind::Presence, Kind::Fate];
/// Claims in memory at a time.
const AT_ONCE: usize = 1_000;

pub(super) fn routes() -> OpenApiRouter<Arc<CaseService>> {
    OpenApiRouter::new().routes(routes!(map))
}

/// What is on the map.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct MapQuery {
    /// Only claims of one kind: movement, presence or fate.
    kind: Option<Kind>,
    /// Only claims about one person, by their id.
    person: Option<String>,
    /// Only what may have been on this day or later; a claim without a time is taken for as old
    /// as its report.
    from: Option<String>,
    /// Only what may have been on this day or earlier.
    to: Option<String>,
}

/// A GeoJSON feature collection.
#[derive(Debug, Serialize, ToSchema)]
struct FeatureCollection {
    #[serde(rename = "type")]
    collection_type: &'static str,
    features: Vec<Feature>,
}

/// A place of a claim.
#[derive(Debug, Serialize, ToSchema)]
struct Feature {
    #[serde(rename = "type")]
    feature_type: &'static str,
    /// Where it is; `null` for what is known to a region, a country or several only, as RFC 7946 has
    /// it for what has no place of its own.
    geometry: Option<Point>,
    properties: Properties,
}

/// A spot: a town, a part of one, or something smaller.
#[derive(Debug, Serialize, ToSchema)]
struct Point {
    #[serde(rename = "type")]
    point_type: &'static str,
    /// Longitude and latitude in degrees, WGS 84.
    coordinates: [f64; 2],
}

/// What the place is to the claim.
#[derive(Debug, Serialize, ToSchema)]
struct Properties {
    /// Id of the person.
    person: Option<String>,
    /// Their name.
    person_name: String,
    /// Id of the claim.
    claim: String,
    /// Id of the report.
    report: String,
    /// Its name.
    report_name: String,
    /// What sort of claim.
    kind: Kind,
    /// What the place is to it: origin, via, destination, place.
    slot: &'static str,
    /// The name to show.
    place_name: String,
    /// Gazetteer id of the place.
    place: Option<String>,
    /// How exact the words are: what is known to an area, country or region is no pin.
    precision: Option<Precision>,
    /// The country that it is or lies in, ISO 3166-1 alpha-2; `null` for several.
    country: Option<String>,
    /// Longitude and latitude somewhere in the middle of an area, for labels: no place that anybody
    /// was reported in. `null` for a spot.
    around: Option<[f64; 2]>,
    /// The country where more reports of this map have a place of the same name: this may be that one,
    /// and its point stands in `around`.
    elsewhere: Option<String>,
    polarity: Polarity,
    certainty: Certainty,
    modality: Modality,
    /// Whether a movement arrived; `null` when that is unsaid.
    reached: Option<bool>,
    /// Journey of a movement, within its report.
    journey: Option<String>,
    /// Which leg of it.
    leg: Option<u32>,
    /// When, in EDTF.
    time: Option<String>,
    /// When the report was published.
    published: Option<String>,
    /// The words that it rests on.
    words: String,
    /// Id of the report that corrects or retracts the one that says so: it supports nothing any more.
    withdrawn_by: Option<String>,
}

/// Places of claims as GeoJSON
#[utoipa::path(get, path = "/api/map", tag = "map", params(MapQuery),
    responses((status = OK, body = FeatureCollection, content_type = "application/geo+json"),
        (status = BAD_REQUEST, body = Problem),
        (status = NOT_FOUND, body = Problem), (status = UNPROCESSABLE_ENTITY, body = Problem)))]
async fn map(
    State(service): State<Arc<CaseService>>,
    Asked(asked): Asked<MapQuery>,
) -> Answer<Response> {
    let (from, to) = (
        day(asked.from.as_deref(), "from")?,
        day(asked.to.as_deref(), "to")?,
    );
    if matches!((from, to), (Some(from), Some(to)) if from > to) {
        return Err(Problem::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "from is later than to: no day lies between them",
            "exchange the two",
        ));
    }
    let mut features = Vec::new();
    let person = known_person(&service, asked.person).await?;
    for kind in PLACED {
        if asked.kind.is_some_and(|asked| asked != kind) {
            continue;
        }
        let filter = ClaimFilter {
            person: person.clone(),
            kind: Some(kind),
            ..ClaimFilter::default()
        };
        add_features(&service, &filter, (from, to), &mut features).await?;
    }
    namesakes::mark(&mut features);
    let body = Json(FeatureCollection {
        collection_type: "FeatureCollection",
        features,
    });
    let mut response = body.into_response();
    let kind = HeaderValue::from_static("application/geo+json");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    Ok(response)
}

async fn add_features(
    service: &CaseService,
    filter: &ClaimFilter,
    within: (Option<Date>, Option<Date>),
    features: &mut Vec<Feature>,
) -> Answer<()> {
    let kept = service.kept();
    let mut stretch = Stretch::first(AT_ONCE);
    loop {
        let slice = service.storage().claims(filter, &stretch).await?;
        for claim in slice.items {
            let name = claim.person_name.clone();
            add_places(kept.claim_row(claim), name, within, features);
        }
        stretch.after = slice.next;
        if stretch.after.is_none() {
            break;
        }
    }
    let is_asked = |kind: Option<Kind>| kind == filter.kind;
    let missed = kept.missed(|mark| {
        is_asked(Some(mark.claim.kind()))
            && (filter.person.is_none() || filter.person == mark.person)
    });
    for row in missed {
        add_places(row, None, within, features);
    }
    Ok(())
}

/// The places of a claim as it holds: not of what was judged wrong, and as it was corrected.
fn add_places(
    row: ClaimRow,
    name: Option<String>,
    within: (Option<Date>, Option<Date>),
    features: &mut Vec<Feature>,
) {
    if row.review.as_deref() == Some("wrong") {
        return;
    }
    let claim = row.corrected.as_ref().unwrap_or(&row.claim);
    if !is_within(claim, row.published.as_deref(), within) {
        return;
    }
    for (slot, place) in places(claim) {
        let is_spot = place.precision.is_some_and(Precision::is_spot);
        let Some(middle) = place.lon.zip(place.lat).map(|(lon, lat)| [lon, lat]) else {
            continue;
        };
        features.push(Feature {
            feature_type: "Feature",
            geometry: is_spot.then_some(Point {
                point_type: "Point",
                coordinates: middle,
            }),
            properties: properties(&row, claim, name.as_ref(), (slot, place)),
        });
    }
}

fn properties(
    row: &ClaimRow,
    claim: &Claim,
    name: Option<&String>,
    (slot, place): (&'static str, &PlaceValue),
) -> Properties {
    let movement = match &claim.slots {
        Slots::Movement(movement) => Some(movement),
        _ => None,
    };
    Properties {
        person: row.person.clone(),
        person_name: name.unwrap_or(&claim.subject.name).clone(),
        claim: claim.id.clone(),
        report: row.report_id.clone(),
        report_name: claim.report.clone(),
        kind: claim.kind(),
        slot,
        place_name: place.name.clone(),
        place: place.place.clone(),
        precision: place.precision,
        country: place.country.clone(),
        around: place
            .lon
            .zip(place.lat)
            .filter(|_| !place.precision.is_some_and(Precision::is_spot))
            .map(|(lon, lat)| [lon, lat]),
        elsewhere: None,
        polarity: claim.polarity,
        certainty: claim.certainty,
        modality: claim.modality,
        reached: movement.and_then(|movement| movement.reached),
        journey: movement.and_then(|movement| movement.journey.clone()),
        leg: movement.and_then(|movement| movement.leg),
        time: claim
            .time
            .as_ref()
            .and_then(|time| time.meant())
            .map(str::to_owned),
        published: row.published.clone(),
        words: claim.evidence.exact.clone(),
        withdrawn_by: row.withdrawn_by.clone(),
    }
}

fn places(claim: &Claim) -> Vec<(&'static str, &PlaceValue)> {
    match &claim.slots {
        Slots::Movement(movement) => [
            ("origin", &movement.origin),
            ("via", &movement.via),
            ("destination", &movement.destination),
        ]
        .into_iter()
        .flat_map(|(slot, places)| places.iter().map(move |place| (slot, place)))
        .collect(),
        Slots::Presence(presence) => presence.place.iter().map(|at| ("place", at)).collect(),
        Slots::Fate(fate) => fate.place.iter().map(|at| ("place", at)).collect(),
        _ => Vec::new(),
    }
}

/// Whether it may have been between two days.
fn is_within(
    claim: &Claim,
    published: Option<&str>,
    (from, to): (Option<Date>, Option<Date>),
) -> bool {
    if from.is_none() && to.is_none() {
        return true;
    }
    let stated = claim.time.as_ref().and_then(|time| time.meant());
    let told = stated
        .and_then(edtf_days)
        .filter(|(start, end)| start.is_some() || end.is_some());
    let Some((start, end)) = told.or_else(|| edtf_days(published?)) else {
        return false;
    };
    let ends_before = matches!((end, from), (Some(end), Some(from)) if end < from);
    let begins_after = matches!((start, to), (Some(start), Some(to)) if start > to);
    !ends_before && !begins_after
}
