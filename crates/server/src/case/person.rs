//! All that is known of one person.

use std::collections::HashMap;
use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use reportedly_model::{ClaimRef, Coverage, Event, Person, Slots, Standing, Whereabouts};
use reportedly_storage::{ClaimFilter, EventFilter, Page as Stretch, Tie};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::asked::{Asked, Id};
use super::listings::ListingRow;
use super::problem::{Answer, Problem};
use super::rows::{ClaimRow, ReportRow, ids_of};
use super::service::CaseService;
use super::whereabouts::{day, of_day};

pub(super) fn routes() -> OpenApiRouter<Arc<CaseService>> {
    OpenApiRouter::new().routes(routes!(one))
}

/// How one person is asked for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct PersonQuery {
    /// The day that the answer is of, `2024-12-14`; what was published later is left out.
    as_of: Option<String>,
    /// The id that led here.
    was: Option<String>,
}

/// All that is known of one person.
#[derive(Debug, Serialize, ToSchema)]
struct PersonPage {
    /// The person, with the names seen and why the mentions were brought together.
    person: Person,
    /// Where last reported, and why.
    whereabouts: Whereabouts,
    /// The reports that speak of the person.
    reports: Vec<ReportRow>,
    /// What happened, with the accounts side by side.
    events: Vec<Event>,
    /// The claims about the person.
    claims: Vec<ClaimRow>,
    /// Offices, relatives and others.
    relations: Vec<PersonRelation>,
    /// Entries of watchlists that may be about the person.
    listings: Vec<ListingRow>,
    /// The id that was asked for, where the person has another now.
    redirected_from: Option<String>,
}

/// Somebody or something that the person is tied to.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
struct PersonRelation {
    /// What sort of tie it is.
    kind: RelationSort,
    /// The tie in words: "wife", "close to", "director".
    words: String,
    /// To whom; `null` for an office without a body.
    other: Option<Other>,
    /// The claims that say so.
    claims: Vec<ClaimRef>,
}

/// What sort of tie it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
enum RelationSort {
    Role,
    Kinship,
    Association,
}

/// Whom somebody is tied to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, ToSchema)]
struct Other {
    /// Their id; `null` for somebody who is only named in the claim.
    id: Option<String>,
    /// Their name in the claim.
    name: String,
}

/// All that is known of one person
///
/// An id that the person had before leads to the one they have now, with status 308.
#[utoipa::path(get, path = "/api/people/{id}", tag = "people", params(("id" = String, Path), PersonQuery),
    responses((status = OK, body = PersonPage), (status = PERMANENT_REDIRECT, description = "The person has another id now"),
        (status = NOT_FOUND, body = Problem)))]
async fn one(
    State(service): State<Arc<CaseService>>,
    Id(id): Id,
    Asked(asked): Asked<PersonQuery>,
) -> Answer<Response> {
    let person = service.storage().person(&id).await?;
    let person = person.ok_or_else(|| Problem::not_found("person", &id))?;
    if person.id != id {
        return Ok(moved(&person.id, &id, asked.as_of.as_deref()));
    }
    let whereabouts = match day(asked.as_of.as_deref(), "as_of")? {
        None => service.storage().whereabouts(&id).await?,
        Some(day) => of_day(&service, &id, day).await?,
    };
    let whereabouts = whereabouts.unwrap_or_else(|| no_answer(&person));
    let page = page(&service, person, whereabouts, asked.was).await?;
    Ok(Json(page).into_response())
}

async fn page(
    service: &CaseService,
    person: Person,
    whereabouts: Whereabouts,
    redirected_from: Option<String>,
) -> Answer<PersonPage> {
    let (kept, storage) = (service.kept(), service.storage());
    let about = ClaimFilter {
        person: Some(person.id.clone()),
        ..ClaimFilter::default()
    };
    let claims = storage.claims(&about, &Stretch::all()).await?.items;
    let claims = claims.into_iter().map(|claim| kept.claim_row(claim));
    let mut claims: Vec<ClaimRow> = claims.collect();
    claims.extend(kept.missed(|mark| mark.person.as_ref() == Some(&person.id)));
    let spoken = ids_of(person.members.iter().map(|member| member.report.as_str()));
    let reports = storage.reports_among(&spoken).await?;
    let events = storage
        .events(&EventFilter::of(&person.id), &Stretch::all())
        .await?;
    Ok(PersonPage {
        reports: reports
            .into_iter()
            .map(|report| kept.report_row(report))
            .collect(),
        events: events.items,
        relations: relations(service, &person, &claims).await?,
        listings: kept.listings.get(&person.id).cloned().unwrap_or_default(),
        claims,
        whereabouts,
        redirected_from,
        person,
    })
}

fn moved(now: &str, was: &str, as_of: Option<&str>) -> Response {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("was", was);
    if let Some(day) = as_of {
        query.append_pair("as_of", day);
    }
    let address = format!("/api/people/{now}?{}", query.finish());
    let mut response = StatusCode::PERMANENT_REDIRECT.into_response();
    if let Ok(address) = HeaderValue::from_str(&address) {
        response.headers_mut().insert(header::LOCATION, address);
    }
    response
}

/// Of groups and organisations nobody asks where they are.
fn no_answer(person: &Person) -> Whereabouts {
    Whereabouts {
        person: person.id.clone(),
        name: person.name.clone(),
        as_of: None,
        answer: String::new(),
        standing: Standing::NothingReported,
        fates: Vec::new(),
        places: Vec::new(),
        earlier: Vec::new(),
        ruled_out: Vec::new(),
        apart: Vec::new(),
        denials: Vec::new(),
        revisions: Vec::new(),
        overturn: Vec::new(),
        coverage: Coverage {
            given: 0,
            read: 0,
            not_read: Vec::new(),
            later: 0,
            undated: 0,
            published_to: None,
        },
    }
}

/// What ties the person to others, in claims about the person and in those about the others.
async fn relations(
    service: &CaseService,
    person: &Person,
    own: &[ClaimRow],
) -> Answer<Vec<PersonRelation>> {
    let ties = service.storage().ties(&person.id).await?;
    let partner_of: HashMap<&str, &Tie> = ties
        .iter()
        .filter(|tie| tie.slot != "companions")
        .map(|tie| (tie.claim.as_str(), tie))
        .collect();
    let mut relations: Vec<PersonRelation> = Vec::new();
    for row in own {
        if let Some((kind, words, other)) = tie_of(&row.claim.slots) {
            let partner = partner_of.get(row.claim.id.as_str());
            let other = other.map(|name| Other {
                id: partner.map(|tie| tie.person.clone()),
                name: name.to_owned(),
            });
            add(&mut relations, (kind, words, other), row);
        }
    }
    let beside = ClaimFilter {
        partner: Some(person.id.clone()),
        ..ClaimFilter::default()
    };
    let others = service.storage().claims(&beside, &Stretch::all()).await?;
    let kept = service.kept();
    for claim in others.items {
        let row = kept.claim_row(claim);
        if let Some((kind, words, Some(_))) = tie_of(&row.claim.slots) {
            let other = Some(Other {
                id: row.person.clone(),
                name: row.claim.subject.name.clone(),
            });
            add(
                &mut relations,
                (kind, &seen_from_there(kind, words), other),
                &row,
            );
        }
    }
    relations.sort_by(|a, b| (a.kind, &a.words).cmp(&(b.kind, &b.words)));
    Ok(relations)
}

/// A tie in words for the page of whom it leads to: "wife of", "lawyer", "close to them:".
fn seen_from_there(kind: RelationSort, words: &str) -> String {
    match (kind, words.strip_suffix(" of")) {
        (RelationSort::Association, Some(what)) => what.to_owned(),
        (RelationSort::Association, None) => format!("{words} them:"),
        (RelationSort::Kinship, _) => format!("{words} of"),
        (RelationSort::Role, _) => words.to_owned(),
    }
}

/// What a claim ties its subject to: the tie in words, and the name at its other end.
fn tie_of(slots: &Slots) -> Option<(RelationSort, &str, Option<&str>)> {
    match slots {
        Slots::Role(role) => {
            let body = role.organization.as_ref();
            let body = body.map(|body| body.name.as_str());
            Some((RelationSort::Role, role.title.text.as_str(), body))
        }
        Slots::Kinship(kinship) => Some((
            RelationSort::Kinship,
            kinship.relation.value.as_str(),
            Some(kinship.relative.name.as_str()),
        )),
        Slots::Association(association) => Some((
            RelationSort::Association,
            association.relation.value.as_str(),
            Some(association.other.name.as_str()),
        )),
        _ => None,
    }
}

/// Adds a tie, or one more claim to the same tie.
fn add(
    relations: &mut Vec<PersonRelation>,
    (kind, words, other): (RelationSort, &str, Option<Other>),
    row: &ClaimRow,
) {
    let claim = ClaimRef {
        report: row.claim.report.clone(),
        claim: row.claim.id.clone(),
    };
    let same = relations.iter_mut().find(|known| {
        known.kind == kind && known.words.eq_ignore_ascii_case(words) && known.other == other
    });
    match same {
        Some(known) => known.claims.push(claim),
        None => relations.push(PersonRelation {
            kind,
            words: words.to_owned(),
            other,
            claims: vec![claim],
        }),
    }
}
