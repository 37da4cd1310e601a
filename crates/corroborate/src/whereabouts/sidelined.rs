//! Rule 1, second half: intended, attempted, hypothetical, transit and inferred places are listed
//! apart, and never become the answer.

use reportedly_model::{ApartGround, Modality, PlaceApart, PlaceValue, Slots};

use super::ranking::Ranking;
use super::setting::Setting;
use crate::index::ClaimAt;
use crate::place_order::PlaceOrder;
use crate::unit::Unit;

/// The places that are no candidates, each once for each ground.
pub(super) fn apart(setting: &Setting<'_>, ranking: &Ranking<'_>) -> Vec<PlaceApart> {
    let mut found: Vec<(ApartGround, &PlaceValue, Vec<ClaimAt>)> = Vec::new();
    for unit in setting.units.iter().filter(|unit| !unit.denied()) {
        for (ground, place, at) in of_unit(setting, ranking, unit) {
            let same = |known: &&mut (ApartGround, &PlaceValue, Vec<ClaimAt>)| {
                known.0 == ground && setting.index.place_order(known.1, place) == PlaceOrder::Same
            };
            match found.iter_mut().find(same) {
                Some((_, _, claims)) => claims.push(at),
                None => found.push((ground, place, vec![at])),
            }
        }
    }
    found.sort_by_key(|(ground, ..)| *ground);
    let told = |(ground, place, claims): (ApartGround, &PlaceValue, Vec<ClaimAt>)| PlaceApart {
        place: place.clone(),
        ground,
        reason: reason(ground).to_owned(),
        claims: setting.refs(claims),
    };
    found.into_iter().map(told).collect()
}

fn of_unit<'a>(
    setting: &Setting<'a>,
    ranking: &Ranking<'a>,
    unit: &Unit<'a>,
) -> Vec<(ApartGround, &'a PlaceValue, ClaimAt)> {
    let at = unit.claims[0];
    if unit.as_companion {
        let inferred = |place: &&PlaceValue| !is_candidate(setting, ranking, place);
        let places = destinations(unit).iter().filter(inferred);
        return places
            .map(|place| (ApartGround::Inferred, place, at))
            .collect();
    }
    let ground = match unit.modality() {
        Modality::Actual if unit.route.reached == Some(false) => Some(ApartGround::NotReached),
        Modality::Actual => None,
        Modality::Intended => Some(ApartGround::Intended),
        Modality::Attempted => Some(ApartGround::Attempted),
        Modality::Hypothetical => Some(ApartGround::Hypothetical),
    };
    let mut found: Vec<(ApartGround, &PlaceValue, ClaimAt)> = Vec::new();
    if let (Some(ground), Slots::Presence(presence)) = (ground, &unit.first.slots) {
        found.extend(presence.place.iter().map(|place| (ground, place, at)));
    }
    if let Some(ground) = ground {
        found.extend(
            unit.route
                .end
                .iter()
                .map(|stop| (ground, stop.place, stop.at)),
        );
    }
    if unit.modality() == Modality::Actual {
        let middle = unit.route.middle.iter();
        found.extend(middle.map(|stop| (ApartGround::Transit, stop.place, stop.at)));
    }
    found
}

/// Where the claim of someone else leads to, in whose company the person is said to have been.
fn destinations<'a>(unit: &Unit<'a>) -> &'a [PlaceValue] {
    match &unit.first.slots {
        Slots::Movement(movement) if unit.modality() == Modality::Actual => &movement.destination,
        _ => &[],
    }
}

fn is_candidate(setting: &Setting<'_>, ranking: &Ranking<'_>, place: &PlaceValue) -> bool {
    ranking
        .groups
        .iter()
        .any(|group| setting.index.place_order(group.place, place).related())
}

fn reason(ground: ApartGround) -> &'static str {
    match ground {
        ApartGround::Intended => {
            "planned, permitted, ordered or asked for; nobody says that it was reached"
        }
        ApartGround::Attempted => "tried; nothing is said of success",
        ApartGround::Hypothetical => "told under a condition, as a possibility, or left open",
        ApartGround::NotReached => "said not to have been reached",
        ApartGround::Transit => "passed through",
        ApartGround::Inferred => {
            "follows from the journey of someone in whose company the person is said to have been; \
             no report says so of the person"
        }
    }
}
