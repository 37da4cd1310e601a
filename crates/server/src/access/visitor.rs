//! What a request tells of who sent it: the name it came under, the page it came from, its token.

use axum::extract::Request;
use axum::http::uri::Authority;
use axum::http::{HeaderMap, HeaderName, StatusCode, header};

use crate::case::Problem;

/// Schemes under which clients send tokens; OpenSanctions' own say `ApiKey`.
const SCHEMES: [&str; 3] = ["Bearer", "ApiKey", "Token"];

/// The token of a request.
pub(super) fn token_of(headers: &HeaderMap) -> Option<&str> {
    let given = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = given.split_once(' ')?;
    let is_known = SCHEMES
        .iter()
        .any(|known| known.eq_ignore_ascii_case(scheme));
    is_known.then(|| token.trim())
}

/// Refuses what came here under a name that isn't this machine's own.
pub(super) fn refuse_other_hosts(request: &Request) -> Result<(), Problem> {
    // HTTP/1.0 needs no Host; a browser sends one always.
    let in_header = text_of(request.headers(), &header::HOST);
    let in_address = request.uri().authority().map(Authority::as_str);
    let names: Vec<&str> = in_header.into_iter().chain(in_address).collect();
    if names.iter().all(|name| is_of_this_machine(name)) {
        return Ok(());
    }
    Err(Problem::new(
        StatusCode::FORBIDDEN,
        "the service was asked under a name that is not this machine's",
        "open http://127.0.0.1 and the port; for other names serve with --tokens",
    ))
}

fn is_of_this_machine(host: &str) -> bool {
    let Ok(authority) = host.parse::<Authority>() else {
        return false;
    };
    // `user@host` has no place in a Host header.
    let is_plain = !host.contains('@');
    is_plain && ["127.0.0.1", "localhost", "[::1]"].contains(&authority.host())
}

/// Refuses what another page makes the browser send, were it on another port of this machine.
/// Programs that are no browser send neither header.
pub(super) fn refuse_other_pages(headers: &HeaderMap) -> Result<(), Problem> {
    let site = text_of(headers, &HeaderName::from_static("sec-fetch-site"));
    let is_own_site = site.is_none_or(|site| site == "same-origin" || site == "none");
    let is_own_origin = match headers.get(header::ORIGIN) {
        None => true,
        Some(origin) => origin.to_str().is_ok_and(|origin| is_own(origin, headers)),
    };
    if is_own_site && is_own_origin {
        return Ok(());
    }
    Err(Problem::new(
        StatusCode::FORBIDDEN,
        "another page asked, and only this server's own page may",
        "open the application itself, or ask with a program that is no browser",
    ))
}

/// Whether an origin is where the request went. The scheme may differ behind a proxy with TLS.
fn is_own(origin: &str, headers: &HeaderMap) -> bool {
    let authority = origin.split_once("://").map(|(_, authority)| authority);
    authority.is_some() && authority == text_of(headers, &header::HOST)
}

fn text_of<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    // What is no text is no name that we know: an empty one isn't either.
    headers.get(name).map(|value| value.to_str().unwrap_or(""))
}
