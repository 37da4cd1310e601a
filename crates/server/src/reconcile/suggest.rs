//! Entities, properties and types whose names begin with what somebody types.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use reportedly_screening::Filter;
use reportedly_screening::ftm::{Property, model};
use serde_json::{Value, json};

use super::Callback;
use super::manifest::{schemata, type_of};
use crate::error::ApiError;
use crate::parameters::Parameters;
use crate::shared::{Lists, Shared};
use crate::watchlist::scope::datasets_in;

const SUGGESTIONS: usize = 10;
const MOST_SUGGESTIONS: usize = 500;

pub(super) fn routes() -> Router<Arc<Shared>> {
    Router::new()
        .route("/reconcile/{dataset}/suggest/entity", get(entity))
        .route("/reconcile/{dataset}/suggest/property", get(property))
        .route("/reconcile/{dataset}/suggest/type", get(schema))
}

/// What was typed, and which part of the suggestions is asked for.
struct Typed {
    prefix: String,
    limit: usize,
    skipped: usize,
}

impl Typed {
    fn read(parameters: &Parameters) -> Result<Self, ApiError> {
        Ok(Self {
            prefix: parameters.text("prefix").unwrap_or_default().to_owned(),
            limit: parameters.count("limit", SUGGESTIONS, MOST_SUGGESTIONS)?,
            skipped: parameters.count("cursor", 0, usize::MAX)?,
        })
    }

    fn answer(&self, suggestions: impl Iterator<Item = Value>) -> Value {
        let part = suggestions.skip(self.skipped).take(self.limit);
        json!({
            "code": "/api/status/ok",
            "status": "200 OK",
            "prefix": self.prefix,
            "result": part.collect::<Vec<Value>>(),
        })
    }

    fn begins(&self, labels: [&str; 2]) -> bool {
        let prefix = self.prefix.trim().to_lowercase();
        !prefix.is_empty()
            && labels
                .iter()
                .any(|label| label.to_lowercase().starts_with(&prefix))
    }
}

async fn entity(
    State(shared): State<Arc<Shared>>,
    Path(dataset): Path<String>,
    parameters: Parameters,
) -> Result<Response, ApiError> {
    let callback = Callback::of(&parameters)?;
    let typed = Typed::read(&parameters)?;
    let answer = shared.work(move |lists, _| {
        let filter = Filter {
            datasets: datasets_in(lists, &dataset)?,
            schemata: Filter::schemata_of("Thing"),
            ..Filter::default()
        };
        Ok(typed.answer(entities(lists, &typed.prefix, &filter)))
    });
    Ok(callback.wrap(&answer.await??))
}

fn entities(lists: &Lists, prefix: &str, filter: &Filter) -> impl Iterator<Item = Value> {
    let entities = lists.entities();
    let mut found = lists.text.starting_with(prefix, entities);
    found.retain(|(at, _)| filter.admits(entities, *at));
    found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let found = found.into_iter().filter_map(|(at, _)| entities.get(at));
    found.map(|entity| {
        let schema = model().schema(&entity.schema);
        let types: Vec<Value> = schema.map(type_of).into_iter().collect();
        json!({
            "id": entity.id,
            "name": entity.caption,
            "description": schema.map(|schema| schema.label.clone()),
            "type": types,
            "notable": types,
        })
    })
}

async fn property(
    State(shared): State<Arc<Shared>>,
    Path(dataset): Path<String>,
    parameters: Parameters,
) -> Result<Response, ApiError> {
    let callback = Callback::of(&parameters)?;
    let typed = Typed::read(&parameters)?;
    let lists = shared.lists();
    datasets_in(&lists, &dataset)?;
    let mut properties: Vec<&Property> = Vec::new();
    for schema in schemata(&lists, &dataset) {
        let own = schema
            .properties()
            .filter(|property| property.owner == schema.name);
        properties.extend(own.filter(|it| !it.hidden && !it.points_at_entities()));
    }
    let fitting = properties
        .into_iter()
        .filter(|it| typed.begins([&it.name, &it.label]));
    let described = fitting.map(|property| {
        json!({
            "id": property.qualified_name(),
            "name": property.label,
            "description": model().schema(&property.owner).map(|schema| schema.label.clone()),
        })
    });
    Ok(callback.wrap(&typed.answer(described)))
}

async fn schema(
    State(shared): State<Arc<Shared>>,
    Path(dataset): Path<String>,
    parameters: Parameters,
) -> Result<Response, ApiError> {
    let callback = Callback::of(&parameters)?;
    let typed = Typed::read(&parameters)?;
    let lists = shared.lists();
    datasets_in(&lists, &dataset)?;
    let all = schemata(&lists, &dataset).into_iter();
    let fitting = all.filter(|schema| typed.begins([&schema.name, &schema.label]));
    Ok(callback.wrap(&typed.answer(fitting.map(type_of))))
}
