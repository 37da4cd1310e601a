//! The entities of all lists, packed so that a million of them fit into memory, with the tables
//! that lead to them.

mod build;
mod columns;
mod packed;
mod table;

pub use build::{EntitiesBuilder, Repeated};
pub(crate) use columns::Column;
pub(crate) use table::{HashTable, hash_of};

use packed::{Packed, Words};

use crate::ftm::{Entity, Property, model};

/// Where an entity stands among those of all lists.
pub type Ordinal = u32;

/// Entities that are only read.
#[derive(Debug, Default)]
pub struct Entities {
    packed: Packed,
    words: Words,
    /// Ids and referents.
    by_id: HashTable,
    /// Ids that entities point at.
    by_target: HashTable,
    pub(crate) schemata: Column,
    pub(crate) datasets: Column,
    pub(crate) countries: Column,
    pub(crate) topics: Column,
    pub(crate) genders: Column,
    titles: std::collections::BTreeMap<String, String>,
}

/// An entity that was looked up by an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// It bears the id.
    Itself(Ordinal),
    /// The id leads to one that bears this one.
    MergedInto(String),
}

/// File and line that an entity was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub file: String,
    /// Its line, counted from 1.
    pub line: usize,
}

impl Entities {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.packed.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// All of them, in the order of the lists.
    pub fn ordinals(&self) -> std::ops::Range<Ordinal> {
        0..Ordinal::try_from(self.len()).unwrap_or(Ordinal::MAX)
    }

    /// An entity.
    pub fn get(&self, at: Ordinal) -> Option<Entity> {
        self.packed.entity(at, &self.words)
    }

    /// The values of one property of an entity.
    pub(crate) fn values<'e>(
        &'e self,
        at: Ordinal,
        property: &str,
    ) -> impl Iterator<Item = &'e str> {
        let found = self.packed.values(at, property, &self.words);
        found.into_iter().flatten()
    }

    /// Where an entity was read.
    pub fn place(&self, at: Ordinal) -> Option<Place> {
        self.packed.place(at, &self.words)
    }

    /// The entity of an id, or the id that took its place.
    pub fn find(&self, id: &str) -> Option<Found> {
        let mut merged = None;
        for at in self.by_id.get(hash_of(id)) {
            let entity = self.get(at)?;
            if entity.id == id {
                return Some(Found::Itself(at));
            }
            if entity.referents.iter().any(|referent| referent == id) {
                merged = Some(entity.id);
            }
        }
        merged.map(Found::MergedInto)
    }

    /// The entity that bears an id.
    pub fn with_id(&self, id: &str) -> Option<(Ordinal, Entity)> {
        match self.find(id)? {
            Found::Itself(at) => Some((at, self.get(at)?)),
            Found::MergedInto(id) => match self.find(&id)? {
                Found::Itself(at) => Some((at, self.get(at)?)),
                Found::MergedInto(_) => None,
            },
        }
    }

    /// Entities that point at an id, each with the property by which it does.
    pub fn pointing_at(&self, id: &str) -> Vec<(Ordinal, Entity, &'static Property)> {
        let mut found = Vec::new();
        for at in self.by_target.get(hash_of(id)) {
            let Some(entity) = self.get(at) else {
                continue;
            };
            let Some(schema) = model().schema(&entity.schema) else {
                continue;
            };
            let properties = schema.properties().filter(|property| {
                property.points_at_entities()
                    && entity.values(&property.name).iter().any(|to| to == id)
            });
            found.extend(properties.map(|property| (at, entity.clone(), property)));
        }
        found
    }

    /// The data sets that hold entities, by name, each with its title.
    pub fn datasets(&self) -> impl Iterator<Item = (&str, &str)> {
        self.datasets
            .names()
            .map(|name| (name, self.title_of(name)))
    }

    /// How many entities of each schema each data set has, and all of them under the empty name.
    pub fn count_schemata(&self) -> Vec<(String, String, usize)> {
        let mut counts: std::collections::BTreeMap<(&str, &str), usize> = Default::default();
        for at in self.ordinals() {
            for number in self.schemata.of(at) {
                let schema = self.schemata.name(*number);
                let datasets = self.datasets.of(at).iter();
                let datasets = datasets.map(|number| self.datasets.name(*number));
                for dataset in datasets.chain([""]) {
                    *counts.entry((dataset, schema)).or_default() += 1;
                }
            }
        }
        let counts = counts.into_iter();
        counts
            .map(|((dataset, schema), count)| (dataset.to_owned(), schema.to_owned(), count))
            .collect()
    }

    /// The title of a data set, or its name where it has none.
    pub fn title_of<'e>(&'e self, dataset: &'e str) -> &'e str {
        self.titles.get(dataset).map_or(dataset, String::as_str)
    }
}
