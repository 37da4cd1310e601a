//! How large, how long and how many requests of the case's routes may be. All is refused as a
//! problem that says what the limit is.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::{BoxError, Router};
use http_body_util::{BodyExt as _, Limited};
use tokio::sync::Semaphore;

use crate::case::Problem;

/// Limits of requests.
#[derive(Debug, Clone, Copy)]
pub struct RequestLimits {
    /// Bytes that a body may have: those of the largest report that is read.
    pub most_bytes: usize,
    /// How long a request may take, sending its body included.
    pub longest: Duration,
    /// Requests that are worked on at once; others wait.
    pub at_once: usize,
}

impl Default for RequestLimits {
    fn default() -> Self {
        Self {
            most_bytes: 16 * 1024 * 1024,
            longest: Duration::from_secs(60),
            at_once: 32,
        }
    }
}

/// Puts limits around the case's routes.
pub fn limited<S: Clone + Send + Sync + 'static>(
    routes: Router<S>,
    limits: RequestLimits,
) -> Router<S> {
    let turns = Arc::new(Semaphore::new(limits.at_once.max(1)));
    routes
        // The limit of `axum` is lower, and says nothing to people.
        .layer(DefaultBodyLimit::disable())
        .layer(from_fn_with_state(limits, short))
        .layer(from_fn_with_state(turns, in_turn))
        .layer(from_fn_with_state(limits, in_time))
        .layer(from_fn(as_problem))
}

/// Refuses a body that says it is too large before a byte of it is taken, and one that turns out
/// so where it does.
async fn short(State(limits): State<RequestLimits>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    if headers.contains_key(header::CONTENT_ENCODING) {
        let status = StatusCode::UNSUPPORTED_MEDIA_TYPE;
        let hint = "send the bytes of the report as they are";
        return Problem::new(status, "compressed bodies are not taken", hint).into_response();
    }
    let said = headers.get(header::CONTENT_LENGTH);
    let said = said.and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    if said.is_some_and(|length| length > limits.most_bytes as u64) {
        return too_large(limits.most_bytes).into_response();
    }
    let request = request.map(|body| Body::new(Limited::new(body, limits.most_bytes)));
    let response = next.run(request).await;
    match response.status() {
        StatusCode::PAYLOAD_TOO_LARGE => too_large(limits.most_bytes).into_response(),
        _ => response,
    }
}

fn too_large(most_bytes: usize) -> Problem {
    let most = most_bytes / 1024 / 1024;
    let detail = format!("the body is larger than {most} MiB, the most that one report may have");
    Problem::new(StatusCode::PAYLOAD_TOO_LARGE, detail, "split the report")
}

async fn in_turn(State(turns): State<Arc<Semaphore>>, request: Request, next: Next) -> Response {
    match turns.acquire().await {
        Ok(_turn) => next.run(request).await,
        Err(_) => too_long().into_response(),
    }
}

async fn in_time(State(limits): State<RequestLimits>, request: Request, next: Next) -> Response {
    match tokio::time::timeout(limits.longest, next.run(request)).await {
        Ok(response) => response,
        Err(_) => {
            let mut response = too_long().into_response();
            let soon = HeaderValue::from_static("1");
            response.headers_mut().insert(header::RETRY_AFTER, soon);
            response
        }
    }
}

fn too_long() -> Problem {
    let hint = "ask for less at once, or again when there is less to do";
    let status = StatusCode::SERVICE_UNAVAILABLE;
    Problem::new(status, "the request took too long", hint)
}

/// Gives errors that a part of the framework words its own way the form of all others.
async fn as_problem(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let status = response.status();
    let kind = response.headers().get(header::CONTENT_TYPE);
    let is_plain = kind.is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"));
    if !(status.is_client_error() || status.is_server_error()) || !is_plain {
        return response;
    }
    let (parts, body) = response.into_parts();
    let said = words_of(body).await.unwrap_or_default();
    let hint = "/api/openapi.json describes what may be asked";
    let mut problem = Problem::new(status, said, hint).into_response();
    if let Some(allowed) = parts.headers.get(header::ALLOW) {
        problem.headers_mut().insert(header::ALLOW, allowed.clone());
    }
    problem
}

/// What an error says, which is a sentence.
async fn words_of(body: Body) -> Result<String, BoxError> {
    let bytes = Limited::new(body, 4096).collect().await?.to_bytes();
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
