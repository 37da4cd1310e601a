//! What happened, with the accounts side by side.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use reportedly_model::{Event, Kind};
use reportedly_storage::EventFilter;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::asked::{Asked, Id, Page, PageQuery};
use super::claims::known_person;
use super::problem::{Answer, Problem};
use super::service::CaseService;

pub(super) fn routes() -> OpenApiRouter<Arc<CaseService>> {
    OpenApiRouter::new()
        .routes(routes!(list))
        .routes(routes!(one))
}

/// Which happenings are asked for.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
struct EventsQuery {
    /// Only those of one person, by their id.
    person: Option<String>,
    /// Only those of one kind.
    kind: Option<Kind>,
}

/// What happened, with the accounts side by side
#[utoipa::path(get, path = "/api/events", tag = "events", params(EventsQuery, PageQuery),
    responses((status = OK, body = Page<Event>), (status = BAD_REQUEST, body = Problem),
        (status = NOT_FOUND, body = Problem),
        (status = UNPROCESSABLE_ENTITY, body = Problem)))]
async fn list(
    State(service): State<Arc<CaseService>>,
    Asked(asked): Asked<EventsQuery>,
    Asked(page): Asked<PageQuery>,
) -> Answer<Json<Page<Event>>> {
    let filter = EventFilter {
        person: known_person(&service, asked.person).await?,
        kind: asked.kind,
        ..EventFilter::default()
    };
    let slice = service.storage().events(&filter, &page.stretch()).await?;
    Ok(Json(Page::of(slice, None, |event| event)))
}

/// One happening
#[utoipa::path(get, path = "/api/events/{id}", tag = "events", params(("id" = String, Path)),
    responses((status = OK, body = Event), (status = NOT_FOUND, body = Problem)))]
async fn one(State(service): State<Arc<CaseService>>, Id(id): Id) -> Answer<Json<Event>> {
    let event = service.storage().event(&id).await?;
    event
        .map(Json)
        .ok_or_else(|| Problem::not_found("event", &id))
}
