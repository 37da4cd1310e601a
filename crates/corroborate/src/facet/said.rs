//! What an account says, as one string: accounts that say the very same are compared once,
//! however many reports repeat them.

use super::SLOTS;
use super::value::{Raw, Value, values};
use crate::index::Index;
use crate::unit::Unit;
use crate::who::Who;

/// All that comparisons look at in a unit, apart from its report and sources.
pub(crate) fn said(index: &Index<'_>, unit: &Unit<'_>) -> String {
    let mut said = format!(
        "{:?} {:?} {} {} {:?} {:?}",
        unit.kind(),
        unit.modality(),
        unit.denied(),
        unit.as_companion,
        unit.time,
        unit.words
    );
    let parties = std::iter::once(&unit.who)
        .chain(&unit.companions)
        .chain(&unit.others);
    said.extend(parties.map(|who| format!("\n{}", who.key())));
    for &slot in SLOTS {
        said.push('\n');
        said.extend(values(index, unit, slot, false).iter().map(value_key));
    }
    said
}

fn value_key(value: &Value<'_>) -> String {
    let raw = match &value.raw {
        Raw::Place(place) => place.place.clone().unwrap_or_default(),
        Raw::Party(who) => Who::key(who),
        Raw::Time(time) => format!("{time:?}"),
        Raw::Firmness(strength) => strength.to_string(),
        Raw::Words | Raw::Means | Raw::Code | Raw::Turned => String::new(),
    };
    format!("\t{} {raw}", value.shown.value)
}
