//! What is served, and to whom.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use reportedly_model::ReportCounts;
use reportedly_storage::Counts;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::caller::Caller;
use super::problem::Answer;
use super::service::CaseService;
use super::unread;

/// What is served, and to whom.
#[derive(Debug, Serialize, ToSchema)]
pub struct Status {
    /// Version of the program.
    version: &'static str,
    /// The models that read, by language.
    model: Models,
    /// The file of the workspace; its name alone for those who only read.
    workspace: String,
    /// How many reports were given, those that were not read or could not be among them.
    reports: u64,
    /// How many of them were read.
    read: u64,
    /// How many were not read, or could not be; what was dismissed is none of them.
    not_read: u64,
    /// How many of those read were corrected or retracted by another.
    withdrawn: u64,
    /// How many of those read have the bytes of another, or are marked as a copy of one.
    copies: u64,
    /// The counts in words, as every screen and command has them.
    counts: String,
    /// How many claims.
    claims: u64,
    /// How many people with a name.
    people: u64,
    /// How many judgements.
    judgements: u64,
    /// The watchlists that people are compared with, by their file names.
    lists: Vec<String>,
    /// Whether you may change anything.
    editor: bool,
    /// Who you are.
    who: Option<String>,
    /// A number that grows with each change of the workspace.
    state: u64,
    /// The state that people, events and whereabouts are of; they follow when it is less.
    findings: Option<u64>,
}

/// The models that read, by language; `null` where there is none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Models {
    /// English.
    pub en: Option<String>,
    /// French.
    pub fr: Option<String>,
}

pub(super) fn routes() -> OpenApiRouter<Arc<CaseService>> {
    OpenApiRouter::new().routes(routes!(status))
}

/// Where the file stands on this machine is nothing to those who only read in it.
fn shown_to(caller: &Caller, file: &str) -> String {
    let name = std::path::Path::new(file).file_name();
    let name = name.map(|name| name.to_string_lossy().into_owned());
    match (caller.editor, name) {
        (false, Some(name)) => name,
        _ => file.to_owned(),
    }
}

/// What is served, and to whom
#[utoipa::path(get, path = "/api/status", tag = "status", responses((status = OK, body = Status)))]
async fn status(State(service): State<Arc<CaseService>>, caller: Caller) -> Answer<Json<Status>> {
    let counts = service.storage().counts().await?;
    let reports = report_counts(&service, &counts).await?;
    let settings = service.settings();
    let lists = service.kept().lists.clone().into_iter();
    Ok(Json(Status {
        version: env!("CARGO_PKG_VERSION"),
        model: settings.models.clone(),
        workspace: shown_to(&caller, &settings.workspace),
        reports: reports.given as u64,
        read: reports.read as u64,
        not_read: reports.not_read as u64,
        withdrawn: reports.withdrawn as u64,
        copies: reports.copies as u64,
        counts: reports.in_words(),
        claims: counts.claims,
        people: counts.people,
        judgements: counts.judgements,
        lists: lists.map(|list| list.name).collect(),
        editor: caller.editor,
        who: caller.name,
        state: service.storage().state().await?,
        findings: service.kept().state,
    }))
}

/// How many reports there are now. Which of them were withdrawn or are copies follows with the
/// findings; when these have caught up, the counts are those that every answer rests on.
async fn report_counts(service: &CaseService, counts: &Counts) -> Answer<ReportCounts> {
    let all = service.storage().unreadable().await?.len() as u64;
    let standing = unread::standing(service).await?.len() as u64;
    let known = service.storage().coverage().await?.counts();
    let given = counts.reports + standing;
    let not_read = counts.not_read.saturating_sub(all) + standing;
    let count = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    Ok(ReportCounts {
        given: count(given),
        read: count(given.saturating_sub(not_read)),
        not_read: count(not_read),
        ..known
    })
}
