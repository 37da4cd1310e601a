//! The slots that each kind of claim has of its own.

use reportedly_model::{
    Association, Claim, Coded, Evidence, Fate, Kind, Kinship, Legal, Movement, PartyType,
    PlaceValue, Presence, Quoted, Role, Slots, Statement,
};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{Ending, Hand, HandError, Told, Words, word};

impl Hand<'_> {
    pub(super) fn slots(
        &self,
        kind: Kind,
        evidence: &Evidence,
        told: &Told,
    ) -> Result<Slots, HandError> {
        let needed = |slot, field| HandError::Missing {
            kind: word(&kind),
            slot,
            field,
        };
        let value = |slot| told.value.as_deref().ok_or_else(|| needed(slot, "value"));
        let other = |slot| told.other.as_ref().ok_or_else(|| needed(slot, "other"));
        let place = self.places(told.place.as_ref())?;
        Ok(match kind {
            Kind::Movement if told.place.is_none() && told.origin.is_none() => {
                return Err(needed("destination or origin", "place or origin"));
            }
            Kind::Movement => Slots::Movement(Movement {
                origin: self.places(told.origin.as_ref())?,
                destination: place,
                reached: told.arrival.and_then(Ending::reached),
                ..Movement::default()
            }),
            Kind::Presence if place.is_empty() => return Err(needed("place", "place")),
            Kind::Presence => Slots::Presence(Presence { place }),
            Kind::Fate => Slots::Fate(Fate {
                event: coded("event", value("event")?, evidence)?,
                place,
            }),
            Kind::Legal => Slots::Legal(Legal {
                act: coded("act", value("act")?, evidence)?,
                authority: Vec::new(),
                relayed_by: Vec::new(),
                addressee: Vec::new(),
                condition: None,
                offence: Vec::new(),
                in_absentia: None,
            }),
            Kind::Role => Slots::Role(Role {
                title: self.words(&Words::Said(value("title")?.to_owned()))?,
                organization: told
                    .other
                    .as_ref()
                    .map(|words| self.other(words, PartyType::Organization))
                    .transpose()?,
                status: told.status.unwrap_or_default(),
            }),
            Kind::Kinship => Slots::Kinship(Kinship {
                relation: said(value("relation")?, evidence),
                relative: self.other(other("relative")?, PartyType::Person)?,
            }),
            Kind::Association => Slots::Association(Association {
                relation: said(value("relation")?, evidence),
                other: self.other(other("associate")?, PartyType::Person)?,
            }),
            Kind::Statement => Slots::Statement(Statement {
                content: Quoted::new(evidence.exact.clone(), evidence.span),
            }),
        })
    }

    /// Puts what is told in the place of what was read.
    pub(super) fn set_slots(&self, claim: &mut Claim, told: &Told) -> Result<(), HandError> {
        let place = self.places(told.place.as_ref())?;
        let origin = self.places(told.origin.as_ref())?;
        let evidence = claim.evidence.clone();
        match &mut claim.slots {
            Slots::Movement(movement) => {
                replace_places(&mut movement.destination, place);
                replace_places(&mut movement.origin, origin);
                if let Some(arrival) = told.arrival {
                    movement.reached = arrival.reached();
                }
            }
            Slots::Presence(presence) => replace_places(&mut presence.place, place),
            Slots::Fate(fate) => {
                replace_places(&mut fate.place, place);
                if let Some(value) = &told.value {
                    fate.event = coded("event", value, &evidence)?;
                }
            }
            Slots::Legal(legal) => {
                if let Some(value) = &told.value {
                    legal.act = coded("act", value, &evidence)?;
                }
            }
            Slots::Role(role) => {
                if let Some(value) = &told.value {
                    role.title = self.words(&Words::Said(value.clone()))?;
                }
                if let Some(other) = &told.other {
                    role.organization = Some(self.other(other, PartyType::Organization)?);
                }
                role.status = told.status.unwrap_or(role.status);
            }
            Slots::Kinship(kinship) => {
                if let Some(value) = &told.value {
                    kinship.relation = said(value, &evidence);
                }
                if let Some(other) = &told.other {
                    kinship.relative = self.other(other, PartyType::Person)?;
                }
            }
            Slots::Association(association) => {
                if let Some(value) = &told.value {
                    association.relation = said(value, &evidence);
                }
                if let Some(other) = &told.other {
                    association.other = self.other(other, PartyType::Person)?;
                }
            }
            Slots::Statement(_) => {}
        }
        Ok(())
    }
}

fn replace_places(places: &mut Vec<PlaceValue>, told: Vec<PlaceValue>) {
    if !told.is_empty() {
        *places = told;
    }
}

/// A value of a closed list, on the words of the evidence.
fn coded<T: DeserializeOwned>(
    slot: &'static str,
    value: &str,
    evidence: &Evidence,
) -> Result<Coded<T>, HandError> {
    let known = serde_json::from_value(Value::String(value.to_owned()));
    let known = known.map_err(|error| HandError::NoSuchValue {
        value: value.to_owned(),
        slot,
        expected: expected(&error.to_string()),
    })?;
    Ok(Coded::new(known, evidence.exact.clone(), evidence.span))
}

/// The list in a message of a parser: "expected one of …".
fn expected(message: &str) -> String {
    let list = message.split_once("expected ").map(|(_, list)| list);
    list.unwrap_or(message).to_owned()
}

fn said(value: &str, evidence: &Evidence) -> Coded<String> {
    Coded::new(value.to_owned(), evidence.exact.clone(), evidence.span)
}
