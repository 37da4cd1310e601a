//! What is served, and to whom.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::caller::Caller;
use super::problem::Answer;
use super::service::CaseService;

/// What is served, and to whom.
#[derive(Debug, Serialize, ToSchema)]
pub struct Status {
    /// Version of the program.
    version: &'static str,
    /// The models that read, by language.
    model: Models,
    /// The file of the workspace; its name alone for those who only read.
    workspace: String,
    /// How many reports there are, read or not.
    reports: u64,
    /// How many were not read, or could not be.
    not_read: u64,
    /// How many claims.
    claims: u64,
    /// How many people with a name.
    people: u64,
    /// How many judgements.
    judgements: u64,
    /// The watchlists that people are screened against.
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
    let settings = service.settings();
    let lists = settings.lists.as_ref().map(|shared| shared.lists().names());
    Ok(Json(Status {
        version: env!("CARGO_PKG_VERSION"),
        model: settings.models.clone(),
        workspace: shown_to(&caller, &settings.workspace),
        reports: counts.reports,
        not_read: counts.not_read,
        claims: counts.claims,
        people: counts.people,
        judgements: counts.judgements,
        lists: lists.unwrap_or_default(),
        editor: caller.editor,
        who: caller.name,
        state: service.storage().state().await?,
        findings: service.kept().state,
    }))
}
