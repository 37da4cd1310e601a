//! What the direct object of a verb of motion means: a place left or reached, the vehicle, the one
//! who is moved or who goes along.

use reportedly_model::PlaceValue;

use super::parts::Parts;
use super::route::has_into;
use crate::Reader;
use crate::document::Document;
use crate::frames::aboard::is_vehicle;
use crate::frames::attachments::{Attachment, attachments};
use crate::frames::place::{is_heading, place_inside, place_value};
use crate::lexicon::{Frame, Mover, Slot};
use crate::names::NameType;
use crate::syntax::{Relation, base_phrase, choices, is_passive};

impl Parts {
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
        if frame.accompanies && is_passive(document, predicate) {
            return self.read_agents(reader, predicate);
        }
        let object = object_of(document, frame, predicate);
        let Some(object) = object.filter(|&o| Some(o) != moving) else {
            return !(frame.needs_vehicle
                || frame.accompanies
                || frame.rule == "motion/reach" && !has_into(reader, predicate));
        };
        if frame.trails {
            // "followed him to X", and not "followed the rules"
            return reader.chains.mention_at(object).is_some()
                && place_value(reader, object).is_none();
        }
        if frame.objects.has(document.lemma(object)) {
            if frame.object == Some(Slot::Means) {
                self.add_means(reader, object);
                self.read_boarding(reader, frame, object);
            }
            return true;
        }
        if frame.accompanies {
            let before = self.companions.len();
            self.add_companions(reader, object, object);
            return self.companions.len() > before;
        }
        let vehicle = is_vehicle(document, object);
        if frame.needs_vehicle || frame.steers && vehicle {
            if vehicle {
                self.add_means(reader, object);
                self.read_boarding(reader, frame, object);
            }
            return vehicle;
        }
        self.read_places(reader, frame, predicate, object)
    }

    /// "boarded a speedboat *in X*": the phrase hangs on the vehicle.
    fn read_boarding(&mut self, reader: &Reader, frame: &Frame, vehicle: usize) {
        if frame.at == Some(Slot::Origin)
            && let Some((token, place)) = place_inside(reader, vehicle)
        {
            self.add_place(reader, Slot::Origin, token, place, false);
        }
    }

    /// "left *Rome and Milan*": the places of an object; `false` where they make no sense with the
    /// verb.
    fn read_places(
        &mut self,
        reader: &Reader,
        frame: &Frame,
        predicate: usize,
        object: usize,
    ) -> bool {
        let document = reader.document;
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
                    None => {
                        let then = position > 0 && is_next_stop(document, members[position].start);
                        self.add_place(reader, slot, conjunct, place, then);
                    }
                },
                (Some(_), None) => return matches!(frame.mover, Mover::Object),
                (None, _) if position == 0 => {
                    let distance = matches!(
                        document.labels[conjunct].as_str(),
                        "QUANTITY" | "DATE" | "TIME"
                    );
                    let from_danger = document.lemma(predicate) == "flee"
                        && is_fled(reader, predicate, conjunct)
                        || frame.rule == "motion/escape" && is_danger(document, conjunct);
                    if let Some((token, place)) = place_inside(reader, conjunct)
                        .or_else(|| place_right_after(reader, predicate, conjunct))
                        && from_danger
                        && is_danger(document, conjunct)
                    {
                        // "fled the war in X"
                        self.words.push(conjunct..token + 1);
                        self.add_place(reader, Slot::Origin, token, place, false);
                    }
                    return distance || from_danger;
                }
                _ => {}
            }
        }
        true
    }
}

/// "fled the fighting *in X*", where the model hangs the place on the verb.
fn place_right_after(
    reader: &Reader,
    predicate: usize,
    noun: usize,
) -> Option<(usize, PlaceValue)> {
    let set_in = |a: &Attachment| matches!(a.preposition.as_str(), "in" | "around" | "near");
    attachments(reader, predicate)
        .into_iter()
        .find(|attachment| attachment.start == noun + 1 && set_in(attachment))
        .and_then(|found| Some((found.object, place_value(reader, found.object)?)))
}

/// What one flees bodily: danger, people, the reach of the law; not "fled *the question*", unless
/// the words name a goal.
fn is_fled(reader: &Reader, predicate: usize, noun: usize) -> bool {
    let document = reader.document;
    let fled = &document.lexicon.support.fled;
    is_danger(document, noun)
        || fled.has(&document.lemma(noun).to_lowercase())
        || reader.chains.mention_at(noun).is_some()
        || document.name_of(noun).is_some()
        || has_into(reader, predicate)
}

/// "the war", "persecution": what goes on where somebody flees from.
pub(super) fn is_danger(document: &Document, noun: usize) -> bool {
    let dangers = &document.lexicon.support.dangers;
    dangers.has(&document.lemma(noun).to_lowercase())
}

/// The direct object, or a place that the model made something else of.
fn object_of(document: &Document, frame: &Frame, predicate: usize) -> Option<usize> {
    let tree = &document.tree;
    let object = tree.child_in(predicate, &[Relation::Dobj]).or_else(|| {
        let stray = tree.child_in(predicate, &[Relation::Oprd, Relation::Npadvmod]);
        stray.filter(|&o| frame.object.is_some() && document.is_name(o, NameType::Place))
    });
    // "it was then that he left", "travelled overland": the model takes the word for an object
    let ways = &document.lexicon.places.ways;
    object.filter(|&o| {
        let way = ways.has(document.lower(o)) || is_heading(document, o);
        // "checked *himself* into a clinic"
        let themselves = crate::mentions::pronoun(document, o).is_some_and(|p| p.reflexive);
        let taken_up = matches!(document.lower(o), "that" | "who" | "whom");
        !way && !themselves && !taken_up
    })
}

/// "reached Mayotte, *then* Madagascar".
fn is_next_stop(document: &Document, place: usize) -> bool {
    let before = place.checked_sub(1);
    before.is_some_and(|t| {
        matches!(
            document.lower(t),
            "then" | "later" | "finally" | "eventually"
        )
    })
}
