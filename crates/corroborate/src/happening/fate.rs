use reportedly_model::{Fate, FateEvent, PlaceValue, Slots};

use super::{DATE_TOLERANCE_IN_DAYS, Match, closest, near, times_fit, told_otherwise};
use crate::index::Index;
use crate::place_order::PlaceOrder;
use crate::unit::Unit;

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
    // Such things happen seldom: another place or day within a few days is another account.
    match times_fit(a, b) && !apart() {
        true => Match::Strong,
        false if near(a, b, DATE_TOLERANCE_IN_DAYS) => told_otherwise(a, b),
        false => Match::No,
    }
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
