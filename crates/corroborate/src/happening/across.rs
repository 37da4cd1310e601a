//! Accounts of two kinds that exclude one another: "has not set foot in Dubai" and "is in Dubai", or
//! "in Istanbul since Thursday" and "landed in Istanbul on Tuesday". Neither is part of the other's
//! happening; each is set beside the happening that it contradicts.

use reportedly_model::{Kind, Modality, PlaceValue, Slots};

use super::presence::DAYS_OF_ONE_STAY;
use super::{near, tellers_differ, times_fit};
use crate::index::Index;
use crate::place_order::PlaceOrder;
use crate::unit::{Stop, Unit};
use crate::who::Identity;
use crate::words::tokens;

/// Days after which somebody who has been in a place may have left it and come again.
const DAYS_WITHOUT_A_RETURN: i32 = 10;

/// Whether `other`, which is of another kind, excludes what `own` says to be so.
pub(crate) fn contradicts(index: &Index<'_>, own: &Unit<'_>, other: &Unit<'_>) -> bool {
    let kinds = (own.kind(), other.kind());
    if own.denied()
        || !matches!(
            kinds,
            (Kind::Presence, Kind::Movement) | (Kind::Movement, Kind::Presence)
        )
    {
        return false;
    }
    let excludes = match (kinds.0, other.denied()) {
        (Kind::Presence, true) => denies_coming(index, own, other),
        (Kind::Presence, false) => comes_later(index, own, other),
        (_, true) => denies_being(index, own, other),
        (_, false) => false,
    };
    excludes
        && [own, other]
            .iter()
            .all(|unit| unit.modality() == Modality::Actual && !unit.as_companion)
        && own.who.identity(&other.who) == Identity::Same
        && tellers_differ(own, other)
}

/// "Did not go to A" of somebody in A, and "did not leave A" of somebody elsewhere.
fn denies_coming(index: &Index<'_>, stay: &Unit<'_>, denial: &Unit<'_>) -> bool {
    let order = |stop: &Stop<'_>, place: &PlaceValue| index.place_order(stop.place, place);
    let places = places(stay);
    let (start, end) = (&denial.route.start, &denial.route.end);
    let excluded = |place: &&PlaceValue| match end.is_empty() {
        true => {
            let mut left = start.iter();
            !start.is_empty() && left.all(|stop| order(stop, place) == PlaceOrder::Apart)
        }
        false => end
            .iter()
            .any(|stop| order(stop, place).first_holds_second()),
    };
    of_one_time(stay, denial) && places.iter().any(excluded)
}

/// "Was never in A" of somebody who went there.
fn denies_being(index: &Index<'_>, journey: &Unit<'_>, denial: &Unit<'_>) -> bool {
    let holds_end = |place: &&PlaceValue| {
        let mut ends = journey.route.end.iter();
        ends.any(|stop| index.place_order(place, stop.place).first_holds_second())
    };
    journey.route.reached != Some(false)
        && is_of_any_time(denial)
        && of_one_time(journey, denial)
        && places(denial).iter().any(holds_end)
}

/// Whoever is not in a place may have been there; who never was has not.
fn is_of_any_time(denial: &Unit<'_>) -> bool {
    const NOT_ONLY_NOW: &[&str] = &["never", "ever", "been", "was", "jamais", "ete", "etait"];
    let words = tokens(&denial.first.evidence.exact);
    words
        .iter()
        .any(|word| NOT_ONLY_NOW.contains(&word.as_str()))
}

/// "Has been in A since Thursday", or "was in A by Thursday", of somebody who came to A from elsewhere
/// a few days after.
fn comes_later(index: &Index<'_>, stay: &Unit<'_>, journey: &Unit<'_>) -> bool {
    if !is_open(stay) || !journey.time.is_bounded() || journey.route.reached == Some(false) {
        return false;
    }
    let related = |stops: &[Stop<'_>]| {
        places(stay).iter().any(|place| {
            stops
                .iter()
                .any(|stop| index.place_order(place, stop.place).related())
        })
    };
    stay.began.strictly_before(journey.began)
        && stay.began.gap_in_days(journey.began) <= DAYS_WITHOUT_A_RETURN
        && related(&journey.route.end)
        && !related(&journey.route.start)
}

/// Whether a unit is a stay that goes on since a day, or had begun by one.
pub(crate) fn is_open(unit: &Unit<'_>) -> bool {
    let goes_on = unit.time.start.is_some() && unit.time.end.is_none();
    unit.kind() == Kind::Presence && (goes_on || is_there_by(unit))
}

/// Whether somebody is told to be in a place by a day, or before one.
fn is_there_by(stay: &Unit<'_>) -> bool {
    const BY: &[&str] = &["avant", "before", "by", "des"];
    let words = stay.first.time.iter().flat_map(|time| tokens(&time.text));
    stay.time.start.is_none()
        && stay.time.end.is_some()
        && words.take(1).any(|word| BY.contains(&word.as_str()))
}

fn of_one_time(a: &Unit<'_>, b: &Unit<'_>) -> bool {
    times_fit(a, b) && near(a, b, DAYS_OF_ONE_STAY)
}

fn places<'a>(unit: &Unit<'a>) -> Vec<&'a PlaceValue> {
    match &unit.first.slots {
        Slots::Presence(presence) => presence.place.iter().collect(),
        _ => Vec::new(),
    }
}
