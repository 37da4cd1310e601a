//! `GET /entities/{id}` and what is tied to an entity.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use reportedly_screening::ftm::{Entity, model};
use reportedly_screening::{Found, Neighbours, adjacent, neighbours, nested};
use serde_json::{Map, Value, json};

use super::search::{MOST_RESULTS, MOST_SKIPPED, PAGE};
use crate::error::ApiError;
use crate::parameters::Parameters;
use crate::shared::{Lists, Shared};

pub(super) fn routes() -> Router<Arc<Shared>> {
    Router::new()
        .route("/entities/{id}", get(entity))
        .route("/entities/{id}/adjacent", get(all_adjacent))
        .route("/entities/{id}/adjacent/{property}", get(adjacent_by))
}

/// An answer, or the address where it is.
enum Answer {
    Here(Value),
    At(String),
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        match self {
            Answer::Here(value) => Json(value).into_response(),
            Answer::At(id) => {
                let encoded: String = form_urlencoded::byte_serialize(id.as_bytes()).collect();
                let location = format!("/entities/{}", encoded.replace('+', "%20"));
                (
                    StatusCode::PERMANENT_REDIRECT,
                    [(header::LOCATION, location)],
                )
                    .into_response()
            }
        }
    }
}

async fn entity(
    State(shared): State<Arc<Shared>>,
    Path(id): Path<String>,
    parameters: Parameters,
) -> Result<Answer, ApiError> {
    let is_nested = parameters.truth("nested")?.unwrap_or(true);
    let answer = shared.work(move |lists, _| {
        with_entity(lists, &id, |entity| {
            if is_nested {
                return Ok(nested(lists.entities(), &entity));
            }
            Ok(json!(entity.served()))
        })
    });
    answer.await?
}

async fn all_adjacent(
    State(shared): State<Arc<Shared>>,
    Path(id): Path<String>,
    parameters: Parameters,
) -> Result<Answer, ApiError> {
    let page = Page::read(&parameters)?;
    let answer = shared.work(move |lists, _| {
        with_entity(lists, &id, |entity| {
            let found = adjacent(lists.entities(), &entity, page.offset, page.limit);
            let found: Map<String, Value> = found
                .map(|(name, found)| (name.to_owned(), page.of(found)))
                .collect();
            Ok(json!({"entity": entity.clone().served(), "adjacent": found}))
        })
    });
    answer.await?
}

async fn adjacent_by(
    State(shared): State<Arc<Shared>>,
    Path((id, property)): Path<(String, String)>,
    parameters: Parameters,
) -> Result<Answer, ApiError> {
    let page = Page::read(&parameters)?;
    let answer = shared.work(move |lists, _| {
        with_entity(lists, &id, |entity| {
            let schema = model().schema(&entity.schema);
            let property = schema.and_then(|schema| schema.property(&property));
            let property = property.filter(|property| property.points_at_entities());
            let property = property.ok_or_else(|| ApiError::not_found("No such property!"))?;
            let found = neighbours(lists.entities(), &entity, property, page.offset, page.limit);
            Ok(page.of(found))
        })
    });
    answer.await?
}

/// Which part of many is asked for. They come in the order of the lists.
#[derive(Clone, Copy)]
struct Page {
    limit: usize,
    offset: usize,
}

impl Page {
    fn read(parameters: &Parameters) -> Result<Self, ApiError> {
        Ok(Self {
            limit: parameters.count("limit", PAGE, MOST_RESULTS)?,
            offset: parameters.count("offset", 0, MOST_SKIPPED)?,
        })
    }

    fn of(self, found: Neighbours) -> Value {
        json!({
            "results": found.entities,
            "total": {"value": found.total, "relation": "eq"},
            "limit": self.limit,
            "offset": self.offset,
        })
    }
}

fn with_entity(
    lists: &Lists,
    id: &str,
    answer: impl FnOnce(Entity) -> Result<Value, ApiError>,
) -> Result<Answer, ApiError> {
    let unknown = || ApiError::not_found("No such entity!");
    match lists.entities().find(id).ok_or_else(unknown)? {
        Found::MergedInto(id) => Ok(Answer::At(id)),
        Found::Itself(at) => {
            let entity = lists.entities().get(at).ok_or_else(unknown)?;
            Ok(Answer::Here(answer(entity)?))
        }
    }
}
