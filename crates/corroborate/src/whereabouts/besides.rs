//! What else is said to have befallen the person since: a release that ended a detention, and what is
//! neither death nor detention. It heads no answer; but after it nobody may say that nothing later is told.

use reportedly_model::{Fate, FateReport, Slots, Whereabouts};

use super::fate::{certainty, fate, in_edtf, versions, when, words};
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
pub(super) fn besides_in_words(setting: &Setting<'_>, answer: &Whereabouts) -> Vec<String> {
    let told = besides(setting, answer).into_iter();
    told.map(|fate| format!("{}: {}.", fate.words, origins_in_words(&fate.origins)))
        .collect()
}

/// What is told besides the answer, with the claims behind it, the earliest first.
pub(super) fn besides(setting: &Setting<'_>, answer: &Whereabouts) -> Vec<FateReport> {
    let is_dead = answer.fates.iter().any(FateReport::is_death);
    let place = answer.places.first();
    let place = place.and_then(|place| parse_edtf(place.when.as_deref()?));
    let is_held = !answer.fates.is_empty();
    let mut told: Vec<(Interval, FateReport)> = setting
        .clusters
        .iter()
        .filter_map(|members| {
            let units: Vec<&Unit<'_>> = members
                .iter()
                .map(|&at| &setting.units[at])
                .filter(|unit| !unit.denied() && is_beside(unit))
                .filter(|unit| !is_dead || takes_a_death_back(setting, unit))
                .collect();
            let (first, _) = fate(units.first()?)?;
            let (time, _) = when(setting, &units);
            let is_later = match FateGroup::of(first.event.value) {
                _ if is_dead => true,
                // What ended a detention is no earlier than the place where it was.
                FateGroup::Release => {
                    !is_held && place.is_none_or(|place| !time.strictly_before(place))
                }
                _ => place.is_none_or(|place| place.strictly_before(time)),
            };
            is_later.then(|| (time, report(setting, first, &units)))
        })
        .collect();
    told.sort_by_key(|(time, _)| (time.end, time.start));
    let earliest = told.len().saturating_sub(MOST);
    told.drain(..earliest);
    told.into_iter().map(|(_, report)| report).collect()
}

/// Whether a report tells this where the version that it corrects, which others may have copied, told of a death.
fn takes_a_death_back(setting: &Setting<'_>, unit: &Unit<'_>) -> bool {
    let is_death = |at: &ClaimAt| match &setting.index.claim(*at).slots {
        Slots::Fate(fate) => FateGroup::of(fate.event.value) == FateGroup::Death,
        _ => false,
    };
    setting.revising_links().any(|(newer, older, _)| {
        let mut withdrawn = setting.withdrawn.iter().filter(|at| at.report == older);
        newer == unit.report && withdrawn.any(is_death)
    })
}

/// Whether it tells of something that neither kills nor detains.
fn is_beside(unit: &Unit<'_>) -> bool {
    let heading = [FateGroup::Death, FateGroup::Custody];
    fate(unit).is_some_and(|(_, group)| !heading.contains(&group))
}

fn report(setting: &Setting<'_>, first: &Fate, units: &[&Unit<'_>]) -> FateReport {
    let claims: Vec<ClaimAt> = units.iter().map(|unit| unit.claims[0]).collect();
    FateReport {
        event: first.event.value,
        place: first.place.first().cloned(),
        rival_places: Vec::new(),
        when: in_edtf(when(setting, units).0, units),
        denied_by: Vec::new(),
        later_signs: Vec::new(),
        origins: count_origins(&setting.index, &claims),
        certainty: certainty(units),
        words: words(setting, first.event.value, &versions(setting, units)),
        claims: setting.refs(claims),
    }
}
