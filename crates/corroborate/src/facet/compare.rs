//! How what two reports say in a slot stands to one another.

use reportedly_model::{FacetSlot, Kind, PlaceValue, Slots, Verdict};

use super::factuality::{denial, denial_within, firmness};
use super::relate::{Relation, relate};
use super::value::{Raw, Value};
use crate::first_told::stated_time;
use crate::happening::FateGroup;
use crate::index::Index;
use crate::source::source_words;
use crate::time::edtf_in_words;
use crate::unit::Unit;

/// What one report says in a slot, and the units it says it in.
#[derive(Default)]
pub(super) struct Teller<'a> {
    pub units: Vec<&'a Unit<'a>>,
    pub values: Vec<Value<'a>>,
}

/// Which of two reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    First,
    Second,
}

/// A verdict with its reason.
pub(super) struct Found {
    pub verdict: Verdict,
    pub finer: Option<Side>,
    pub reason: String,
}

/// Compares two reports; `None` where one says nothing or the two cannot be compared.
pub(super) fn verdict(
    index: &Index<'_>,
    slot: FacetSlot,
    a: (&str, &Teller<'_>),
    b: (&str, &Teller<'_>),
) -> Option<Found> {
    let (mine, theirs) = (&a.1.values, &b.1.values);
    if mine.is_empty() || theirs.is_empty() {
        return None;
    }
    match slot {
        FacetSlot::Certainty => return Some(firmness(a, b)),
        FacetSlot::Polarity => return denial(index, a, b),
        _ => {}
    }
    let sets = Sets::new(index, mine, theirs);
    let beyond_first: Vec<&Value<'_>> = sets.only_first(mine);
    let beyond_second: Vec<&Value<'_>> = sets.only_second(theirs);
    match (beyond_first.is_empty(), beyond_second.is_empty()) {
        (true, true) => Some(all_meet(&sets, mine, theirs)),
        (false, true) => Some(adds(Side::First, a.0, &beyond_first, sets.finer)),
        (true, false) => Some(adds(Side::Second, b.0, &beyond_second, sets.finer)),
        (false, false) => both_differ(index, slot, (a, &beyond_first), (b, &beyond_second)),
    }
}

/// Each value of one report against each of the other.
struct Sets {
    relations: Vec<Vec<Relation>>,
    /// The side that is finer wherever the two meet and differ; `None` when neither or both are.
    finer: Option<Side>,
    /// A pair that meets and differs, to be shown as the reason.
    example: Option<(usize, usize, Relation)>,
}

impl Sets {
    fn new(index: &Index<'_>, mine: &[Value<'_>], theirs: &[Value<'_>]) -> Self {
        let mut relations: Vec<Vec<Relation>> = mine
            .iter()
            .map(|a| theirs.iter().map(|b| relate(index, a, b)).collect())
            .collect();
        keep_equals(&mut relations);
        let has = |wanted: Relation| relations.iter().flatten().any(|found| *found == wanted);
        let finer = match (has(Relation::FirstFiner), has(Relation::SecondFiner)) {
            _ if has(Relation::Shared) => None,
            (true, false) => Some(Side::First),
            (false, true) => Some(Side::Second),
            _ => None,
        };
        let find = |wanted: &dyn Fn(Relation) -> bool| {
            relations.iter().enumerate().find_map(|(a, row)| {
                row.iter()
                    .position(|found| wanted(*found))
                    .map(|b| (a, b, row[b]))
            })
        };
        let is_finer = |r: Relation| matches!(r, Relation::FirstFiner | Relation::SecondFiner);
        let example = find(&is_finer).or_else(|| find(&|relation| relation == Relation::Shared));
        Self {
            relations,
            finer,
            example,
        }
    }

    fn only_first<'v, 'a>(&self, mine: &'v [Value<'a>]) -> Vec<&'v Value<'a>> {
        let alone = |at: &usize| !self.relations[*at].iter().any(|found| found.meets());
        (0..mine.len()).filter(alone).map(|at| &mine[at]).collect()
    }

    fn only_second<'v, 'a>(&self, theirs: &'v [Value<'a>]) -> Vec<&'v Value<'a>> {
        let alone = |at: &usize| !self.relations.iter().any(|row| row[*at].meets());
        (0..theirs.len())
            .filter(alone)
            .map(|at| &theirs[at])
            .collect()
    }

    /// Whether each value has its equal on the other side.
    fn equal(&self) -> bool {
        let columns = self.relations.first().map_or(0, Vec::len);
        self.relations
            .iter()
            .all(|row| row.contains(&Relation::Same))
            && (0..columns).all(|b| self.relations.iter().any(|row| row[b] == Relation::Same))
    }
}

/// What has its equal on the other side is not compared with anything else there.
fn keep_equals(relations: &mut [Vec<Relation>]) {
    let same = |found: &Relation| *found == Relation::Same;
    let columns = relations.first().map_or(0, Vec::len);
    let met: Vec<bool> = (0..columns)
        .map(|b| relations.iter().any(|row| same(&row[b])))
        .collect();
    for row in relations {
        let row_met = row.iter().any(same);
        for (b, found) in row.iter_mut().enumerate() {
            if (row_met || met[b]) && *found != Relation::Same {
                *found = Relation::Apart;
            }
        }
    }
}

fn all_meet(sets: &Sets, mine: &[Value<'_>], theirs: &[Value<'_>]) -> Found {
    if sets.equal() {
        let reason = format!("both: {}", list(&mine.iter().collect::<Vec<_>>()));
        return Found {
            verdict: Verdict::Agree,
            finer: None,
            reason,
        };
    }
    let example = sets
        .example
        .and_then(|(a, b, found)| Some((mine.get(a)?, theirs.get(b)?, found)));
    let reason = match example {
        Some((a, b, relation)) => finer_words(a, b, relation),
        None => String::new(),
    };
    Found {
        verdict: Verdict::Refine,
        finer: sets.finer,
        reason,
    }
}

fn finer_words(a: &Value<'_>, b: &Value<'_>, relation: Relation) -> String {
    let (narrow, wide) = match relation {
        Relation::FirstFiner => (a, b),
        _ => (b, a),
    };
    let (narrow_words, wide_words) = (&narrow.shown.value, &wide.shown.value);
    match (relation, &narrow.raw) {
        (Relation::Shared, _) => format!("“{wide_words}” and “{narrow_words}” overlap"),
        (_, Raw::Place(_)) => format!("{narrow_words} lies in {wide_words}"),
        (_, Raw::Party(_)) => format!("“{narrow_words}” is part of “{wide_words}”, or says more"),
        _ => format!("“{narrow_words}” says more than “{wide_words}”"),
    }
}

/// One side has values that the other lacks; it is the finer one, unless it is coarser elsewhere.
fn adds(side: Side, name: &str, values: &[&Value<'_>], finer: Option<Side>) -> Found {
    let reason = format!("{name} adds {}", list(values));
    let coarser_elsewhere = finer.is_some_and(|finer| finer != side);
    Found {
        verdict: Verdict::Refine,
        finer: (!coarser_elsewhere).then_some(side),
        reason,
    }
}

type OneSide<'n, 't, 'v, 'a> = ((&'n str, &'t Teller<'a>), &'v [&'v Value<'a>]);

/// Each side has values that the other lacks.
fn both_differ(
    index: &Index<'_>,
    slot: FacetSlot,
    a: OneSide<'_, '_, '_, '_>,
    b: OneSide<'_, '_, '_, '_>,
) -> Option<Found> {
    if let Some(found) = on_the_others_route(index, slot, a, b) {
        return Some(found);
    }
    let ((a_name, _), a_values) = a;
    let ((b_name, _), b_values) = b;
    let pairs = || {
        a_values
            .iter()
            .flat_map(|x| b_values.iter().map(move |y| (*x, *y)))
    };
    if pairs().any(|(x, y)| relate(index, x, y) == Relation::Unknown) {
        return None;
    }
    let (mine, theirs) = (list(a_values), list(b_values));
    if pairs().all(|(x, y)| excludes(index, slot, x, y)) {
        let reason = format!("{mine} in {a_name}, {theirs} in {b_name}");
        return Some(Found {
            verdict: Verdict::Conflict,
            finer: None,
            reason,
        });
    }
    let reason = format!("{a_name} adds {mine}, {b_name} adds {theirs}");
    Some(Found {
        verdict: Verdict::Refine,
        finer: None,
        reason,
    })
}

/// Where what one report has in a slot is a stop elsewhere on the other's route, the other goes on,
/// or begins earlier.
fn on_the_others_route(
    index: &Index<'_>,
    slot: FacetSlot,
    ((a_name, a_teller), a_values): OneSide<'_, '_, '_, '_>,
    ((b_name, b_teller), b_values): OneSide<'_, '_, '_, '_>,
) -> Option<Found> {
    let a_passed = a_values.iter().all(|value| is_stop(index, value, b_teller));
    let b_passed = b_values.iter().all(|value| is_stop(index, value, a_teller));
    let goes_on = |name: &str, values: &[&Value<'_>]| match slot {
        FacetSlot::Destination => format!("{name} goes on to {}", list(values)),
        _ => format!("{name} adds {}", list(values)),
    };
    let (finer, reason) = match (a_passed, b_passed) {
        (true, true) => (
            None,
            format!("each tells {} in its own order", slot_words(slot)),
        ),
        (true, false) => (Some(Side::Second), goes_on(b_name, b_values)),
        (false, true) => (Some(Side::First), goes_on(a_name, a_values)),
        (false, false) => return None,
    };
    Some(Found {
        verdict: Verdict::Refine,
        finer,
        reason,
    })
}

/// Whether a place is a stop anywhere on the other report's routes.
fn is_stop(index: &Index<'_>, value: &Value<'_>, teller: &Teller<'_>) -> bool {
    let Raw::Place(place) = value.raw else {
        return false;
    };
    let told = teller.units.iter().filter(|unit| !unit.denied());
    let mut stops = told.flat_map(|unit| unit.route.stops());
    stops.any(|stop| index.place_order(stop.place, place).related())
}

/// Whether two values of a slot that share nothing cannot both be true.
fn excludes(index: &Index<'_>, slot: FacetSlot, a: &Value<'_>, b: &Value<'_>) -> bool {
    match slot {
        FacetSlot::Companions
        | FacetSlot::Offence
        | FacetSlot::Title
        | FacetSlot::Organization
        | FacetSlot::Subject
        | FacetSlot::RelayedBy
        | FacetSlot::Condition
        | FacetSlot::Certainty => false,
        FacetSlot::Means | FacetSlot::Time => same_leg(index, a, b),
        // Somebody who was here on one day may be there on another; an arrest was in one place.
        FacetSlot::Place if a.claim.kind() == Kind::Presence => {
            stated_time(a.claim).overlaps(stated_time(b.claim))
        }
        // One who surrendered was arrested, too.
        FacetSlot::Event => fate_group(a) != fate_group(b),
        _ => true,
    }
}

fn fate_group(value: &Value<'_>) -> Option<FateGroup> {
    match &value.claim.slots {
        Slots::Fate(fate) => Some(FateGroup::of(fate.event.value)),
        _ => None,
    }
}

/// Whether two claims can be of one leg: legs to different places have their own means and times.
fn same_leg(index: &Index<'_>, a: &Value<'_>, b: &Value<'_>) -> bool {
    let ends = |value: &Value<'_>| -> Vec<PlaceValue> {
        match &value.claim.slots {
            Slots::Movement(movement) => movement.destination.clone(),
            _ => Vec::new(),
        }
    };
    let (mine, theirs) = (ends(a), ends(b));
    let related = |x: &PlaceValue| theirs.iter().any(|y| index.place_order(x, y).related());
    mine.is_empty() || theirs.is_empty() || mine.iter().any(related)
}

/// A contradiction between two sources of one report, in words.
pub(super) fn contradiction_within(
    index: &Index<'_>,
    slot: FacetSlot,
    report: usize,
    teller: &Teller<'_>,
) -> Option<String> {
    let cited = |value: &Value<'_>| -> Option<String> {
        Some(source_words(
            index,
            report,
            value.claim.sources.first()?.first()?,
        ))
    };
    if slot == FacetSlot::Polarity {
        return denial_within(index, report, teller);
    }
    for (position, a) in teller.values.iter().enumerate() {
        for b in &teller.values[position + 1..] {
            let (Some(x), Some(y)) = (cited(a), cited(b)) else {
                continue;
            };
            let apart = relate(index, a, b) == Relation::Apart && excludes(index, slot, a, b);
            if apart && x != y {
                return Some(format!(
                    "“{}” by {x}, “{}” by {y}",
                    a.shown.value, b.shown.value
                ));
            }
        }
    }
    None
}

fn list(values: &[&Value<'_>]) -> String {
    let in_words = |value: &&Value<'_>| match value.raw {
        Raw::Time(_) => edtf_in_words(&value.shown.value),
        _ => value.shown.value.clone(),
    };
    let words: Vec<String> = values.iter().map(in_words).collect();
    words.join(", ")
}

fn slot_words(slot: FacetSlot) -> &'static str {
    match slot {
        FacetSlot::Origin => "where the journey began",
        FacetSlot::Destination => "where it led",
        _ => "the stages",
    }
}
