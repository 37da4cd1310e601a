//! Reports: lists of them, one with its versions, its reading, text, blocks and original.

use std::sync::Arc;

use axum::Json;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use reportedly_model::{Block, Chain, Mention, Report};
use reportedly_storage::{ClaimFilter, KeptReport, Page as Stretch, ReportFilter, Slice};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::asked::{Asked, Id, Page, PageQuery};
use super::problem::{Answer, Problem};
use super::rows::{ClaimRow, ReportRow};
use super::service::{CaseService, Kept};
use super::unread;

pub(super) fn routes() -> OpenApiRouter<Arc<CaseService>> {
    OpenApiRouter::new()
        .routes(routes!(list))
        .routes(routes!(one))
        .routes(routes!(reading))
        .routes(routes!(text))
        .routes(routes!(blocks))
        .routes(routes!(original))
}

/// Which reports are asked for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct ReportsQuery {
    /// Only those that were `read`, or `not-read`; or `dismissed`, what could not be read and counts no
    /// more, which is in no other list.
    state: Option<String>,
    /// Only those with these words in the text, or these letters in name or publisher.
    q: Option<String>,
}

/// A report with the other versions of it.
#[derive(Debug, Serialize, ToSchema)]
struct ReportPage {
    #[serde(flatten)]
    row: ReportRow,
    /// All versions, the first to come in first.
    versions: Vec<ReportRow>,
}

/// All that was made of a report.
#[derive(Debug, Serialize, ToSchema)]
struct ReadingPage {
    /// The report with its text and blocks; offsets count code points of the text.
    report: Report,
    /// Every mention.
    mentions: Vec<Mention>,
    /// The mentions of one thing.
    chains: Vec<Chain>,
    /// The claims, with what was decided of them; those that analysts made are among them.
    claims: Vec<ClaimRow>,
}

/// Reports, the last to come in first; after them the documents that could not be read
#[utoipa::path(get, path = "/api/reports", tag = "reports", params(ReportsQuery, PageQuery),
    responses((status = OK, body = Page<ReportRow>), (status = BAD_REQUEST, body = Problem),
        (status = UNPROCESSABLE_ENTITY, body = Problem)))]
async fn list(
    State(service): State<Arc<CaseService>>,
    Asked(asked): Asked<ReportsQuery>,
    Asked(page): Asked<PageQuery>,
) -> Answer<Json<Page<ReportRow>>> {
    if asked.state.as_deref() == Some("dismissed") {
        let items = unread::dismissed(&service).await?;
        let total = Some(items.len() as u64);
        let next = None;
        return Ok(Json(Page { items, next, total }));
    }
    let words = asked.q.filter(|words| !words.trim().is_empty());
    let filter = ReportFilter {
        read: read_state(asked.state.as_deref())?,
        words,
    };
    let is_filtered = filter != ReportFilter::default();
    let total = if is_filtered {
        None
    } else {
        Some(total(&service).await?)
    };
    let after = unread::begun(&page);
    let slice = match after {
        Some(_) => Slice {
            items: Vec::new(),
            next: None,
        },
        None => {
            let stretch = page.stretch();
            service.storage().recent_reports(&filter, &stretch).await?
        }
    };
    let kept = service.kept();
    let mut shown = Page::of(slice, total, |report| kept.report_row(report));
    unread::fill(&service, &filter, (&page, after), &mut shown).await?;
    Ok(Json(shown))
}

/// Reports, and documents that are none because they could not be read.
async fn total(service: &CaseService) -> Answer<u64> {
    let documents = unread::standing(service).await?;
    let counts = service.storage().counts().await?;
    Ok(counts.reports + documents.len() as u64)
}

fn read_state(asked: Option<&str>) -> Answer<Option<bool>> {
    match asked {
        None | Some("") => Ok(None),
        Some("read") => Ok(Some(true)),
        Some("not-read") => Ok(Some(false)),
        Some(other) => Err(Problem::bad_request(
            format!("state: {other:?} is no state of a report"),
            "ask for state=read, state=not-read or state=dismissed",
        )),
    }
}

/// A report with its versions
#[utoipa::path(get, path = "/api/reports/{id}", tag = "reports", params(("id" = String, Path)),
    responses((status = OK, body = ReportPage), (status = NOT_FOUND, body = Problem)))]
async fn one(State(service): State<Arc<CaseService>>, Id(id): Id) -> Answer<Json<ReportPage>> {
    if let Some(row) = unread::find_row(&service, &id).await? {
        let versions = vec![row.clone()];
        return Ok(Json(ReportPage { row, versions }));
    }
    let report = find(&service, &id).await?;
    let kept = service.kept();
    let versions = kept.versions_of(&report.id);
    let versions = service.storage().reports_among(&versions).await?;
    let versions = versions.into_iter().map(|report| kept.report_row(report));
    Ok(Json(ReportPage {
        versions: versions.collect(),
        row: kept.report_row(report),
    }))
}

pub(super) async fn find(service: &CaseService, id: &str) -> Answer<KeptReport> {
    let found = service.storage().report(id).await?;
    found.ok_or_else(|| Problem::not_found("report", id))
}

impl Kept {
    /// Ids of a report and of those that correct or retract it, or that it does.
    fn versions_of(&self, report: &str) -> Vec<String> {
        use reportedly_model::RelationKind::{Corrects, Retracts};
        let mut versions = vec![report.to_owned()];
        let mut seen = 0;
        while let Some(version) = versions.get(seen).cloned() {
            seen += 1;
            for link in &self.marks.links {
                if !matches!(link.kind, Corrects | Retracts) {
                    continue;
                }
                let other = match (link.newer == version, link.older == version) {
                    (true, _) => &link.older,
                    (_, true) => &link.newer,
                    _ => continue,
                };
                if !versions.contains(other) {
                    versions.push(other.clone());
                }
            }
        }
        versions
    }
}

/// All that was made of a report
#[utoipa::path(get, path = "/api/reports/{id}/reading", tag = "reports", params(("id" = String, Path)),
    responses((status = OK, body = ReadingPage), (status = NOT_FOUND, body = Problem)))]
async fn reading(State(service): State<Arc<CaseService>>, Id(id): Id) -> Answer<Json<ReadingPage>> {
    let id = find(&service, &id).await?.id;
    let reading = service.storage().reading(&id).await?;
    let reading = reading.ok_or_else(|| Problem::not_found("report", &id))?;
    let of_report = ClaimFilter {
        report: Some(id.clone()),
        ..ClaimFilter::default()
    };
    let claims = service
        .storage()
        .claims(&of_report, &Stretch::all())
        .await?;
    let kept = service.kept();
    let claims = claims.items.into_iter().map(|claim| kept.claim_row(claim));
    let mut claims: Vec<ClaimRow> = claims.collect();
    claims.extend(kept.missed(|mark| mark.report == id));
    claims.sort_by_key(|row| row.claim.evidence.span);
    Ok(Json(ReadingPage {
        report: reading.report,
        mentions: reading.mentions,
        chains: reading.chains,
        claims,
    }))
}

/// The text of a report, which offsets refer to
#[utoipa::path(get, path = "/api/reports/{id}/text", tag = "reports", params(("id" = String, Path)),
    responses((status = OK, body = String, content_type = "text/plain"), (status = NOT_FOUND, body = Problem)))]
async fn text(State(service): State<Arc<CaseService>>, Id(id): Id) -> Answer<Response> {
    let report = report_of(&service, &id).await?;
    let kind = HeaderValue::from_static("text/plain; charset=utf-8");
    Ok(harmless(kind, Body::from(report.text)))
}

/// The blocks of a report
#[utoipa::path(get, path = "/api/reports/{id}/blocks", tag = "reports", params(("id" = String, Path)),
    responses((status = OK, body = Vec<Block>), (status = NOT_FOUND, body = Problem)))]
async fn blocks(State(service): State<Arc<CaseService>>, Id(id): Id) -> Answer<Json<Vec<Block>>> {
    Ok(Json(report_of(&service, &id).await?.blocks))
}

async fn report_of(service: &CaseService, id: &str) -> Answer<Report> {
    let id = find(service, id).await?.id;
    let reading = service.storage().reading(&id).await?;
    let reading = reading.ok_or_else(|| Problem::not_found("report", &id))?;
    Ok(reading.report)
}

/// The bytes of a report as they were published
#[utoipa::path(get, path = "/api/reports/{id}/original", tag = "reports", params(("id" = String, Path)),
    responses((status = OK, body = Vec<u8>, content_type = "application/octet-stream"),
        (status = NOT_FOUND, body = Problem)))]
async fn original(State(service): State<Arc<CaseService>>, Id(id): Id) -> Answer<Response> {
    let report = find(&service, &id).await?;
    let bytes = service.storage().original(&report.id).await?;
    let bytes = bytes.ok_or_else(|| Problem::not_found("report", &id))?;
    let kind = HeaderValue::from_static("application/octet-stream");
    let mut response = harmless(kind, Body::from(bytes));
    let disposition = super::download::attachment(&report.name);
    response
        .headers_mut()
        .insert(header::CONTENT_DISPOSITION, disposition);
    Ok(response)
}

/// What others have written, so that no browser runs anything in it.
fn harmless(kind: HeaderValue, body: Body) -> Response {
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, kind);
    let policy = HeaderValue::from_static("sandbox; default-src 'none'");
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    let sniffing = HeaderValue::from_static("nosniff");
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, sniffing);
    response
}
