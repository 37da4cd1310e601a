//! Flights that nobody is said to have taken: "missed *his flight* to Lima", "was removed from *a flight*
//! to Lima", "checked in for *a flight* to Lima".

use reportedly_model::Modality;

use super::{Factuality, own};
use crate::Reader;
use crate::document::Document;
use crate::syntax::Relation;

/// What is run to a timetable, or left by a door.
const SERVICES: [&str; 12] = [
    "flight",
    "plane",
    "aircraft",
    "jet",
    "train",
    "ferry",
    "bus",
    "coach",
    "boat",
    "ship",
    "connection",
    "crossing",
];

const TAKING_OFF: [&str; 12] = [
    "remove", "offload", "pull", "take", "bump", "throw", "kick", "drag", "haul", "escort",
    "order", "yank",
];

const BOOKING: [&str; 5] = ["book", "check", "reserve", "buy", "purchase"];

/// Applies what the verb around the noun at `at` makes of the journey that it stands for; `false` where
/// the verb is another.
pub fn apply(reader: &Reader, at: usize, factuality: &mut Factuality) -> bool {
    let document = reader.document;
    if !is_service(document, at) {
        return false;
    }
    let above = document.tree.head(at);
    let verb = match document.tree.relation(at) {
        Relation::Pobj => document.tree.head(above),
        _ => above,
    };
    let lemma = document.lemma(verb);
    if lemma == "miss" && verb == above || vehicle_left(document, verb) == Some(at) {
        factuality.negate_by(verb);
        return true;
    }
    if BOOKING.contains(&lemma) {
        own::apply(reader, verb, factuality);
        factuality.suspend(Modality::Intended);
        return true;
    }
    false
}

/// The vehicle that somebody is made to leave: "was taken off *the plane*", "removed from *a flight*".
pub fn vehicle_left(document: &Document, verb: usize) -> Option<usize> {
    if !TAKING_OFF.contains(&document.lemma(verb)) {
        return None;
    }
    let tree = &document.tree;
    tree.children_in(verb, &[Relation::Prep, Relation::Prt, Relation::Advmod])
        .filter(|&p| matches!(document.lower(p), "from" | "off"))
        .filter_map(|p| {
            let object = tree.child_in(p, &[Relation::Pobj]);
            object.or_else(|| tree.child_in(verb, &[Relation::Dobj]).filter(|&o| o > p))
        })
        .find(|&object| is_service(document, object))
}

fn is_service(document: &Document, noun: usize) -> bool {
    SERVICES.contains(&document.lemma(noun)) && document.name_of(noun).is_none()
}
