//! All that is known of one person.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use reportedly_corroborate::add_absent;
use reportedly_model::{ClaimRef, Coverage, Event, Kind, Person, Slots, Standing, Whereabouts};
use reportedly_storage::{ClaimFilter, KeptClaim, KeptReport, Page as Stretch, Tie};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::asked::{Asked, Id, limit};
use super::bounded::{Bounds, More, cut, cut_answer, cut_event, cut_person};
use super::listings::ListingRow;
use super::problem::{Answer, Problem};
use super::rows::{ClaimRow, ReportRow};
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
    /// The most of each list that is wanted, from 1 to 1000; 100 where nothing is said. Lists within
    /// their items have a quarter of it.
    #[serde(default, deserialize_with = "limit")]
    #[param(value_type = Option<u32>, minimum = 1, maximum = 1000)]
    limit: Option<usize>,
}

/// The most of each list where nothing is said.
const USUAL: usize = 100;

/// All that is known of one person.
#[derive(Debug, Serialize, ToSchema)]
struct PersonPage {
    /// The person, with the names seen and why the mentions were brought together.
    person: Person,
    /// Where last reported, and why.
    whereabouts: Whereabouts,
    /// Reports that speak of the person: those behind what is shown first.
    reports: Vec<ReportRow>,
    /// What happened, with the accounts side by side; what most reports tell of first.
    events: Vec<Event>,
    /// Claims about the person: those behind what is shown first.
    claims: Vec<ClaimRow>,
    /// Offices, relatives and others.
    relations: Vec<PersonRelation>,
    /// Entries of watchlists that may be about the person.
    listings: Vec<ListingRow>,
    /// The id that was asked for, where the person has another now.
    redirected_from: Option<String>,
    /// How much more there is.
    more: More,
    /// How many reports there are, in words, as every screen and command has them.
    counts: String,
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
    let bounds = Bounds::of(asked.limit.unwrap_or(USUAL));
    let mut page = page(&service, person, whereabouts, bounds).await?;
    page.redirected_from = asked.was;
    Ok(Json(page).into_response())
}

async fn page(
    service: &CaseService,
    mut person: Person,
    mut whereabouts: Whereabouts,
    bounds: Bounds,
) -> Answer<PersonPage> {
    let (kept, storage) = (service.kept(), service.storage());
    let mut more = More::default();
    let counts = storage.counts_of(&person.id).await?;
    let mut relations = relations(service, &person).await?;
    more.relations = cut(&mut relations, bounds.most);
    for relation in &mut relations {
        more.accounts += cut(&mut relation.claims, bounds.inside);
    }
    let mut events = storage.main_events(&person.id, bounds.most).await?;
    more.events = counts.events.saturating_sub(events.len() as u64);
    for event in &mut events {
        cut_event(event, bounds, &mut more);
    }
    let counts_in_words = whereabouts.coverage.counts().in_words();
    cut_answer(&mut whereabouts, bounds, &mut more);
    let claims = claims_behind(service, &person, (&whereabouts, &events), bounds).await?;
    more.claims = counts.claims.saturating_sub(claims.len() as u64);
    let mut claims: Vec<ClaimRow> = claims
        .into_iter()
        .map(|claim| kept.claim_row(claim))
        .collect();
    claims.extend(kept.missed(|mark| mark.person.as_ref() == Some(&person.id)));
    let (reports, left_out) = reports_behind(service, &person, &claims, bounds).await?;
    more.reports = left_out;
    let names = in_order_of_publication(&reports);
    for event in &mut events {
        add_absent(event, &names, &whereabouts.coverage.not_read);
    }
    cut_person(&mut person, bounds, &mut more);
    Ok(PersonPage {
        reports: reports
            .into_iter()
            .map(|report| kept.report_row(report))
            .collect(),
        events,
        relations,
        listings: kept.listings.get(&person.id).cloned().unwrap_or_default(),
        claims,
        whereabouts,
        redirected_from: None,
        counts: counts_in_words,
        person,
        more,
    })
}

/// The claims that the answer and the happenings rest on; where that leaves room, others too.
async fn claims_behind(
    service: &CaseService,
    person: &Person,
    (answer, events): (&Whereabouts, &[Event]),
    bounds: Bounds,
) -> Answer<Vec<KeptClaim>> {
    let of_places = answer.places.iter().chain(&answer.earlier);
    let of_answer = of_places.flat_map(|place| &place.claims);
    let of_fates = answer.fates.iter().flat_map(|fate| &fate.claims);
    let of_answer = of_answer.chain(of_fates).map(|of| of.claim.as_str());
    let accounts = events.iter().flat_map(|event| &event.accounts);
    let of_events = accounts.flat_map(|account| &account.claims);
    let mut ids = once_each(of_answer.chain(of_events.map(String::as_str)));
    ids.truncate(bounds.most);
    let mut claims = service.storage().claims_among(&ids).await?;
    let about = ClaimFilter {
        person: Some(person.id.clone()),
        ..ClaimFilter::default()
    };
    let stretch = Stretch::first(bounds.most);
    let others = service.storage().claims(&about, &stretch).await?.items;
    let known: HashSet<String> = ids.into_iter().collect();
    claims.retain(|claim| claim.person.as_ref() == Some(&person.id));
    let others = others
        .into_iter()
        .filter(|other| !known.contains(&other.claim.id));
    let room = bounds.most.saturating_sub(claims.len());
    claims.extend(others.take(room));
    Ok(claims)
}

/// The reports that the claims stand in; where that leaves room, the last of the others. Gives how
/// many are left out, too.
async fn reports_behind(
    service: &CaseService,
    person: &Person,
    claims: &[ClaimRow],
    bounds: Bounds,
) -> Answer<(Vec<KeptReport>, u64)> {
    let of_claims = claims.iter().map(|row| row.report_id.as_str());
    let members = person.members.iter().rev();
    let spoken = members.map(|member| member.report.as_str());
    let mut ids = once_each(of_claims.chain(spoken));
    let left_out = cut(&mut ids, bounds.most);
    Ok((service.storage().reports_among(&ids).await?, left_out))
}

/// Ids in the order in which they first come.
fn once_each<'i>(ids: impl Iterator<Item = &'i str>) -> Vec<String> {
    let mut known = HashSet::new();
    let first = ids.filter(|id| known.insert(*id));
    first.map(str::to_owned).collect()
}

/// Names of reports, the earliest first and those without a date last.
fn in_order_of_publication(reports: &[KeptReport]) -> Vec<String> {
    let mut order: Vec<&KeptReport> = reports.iter().collect();
    order.sort_by_key(|report| (report.published.is_none(), &report.published, &report.name));
    let names = order.into_iter().map(|report| report.name.clone());
    names.collect()
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
        coverage: Coverage::default(),
    }
}

/// Kinds of claims that tie people to others.
const TYING: [Kind; 3] = [Kind::Role, Kind::Kinship, Kind::Association];

/// What ties the person to others, in claims about the person and in those about the others.
async fn relations(service: &CaseService, person: &Person) -> Answer<Vec<PersonRelation>> {
    let (kept, storage) = (service.kept(), service.storage());
    let ties = storage.ties(&person.id).await?;
    let partner_of: HashMap<&str, &Tie> = ties
        .iter()
        .filter(|tie| tie.slot != "companions")
        .map(|tie| (tie.claim.as_str(), tie))
        .collect();
    let mut relations: Vec<PersonRelation> = Vec::new();
    for kind in TYING {
        let about = ClaimFilter {
            person: Some(person.id.clone()),
            kind: Some(kind),
            ..ClaimFilter::default()
        };
        let own = storage.claims(&about, &Stretch::all()).await?.items;
        for row in own.into_iter().map(|claim| kept.claim_row(claim)) {
            add_own(&mut relations, &row, &partner_of);
        }
    }
    for row in kept.missed(|mark| mark.person.as_ref() == Some(&person.id)) {
        add_own(&mut relations, &row, &partner_of);
    }
    let beside = ClaimFilter {
        partner: Some(person.id.clone()),
        ..ClaimFilter::default()
    };
    for claim in storage.claims(&beside, &Stretch::all()).await?.items {
        add_beside(&mut relations, &kept.claim_row(claim));
    }
    relations.sort_by(|a, b| (a.kind, &a.words).cmp(&(b.kind, &b.words)));
    Ok(relations)
}

/// A tie that a claim about the person tells of.
fn add_own(relations: &mut Vec<PersonRelation>, row: &ClaimRow, partner_of: &HashMap<&str, &Tie>) {
    if let Some((kind, words, other)) = tie_of(&row.claim.slots) {
        let partner = partner_of.get(row.claim.id.as_str());
        let other = other.map(|name| Other {
            id: partner.map(|tie| tie.person.clone()),
            name: name.to_owned(),
        });
        add(relations, (kind, words, other), row);
    }
}

/// A tie that a claim about somebody else tells of.
fn add_beside(relations: &mut Vec<PersonRelation>, row: &ClaimRow) {
    if let Some((kind, words, Some(_))) = tie_of(&row.claim.slots) {
        let other = Some(Other {
            id: row.person.clone(),
            name: row.claim.subject.name.clone(),
        });
        let words = seen_from_there(kind, words);
        add(relations, (kind, &words, other), row);
    }
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
