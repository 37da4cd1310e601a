//! What is tied to an entity: sanctions, documents, relatives, firms, each one or two steps away.

use serde_json::{Map, Value};

use crate::ftm::{Entity, Property, model};
use crate::store::Entities;

/// Neighbours that are told of one entity at most.
const MOST_NEIGHBOURS: usize = 9_999;

/// The neighbours by one property, of which only a part may have been asked for.
#[derive(Debug, Clone)]
pub struct Neighbours {
    /// Those asked for, with what lies behind them inside.
    pub entities: Vec<Value>,
    /// How many there are in all.
    pub total: usize,
}

/// An entity as JSON, with those that are tied to it inside the properties that tie them. What lies
/// behind a tie (the owner of a firm behind an `Ownership`) is inside that; further away are ids.
pub fn nested(entities: &Entities, root: &Entity) -> Value {
    let mut properties = Map::new();
    for property in pointing(root) {
        let of_property = neighbours(entities, root, property, 0, MOST_NEIGHBOURS);
        if !of_property.entities.is_empty() {
            properties.insert(property.name.clone(), Value::Array(of_property.entities));
        }
    }
    with_properties(root, properties)
}

/// The neighbours of an entity by each property that has some.
pub fn adjacent<'e>(
    entities: &'e Entities,
    root: &'e Entity,
    offset: usize,
    limit: usize,
) -> impl Iterator<Item = (&'static str, Neighbours)> + 'e {
    let all = pointing(root).map(move |property| {
        let found = neighbours(entities, root, property, offset, limit);
        (property.name.as_str(), found)
    });
    all.filter(|(_, found)| found.total > 0)
}

/// The neighbours of an entity by one property, in the order of the lists.
pub fn neighbours(
    entities: &Entities,
    root: &Entity,
    property: &Property,
    offset: usize,
    limit: usize,
) -> Neighbours {
    let all = tied(entities, root, property);
    let asked = all.iter().skip(offset).take(limit.min(MOST_NEIGHBOURS));
    Neighbours {
        entities: asked
            .map(|neighbour| behind(entities, root, neighbour))
            .collect(),
        total: all.len(),
    }
}

/// The properties of an entity that other entities may stand in.
fn pointing(entity: &Entity) -> impl Iterator<Item = &'static Property> {
    let schema = model().schema(&entity.schema);
    let all = schema.into_iter().flat_map(|schema| schema.properties());
    all.filter(|property| property.points_at_entities())
}

fn tied(entities: &Entities, root: &Entity, property: &Property) -> Vec<Entity> {
    if !property.stub {
        let ids = root.values(&property.name).iter();
        return ids.filter_map(|id| Some(entities.with_id(id)?.1)).collect();
    }
    let Some(way) = property.reverse.as_deref() else {
        return Vec::new();
    };
    let range = property.range.as_deref().unwrap_or_default();
    let pointing = entities.pointing_at(&root.id).into_iter();
    pointing
        .filter(|(_, entity, by)| by.name == way && entity.is_a(range))
        .map(|(_, entity, _)| entity)
        .collect()
}

/// A neighbour, with what lies behind it where it is a tie.
fn behind(entities: &Entities, root: &Entity, neighbour: &Entity) -> Value {
    let mut properties = Map::new();
    let is_tie = model()
        .schema(&neighbour.schema)
        .is_some_and(|schema| schema.edge);
    for property in pointing(neighbour).filter(|property| is_tie && !property.stub) {
        let others = neighbour
            .values(&property.name)
            .iter()
            .filter(|id| **id != root.id);
        let others = others.filter_map(|id| Some(entities.with_id(id)?.1));
        let others: Vec<Value> = others
            .map(|other| with_properties(&other, Map::new()))
            .collect();
        if !others.is_empty() {
            properties.insert(property.name.clone(), Value::Array(others));
        }
    }
    with_properties(neighbour, properties)
}

/// An entity as JSON, some of its properties told otherwise.
fn with_properties(entity: &Entity, told: Map<String, Value>) -> Value {
    let mut value = serde_json::to_value(entity.clone().served()).unwrap_or_default();
    if let Some(Value::Object(properties)) = value.get_mut("properties") {
        properties.extend(told);
    }
    value
}
