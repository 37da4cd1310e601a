//! The slots that each kind of claim has of its own.

use reportedly_model::{
    Association, Claim, Coded, Evidence, Fate, Kind, Kinship, Legal, Movement, Party, PartyType,
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
        let origin = self.places(told.origin.as_ref())?;
        Ok(match kind {
            Kind::Movement if place.is_empty() && origin.is_empty() => {
                return Err(needed("destination or origin", "place or origin"));
            }
            Kind::Movement => Slots::Movement(Movement {
                origin,
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
                organization: self.organization(told.other.as_ref())?,
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
        let place = self.replacing(told.place.as_ref())?;
        let origin = self.replacing(told.origin.as_ref())?;
        let evidence = claim.evidence.clone();
        match &mut claim.slots {
            Slots::Movement(movement) => {
                replace(&mut movement.destination, place);
                replace(&mut movement.origin, origin);
                if let Some(arrival) = told.arrival {
                    movement.reached = arrival.reached();
                }
            }
            Slots::Presence(_) if place.as_ref().is_some_and(Vec::is_empty) => {
                return Err(HandError::Missing {
                    kind: word(&Kind::Presence),
                    slot: "place",
                    field: "place, or judge the claim wrong",
                });
            }
            Slots::Presence(presence) => replace(&mut presence.place, place),
            Slots::Fate(fate) => {
                replace(&mut fate.place, place);
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
                if told.other.is_some() {
                    role.organization = self.organization(told.other.as_ref())?;
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

    fn organization(&self, words: Option<&Words>) -> Result<Option<Party>, HandError> {
        let given = words.filter(|words| !words.are_none());
        given
            .map(|words| self.other(words, PartyType::Organization))
            .transpose()
    }

    /// The places that take the place of others: none at all, where the words are empty.
    fn replacing(&self, words: Option<&Words>) -> Result<Option<Vec<PlaceValue>>, HandError> {
        words.map(|words| self.places(Some(words))).transpose()
    }
}

fn replace(places: &mut Vec<PlaceValue>, told: Option<Vec<PlaceValue>>) {
    if let Some(told) = told {
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
