//! One entity: its id, schema and properties.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Map, Value};

use super::model::model;
use crate::entry::tidy;

/// How deep entities may lie in one another.
const DEEPEST: usize = 4;

/// An entity as OpenSanctions publishes and serves it; those tied to it are named by their ids.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Entity {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub caption: String,
    /// What it is, by the model.
    pub schema: String,
    /// Its values, by property.
    pub properties: BTreeMap<String, Vec<String>>,
    /// The data sets that hold it, by their names.
    pub datasets: Vec<String>,
    /// Other ids that lead to it.
    pub referents: Vec<String>,
    /// Whether a list is about it.
    pub target: bool,
    /// When it was first seen, in ISO 8601.
    pub first_seen: Option<String>,
    /// When it was last seen.
    pub last_seen: Option<String>,
    /// When it last changed.
    pub last_change: Option<String>,
}

impl Entity {
    /// The entity of a line, and all that lie within it, each tied by ids.
    ///
    /// # Errors
    ///
    /// When the line is no JSON object with an id, a schema and properties; says what is amiss.
    pub fn read(line: &[u8]) -> Result<Vec<Entity>, String> {
        let value: Value =
            serde_json::from_slice(line).map_err(|error| format!("no JSON object: {error}"))?;
        let object = value.as_object().ok_or("no JSON object")?;
        let mut all = Vec::new();
        flatten(object, None, 0, &mut all)?;
        Ok(all)
    }

    /// The values of a property.
    pub fn values(&self, property: &str) -> &[String] {
        self.properties.get(property).map_or(&[], Vec::as_slice)
    }

    /// The first value of a property.
    pub fn first(&self, property: &str) -> Option<&str> {
        self.values(property).first().map(String::as_str)
    }

    /// Adds a value to a property, unless it is blank or there.
    pub fn add(&mut self, property: &str, value: &str) {
        let value = tidy(value);
        if value.is_empty() {
            return;
        }
        let values = self.properties.entry(property.to_owned()).or_default();
        if !values.contains(&value) {
            values.push(value);
        }
    }

    /// Whether it is of a schema, or of one that extends it.
    pub fn is_a(&self, schema: &str) -> bool {
        self.schema == schema
            || model()
                .schema(&self.schema)
                .is_some_and(|it| it.is_a(schema))
    }

    /// The values of all properties of a type: `name`, `country`, `identifier`.
    pub fn values_of_type<'e>(&'e self, value_type: &'e str) -> impl Iterator<Item = &'e str> {
        let schema = model().schema(&self.schema);
        self.properties
            .iter()
            .filter(move |(name, _)| {
                schema
                    .and_then(|schema| schema.property(name))
                    .is_some_and(|property| property.value_type == value_type)
            })
            .flat_map(|(_, values)| values.iter().map(String::as_str))
    }

    /// What to call it, from the properties that its schema names for that.
    pub fn picked_caption(&self) -> String {
        let schema = model().schema(&self.schema);
        let names = schema.map_or(&[][..], |schema| schema.caption.as_slice());
        let value = names.iter().find_map(|name| self.first(name));
        let label = schema.map_or(self.schema.as_str(), |schema| schema.label.as_str());
        value.unwrap_or(label).to_owned()
    }

    /// The entity as clients are given it: dates of birth as the model allows them.
    pub fn served(mut self) -> Self {
        if let Some(dates) = self.properties.get_mut("birthDate") {
            let mut plain: Vec<String> = dates.iter().flat_map(|date| iso_dates(date)).collect();
            plain.dedup();
            *dates = plain;
        }
        self
    }
}

/// The ends of a date in EDTF, as dates of the model: without signs of doubt.
pub fn iso_dates(edtf: &str) -> Vec<String> {
    let ends = edtf.split('/').map(|end| end.trim_end_matches('~'));
    ends.filter(|end| !end.is_empty())
        .map(str::to_owned)
        .collect()
}

fn flatten(
    object: &Map<String, Value>,
    holder: Option<(&str, &str)>,
    depth: usize,
    all: &mut Vec<Entity>,
) -> Result<(), String> {
    let missing = |what: &str| format!("an entity without {what}");
    let properties = object.get("properties").and_then(Value::as_object);
    let properties = properties.ok_or_else(|| missing("properties"))?;
    let mut entity = entity_without_properties(object);
    if entity.id.is_empty() || entity.schema.is_empty() {
        return Err(missing(if entity.id.is_empty() { "id" } else { "schema" }));
    }
    if let Some((id, property)) = holder {
        entity.add(property, id);
        entity.target = object
            .get("target")
            .and_then(Value::as_bool)
            .unwrap_or(false);
    }
    for (name, values) in properties {
        // one value may stand without its list
        let values = values
            .as_array()
            .map_or(std::slice::from_ref(values), Vec::as_slice);
        for value in values {
            match value {
                Value::String(text) => entity.push(name, text),
                Value::Object(inner) => {
                    nest(&mut entity, name, inner, depth, all)?;
                }
                _ => {}
            }
        }
    }
    if entity.caption.is_empty() {
        entity.caption = entity.picked_caption();
    }
    all.push(entity);
    Ok(())
}

fn entity_without_properties(object: &Map<String, Value>) -> Entity {
    let text = |key: &str| object.get(key).and_then(Value::as_str).unwrap_or_default();
    let time = |key: &str| object.get(key).and_then(Value::as_str).map(str::to_owned);
    Entity {
        id: text("id").to_owned(),
        caption: text("caption").to_owned(),
        schema: text("schema").to_owned(),
        datasets: texts_of(object.get("datasets")),
        referents: texts_of(object.get("referents")),
        target: object
            .get("target")
            .and_then(Value::as_bool)
            .unwrap_or(true),
        first_seen: time("first_seen"),
        last_seen: time("last_seen"),
        last_change: time("last_change"),
        properties: BTreeMap::new(),
    }
}

/// Takes an entity out of another: what lies there by a way back points at its holder by the way
/// there, anything else is pointed at.
fn nest(
    holder: &mut Entity,
    name: &str,
    inner: &Map<String, Value>,
    depth: usize,
    all: &mut Vec<Entity>,
) -> Result<(), String> {
    let way_there = way_there(&holder.schema, name, inner);
    if way_there.is_none() {
        let id = inner.get("id").and_then(Value::as_str).unwrap_or_default();
        holder.push(name, id);
    }
    if depth >= DEEPEST {
        return Ok(());
    }
    flatten(
        inner,
        way_there.map(|way| (holder.id.as_str(), way)),
        depth + 1,
        all,
    )
}

/// The property by which what lies within points at its holder; `None` where it is pointed at. A
/// property that the model no longer has is taken for the way back of a document or sanction.
fn way_there(holder: &str, name: &str, inner: &Map<String, Value>) -> Option<&'static str> {
    match model()
        .schema(holder)
        .and_then(|schema| schema.property(name))
    {
        Some(property) if property.stub => property.reverse.as_deref(),
        Some(_) => None,
        None => {
            let schema = inner.get("schema").and_then(Value::as_str)?;
            let schema = model().schema(schema)?;
            ["holder", "entity"]
                .into_iter()
                .find(|name| schema.property(name).is_some())
        }
    }
}

impl Entity {
    fn push(&mut self, property: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        let values = self.properties.entry(property.to_owned()).or_default();
        values.push(value.to_owned());
    }
}

fn texts_of(values: Option<&Value>) -> Vec<String> {
    let values = values.and_then(Value::as_array).into_iter().flatten();
    values
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}
