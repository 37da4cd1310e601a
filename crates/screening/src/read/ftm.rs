//! Entities of FollowTheMoney, one JSON object a line, flat or nested.
//!
//! What hangs on an entity (sanctions, identity documents, addresses, offices held) stands in lines
//! of its own that name its id, or inside it: both ways lead to the same entities.

use super::{ListFile, Reading};
use crate::ftm::{Entity, model};
use crate::store::Place;

pub(super) fn read(file: &ListFile<'_>, lists: &mut Reading) {
    for (line, bytes) in file.lines() {
        read_line(file.name, line, bytes, lists);
    }
}

/// Takes in what a line holds that is not blank.
pub(super) fn read_line(name: &str, line: usize, bytes: &[u8], lists: &mut Reading) {
    match Entity::read(bytes) {
        Ok(entities) => {
            if let Some(amiss) = entities.last().and_then(amiss) {
                lists.report(name, line, amiss);
            }
            let place = Place {
                file: name.to_owned(),
                line,
            };
            // Those within were read before the one that holds them.
            let Some((holder, within)) = entities.split_last() else {
                return;
            };
            lists.add_listed(holder, &place);
            for entity in within.iter().rev() {
                lists.entities.add(entity, &place);
            }
        }
        Err(what) => lists.report(name, line, what),
    }
}

/// What keeps an entity, as it was read, from being found.
fn amiss(entity: &Entity) -> Option<String> {
    let (id, schema) = (&entity.id, &entity.schema);
    if model().schema(schema).is_none() {
        return Some(format!(
            "the entity {id} has an unknown schema, {schema}: nothing is compared with it"
        ));
    }
    let compared = entity.is_a("LegalEntity") || entity.is_a("Vehicle");
    let nameless = entity.values_of_type("name").next().is_none();
    (compared && nameless)
        .then(|| format!("the entity {id} has no name: nothing is compared with it"))
}
