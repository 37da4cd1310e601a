//! Who is said to have gone since, and nobody says where to: "fled on Saturday", "escaped from custody". It is
//! no place; but after it nobody may say that nothing later is told.

use reportedly_model::{Certainty, Claim, Slots, Whereabouts};

use super::escape::{ends_a_detention, held_since, is_escape};
use super::sentence::according_to;
use super::setting::Setting;
use crate::index::ClaimAt;
use crate::time::{Interval, edtf_in_words, parse_edtf};
use crate::unit::Unit;

/// The last such going after the place that the answer has; `None` where nobody tells any.
pub(super) fn last_going<'s, 'a>(
    setting: &'s Setting<'a>,
    answer: &Whereabouts,
) -> Option<&'s Unit<'a>> {
    let place = answer.places.first();
    let seen = place.and_then(|place| parse_edtf(place.when.as_deref()?));
    let told_there = place.map_or_else(Vec::new, |place| setting.claims_behind(&place.claims));
    let is_after = |unit: &&Unit<'_>| {
        if is_escape(setting, unit)
            && (held_since(setting, unit) || leads(setting, unit, &told_there))
        {
            return false;
        }
        let placeless = names_no_place(setting, unit);
        let leads_on = !unit.route.end.is_empty();
        match !leads_on && ends_a_detention(setting, unit) {
            // Where the prison was is told of already, if nothing else is.
            true => {
                (placeless || place.is_some())
                    && !seen.is_some_and(|seen| unit.time.strictly_before(seen))
            }
            false => placeless && seen.is_some_and(|seen| is_told_after(setting, unit, seen)),
        }
    };
    let goings = setting.actual().map(|(_, unit)| unit).filter(is_after);
    goings.max_by_key(|unit| {
        let (when, is_stated) = setting.when(unit);
        (is_stated, when.end, when.start)
    })
}

/// Whether an account is of an escape, and then of the place: "escaped from jail, and hid in B".
fn leads(setting: &Setting<'_>, escape: &Unit<'_>, told_there: &[ClaimAt]) -> bool {
    let start = |at: &ClaimAt| setting.index.claim(*at).evidence.span.start;
    let place = |at: &ClaimAt| {
        let places = setting.index.claim(*at).slots.places();
        places.first().map_or(0, |place| place.span.start)
    };
    let told = escape.first.evidence.span.start;
    let mut there = told_there.iter().filter(|at| at.report == escape.report);
    there.any(|at| {
        let undated = !setting.index.stated_time(*at).is_bounded();
        undated && start(at).max(place(at)) > told
    })
}

/// Whether somebody went after a day, by what is told or, undated, by the day of the report.
fn is_told_after(setting: &Setting<'_>, unit: &Unit<'_>, seen: Interval) -> bool {
    let published = setting.index.published(unit.report);
    match unit.time.is_bounded() {
        true => seen.strictly_before(unit.time),
        false => matches!((seen.end, published), (Some(seen), Some(told)) if seen < told),
    }
}

/// A sentence on a going.
pub(super) fn gone_in_words(setting: &Setting<'_>, unit: &Unit<'_>) -> String {
    let said = match unit.first.certainty {
        Certainty::Certain => "Said",
        _ => "Said, with a hedge,",
    };
    let what = match is_escape(setting, unit) {
        true => "escaped",
        false => "gone",
    };
    let when = unit.time.to_edtf_as_told([unit.first].into_iter());
    let when = when.map_or_else(String::new, |when| format!(" ({})", edtf_in_words(&when)));
    let nowhere = match names_no_place(setting, unit) {
        true => ", with no place told,",
        false => ",",
    };
    let claim = unit.claims.first();
    let according = claim.map_or_else(String::new, |&at| according_to(setting, at));
    format!("{said} to have {what} since{when}{nowhere} {according}.")
}

/// Whether nothing that an account has of a journey names a place. What is told of another, whom the person
/// went with, has its places there.
fn names_no_place(setting: &Setting<'_>, unit: &Unit<'_>) -> bool {
    let placeless = |claim: &Claim| match &claim.slots {
        Slots::Movement(movement) => {
            claim.slots.places().is_empty() && movement.reached != Some(false)
        }
        _ => false,
    };
    let mut claims = unit.claims.iter().map(|&at| setting.index.claim(at));
    !unit.as_companion && claims.all(placeless)
}
