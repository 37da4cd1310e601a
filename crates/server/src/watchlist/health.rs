//! Whether the service is well, and `POST /updatez`, which has the lists read anew.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};

use crate::error::ApiError;
use crate::parameters::Parameters;
use crate::shared::Shared;

pub(super) fn routes() -> Router<Arc<Shared>> {
    Router::new()
        .route("/healthz", get(health))
        .route("/readyz", get(ready))
        .route("/updatez", post(update))
}

async fn health() -> Json<Value> {
    Json(json!({"status": "ok"}))
}

async fn ready(State(shared): State<Arc<Shared>>) -> Result<Json<Value>, ApiError> {
    if shared.lists().is_empty() {
        let status = StatusCode::SERVICE_UNAVAILABLE;
        return Err(ApiError::new(status, "Index not ready."));
    }
    Ok(Json(json!({"status": "ok"})))
}

async fn update(
    State(shared): State<Arc<Shared>>,
    parameters: Parameters,
) -> Result<Json<Value>, ApiError> {
    let given = parameters.text("token").unwrap_or_default();
    let allowed = shared
        .settings()
        .update_token
        .as_deref()
        .filter(|token| !token.trim().is_empty());
    if !allowed.is_some_and(|token| is_same(token, given)) {
        return Err(ApiError::new(StatusCode::FORBIDDEN, "Invalid token."));
    }
    let waits = parameters.truth("sync")?.unwrap_or(false);
    let done = shared.replaced.notified();
    shared.update.notify_one();
    if waits {
        done.await;
    }
    Ok(Json(json!({"status": "ok"})))
}

/// Compares all of both, so that the time it takes tells nothing of the token.
fn is_same(token: &str, given: &str) -> bool {
    let pairs = token.bytes().zip(given.bytes().chain(std::iter::repeat(0)));
    let differences = pairs.fold(0, |sum, (a, b)| sum | (a ^ b));
    token.len() == given.len() && differences == 0
}
