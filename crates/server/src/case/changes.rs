//! What answers changed, and because of what.

use std::collections::HashSet;
use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use jiff::tz::TimeZone;
use reportedly_model::{ChangeKind, Published};
use reportedly_storage::{KeptReport, LogEntry};
use reportedly_workspace::{Case, ChangedAnswer, Since, changes_since};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::asked::Asked;
use super::problem::{Answer, Problem};
use super::service::{CaseService, Places};

pub(super) fn routes() -> OpenApiRouter<Arc<CaseService>> {
    OpenApiRouter::new().routes(routes!(list))
}

/// Between which moments.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct ChangesQuery {
    /// A day, or a time in RFC 3339: reports that came in and judgements that were made from then
    /// on are news.
    since: Option<String>,
    /// What came in from then on is left out.
    until: Option<String>,
}

/// What changed, the latest first.
#[derive(Debug, Serialize, ToSchema)]
struct Changes {
    items: Vec<ChangeRow>,
    /// The reports that stand behind the changes or are named in them, with what people call them by.
    reports: Vec<NamedReport>,
}

/// A report by what people call it: who published it and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
struct NamedReport {
    /// Its id.
    id: String,
    /// Its name, as sentences have it.
    name: String,
    /// Headline.
    title: Option<String>,
    /// Who published it.
    publisher: Option<String>,
    /// When it was published, and what that rests on.
    published: Option<Published>,
}

/// Something that changed in an answer.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
struct ChangeRow {
    /// Id of the person.
    person: String,
    /// Their name.
    name: String,
    /// When it came to be known: when the last report behind it came in, or the last judgement.
    at: String,
    /// What changed.
    what: ChangeKind,
    /// The change in words.
    words: String,
    /// The answer before; `null` for somebody whom no report named.
    before: Option<String>,
    /// The answer now.
    after: String,
    /// The new reports that speak of the person.
    because: Vec<Cause>,
    /// The new judgements that are about the person.
    judgements: Vec<JudgementCause>,
}

/// A judgement that an answer changed because of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
struct JudgementCause {
    /// Its number in the log.
    number: u64,
    /// Who made it.
    by: String,
    /// When.
    at: String,
}

/// A report that an answer changed because of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
struct Cause {
    /// Its id.
    id: String,
    /// Its name.
    name: String,
}

/// What answers changed, and because of which reports
#[utoipa::path(get, path = "/api/changes", tag = "changes", params(ChangesQuery),
    responses((status = OK, body = Changes), (status = BAD_REQUEST, body = Problem),
        (status = UNPROCESSABLE_ENTITY, body = Problem)))]
async fn list(
    State(service): State<Arc<CaseService>>,
    Asked(asked): Asked<ChangesQuery>,
) -> Answer<Json<Changes>> {
    let since = moment(asked.since.as_deref(), "since")?;
    let since = since.ok_or_else(|| {
        Problem::bad_request("since is missing", "give a day such as since=2024-12-14")
    })?;
    let until = moment(asked.until.as_deref(), "until")?;
    if until.as_ref().is_some_and(|until| *until < since) {
        return Err(Problem::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "since is later than until: nothing came in between them",
            "exchange the two",
        ));
    }
    let (case, places) = (service.case().await?, service.places());
    let changes = service
        .work(move || changes(&case, &places, &since, until.as_deref()))
        .await?;
    Ok(Json(changes))
}

/// A moment in UTC to the second, so that moments sort as texts; a day is taken for its beginning
/// where this machine stands.
fn moment(given: Option<&str>, parameter: &str) -> Answer<Option<String>> {
    let Some(given) = given.filter(|given| !given.is_empty()) else {
        return Ok(None);
    };
    let as_time: Option<jiff::Timestamp> = given.parse().ok();
    let as_day = || {
        let day: jiff::civil::Date = given.parse().ok()?;
        Some(day.to_zoned(TimeZone::system()).ok()?.timestamp())
    };
    match as_time.or_else(as_day) {
        Some(moment) => Ok(Some(moment.strftime("%Y-%m-%dT%H:%M:%SZ").to_string())),
        None => Err(Problem::bad_request(
            format!("{parameter}: {given:?} is no day and no time"),
            "give a day such as 2024-12-14, or a time such as 2024-12-14T09:30:00Z",
        )),
    }
}

fn changes(case: &Case, places: &Places, since: &str, until: Option<&str>) -> Changes {
    let past = until.map(|until| {
        case.part(
            |report| report.added.as_str() < until,
            |entry| entry.judgement.at.as_str() < until,
        )
    });
    let case = past.as_ref().unwrap_or(case);
    let changed = changes_since(case, places.as_ref(), &Since::Added(since.to_owned()));
    let mut rows: Vec<ChangeRow> = changed
        .iter()
        .flat_map(|changed| rows_of(case, changed, since))
        .collect();
    rows.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| a.name.cmp(&b.name)));
    Changes {
        items: rows,
        reports: named(case, &changed),
    }
}

/// The reports behind changes, and those that their words name.
fn named(case: &Case, changed: &[ChangedAnswer]) -> Vec<NamedReport> {
    let of_change = |changed: &'_ ChangedAnswer| {
        let names = changed.because_of.iter().chain(&changed.named);
        names.cloned().collect::<Vec<String>>()
    };
    let names: HashSet<String> = changed.iter().flat_map(of_change).collect();
    let reports = case.reports.iter();
    let reports = reports.filter(|report| names.contains(&report.name));
    reports.map(NamedReport::of).collect()
}

fn rows_of(case: &Case, changed: &ChangedAnswer, since: &str) -> Vec<ChangeRow> {
    let behind: Vec<&KeptReport> = case
        .reports
        .iter()
        .filter(|report| changed.because_of.contains(&report.name))
        .collect();
    let came_in = behind.iter().map(|report| report.added.as_str()).max();
    let judged: Vec<&LogEntry> = case
        .log
        .iter()
        .filter(|entry| changed.judgements.contains(&entry.number))
        .collect();
    let judged_last = judged.iter().map(|entry| entry.judgement.at.as_str()).max();
    let at = came_in.max(judged_last).unwrap_or(since);
    let row = |change: &reportedly_model::Change| ChangeRow {
        person: changed.person.clone(),
        name: changed.name.clone(),
        at: at.to_owned(),
        what: change.what,
        words: change.words.clone(),
        before: changed.before.clone(),
        after: changed.now.clone(),
        because: behind.iter().map(|report| Cause::of(report)).collect(),
        judgements: judged
            .iter()
            .map(|entry| JudgementCause::of(entry))
            .collect(),
    };
    changed.changes.iter().map(row).collect()
}

impl NamedReport {
    fn of(report: &KeptReport) -> Self {
        let published = report.published.clone().zip(report.basis);
        Self {
            id: report.id.clone(),
            name: report.name.clone(),
            title: report.title.clone(),
            publisher: report.publisher.clone(),
            published: published.map(|(date, basis)| Published { date, basis }),
        }
    }
}

impl JudgementCause {
    fn of(entry: &LogEntry) -> Self {
        Self {
            number: entry.number,
            by: entry.judgement.by.clone(),
            at: entry.judgement.at.clone(),
        }
    }
}

impl Cause {
    fn of(report: &KeptReport) -> Self {
        Self {
            id: report.id.clone(),
            name: report.name.clone(),
        }
    }
}
