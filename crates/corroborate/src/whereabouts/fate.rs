//! Rule 7: death or detention heads the answer, attributed.

use std::collections::BTreeSet;

use reportedly_model::{Fate, FateEvent, FateReport, Modality, Slots};

use super::sentence::according_to;
use super::setting::Setting;
use crate::happening::FateGroup;
use crate::index::ClaimAt;
use crate::name_of::fate_word;
use crate::origins::count_origins;
use crate::time::Interval;
use crate::unit::Unit;

/// Deaths first, then detentions that no later release ended.
pub(super) fn fates(setting: &Setting<'_>) -> Vec<FateReport> {
    let mut found: Vec<(FateGroup, FateReport)> = setting
        .clusters
        .iter()
        .flat_map(|members| reports(setting, members))
        .collect();
    found.sort_by_key(|(group, _)| *group);
    found.into_iter().map(|(_, report)| report).collect()
}

fn fate<'a>(unit: &Unit<'a>) -> Option<(&'a Fate, FateGroup)> {
    match &unit.first.slots {
        Slots::Fate(fate) if unit.modality() == Modality::Actual => {
            Some((fate, FateGroup::of(fate.event.value)))
        }
        _ => None,
    }
}

/// A happening may hold rivals ("died", "was wounded"); only what heads the answer is told.
fn reports(setting: &Setting<'_>, members: &[usize]) -> Vec<(FateGroup, FateReport)> {
    let heading = [FateGroup::Death, FateGroup::Custody];
    heading
        .into_iter()
        .filter_map(|group| {
            let units: Vec<&Unit<'_>> = members
                .iter()
                .map(|&at| &setting.units[at])
                .filter(|unit| fate(unit).is_some_and(|(_, of)| of == group))
                .collect();
            Some((group, report(setting, group, &units)?))
        })
        .collect()
}

fn report(setting: &Setting<'_>, group: FateGroup, units: &[&Unit<'_>]) -> Option<FateReport> {
    let (denying, saying): (Vec<&Unit<'_>>, Vec<&Unit<'_>>) =
        units.iter().partition(|unit| unit.denied());
    saying.first()?;
    let when = when(setting, &saying);
    if group == FateGroup::Custody && released(setting, when) {
        return None;
    }
    let claims: Vec<ClaimAt> = saying.iter().map(|unit| unit.claims[0]).collect();
    let event = general(&saying)?;
    let place = saying
        .iter()
        .filter_map(|unit| fate(unit))
        .find_map(|(fate, _)| fate.place.first());
    let who = according_to(setting, claims[0]);
    let reports: BTreeSet<usize> = claims.iter().map(|at| at.report).collect();
    let others = match reports.len() - 1 {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let hedged = if saying
        .iter()
        .all(|unit| !super::setting::firmness(unit.first).0)
    {
        " (hearsay)"
    } else {
        ""
    };
    let place_words = place.map_or_else(String::new, |place| format!(" in {}", place.name));
    Some(FateReport {
        event,
        place: place.cloned(),
        when: when.0.to_edtf(),
        denied_by: setting.refs(denying.iter().map(|unit| unit.claims[0])),
        origins: count_origins(&setting.index, &claims),
        words: format!(
            "Reported {}{place_words}{hedged}, {who}{others}",
            reported_as(event)
        ),
        claims: setting.refs(claims),
    })
}

/// What all accounts say at least: "died" where one says "killed".
fn general(units: &[&Unit<'_>]) -> Option<FateEvent> {
    let events: Vec<FateEvent> = units
        .iter()
        .filter_map(|unit| fate(unit))
        .map(|(fate, _)| fate.event.value)
        .collect();
    let first = *events.first()?;
    if events.iter().all(|event| *event == first) {
        return Some(first);
    }
    let weakest = [FateEvent::Died, FateEvent::Stopped, FateEvent::Detained];
    Some(
        weakest
            .into_iter()
            .find(|event| events.contains(event))
            .unwrap_or(FateEvent::Detained),
    )
}

fn reported_as(event: FateEvent) -> &'static str {
    match event {
        FateEvent::Died => "dead",
        other => fate_word(other),
    }
}

fn when(setting: &Setting<'_>, units: &[&Unit<'_>]) -> (Interval, bool) {
    let stated = units
        .iter()
        .map(|unit| unit.time)
        .filter(|time| time.is_bounded());
    match stated.reduce(|a, b| a.intersection(b).unwrap_or_else(|| a.hull(b))) {
        Some(stated) => (stated, true),
        None => {
            let first = units
                .iter()
                .filter_map(|unit| setting.index.published(unit.report))
                .min();
            (Interval::until(first), false)
        }
    }
}

/// Whether an actual release is told that does not come before the detention.
fn released(setting: &Setting<'_>, (detained, _): (Interval, bool)) -> bool {
    setting.actual().any(|(_, unit)| {
        fate(unit).is_some_and(|(_, group)| group == FateGroup::Release)
            && !setting.when(unit).0.strictly_before(detained)
    })
}
