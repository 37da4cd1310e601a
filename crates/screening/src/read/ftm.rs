//! Entities of FollowTheMoney, one JSON object a line, flat or nested.
//!
//! What hangs on an entity (sanctions, identity documents, addresses, offices held) stands in lines
//! of its own that name its id, or inside it: both ways lead to the same entry.

mod entity;
mod links;

use super::{ListFile, Watchlists};
use entity::Entity;
pub(crate) use entity::gender_of;
use links::Links;

/// Schemata that are part of others here, and no entries.
const PARTS: [&str; 6] = [
    "Sanction",
    "Address",
    "Identification",
    "Passport",
    "Occupancy",
    "Position",
];

pub(super) fn read(file: &ListFile<'_>, lists: &mut Watchlists) {
    let mut main = Vec::new();
    let mut links = Links::default();
    for (line, bytes) in file.lines() {
        match Entity::read(bytes) {
            Ok(entities) => {
                for entity in entities {
                    match PARTS.contains(&entity.schema.as_str()) {
                        true => links.add(entity),
                        false => main.push((line, entity)),
                    }
                }
            }
            Err(what) => lists.report(file, line, what),
        }
    }
    for (line, entity) in main {
        let Some(mut entry) = entity.entry() else {
            continue;
        };
        links.complete(&entity, &mut entry);
        (entry.file, entry.line) = (file.name.to_owned(), line);
        lists.entries.push(entry);
    }
}
