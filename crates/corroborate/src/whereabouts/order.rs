//! Rules 1 to 3: what comes after what. A departure only rules a place out; intervals that
//! overlap are not ordered; a sequence told by one account orders the places of the others.

use std::collections::{BTreeSet, HashMap};

use reportedly_model::{Kind, PlaceReport, PlaceValue, RuledOut, Slots};

use super::candidate::Candidate;
use super::denial::denied_places;
use super::escape::ends_a_detention;
use super::levels::{PlaceGroup, by_period, group_by_place};
use super::ranking::place_report;
use super::sequence::{had_been_before, leads_on, sequences, start};
use super::setting::{Setting, firmness};
use crate::index::ClaimAt;
use crate::place_order::{PlaceOrder, is_unnamed};
use crate::time::Interval;
use crate::unit::Unit;

/// A place that a journey left.
pub(super) struct Departure<'a> {
    pub place: &'a PlaceValue,
    pub at: ClaimAt,
    cluster: usize,
    when: Interval,
    stated: bool,
    /// Whether the journey leads on to a place that is told.
    leads_on: bool,
}

/// Every place that an actual journey left: its start, and its stages where its end is unsaid.
pub(super) fn departures<'a>(setting: &Setting<'a>) -> Vec<Departure<'a>> {
    let mut found = Vec::new();
    let numbered = setting.clusters.iter().enumerate();
    let cluster_of: HashMap<usize, usize> = numbered
        .flat_map(|(cluster, members)| members.iter().map(move |&at| (at, cluster)))
        .collect();
    for (at, unit) in setting.actual() {
        let cluster = cluster_of.get(&at).copied();
        let (when, stated) = setting.when(unit);
        let leads_on = !unit.route.end.is_empty();
        for stop in unit.route.start.iter().chain(&unit.route.middle) {
            let cluster = cluster.unwrap_or(usize::MAX);
            let (place, at) = (stop.place, stop.at);
            found.push(Departure {
                place,
                at,
                cluster,
                when,
                stated,
                leads_on,
            });
        }
    }
    found
}

/// Whether some place was left at a time that is known, if only by publication.
pub(super) fn any_dated(departures: &[Departure<'_>]) -> bool {
    departures
        .iter()
        .any(|departure| departure.when.end.is_some())
}

/// Tells the candidates that stand from those that are over, with the reason.
pub(super) fn sift<'a>(
    setting: &Setting<'a>,
    all: Vec<Candidate<'a>>,
    departures: &[Departure<'a>],
) -> (Vec<Candidate<'a>>, Vec<PlaceReport>) {
    // Hundreds of copies leave the person in one place on one day: that is looked at once.
    let mut known: HashMap<Key<'_>, Option<String>> = HashMap::new();
    let sequences = sequences(setting, &all);
    let over: Vec<Option<String>> = all
        .iter()
        .map(|candidate| {
            let next = || leads_on(setting, candidate, &sequences);
            let reason = || {
                why_over(setting, candidate, &all, departures)
                    .or_else(|| next().map(|next| before(setting, next.to, next.report)))
            };
            let had_been = || {
                let then = had_been_before(setting, candidate, &all)?;
                Some(before(setting, then.place, then.at.report))
            };
            let known = known.entry(key(candidate)).or_insert_with(reason);
            known.clone().or_else(had_been)
        })
        .collect();
    let (mut standing, mut earlier) = (Vec::new(), Vec::new());
    for (candidate, reason) in all.into_iter().zip(over) {
        match reason {
            None => standing.push(candidate),
            Some(reason) => earlier.push((candidate, reason)),
        }
    }
    (standing, earlier_reports(setting, earlier))
}

fn why_over(
    setting: &Setting<'_>,
    candidate: &Candidate<'_>,
    all: &[Candidate<'_>],
    departures: &[Departure<'_>],
) -> Option<String> {
    passed(candidate)
        .or_else(|| superseded(setting, candidate, all))
        .or_else(|| left(setting, candidate, departures))
        .or_else(|| before_departure(setting, candidate, departures))
}

/// All that decides whether a candidate is over.
type Key<'a> = (
    Option<&'a str>,
    &'a str,
    Option<&'a str>,
    (Interval, bool, bool),
    (usize, (bool, u8)),
    Kind,
);

fn key<'a>(candidate: &Candidate<'a>) -> Key<'a> {
    (
        candidate.place.place.as_deref(),
        &candidate.place.name,
        candidate.passed.map(|onward| onward.name.as_str()),
        (candidate.when, candidate.stated, candidate.is_movement),
        (candidate.cluster, candidate.firmness()),
        candidate.claim.kind(),
    )
}

fn passed(candidate: &Candidate<'_>) -> Option<String> {
    candidate
        .passed
        .map(|onward| format!("passed through on the way to {}", onward.name))
}

/// A later movement or presence elsewhere.
fn superseded(
    setting: &Setting<'_>,
    candidate: &Candidate<'_>,
    all: &[Candidate<'_>],
) -> Option<String> {
    let elsewhere = |other: &Candidate<'_>| {
        other.passed.is_none()
            && !candidate.contradicts(other)
            && !is_denied_by(setting, other.at.report, candidate.place)
            && !setting
                .index
                .place_order(candidate.place, other.place)
                .related()
            && (is_unnamed(candidate.place) || !is_unnamed(other.place))
    };
    let later = |other: &Candidate<'_>| {
        candidate.when.strictly_before(other.when)
            || (!candidate.is_movement && goes_on_from(setting, candidate, other))
            || told_behind_an_escape(setting, candidate, other)
    };
    let next = all.iter().find(|other| later(other) && elsewhere(other))?;
    Some(before(setting, next.place, next.at.report))
}

/// Whether one place is where the person was held, and another told behind the escape by the same report:
/// "was arrested in A. She escaped on Thursday and hid in B".
fn told_behind_an_escape(
    setting: &Setting<'_>,
    held: &Candidate<'_>,
    other: &Candidate<'_>,
) -> bool {
    let is_between = |unit: &Unit<'_>| {
        unit.report == other.at.report
            && unit.first.evidence.span.start < start(other)
            && !other.when.strictly_before(unit.time)
            && !unit.time.strictly_before(held.when)
            && ends_a_detention(setting, unit)
    };
    let is_held = matches!(held.claim.slots, Slots::Fate(_));
    let is_fate = matches!(other.claim.slots, Slots::Fate(_));
    is_held && !is_fate && setting.actual().any(|(_, unit)| is_between(unit))
}

/// Whether a report denies that the person was in or went to a place: what else it tells is a rival account,
/// and no next one.
fn is_denied_by(setting: &Setting<'_>, report: usize, place: &PlaceValue) -> bool {
    let units = setting.units.iter();
    let mut denials = units.filter(|unit| unit.report == report && unit.denied());
    denials.any(|denial| {
        let mut denied = denied_places(denial).into_iter();
        denied.any(|denied| {
            setting
                .index
                .place_order(denied, place)
                .first_holds_second()
        })
    })
}

fn before(setting: &Setting<'_>, place: &PlaceValue, report: usize) -> String {
    let by = setting.index.name(report);
    format!("before {}, as told by {by}", place.name)
}

/// Whether the other account leads through the candidate's place to its own, and the candidate
/// is told no later: "is in A" fits a route by way of A.
fn goes_on_from(setting: &Setting<'_>, candidate: &Candidate<'_>, other: &Candidate<'_>) -> bool {
    let route = &setting.units[other.unit].route;
    let before = route.start.iter().chain(&route.middle);
    let mut meets = before.map(|stop| setting.index.place_order(stop.place, candidate.place));
    // The account's own date counts here, not that of the first to tell the journey.
    meets.any(PlaceOrder::related)
        && no_later(
            (candidate.when, candidate.stated),
            end_of(setting, &setting.units[other.unit]),
        )
}

/// When an account is said to have come to its end: a last leg without a date may have been any day
/// after the legs before it, up to the day of its report.
fn end_of(setting: &Setting<'_>, unit: &Unit<'_>) -> (Interval, bool) {
    let (when, stated) = setting.when(unit);
    let arrival = unit.route.arrival;
    if !stated || unit.route.end.is_empty() || arrival.end.is_some() {
        return (when, stated);
    }
    let by_publication = setting.by_publication(unit).end;
    (Interval::new(arrival.start, by_publication), stated)
}

/// A departure from the place, told no less firmly, that the candidate is not later than.
fn left(
    setting: &Setting<'_>,
    candidate: &Candidate<'_>,
    departures: &[Departure<'_>],
) -> Option<String> {
    let departure = departures.iter().find(|departure| {
        departure.cluster != candidate.cluster
            && setting
                .index
                .place_order(departure.place, candidate.place)
                .first_holds_second()
            && firmness(setting.index.claim(departure.at)) >= candidate.firmness()
            && no_later(
                (candidate.when, candidate.stated),
                (departure.when, departure.stated),
            )
    })?;
    let by = setting.index.name(departure.at.report);
    Some(format!(
        "{} was left, as told by {by}",
        departure.place.name
    ))
}

/// A dated departure from elsewhere that comes after the candidate: the person was there by then,
/// and where to is unsaid, so that nothing earlier becomes the answer again.
fn before_departure(
    setting: &Setting<'_>,
    candidate: &Candidate<'_>,
    departures: &[Departure<'_>],
) -> Option<String> {
    let departure = departures.iter().find(|departure| {
        departure.stated
            && !departure.leads_on
            && candidate.when.strictly_before(departure.when)
            && setting.index.place_order(departure.place, candidate.place) == PlaceOrder::Apart
    })?;
    let by = setting.index.name(departure.at.report);
    Some(format!(
        "before {} was left, as told by {by}",
        departure.place.name
    ))
}

/// Whether a candidate cannot be taken to be later than something else.
///
/// What is known by publication alone may be much older than that; so a bare "is in A" is not
/// put before a dated departure, unless its report came out before.
fn no_later(candidate: (Interval, bool), other: (Interval, bool)) -> bool {
    match (candidate.0.end, other.0.end) {
        (Some(end), Some(other)) => end <= other,
        (None, None) => !candidate.1 && !other.1,
        // An undated report never outranks a dated one.
        (None, Some(_)) => !candidate.1,
        (Some(_), None) => false,
    }
}

/// What is over, place by place, latest first.
fn earlier_reports(
    setting: &Setting<'_>,
    earlier: Vec<(Candidate<'_>, String)>,
) -> Vec<PlaceReport> {
    let reason_of = |group: &PlaceGroup<'_>| -> Vec<String> {
        let of_group = |(candidate, _): &&(Candidate<'_>, String)| {
            group.members.iter().any(|member| {
                member.at == candidate.at && std::ptr::eq(member.place, candidate.place)
            })
        };
        let reasons: BTreeSet<String> = earlier
            .iter()
            .filter(of_group)
            .map(|(_, reason)| reason.clone())
            .collect();
        reasons.into_iter().collect()
    };
    let groups = group_by_place(setting, earlier.iter().map(|(c, _)| c.clone()).collect());
    let groups: Vec<PlaceGroup<'_>> = groups.into_iter().flat_map(by_period).collect();
    let mut reports: Vec<(Interval, PlaceReport)> = groups
        .iter()
        .map(|group| {
            let mut report = place_report(setting, group, &group.members, &groups);
            report.reasons = reason_of(group);
            (group.when(), report)
        })
        .collect();
    reports.sort_by(|(a, _), (b, _)| b.end.cmp(&a.end).then(b.start.cmp(&a.start)));
    reports.into_iter().map(|(_, report)| report).collect()
}

/// The places that were left, each once.
pub(super) fn ruled_out(setting: &Setting<'_>, departures: &[Departure<'_>]) -> Vec<RuledOut> {
    let mut groups: Vec<Vec<&Departure<'_>>> = Vec::new();
    let said_left = |departure: &&Departure<'_>| {
        let claim = setting.index.claim(departure.at);
        let is = |places: &[PlaceValue]| places.iter().any(|p| std::ptr::eq(p, departure.place));
        match &claim.slots {
            // A stage was reached first, and left then; a place passed through is listed as that.
            Slots::Movement(m) => is(&m.origin) || (!departure.leads_on && is(&m.destination)),
            _ => false,
        }
    };
    for departure in departures.iter().filter(said_left) {
        let same = |group: &&mut Vec<&Departure<'_>>| {
            setting.index.place_order(group[0].place, departure.place) == PlaceOrder::Same
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(departure),
            None => groups.push(vec![departure]),
        }
    }
    groups
        .into_iter()
        .map(|group| ruled_out_place(setting, &group))
        .collect()
}

fn ruled_out_place(setting: &Setting<'_>, group: &[&Departure<'_>]) -> RuledOut {
    let stated = group
        .iter()
        .filter(|departure| departure.stated)
        .map(|d| d.when);
    let when = stated
        .reduce(|a, b| a.intersection(b).unwrap_or_else(|| a.hull(b)))
        .or_else(|| {
            group
                .iter()
                .map(|departure| departure.when)
                .min_by_key(|when| when.end)
        });
    let reports: BTreeSet<&str> = group
        .iter()
        .map(|d| setting.index.name(d.at.report))
        .collect();
    let names: Vec<&str> = reports.into_iter().collect();
    RuledOut {
        place: group[0].place.clone(),
        claims: setting.refs(group.iter().map(|departure| departure.at)),
        when: when.and_then(Interval::to_edtf),
        reason: format!("said to have been left, by {}", names.join(", ")),
    }
}
