//! One entity: its id, schema and properties.

use std::collections::BTreeMap;

use reportedly_model::Gender;
use serde_json::{Map, Value};

use crate::birth_date::BirthDate;
use crate::countries::country_code;
use crate::entry::{Entry, Identifier, NameKind, add_once};

/// How deep entities may lie in one another.
const DEEPEST: usize = 4;
/// Properties with numbers that tell entities apart.
const NUMBERS: [&str; 12] = [
    "idNumber",
    "passportNumber",
    "taxNumber",
    "registrationNumber",
    "innCode",
    "ogrnCode",
    "socialSecurityNumber",
    "leiCode",
    "imoNumber",
    "swiftBic",
    "vatCode",
    "uniqueEntityId",
];
/// Schemata that tie others together and stand for nobody.
const TIES: [&str; 12] = [
    "Family",
    "Associate",
    "Ownership",
    "Directorship",
    "Membership",
    "Employment",
    "Representation",
    "UnknownLink",
    "Succession",
    "Debt",
    "Payment",
    "Documentation",
];

/// An entity, with its values as text.
#[derive(Debug, Default)]
pub(super) struct Entity {
    pub(super) id: String,
    pub(super) schema: String,
    caption: String,
    datasets: Vec<String>,
    target: Option<bool>,
    properties: BTreeMap<String, Vec<String>>,
}

impl Entity {
    /// The entity of a line, and all that lie within it, each tied by ids.
    pub(super) fn read(line: &[u8]) -> Result<Vec<Entity>, String> {
        let value: Value =
            serde_json::from_slice(line).map_err(|error| format!("no JSON object: {error}"))?;
        let object = value.as_object().ok_or("no JSON object")?;
        let mut all = Vec::new();
        flatten(object, None, 0, &mut all)?;
        Ok(all)
    }

    /// The values of a property.
    pub(super) fn values(&self, property: &str) -> &[String] {
        self.properties.get(property).map_or(&[], Vec::as_slice)
    }

    /// The first value of a property.
    pub(super) fn first(&self, property: &str) -> Option<&str> {
        self.values(property).first().map(String::as_str)
    }

    /// The entry that it is, without what is tied to it; `None` for a tie or somebody nameless.
    pub(super) fn entry(&self) -> Option<Entry> {
        if TIES.contains(&self.schema.as_str()) {
            return None;
        }
        let mut entry = Entry {
            id: self.id.clone(),
            schema: self.schema.clone(),
            lists: self.datasets.clone(),
            target: self.target.unwrap_or(true),
            ..Entry::default()
        };
        self.add_names(&mut entry);
        if entry.names.is_empty() {
            return None;
        }
        if !self.caption.is_empty() {
            entry.caption.clone_from(&self.caption);
        }
        self.add_facts(&mut entry);
        Some(entry)
    }

    fn add_names(&self, entry: &mut Entry) {
        for (property, kind) in [
            ("name", NameKind::Name),
            ("alias", NameKind::Alias),
            ("previousName", NameKind::PreviousName),
            ("weakAlias", NameKind::WeakAlias),
        ] {
            for name in self.values(property) {
                entry.add_name(name, kind);
            }
        }
    }

    fn add_facts(&self, entry: &mut Entry) {
        let dates = self.values("birthDate").iter();
        entry.birth_dates = dates.filter_map(|date| BirthDate::parse(date)).collect();
        entry.gender = self.first("gender").and_then(gender_of);
        for property in ["nationality", "citizenship", "country", "jurisdiction"] {
            for country in self.values(property) {
                add_once(
                    &mut entry.countries,
                    country_code(country).unwrap_or(country),
                );
            }
        }
        for (property, to) in [
            ("birthPlace", &mut entry.birth_places),
            ("position", &mut entry.positions),
            ("address", &mut entry.addresses),
            ("topics", &mut entry.topics),
            ("program", &mut entry.programmes),
        ] {
            for text in self.values(property) {
                add_once(to, text);
            }
        }
        for property in NUMBERS {
            for number in self.values(property) {
                entry.add_identifier(Identifier {
                    kind: (property != "idNumber").then(|| property.to_owned()),
                    number: number.clone(),
                    country: None,
                });
            }
        }
    }
}

/// Gender as FollowTheMoney and others write it.
pub(crate) fn gender_of(text: &str) -> Option<Gender> {
    match text.trim().to_lowercase().as_str() {
        "female" | "f" | "woman" => Some(Gender::Female),
        "male" | "m" | "man" => Some(Gender::Male),
        _ => None,
    }
}

fn flatten(
    object: &Map<String, Value>,
    parent: Option<&str>,
    depth: usize,
    all: &mut Vec<Entity>,
) -> Result<(), String> {
    let text = |key: &str| object.get(key).and_then(Value::as_str).unwrap_or_default();
    let missing = |what: &str| format!("an entity without {what}");
    let properties = object.get("properties").and_then(Value::as_object);
    let properties = properties.ok_or_else(|| missing("properties"))?;
    let mut entity = Entity {
        id: text("id").to_owned(),
        schema: text("schema").to_owned(),
        caption: text("caption").to_owned(),
        datasets: texts_of(object.get("datasets")),
        target: object.get("target").and_then(Value::as_bool),
        properties: BTreeMap::new(),
    };
    if entity.id.is_empty() || entity.schema.is_empty() {
        return Err(missing(if entity.id.is_empty() { "id" } else { "schema" }));
    }
    // What lies within names its holder by the property that the flat form has.
    if let Some(parent) = parent {
        for property in ["entity", "holder"] {
            entity
                .properties
                .insert(property.to_owned(), vec![parent.to_owned()]);
        }
        entity.target.get_or_insert(false);
    }
    for (name, values) in properties {
        let given = texts_of(Some(values));
        for inner in values
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_object)
        {
            if depth < DEEPEST {
                flatten(inner, Some(&entity.id), depth + 1, all)?;
            }
            let id = inner.get("id").and_then(Value::as_str).unwrap_or_default();
            entity
                .properties
                .entry(name.clone())
                .or_default()
                .push(id.to_owned());
        }
        entity
            .properties
            .entry(name.clone())
            .or_default()
            .extend(given);
    }
    all.push(entity);
    Ok(())
}

fn texts_of(values: Option<&Value>) -> Vec<String> {
    let values = values.and_then(Value::as_array).into_iter().flatten();
    values
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}
