//! What an answer is remembered by.

use axum::body::Body;
use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderMap, HeaderValue, Method, header};

use crate::case::Caller;

/// The addresses whose answers depend on nothing but the workspace and the question. What streams, what
/// is downloaded, and what tells callers of themselves is none of them.
const REMEMBERED: [&str; 14] = [
    "/api/changes",
    "/api/claims",
    "/api/claims/{id}",
    "/api/events",
    "/api/events/{id}",
    "/api/judgements",
    "/api/lists",
    "/api/map",
    "/api/pairs",
    "/api/people",
    "/api/people/{id}",
    "/api/reports",
    "/api/search",
    "/api/whereabouts",
];

/// A question whose answer may be remembered: all that the answer depends on besides the workspace.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Question {
    /// Path and query, as they were asked.
    address: String,
    /// Whether the caller may change anything.
    editor: bool,
    /// Whether the answer is compressed.
    gzip: bool,
}

impl Question {
    /// What a request asks, if its answer may be remembered.
    pub(super) fn of(request: &Request) -> Option<Self> {
        let path = request.extensions().get::<MatchedPath>()?;
        if request.method() != Method::GET || !REMEMBERED.contains(&path.as_str()) {
            return None;
        }
        let caller = request.extensions().get::<Caller>();
        Some(Self {
            address: request.uri().path_and_query()?.as_str().to_owned(),
            editor: caller.is_none_or(|caller| caller.editor),
            gzip: takes_gzip(request.headers()),
        })
    }

    /// What an editor asks at an address.
    #[cfg(test)]
    pub(super) fn at(address: &str) -> Self {
        Self {
            address: address.to_owned(),
            editor: true,
            gzip: false,
        }
    }

    /// A request that tells this and nothing else of who asks.
    pub(super) fn alone(&self, mut request: Request) -> Request {
        request.headers_mut().clear();
        if self.gzip {
            let gzip = HeaderValue::from_static("gzip");
            request.headers_mut().insert(header::ACCEPT_ENCODING, gzip);
        }
        request.extensions_mut().insert(Caller {
            name: None,
            editor: self.editor,
        });
        *request.body_mut() = Body::empty();
        request
    }

    /// How many bytes it takes to remember the question.
    pub(super) fn bytes(&self) -> usize {
        size_of::<Self>() + self.address.len()
    }
}

fn takes_gzip(headers: &HeaderMap) -> bool {
    let said = headers.get_all(header::ACCEPT_ENCODING).into_iter();
    let said = said.filter_map(|value| value.to_str().ok());
    said.flat_map(|value| value.split(',')).any(|coding| {
        let (name, weight) = coding.split_once(';').unwrap_or((coding, ""));
        let name = name.trim();
        let is_refused = weight.trim().trim_start_matches("q=").parse() == Ok(0.0_f32);
        (name.eq_ignore_ascii_case("gzip") || name == "*") && !is_refused
    })
}
