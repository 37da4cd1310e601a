//! The Reconciliation API 0.2 of the W3C's community group, with which OpenRefine and others match
//! tables. One service a file.
//!
//! Browsers ask it from other pages, so that it answers with CORS, and with JSONP where a `callback`
//! is given.

mod extend;
mod manifest;
mod preview;
mod query;
mod suggest;

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde_json::Value;
use tower_http::cors::{Any, CorsLayer};

use crate::error::ApiError;
use crate::guard::wrong_method;
use crate::parameters::Parameters;
use crate::shared::Shared;
use crate::watchlist::scope::datasets_in;

/// Letters of a JSONP callback.
const LONGEST_CALLBACK: usize = 100;

/// The routes of reconciliation.
pub(crate) fn routes() -> Router<Arc<Shared>> {
    let open = CorsLayer::new()
        .allow_origin(Any)
        .allow_methods(Any)
        .allow_headers(Any);
    Router::new()
        .route("/reconcile/{dataset}", get(by_address).post(by_form))
        .merge(suggest::routes())
        .merge(extend::routes())
        .merge(preview::routes())
        // Before the layer, which otherwise would not see a browser ask whether it may ask.
        .method_not_allowed_fallback(wrong_method)
        .layer(open)
}

/// The manifest, or answers where the address has queries.
async fn by_address(
    State(shared): State<Arc<Shared>>,
    Path(dataset): Path<String>,
    headers: HeaderMap,
    parameters: Parameters,
) -> Result<Response, ApiError> {
    let callback = Callback::of(&parameters)?;
    if parameters.text("queries").is_some() || parameters.text("extend").is_some() {
        let answer = answer(&shared, &dataset, &parameters, &parameters).await?;
        return Ok(callback.wrap(&answer));
    }
    let lists = shared.lists();
    datasets_in(&lists, &dataset)?;
    Ok(callback.wrap(&manifest::manifest(
        &lists,
        &dataset,
        &base_of(&headers),
        &parameters,
    )))
}

async fn by_form(
    State(shared): State<Arc<Shared>>,
    Path(dataset): Path<String>,
    parameters: Parameters,
    body: Bytes,
) -> Result<Response, ApiError> {
    let callback = Callback::of(&parameters)?;
    let answer = answer(&shared, &dataset, &parameters, &Parameters::of(&body)).await?;
    Ok(callback.wrap(&answer))
}

/// Answers what a form asks; `parameters` come from the address.
async fn answer(
    shared: &Shared,
    dataset: &str,
    parameters: &Parameters,
    form: &Parameters,
) -> Result<Value, ApiError> {
    let json = |name: &str, text: &str| {
        serde_json::from_str::<Value>(text)
            .map_err(|error| ApiError::bad_request(format!("Cannot decode {name}: {error}")))
    };
    if let Some(text) = form.text("extend").filter(|text| !text.trim().is_empty()) {
        datasets_in(&shared.lists(), dataset)?;
        let asked = extend::Asked::read(&json("extend", text)?)?;
        return shared
            .work(move |lists, _| extend::answer(lists, &asked))
            .await?;
    }
    let Some(text) = form.text("queries") else {
        return Err(ApiError::bad_request(
            "No queries or extend request provided.",
        ));
    };
    let queries = query::Queries::read(&json("queries", text)?, parameters)?;
    let dataset = dataset.to_owned();
    shared
        .work(move |lists, stopped| query::answer(lists, &dataset, &queries, stopped))
        .await?
}

/// The address at which the client reached the service.
fn base_of(headers: &HeaderMap) -> String {
    let host = headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok());
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-._:[]".contains(letter);
    let host = host.filter(|host| host.chars().all(is_plain));
    format!("http://{}", host.unwrap_or("127.0.0.1"))
}

/// The function that a page of another origin wants its answer handed to.
pub(crate) struct Callback(Option<String>);

impl Callback {
    pub(crate) fn of(parameters: &Parameters) -> Result<Self, ApiError> {
        let Some(name) = parameters.text("callback").filter(|name| !name.is_empty()) else {
            return Ok(Self(None));
        };
        let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "_$.".contains(letter);
        if name.len() > LONGEST_CALLBACK || !name.chars().all(is_plain) {
            return Err(ApiError::bad_request("Invalid callback."));
        }
        Ok(Self(Some(name.to_owned())))
    }

    pub(crate) fn wrap(&self, answer: &Value) -> Response {
        let (body, kind) = match &self.0 {
            None => (answer.to_string(), "application/json"),
            // The comment keeps browsers from taking the answer for something else.
            Some(name) => (
                format!("/**/{name}({answer});"),
                "text/javascript; charset=utf-8",
            ),
        };
        let mut response = body.into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        headers.insert(
            header::X_CONTENT_TYPE_OPTIONS,
            HeaderValue::from_static("nosniff"),
        );
        response
    }
}
