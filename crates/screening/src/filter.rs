//! Which entities may be found at all.

use std::collections::BTreeSet;

use crate::ftm::{Entity, model};
use crate::store::{Entities, Ordinal};

/// What entities must be, and must not be, to be found. What is empty asks for nothing.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// One of these data sets.
    pub datasets: Option<BTreeSet<String>>,
    /// One of these schemata.
    pub schemata: Option<BTreeSet<String>>,
    /// None of these schemata.
    pub without_schemata: Vec<String>,
    /// None of these ids, nor what they lead to.
    pub without_ids: Vec<String>,
    /// Changed after this time, in ISO 8601.
    pub changed_since: Option<String>,
    /// Values of a field; `countries`, `topics`, `datasets`, `schema` or `properties.…`.
    pub fields: Vec<(String, Vec<String>)>,
    /// Whether all values of a field must be there, not only one.
    pub all_values: bool,
    /// Whether lists are about them.
    pub target: Option<bool>,
}

impl Filter {
    /// The schemata that somebody who looks for one means: those that can be the same, or all that
    /// extend one that is too general for that. `None` for what is no schema.
    pub fn schemata_of(name: &str) -> Option<BTreeSet<String>> {
        let schema = model().schema(name)?;
        let mut names: BTreeSet<String> = model()
            .schemata()
            .filter(|other| schema.can_match(&other.name))
            .map(|other| other.name.clone())
            .collect();
        if !schema.matchable {
            names.extend(schema.descendants().map(str::to_owned));
        }
        Some(names)
    }

    /// Whether an entity may be found.
    pub fn admits(&self, entities: &Entities, at: Ordinal) -> bool {
        let of_schema = |names: &BTreeSet<String>| {
            let of = entities.schemata.of(at);
            of.iter()
                .any(|number| names.contains(entities.schemata.name(*number)))
        };
        if self
            .schemata
            .as_ref()
            .is_some_and(|names| !of_schema(names))
        {
            return false;
        }
        if self
            .without_schemata
            .iter()
            .any(|name| entities.schemata.has(at, name))
        {
            return false;
        }
        let of_datasets = |names: &BTreeSet<String>| {
            let of = entities.datasets.of(at);
            of.iter()
                .any(|number| names.contains(entities.datasets.name(*number)))
        };
        if self
            .datasets
            .as_ref()
            .is_some_and(|names| !of_datasets(names))
        {
            return false;
        }
        self.fields
            .iter()
            .all(|(field, values)| self.has(entities, at, field, values))
            && (!self.looks_inside() || entities.get(at).is_some_and(|it| self.admits_inside(&it)))
    }

    fn has(&self, entities: &Entities, at: Ordinal, field: &str, values: &[String]) -> bool {
        let column = match field {
            "countries" => &entities.countries,
            "topics" => &entities.topics,
            "datasets" => &entities.datasets,
            "schema" => &entities.schemata,
            "genders" => &entities.genders,
            _ => {
                let entity = entities.get(at);
                return entity.is_some_and(|entity| self.has_inside(&entity, field, values));
            }
        };
        self.counts(values.iter().map(|value| column.has(at, value)))
    }

    /// Whether enough values are there.
    fn counts(&self, mut there: impl Iterator<Item = bool>) -> bool {
        if self.all_values {
            there.all(|is_there| is_there)
        } else {
            there.any(|is_there| is_there)
        }
    }

    fn has_inside(&self, entity: &Entity, field: &str, values: &[String]) -> bool {
        let property = field.strip_prefix("properties.").unwrap_or(field);
        let known = entity.values(property);
        // A date is found by its year and month, too.
        let begins = |known: &str, value: &str| {
            known == value || property.ends_with("Date") && known.starts_with(&format!("{value}-"))
        };
        self.counts(values.iter().map(|value| {
            known.iter().any(|known| begins(known, value))
                || field == "entity_id" && entity.id == *value
        }))
    }

    fn looks_inside(&self) -> bool {
        self.changed_since.is_some() || !self.without_ids.is_empty() || self.target.is_some()
    }

    fn admits_inside(&self, entity: &Entity) -> bool {
        let is_excluded = |id: &String| *id == entity.id || entity.referents.contains(id);
        if self.without_ids.iter().any(is_excluded) {
            return false;
        }
        if self.target.is_some_and(|target| target != entity.target) {
            return false;
        }
        // Times of one form compare as texts; a day alone is its very start.
        let changed = entity.last_change.as_ref();
        let since = self.changed_since.as_ref();
        since.is_none_or(|since| changed.is_some_and(|changed| changed > since))
    }
}
