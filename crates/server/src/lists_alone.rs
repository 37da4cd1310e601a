//! What is answered at the root, and where nothing is, when watchlists are served without a workspace.

use axum::Router;
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::case::Problem;

/// What there is, for whoever looks at the root.
const ABOUT: &str = "\
This server answers for watchlists: /match/{dataset}, /search/{dataset}, /entities/{id} and /catalog, and
/reconcile/{dataset} for OpenRefine. It serves no workspace, and therefore no application: start it with
`reportedly --workspace FILE serve` for these.
";

pub(crate) fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/", get(|| async { ABOUT }))
}

/// Nothing is there, and nothing of a workspace anywhere.
pub(crate) async fn nowhere(uri: Uri) -> Response {
    let path = uri.path();
    let (detail, hint) = if path == "/api" || path.starts_with("/api/") {
        (
            "this server serves watchlists and no workspace".to_owned(),
            "start it with `reportedly --workspace FILE serve` for what is under /api/",
        )
    } else {
        (
            format!("there is nothing at {path:?}"),
            "watchlists are served: / says under which paths",
        )
    };
    Problem::new(StatusCode::NOT_FOUND, detail, hint).into_response()
}
