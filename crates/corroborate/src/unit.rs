//! The smallest thing that is compared between reports: one claim, or the legs of one journey.

use std::collections::BTreeSet;

use reportedly_model::{
    Claim, Kind, Modality, Movement, Party, PartyType, PlaceValue, Polarity, Slots,
};

use crate::first_told::stated_time;
use crate::happening::{latest_time, likely_time};
use crate::index::{ClaimAt, Index};
use crate::tellings::movement;
use crate::tense::is_told_of_the_present;
use crate::time::{Interval, onset};
use crate::who::Who;
use crate::words::content;

/// Claims of one report that tell one thing.
#[derive(Debug, Clone)]
pub(crate) struct Unit<'a> {
    pub report: usize,
    /// Never empty; the legs of a journey in order, else one claim.
    pub claims: Vec<ClaimAt>,
    pub first: &'a Claim,
    pub who: Who,
    pub route: Route<'a>,
    pub companions: Vec<Who>,
    /// Whom else the claim is about: the relative, the other party, the authorities.
    pub others: Vec<Who>,
    /// The words of an office or a tie that count.
    pub words: BTreeSet<String>,
    /// Whether the claim is of someone else, whom this one accompanied; where to is then an
    /// inference, and the route stays empty.
    pub as_companion: bool,
    /// When it is said to have happened.
    pub time: Interval,
    /// When it is said to have begun: of "since January", January.
    pub began: Interval,
    /// Whether it is told of the day of its report.
    pub present: bool,
    /// When it can have happened at the latest, and when it most likely did.
    pub latest: Interval,
    pub likely: Interval,
}

impl Unit<'_> {
    pub fn kind(&self) -> Kind {
        self.first.kind()
    }

    pub fn modality(&self) -> Modality {
        self.first.modality
    }

    pub fn denied(&self) -> bool {
        self.first.polarity == Polarity::Negative
    }

    /// With the time when it is said to have happened.
    fn at(mut self, index: &Index<'_>, time: Interval) -> Self {
        let published = index.first_published(self.report);
        self.time = time;
        self.began = began(self.first, time);
        self.latest = latest_time(self.first, time, published);
        self.likely = likely_time(self.present, time, published);
        self
    }
}

/// When what a claim tells of `time` began; words that were told before are of the time they were
/// told of then.
fn began(claim: &Claim, time: Interval) -> Interval {
    let own = claim.time.as_ref().and_then(|time| time.edtf.as_deref());
    let own = own.filter(|_| stated_time(claim) == time).and_then(onset);
    own.unwrap_or(time)
}

/// A place on a journey, and the claim that names it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stop<'a> {
    pub place: &'a PlaceValue,
    pub at: ClaimAt,
}

/// A journey as a whole: where from, by which places, where to.
#[derive(Debug, Clone, Default)]
pub(crate) struct Route<'a> {
    pub start: Vec<Stop<'a>>,
    pub middle: Vec<Stop<'a>>,
    pub end: Vec<Stop<'a>>,
    /// Whether the last destination was reached.
    pub reached: Option<bool>,
    /// When the last leg is said to have been, bounded by the legs before.
    pub arrival: Interval,
}

impl<'a> Route<'a> {
    /// Every stop but the start, in order.
    pub fn onward(&self) -> impl Iterator<Item = &Stop<'a>> {
        self.middle.iter().chain(&self.end)
    }

    /// Every stop, in order.
    pub fn stops(&self) -> impl Iterator<Item = &Stop<'a>> {
        self.start.iter().chain(self.onward())
    }
}

/// Everything that the given reports of the index say, apart from bare statements.
pub(crate) fn units<'a>(index: &Index<'a>, reports: &BTreeSet<usize>) -> Vec<Unit<'a>> {
    let of_report = |&report: &usize| {
        let told = index.tellings(report).all();
        told.flat_map(move |claims| units_told(index, report, claims))
    };
    reports.iter().flat_map(of_report).collect()
}

/// What the given reports say of one person: a report on many people is not worked out for each
/// of them as a whole.
pub(crate) fn units_of<'a>(
    index: &Index<'a>,
    reports: &BTreeSet<usize>,
    person: usize,
) -> Vec<Unit<'a>> {
    let of_report = |&report: &usize| {
        let told = index.tellings(report).of(person);
        told.flat_map(move |claims| units_told(index, report, claims))
    };
    let units = reports.iter().flat_map(of_report);
    units
        .filter(|unit| unit.who.person == Some(person))
        .collect()
}

/// The units of a claim, or of the legs of one journey.
fn units_told<'a>(index: &Index<'a>, report: usize, claims: &[usize]) -> Vec<Unit<'a>> {
    let claims: Vec<ClaimAt> = claims
        .iter()
        .map(|&claim| ClaimAt { report, claim })
        .collect();
    match claims.first() {
        Some(&first) if movement(index.claim(first)).is_none() => vec![plain_unit(index, first)],
        _ => movement_units(index, claims),
    }
}

fn plain_unit<'a>(index: &Index<'a>, at: ClaimAt) -> Unit<'a> {
    let first = index.claim(at);
    Unit {
        report: at.report,
        claims: vec![at],
        first,
        who: Who::of(index, at.report, &first.subject),
        route: Route::default(),
        companions: Vec::new(),
        others: others(index, at.report, first),
        words: words(first),
        as_companion: false,
        time: Interval::default(),
        began: Interval::default(),
        present: is_told_of_the_present(first),
        latest: Interval::default(),
        likely: Interval::default(),
    }
    .at(index, index.stated_time(at))
}

fn others(index: &Index<'_>, report: usize, claim: &Claim) -> Vec<Who> {
    let who = |party: &Party| Who::of(index, report, party);
    match &claim.slots {
        Slots::Kinship(kinship) => vec![who(&kinship.relative)],
        Slots::Association(association) => vec![who(&association.other)],
        Slots::Legal(legal) => legal.authority.iter().map(who).collect(),
        _ => Vec::new(),
    }
}

fn words(claim: &Claim) -> BTreeSet<String> {
    match &claim.slots {
        Slots::Role(role) => content(&role.title.text),
        Slots::Association(association) => content(&association.relation.value),
        _ => BTreeSet::new(),
    }
}

/// The journey of the subject, and that of everyone named who is said to have come along.
fn movement_units<'a>(index: &Index<'a>, mut legs: Vec<ClaimAt>) -> Vec<Unit<'a>> {
    legs.sort_by_key(|&at| (movement(index.claim(at)).and_then(|m| m.leg), at));
    let Some(&first) = legs.first() else {
        return Vec::new();
    };
    let mut own = plain_unit(index, first);
    own.route = route(index, &legs);
    let times = legs.iter().map(|&at| index.stated_time(at));
    let whole = times
        .filter(|time| time.is_bounded())
        .reduce(Interval::hull);
    own = own.at(index, whole.unwrap_or_default());
    let companions: Vec<(ClaimAt, &Party)> = legs
        .iter()
        .flat_map(|&at| movement(index.claim(at)).into_iter().map(move |m| (at, m)))
        .flat_map(|(at, movement)| movement.companions.iter().map(move |party| (at, party)))
        .collect();
    own.companions = companions
        .iter()
        .map(|(at, p)| Who::of(index, at.report, p))
        .collect();
    own.claims = legs;
    let mut units = Vec::new();
    for (position, (at, party)) in companions.iter().enumerate() {
        if party.party_type == PartyType::Person && !own.denied() {
            units.extend(companion_unit(index, &own, *at, position));
        }
    }
    units.insert(0, own);
    units
}

/// What the claim says of the companion at `position`: came along, and with whom.
fn companion_unit<'a>(
    index: &Index<'a>,
    own: &Unit<'a>,
    at: ClaimAt,
    position: usize,
) -> Option<Unit<'a>> {
    let who = own.companions.get(position)?.clone();
    who.person?;
    let others = own
        .companions
        .iter()
        .enumerate()
        .filter(|(other, _)| *other != position);
    let mut companions = vec![own.who.clone()];
    companions.extend(others.map(|(_, who)| who.clone()));
    Some(Unit {
        who,
        companions,
        as_companion: true,
        ..plain_unit(index, at)
    })
}

/// The legs of a journey as one route.
///
/// The destination of a leg that another follows is a place passed through, and the origin of a
/// later leg is not told twice.
fn route<'a>(index: &Index<'a>, legs: &[ClaimAt]) -> Route<'a> {
    let mut whole = Route::default();
    for (number, &at) in legs.iter().enumerate() {
        let claim = index.claim(at);
        let Some(leg) = movement(claim) else { continue };
        let stop = |place: &'a PlaceValue| Stop { place, at };
        let retold = retells_end(index, &whole, leg);
        if !retold {
            whole.middle.append(&mut whole.end);
        }
        let known = |whole: &Route<'a>, place: &PlaceValue| {
            whole
                .stops()
                .any(|stop| index.place_order(stop.place, place).first_holds_second())
        };
        for place in &leg.origin {
            if number == 0 {
                whole.start.push(stop(place));
            } else if !known(&whole, place) {
                whole.middle.push(stop(place));
            }
        }
        whole.middle.extend(leg.via.iter().map(stop));
        whole.end.extend(leg.destination.iter().map(stop));
        // "reached A. His wife was with him" leaves him there
        whole.reached = match leg.reached {
            None if retold => whole.reached,
            told => told,
        };
        whole.arrival = arrival(whole.arrival, index.stated_time(at));
    }
    whole
}

/// Whether a leg leads where the last one led, without a word on where from or by which way: "fled
/// to A", and then "his flight to A", or "he travelled with his wife".
fn retells_end(index: &Index<'_>, whole: &Route<'_>, leg: &Movement) -> bool {
    let leads_there = |place: &PlaceValue| {
        whole
            .end
            .iter()
            .any(|stop| index.place_order(stop.place, place).related())
    };
    let bare = leg.origin.is_empty() && leg.via.is_empty();
    bare && leg.destination.iter().all(leads_there)
}

/// A leg that is dated is dated; one that is not comes after those before it.
fn arrival(before: Interval, stated: Interval) -> Interval {
    if stated.is_bounded() {
        return stated;
    }
    Interval::new(before.start, None)
}
