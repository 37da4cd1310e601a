//! Entities of FollowTheMoney, one JSON object a line, flat or nested.
//!
//! What hangs on an entity (sanctions, identity documents, addresses, offices held) stands in lines
//! of its own that name its id, or inside it: both ways lead to the same entities.

use super::{ListFile, Reading};
use crate::ftm::Entity;
use crate::store::Place;

pub(super) fn read(file: &ListFile<'_>, lists: &mut Reading) {
    for (line, bytes) in file.lines() {
        match Entity::read(bytes) {
            Ok(entities) => {
                let place = Place {
                    file: file.name.to_owned(),
                    line,
                };
                // Those within come first, and the one that holds them last.
                for entity in entities.iter().rev() {
                    lists.entities.add(entity, &place);
                }
            }
            Err(what) => lists.report(file, line, what),
        }
    }
}
