use std::collections::BTreeMap;

use reportedly_model::FacetSlot;

use super::compare::Teller;
use super::value::{Raw, Value};
use crate::index::Index;
use crate::place_order::PlaceOrder;
use crate::unit::{Stop, Unit};

/// Tells last destinations from stages where a report tells the legs apart.
///
/// "Went to A", and sentences later "reached B", are two journeys of one report until another
/// account says "to B by way of A"; then A is a stage in the first report, too.
pub(super) fn straighten<'a>(
    index: &Index<'a>,
    units: &[&Unit<'a>],
    slot: FacetSlot,
    tellers: &mut BTreeMap<usize, Teller<'a>>,
) {
    if !matches!(slot, FacetSlot::Via | FacetSlot::Destination) {
        return;
    }
    for teller in tellers.values_mut() {
        let stages = stages(index, units, teller);
        match slot {
            FacetSlot::Destination => {
                teller
                    .values
                    .retain(|value| !stages.iter().any(|s| s.shown == value.shown));
            }
            _ => teller.values.extend(stages),
        }
    }
}

/// The ends of a report's routes that some account passes through on the way to another of them.
fn stages<'a>(index: &Index<'a>, units: &[&Unit<'a>], teller: &Teller<'a>) -> Vec<Value<'a>> {
    let ends: Vec<&Stop<'a>> = teller
        .units
        .iter()
        .filter(|unit| !unit.denied())
        .flat_map(|unit| &unit.route.end)
        .collect();
    let meets = |stops: &[Stop<'_>], stop: &Stop<'_>| {
        stops
            .iter()
            .any(|s| index.place_order(s.place, stop.place).related())
    };
    let passed = |stop: &Stop<'_>| {
        units.iter().filter(|unit| !unit.denied()).any(|unit| {
            let beyond = |end: &Stop<'a>| {
                index.place_order(end.place, stop.place) == PlaceOrder::Apart
                    && meets(&unit.route.end, end)
            };
            meets(&unit.route.middle, stop) && ends.iter().any(|end| beyond(end))
        })
    };
    let stages = ends.iter().filter(|stop| passed(stop));
    stages
        .map(|stop| {
            let claim = index.claim(stop.at);
            let shown = reportedly_model::FacetValue {
                value: stop.place.name.clone(),
                text: stop.place.text.clone(),
                span: stop.place.span,
                claim: claim.id.clone(),
            };
            Value {
                shown,
                raw: Raw::Place(stop.place),
                claim,
            }
        })
        .collect()
}
