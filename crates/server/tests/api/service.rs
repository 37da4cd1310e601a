//! A service over a small list of invented people, asked without a network.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt as _;
use reportedly_screening::{ListFile, read_lists};
use reportedly_server::{Lists, Settings, Shared, watchlist_router};
use serde_json::Value;
use tower::ServiceExt as _;

pub const HARBOUR: &str = include_str!("../lists/harbour.ftm.json");

/// What came back.
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Reply {
    pub fn json(&self) -> Value {
        assert_eq!(self.status, StatusCode::OK, "{}", self.text);
        serde_json::from_str(&self.text).unwrap()
    }

    /// The detail of an error of a status.
    pub fn error(&self, status: u16) -> String {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        let body: Value = serde_json::from_str(&self.text).unwrap();
        match &body["detail"] {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        }
    }
}

pub fn lists(text: &str) -> Lists {
    let files = [ListFile {
        name: "harbour.ftm.json",
        bytes: text.as_bytes(),
    }];
    Lists::new(read_lists(&files).unwrap(), "20241101080000")
}

pub fn shared() -> Arc<Shared> {
    Arc::new(Shared::new(lists(HARBOUR), Settings::default()))
}

pub fn app() -> Router {
    watchlist_router(shared())
}

pub async fn ask(app: &Router, request: Request<Body>) -> Reply {
    let response = app.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    Reply {
        status: parts.status,
        headers: parts.headers,
        text: String::from_utf8(bytes.to_vec()).unwrap(),
    }
}

pub async fn get(path: &str) -> Reply {
    ask(&app(), Request::get(path).body(Body::empty()).unwrap()).await
}

pub async fn post(path: &str, body: impl Into<Body>) -> Reply {
    ask(&app(), Request::post(path).body(body.into()).unwrap()).await
}
