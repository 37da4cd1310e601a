//! Movement: who went from where, through where, to where, by what, with whom.

use std::ops::Range;

use reportedly_model::{Movement, PlaceValue, Quoted, Slots};

use super::attachments::{Attachment, attachments};
use super::finding::Finding;
use super::party::{parties_in, party};
use super::phrases::{self, Match};
use super::place::place_value;
use super::subjects::subjects;
use crate::Reader;
use crate::lexicon::{Frame, Mover, Slot};
use crate::names::NameType;
use crate::syntax::{Relation, Subject, base_phrase, is_passive, subject_of};

/// The movements that the word at `predicate` tells of, one for each who moved.
pub fn find(reader: &Reader, predicate: usize) -> Vec<Finding> {
    let Some(Match { frame, words }) = phrases::matching(reader, &reader.document.lexicon.motion, predicate)
    else {
        return Vec::new();
    };
    let Some(mover) = mover(reader, frame, predicate) else { return Vec::new() };
    let last = words.end - 1;
    let mut parts = Parts { words: vec![words], ..Parts::default() };
    if !parts.read_object(reader, frame, predicate, mover.object) {
        return Vec::new();
    }
    let mut attached = attachments(reader, predicate);
    if last > predicate && frame.objects.is_empty() {
        // "gone into exile in X": what hangs on the last word of the phrase is the phrase's
        attached.extend(attachments(reader, last));
    }
    if frame.mover == Mover::Recipient {
        attached.extend(phrases::following_phrases(reader, predicate));
    }
    for attachment in attached {
        parts.read_attachment(reader, frame, predicate, &attachment);
    }
    parts.read_vehicle_as_subject(reader, predicate, mover.object);
    parts.read_company(reader, predicate);
    parts.read_relative_place(reader, frame, predicate);
    let empty = parts.is_empty();
    if empty && !(frame.bare && is_finite(reader, predicate)) {
        return Vec::new();
    }
    findings(reader, frame, predicate, &mover.who, parts)
}

/// Who moves, and which token is the object that is spoken for by that.
struct Moving {
    who: Vec<usize>,
    object: Option<usize>,
}

fn mover(reader: &Reader, frame: &Frame, predicate: usize) -> Option<Moving> {
    let document = reader.document;
    if !document.is_pos(predicate, "VERB") {
        let who = phrases::possessor(reader, predicate, frame.mover)?;
        return Some(Moving { who: subjects(reader, predicate, who), object: None });
    }
    let object = document.tree.child_in(predicate, &[Relation::Dobj]);
    let object_moves = object.filter(|&o| reader.chains.mention_at(o).is_some() && place_value(reader, o).is_none());
    let subject = subject_of(document, predicate);
    let passive = is_passive(document, predicate);
    if subject.is_some_and(|s| document.lower(s.token) == "it") {
        return None;
    }
    let subject_moves = |subject: Option<Subject>| {
        let who = subjects(reader, predicate, subject?.token);
        (!who.is_empty()).then_some(Moving { who, object: None })
    };
    match frame.mover {
        Mover::Subject if passive && !matches!(document.lemma(predicate), "bind" | "go" | "strand") => None,
        Mover::Subject | Mover::Recipient => subject_moves(subject),
        Mover::Object if passive => subject_moves(subject),
        Mover::Object => {
            let who = parties_in(reader, object_moves?);
            Some(Moving { who, object: object_moves })
        }
        Mover::Either => match object_moves {
            Some(object) if !passive => Some(Moving { who: parties_in(reader, object), object: Some(object) }),
            _ => subject_moves(subject),
        },
    }
}

fn is_finite(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    matches!(document.token(predicate).tag.as_str(), "VBD" | "VBZ" | "VBP" | "VBN" | "VB")
        && document.tree.relation(predicate) != Relation::Amod
}

/// The slots as they fill.
#[derive(Debug, Clone, Default)]
struct Parts {
    movement: Movement,
    companions: Vec<usize>,
    words: Vec<Range<usize>>,
    /// Destinations that a later "then to" turns into places passed through.
    reached_in_row: bool,
}

impl Parts {
    fn is_empty(&self) -> bool {
        let m = &self.movement;
        m.origin.is_empty()
            && m.via.is_empty()
            && m.destination.is_empty()
            && m.means.is_empty()
            && self.companions.is_empty()
    }

    /// Takes in the direct object; `false` when it shows that the verb is not one of motion here
    /// ("left his post", "reached an agreement").
    fn read_object(
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
        let object = document.tree.child_in(predicate, &[Relation::Dobj]).or_else(|| {
            let stray = document.tree.child_in(predicate, &[Relation::Oprd, Relation::Npadvmod]);
            stray.filter(|&o| document.is_name(o, NameType::Place))
        });
        // "it was then that he left": the model takes "that" for an object
        let object = object.filter(|&o| document.lower(o) != "that");
        let Some(object) = object.filter(|&o| Some(o) != moving) else {
            return !(frame.needs_vehicle || frame.rule == "motion/reach" && !has_into(reader, predicate));
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
        for (position, conjunct) in document.tree.conjuncts(object).into_iter().enumerate() {
            match (place_value(reader, conjunct), frame.object) {
                (Some(place), Some(slot)) => self.add_place(reader, slot, conjunct, place, false),
                (Some(_), None) => return matches!(frame.mover, Mover::Object | Mover::Either),
                (None, _) if position == 0 => {
                    let distance = matches!(document.labels[conjunct].as_str(), "QUANTITY" | "DATE" | "TIME");
                    let from_danger = frame.rule == "motion/flee" && document.lemma(predicate) == "flee";
                    return distance || from_danger;
                }
                _ => {}
            }
        }
        true
    }

    fn read_attachment(&mut self, reader: &Reader, frame: &Frame, predicate: usize, attachment: &Attachment) {
        let document = reader.document;
        let object = attachment.object;
        let preposition = attachment.preposition.as_str();
        if reader.is_time(object) {
            return;
        }
        if document.lexicon.places.vehicles.has(document.lemma(object))
            && matches!(preposition, "by" | "on" | "aboard" | "in" | "with" | "on board" | "inside" | "via")
            && document.name_of(object).is_none()
        {
            let ground = matches!(document.lemma(object), "land" | "road" | "sea" | "air" | "rail" | "foot" | "horseback");
            if !ground || matches!(preposition, "by" | "on" | "via") {
                self.add_means(reader, object);
                self.words.push(attachment.start..object + 1);
                return;
            }
        }
        if preposition == "with" || preposition == "alongside" || preposition == "together with" || preposition == "along with" {
            self.add_companions(reader, attachment.start, object);
            return;
        }
        let Some(slot) = slot_of(reader, frame, predicate, preposition) else { return };
        let Some(place) = place_value(reader, object) else { return };
        self.words.push(attachment.start..object + 1);
        self.add_place(reader, slot, object, place, attachment.then);
    }

    fn add_place(&mut self, reader: &Reader, slot: Slot, token: usize, place: PlaceValue, then: bool) {
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
        self.reached_in_row |= then;
        let words = reader.document.index_range(place.span);
        if !list.iter().any(|known| known.span == place.span) {
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
        let start = phrase.clone().find(|&t| !document.is_pos(t, "DET") && !document.is_pos(t, "PRON")).unwrap_or(token);
        let span = document.span(start..token + 1);
        self.movement.means.push(Quoted::new(document.text(span), span));
        self.words.push(start..token + 1);
    }

    /// "A helicopter flew the commander to X".
    fn read_vehicle_as_subject(&mut self, reader: &Reader, predicate: usize, moving: Option<usize>) {
        let document = reader.document;
        let subject = document.tree.child_in(predicate, &[Relation::Nsubj]);
        if let Some(vehicle) = subject.filter(|&s| moving.is_some() && document.lexicon.places.vehicles.has(document.lemma(s))) {
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
    fn read_company(&mut self, reader: &Reader, predicate: usize) {
        let document = reader.document;
        let tree = &document.tree;
        let participles = tree.subtree(predicate).into_iter().filter(|&t| {
            matches!(document.lemma(t), "accompany" | "flank" | "join" | "escort" | "surround" | "follow" | "guard")
                && document.token(t).tag == "VBN"
                && matches!(tree.relation(t), Relation::Advcl | Relation::Acl | Relation::Conj | Relation::Other)
                && tree.child_in(t, &[Relation::Nsubj, Relation::Nsubjpass]).is_none()
        });
        for participle in participles.collect::<Vec<_>>() {
            let nearest = tree.ancestors(participle).skip(1).find(|&t| reader.is_motion(t));
            let belongs = nearest == Some(predicate) || nearest.is_some_and(|n| reader.told_with(n) == Some(predicate));
            if let Some(by) = tree.child_in(participle, &[Relation::Agent]).filter(|_| belongs)
                && let Some(object) = tree.child_in(by, &[Relation::Pobj])
            {
                self.add_companions(reader, participle, object);
            }
        }
    }

    /// "to Iraq, from where he reached Russia", "and from there flew on": the place said before.
    fn read_relative_place(&mut self, reader: &Reader, frame: &Frame, predicate: usize) {
        let document = reader.document;
        let tree = &document.tree;
        let mut adverbs = tree
            .subtree(predicate)
            .into_iter()
            .filter(|&t| matches!(document.lower(t), "where" | "there") && tree.ancestors(t).skip(1).find(|&a| document.is_pos(a, "VERB")) == Some(predicate));
        let Some(adverb) = adverbs.next() else { return };
        let from = adverb > 0 && matches!(document.lower(adverb - 1), "from");
        let leaving = frame.object == Some(Slot::Origin) || frame.rule == "motion/board" || frame.rule == "motion/take-vehicle";
        let through = adverb > 0 && matches!(document.lower(adverb - 1), "through" | "via");
        let Some(place) = place_before(reader, adverb) else { return };
        if from || leaving && document.lower(adverb) == "where" {
            if self.movement.origin.is_empty() {
                self.movement.origin.push(place);
            }
        } else if through {
            self.movement.via.push(place);
        }
    }
}

/// The last place named before `token`, in its sentence or the one before.
fn place_before(reader: &Reader, token: usize) -> Option<PlaceValue> {
    let document = reader.document;
    let sentence = document.sentence(token);
    let start = if sentence.start > 0 { document.sentence(sentence.start - 1).start } else { 0 };
    (start..token).rev().filter(|&t| document.tree.relation(t) != Relation::Compound).find_map(|t| place_value(reader, t))
}

/// "other countries like Lebanon and the UAE": the places listed as examples.
fn examples(reader: &Reader, token: usize) -> Vec<(usize, PlaceValue)> {
    let document = reader.document;
    let tree = &document.tree;
    tree.children_in(token, &[Relation::Prep])
        .filter(|&p| matches!(document.lower(p), "like" | "including" | "as"))
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .flat_map(|object| tree.conjuncts(object))
        .filter_map(|object| Some((object, place_value(reader, object)?)))
        .collect()
}

fn has_into(reader: &Reader, predicate: usize) -> bool {
    attachments(reader, predicate).iter().any(|a| matches!(a.preposition.as_str(), "into" | "to"))
}

/// What a place after this preposition means for the movement.
fn slot_of(reader: &Reader, frame: &Frame, predicate: usize, preposition: &str) -> Option<Slot> {
    let document = reader.document;
    let going_for = matches!(frame.rule.as_str(), "motion/leave" | "motion/head" | "motion/board" | "motion/take-vehicle" | "motion/set-sail" | "motion/drive" | "motion/make-way" | "motion/flee")
        || matches!(document.lemma(predicate), "flight" | "departure" | "make");
    Some(match preposition {
        "to" | "into" | "onto" | "towards" | "toward" | "unto" | "up to" | "back to" | "over to" | "on to" | "down to" | "in to" | "back into" | "" => Slot::Destination,
        "from" | "out of" | "away from" | "off" | "from inside" | "out from" | "back from" | "outside of" | "out" => Slot::Origin,
        "via" | "through" | "across" | "over" | "past" | "by way of" | "along" => Slot::Via,
        "for" if going_for => Slot::Destination,
        "in" | "at" | "on" | "inside" | "near" | "within" | "outside" => frame.at?,
        "among" | "with" => return None,
        _ => return None,
    })
}

fn findings(reader: &Reader, frame: &Frame, predicate: usize, who: &[usize], parts: Parts) -> Vec<Finding> {
    let mut movement = parts.movement;
    movement.reached = match (movement.destination.is_empty(), frame.reached) {
        (false, Some(reached)) => Some(reached),
        _ => None,
    };
    who.iter()
        .map(|&subject| {
            let own_chain = reader.chains.chain_at(subject);
            let mut movement = movement.clone();
            movement.companions = parts
                .companions
                .iter()
                .filter(|&&c| reader.chains.chain_at(c) != own_chain)
                .filter_map(|&c| party(reader, c))
                .collect();
            let mut finding = Finding::new(predicate, subject, Slots::Movement(movement), &frame.rule);
            finding.words = parts.words.clone();
            finding.modality = frame.modality;
            finding.negative = frame.negative;
            finding
        })
        .collect()
}
