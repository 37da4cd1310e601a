//! The web application, as `make web` built it, out of the binary.
//!
//! Files under `assets/` carry a hash in their names and may be kept for good; the page that names
//! them is asked for each time, and answered with 304 while it is the same. Compressed forms lie
//! beside the files (`.br`, `.gz`), made when the application was built. A program that was built
//! without the application serves a page that says how to build it.

use axum::Router;
use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderName, Method, StatusCode, Uri, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use rust_embed::{EmbeddedFile, RustEmbed};

use crate::case::Problem;
use crate::headers::APPLICATION;

#[derive(RustEmbed)]
#[folder = "../../web/dist"]
#[allow_missing = true]
struct Built;

/// Served where the application was not built.
const PLACEHOLDER: &str = include_str!("web/placeholder.html");

/// Compressed forms, the smaller first: what clients call them, and how their files end.
const ENCODINGS: [(&str, &str); 2] = [("br", ".br"), ("gzip", ".gz")];

/// The page and its files.
pub fn web_router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new()
        .route("/", get(page))
        .route("/icon.svg", get(icon))
        .route("/assets/{*file}", get(asset))
}

/// Whether the application is in this binary.
pub fn has_application() -> bool {
    Built::get("index.html").is_some()
}

async fn page(asked: HeaderMap) -> Response {
    let policy = [(header::CONTENT_SECURITY_POLICY, APPLICATION)];
    let page = file("index.html", "no-cache", &asked);
    let page = page.unwrap_or_else(|| Html(PLACEHOLDER).into_response());
    (policy, page).into_response()
}

/// What there is where nothing is: for a browser the application, which says so; for a program a
/// problem that tells where to look.
pub(crate) async fn nowhere(method: Method, uri: Uri, asked: HeaderMap) -> Response {
    let accepts = |kind: &str| values_of(&asked, &header::ACCEPT).any(|one| one.starts_with(kind));
    let looks = method == Method::GET || method == Method::HEAD;
    if looks && accepts("text/html") {
        let mut response = page(HeaderMap::new()).await;
        *response.status_mut() = StatusCode::NOT_FOUND;
        return response;
    }
    let detail = format!("there is nothing at {:?}", uri.path());
    let hint =
        "the application is at /, the case's API under /api/ (described at /api/openapi.json)";
    if accepts("text/plain") && !accepts("application/json") {
        return (StatusCode::NOT_FOUND, format!("{detail}; {hint}\n")).into_response();
    }
    Problem::new(StatusCode::NOT_FOUND, detail, hint).into_response()
}

async fn icon(asked: HeaderMap) -> Response {
    file("icon.svg", "no-cache", &asked).unwrap_or_else(missing)
}

async fn asset(Path(name): Path<String>, asked: HeaderMap) -> Response {
    let forever = "public, max-age=31536000, immutable";
    file(&format!("assets/{name}"), forever, &asked).unwrap_or_else(missing)
}

fn missing() -> Response {
    (StatusCode::NOT_FOUND, "The application has no such file.\n").into_response()
}

/// A file in the smallest form that the client takes, or 304 when it has it.
fn file(path: &str, caching: &'static str, asked: &HeaderMap) -> Option<Response> {
    let (encoding, file) = smallest(path, asked)?;
    let tag = format!("\"{}\"", tag_of(&file));
    let mut headers: Vec<(HeaderName, String)> = vec![
        (header::CONTENT_TYPE, kind_of(path).to_owned()),
        (header::CACHE_CONTROL, caching.to_owned()),
        (header::VARY, "accept-encoding".to_owned()),
        (header::ETAG, tag.clone()),
    ];
    if let Some(encoding) = encoding {
        headers.push((header::CONTENT_ENCODING, encoding.to_owned()));
    }
    let has_it = values_of(asked, &header::IF_NONE_MATCH)
        .any(|known| known.trim_start_matches("W/") == tag || known == "*");
    let (status, body) = match has_it {
        true => (StatusCode::NOT_MODIFIED, Body::empty()),
        false => (StatusCode::OK, Body::from(file.data.into_owned())),
    };
    let mut response = (status, body).into_response();
    for (name, value) in headers {
        response.headers_mut().insert(name, value.parse().ok()?);
    }
    Some(response)
}

fn smallest(path: &str, asked: &HeaderMap) -> Option<(Option<&'static str>, EmbeddedFile)> {
    // A compressed form is no file of its own.
    let is_one = ENCODINGS.iter().any(|(_, ending)| path.ends_with(ending));
    let plain = (!is_one).then(|| Built::get(path))??;
    let compressed = ENCODINGS.iter().find_map(|(encoding, ending)| {
        let form = Built::get(&format!("{path}{ending}"))?;
        takes(asked, encoding).then_some((Some(*encoding), form))
    });
    Some(compressed.unwrap_or((None, plain)))
}

/// Whether a client takes an encoding: it names it, and not with a quality of nothing.
fn takes(asked: &HeaderMap, encoding: &str) -> bool {
    values_of(asked, &header::ACCEPT_ENCODING).any(|offer| {
        let mut parts = offer.split(';').map(str::trim);
        let is_it = parts
            .next()
            .is_some_and(|name| name.eq_ignore_ascii_case(encoding));
        let quality = parts.find_map(|part| part.strip_prefix("q="));
        is_it && quality.is_none_or(|quality| quality.parse().is_ok_and(|it: f32| it > 0.0))
    })
}

/// The values of a header, which clients separate by commas.
fn values_of<'h>(headers: &'h HeaderMap, name: &HeaderName) -> impl Iterator<Item = &'h str> {
    let lines = headers.get_all(name).into_iter();
    lines
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(','))
        .map(str::trim)
}

/// The beginning of a file's hash.
fn tag_of(file: &EmbeddedFile) -> String {
    let hash = file.metadata.sha256_hash();
    hash.iter()
        .take(12)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn kind_of(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn offering(encodings: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(encodings))])
    }

    #[test]
    fn an_encoding_is_taken_where_it_is_named_and_wanted() {
        assert!(takes(&offering("gzip, deflate, br"), "br"));
        assert!(takes(&offering("gzip;q=0.5"), "gzip"));
        assert!(!takes(&offering("gzip, deflate"), "br"));
        assert!(!takes(&offering("br;q=0"), "br"));
        assert!(!takes(&HeaderMap::new(), "gzip"));
    }

    #[test]
    fn every_file_of_the_application_has_a_kind() {
        for path in Built::iter() {
            let plain = path.trim_end_matches(".br").trim_end_matches(".gz");
            assert_ne!(kind_of(plain), "application/octet-stream", "{path}");
        }
    }

    #[tokio::test]
    async fn what_has_not_changed_is_not_sent_again() {
        let first = page(HeaderMap::new()).await;
        let Some(tag) = first.headers().get(header::ETAG) else {
            return assert!(!has_application());
        };
        let again = HeaderMap::from_iter([(header::IF_NONE_MATCH, tag.clone())]);
        assert_eq!(page(again).await.status(), StatusCode::NOT_MODIFIED);
    }

    #[tokio::test]
    async fn no_path_leads_out_of_the_application() {
        for name in ["../index.html", "../../../Cargo.toml", "/etc/passwd", ""] {
            let response = asset(Path(name.to_owned()), HeaderMap::new()).await;
            assert_eq!(response.status(), StatusCode::NOT_FOUND, "{name}");
        }
    }
}
