//! A claim in a line or two.

use std::iter;

use reportedly_model::*;

use super::place::place;
use super::{LINA, OMAR, VERA};

/// Where what is told stands does not matter.
const NOWHERE: Span = Span { start: 0, end: 0 };

/// A claim about `subject`, a name, or words such as "his wife" with [`Told::of`].
pub fn told(subject: &str) -> Told {
    Told {
        subject: subject.to_owned(),
        of: None,
        slots: Slots::presence(),
        changes: Vec::new(),
        sources: Vec::new(),
        companions: Vec::new(),
        words: None,
    }
}

pub fn vera() -> Told {
    told(VERA)
}

pub fn omar() -> Told {
    told(OMAR)
}

pub fn lina() -> Told {
    told(LINA)
}

/// What is done to a claim once it is written down.
type Change = Box<dyn Fn(&mut Claim)>;

/// What is told, before a report has it.
pub struct Told {
    pub subject: String,
    pub of: Option<Anchor>,
    pub slots: Slots,
    pub changes: Vec<Change>,
    pub sources: Vec<Vec<(String, SourceType)>>,
    pub companions: Vec<String>,
    pub words: Option<String>,
}

/// A report of a single claim needs no list.
impl IntoIterator for Told {
    type Item = Told;
    type IntoIter = iter::Once<Told>;

    fn into_iter(self) -> Self::IntoIter {
        iter::once(self)
    }
}

impl Told {
    pub fn of(mut self, name: &str, relation: &str) -> Self {
        self.of = Some(Anchor {
            name: name.to_owned(),
            relation: relation.to_owned(),
        });
        self
    }

    pub fn went(mut self) -> Self {
        self.slots = Slots::Movement(Movement {
            reached: Some(true),
            ..Movement::default()
        });
        self
    }

    pub fn from(self, name: &str) -> Self {
        self.movement(|movement| movement.origin.push(place(name)))
    }

    pub fn via(self, name: &str) -> Self {
        self.movement(|movement| movement.via.push(place(name)))
    }

    pub fn to(self, name: &str) -> Self {
        self.movement(|movement| movement.destination.push(place(name)))
    }

    pub fn leg(self, journey: &str, leg: u32) -> Self {
        self.movement(|m| (m.journey, m.leg) = (Some(journey.to_owned()), Some(leg)))
    }

    pub fn means(self, words: &str) -> Self {
        self.movement(|movement| movement.means.push(Quoted::new(words, NOWHERE)))
    }

    pub fn reached(self, reached: Option<bool>) -> Self {
        self.movement(|movement| movement.reached = reached)
    }

    pub fn with(mut self, companion: &str) -> Self {
        self.companions.push(companion.to_owned());
        self
    }

    fn movement(mut self, change: impl FnOnce(&mut Movement)) -> Self {
        if let Slots::Movement(movement) = &mut self.slots {
            change(movement);
        }
        self
    }

    pub fn stays_in(mut self, name: &str) -> Self {
        self.slots = Slots::Presence(Presence {
            place: vec![place(name)],
        });
        self
    }

    /// At a further place that the same words name.
    pub fn and_in(mut self, name: &str) -> Self {
        if let Slots::Presence(presence) = &mut self.slots {
            presence.place.push(place(name));
        }
        self
    }

    pub fn was(mut self, event: FateEvent) -> Self {
        let event = Coded::new(event, "…", NOWHERE);
        self.slots = Slots::Fate(Fate {
            event,
            place: Vec::new(),
        });
        self
    }

    /// The words for what befell somebody.
    pub fn told_as(mut self, words: &str) -> Self {
        if let Slots::Fate(fate) = &mut self.slots {
            fate.event.text = words.to_owned();
        }
        self
    }

    pub fn fate_in(mut self, name: &str) -> Self {
        if let Slots::Fate(fate) = &mut self.slots {
            fate.place.push(place(name));
        }
        self
    }

    /// A statement in words of its own.
    pub fn says(mut self, words: &str) -> Self {
        self.slots = Slots::Statement(Statement {
            content: Quoted::new(words, NOWHERE),
        });
        self.words(&format!("{words}."))
    }

    pub fn faces(mut self, act: LegalAct, offences: &[&str]) -> Self {
        self.slots = Slots::Legal(Legal {
            act: Coded::new(act, "…", NOWHERE),
            authority: Vec::new(),
            relayed_by: Vec::new(),
            addressee: Vec::new(),
            condition: None,
            offence: offences.iter().map(|o| Quoted::new(*o, NOWHERE)).collect(),
            in_absentia: None,
        });
        self
    }

    pub fn office(mut self, title: &str) -> Self {
        let title = Quoted::new(title, NOWHERE);
        self.slots = Slots::Role(Role {
            title,
            organization: None,
            status: RoleStatus::Unstated,
        });
        self
    }

    pub fn relative(mut self, relation: &str, name: &str) -> Self {
        let relative = Party::new(name, PartyType::Person, name, NOWHERE);
        let relation = Coded::new(relation.to_owned(), relation, NOWHERE);
        self.slots = Slots::Kinship(Kinship { relation, relative });
        self
    }

    /// Cites a source: with a capital a named one, otherwise an unnamed one.
    pub fn by(self, source: &str) -> Self {
        match source.starts_with(char::is_uppercase) {
            true => self.by_type(source, SourceType::Named),
            false => self.by_type(source, SourceType::Anonymous),
        }
    }

    /// Cites a source of another type.
    pub fn by_type(mut self, source: &str, source_type: SourceType) -> Self {
        self.sources.push(vec![(source.to_owned(), source_type)]);
        self
    }

    /// The last source told it to a medium.
    pub fn told_to(mut self, outlet: &str) -> Self {
        if let Some(chain) = self.sources.last_mut() {
            chain.push((outlet.to_owned(), SourceType::Outlet));
        }
        self
    }

    pub fn on(self, edtf: &str) -> Self {
        let time = TimeValue::new(Some(edtf.to_owned()), edtf, NOWHERE);
        self.change(move |claim| claim.time = Some(time.clone()))
    }

    /// The words for the time of which the report makes the day given by [`Told::on`].
    pub fn time_in_words(self, words: &str) -> Self {
        let words = words.to_owned();
        self.change(move |claim| {
            if let Some(time) = &mut claim.time {
                time.text.clone_from(&words);
            }
        })
    }

    pub fn hearsay(self) -> Self {
        self.change(|claim| {
            claim.certainty = Certainty::Probable;
            claim.evidentiality = Evidentiality::Reported;
            claim.hedges = vec![Quoted::new("is said to", NOWHERE)];
        })
    }

    pub fn surely(self, certainty: Certainty) -> Self {
        self.change(move |claim| claim.certainty = certainty)
    }

    pub fn denied(self) -> Self {
        self.change(|claim| claim.polarity = Polarity::Negative)
    }

    pub fn planned(self) -> Self {
        self.modality(Modality::Intended)
    }

    pub fn modality(self, modality: Modality) -> Self {
        self.change(move |claim| claim.modality = modality)
    }

    /// The sentence that the claim rests on; else it has a few words that no other report has.
    pub fn words(mut self, words: &str) -> Self {
        self.words = Some(words.to_owned());
        self
    }

    fn change(mut self, change: impl Fn(&mut Claim) + 'static) -> Self {
        self.changes.push(Box::new(change));
        self
    }
}
