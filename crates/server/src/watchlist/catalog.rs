//! `GET /catalog`: the data sets that are served, and how old they are.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::scope::EVERYTHING;
use crate::shared::{Lists, Shared};

pub(super) fn routes() -> Router<Arc<Shared>> {
    Router::new()
        .route("/catalog", get(catalog))
        .route("/manifest", get(catalog))
}

async fn catalog(State(shared): State<Arc<Shared>>, headers: HeaderMap) -> Response {
    let catalog = described(&shared.lists(), shared.is_stale());
    let tag = tag_of(&catalog);
    let known = headers
        .get(header::IF_NONE_MATCH)
        .and_then(|value| value.to_str().ok());
    let is_known =
        known.is_some_and(|known| known.split(',').any(|it| [&tag, "*"].contains(&it.trim())));
    let mut response = if is_known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        Json(catalog).into_response()
    };
    let headers = response.headers_mut();
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=300"),
    );
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    response
}

fn tag_of(catalog: &Value) -> String {
    let digest = Sha256::digest(catalog.to_string());
    let digits: String = digest
        .iter()
        .take(16)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("\"{digits}\"")
}

fn described(lists: &Lists, is_stale: bool) -> Value {
    let names: Vec<&str> = lists.entities().datasets().map(|(name, _)| name).collect();
    let mut datasets = vec![dataset(
        lists,
        EVERYTHING,
        "All lists that are served",
        (&names, is_stale),
    )];
    for (name, title) in lists
        .entities()
        .datasets()
        .filter(|(name, _)| *name != EVERYTHING)
    {
        datasets.push(dataset(lists, name, title, (&[], is_stale)));
    }
    let mut current = vec![EVERYTHING];
    current.extend(names.iter().filter(|name| **name != EVERYTHING));
    json!({"datasets": datasets, "current": current, "outdated": [], "index_stale": is_stale})
}

fn dataset(lists: &Lists, name: &str, title: &str, (children, is_stale): (&[&str], bool)) -> Value {
    let version = &lists.version;
    let is_all = name == EVERYTHING;
    let counts = lists
        .counts
        .get(if is_all { "" } else { name })
        .copied()
        .unwrap_or_default();
    let updated = updated(version);
    json!({
        "name": name,
        "title": title,
        "version": version,
        "index_version": version,
        "index_current": !is_stale,
        "load": true,
        "updated_at": updated,
        "last_export": updated,
        "entity_count": counts.entities,
        "thing_count": counts.things,
        "children": children,
        "resources": [],
    })
}

/// The time of a version, in ISO 8601.
fn updated(version: &str) -> Option<String> {
    let time = jiff::civil::DateTime::strptime("%Y%m%d%H%M%S", version).ok()?;
    Some(time.strftime("%Y-%m-%dT%H:%M:%S").to_string())
}
