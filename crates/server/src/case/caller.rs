//! Who asks, and what they may do. Every route that changes something asks for an [`Editor`], here
//! and nowhere else.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;

use super::problem::Problem;
use super::service::CaseService;

/// Whoever sent the request. What admits callers puts one into the request's extensions; where
/// nothing does, it is the user of this machine, who may change everything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// Their name, as it is kept with what they do.
    pub name: Option<String>,
    /// Whether they may change anything.
    pub editor: bool,
}

/// A caller who may change something, by the name that is kept with the change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Editor(pub String);

impl FromRequestParts<Arc<CaseService>> for Caller {
    type Rejection = Infallible;

    async fn from_request_parts(
        parts: &mut Parts,
        service: &Arc<CaseService>,
    ) -> Result<Self, Infallible> {
        let admitted = parts.extensions.get::<Caller>().cloned();
        Ok(admitted.unwrap_or_else(|| Caller {
            name: service.user().map(str::to_owned),
            editor: true,
        }))
    }
}

impl FromRequestParts<Arc<CaseService>> for Editor {
    type Rejection = Problem;

    async fn from_request_parts(
        parts: &mut Parts,
        service: &Arc<CaseService>,
    ) -> Result<Self, Problem> {
        let Ok(caller) = Caller::from_request_parts(parts, service).await;
        if caller.editor {
            return Ok(Self(caller.name.unwrap_or_else(|| "unknown".to_owned())));
        }
        Err(Problem::new(
            StatusCode::FORBIDDEN,
            "you may read this workspace, and not change it",
            "ask for a token of an editor",
        ))
    }
}
