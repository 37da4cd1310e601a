//! Rule 5: a denial is its speaker's claim. It is shown, deletes nothing, and implies no other
//! place; of the same place and period, it makes the answer disputed.

use std::collections::{BTreeSet, HashMap};

use reportedly_model::{Denial, Fate, FateReport, Modality, PlaceValue, Slots};

use super::levels::PlaceGroup;
use super::ranking::{Ranking, period};
use super::sentence::according_to;
use super::setting::Setting;
use super::told_denied::told_denied;
use crate::at_place::{at_place, place_name};
use crate::name_of::fate_word;
use crate::place_order::PlaceOrder;
use crate::unit::Unit;

/// Every denial, with whether it touches what stands first. Those of a fate that somebody tells stand with
/// the fate.
pub(super) fn denials(
    setting: &Setting<'_>,
    ranking: &Ranking<'_>,
    fates: &[FateReport],
) -> Vec<Denial> {
    let denied = setting
        .units
        .iter()
        .filter(|unit| unit.denied() && unit.modality() == Modality::Actual);
    let beside_fates = |unit: &Unit<'_>| {
        let claim = setting.index.claim_ref(unit.claims[0]);
        !fates.iter().any(|fate| fate.denied_by.contains(&claim))
    };
    let mut denials: Vec<Denial> = denied
        .flat_map(|unit| match &unit.first.slots {
            Slots::Presence(_) | Slots::Movement(_) => of_unit(setting, ranking, unit),
            Slots::Fate(fate) if beside_fates(unit) => vec![of_fate(setting, unit, fate)],
            _ => Vec::new(),
        })
        .collect();
    denials.extend(told_denied(setting));
    denials
}

/// "Not detained in Halmeh": what nobody else tells, and one denies.
fn of_fate(setting: &Setting<'_>, unit: &Unit<'_>, fate: &Fate) -> Denial {
    let place = fate.place.first();
    let at = place.map_or_else(String::new, |place| {
        format!(" {}", at_place(Some(unit.first), place))
    });
    let who = according_to(setting, unit.claims[0]);
    Denial {
        claim: setting.index.claim_ref(unit.claims[0]),
        place: place.cloned(),
        disputes_answer: false,
        words: format!("not {}{at}, {who}", fate_word(fate.event.value)),
    }
}

fn of_unit(setting: &Setting<'_>, ranking: &Ranking<'_>, unit: &Unit<'_>) -> Vec<Denial> {
    let places = denied_places(unit);
    let disputes = |place: Option<&PlaceValue>| {
        ranking
            .leaders()
            .any(|leader| touches(setting, ranking, unit, place, leader))
    };
    let denial = |place: Option<&PlaceValue>| Denial {
        claim: setting.index.claim_ref(unit.claims[0]),
        place: place.cloned(),
        disputes_answer: disputes(place),
        words: words(setting, unit, place),
    };
    if places.is_empty() {
        return vec![denial(None)];
    }
    places
        .into_iter()
        .map(|place| denial(Some(place)))
        .collect()
}

/// Where the person is said not to be, not to have gone to, or, failing that, not to have left.
pub(super) fn denied_places<'a>(unit: &Unit<'a>) -> Vec<&'a PlaceValue> {
    if let Slots::Presence(presence) = &unit.first.slots {
        return presence.place.iter().collect();
    }
    let stops = if unit.route.end.is_empty() {
        &unit.route.start
    } else {
        &unit.route.end
    };
    stops.iter().map(|stop| stop.place).collect()
}

fn is_denied_departure(unit: &Unit<'_>) -> bool {
    matches!(unit.first.slots, Slots::Movement(_)) && unit.route.end.is_empty()
}

fn touches(
    setting: &Setting<'_>,
    ranking: &Ranking<'_>,
    unit: &Unit<'_>,
    place: Option<&PlaceValue>,
    leader: &PlaceGroup<'_>,
) -> bool {
    let same_period = setting
        .when(unit)
        .0
        .overlaps(period(setting, leader, &ranking.groups));
    let Some(place) = place else {
        return same_period && leader.members.iter().any(|member| member.is_movement);
    };
    let order = setting.index.place_order(place, leader.place);
    let same_place = match is_denied_departure(unit) {
        true => order == PlaceOrder::Apart,
        false => order.first_holds_second(),
    };
    same_period && same_place
}

/// Denials in other words that the answer tells one by one.
const MOST_DENIALS_TOLD: usize = 4;

/// The denials that dispute the answer, equal ones told once: "Denied: did not go to Lagos,
/// according to her lawyer, in 312 reports."
pub(super) fn denials_in_short(denials: &[Denial]) -> Vec<String> {
    let mut told: Vec<(String, &Denial, BTreeSet<&str>)> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for denial in denials.iter().filter(|denial| denial.disputes_answer) {
        let report = denial.claim.report.as_str();
        let core = denial.words.strip_suffix(report).unwrap_or(&denial.words);
        let at = *known.entry(core.to_owned()).or_insert(told.len());
        match told.get_mut(at) {
            Some((.., reports)) => drop(reports.insert(report)),
            None => told.push((core.to_owned(), denial, BTreeSet::from([report]))),
        }
    }
    let more = told.len().saturating_sub(MOST_DENIALS_TOLD);
    let in_words = |(core, denial, reports): &(String, &Denial, BTreeSet<&str>)| match reports.len()
    {
        1 => format!("Denied: {}.", denial.words),
        many => format!("Denied: {core}{many} reports."),
    };
    let mut sentences: Vec<String> = told.iter().take(MOST_DENIALS_TOLD).map(in_words).collect();
    if more > 0 {
        sentences.push(format!("Denied in {more} more ways."));
    }
    sentences
}

fn words(setting: &Setting<'_>, unit: &Unit<'_>, place: Option<&PlaceValue>) -> String {
    let what = match (&unit.first.slots, place) {
        (Slots::Presence(_), Some(place)) => format!("not {}", at_place(Some(unit.first), place)),
        (_, Some(place)) if is_denied_departure(unit) => {
            format!("did not leave {}", place_name(place))
        }
        (_, Some(place)) => format!("did not go to {}", place_name(place)),
        (_, None) => "did not go".to_owned(),
    };
    format!("{what}, {}", according_to(setting, unit.claims[0]))
}
