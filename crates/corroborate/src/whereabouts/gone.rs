//! Who is said to have gone since, and nobody says from where or to where: "fled on Saturday", "escaped from
//! custody". It is no place; but after it nobody may say that nothing later is told.

use reportedly_model::{Claim, Slots, Whereabouts};

use super::sentence::according_to;
use super::setting::Setting;
use crate::time::{edtf_in_words, parse_edtf};
use crate::unit::Unit;

/// A sentence on the last such going after the place that the answer has; `None` where nobody tells any.
pub(super) fn gone_in_words(setting: &Setting<'_>, answer: &Whereabouts) -> Option<String> {
    let place = parse_edtf(answer.places.first()?.when.as_deref()?)?;
    let is_after =
        |unit: &&Unit<'_>| place.strictly_before(unit.time) && names_no_place(setting, unit);
    let goings = setting.actual().map(|(_, unit)| unit).filter(is_after);
    let last = goings.max_by_key(|unit| (unit.time.end, unit.time.start))?;
    let when = last.time.to_edtf_as_told([last.first].into_iter());
    let when = when.map_or_else(String::new, |when| format!(" ({})", edtf_in_words(&when)));
    let according = according_to(setting, *last.claims.first()?);
    Some(format!(
        "Said to have gone since{when}, with no place told, {according}."
    ))
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
