//! Values of a table, matched.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::http::StatusCode;
use reportedly_screening::ftm::model;
use reportedly_screening::{Filter, Listing, Scope, Subject};
use serde_json::{Map, Value, json};

use super::manifest::type_of;
use crate::error::ApiError;
use crate::parameters::Parameters;
use crate::shared::Lists;
use crate::watchlist::matching::{MOST_QUERIES, THRESHOLD, rounded, texts_of};
use crate::watchlist::scope::filter_of;

const CANDIDATES: usize = 5;
const MOST_CANDIDATES: usize = 100;

/// What is to be matched, by the client's keys.
pub(super) struct Queries {
    queries: Vec<(String, Query)>,
    parameters: Parameters,
}

struct Query {
    schema: String,
    limit: usize,
    properties: BTreeMap<String, Vec<String>>,
}

impl Queries {
    pub(super) fn read(queries: &Value, parameters: &Parameters) -> Result<Self, ApiError> {
        let queries = queries.as_object().ok_or_else(|| {
            ApiError::bad_request("Queries should be an object of queries by their keys.")
        })?;
        if queries.len() > MOST_QUERIES {
            let detail = format!("Too many queries in one batch (limit: {MOST_QUERIES})");
            return Err(ApiError::bad_request(detail));
        }
        let read = queries
            .iter()
            .map(|(key, query)| Ok((key.clone(), Query::read(query)?)));
        Ok(Self {
            queries: read.collect::<Result<_, ApiError>>()?,
            parameters: parameters.clone(),
        })
    }
}

impl Query {
    fn read(query: &Value) -> Result<Self, ApiError> {
        let query = match query {
            // A text alone is what to look for.
            Value::String(text) => &json!({"query": text}),
            other => other,
        };
        if !query.is_object() {
            return Err(ApiError::bad_request("A query should be an object."));
        }
        let mut properties: BTreeMap<String, Vec<String>> = BTreeMap::new();
        if let Some(text) = query.get("query").and_then(Value::as_str) {
            properties.insert("name".to_owned(), vec![text.to_owned()]);
        }
        for property in query
            .get("properties")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
        {
            let id = property
                .get("pid")
                .and_then(Value::as_str)
                .unwrap_or_default();
            // The id has the schema before it, or not.
            let name = id.rsplit(':').next().unwrap_or_default();
            let values = values_of(property.get("v").unwrap_or(&Value::Null));
            properties
                .entry(name.to_owned())
                .or_default()
                .extend(values);
        }
        let limit = query.get("limit").and_then(Value::as_u64);
        let limit = limit.and_then(|limit| usize::try_from(limit).ok());
        Ok(Self {
            schema: schema_of(query.get("type")),
            limit: limit.unwrap_or(CANDIDATES).min(MOST_CANDIDATES),
            properties,
        })
    }
}

/// The first type that is asked for, which may stand alone, in a list, or as an object.
fn schema_of(asked: Option<&Value>) -> String {
    let first = match asked {
        Some(Value::Array(types)) => types.first(),
        one => one,
    };
    let id = match first {
        Some(Value::Object(one)) => one.get("id").and_then(Value::as_str),
        Some(one) => one.as_str(),
        None => None,
    };
    id.filter(|id| !id.is_empty()).unwrap_or("Thing").to_owned()
}

/// The values of a property: texts and numbers, or matched cells with a name.
fn values_of(value: &Value) -> Vec<String> {
    let name = |value: &Value| Some(value.get("name")?.as_str()?.to_owned());
    match value {
        Value::Array(values) => values.iter().flat_map(values_of).collect(),
        Value::Object(_) => name(value).into_iter().collect(),
        single => texts_of(single).unwrap_or_default(),
    }
}

pub(super) fn answer(
    lists: &Lists,
    dataset: &str,
    queries: &Queries,
    stopped: &AtomicBool,
) -> Result<Value, ApiError> {
    let filter = filter_of(lists, dataset, &queries.parameters)?;
    let mut answers = Map::new();
    for (key, query) in &queries.queries {
        if stopped.load(Ordering::Relaxed) {
            let status = StatusCode::SERVICE_UNAVAILABLE;
            return Err(ApiError::new(status, "The request took too long."));
        }
        answers.insert(
            key.clone(),
            json!({"result": candidates(lists, &filter, query)?}),
        );
    }
    Ok(Value::Object(answers))
}

fn candidates(lists: &Lists, filter: &Filter, query: &Query) -> Result<Vec<Value>, ApiError> {
    let (subject, _) = Subject::of_example(&query.schema, &query.properties)
        .map_err(|error| ApiError::bad_request(error.to_string()))?;
    let scope = Scope {
        threshold: THRESHOLD,
        most: query.limit,
        admits: &|at| filter.admits(lists.entities(), at),
        ..Scope::default()
    };
    let screened = lists.watchlist.screen_within(&subject, &scope);
    let is_only = screened.possible == 1;
    Ok(screened
        .listings
        .iter()
        .map(|listing| candidate(listing, is_only))
        .collect())
}

/// A candidate. Clients take over one that is called a match, so that of several as likely none is.
fn candidate(listing: &Listing, is_only: bool) -> Value {
    let entry = &listing.entry;
    let schema = model().schema(&entry.schema);
    let features = listing
        .evidence
        .iter()
        .map(|evidence| json!({"id": evidence.kind.name(), "value": rounded(evidence.weight)}));
    json!({
        "id": entry.id,
        "name": entry.caption,
        "description": listing.sentence(),
        "type": schema.map(type_of).into_iter().collect::<Vec<Value>>(),
        "score": rounded(listing.probability),
        "features": features.collect::<Vec<Value>>(),
        "match": is_only && listing.probability >= THRESHOLD,
    })
}
