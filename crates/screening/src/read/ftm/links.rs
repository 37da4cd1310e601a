//! What hangs on entities, by the id of whom it hangs on.

use std::collections::HashMap;

use super::entity::Entity;
use crate::countries::country_code;
use crate::entry::{Entry, Identifier, add_once};

/// Sanctions, documents, addresses and offices.
#[derive(Debug, Default)]
pub(super) struct Links {
    /// By id of the one that they are about.
    about: HashMap<String, Vec<Entity>>,
    /// Addresses and offices, which others point at, by their own id.
    pointed_at: HashMap<String, Entity>,
}

impl Links {
    /// Keeps an entity that is part of another.
    pub(super) fn add(&mut self, entity: Entity) {
        let property = match entity.schema.as_str() {
            "Sanction" => "entity",
            "Address" | "Position" => {
                self.pointed_at.insert(entity.id.clone(), entity);
                return;
            }
            _ => "holder",
        };
        if let Some(holder) = entity.first(property).map(str::to_owned) {
            self.about.entry(holder).or_default().push(entity);
        }
    }

    /// Adds what hangs on `entity` to its entry.
    pub(super) fn complete(&self, entity: &Entity, entry: &mut Entry) {
        for id in entity.values("addressEntity") {
            let address = self.pointed_at.get(id);
            if let Some(text) = address.and_then(|address| address.first("full")) {
                add_once(&mut entry.addresses, text);
            }
        }
        for part in self.about.get(&entity.id).into_iter().flatten() {
            match part.schema.as_str() {
                "Sanction" => add_sanction(part, entry),
                "Occupancy" => self.add_office(part, entry),
                _ => add_document(part, entry),
            }
        }
    }

    fn add_office(&self, occupancy: &Entity, entry: &mut Entry) {
        for id in occupancy.values("post") {
            let post = self.pointed_at.get(id).and_then(|post| post.first("name"));
            add_once(&mut entry.positions, post.unwrap_or_default());
        }
    }
}

fn add_sanction(sanction: &Entity, entry: &mut Entry) {
    // A name of the programme says more than its id, and its id more than who decided.
    for property in ["program", "programId", "authority"] {
        let values = sanction.values(property);
        for text in values {
            add_once(&mut entry.programmes, text);
        }
        if !values.is_empty() {
            return;
        }
    }
}

fn add_document(document: &Entity, entry: &mut Entry) {
    let kind = document.first("type").unwrap_or(&document.schema);
    let country = document.first("country").and_then(country_code);
    for property in ["number", "passportNumber"] {
        for number in document.values(property) {
            entry.add_identifier(Identifier {
                kind: Some(kind.to_owned()),
                number: number.clone(),
                country: country.map(str::to_owned),
            });
        }
    }
}
