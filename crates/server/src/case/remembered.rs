//! Answers that are remembered until something changes.
//!
//! Most of what many people look at at once is the same. A question is answered once for all who ask it,
//! also for those who ask while it is being answered, and the answer is given again until the workspace
//! changes, whoever changes it.
//!
//! What may be remembered is listed, and an answer is made from nothing but what it is remembered by: the
//! address, whether the asker may change anything, and whether the answer is compressed. So nothing that one
//! caller is told can reach another who would have been told something else.

mod asked;
mod moment;
mod shelf;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt as _;
use sha2::{Digest as _, Sha256};

use super::problem::Problem;
use super::service::CaseService;
use asked::Question;
use moment::Clock;
use shelf::Shelf;

/// The most bytes of answers that are remembered where nothing else is said.
pub(super) const USUAL_BYTES: usize = 64 * 1024 * 1024;

/// Says whether an answer was remembered, as RFC 9211 has it.
const CACHE_STATUS: &str = "cache-status";
const REMEMBERED: &str = "reportedly; hit";
const ANSWERED_ANEW: &str = "reportedly; fwd=miss";

/// Answers of one case.
#[derive(Debug)]
pub(super) struct Remembered {
    clock: Clock,
    shelf: Mutex<Shelf>,
}

/// An answer as it was sent the first time.
#[derive(Debug, Clone)]
struct Told {
    headers: HeaderMap,
    body: Bytes,
}

impl Remembered {
    /// Remembers so many bytes of answers at most; of none, every question is answered anew.
    pub(super) fn new(most_bytes: usize) -> Self {
        Self {
            clock: Clock::default(),
            shelf: Mutex::new(Shelf::new(most_bytes)),
        }
    }

    fn shelf(&self) -> MutexGuard<'_, Shelf> {
        self.shelf.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Answers what was answered before, and remembers what is answered now.
pub(super) async fn answer_again(
    State(service): State<Arc<CaseService>>,
    request: Request,
    next: Next,
) -> Response {
    let remembered = service.remembered();
    if remembered.shelf().holds_nothing() {
        return next.run(request).await;
    }
    let Some(question) = Question::of(&request) else {
        return next.run(request).await;
    };
    let known = request.headers().get(header::IF_NONE_MATCH).cloned();
    let answered = answer(&service, remembered, question, request, next).await;
    match answered {
        Ok((told, status)) => told.response(known.as_ref(), status),
        Err(refused) => refused,
    }
}

/// The answer to a question, and how it came about. What is no answer that could be given again is an error.
async fn answer(
    service: &CaseService,
    remembered: &Remembered,
    question: Question,
    request: Request,
    next: Next,
) -> Result<(Told, &'static str), Response> {
    let moment = remembered.clock.now(service).await;
    let moment = moment.map_err(IntoResponse::into_response)?;
    let place = remembered.shelf().place(moment, &question);
    let mut status = REMEMBERED;
    let making = async {
        status = ANSWERED_ANEW;
        let most = remembered.shelf().most_bytes_of_one();
        let told = Told::of(next.run(question.alone(request)).await, most).await;
        if let Ok(told) = &told {
            remembered.shelf().weigh(&question, &place, told.bytes());
        }
        told
    };
    let told = place.get_or_try_init(|| making).await?.clone();
    Ok((told, status))
}

impl Told {
    /// An answer as a whole, if it is one that can be given again.
    async fn of(response: Response, most_bytes: usize) -> Result<Self, Response> {
        if response.status() != StatusCode::OK {
            return Err(response);
        }
        let (parts, body) = response.into_parts();
        let body = body.collect().await;
        let body = body.map_err(|error| Problem::internal(&error).into_response())?;
        let body = body.to_bytes();
        if body.len() > most_bytes {
            return Err(Response::from_parts(parts, Body::from(body)));
        }
        let mut headers = parts.headers;
        headers.insert(header::ETAG, tag_of(&body));
        // It is reckoned for each answer: one that somebody has already has no body.
        headers.remove(header::CONTENT_LENGTH);
        Ok(Self { headers, body })
    }

    fn bytes(&self) -> usize {
        self.body.len()
    }

    /// The answer for somebody who may have it already.
    fn response(self, known: Option<&HeaderValue>, status: &'static str) -> Response {
        let has_it = known.is_some_and(|known| names(known, self.headers.get(header::ETAG)));
        let mut response = match has_it {
            true => StatusCode::NOT_MODIFIED.into_response(),
            false => Body::from(self.body).into_response(),
        };
        let headers = response.headers_mut();
        headers.extend(self.headers);
        if has_it {
            headers.remove(header::CONTENT_TYPE);
            headers.remove(header::CONTENT_ENCODING);
        }
        headers.insert(CACHE_STATUS, HeaderValue::from_static(status));
        response
    }
}

/// What an answer is known by: another one has another tag.
fn tag_of(body: &[u8]) -> HeaderValue {
    let hash = Sha256::digest(body);
    let digits: String = hash
        .iter()
        .take(16)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    HeaderValue::from_str(&format!("\"{digits}\"")).unwrap_or(HeaderValue::from_static("\"\""))
}

/// Whether an `If-None-Match` names a tag.
fn names(known: &HeaderValue, tag: Option<&HeaderValue>) -> bool {
    let (Ok(known), Some(Ok(tag))) = (known.to_str(), tag.map(HeaderValue::to_str)) else {
        return false;
    };
    let mut tags = known.split(',').map(str::trim);
    tags.any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == tag)
}
