//! All that is known of one person.

use std::collections::HashSet;
use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use reportedly_corroborate::add_absent;
use reportedly_model::{Coverage, Event, Person, ReportCounts, Standing, Whereabouts};
use reportedly_storage::{
    Bounds, Brief, BriefPerson, ClaimFilter, KeptClaim, KeptReport, Page as Stretch, cut,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::asked::{Asked, Id, limit};
use super::bounded::More;
use super::listings::ListingRow;
use super::problem::{Answer, Problem};
use super::relations::{PersonRelation, relations};
use super::rows::{ClaimRow, ReportRow};
use super::service::CaseService;
use super::then::{Then, then};
use super::whereabouts::day;

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
    /// The most of each list that is wanted, from 1 to 1000; 50 where nothing is said. Lists within
    /// their items have a quarter of it.
    #[serde(default, deserialize_with = "limit")]
    #[param(value_type = Option<u32>, minimum = 1, maximum = 1000)]
    limit: Option<usize>,
}

/// The most of each list where nothing is said.
const USUAL: usize = 50;

/// All that is known of one person.
#[derive(Debug, Serialize, ToSchema)]
struct PersonPage {
    /// The person, with the names seen and why the mentions were brought together. As of a day, as the
    /// reports of that day have them.
    person: Person,
    /// Where last reported, and why.
    whereabouts: Whereabouts,
    /// Reports that speak of the person: those behind what is shown first. As of a day, those published
    /// later are among these and not among those that `more` counts; what withdrew one later did not yet.
    reports: Vec<ReportRow>,
    /// What happened, with the accounts side by side; what most reports tell of first. As of a day, by what
    /// was published until then.
    events: Vec<Event>,
    /// Claims about the person: those behind what is shown first.
    claims: Vec<ClaimRow>,
    /// Claims about others that the accounts rest on as well: of those in whose company the person went.
    beside: Vec<ClaimRow>,
    /// Offices, relatives and others.
    relations: Vec<PersonRelation>,
    /// Entries of watchlists that may be about the person.
    listings: Vec<ListingRow>,
    /// Whether a report says that somebody wants the person.
    wanted: bool,
    /// The id that was asked for, where the person has another now.
    redirected_from: Option<String>,
    /// How much more there is.
    more: More,
    /// How many reports there are, in words, as every screen and command has them.
    counts: String,
}

/// All that is known of one person
///
/// An id that the person had before leads to the one they have now, with status 308.
#[utoipa::path(get, path = "/api/people/{id}", tag = "people", params(("id" = String, Path), PersonQuery),
    responses((status = OK, body = PersonPage), (status = PERMANENT_REDIRECT, description = "The person has another id now"),
        (status = BAD_REQUEST, body = Problem), (status = NOT_FOUND, body = Problem),
        (status = UNPROCESSABLE_ENTITY, body = Problem)))]
async fn one(
    State(service): State<Arc<CaseService>>,
    Id(id): Id,
    Asked(asked): Asked<PersonQuery>,
) -> Answer<Response> {
    let bounds = Bounds::of(asked.limit.unwrap_or(USUAL));
    let person = service.storage().brief_person(&id, bounds).await?;
    let person = person.ok_or_else(|| Problem::not_found("person", &id))?;
    let now = &person.person;
    if now.id != id {
        return Ok(moved(&now.id, &id, asked.as_of.as_deref()));
    }
    let then = match day(asked.as_of.as_deref(), "as_of")? {
        None => None,
        Some(day) => Some(then(&service, &id, day).await?),
    };
    let whereabouts = match &then {
        None => service.storage().brief_whereabouts(&id, bounds).await?,
        Some(then) => {
            let answer = then.answer.clone();
            answer.map(|answer| Brief::of_answer(answer, 0, bounds))
        }
    };
    let whereabouts = whereabouts.unwrap_or_else(|| Brief {
        item: no_answer(now),
        left_out: 0,
    });
    let person = match then.as_ref().and_then(|then| then.person.clone()) {
        Some(known) => BriefPerson::of(known, person.reports, bounds),
        None => person,
    };
    let mut page = page(&service, person, (whereabouts, then), bounds).await?;
    page.redirected_from = asked.was;
    Ok(Json(page).into_response())
}

async fn page(
    service: &CaseService,
    found: BriefPerson,
    (answer, then): (Brief<Whereabouts>, Option<Then>),
    bounds: Bounds,
) -> Answer<PersonPage> {
    let (kept, storage) = (service.kept(), service.storage());
    let (person, whereabouts) = (found.person, answer.item);
    let mut more = More {
        members: found.members.saturating_sub(person.members.len() as u64),
        links: found.links.saturating_sub(person.links.len() as u64),
        accounts: answer.left_out,
        ..More::default()
    };
    let counts = storage.counts_of(&person.id).await?;
    let mut relations = relations(service, &person).await?;
    more.relations = cut(&mut relations, bounds.most);
    for relation in &mut relations {
        more.accounts += cut(&mut relation.claims, bounds.inside);
    }
    let brief = match &then {
        None => storage.main_events(&person.id, bounds).await?,
        Some(then) => then.main_events(bounds),
    };
    let events = then.as_ref().map_or(counts.events, Then::count);
    more.events = events.saturating_sub(brief.len() as u64);
    more.accounts += brief.iter().map(|event| event.left_out).sum::<u64>();
    let mut events: Vec<Event> = brief.into_iter().map(|event| event.item).collect();
    let counts_in_words = report_counts(&whereabouts.coverage).in_words();
    let behind = ids_behind(&whereabouts, &events, bounds);
    let claims = claims_behind(service, &person, (&behind, counts.claims), bounds).await?;
    let mut claims: Vec<ClaimRow> = claims
        .into_iter()
        .map(|claim| kept.claim_row(claim))
        .collect();
    claims.extend(kept.missed(|mark| mark.person.as_ref() == Some(&person.id)));
    let mut beside = beside(service, &behind, &claims).await?;
    // Those that analysts made are among the counted.
    more.claims = counts.claims.saturating_sub(claims.len() as u64);
    let reports = reports_behind(service, &person, &claims, bounds).await?;
    date_by(&reports, &mut claims);
    let had = |report: &&KeptReport| then.as_ref().is_none_or(|then| then.had(&report.id));
    let of_all = then.as_ref().map_or(found.reports, |then| then.reports);
    more.reports = of_all.saturating_sub(reports.iter().filter(had).count() as u64);
    let names = in_order_of_publication(reports.iter().filter(had));
    for event in &mut events {
        add_absent(event, &names, &whereabouts.coverage.not_read);
    }
    let mut reports: Vec<ReportRow> = reports
        .into_iter()
        .map(|report| kept.report_row(report))
        .collect();
    if let Some(then) = &then {
        for claim in claims.iter_mut().chain(&mut beside) {
            claim.withdrawn_by = then.withdrawn_by(&claim.report_id);
        }
        for report in &mut reports {
            report.withdrawn_by = then.withdrawn_by(&report.id);
        }
    }
    Ok(PersonPage {
        reports,
        events,
        relations,
        listings: kept.listings.get(&person.id).cloned().unwrap_or_default(),
        claims,
        beside,
        whereabouts,
        wanted: then.map_or(found.wanted, |then| then.wanted),
        redirected_from: None,
        counts: counts_in_words,
        person,
        more,
    })
}

/// How many reports there are; of those not read, the names may have been cut off.
fn report_counts(coverage: &Coverage) -> ReportCounts {
    let read_or_later = coverage.read + coverage.later;
    ReportCounts {
        not_read: coverage.given.saturating_sub(read_or_later),
        ..coverage.counts()
    }
}

/// Ids of the claims that the answer and the happenings rest on.
fn ids_behind(answer: &Whereabouts, events: &[Event], bounds: Bounds) -> Vec<String> {
    let of_places = answer.places.iter().chain(&answer.earlier);
    let of_answer = of_places.flat_map(|place| &place.claims);
    let of_fates = answer.fates.iter().flat_map(|fate| &fate.claims);
    let of_answer = of_answer.chain(of_fates).map(|of| of.claim.as_str());
    let accounts = events.iter().flat_map(|event| &event.accounts);
    let of_events = accounts.flat_map(|account| &account.claims);
    let mut ids = once_each(of_answer.chain(of_events.map(String::as_str)));
    ids.truncate(bounds.most);
    ids
}

/// The claims about a person, of whom there are so many: those of these ids first; where that leaves
/// room, others.
async fn claims_behind(
    service: &CaseService,
    person: &Person,
    (ids, of_all): (&[String], u64),
    bounds: Bounds,
) -> Answer<Vec<KeptClaim>> {
    let storage = service.storage();
    let about = ClaimFilter {
        person: Some(person.id.clone()),
        ..ClaimFilter::default()
    };
    let stretch = Stretch::first(bounds.most);
    // Where all of them have room, one question finds those behind and the others.
    let (mut claims, mut others) = if of_all <= bounds.most as u64 {
        let behind: HashSet<&String> = ids.iter().collect();
        let all = storage.claims(&about, &stretch).await?.items.into_iter();
        all.partition(|claim| behind.contains(&claim.claim.id))
    } else {
        (storage.claims_among(ids).await?, Vec::new())
    };
    claims.retain(|claim| claim.person.as_ref() == Some(&person.id));
    if of_all > bounds.most as u64 && claims.len() < bounds.most {
        others = storage.claims(&about, &stretch).await?.items;
        let known: HashSet<&String> = ids.iter().collect();
        others.retain(|other| !known.contains(&other.claim.id));
    }
    let room = bounds.most.saturating_sub(claims.len());
    claims.extend(others.into_iter().take(room));
    Ok(claims)
}

/// Those of the claims behind that are about others.
async fn beside(
    service: &CaseService,
    behind: &[String],
    claims: &[ClaimRow],
) -> Answer<Vec<ClaimRow>> {
    let known: HashSet<&String> = claims.iter().map(|row| &row.claim.id).collect();
    let missing = behind.iter().filter(|id| !known.contains(id)).cloned();
    let missing: Vec<String> = missing.collect();
    if missing.is_empty() {
        return Ok(Vec::new());
    }
    let found = service.storage().claims_among(&missing).await?;
    let kept = service.kept();
    Ok(found
        .into_iter()
        .map(|claim| kept.claim_row(claim))
        .collect())
}

/// The reports that the claims stand in; where that leaves room, others that speak of the person.
async fn reports_behind(
    service: &CaseService,
    person: &Person,
    claims: &[ClaimRow],
    bounds: Bounds,
) -> Answer<Vec<KeptReport>> {
    let of_claims = claims.iter().map(|row| row.report_id.as_str());
    let members = person.members.iter().rev();
    let spoken = members.map(|member| member.report.as_str());
    let mut ids = once_each(of_claims.chain(spoken));
    cut(&mut ids, bounds.most);
    Ok(service.storage().reports_among(&ids).await?)
}

/// Claims that analysts made are of the day of their report, as all others are.
fn date_by(reports: &[KeptReport], claims: &mut [ClaimRow]) {
    for claim in claims.iter_mut().filter(|claim| claim.published.is_none()) {
        let report = reports.iter().find(|report| report.id == claim.report_id);
        claim.published = report.and_then(|report| report.published.clone());
    }
}

/// Ids in the order in which they first come.
fn once_each<'i>(ids: impl Iterator<Item = &'i str>) -> Vec<String> {
    let mut known = HashSet::new();
    let first = ids.filter(|id| known.insert(*id));
    first.map(str::to_owned).collect()
}

/// Names of reports, the earliest first and those without a date last.
fn in_order_of_publication<'r>(reports: impl Iterator<Item = &'r KeptReport>) -> Vec<String> {
    let mut order: Vec<&KeptReport> = reports.collect();
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
        gone: Vec::new(),
        apart: Vec::new(),
        denials: Vec::new(),
        revisions: Vec::new(),
        overturn: Vec::new(),
        coverage: Coverage::default(),
    }
}
