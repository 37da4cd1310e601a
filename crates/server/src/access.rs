//! Who may ask what.
//!
//! Without tokens only this machine is answered, and being on it is enough. That leaves the pages
//! that a browser on it has open: they can send requests too. So the name by which the service was
//! reached must be one of this machine's own, which a page that points a name of its own here
//! (DNS rebinding) cannot pretend; and no other page may ask the case's routes anything.
//!
//! With tokens, every route that answers anything of the case or the lists asks for one; only an
//! editor's may change something.

mod tokens;
mod visitor;

use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::case::{Caller, Problem};
use crate::error::ApiError;
pub use tokens::{NewToken, Role, Tokens, TokensError};

/// How often the file of tokens is looked at.
const LOOK: Duration = Duration::from_secs(2);

/// Who is let in.
#[derive(Debug)]
pub struct Access {
    tokens: Option<RwLock<Arc<Tokens>>>,
}

impl Access {
    /// Whoever is on this machine.
    pub fn of_this_machine() -> Self {
        Self { tokens: None }
    }

    /// Whoever holds one of these tokens.
    pub fn by(tokens: Tokens) -> Self {
        Self {
            tokens: Some(RwLock::new(Arc::new(tokens))),
        }
    }

    fn replace(&self, tokens: Tokens) {
        if let Some(place) = &self.tokens {
            *place.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(tokens);
        }
    }

    /// Who asks, if they may; `None` is whoever is on this machine.
    fn check(&self, request: &Request) -> Result<Option<Caller>, Problem> {
        let is_of_case = is_of_case(request);
        if is_of_case {
            visitor::refuse_other_pages(request.headers())?;
        }
        let Some(tokens) = &self.tokens else {
            visitor::refuse_other_hosts(request)?;
            return Ok(None);
        };
        let tokens = Arc::clone(&tokens.read().unwrap_or_else(PoisonError::into_inner));
        let token = visitor::token_of(request.headers());
        let holder = token.and_then(|token| tokens.holder(token));
        let holder = holder.ok_or_else(|| nobody_known(token.is_some()))?;
        let caller = Caller {
            name: Some(holder.name.clone()),
            editor: holder.role == Role::Editor,
        };
        if is_of_case && !request.method().is_safe() && !caller.editor {
            return Err(Problem::new(
                StatusCode::FORBIDDEN,
                format!("the token of {} may read, and change nothing", holder.name),
                "ask whoever runs the server for an editor's token",
            ));
        }
        Ok(Some(caller))
    }
}

/// The routes of the case, whose errors are problem details; those at the root speak a dialect.
fn is_of_case(request: &Request) -> bool {
    let path = request.uri().path();
    path == "/api" || path.starts_with("/api/")
}

/// What is no secret: the application without any data, whether the service is up, and whether
/// a page may ask at all.
fn is_open(request: &Request) -> bool {
    let path = request.uri().path();
    let asks_whether = request.method() == Method::OPTIONS && !is_of_case(request);
    let is_application = path == "/" || path == "/icon.svg" || path.starts_with("/assets/");
    asks_whether || is_application || path == "/healthz" || path == "/readyz"
}

fn nobody_known(gave_one: bool) -> Problem {
    let detail = match gave_one {
        true => "this token is not known here",
        false => "this server answers those who have a token",
    };
    let hint = "send it as `Authorization: Bearer TOKEN`; whoever runs the server makes one with `reportedly token NAME`";
    Problem::new(StatusCode::UNAUTHORIZED, detail, hint)
}

/// Lets requests through to the routes, with the [`Caller`], or says why not.
pub async fn admit(
    State(access): State<Arc<Access>>,
    mut request: Request,
    next: Next,
) -> Response {
    // What is open is so to those who hold a token as well as to those who don't, but still not to
    // a page that came here under another name.
    if access.tokens.is_some() && is_open(&request) {
        return next.run(request).await;
    }
    match access.check(&request) {
        Ok(caller) => {
            if let Some(caller) = caller {
                request.extensions_mut().insert(caller);
            }
            next.run(request).await
        }
        Err(problem) => refusal(problem, is_of_case(&request)),
    }
}

fn refusal(problem: Problem, is_of_case: bool) -> Response {
    let status = problem.status();
    let mut response = match is_of_case {
        true => problem.into_response(),
        false => ApiError::new(status, problem.detail()).into_response(),
    };
    if status == StatusCode::UNAUTHORIZED {
        let scheme = HeaderValue::from_static("Bearer");
        response
            .headers_mut()
            .insert(header::WWW_AUTHENTICATE, scheme);
    }
    response
}

/// Reads the tokens anew whenever their file has changed, so that one who is struck out is out at
/// once. A file that can't be read lets nobody in: who may ask is then unknown.
pub async fn watch_tokens(path: PathBuf, access: Arc<Access>) {
    let mut known = stamp_of(&path);
    loop {
        tokio::time::sleep(LOOK).await;
        let now = stamp_of(&path);
        if now == known {
            continue;
        }
        known = now;
        let tokens = Tokens::read(&path).unwrap_or_else(|error| {
            tracing::error!("nobody is let in: {error}");
            Tokens::default()
        });
        tracing::info!(tokens = tokens.len(), "the tokens were read anew");
        access.replace(tokens);
    }
}

fn stamp_of(path: &std::path::Path) -> Option<(SystemTime, u64)> {
    let about = std::fs::metadata(path).ok()?;
    Some((about.modified().ok()?, about.len()))
}
