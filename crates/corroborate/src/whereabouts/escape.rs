//! Escapes: who is said outright to have broken out of custody is held no longer, as after a release.

use reportedly_model::{Certainty, Slots};

use super::fate::{fate, is_taken};
use super::setting::Setting;
use crate::happening::FateGroup;
use crate::unit::Unit;
use crate::words::tokens;

const CUSTODY: &[&str] = &[
    "cell",
    "cellule",
    "custody",
    "detention",
    "gaol",
    "geole",
    "jail",
    "penitentiary",
    "prison",
];
const ESCAPES: &[&str] = &[
    "break", "broke", "broken", "escape", "escaped", "evade", "evadee",
];

/// Whether an account is of an escape that no detention comes after.
pub(super) fn ends_a_detention(setting: &Setting<'_>, unit: &Unit<'_>) -> bool {
    let escaped = setting.when(unit).0;
    let held_before = |held: &Unit<'_>| {
        fate(held).is_some_and(|(_, group)| group == FateGroup::Custody)
            && !escaped.strictly_before(setting.when(held).0)
    };
    leaves_custody(unit) && setting.actual().any(|(_, held)| held_before(held))
}

/// "escaped from custody", "broke out of a prison in Kars", "s'est évadé de prison".
pub(super) fn leaves_custody(unit: &Unit<'_>) -> bool {
    let Slots::Movement(movement) = &unit.first.slots else {
        return false;
    };
    let from_there = movement
        .origin
        .iter()
        .any(|place| has(&place.text, CUSTODY));
    let words = &unit.first.evidence.exact;
    let escapes = has(words, ESCAPES) && has(words, CUSTODY) && movement.destination.is_empty();
    let outright = unit.first.certainty == Certainty::Certain;
    outright && (escapes || from_there && !is_taken(unit.first))
}

fn has(text: &str, among: &[&str]) -> bool {
    tokens(text)
        .iter()
        .any(|word| among.contains(&word.as_str()))
}
