use reportedly_model::PlaceValue;

use super::{DATE_TOLERANCE_IN_DAYS, Match, closest, near, times_fit, told_otherwise};
use crate::index::Index;
use crate::place_order::PlaceOrder;
use crate::unit::{Stop, Unit};
use crate::who::Identity;

/// Journeys are compared as wholes: where one account ends, the other may go on.
pub(super) fn compare(index: &Index<'_>, a: &Unit<'_>, b: &Unit<'_>) -> Match {
    if a.as_companion || b.as_companion {
        return compare_company(a, b);
    }
    if times_fit(a, b) {
        return meeting(index, a, b);
    }
    let near = a.time.gap_in_days(b.time) <= DATE_TOLERANCE_IN_DAYS;
    if near && meeting(index, a, b) == Match::Strong {
        told_otherwise(a, b)
    } else {
        Match::No
    }
}

/// That someone came along says with whom, and leaves open where to.
fn compare_company(a: &Unit<'_>, b: &Unit<'_>) -> Match {
    let shared = a.companions.iter().any(|mine| {
        b.companions
            .iter()
            .any(|theirs| mine.identity(theirs) == Identity::Same)
    });
    if !times_fit(a, b) {
        return Match::No;
    }
    if shared { Match::Strong } else { Match::Weak }
}

fn meeting(index: &Index<'_>, a: &Unit<'_>, b: &Unit<'_>) -> Match {
    let order =
        |first: &[Stop<'_>], second: &[Stop<'_>]| closest(index, &places(first), &places(second));
    let starts = order(&a.route.start, &b.route.start);
    match order(&a.route.end, &b.route.end) {
        Some(order) if order.related() => {
            if starts == Some(PlaceOrder::Apart) {
                told_otherwise(a, b)
            } else {
                Match::Strong
            }
        }
        Some(ends) => {
            let goes_on = on_the_way(index, a, b) || on_the_way(index, b, a);
            // Of trips without a date, only the place that was left ties those of different weeks.
            let same_occasion =
                starts.is_some_and(PlaceOrder::related) || near(a, b, DATE_TOLERANCE_IN_DAYS);
            let contradicts = ends == PlaceOrder::Apart
                && same_occasion
                && starts != Some(PlaceOrder::Apart)
                && !a.denied()
                && !b.denied();
            match (goes_on, contradicts) {
                (true, _) => Match::Strong,
                (false, true) => told_otherwise(a, b),
                (false, false) => Match::No,
            }
        }
        None => without_both_ends(index, a, b, starts),
    }
}

/// Whether the end of one account is a place that the other passes through.
fn on_the_way(index: &Index<'_>, ending: &Unit<'_>, passing: &Unit<'_>) -> bool {
    closest(
        index,
        &places(&ending.route.end),
        &places(&passing.route.middle),
    )
    .is_some_and(PlaceOrder::related)
}

fn without_both_ends(
    index: &Index<'_>,
    a: &Unit<'_>,
    b: &Unit<'_>,
    starts: Option<PlaceOrder>,
) -> Match {
    let mine: Vec<Stop<'_>> = a.route.onward().copied().collect();
    let theirs: Vec<Stop<'_>> = b.route.onward().copied().collect();
    let shared = |one: &[Stop<'_>], other: &[Stop<'_>]| {
        closest(index, &places(one), &places(other)).is_some_and(PlaceOrder::related)
    };
    // "passed through Lebanon" and "flew out of Beirut" meet, too.
    if shared(&mine, &theirs)
        || shared(&a.route.middle, &b.route.start)
        || shared(&b.route.middle, &a.route.start)
    {
        return Match::Strong;
    }
    match starts {
        Some(PlaceOrder::Apart) => Match::No,
        Some(order) if order.related() && mine.is_empty() && theirs.is_empty() => Match::Strong,
        None if a.route.stops().chain(b.route.stops()).next().is_none() && a.time == b.time => {
            Match::Strong
        }
        _ if mine.is_empty() || theirs.is_empty() => Match::Weak,
        _ => Match::No,
    }
}

fn places<'a>(stops: &[Stop<'a>]) -> Vec<&'a PlaceValue> {
    stops.iter().map(|stop| stop.place).collect()
}
