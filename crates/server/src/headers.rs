//! What every answer tells the browser: to run nothing but the application's own scripts, to ask
//! nobody else, and to let no other page in.

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

/// For the application: its own files and nothing inline, nothing from elsewhere. Svelte builds its
/// pages from templates under one policy of trusted types; nothing else may turn text into markup.
pub(crate) const APPLICATION: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
     img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; \
     frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types svelte-trusted-html";

/// For everything else: data, of which nothing is run, whatever a browser takes it for.
const DATA: &str = "default-src 'none'; base-uri 'none'; form-action 'none'; \
     frame-ancestors 'none'; sandbox";

/// For the little pages that OpenRefine shows within its own: their own style, and no script.
const PREVIEW: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; \
     form-action 'none'; sandbox";

const FOR_ALL: [(HeaderName, &str); 3] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
];

/// What only the Reconciliation API's answers lack: it is asked by pages of others.
const UNLESS_RECONCILING: [(HeaderName, &str); 3] = [
    (header::X_FRAME_OPTIONS, "DENY"),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
];

/// Adds these headers to every answer that doesn't say otherwise.
pub(crate) async fn strict(request: Request, next: Next) -> Response {
    let is_reconciling = request.uri().path().starts_with("/reconcile/");
    let is_of_case = request.uri().path().starts_with("/api/");
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in FOR_ALL {
        or_insert(headers, name, value);
    }
    if !is_reconciling {
        for (name, value) in UNLESS_RECONCILING {
            or_insert(headers, name, value);
        }
    }
    if is_of_case {
        // What a case holds has no place in the cache of a shared computer.
        or_insert(headers, header::CACHE_CONTROL, "no-store");
    }
    let policy = if is_reconciling { PREVIEW } else { DATA };
    or_insert(headers, header::CONTENT_SECURITY_POLICY, policy);
    response
}

fn or_insert(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers
        .entry(name)
        .or_insert(HeaderValue::from_static(value));
}
