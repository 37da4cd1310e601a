//! Errors as RFC 9457 has them, with what to do about it as `hint`.

use std::error::Error;

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use reportedly_storage::StorageError;
use serde::Serialize;
use utoipa::ToSchema;

/// Why a request gets no answer: problem details, `application/problem+json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Problem {
    /// What sort of problem it is; `about:blank`, since the status says it.
    #[serde(rename = "type")]
    kind: &'static str,
    /// The status in words.
    title: &'static str,
    /// Status of HTTP.
    status: u16,
    /// What is amiss, where, and why.
    detail: String,
    /// What to do about it.
    hint: Option<String>,
}

/// What a handler gives.
pub type Answer<T> = Result<T, Problem>;

impl Problem {
    /// A problem with what is amiss, and what to do about it.
    pub fn new(status: StatusCode, detail: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            hint: Some(hint.into()),
            ..Self::told(status, detail.into())
        }
    }

    /// What is amiss, followed by "; " and what to do about it, as our errors have it.
    pub fn told(status: StatusCode, message: String) -> Self {
        let (detail, hint) = match message.rsplit_once("; ") {
            Some((detail, hint)) => (detail.to_owned(), Some(hint.to_owned())),
            None => (message, None),
        };
        Self {
            kind: "about:blank",
            title: status.canonical_reason().unwrap_or("Error"),
            status: status.as_u16(),
            detail,
            hint,
        }
    }

    /// The request makes no sense.
    pub fn bad_request(detail: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, detail, hint)
    }

    /// What is asked for isn't there.
    pub fn not_found(what: &str, id: &str) -> Self {
        Self::new(
            StatusCode::NOT_FOUND,
            format!("there is no {what} {id:?} in the workspace"),
            "it may have come under another id since; look for it again",
        )
    }

    /// Something failed that is none of the client's doing; it is logged, not told.
    pub fn internal(error: &dyn Error) -> Self {
        tracing::error!("a request failed: {error}");
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "the server could not do it",
            "its log says why",
        )
    }

    /// What is amiss, where, and why.
    pub fn detail(&self) -> &str {
        &self.detail
    }

    /// The status of HTTP.
    pub fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

impl From<StorageError> for Problem {
    fn from(error: StorageError) -> Self {
        match &error {
            StorageError::Cursor { .. } => Self::told(StatusCode::BAD_REQUEST, error.to_string()),
            StorageError::Unknown { .. } => Self::told(StatusCode::NOT_FOUND, error.to_string()),
            _ => Self::internal(&error),
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = (self.status(), Json(self)).into_response();
        let kind = HeaderValue::from_static("application/problem+json");
        response.headers_mut().insert(header::CONTENT_TYPE, kind);
        response
    }
}
