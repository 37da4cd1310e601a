//! Claims.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use reportedly_model::Kind;
use reportedly_storage::{ClaimFilter, MadeClaim};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::asked::{Asked, Id, Page, PageQuery};
use super::problem::{Answer, Problem};
use super::reports;
use super::rows::ClaimRow;
use super::service::CaseService;

pub(super) fn routes() -> OpenApiRouter<Arc<CaseService>> {
    OpenApiRouter::new()
        .routes(routes!(list))
        .routes(routes!(one))
}

/// Which claims are asked for.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct ClaimsQuery {
    /// Only those about one person, by their id.
    person: Option<String>,
    /// Only those of one report, by its id or name.
    report: Option<String>,
    /// Only those of one kind.
    kind: Option<Kind>,
}

/// Claims as they were read, by report and place in it, with what was decided of them
///
/// Those that analysts made stand after all others.
#[utoipa::path(get, path = "/api/claims", tag = "claims", params(ClaimsQuery, PageQuery),
    responses((status = OK, body = Page<ClaimRow>), (status = BAD_REQUEST, body = Problem),
        (status = UNPROCESSABLE_ENTITY, body = Problem),
        (status = NOT_FOUND, body = Problem)))]
async fn list(
    State(service): State<Arc<CaseService>>,
    Asked(asked): Asked<ClaimsQuery>,
    Asked(page): Asked<PageQuery>,
) -> Answer<Json<Page<ClaimRow>>> {
    let filter = filter(&service, asked).await?;
    let slice = service.storage().claims(&filter, &page.stretch()).await?;
    let (kept, is_last) = (service.kept(), slice.next.is_none());
    let mut page = Page::of(slice, None, |claim| kept.claim_row(claim));
    if is_last {
        page.items
            .extend(kept.missed(|mark| is_asked(&filter, mark)));
    }
    Ok(Json(page))
}

async fn filter(service: &CaseService, asked: ClaimsQuery) -> Answer<ClaimFilter> {
    let mut filter = ClaimFilter {
        kind: asked.kind,
        ..ClaimFilter::default()
    };
    if let Some(report) = asked.report {
        filter.report = Some(reports::find(service, &report).await?.id);
    }
    filter.person = known_person(service, asked.person).await?;
    Ok(filter)
}

/// The id that a person has now, of whom only what is about them is asked for.
pub(super) async fn known_person(
    service: &CaseService,
    asked: Option<String>,
) -> Answer<Option<String>> {
    let Some(id) = asked else {
        return Ok(None);
    };
    let person = service.storage().person(&id).await?;
    let person = person.ok_or_else(|| Problem::not_found("person", &id))?;
    Ok(Some(person.id))
}

fn is_asked(filter: &ClaimFilter, mark: &MadeClaim) -> bool {
    let kind = Some(mark.claim.kind());
    filter.report.as_ref().is_none_or(|id| *id == mark.report)
        && (filter.person.is_none() || filter.person == mark.person)
        && (filter.kind.is_none() || filter.kind == kind)
}

/// A claim
#[utoipa::path(get, path = "/api/claims/{id}", tag = "claims", params(("id" = String, Path)),
    responses((status = OK, body = ClaimRow), (status = NOT_FOUND, body = Problem)))]
async fn one(State(service): State<Arc<CaseService>>, Id(id): Id) -> Answer<Json<ClaimRow>> {
    find(&service, &id).await.map(Json)
}

/// The row of a claim that was read, or made by an analyst.
pub(super) async fn find(service: &CaseService, id: &str) -> Answer<ClaimRow> {
    let kept = service.kept();
    if let Some(claim) = service.storage().claim(id).await? {
        return Ok(kept.claim_row(claim));
    }
    let mut made = kept.missed(|mark| mark.claim.id == id);
    made.pop().ok_or_else(|| Problem::not_found("claim", id))
}
