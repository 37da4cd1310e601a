//! What a report tells, claim by claim or journey by journey, and of whom.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use reportedly_model::{Claim, Modality, Movement, Polarity, Reading, Slots, Span};

use crate::first_told::stated_time;

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
    for mut legs in journeys.into_values() {
        let leg_of = |at: &usize| movement(&reading.claims[*at]).and_then(|movement| movement.leg);
        legs.sort_by_key(leg_of);
        let claims: Vec<&Claim> = legs.iter().map(|&at| &reading.claims[at]).collect();
        let gone = leads_nowhere_afterwards(&claims)
            .then(|| legs.pop())
            .flatten();
        alone.push(legs);
        alone.extend(gone.map(|leg| vec![leg]));
    }
    alone
}

/// Whether the last leg leads nowhere in particular once the others had been: who "flew to A on Monday and
/// escaped from prison on Thursday" was in A on Monday.
fn leads_nowhere_afterwards(legs: &[&Claim]) -> bool {
    let Some((last, before)) = legs.split_last() else {
        return false;
    };
    let nowhere = movement(last).is_some_and(|movement| {
        let known = movement.origin.iter().any(|place| place.place.is_some());
        !known && movement.via.is_empty() && movement.destination.is_empty()
    });
    let dated = before.iter().map(|leg| stated_time(leg));
    let mut dated = dated.filter(|time| time.is_bounded()).peekable();
    nowhere && dated.peek().is_some() && dated.all(|time| time.strictly_before(stated_time(last)))
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
