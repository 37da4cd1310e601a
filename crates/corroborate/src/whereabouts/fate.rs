//! Rule 7: death or detention heads the answer, attributed.

use std::collections::BTreeSet;

use reportedly_model::{
    Certainty, Claim, Fate, FateEvent, FateReport, Modality, PlaceValue, Slots,
};

use super::escape::is_escape;
use super::sentence::according_to;
use super::sequence::is_told_of_a_time_before;
use super::setting::{Setting, firmness};
use crate::at_place::at_place;
use crate::happening::FateGroup;
use crate::index::ClaimAt;
use crate::name_of::fate_word;
use crate::origins::count_origins;
use crate::place_order::PlaceOrder;
use crate::time::{Interval, edtf_in_words};
use crate::unit::Unit;
use crate::words::tokens;

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

pub(super) fn fate<'a>(unit: &Unit<'a>) -> Option<(&'a Fate, FateGroup)> {
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
    let (denying, mut saying): (Vec<&Unit<'_>>, Vec<&Unit<'_>>) =
        units.iter().partition(|unit| unit.denied());
    if saying.iter().any(|unit| !refuted_by_its_own(setting, unit)) {
        saying.retain(|unit| !refuted_by_its_own(setting, unit));
    }
    saying.first()?;
    let when = when(setting, &saying);
    let over = |saying: &[&Unit<'_>]| {
        let mut saying = saying.iter();
        saying.all(|unit| had_been_before_going(setting, unit))
    };
    if group == FateGroup::Custody {
        let freed = freed(setting, when);
        saying.retain(|unit| freed.is_empty() || is_held_since(setting, unit, &freed));
        if saying.is_empty() || over(&saying) {
            return None;
        }
    }
    let when = self::when(setting, &saying);
    let claims: Vec<ClaimAt> = saying.iter().map(|unit| unit.claims[0]).collect();
    let event = general(&saying)?;
    let versions = versions(setting, &saying);
    let mut places = versions.iter().filter_map(|version| version_place(version));
    let told_exactly: Vec<ClaimAt> = versions
        .iter()
        .flat_map(|version| exact(setting, version))
        .map(|unit| unit.claims[0])
        .collect();
    let later_signs = match group {
        FateGroup::Death => later_signs(setting, when),
        _ => Vec::new(),
    };
    Some(FateReport {
        event,
        place: places.next().cloned(),
        rival_places: places.cloned().collect(),
        when: in_edtf(when.0, &saying),
        denied_by: setting.refs(denying.iter().map(|unit| unit.claims[0])),
        later_signs: setting.refs(later_signs),
        origins: count_origins(&setting.index, &told_exactly),
        certainty: certainty(&saying),
        words: words(setting, event, &versions),
        claims: setting.refs(claims),
    })
}

fn place_of<'a>(unit: &Unit<'a>) -> Option<&'a PlaceValue> {
    fate(unit).and_then(|(fate, _)| fate.place.first())
}

/// Where an account of one place has it.
fn version_place<'a>(version: &[&Unit<'a>]) -> Option<&'a PlaceValue> {
    version.iter().find_map(|unit| place_of(unit))
}

/// The accounts that have a version as it is told, with its place: a death somewhere is no account
/// of a death in Malakal.
fn exact<'v, 'u, 'a>(
    setting: &'v Setting<'a>,
    version: &'v [&'u Unit<'a>],
) -> impl Iterator<Item = &'u Unit<'a>> + use<'v, 'u, 'a> {
    let told = version_place(version);
    let says_so = move |unit: &&&Unit<'a>| match (told, place_of(unit)) {
        (None, _) => true,
        (Some(told), Some(place)) => {
            std::ptr::eq(told, place) || setting.index.place_order(told, place).first_holds_second()
        }
        (Some(_), None) => false,
    };
    version.iter().filter(says_so).copied()
}

/// Whether a report tells a death in its own words and the person alive after it, in its own words as
/// well: "the warlord whom the army declared dead appeared on Friday" is no account of the death.
fn refuted_by_its_own(setting: &Setting<'_>, death: &Unit<'_>) -> bool {
    let is_death = fate(death).is_some_and(|(_, group)| group == FateGroup::Death);
    let in_own_words = |claim: &Claim| claim.sources.is_empty();
    is_death
        && in_own_words(death.first)
        && later_signs(setting, setting.when(death))
            .into_iter()
            .any(|sign| sign.report == death.report && in_own_words(setting.index.claim(sign)))
}

/// What the person is said to have done, or where to have been, after the day of a death.
fn later_signs(setting: &Setting<'_>, (died, _): (Interval, bool)) -> Vec<ClaimAt> {
    let of_the_living = |unit: &Unit<'_>| match &unit.first.slots {
        Slots::Presence(_) => true,
        Slots::Movement(_) => unit.route.reached != Some(false),
        Slots::Fate(fate) => matches!(
            FateGroup::of(fate.event.value),
            FateGroup::Custody | FateGroup::Release
        ),
        _ => false,
    };
    let later = setting
        .actual()
        .filter(|(_, unit)| of_the_living(unit) && died.strictly_before(setting.when(unit).0));
    later.map(|(_, unit)| unit.claims[0]).collect()
}

/// "Reported arrested in Zagreb (8 May 2024), according to a.txt", or "Possibly killed"; places that
/// exclude one another are told one by one.
pub(super) fn words(
    setting: &Setting<'_>,
    event: FateEvent,
    versions: &[Vec<&Unit<'_>>],
) -> String {
    let mut saying = versions.iter().flatten();
    let hearsay = saying.all(|unit| !firmness(unit.first).0);
    let told: Vec<String> = versions
        .iter()
        .map(|version| version_in_words(setting, version, hearsay))
        .collect();
    let all: Vec<&Unit<'_>> = versions.iter().flatten().copied().collect();
    let heading = match certainty(&all) {
        Certainty::Certain => "Reported",
        // Hearsay is at most probable, and marked as such.
        Certainty::Probable if hearsay => "Reported",
        Certainty::Probable => "Probably",
        Certainty::Possible => "Possibly",
        Certainty::Unknown => "Perhaps",
    };
    format!("{heading} {}{}", reported_as(event), told.join("; or else"))
}

/// How sure the firmest account is.
pub(super) fn certainty(saying: &[&Unit<'_>]) -> Certainty {
    let firmest = saying.iter().max_by_key(|unit| firmness(unit.first));
    firmest.map_or(Certainty::Unknown, |unit| unit.first.certainty)
}

/// The accounts by place: those without one go with the first.
pub(super) fn versions<'u, 'a>(
    setting: &Setting<'a>,
    saying: &[&'u Unit<'a>],
) -> Vec<Vec<&'u Unit<'a>>> {
    let apart =
        |a: &PlaceValue, b: &PlaceValue| setting.index.place_order(a, b) == PlaceOrder::Apart;
    let mut versions: Vec<Vec<&Unit<'_>>> = Vec::new();
    let (placed, unplaced): (Vec<&Unit<'_>>, Vec<&Unit<'_>>) =
        saying.iter().partition(|unit| place_of(unit).is_some());
    for unit in placed {
        let fits = |version: &&mut Vec<&'u Unit<'a>>| {
            let of_version = version[0];
            !place_of(unit)
                .zip(place_of(of_version))
                .is_some_and(|(a, b)| apart(a, b))
        };
        match versions.iter_mut().find(fits) {
            Some(version) => version.push(unit),
            None => versions.push(vec![unit]),
        }
    }
    match versions.first_mut() {
        Some(first) => first.extend(unplaced),
        None => versions.push(unplaced),
    }
    versions
}

fn version_in_words(setting: &Setting<'_>, version: &[&Unit<'_>], hearsay: bool) -> String {
    let mut placed = exact(setting, version);
    let place = placed.find_map(|unit| Some(at_place(Some(unit.first), place_of(unit)?)));
    let place = place.map_or_else(String::new, |place| format!(" {place}"));
    let (when, stated) = when(setting, version);
    let date = in_edtf(when, version).filter(|_| stated);
    let date = date.map_or_else(String::new, |date| format!(" ({})", edtf_in_words(&date)));
    let hedged = if hearsay { " (hearsay)" } else { "" };
    let first = exact(setting, version).next().unwrap_or(version[0]);
    let who = according_to(setting, first.claims[0]);
    let reports: BTreeSet<usize> = exact(setting, version).map(|unit| unit.report).collect();
    let others = match reports.len().saturating_sub(1) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!("{place}{date}{hedged}, {who}{others}")
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

pub(super) fn when(setting: &Setting<'_>, units: &[&Unit<'_>]) -> (Interval, bool) {
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

/// The releases and escapes, told as actual, that do not come before a detention.
fn freed(setting: &Setting<'_>, (detained, _): (Interval, bool)) -> Vec<Interval> {
    let is_freed = |unit: &Unit<'_>| {
        let freed = fate(unit).is_some_and(|(_, group)| group == FateGroup::Release);
        freed || is_escape(setting, unit)
    };
    let freed = setting.actual().filter(|(_, unit)| is_freed(unit));
    let when = freed.map(|(_, unit)| setting.when(unit).0);
    when.filter(|when| !when.strictly_before(detained))
        .collect()
}

/// Whether somebody is told, on a day after having got free, to be held: "is in custody again".
fn is_held_since(setting: &Setting<'_>, unit: &Unit<'_>, freed: &[Interval]) -> bool {
    let told = setting.by_publication(unit);
    unit.present && freed.iter().all(|freed| freed.strictly_before(told))
}

/// Whether an account only says that somebody "had been" held before going elsewhere, as the same
/// report tells: "left Graz on Saturday. He had been under house arrest since May."
fn had_been_before_going(setting: &Setting<'_>, held: &Unit<'_>) -> bool {
    let went_later = |unit: &Unit<'_>| {
        unit.report == held.report
            && matches!(unit.first.slots, Slots::Movement(_))
            && held.began.strictly_before(unit.began)
            && !is_taken(unit.first)
    };
    let goes_on = held.time.start.is_some() && held.time.end.is_none();
    goes_on
        && is_told_of_a_time_before(held.first)
        && setting.actual().any(|(_, unit)| went_later(unit))
}

/// Whether somebody may have been taken along, who is then still held: "was flown to The Hague".
pub(super) fn is_taken(claim: &Claim) -> bool {
    const PASSIVE: &[&str] = &["be", "been", "being", "ete", "was", "were"];
    let words = tokens(&claim.evidence.exact);
    words.iter().any(|word| PASSIVE.contains(&word.as_str()))
}

pub(super) fn in_edtf(when: Interval, units: &[&Unit<'_>]) -> Option<String> {
    when.to_edtf_as_told(units.iter().map(|unit| unit.first))
}
