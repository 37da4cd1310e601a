//! Columns for a table whose rows are matched: values of entities.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use reportedly_screening::Found;
use reportedly_screening::ftm::{Entity, Property, model};
use serde_json::{Map, Value, json};

use super::Callback;
use crate::error::ApiError;
use crate::parameters::Parameters;
use crate::shared::{Lists, Shared};
use crate::watchlist::scope::datasets_in;

/// Rows and columns of one request.
const MOST_ROWS: usize = 1_000;
const MOST_COLUMNS: usize = 50;

pub(super) fn routes() -> Router<Arc<Shared>> {
    Router::new().route("/reconcile/{dataset}/extend/property", get(propose))
}

/// The properties that entities of a type may have, the most telling first.
async fn propose(
    State(shared): State<Arc<Shared>>,
    Path(dataset): Path<String>,
    parameters: Parameters,
) -> Result<Response, ApiError> {
    let callback = Callback::of(&parameters)?;
    datasets_in(&shared.lists(), &dataset)?;
    let name = parameters.text("type").unwrap_or("Thing");
    let schema = model().schema(name);
    let schema = schema.ok_or_else(|| ApiError::bad_request(format!("Invalid type: {name}")))?;
    let limit = parameters.count("limit", 0, usize::MAX)?;
    let featured = schema
        .featured
        .iter()
        .filter_map(|name| schema.property(name));
    let others = schema
        .properties()
        .filter(|it| !schema.featured.contains(&it.name));
    let shown = |property: &&Property| !property.hidden && !property.points_at_entities();
    let all = featured.chain(others).filter(shown);
    let all = all.take(if limit == 0 { usize::MAX } else { limit });
    let properties = all.map(|property| json!({"id": property.name, "name": property.label}));
    let answer = json!({
        "limit": limit,
        "type": schema.name,
        "properties": properties.collect::<Vec<Value>>(),
    });
    Ok(callback.wrap(&answer))
}

/// Which values of which entities are asked for.
pub(super) struct Asked {
    ids: Vec<String>,
    properties: Vec<Column>,
}

struct Column {
    id: String,
    limit: usize,
    raw: bool,
}

impl Asked {
    pub(super) fn read(extend: &Value) -> Result<Self, ApiError> {
        let list = |name: &str| {
            let values = extend.get(name).and_then(Value::as_array);
            values.ok_or_else(|| ApiError::bad_request(format!("An extension should have {name}.")))
        };
        let (ids, columns) = (list("ids")?, list("properties")?);
        if ids.len() > MOST_ROWS || columns.len() > MOST_COLUMNS {
            let detail = format!(
                "Too much in one extension (limit: {MOST_ROWS} ids, {MOST_COLUMNS} properties)"
            );
            return Err(ApiError::bad_request(detail));
        }
        let ids = ids.iter().filter_map(Value::as_str).map(str::to_owned);
        Ok(Self {
            ids: ids.collect(),
            properties: columns.iter().filter_map(Column::read).collect(),
        })
    }
}

impl Column {
    fn read(column: &Value) -> Option<Self> {
        let setting = |name: &str| column.get("settings")?.get(name);
        // Settings come as numbers or as texts.
        let limit = setting("limit").and_then(|limit| match limit {
            Value::String(text) => text.parse().ok(),
            number => number.as_u64(),
        });
        Some(Self {
            id: column.get("id")?.as_str()?.to_owned(),
            limit: limit
                .and_then(|limit| usize::try_from(limit).ok())
                .unwrap_or(0),
            raw: setting("render").and_then(Value::as_str) == Some("raw"),
        })
    }

    fn name(&self) -> &str {
        self.id.rsplit(':').next().unwrap_or_default()
    }
}

pub(super) fn answer(lists: &Lists, asked: &Asked) -> Result<Value, ApiError> {
    let mut rows = Map::new();
    let mut described: Vec<Value> = Vec::new();
    for id in &asked.ids {
        let entity = match lists.entities().find(id) {
            Some(Found::MergedInto(other)) => lists.entities().with_id(&other).map(|it| it.1),
            Some(Found::Itself(at)) => lists.entities().get(at),
            None => None,
        };
        let mut row = Map::new();
        for column in &asked.properties {
            let Some((property, values)) = values_of(entity.as_ref(), column) else {
                continue;
            };
            if !described.iter().any(|known| known["id"] == column.id) {
                described.push(json!({"id": column.id, "name": property.label}));
            }
            row.insert(column.id.clone(), values);
        }
        rows.insert(id.clone(), Value::Object(row));
    }
    Ok(json!({"meta": described, "rows": rows}))
}

fn values_of(entity: Option<&Entity>, column: &Column) -> Option<(&'static Property, Value)> {
    let entity = entity?;
    let property = model().schema(&entity.schema)?.property(column.name())?;
    let served = entity.clone().served();
    let values = served.values(&property.name).iter();
    let values = values.take(if column.limit == 0 {
        usize::MAX
    } else {
        column.limit
    });
    let texts = values.map(|value| match property.caption_of(value) {
        Some(caption) if !column.raw => json!({"str": caption}),
        _ => json!({"str": value}),
    });
    Some((property, Value::Array(texts.collect())))
}
