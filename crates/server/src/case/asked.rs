//! What is asked for: parameters, bodies, and stretches of lists.

use std::fmt;

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, FromRequestParts, Path, Query, Request};
use axum::http::request::Parts;
use axum::http::{StatusCode, Uri};
use reportedly_storage::{Page as Stretch, Slice};
use serde::de::{DeserializeOwned, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::problem::Problem;

/// Parameters after the question mark; what is malformed is a problem.
#[derive(Debug)]
pub(crate) struct Asked<T>(pub(crate) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Asked<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let _ = state;
        let given = form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes());
        // What is empty says nothing, whatever the parameter: forms send what nobody filled in.
        let said: String = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(given.filter(|(_, value)| !value.is_empty()))
            .finish();
        let said = format!("/?{said}").parse::<Uri>().unwrap_or_default();
        match Query::<T>::try_from_uri(&said) {
            Ok(Query(asked)) => Ok(Self(asked)),
            Err(rejection) => {
                // Some parsers name the parameter before a message that names it, too.
                let detail = rejection.body_text().replace("limit: limit: ", "limit: ");
                let status = match detail.contains(NOTHING_ASKED) {
                    true => StatusCode::UNPROCESSABLE_ENTITY,
                    false => StatusCode::BAD_REQUEST,
                };
                let hint = "the parameters are described at /api/openapi.json";
                Err(Problem::new(status, detail, hint))
            }
        }
    }
}

/// What is said of a limit of nought and less, which is a number but makes no sense.
const NOTHING_ASKED: &str = "at least one item has to be asked for";

/// The id in an address.
#[derive(Debug)]
pub(crate) struct Id(pub(crate) String);

impl<S: Send + Sync> FromRequestParts<S> for Id {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        match Path::<String>::from_request_parts(parts, state).await {
            Ok(Path(id)) => Ok(Self(id)),
            Err(rejection) => Err(Problem::bad_request(
                rejection.body_text(),
                "write the id as the lists give it",
            )),
        }
    }
}

/// A body in JSON; what is malformed is a problem.
#[derive(Debug)]
pub(crate) struct Given<T>(pub(crate) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Given<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        match Json::<T>::from_request(request, state).await {
            Ok(Json(given)) => Ok(Self(given)),
            Err(rejection) => Err(refused(&rejection)),
        }
    }
}

fn refused(rejection: &JsonRejection) -> Problem {
    let hint = "send one JSON object with Content-Type: application/json, as /api/openapi.json describes it";
    Problem::new(rejection.status(), rejection.body_text(), hint)
}

/// Which stretch of a list is asked for.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct PageQuery {
    /// The most items wanted, from 1 to 1000; 50 where nothing is said.
    #[serde(default, deserialize_with = "limit")]
    #[param(value_type = Option<u32>, minimum = 1, maximum = 1000)]
    limit: Option<usize>,
    /// The `next` of the stretch before.
    after: Option<String>,
}

/// Items in a stretch where nothing is said.
const USUAL: usize = 50;
/// The most items in a stretch.
const MOST: usize = 1_000;

impl PageQuery {
    pub(crate) fn limit(&self) -> usize {
        self.limit.unwrap_or(USUAL)
    }

    pub(crate) fn stretch(&self) -> Stretch {
        let after = self.after.clone().filter(|after| !after.is_empty());
        Stretch {
            after,
            limit: self.limit(),
        }
    }

    /// Whether it is the first stretch.
    pub(crate) fn is_first(&self) -> bool {
        self.stretch().after.is_none()
    }
}

/// Digits of any length: what is too large for any list is the most that there is.
pub(super) fn limit<'de, D: Deserializer<'de>>(from: D) -> Result<Option<usize>, D::Error> {
    struct Digits;
    impl Visitor<'_> for Digits {
        type Value = Option<usize>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a number of items")
        }

        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Option<usize>, E> {
            let digits = text.strip_prefix('-').unwrap_or(text);
            if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(E::custom(format!("limit: {text:?} is no number of items")));
            }
            match digits.parse().unwrap_or(MOST).min(MOST) {
                most if most > 0 && digits == text => Ok(Some(most)),
                _ => Err(E::custom(format!("limit: {text}: {NOTHING_ASKED}"))),
            }
        }
    }
    from.deserialize_str(Digits)
}

/// A stretch of a list.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Page<T> {
    /// The items.
    pub items: Vec<T>,
    /// What to ask `after` for the next stretch; `null` when there is no more.
    pub next: Option<String>,
    /// How many items the whole list has; `null` where counting them would take long.
    pub total: Option<u64>,
}

impl<T> Page<T> {
    pub(crate) fn of<K>(slice: Slice<K>, total: Option<u64>, item: impl FnMut(K) -> T) -> Self {
        Self {
            items: slice.items.into_iter().map(item).collect(),
            next: slice.next,
            total,
        }
    }
}
