//! Whom the words of a report refer to.

use std::collections::HashMap;

use reportedly_model::{Claim, Person, Reading, Slots, Span};
use reportedly_storage::Tie;

/// The people of every chain of every report.
#[derive(Debug)]
pub struct Referents<'p> {
    of_chain: HashMap<(&'p str, usize), &'p Person>,
}

/// The people that the words of one report refer to.
pub(crate) struct Spoken<'p> {
    at: HashMap<Span, &'p Person>,
}

impl<'p> Referents<'p> {
    /// Makes the index; the people are those of a whole case.
    pub fn new(people: &'p [Person]) -> Self {
        let members = people
            .iter()
            .flat_map(|person| person.members.iter().map(move |member| (member, person)));
        Self {
            of_chain: members
                .map(|(member, person)| ((member.report.as_str(), member.chain), person))
                .collect(),
        }
    }

    /// Whom a chain of a report refers to.
    pub(crate) fn of_chain(&self, report: &str, chain: usize) -> Option<&'p Person> {
        self.of_chain.get(&(report, chain)).copied()
    }

    /// Whom each claim of a reading is about, where that is somebody known.
    pub fn subjects<'r>(&self, reading: &'r Reading) -> Vec<(&'r Claim, Option<&'p Person>)> {
        let spoken = self.spoken(reading);
        let claims = reading.claims.iter();
        claims
            .map(|claim| (claim, spoken.person(claim.subject.span)))
            .collect()
    }

    pub(crate) fn spoken(&self, reading: &Reading) -> Spoken<'p> {
        let report = reading.report.id.as_str();
        // Of two mentions at one place the first counts, as everywhere.
        let mentions = reading.mentions.iter().rev();
        let known = mentions.filter_map(|mention| {
            let person = self.of_chain(report, mention.chain)?;
            Some((mention.span, person))
        });
        Spoken {
            at: known.collect(),
        }
    }
}

impl<'p> Spoken<'p> {
    pub(crate) fn person(&self, span: Span) -> Option<&'p Person> {
        self.at.get(&span).copied()
    }

    /// Who else takes a part in a claim.
    pub(crate) fn ties(&self, claim: &Claim) -> Vec<Tie> {
        let parts = parts(claim);
        let known = parts.into_iter().filter_map(|(slot, span)| {
            Some(Tie {
                claim: claim.id.clone(),
                slot: slot.to_owned(),
                person: self.person(span)?.id.clone(),
            })
        });
        known.collect()
    }
}

/// The slots of a claim that name somebody, and where.
fn parts(claim: &Claim) -> Vec<(&'static str, Span)> {
    match &claim.slots {
        Slots::Movement(movement) => {
            let companions = movement.companions.iter();
            companions.map(|party| ("companions", party.span)).collect()
        }
        Slots::Kinship(kinship) => vec![("relative", kinship.relative.span)],
        Slots::Association(association) => vec![("other", association.other.span)],
        Slots::Role(role) => {
            let organization = role.organization.iter();
            organization
                .map(|party| ("organization", party.span))
                .collect()
        }
        _ => Vec::new(),
    }
}
