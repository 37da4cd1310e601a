//! What analysts decide: the log, and new entries of it.

mod given;
mod named;

use std::sync::Arc;
use std::time::Duration;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use reportedly_storage::{Decision, Judgement, LogEntry, overruled_by, undone_by};
use reportedly_workspace::{NotAdmitted, admit};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::asked::{Asked, Given, Id, Page, PageQuery};
use super::caller::Editor;
use super::problem::{Answer, Problem};
use super::service::{CaseService, now};
use named::Named;

/// How long an answer waits for findings that follow from it.
const FOLLOWS: Duration = Duration::from_secs(1);

pub(super) fn routes() -> OpenApiRouter<Arc<CaseService>> {
    OpenApiRouter::new()
        .routes(routes!(list, judge))
        .routes(routes!(undo))
        .merge(given::routes())
}

/// An entry of the log.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct JudgementRow {
    /// Its number as a text.
    id: String,
    /// Its place in the log, from 1.
    seq: u64,
    /// When, RFC 3339.
    at: String,
    /// Who.
    who: String,
    /// What sort of decision.
    kind: &'static str,
    /// The decision in a sentence.
    words: String,
    /// What it is about.
    #[schema(value_type = Object)]
    what: Decision,
    /// Why, in their words.
    why: Option<String>,
    /// Id of the judgement that undid it.
    undone_by: Option<String>,
    /// Id of the later judgement on the same two mentions, which counts in its place.
    overruled_by: Option<String>,
    /// SHA-256 over the judgement and the seal before.
    hash: String,
    /// The seal of the judgement before.
    previous: String,
}

/// The judgements that undo and overrule one.
type Ended = (Option<u64>, Option<u64>);

impl JudgementRow {
    fn of(entry: LogEntry, (undone_by, overruled_by): Ended, words: String) -> Self {
        Self {
            id: entry.number.to_string(),
            seq: entry.number,
            kind: kind_of(&entry.judgement.decision),
            words,
            at: entry.judgement.at,
            who: entry.judgement.by,
            why: entry.judgement.why,
            what: entry.judgement.decision,
            undone_by: undone_by.map(|number| number.to_string()),
            overruled_by: overruled_by.map(|number| number.to_string()),
            hash: entry.seal,
            previous: entry.previous,
        }
    }
}

fn kind_of(decision: &Decision) -> &'static str {
    match decision {
        Decision::Same { .. } => "same-person",
        Decision::NotTheSame { .. } => "not-the-same",
        Decision::Unsure { .. } => "unsure",
        Decision::Right { .. } => "claim-right",
        Decision::Wrong { .. } => "claim-wrong",
        Decision::Corrected { .. } => "claim-corrected",
        Decision::Missed { .. } => "claim-added",
        Decision::Related { .. } => "relation",
        Decision::Reviewed { .. } => "review",
        Decision::Unjoined { .. } => "unjoin",
        Decision::Listed {
            confirmed: true, ..
        } => "listing-confirmed",
        Decision::Listed { .. } => "listing-rejected",
        Decision::Dismissed { .. } => "dismissal",
        Decision::Undone { .. } => "undo",
    }
}

/// The log of judgements, the last first
#[utoipa::path(get, path = "/api/judgements", tag = "judgements", params(PageQuery),
    responses((status = OK, body = Page<JudgementRow>), (status = BAD_REQUEST, body = Problem),
        (status = UNPROCESSABLE_ENTITY, body = Problem)))]
async fn list(
    State(service): State<Arc<CaseService>>,
    Asked(page): Asked<PageQuery>,
) -> Answer<Json<Page<JudgementRow>>> {
    let stretch = page.stretch();
    let before: u64 = stretch.position()?.unwrap_or(u64::MAX);
    let log = service.storage().judgements().await?;
    let (undone, overruled, total) = (undone_by(&log), overruled_by(&log), log.len() as u64);
    let earlier = log.iter().rev().filter(|entry| entry.number < before);
    let found: Vec<LogEntry> = earlier.take(stretch.limit_and_one()).cloned().collect();
    let named = Named::of(&service, &found, &log).await?;
    let slice = reportedly_storage::Slice::of(found, &stretch, |entry: &LogEntry| entry.number);
    Ok(Json(Page::of(slice, Some(total), |entry| {
        let number = &entry.number;
        let ended = (undone.get(number).copied(), overruled.get(number).copied());
        let words = named.words(&entry.judgement.decision, &log);
        JudgementRow::of(entry, ended, words)
    })))
}

/// A new entry of the log.
pub(super) type Created = (StatusCode, Json<JudgementRow>);

/// Judges people, a claim, a listing or a join of origins
#[utoipa::path(post, path = "/api/judgements", tag = "judgements", request_body = given::GivenJudgement,
    responses((status = CREATED, body = JudgementRow),
        (status = OK, body = JudgementRow, description = "You have judged so before; nothing was added"),
        (status = NOT_FOUND, body = Problem), (status = FORBIDDEN, body = Problem),
        (status = UNPROCESSABLE_ENTITY, body = Problem)))]
async fn judge(
    State(service): State<Arc<CaseService>>,
    Editor(by): Editor,
    Given(given): Given<given::GivenJudgement>,
) -> Answer<Created> {
    let (decision, why) = given::decision(&service, given).await?;
    enter(&service, by, why, decision).await
}

/// Adds an entry to the log, unless it says the same by the same analyst already; findings follow,
/// at once where that takes no time.
async fn enter(
    service: &Arc<CaseService>,
    by: String,
    why: Option<String>,
    decision: Decision,
) -> Answer<Created> {
    let judgement = Judgement {
        at: now(),
        by,
        why: why.filter(|why| !why.trim().is_empty()),
        decision,
    };
    let log = service.storage().judgements().await?;
    let known = admit(&log, &service.kept().marks.links, &judgement);
    if let Some(known) = known.map_err(|error| not_admitted(&error))? {
        let number = &known.number;
        let ended = [undone_by(&log), overruled_by(&log)].map(|by| by.get(number).copied());
        let row = row(service, known.clone(), ended.into(), &log).await?;
        return Ok((StatusCode::OK, Json(row)));
    }
    let entry = service.storage().judge(judgement).await?;
    service.has_changed();
    service.settled(FOLLOWS).await?;
    let row = row(service, entry, (None, None), &log).await?;
    Ok((StatusCode::CREATED, Json(row)))
}

async fn row(
    service: &CaseService,
    entry: LogEntry,
    ended: Ended,
    log: &[LogEntry],
) -> Answer<JudgementRow> {
    let named = Named::of(service, std::slice::from_ref(&entry), log).await?;
    let words = named.words(&entry.judgement.decision, log);
    Ok(JudgementRow::of(entry, ended, words))
}

fn not_admitted(error: &NotAdmitted) -> Problem {
    let status = match error {
        NotAdmitted::RelatedToItself => StatusCode::UNPROCESSABLE_ENTITY,
        NotAdmitted::RelatedOtherwise { .. } | NotAdmitted::RunsInCircle => StatusCode::CONFLICT,
    };
    Problem::told(status, error.to_string())
}

/// Why something is undone.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct GivenUndoing {
    /// Why.
    #[serde(default)]
    why: Option<String>,
}

/// Undoes a judgement
#[utoipa::path(post, path = "/api/judgements/{id}/undo", tag = "judgements", params(("id" = String, Path)),
    request_body = GivenUndoing,
    responses((status = CREATED, body = JudgementRow), (status = NOT_FOUND, body = Problem),
        (status = CONFLICT, body = Problem, description = "It was undone before"), (status = FORBIDDEN, body = Problem)))]
async fn undo(
    State(service): State<Arc<CaseService>>,
    Editor(by): Editor,
    Id(id): Id,
    Given(given): Given<GivenUndoing>,
) -> Answer<Created> {
    let log = service.storage().judgements().await?;
    let number: Option<u64> = id.parse().ok();
    let number = number.filter(|number| log.iter().any(|entry| entry.number == *number));
    let number = number.ok_or_else(|| Problem::not_found("judgement", &id))?;
    if let Some(by) = undone_by(&log).get(&number) {
        return Err(Problem::new(
            StatusCode::CONFLICT,
            format!("judgement {number} was undone by judgement {by}"),
            format!("undo {by} to have it hold again"),
        ));
    }
    enter(&service, by, given.why, Decision::Undone { entry: number }).await
}
