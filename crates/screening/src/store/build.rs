//! Entities taken in one by one.

use std::collections::HashSet;

use super::table::{HashTable, hash_of};
use super::{Column, Entities, Place};
use crate::ftm::{Entity, model};

/// Takes entities in; of those with one id the first counts.
#[derive(Debug, Default)]
pub struct EntitiesBuilder {
    entities: Entities,
    ids: HashSet<u64>,
    by_id: Vec<(u64, u32)>,
    by_target: Vec<(u64, u32)>,
}

impl EntitiesBuilder {
    /// Takes in an entity that stands at a place, unless one with its id is there.
    pub fn add(&mut self, entity: &Entity, place: &Place) {
        let id = hash_of(&entity.id);
        if !self.ids.insert(id) {
            return;
        }
        let Ok(at) = u32::try_from(self.entities.len()) else {
            return;
        };
        self.by_id.push((id, at));
        let referents = entity.referents.iter().filter(|other| **other != entity.id);
        self.by_id
            .extend(referents.map(|referent| (hash_of(referent), at)));
        self.by_target
            .extend(entity.values_of_type("entity").map(|to| (hash_of(to), at)));
        let all = &mut self.entities;
        all.packed.push(entity, place, &mut all.words);
        all.schemata.push(std::iter::once(entity.schema.as_str()));
        all.datasets
            .push(entity.datasets.iter().map(String::as_str));
        all.countries.push(entity.values_of_type("country"));
        all.topics.push(entity.values_of_type("topic"));
        all.genders.push(entity.values_of_type("gender"));
    }

    /// Gives a data set a title to show.
    pub fn entitle(&mut self, dataset: &str, title: &str) {
        let titles = &mut self.entities.titles;
        titles
            .entry(dataset.to_owned())
            .or_insert_with(|| title.to_owned());
    }

    /// How many were taken in.
    pub fn len(&self) -> usize {
        self.entities.len()
    }

    /// Whether none was.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The entities, to be read only.
    pub fn finish(mut self) -> Entities {
        let all = &mut self.entities;
        all.packed.shrink();
        let columns = [
            &mut all.schemata,
            &mut all.datasets,
            &mut all.countries,
            &mut all.topics,
            &mut all.genders,
        ];
        columns.into_iter().for_each(Column::shrink);
        self.ids = HashSet::new();
        self.entities.by_id = HashTable::of(self.by_id);
        self.entities.by_target = HashTable::of(self.by_target);
        // The model is parsed here at the latest, not at the first request.
        let _ = model();
        self.entities
    }
}
