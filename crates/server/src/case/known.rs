//! What an address takes after the question mark. A parameter that it does not take is refused: a
//! filter that is misspelt would else let everything through, and look like an answer.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use axum::extract::{MatchedPath, Request, State};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use utoipa::openapi::path::{Operation, ParameterIn};
use utoipa::openapi::{OpenApi, RefOr};

use super::problem::Problem;

/// Where the description stands, which describes itself no more than any.
const DESCRIPTION: &str = "/api/openapi.json";

/// The parameters of each address and method, as they are described.
#[derive(Debug)]
pub(super) struct KnownParameters(HashMap<(Method, String), BTreeSet<String>>);

impl KnownParameters {
    pub(super) fn of(description: &OpenApi) -> Self {
        let mut known = HashMap::new();
        for (path, item) in &description.paths.paths {
            for (method, operation) in [(Method::GET, &item.get), (Method::POST, &item.post)] {
                if let Some(operation) = operation {
                    known.insert((method, path.clone()), parameters_of(operation));
                }
            }
        }
        known.insert((Method::GET, DESCRIPTION.to_owned()), BTreeSet::new());
        Self(known)
    }

    /// Those of an address; `None` for one that is not described.
    fn taken_by(&self, method: &Method, path: &str) -> Option<&BTreeSet<String>> {
        let method = match *method {
            Method::HEAD => Method::GET,
            _ => method.clone(),
        };
        self.0.get(&(method, path.to_owned()))
    }
}

fn parameters_of(operation: &Operation) -> BTreeSet<String> {
    let described = operation.parameters.iter().flatten();
    let own = described.filter_map(|parameter| match parameter {
        RefOr::T(parameter) => Some(parameter),
        RefOr::Ref(_) => None,
    });
    own.filter(|parameter| parameter.parameter_in == ParameterIn::Query)
        .map(|parameter| parameter.name.clone())
        .collect()
}

/// Lets a request through whose parameters are all described.
pub(super) async fn refuse_unknown(
    State(known): State<Arc<KnownParameters>>,
    request: Request,
    next: Next,
) -> Response {
    let path = request.extensions().get::<MatchedPath>();
    let taken = path.and_then(|path| known.taken_by(request.method(), path.as_str()));
    let query = request.uri().query().unwrap_or_default().as_bytes();
    let refused = taken.and_then(|taken| {
        let given = form_urlencoded::parse(query);
        let unknown: BTreeSet<String> = given
            .map(|(name, _)| name.into_owned())
            .filter(|name| !taken.contains(name))
            .collect();
        (!unknown.is_empty()).then(|| refusal(&unknown, taken))
    });
    match refused {
        Some(problem) => problem.into_response(),
        None => next.run(request).await,
    }
}

fn refusal(unknown: &BTreeSet<String>, taken: &BTreeSet<String>) -> Problem {
    let quoted = |names: &BTreeSet<String>| {
        let names: Vec<String> = names.iter().map(|name| format!("{name:?}")).collect();
        names.join(", ")
    };
    let what = if unknown.len() == 1 {
        "parameter"
    } else {
        "parameters"
    };
    let hint = match taken.is_empty() {
        true => "this address takes none".to_owned(),
        false => {
            let names: Vec<&str> = taken.iter().map(String::as_str).collect();
            format!("this address takes: {}", names.join(", "))
        }
    };
    Problem::new(
        StatusCode::BAD_REQUEST,
        format!("unknown {what} {}", quoted(unknown)),
        hint,
    )
}
