//! The API of a case, under `/api/`. One resource a file; [`CaseService`] is what they share.
//!
//! Errors are problem details as RFC 9457 has them, with a `hint`; lists come in stretches, each
//! with the cursor of the next; times are RFC 3339. The description at `/api/openapi.json` is made
//! from the same code as the routes.

mod asked;
mod bounded;
mod caller;
mod changes;
mod claims;
mod download;
mod events;
mod everywhere;
mod exports;
mod judgements;
mod known;
mod listings;
mod map;
mod pairs;
mod people;
mod person;
mod problem;
mod progress;
mod relations;
mod remembered;
mod reports;
mod rows;
mod search;
mod service;
mod status;
mod then;
mod unread;
mod upkeep;
mod upload;
mod whereabouts;

pub use caller::{Caller, Editor};
use known::{KnownParameters, refuse_unknown};
pub use problem::Problem;
use remembered::answer_again;
pub use service::{CaseService, CaseSettings, Places};
pub use status::Models;
pub use upkeep::keep_up;
pub use upload::{Document, ReportReader};

use std::any::Any;
use std::sync::Arc;

use axum::body::Body;
use axum::http::{Response, StatusCode};
use axum::middleware::from_fn_with_state;
use axum::response::IntoResponse;
use axum::{Json, Router, routing};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;

#[derive(OpenApi)]
#[openapi(info(
    title = "Reportedly",
    description = "Who is where, according to whom: the reports, claims, people and answers of one case.\n\n\
        A parameter that an address does not take is refused with 400, and a problem that names it and \
        those that it takes.",
    license(name = "MIT OR Apache-2.0")
))]
struct Description;

/// The routes of a case, each with its path from the root.
pub fn case_router(service: Arc<CaseService>) -> Router {
    let most_bytes = service.reader().most_bytes();
    let (routes, mut description) = routes(most_bytes).split_for_parts();
    everywhere::describe(&mut description);
    let known = Arc::new(KnownParameters::of(&description));
    let described = Json(description);
    routes
        .route(
            "/api/openapi.json",
            routing::get(async move || described.clone()),
        )
        .route("/api/{*rest}", routing::any(nothing_there))
        .method_not_allowed_fallback(not_so)
        .route_layer(from_fn_with_state(known, refuse_unknown))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(Arc::clone(&service), answer_again))
        .with_state(service)
}

/// What the routes are, as OpenAPI 3.1.
pub fn description() -> utoipa::openapi::OpenApi {
    let (_, mut description) = routes(0).split_for_parts();
    everywhere::describe(&mut description);
    description
}

fn routes(most_bytes: usize) -> OpenApiRouter<Arc<CaseService>> {
    OpenApiRouter::with_openapi(Description::openapi())
        .merge(status::routes())
        .merge(reports::routes())
        .merge(people::routes())
        .merge(person::routes())
        .merge(upload::routes(most_bytes))
        .merge(claims::routes())
        .merge(events::routes())
        .merge(whereabouts::routes())
        .merge(search::routes())
        .merge(map::routes())
        .merge(pairs::routes())
        .merge(judgements::routes())
        .merge(changes::routes())
        .merge(exports::routes())
        .merge(listings::routes())
        .merge(progress::routes())
}

async fn nothing_there() -> Problem {
    Problem::new(
        StatusCode::NOT_FOUND,
        "there is nothing at this address",
        "/api/openapi.json describes what there is",
    )
}

async fn not_so() -> Problem {
    Problem::new(
        StatusCode::METHOD_NOT_ALLOWED,
        "this address takes no such method",
        "/api/openapi.json describes what there is",
    )
}

fn panicked(_: Box<dyn Any + Send + 'static>) -> Response<Body> {
    tracing::error!("a request made the server panic");
    let status = StatusCode::INTERNAL_SERVER_ERROR;
    let hint = "please report it, with what its log says";
    Problem::new(status, "the server made a mistake", hint).into_response()
}
