//! What keeps a service upright: bodies, addresses and times have limits, and a panic is an answer.

use std::any::Any;

use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{Response, StatusCode};
use axum::middleware::{Next, from_fn};
use axum::response::IntoResponse;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

use crate::error::ApiError;
use crate::shared::Settings;

/// Bytes that an address may have.
const LONGEST_ADDRESS: usize = 60_000;

/// Puts limits around routes.
pub fn guarded<S: Clone + Send + Sync + 'static>(
    routes: Router<S>,
    settings: &Settings,
) -> Router<S> {
    let longest = settings.longest;
    let in_time = move |request: Request, next: Next| async move {
        match tokio::time::timeout(longest, next.run(request)).await {
            Ok(response) => response,
            Err(_) => {
                let detail = "The request took too long.";
                ApiError::new(StatusCode::SERVICE_UNAVAILABLE, detail).into_response()
            }
        }
    };
    routes
        .fallback(|| async { ApiError::not_found("Not Found") })
        .method_not_allowed_fallback(wrong_method)
        .layer(DefaultBodyLimit::max(settings.most_body_bytes))
        .layer(from_fn(in_time))
        .layer(from_fn(short_address))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(CompressionLayer::new())
}

/// What a route says to a method that it doesn't have.
pub(crate) async fn wrong_method() -> ApiError {
    ApiError::new(StatusCode::METHOD_NOT_ALLOWED, "Method Not Allowed")
}

async fn short_address(request: Request, next: Next) -> Response<Body> {
    let length = request
        .uri()
        .path_and_query()
        .map_or(0, |it| it.as_str().len());
    if length > LONGEST_ADDRESS {
        return ApiError::new(StatusCode::URI_TOO_LONG, "Request URI too long").into_response();
    }
    next.run(request).await
}

fn panicked(_: Box<dyn Any + Send + 'static>) -> Response<Body> {
    tracing::error!("a request made the server panic");
    let status = StatusCode::INTERNAL_SERVER_ERROR;
    ApiError::new(status, "Internal error; it has been logged.").into_response()
}
