use reportedly_model::{PlaceValue, Slots};

use super::{Match, closest, near, times_fit, told_otherwise};
use crate::index::Index;
use crate::place_order::PlaceOrder;
use crate::unit::Unit;

/// Days between two accounts of a stay beyond which they are of two stays, as far as they say.
pub(super) const DAYS_OF_ONE_STAY: i32 = 31;

/// Being in one place, or in two that exclude one another, at times that overlap; what is told
/// of the present overlaps with what is told of the same day.
pub(super) fn compare(index: &Index<'_>, a: &Unit<'_>, b: &Unit<'_>) -> Match {
    if !times_fit(a, b) || !near(a, b, DAYS_OF_ONE_STAY) {
        return Match::No;
    }
    let denied = a.denied() || b.denied();
    match closest(index, &places(a), &places(b)) {
        Some(order) if order.related() => Match::Strong,
        Some(PlaceOrder::Apart) if !denied && near(a, b, 0) => told_otherwise(a, b),
        _ => Match::No,
    }
}

fn places<'a>(unit: &Unit<'a>) -> Vec<&'a PlaceValue> {
    match &unit.first.slots {
        Slots::Presence(presence) => presence.place.iter().collect(),
        _ => Vec::new(),
    }
}
