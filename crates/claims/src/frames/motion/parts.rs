//! The slots of a movement as they fill.

use std::ops::Range;

use reportedly_model::{Movement, PlaceValue, Quoted};

use super::route::{examples, has_into, place_before, relative_adverb, slot_of};
use crate::Reader;
use crate::frames::attachments::Attachment;
use crate::frames::party::parties_in;
use crate::frames::place::place_value;
use crate::lexicon::{Frame, Mover, Slot};
use crate::names::NameType;
use crate::syntax::{Choice, Relation, Standing, base_phrase, choices};

/// The slots as they fill.
#[derive(Debug, Clone, Default)]
pub struct Parts {
    /// Places and means so far.
    pub movement: Movement,
    /// Head tokens of the companions.
    pub companions: Vec<usize>,
    /// Token ranges that the evidence must hold.
    pub words: Vec<Range<usize>>,
    /// Places that a list denies or only offers.
    pub chosen: Vec<Chosen>,
}

/// A place that a list denies or only offers: "to A, *not B*", "*A or B*".
#[derive(Debug, Clone)]
pub struct Chosen {
    slot: Slot,
    place: PlaceValue,
    /// What the list makes of it.
    pub choice: Choice,
}

impl Chosen {
    /// `movement` with this place.
    fn join(&self, mut movement: Movement) -> (Movement, Option<Choice>) {
        let list = match self.slot {
            Slot::Origin => &mut movement.origin,
            Slot::Via => &mut movement.via,
            Slot::Destination | Slot::Place | Slot::Means => &mut movement.destination,
        };
        list.push(self.place.clone());
        (movement, Some(self.choice))
    }
}

impl Parts {
    /// Nothing yet but the words that opened the frame.
    pub fn opened_by(words: Range<usize>) -> Self {
        Self {
            words: vec![words],
            ..Self::default()
        }
    }

    /// Whether no slot is filled.
    pub fn is_empty(&self) -> bool {
        let m = &self.movement;
        m.origin.is_empty()
            && m.via.is_empty()
            && m.destination.is_empty()
            && m.means.is_empty()
            && self.companions.is_empty()
    }

    /// Takes in the direct object; `false` when it shows that the verb is not one of motion here
    /// ("left his post", "reached an agreement").
    pub fn read_object(
        &mut self,
        reader: &Reader,
        frame: &Frame,
        predicate: usize,
        moving: Option<usize>,
    ) -> bool {
        let document = reader.document;
        if !document.is_pos(predicate, "VERB") {
            return true;
        }
        let object = document
            .tree
            .child_in(predicate, &[Relation::Dobj])
            .or_else(|| {
                let stray = document
                    .tree
                    .child_in(predicate, &[Relation::Oprd, Relation::Npadvmod]);
                stray.filter(|&o| frame.object.is_some() && document.is_name(o, NameType::Place))
            });
        // "it was then that he left": the model takes "that" for an object
        let object = object.filter(|&o| document.lower(o) != "that");
        let Some(object) = object.filter(|&o| Some(o) != moving) else {
            return !(frame.needs_vehicle
                || frame.rule == "motion/reach" && !has_into(reader, predicate));
        };
        if !frame.objects.is_empty() && frame.objects.has(document.lemma(object)) {
            if frame.object == Some(Slot::Means) {
                self.add_means(reader, object);
            }
            return true;
        }
        if frame.needs_vehicle {
            let vehicle = document.lexicon.places.vehicles.has(document.lemma(object));
            if vehicle {
                self.add_means(reader, object);
            }
            return vehicle;
        }
        let conjuncts = document.tree.conjuncts(object);
        let members: Vec<_> = conjuncts
            .iter()
            .map(|&member| base_phrase(document, member))
            .collect();
        let choices = choices(document, predicate, &members);
        for (position, conjunct) in conjuncts.into_iter().enumerate() {
            match (place_value(reader, conjunct), frame.object) {
                (Some(place), Some(slot)) => match choices[position] {
                    Some(choice) => self.choose(reader, slot, place, choice),
                    None => self.add_place(reader, slot, conjunct, place, false),
                },
                (Some(_), None) => return matches!(frame.mover, Mover::Object | Mover::Either),
                (None, _) if position == 0 => {
                    let distance = matches!(
                        document.labels[conjunct].as_str(),
                        "QUANTITY" | "DATE" | "TIME"
                    );
                    let from_danger =
                        frame.rule == "motion/flee" && document.lemma(predicate) == "flee";
                    return distance || from_danger;
                }
                _ => {}
            }
        }
        true
    }

    /// Takes in a phrase or adverb that belongs to the verb.
    pub fn read_attachment(
        &mut self,
        reader: &Reader,
        frame: &Frame,
        predicate: usize,
        attachment: &Attachment,
    ) {
        let document = reader.document;
        let object = attachment.object;
        let preposition = attachment.preposition.as_str();
        if reader.is_time(object) {
            return;
        }
        if document.lexicon.places.vehicles.has(document.lemma(object))
            && matches!(
                preposition,
                "by" | "on" | "aboard" | "in" | "with" | "on board" | "inside" | "via"
            )
            && document.name_of(object).is_none()
        {
            let ground = matches!(
                document.lemma(object),
                "land" | "road" | "sea" | "air" | "rail" | "foot" | "horseback"
            );
            if !ground || matches!(preposition, "by" | "on" | "via") {
                self.add_means(reader, object);
                self.words.push(attachment.start..object + 1);
                return;
            }
        }
        if preposition == "with"
            || preposition == "alongside"
            || preposition == "together with"
            || preposition == "along with"
        {
            self.add_companions(reader, attachment.start, object);
            return;
        }
        let Some(slot) = slot_of(reader, frame, predicate, preposition) else {
            return;
        };
        let Some(place) = place_value(reader, object) else {
            return;
        };
        self.words.push(attachment.start..object + 1);
        match attachment.choice {
            Some(choice) => self.choose(reader, slot, place, choice),
            None => self.add_place(reader, slot, object, place, attachment.then),
        }
    }

    fn choose(&mut self, reader: &Reader, slot: Slot, place: PlaceValue, choice: Choice) {
        self.words.push(reader.document.index_range(place.span));
        self.chosen.push(Chosen {
            slot,
            place,
            choice,
        });
    }

    /// The movement that the words tell, or one for each place that they offer.
    pub fn movements(&self) -> Vec<(Movement, Option<Choice>)> {
        let offered = |chosen: &&Chosen| chosen.choice.standing == Standing::Offered;
        let mut told: Vec<_> = self
            .chosen
            .iter()
            .filter(offered)
            .map(|chosen| chosen.join(self.movement.clone()))
            .collect();
        if told.is_empty() && (self.chosen.is_empty() || !self.is_empty()) {
            told.push((self.movement.clone(), None));
        }
        let turned = self.chosen.iter().filter(|chosen| !offered(chosen));
        told.extend(turned.map(|chosen| chosen.join(Movement::default())));
        told
    }

    fn add_place(
        &mut self,
        reader: &Reader,
        slot: Slot,
        token: usize,
        place: PlaceValue,
        then: bool,
    ) {
        let movement = &mut self.movement;
        if then && slot == Slot::Destination {
            movement.via.append(&mut movement.destination);
        }
        let list = match slot {
            Slot::Origin => &mut movement.origin,
            Slot::Via => &mut movement.via,
            Slot::Destination | Slot::Place => &mut movement.destination,
            Slot::Means => return,
        };
        let words = reader.document.index_range(place.span);
        let bare_border = slot == Slot::Via
            && place.place.is_none()
            && matches!(place.name.as_str(), "border" | "frontier");
        if !bare_border && !list.iter().any(|known| known.span == place.span) {
            list.push(place);
        }
        self.words.push(words);
        for like in examples(reader, token) {
            self.add_place(reader, slot, like.0, like.1, false);
        }
    }

    fn add_means(&mut self, reader: &Reader, token: usize) {
        let document = reader.document;
        let phrase = base_phrase(document, token);
        let start = phrase
            .clone()
            .find(|&t| !document.is_pos(t, "DET") && !document.is_pos(t, "PRON"))
            .unwrap_or(token);
        let span = document.span(start..token + 1);
        self.movement
            .means
            .push(Quoted::new(document.text(span), span));
        self.words.push(start..token + 1);
    }

    /// "A helicopter flew the commander to X".
    pub fn read_vehicle_as_subject(
        &mut self,
        reader: &Reader,
        predicate: usize,
        moving: Option<usize>,
    ) {
        let document = reader.document;
        let subject = document.tree.child_in(predicate, &[Relation::Nsubj]);
        if let Some(vehicle) = subject.filter(|&s| {
            moving.is_some() && document.lexicon.places.vehicles.has(document.lemma(s))
        }) {
            self.add_means(reader, vehicle);
        }
    }

    fn add_companions(&mut self, reader: &Reader, start: usize, object: usize) {
        for token in parties_in(reader, object) {
            if !self.companions.contains(&token) {
                self.companions.push(token);
                self.words.push(start..token + 1);
            }
        }
    }

    /// "flanked by loyalists", "accompanied by his son": participles that name companions.
    pub fn read_company(&mut self, reader: &Reader, predicate: usize) {
        let document = reader.document;
        let tree = &document.tree;
        let participles = tree.subtree(predicate).into_iter().filter(|&t| {
            matches!(
                document.lemma(t),
                "accompany" | "flank" | "join" | "escort" | "surround" | "follow" | "guard"
            ) && document.token(t).tag == "VBN"
                && matches!(
                    tree.relation(t),
                    Relation::Advcl | Relation::Acl | Relation::Conj | Relation::Other
                )
                && tree
                    .child_in(t, &[Relation::Nsubj, Relation::Nsubjpass])
                    .is_none()
        });
        for participle in participles.collect::<Vec<_>>() {
            let nearest = tree
                .ancestors(participle)
                .skip(1)
                .find(|&t| reader.is_motion(t));
            let belongs = nearest == Some(predicate)
                || nearest.is_some_and(|n| reader.told_with(n) == Some(predicate));
            if let Some(by) = tree
                .child_in(participle, &[Relation::Agent])
                .filter(|_| belongs)
                && let Some(object) = tree.child_in(by, &[Relation::Pobj])
            {
                self.add_companions(reader, participle, object);
            }
        }
    }

    /// "to Iraq, from where he reached Russia", "and from there flew on": the place said before.
    pub fn read_relative_place(&mut self, reader: &Reader, frame: &Frame, predicate: usize) {
        let document = reader.document;
        let Some(adverb) = relative_adverb(document, predicate) else {
            return;
        };
        let from = adverb > 0 && matches!(document.lower(adverb - 1), "from");
        let leaving = frame.object == Some(Slot::Origin)
            || frame.rule == "motion/board"
            || frame.rule == "motion/take-vehicle";
        let through = adverb > 0 && matches!(document.lower(adverb - 1), "through" | "via");
        let Some(place) = place_before(reader, adverb) else {
            return;
        };
        if from || leaving && document.lower(adverb) == "where" {
            if self.movement.origin.is_empty() {
                self.movement.origin.push(place);
            }
        } else if through {
            self.movement.via.push(place);
        }
    }
}
