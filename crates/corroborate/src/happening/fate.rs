use reportedly_model::{Fate, FateEvent, PlaceValue, Slots};

use super::{DATE_TOLERANCE_IN_DAYS, Match, closest, near, times_fit, told_otherwise};
use crate::index::Index;
use crate::place_order::PlaceOrder;
use crate::unit::Unit;
use crate::words::tokens;

/// Fates that are told of one and the same happening in different words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum FateGroup {
    Death,
    Injury,
    Abuse,
    Health,
    Custody,
    Release,
    Missing,
}

impl FateGroup {
    pub fn of(event: FateEvent) -> Self {
        match event {
            FateEvent::Died | FateEvent::Killed => Self::Death,
            FateEvent::Wounded => Self::Injury,
            FateEvent::Tortured | FateEvent::Raped | FateEvent::Assaulted | FateEvent::Attacked => {
                Self::Abuse
            }
            FateEvent::Ill | FateEvent::Treated | FateEvent::Starving => Self::Health,
            FateEvent::Arrested
            | FateEvent::Detained
            | FateEvent::Captured
            | FateEvent::Surrendered
            | FateEvent::Stopped => Self::Custody,
            FateEvent::Released => Self::Release,
            FateEvent::Missing => Self::Missing,
        }
    }
}

pub(super) fn compare(index: &Index<'_>, a: &Unit<'_>, b: &Unit<'_>) -> Match {
    let (Some(mine), Some(theirs)) = (fate(a), fate(b)) else {
        return Match::No;
    };
    let groups = (
        FateGroup::of(mine.event.value),
        FateGroup::of(theirs.event.value),
    );
    let apart = || closest(index, &places(mine), &places(theirs)) == Some(PlaceOrder::Apart);
    if groups.0 != groups.1 {
        let outcome = |group| matches!(group, FateGroup::Death | FateGroup::Injury);
        let same_blow = outcome(groups.0) && outcome(groups.1) && times_fit(a, b) && !apart();
        return if same_blow {
            told_otherwise(a, b)
        } else {
            Match::No
        };
    }
    if groups.0 == FateGroup::Death {
        // One dies once: what differs is a contradiction, not another happening.
        return Match::Strong;
    }
    if kinds_of_custody_differ(mine, theirs) {
        return Match::No;
    }
    let places = closest(index, &places(mine), &places(theirs));
    // Such things happen seldom: another place or day within a few days is another account.
    match began_together(a, b) && places != Some(PlaceOrder::Apart) {
        true => how_far(a, b, places),
        false if nearly_began_together(a, b) => told_otherwise(a, b),
        false => Match::No,
    }
}

/// Days between two accounts, one of them without a date, beyond which nothing but a shared place
/// makes them tell of one happening.
const DAYS_OF_ONE_NEWS: i32 = 31;

/// What says neither where nor when goes with much, and holds nothing together.
fn how_far(a: &Unit<'_>, b: &Unit<'_>, places: Option<PlaceOrder>) -> Match {
    let in_one_place = places.is_some_and(PlaceOrder::related);
    if !in_one_place && !near(a, b, DAYS_OF_ONE_NEWS) {
        return Match::No;
    }
    match says_neither_where_nor_when(a) == says_neither_where_nor_when(b) {
        true => Match::Strong,
        false => Match::Weak,
    }
}

/// Whether a unit tells that something befell somebody, and no place or time of it.
pub(super) fn says_neither_where_nor_when(unit: &Unit<'_>) -> bool {
    fate(unit).is_some_and(|fate| {
        FateGroup::of(fate.event.value) != FateGroup::Death
            && fate.place.is_empty()
            && !unit.time.is_bounded()
    })
}

/// Whether two accounts can tell of the same beginning: an arrest in March is not that of somebody
/// who has been held since January.
fn began_together(a: &Unit<'_>, b: &Unit<'_>) -> bool {
    match both_dated(a, b) {
        true => a.began.overlaps(b.began),
        false => times_fit(a, b),
    }
}

fn nearly_began_together(a: &Unit<'_>, b: &Unit<'_>) -> bool {
    match both_dated(a, b) {
        true => a.began.gap_in_days(b.began) <= DATE_TOLERANCE_IN_DAYS,
        false => near(a, b, DATE_TOLERANCE_IN_DAYS),
    }
}

fn both_dated(a: &Unit<'_>, b: &Unit<'_>) -> bool {
    a.time.is_bounded() && b.time.is_bounded()
}

/// Words for custody at home, in English and French, folded.
const AT_HOME: &[&[&str]] = &[
    &["house", "arrest"],
    &["home", "detention"],
    &["home", "confinement"],
    &["residence", "surveillee"],
    &["assigne", "a", "residence"],
    &["assignee", "a", "residence"],
    &["assignation", "a", "residence"],
];

/// Being confined to one's home and being taken away are two things, one after the other.
fn kinds_of_custody_differ(mine: &Fate, theirs: &Fate) -> bool {
    let at_home = |fate: &Fate| {
        let words = tokens(&fate.event.text);
        AT_HOME
            .iter()
            .any(|wanted| words.windows(wanted.len()).any(|found| found == *wanted))
    };
    let custody = |fate: &Fate| FateGroup::of(fate.event.value) == FateGroup::Custody;
    custody(mine) && custody(theirs) && at_home(mine) != at_home(theirs)
}

fn fate<'a>(unit: &Unit<'a>) -> Option<&'a Fate> {
    match &unit.first.slots {
        Slots::Fate(fate) => Some(fate),
        _ => None,
    }
}

fn places(fate: &Fate) -> Vec<&PlaceValue> {
    fate.place.iter().collect()
}
