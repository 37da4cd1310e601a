//! `GET /algorithms`: how scores come about.

use std::sync::Arc;

use axum::routing::get;
use axum::{Json, Router};
use reportedly_screening::EvidenceKind;
use serde_json::{Map, Value, json};

use crate::error::ApiError;
use crate::shared::Shared;

/// Names by which clients ask for algorithms of yente: they get all evidence weighed.
const OF_YENTE: [&str; 6] = [
    "best",
    "logic-v1",
    "logic-v2",
    "regression-v1",
    "name-qualified",
    "ofac-249",
];

/// What of the evidence is weighed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Algorithm {
    /// Everything.
    Evidence,
    /// The names alone.
    Names,
}

impl Algorithm {
    pub(crate) fn named(name: &str) -> Result<Self, ApiError> {
        let clean = name.trim().to_lowercase();
        match clean.as_str() {
            "reportedly" => Ok(Self::Evidence),
            "name-based" => Ok(Self::Names),
            known if OF_YENTE.contains(&known) => Ok(Self::Evidence),
            _ => Err(ApiError::bad_request(format!("Invalid algorithm: {name}"))),
        }
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Evidence => "reportedly",
            Self::Names => "name-based",
        }
    }

    fn description(self) -> &'static str {
        match self {
            Self::Evidence => {
                "The probability that both are one: log-odds of the names and of what else is known \
                 of both, added up. A name alone never exceeds 0.93. Whoever asks for logic-v1, \
                 logic-v2, regression-v1, name-qualified or ofac-249 gets this."
            }
            Self::Names => "The same, of the names alone.",
        }
    }

    /// What the weight of a piece of evidence is multiplied by.
    pub(crate) fn counts(self, kind: EvidenceKind) -> f64 {
        let of_names = matches!(
            kind,
            EvidenceKind::Name | EvidenceKind::WeakAlias | EvidenceKind::Namesakes
        );
        if self == Self::Evidence || of_names {
            1.0
        } else {
            0.0
        }
    }
}

pub(super) fn routes() -> Router<Arc<Shared>> {
    Router::new().route("/algorithms", get(algorithms))
}

async fn algorithms() -> Json<Value> {
    let described = [Algorithm::Evidence, Algorithm::Names].map(|algorithm| {
        let kinds = EvidenceKind::ALL
            .iter()
            .filter(|kind| algorithm.counts(**kind) > 0.0);
        let features = kinds.map(|kind| {
            let feature =
                json!({"description": kind.description(), "coefficient": 1.0, "url": null});
            (kind.name().to_owned(), feature)
        });
        let features = features.collect::<Map<String, Value>>();
        json!({
            "name": algorithm.name(),
            "description": algorithm.description(),
            "features": features,
            "docs": {
                "name": algorithm.name(),
                "description": algorithm.description(),
                "config": {},
                "features": features,
            },
        })
    });
    Json(json!({
        "algorithms": described,
        "default": Algorithm::Evidence.name(),
        "best": Algorithm::Evidence.name(),
    }))
}
