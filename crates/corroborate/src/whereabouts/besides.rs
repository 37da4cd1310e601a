//! What else is said to have befallen the person since: a release that ended a detention, and what is
//! neither death nor detention. It heads no answer; but after it nobody may say that nothing later is told.

use reportedly_model::{FateEvent, FateReport, Whereabouts};

use super::fate::{fate, versions, when, words};
use super::sentence::origins_in_words;
use super::setting::Setting;
use crate::happening::FateGroup;
use crate::index::ClaimAt;
use crate::origins::count_origins;
use crate::time::{Interval, parse_edtf};
use crate::unit::Unit;

/// So many are told, the latest.
const MOST: usize = 3;

/// A sentence for each, the earliest first.
pub(super) fn besides(setting: &Setting<'_>, answer: &Whereabouts) -> Vec<String> {
    if answer.fates.iter().any(FateReport::is_death) {
        return Vec::new();
    }
    let place = answer.places.first();
    let place = place.and_then(|place| parse_edtf(place.when.as_deref()?));
    let is_held = !answer.fates.is_empty();
    let mut told: Vec<(Interval, String)> = setting
        .clusters
        .iter()
        .filter_map(|members| {
            let units: Vec<&Unit<'_>> = members
                .iter()
                .map(|&at| &setting.units[at])
                .filter(|unit| !unit.denied() && is_beside(unit))
                .collect();
            let (time, _) = (!units.is_empty()).then(|| when(setting, &units))?;
            let event = fate(units.first()?)?.0.event.value;
            let is_later = match FateGroup::of(event) {
                // What ended a detention is no earlier than the place where it was.
                FateGroup::Release => {
                    !is_held && place.is_none_or(|place| !time.strictly_before(place))
                }
                _ => place.is_none_or(|place| place.strictly_before(time)),
            };
            is_later.then(|| (time, sentence(setting, event, &units)))
        })
        .collect();
    told.sort_by_key(|(time, _)| (time.end, time.start));
    let earliest = told.len().saturating_sub(MOST);
    told.drain(..earliest);
    told.into_iter().map(|(_, sentence)| sentence).collect()
}

/// Whether it tells of something that neither kills nor detains.
fn is_beside(unit: &Unit<'_>) -> bool {
    let heading = [FateGroup::Death, FateGroup::Custody];
    fate(unit).is_some_and(|(_, group)| !heading.contains(&group))
}

fn sentence(setting: &Setting<'_>, event: FateEvent, units: &[&Unit<'_>]) -> String {
    let claims: Vec<ClaimAt> = units.iter().map(|unit| unit.claims[0]).collect();
    let origins = count_origins(&setting.index, &claims);
    let words = words(setting, event, &versions(setting, units));
    format!("{words}: {}.", origins_in_words(&origins))
}
