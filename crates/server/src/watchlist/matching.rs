//! `POST /match/{dataset}`: entities looked for by example.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use reportedly_screening::{EvidenceKind, Filter, Listing, Scope, Subject};
use serde_json::{Map, Value, json};

use super::algorithms::Algorithm;
use super::scope::{filter_of, require};
use crate::error::ApiError;
use crate::parameters::Parameters;
use crate::shared::{Lists, Shared};

/// Queries of one request.
pub(crate) const MOST_QUERIES: usize = 100;
/// Results of a query, unless another number is asked for.
const RESULTS: usize = 5;
const MOST_RESULTS: usize = 500;
/// From this score on a result counts as a match, unless another is asked for.
pub(crate) const THRESHOLD: f64 = 0.7;
/// Ids that may be left out.
const MOST_EXCLUDED: usize = 50;

pub(super) fn routes() -> Router<Arc<Shared>> {
    Router::new().route("/match/{dataset}", post(match_examples))
}

async fn match_examples(
    State(shared): State<Arc<Shared>>,
    Path(dataset): Path<String>,
    parameters: Parameters,
    body: Bytes,
) -> Result<Response, ApiError> {
    let asked = Asked::read(&parameters)?;
    // Clients of the dialect need not say that the body is JSON.
    let batch = Batch::read(&body, asked.algorithm)?;
    let size = batch.examples.len();
    let answer = shared
        .work(move |lists, stopped| answer(lists, &dataset, &parameters, &asked, &batch, stopped))
        .await??;
    Ok(([("x-batch-size", size.to_string())], Json(answer)).into_response())
}

/// What all queries of a request have in common.
struct Asked {
    limit: usize,
    threshold: f64,
    cutoff: f64,
    algorithm: Algorithm,
}

impl Asked {
    fn read(parameters: &Parameters) -> Result<Self, ApiError> {
        let threshold = parameters.number("threshold", THRESHOLD)?;
        Ok(Self {
            limit: parameters.count("limit", RESULTS, MOST_RESULTS)?,
            // What counts as a match is always returned.
            cutoff: parameters.number("cutoff", THRESHOLD)?.min(threshold),
            threshold,
            algorithm: Algorithm::named(parameters.text("algorithm").unwrap_or("best"))?,
        })
    }
}

/// The body of a request.
struct Batch {
    examples: Vec<(String, Example)>,
    weights: BTreeMap<EvidenceKind, f64>,
}

struct Example {
    id: Option<String>,
    schema: String,
    properties: BTreeMap<String, Vec<String>>,
}

impl Batch {
    fn read(body: &[u8], algorithm: Algorithm) -> Result<Self, ApiError> {
        let body: Value = serde_json::from_slice(body)
            .map_err(|error| ApiError::invalid(&["body"], format!("JSON decode error: {error}")))?;
        let queries = body.get("queries").and_then(Value::as_object);
        let queries = queries.ok_or_else(|| {
            ApiError::invalid(&["body", "queries"], "Input should be a valid dictionary")
        })?;
        if queries.len() > MOST_QUERIES {
            let detail = format!("Too many queries in one batch (limit: {MOST_QUERIES})");
            return Err(ApiError::bad_request(detail));
        }
        let examples = queries
            .iter()
            .map(|(name, query)| Ok((name.clone(), Example::read(name, query)?)));
        let examples: Vec<(String, Example)> = examples.collect::<Result<_, ApiError>>()?;
        if examples.is_empty() {
            return Err(ApiError::bad_request("No queries provided."));
        }
        if let Some(unknown) = body
            .get("config")
            .and_then(Value::as_object)
            .and_then(|it| it.keys().next())
        {
            let name = algorithm.name();
            let detail = format!("Invalid configuration parameter: {unknown} for algorithm {name}");
            return Err(ApiError::bad_request(detail));
        }
        Ok(Self {
            examples,
            weights: weights_of(body.get("weights"))?,
        })
    }
}

fn weights_of(weights: Option<&Value>) -> Result<BTreeMap<EvidenceKind, f64>, ApiError> {
    let place = |name| ["body", "weights", name];
    let given = match weights {
        None | Some(Value::Null) => return Ok(BTreeMap::new()),
        Some(Value::Object(given)) => given,
        Some(_) => {
            return Err(ApiError::invalid(
                &["body", "weights"],
                "Input should be a valid dictionary",
            ));
        }
    };
    let mut weights = BTreeMap::new();
    for (name, weight) in given {
        let weight = weight
            .as_f64()
            .ok_or_else(|| ApiError::invalid(&place(name), "Input should be a valid number"))?;
        // A feature of another algorithm weighs nothing here.
        if let Ok(kind) = serde_json::from_value(Value::String(name.clone())) {
            weights.insert(kind, weight.clamp(-100.0, 100.0));
        }
    }
    Ok(weights)
}

impl Example {
    fn read(name: &str, query: &Value) -> Result<Self, ApiError> {
        let at = |field| ["body", "queries", name, field];
        let query = query.as_object().ok_or_else(|| {
            ApiError::invalid(
                &["body", "queries", name],
                "Input should be a valid dictionary",
            )
        })?;
        let schema = query.get("schema").and_then(Value::as_str);
        let schema = schema.ok_or_else(|| ApiError::invalid(&at("schema"), "Field required"))?;
        let properties = query.get("properties").and_then(Value::as_object);
        let properties =
            properties.ok_or_else(|| ApiError::invalid(&at("properties"), "Field required"))?;
        let mut read = BTreeMap::new();
        for (property, values) in properties {
            let place = ["body", "queries", name, "properties", property];
            let values = texts_of(values)
                .ok_or_else(|| ApiError::invalid(&place, "Input should be a string or a list"))?;
            read.insert(property.clone(), values);
        }
        let id = match query.get("id") {
            None | Some(Value::Null) => None,
            Some(Value::String(id)) => Some(id.clone()),
            Some(_) => {
                return Err(ApiError::invalid(
                    &at("id"),
                    "Input should be a valid string",
                ));
            }
        };
        Ok(Self {
            id,
            schema: schema.to_owned(),
            properties: read,
        })
    }
}

/// The values of a property, numbers as texts; `None` for what can be no value.
pub(crate) fn texts_of(values: &Value) -> Option<Vec<String>> {
    let text_of = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    match values {
        Value::Array(values) => Some(values.iter().filter_map(text_of).collect()),
        Value::Object(_) | Value::Bool(_) => None,
        Value::Null => Some(Vec::new()),
        single => text_of(single).map(|text| vec![text]),
    }
}

fn answer(
    lists: &Lists,
    dataset: &str,
    parameters: &Parameters,
    asked: &Asked,
    batch: &Batch,
    stopped: &AtomicBool,
) -> Result<Value, ApiError> {
    let mut filter = filter_of(lists, dataset, parameters)?;
    require(&mut filter, "topics", parameters.texts("topics"));
    filter.without_ids = parameters.texts("exclude_entity_ids");
    if filter.without_ids.len() > MOST_EXCLUDED {
        let message = format!("Tuple should have at most {MOST_EXCLUDED} items");
        return Err(ApiError::invalid(&["query", "exclude_entity_ids"], message));
    }
    let mut responses = Map::new();
    for (name, example) in &batch.examples {
        if stopped.load(Ordering::Relaxed) {
            let status = StatusCode::SERVICE_UNAVAILABLE;
            return Err(ApiError::new(status, "The request took too long."));
        }
        responses.insert(
            name.clone(),
            one(lists, &filter, asked, &batch.weights, example)?,
        );
    }
    Ok(json!({"responses": responses, "limit": asked.limit}))
}

fn one(
    lists: &Lists,
    filter: &Filter,
    asked: &Asked,
    weights: &BTreeMap<EvidenceKind, f64>,
    example: &Example,
) -> Result<Value, ApiError> {
    let (subject, understood) = Subject::of_example(&example.schema, &example.properties)
        .map_err(|error| ApiError::bad_request(format!("Cannot parse example entity: {error}")))?;
    let counts = |kind: EvidenceKind| {
        asked.algorithm.counts(kind) * weights.get(&kind).copied().unwrap_or(1.0)
    };
    let scope = Scope {
        threshold: asked.threshold,
        least: asked.cutoff,
        admits: &|at| filter.admits(lists.entities(), at),
        most: asked.limit,
        counts: &counts,
    };
    let screened = lists.watchlist.screen_within(&subject, &scope);
    let scored = screened
        .listings
        .iter()
        .filter(|listing| listing.probability > asked.cutoff);
    let results = scored.filter_map(|listing| result(lists, listing, asked.threshold));
    Ok(json!({
        "status": 200,
        "results": results.collect::<Vec<Value>>(),
        "total": {"value": screened.possible, "relation": "eq"},
        "query": {
            "id": example.id,
            "schema": understood.schema,
            "properties": understood.properties,
        },
    }))
}

/// An entity with its score and what that rests on.
fn result(lists: &Lists, listing: &Listing, threshold: f64) -> Option<Value> {
    let entity = lists.entities().get(listing.at)?.served();
    let mut value = serde_json::to_value(entity).ok()?;
    let fields = value.as_object_mut()?;
    fields.insert("score".to_owned(), json!(rounded(listing.probability)));
    fields.insert("match".to_owned(), json!(listing.probability >= threshold));
    fields.insert("explanations".to_owned(), explanations(listing));
    Some(value)
}

fn explanations(listing: &Listing) -> Value {
    let features = listing.evidence.iter().map(|evidence| {
        let is_name = matches!(evidence.kind, EvidenceKind::Name | EvidenceKind::WeakAlias);
        let text = |name: &String| is_name.then(|| name.clone());
        let feature = json!({
            "score": rounded(evidence.weight),
            "detail": evidence.why,
            "query": text(&listing.matched.name),
            "candidate": text(&listing.matched.listed),
        });
        (evidence.kind.name().to_owned(), feature)
    });
    Value::Object(features.collect())
}

/// With so many digits as mean something.
pub(crate) fn rounded(number: f64) -> f64 {
    (number * 10_000.0).round() / 10_000.0
}
