//! One facet per slot: what each report says, and how every pair stands to one another.

mod compare;
mod factuality;
mod journey;
mod means;
mod relate;
mod said;
mod value;
mod when;

use std::collections::{BTreeMap, HashMap};

use reportedly_model::{Absence, Facet, FacetEntry, FacetPair, FacetSlot};

use crate::index::Index;
use crate::unit::Unit;
use crate::who::Identity;
use compare::{Side, Teller, contradiction_within, verdict};
use value::{DENIED, Value, values};

pub(crate) use said::said;

/// Every slot, in the order in which they are shown.
const SLOTS: &[FacetSlot] = &[
    FacetSlot::Subject,
    FacetSlot::Polarity,
    FacetSlot::Event,
    FacetSlot::Act,
    FacetSlot::Relation,
    FacetSlot::Title,
    FacetSlot::Origin,
    FacetSlot::Via,
    FacetSlot::Destination,
    FacetSlot::Reached,
    FacetSlot::Place,
    FacetSlot::Means,
    FacetSlot::Companions,
    FacetSlot::Organization,
    FacetSlot::Status,
    FacetSlot::Relative,
    FacetSlot::Other,
    FacetSlot::Authority,
    FacetSlot::RelayedBy,
    FacetSlot::Addressee,
    FacetSlot::Condition,
    FacetSlot::Offence,
    FacetSlot::InAbsentia,
    FacetSlot::Time,
    FacetSlot::Certainty,
];

/// The facets of an event, told by `units`; a slot that nobody fills has none.
pub(crate) fn facets(index: &Index<'_>, units: &[&Unit<'_>]) -> Vec<Facet> {
    SLOTS
        .iter()
        .filter_map(|&slot| facet(index, units, slot))
        .collect()
}

fn facet(index: &Index<'_>, units: &[&Unit<'_>], slot: FacetSlot) -> Option<Facet> {
    let mut tellers: BTreeMap<usize, Teller<'_>> = BTreeMap::new();
    for &unit in units {
        let teller = tellers.entry(unit.report).or_default();
        teller.units.push(unit);
        if unit.denied() && !fills_by_denial(slot) && units.iter().any(|other| !other.denied()) {
            continue;
        }
        let crossed = unit.who.identity(&units[0].who) == Identity::Different;
        for value in values(index, unit, slot, crossed) {
            let same = |known: &Value<'_>| known.shown.value == value.shown.value;
            if !teller.values.iter().any(same) {
                teller.values.push(value);
            }
        }
    }
    journey::straighten(index, units, slot, &mut tellers);
    if !worth_showing(slot, &tellers) {
        return None;
    }
    Some(Facet {
        slot,
        pairs: pairs(index, slot, &tellers),
        entries: entries(index, tellers),
    })
}

/// Whether a denial has a say in a slot: "did not go to A" says nothing of where to. Where all
/// accounts are denials, the slots say what is denied.
fn fills_by_denial(slot: FacetSlot) -> bool {
    matches!(
        slot,
        FacetSlot::Subject | FacetSlot::Polarity | FacetSlot::Certainty
    )
}

/// Whom it is about and that it is so need no telling, unless accounts differ.
fn worth_showing(slot: FacetSlot, tellers: &BTreeMap<usize, Teller<'_>>) -> bool {
    let mut all = tellers.values().flat_map(|teller| &teller.values);
    let Some(first) = all.next() else {
        return false;
    };
    match slot {
        FacetSlot::Subject => all.any(|value| match (&value.raw, &first.raw) {
            (value::Raw::Party(a), value::Raw::Party(b)) => a.identity(b) != Identity::Same,
            _ => false,
        }),
        FacetSlot::Polarity => {
            first.shown.value == DENIED || all.any(|value| value.shown.value == DENIED)
        }
        _ => true,
    }
}

fn entries(index: &Index<'_>, tellers: BTreeMap<usize, Teller<'_>>) -> Vec<FacetEntry> {
    tellers
        .into_iter()
        .map(|(report, teller)| FacetEntry {
            report: index.name(report).to_owned(),
            absence: teller.values.is_empty().then_some(Absence::Silent),
            values: teller.values.into_iter().map(|value| value.shown).collect(),
        })
        .collect()
}

/// Up to so many reports, every pair is compared; of more, those that say the very same are
/// compared with the first of them, which stands for them elsewhere.
const MOST_COMPARED_IN_PAIRS: usize = 12;

fn pairs(
    index: &Index<'_>,
    slot: FacetSlot,
    tellers: &BTreeMap<usize, Teller<'_>>,
) -> Vec<FacetPair> {
    let first_alike = first_alike(index, tellers);
    let mut pairs = Vec::new();
    for (&report, teller) in tellers {
        let name = index.name(report);
        pairs.extend(
            contradiction_within(index, slot, report, teller).map(|reason| FacetPair {
                a: name.to_owned(),
                b: name.to_owned(),
                verdict: reportedly_model::Verdict::Conflict,
                finer: None,
                reason,
            }),
        );
        if first_alike[&report] != report {
            continue;
        }
        let compared = tellers
            .range(report + 1..)
            .filter(|(other, _)| [report, **other].contains(&first_alike[*other]));
        pairs.extend(
            compared
                .filter_map(|(&other, later)| pair(index, slot, (report, teller), (other, later))),
        );
    }
    pairs
}

fn pair(
    index: &Index<'_>,
    slot: FacetSlot,
    (report, teller): (usize, &Teller<'_>),
    (other, later): (usize, &Teller<'_>),
) -> Option<FacetPair> {
    let names = (index.name(report), index.name(other));
    let found = verdict(index, slot, (names.0, teller), (names.1, later))?;
    Some(FacetPair {
        a: names.0.to_owned(),
        b: names.1.to_owned(),
        verdict: found.verdict,
        finer: found.finer.map(|side| match side {
            Side::First => names.0.to_owned(),
            Side::Second => names.1.to_owned(),
        }),
        reason: found.reason,
    })
}

/// For each report the first that says the very same; itself where reports are few.
fn first_alike(index: &Index<'_>, tellers: &BTreeMap<usize, Teller<'_>>) -> BTreeMap<usize, usize> {
    if tellers.len() <= MOST_COMPARED_IN_PAIRS {
        return tellers.keys().map(|&report| (report, report)).collect();
    }
    let mut first: HashMap<Vec<String>, usize> = HashMap::new();
    let mut alike = BTreeMap::new();
    for (&report, teller) in tellers {
        let all = teller.units.iter().map(|unit| said(index, unit)).collect();
        alike.insert(report, *first.entry(all).or_insert(report));
    }
    alike
}
