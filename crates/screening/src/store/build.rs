//! Entities taken in one by one.

use std::collections::HashMap;

use super::table::{HashTable, hash_of};
use super::{Column, Entities, Place};
use crate::ftm::{Entity, model};

/// Takes entities in; of those with one id the first counts.
#[derive(Debug, Default)]
pub struct EntitiesBuilder {
    entities: Entities,
    /// For each id, what bears it, and whether that stands in a line for itself.
    ids: HashMap<u64, (u32, bool)>,
    by_id: Vec<(u64, u32)>,
    by_target: Vec<(u64, u32)>,
}

/// An id that a file has a second time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repeated {
    /// The line that has it first.
    pub line: usize,
    /// The id under which it was taken in, where it says something else.
    pub other: Option<String>,
}

impl EntitiesBuilder {
    /// Takes in an entity that stands at a place, unless one with its id is there.
    pub fn add(&mut self, entity: &Entity, place: &Place) {
        let id = hash_of(&entity.id);
        if !self.ids.contains_key(&id) {
            self.push(entity, place, false);
        }
    }

    /// The same for one that stands in a line for itself. Where the file has its id in another line, this
    /// is told; what says something else is taken in under an id with its line, since somebody may be
    /// missed else.
    pub fn add_listed(&mut self, entity: &Entity, place: &Place) -> Option<Repeated> {
        let Some((at, listed)) = self.ids.get(&hash_of(&entity.id)).copied() else {
            self.push(entity, place, true);
            return None;
        };
        let first = self.entities.place(at);
        let first = first.filter(|first| listed && first.file == place.file)?;
        let same = self.entities.get(at).as_ref() == Some(entity);
        let id = format!("{}#{}", entity.id, place.line);
        if !same {
            let entity = Entity {
                id: id.clone(),
                ..entity.clone()
            };
            self.push(&entity, place, true);
        }
        Some(Repeated {
            line: first.line,
            other: (!same).then_some(id),
        })
    }

    fn push(&mut self, entity: &Entity, place: &Place, listed: bool) {
        let id = hash_of(&entity.id);
        let Ok(at) = u32::try_from(self.entities.len()) else {
            return;
        };
        if self.ids.insert(id, (at, listed)).is_none() {
            self.by_id.push((id, at));
        }
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
        self.ids = HashMap::new();
        self.entities.by_id = HashTable::of(self.by_id);
        self.entities.by_target = HashTable::of(self.by_target);
        // The model is parsed here at the latest, not at the first request.
        let _ = model();
        self.entities
    }
}
