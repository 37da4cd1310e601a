//! Rule 1: candidates are actual presences, and last legs that were reached or whose arrival is
//! unsaid. Rules 2 and 3: when they were, and that retelling an old route refreshes nothing.

use std::collections::{BTreeSet, HashMap};

use reportedly_model::{Claim, PlaceValue, Slots};

use super::headline::without_summaries;
use super::setting::{Setting, firmness};
use super::unnamed::at_named_places;
use crate::happening::FateGroup;
use crate::index::ClaimAt;
use crate::place_order::PlaceOrder;
use crate::time::Interval;
use crate::unit::{Route, Stop, Unit};

/// A place where one account leaves the person.
#[derive(Debug, Clone)]
pub(super) struct Candidate<'a> {
    pub place: &'a PlaceValue,
    pub at: ClaimAt,
    pub claim: &'a Claim,
    /// Index of its unit.
    pub unit: usize,
    /// Index of the happening.
    pub cluster: usize,
    pub when: Interval,
    /// Whether `when` is said of the event itself.
    pub stated: bool,
    /// Whether the account says that the place was reached.
    pub arrived: bool,
    /// Whether it is a movement, told once however often it is retold, or a state.
    pub is_movement: bool,
    /// Where another account of the same journey goes on to.
    pub passed: Option<&'a PlaceValue>,
}

impl Candidate<'_> {
    /// Whether anything is known of when it was.
    pub fn dated(&self) -> bool {
        self.when.end.is_some() || self.stated
    }

    /// Whether both come from rival accounts of one fate, which leave one place each: not a
    /// sequence, but a contradiction.
    pub fn contradicts(&self, other: &Candidate<'_>) -> bool {
        let fate = |claim: &Claim| matches!(claim.slots, Slots::Fate(_));
        self.cluster == other.cluster && fate(self.claim) && fate(other.claim)
    }

    pub fn firmness(&self) -> (bool, u8) {
        firmness(self.claim)
    }
}

/// Every place where some account leaves the person.
pub(super) fn candidates<'a>(setting: &Setting<'a>) -> Vec<Candidate<'a>> {
    let mut found = Vec::new();
    let is_actual: BTreeSet<usize> = setting.actual().map(|(at, _)| at).collect();
    for (cluster, members) in setting.clusters.iter().enumerate() {
        let actual = members.iter().copied().filter(|at| is_actual.contains(at));
        let mut journey = Journey {
            cluster,
            members: actual.collect(),
            ends: HashMap::new(),
        };
        for unit in journey.members.clone() {
            found.extend(of_unit(setting, unit, &mut journey));
        }
    }
    at_named_places(without_summaries(setting, found))
}

/// A happening, with what is known of its ends so far: many copies lead to few places.
struct Journey<'a> {
    cluster: usize,
    /// Indices of the units that say that it did happen.
    members: Vec<usize>,
    ends: HashMap<(Option<&'a str>, &'a str), End<'a>>,
}

/// When an end was reached, whether that is stated, and where others go on to from there.
type End<'a> = (Interval, bool, Option<&'a PlaceValue>);

fn of_unit<'a>(setting: &Setting<'a>, at: usize, journey: &mut Journey<'a>) -> Vec<Candidate<'a>> {
    let cluster = journey.cluster;
    let unit = &setting.units[at];
    let state = |place: &'a PlaceValue| {
        let (when, stated) = setting.when(unit);
        Candidate {
            place,
            at: unit.claims[0],
            claim: unit.first,
            unit: at,
            cluster,
            when,
            stated,
            arrived: true,
            is_movement: false,
            passed: None,
        }
    };
    match &unit.first.slots {
        Slots::Presence(presence) => presence.place.iter().map(state).collect(),
        Slots::Fate(fate) if holds_in_place(FateGroup::of(fate.event.value)) => {
            fate.place.iter().map(state).collect()
        }
        Slots::Movement(_) if unit.route.reached != Some(false) => {
            let ends = unit.route.end.iter();
            ends.map(|stop| last_leg(setting, at, journey, stop))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// Whether a fate leaves the person where it happened. A death does not: what heads the answer is
/// the death, and nobody is last reported in the place of it.
fn holds_in_place(group: FateGroup) -> bool {
    group == FateGroup::Custody
}

fn last_leg<'a>(
    setting: &Setting<'a>,
    at: usize,
    journey: &mut Journey<'a>,
    stop: &Stop<'a>,
) -> Candidate<'a> {
    let unit = &setting.units[at];
    let claim = setting.index.claim(stop.at);
    let place = (stop.place.place.as_deref(), stop.place.name.as_str());
    let Journey {
        cluster,
        members,
        ends,
    } = journey;
    let &mut (when, stated, passed) = ends.entry(place).or_insert_with(|| {
        let (when, stated) = arrival(setting, members, stop);
        (when, stated, passed(setting, stop, members))
    });
    Candidate {
        place: stop.place,
        at: stop.at,
        claim,
        unit: at,
        cluster: *cluster,
        when,
        stated,
        arrived: unit.route.reached == Some(true),
        is_movement: true,
        passed,
    }
}

/// When a journey that several accounts tell came to this end.
///
/// Their dates narrow one another down, as far as they agree; without dates it had happened by
/// the first publication, so that a later retelling makes it no later.
fn arrival(setting: &Setting<'_>, members: &[usize], stop: &Stop<'_>) -> (Interval, bool) {
    let ends_there = |unit: &&Unit<'_>| {
        let mut ends = unit.route.end.iter();
        ends.any(|end| setting.index.place_order(end.place, stop.place).related())
    };
    let moving = || {
        members
            .iter()
            .map(|&at| &setting.units[at])
            .filter(ends_there)
    };
    let says_when = |unit: &&Unit<'_>| {
        let last = unit.claims.last().map(|&at| setting.index.stated_time(at));
        last.is_some_and(Interval::is_bounded)
    };
    let both = |a: Interval, b: Interval| a.intersection(b).unwrap_or_else(|| a.hull(b));
    let stated = moving()
        .filter(says_when)
        .map(|unit| unit.route.arrival)
        .reduce(both);
    let bounds = moving()
        .map(|unit| unit.route.arrival)
        .filter(|i| i.is_bounded())
        .reduce(both);
    let first_told = moving()
        .filter_map(|unit| setting.told_on(*unit.claims.last()?))
        .min();
    let by_then = Interval::until(first_told);
    let known = stated.or(bounds).unwrap_or_default();
    (
        known.intersection(by_then).unwrap_or(known),
        stated.is_some(),
    )
}

/// Where another account of the same journey goes on to, if it passes through this stop; not when
/// accounts differ on which of the two came first.
fn passed<'a>(setting: &Setting<'a>, stop: &Stop<'a>, members: &[usize]) -> Option<&'a PlaceValue> {
    let routes = || members.iter().map(|&at| &setting.units[at].route);
    let onward = |from: &PlaceValue| routes().find_map(|route| leads_on(setting, route, from));
    let end = onward(stop.place)?;
    let and_back = routes().any(|route| {
        leads_on(setting, route, end)
            .is_some_and(|back| setting.index.place_order(back, stop.place).related())
    });
    (!and_back).then_some(end)
}

/// Where a route ends that passes through `place` and ends elsewhere.
fn leads_on<'a>(
    setting: &Setting<'a>,
    route: &Route<'a>,
    place: &PlaceValue,
) -> Option<&'a PlaceValue> {
    let order = |stop: &Stop<'a>| setting.index.place_order(stop.place, place);
    let passes = route.middle.iter().any(|middle| order(middle).related());
    let elsewhere = route.end.iter().all(|end| order(end) == PlaceOrder::Apart);
    let end = route.end.first()?;
    (passes && elsewhere).then_some(end.place)
}
