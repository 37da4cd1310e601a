//! A small page on an entity, and shorter ones on properties and types, for those who choose.

use std::fmt::Write as _;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::response::{Html, Response};
use axum::routing::get;
use reportedly_screening::ftm::{Entity, model};
use serde_json::json;

use super::Callback;
use crate::error::ApiError;
use crate::parameters::Parameters;
use crate::shared::Shared;
use crate::watchlist::scope::datasets_in;

/// Values of a property that are shown.
const MOST_VALUES: usize = 8;

pub(super) fn routes() -> Router<Arc<Shared>> {
    Router::new()
        .route("/reconcile/{dataset}/preview", get(preview))
        .route("/reconcile/{dataset}/flyout/{what}", get(flyout))
}

async fn preview(
    State(shared): State<Arc<Shared>>,
    Path(dataset): Path<String>,
    parameters: Parameters,
) -> Result<Html<String>, ApiError> {
    let id = parameters.text("id").unwrap_or_default();
    let lists = shared.lists();
    datasets_in(&lists, &dataset)?;
    let entity = lists.entities().with_id(id).map(|(_, entity)| entity);
    let entity = entity.ok_or_else(|| ApiError::not_found("No such entity!"))?;
    let datasets = entity
        .datasets
        .iter()
        .map(|name| lists.entities().title_of(name));
    let datasets: Vec<&str> = datasets.collect();
    Ok(Html(page(&entity, &datasets.join(", "))))
}

async fn flyout(
    State(shared): State<Arc<Shared>>,
    Path((dataset, what)): Path<(String, String)>,
    parameters: Parameters,
) -> Result<Response, ApiError> {
    let callback = Callback::of(&parameters)?;
    let id = parameters.text("id").unwrap_or_default();
    let lists = shared.lists();
    datasets_in(&lists, &dataset)?;
    let html = match what.as_str() {
        "entity" => lists
            .entities()
            .with_id(id)
            .map(|(_, entity)| facts(&entity)),
        "property" => model()
            .qualified(id)
            .map(|property| paragraph(&property.label, &property.qualified_name())),
        "type" => model()
            .schema(id)
            .map(|schema| paragraph(&schema.label, &schema.name)),
        _ => None,
    };
    let html = html.ok_or_else(|| ApiError::not_found(format!("No such {what}!")))?;
    Ok(callback.wrap(&json!({"id": id, "html": html})))
}

fn page(entity: &Entity, datasets: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{title}</title>\
         <style>body{{font:14px/1.4 sans-serif;margin:.8em}}h1{{font-size:1.2em;margin:0}}\
         dt{{font-weight:bold}}dd{{margin:0 0 .3em}}</style>{facts}<p>On: {datasets}</p>\
         <p>A possible match until a person confirms it.</p></html>",
        title = escaped(&entity.caption),
        facts = facts(entity),
        datasets = escaped(datasets),
    )
}

fn facts(entity: &Entity) -> String {
    let schema = model().schema(&entity.schema);
    let label = schema.map_or(entity.schema.as_str(), |schema| schema.label.as_str());
    let mut html = format!(
        "<h1>{}</h1><p>{}</p><dl>",
        escaped(&entity.caption),
        escaped(label)
    );
    let served = entity.clone().served();
    for (name, values) in &served.properties {
        let Some(property) = schema.and_then(|schema| schema.property(name)) else {
            continue;
        };
        if property.hidden || property.points_at_entities() {
            continue;
        }
        let values = values.iter().take(MOST_VALUES);
        let values: Vec<&str> = values
            .map(|it| property.caption_of(it).unwrap_or(it))
            .collect();
        // Writing to a string cannot fail.
        let _ = write!(
            html,
            "<dt>{}</dt><dd>{}</dd>",
            escaped(&property.label),
            escaped(&values.join(" · "))
        );
    }
    html.push_str("</dl>");
    html
}

fn paragraph(label: &str, name: &str) -> String {
    format!(
        "<p><strong>{}</strong> {}</p>",
        escaped(label),
        escaped(name)
    )
}

/// A text in which nothing is a tag or ends an attribute.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            _ => safe.push(letter),
        }
    }
    safe
}
