//! Entities of FollowTheMoney, one JSON object a line, flat or nested.
//!
//! What hangs on an entity (sanctions, identity documents, addresses, offices held) stands in lines
//! of its own that name its id, or inside it: both ways lead to the same entities.

use super::{ListFile, Reading};
use crate::ftm::Entity;
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
            let place = Place {
                file: name.to_owned(),
                line,
            };
            // Those within come first, and the one that holds them last.
            for entity in entities.iter().rev() {
                lists.entities.add(entity, &place);
            }
        }
        Err(what) => lists.report(name, line, what),
    }
}
