//! What a report tells, claim by claim or journey by journey, and of whom.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use reportedly_model::{Claim, Modality, Movement, Polarity, Reading, Slots, Span};

use crate::first_told::stated_time;
use crate::time::Interval;

/// The claims of one report, by their numbers; the legs of one journey together.
pub(crate) struct Tellings {
    /// Claims that stand alone, in order, then journeys; none is empty. Bare statements are left
    /// out.
    told: Vec<Vec<usize>>,
    /// Which of `told` have a person as subject or companion.
    of_person: HashMap<usize, Vec<usize>>,
}

/// The chain of a mention, and the person whom it refers to.
type Referent = (usize, Option<usize>);

impl Tellings {
    /// `referent` knows the mentions of the report by their spans.
    pub fn new(reading: &Reading, referent: impl Fn(Span) -> Option<Referent>) -> Self {
        let chain = |span: Span| referent(span).map_or(usize::MAX, |(chain, _)| chain);
        let person = |span: Span| referent(span).and_then(|(_, person)| person);
        let told = told(reading, chain);
        let mut of_person: HashMap<usize, Vec<usize>> = HashMap::new();
        for (at, claims) in told.iter().enumerate() {
            let claims = claims.iter().map(|&claim| &reading.claims[claim]);
            let people: BTreeSet<usize> = claims.flat_map(parties).filter_map(person).collect();
            for person in people {
                of_person.entry(person).or_default().push(at);
            }
        }
        Self { told, of_person }
    }

    /// All that the report tells.
    pub fn all(&self) -> impl Iterator<Item = &[usize]> {
        self.told.iter().map(Vec::as_slice)
    }

    /// What it tells of a person, or of whom the person came along with.
    pub fn of(&self, person: usize) -> impl Iterator<Item = &[usize]> {
        let told = self.of_person.get(&person).into_iter().flatten();
        told.map(|&at| self.told[at].as_slice())
    }
}

fn told(reading: &Reading, chain: impl Fn(Span) -> usize) -> Vec<Vec<usize>> {
    let mut alone = Vec::new();
    let mut journeys: BTreeMap<(&str, Polarity, Modality, usize), Vec<usize>> = BTreeMap::new();
    for (at, claim) in reading.claims.iter().enumerate() {
        if let Slots::Statement(_) = claim.slots {
            continue;
        }
        match movement(claim).and_then(|movement| movement.journey.as_deref()) {
            Some(journey) => {
                let key = (
                    journey,
                    claim.polarity,
                    claim.modality,
                    chain(claim.subject.span),
                );
                journeys.entry(key).or_default().push(at);
            }
            None => alone.push(vec![at]),
        }
    }
    for legs in journeys.into_values() {
        let (gone, legs): (Vec<usize>, Vec<usize>) = legs
            .iter()
            .partition(|&&at| is_gone_after(&reading.claims[at], &legs, reading));
        alone.extend([legs, gone].into_iter().filter(|told| !told.is_empty()));
    }
    alone
}

/// Whether a leg leads nowhere in particular once all the others had been: who "flew to A on Monday and left on
/// Thursday" was in A on Monday.
fn is_gone_after(leg: &Claim, legs: &[usize], reading: &Reading) -> bool {
    let when = stated_time(leg);
    let others = legs.iter().map(|&other| &reading.claims[other]);
    let others = others.filter(|other| *other != leg).map(stated_time);
    let dated: Vec<Interval> = others.filter(|other| other.is_bounded()).collect();
    let is_last = !dated.is_empty() && dated.iter().all(|other| other.strictly_before(when));
    is_last && leg.slots.places().is_empty()
}

/// Where the subject and the companions of a claim stand.
fn parties(claim: &Claim) -> impl Iterator<Item = Span> {
    let companions = movement(claim).map_or(&[][..], |movement| &movement.companions);
    let parties = companions.iter().chain([&claim.subject]);
    parties.map(|party| party.span)
}

/// The slots of a movement.
pub(crate) fn movement(claim: &Claim) -> Option<&Movement> {
    match &claim.slots {
        Slots::Movement(movement) => Some(movement),
        _ => None,
    }
}
