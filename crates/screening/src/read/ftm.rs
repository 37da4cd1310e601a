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
            if let Some((holder, within)) = entities.split_last() {
                lists.add_listed(holder, &place);
                for entity in within.iter().rev() {
                    lists.entities.add(entity, &place);
                }
            }
        }
        Err(what) => {
            lists.report(name, line, what);
            let json = serde_json::from_slice::<serde::de::IgnoredAny>(bytes);
            lists.broken = json.is_err_and(|error| error.is_eof()).then_some(line);
            return;
        }
    }
    lists.broken = None;
}

/// Reports a file whose last line breaks off.
pub(super) fn end(name: &str, lists: &mut Reading) {
    if let Some(line) = lists.broken.take() {
        lists.report_cut(name, line, "the last line breaks off");
    }
}

/// What keeps an entity of a schema that nobody knows from being found.
pub(super) fn unknown_schema(id: &str, schema: &str) -> Option<String> {
    let is_unknown = model().schema(schema).is_none();
    let what = "nothing is compared with it";
    is_unknown.then(|| format!("the entity {id} has an unknown schema, {schema}: {what}"))
}

/// What keeps an entity, as it was read, from being found.
fn amiss(entity: &Entity) -> Option<String> {
    let (id, schema) = (&entity.id, &entity.schema);
    let unknown = unknown_schema(id, schema);
    if unknown.is_some() {
        return unknown;
    }
    let compared = entity.is_a("LegalEntity") || entity.is_a("Vehicle");
    let nameless = entity.values_of_type("name").next().is_none();
    (compared && nameless)
        .then(|| format!("the entity {id} has no name: nothing is compared with it"))
}
