//! By what, and with whom: vehicles and companions.

use std::ops::Range;

use reportedly_model::Quoted;

use super::parts::Parts;
use super::route::is_means;
use crate::Reader;
use crate::frames::attachments::{Attachment, attachments};
use crate::frames::party::parties_in;
use crate::frames::place::place_value;
use crate::lexicon::Frame;
use crate::syntax::{Relation, Subject, base_phrase, has_expletive, offered_with};

impl Parts {
    /// The vehicle, or way of going, that the phrase headed by `token` names.
    pub fn add_means(&mut self, reader: &Reader, token: usize) {
        let document = reader.document;
        let phrase = base_phrase(document, token);
        let start = phrase
            .clone()
            .find(|&t| !document.is_pos(t, "DET") && !document.is_pos(t, "PRON"))
            .unwrap_or(token);
        let span = document.span(start..phrase.end);
        self.movement
            .means
            .push(Quoted::new(document.text(span), span));
        self.words.push(start..phrase.end);
        self.read_coming_from(reader, token);
        self.read_bound(reader, phrase);
    }

    /// "on a plane *coming from Tanzania*": where the vehicle set out.
    fn read_coming_from(&mut self, reader: &Reader, vehicle: usize) {
        let document = reader.document;
        let tree = &document.tree;
        let arriving = |&t: &usize| {
            document.token(t).tag == "VBG"
                && matches!(document.lemma(t), "come" | "arrive" | "return")
        };
        let mut participles = tree.children_in(vehicle, &[Relation::Acl]).filter(arriving);
        let from = participles.find_map(|participle| {
            let mut prepositions = tree.children_in(participle, &[Relation::Prep]);
            prepositions.find(|&p| document.lower(p) == "from")
        });
        let object = from.and_then(|p| tree.child_in(p, &[Relation::Pobj]));
        let place = object.and_then(|object| place_value(reader, object));
        if let Some(place) = place.filter(|_| self.movement.origin.is_empty()) {
            self.words.push(document.index_range(place.span));
            self.movement.origin.push(place);
        }
    }

    /// "a *Singapore-bound* flight": the goal stands before the vehicle.
    fn read_bound(&mut self, reader: &Reader, phrase: Range<usize>) {
        let document = reader.document;
        let goal = phrase.clone().find_map(|bound| {
            let hyphened = document.lower(bound) == "bound"
                && bound >= phrase.start + 2
                && document.word_before(bound) == "-";
            hyphened.then(|| place_value(reader, bound - 2)).flatten()
        });
        let goal = goal.or_else(|| {
            // "a flight bound for Singapore"
            let tree = &document.tree;
            let bound = tree
                .children_in(phrase.end - 1, &[Relation::Acl])
                .find(|&participle| document.lower(participle) == "bound")?;
            let preposition = tree.child_in(bound, &[Relation::Prep])?;
            let place = tree.child_in(preposition, &[Relation::Pobj])?;
            let place = place_value(reader, place)?;
            self.words.push(document.index_range(place.span));
            Some(place)
        });
        if let Some(place) = goal.filter(|_| self.movement.destination.is_empty()) {
            self.movement.destination.push(place);
            self.bound = true;
        }
    }

    /// "A helicopter flew the commander to X", "his plane landed in X".
    pub fn read_vehicle_as_subject(
        &mut self,
        reader: &Reader,
        predicate: usize,
        moving: Option<usize>,
    ) {
        let document = reader.document;
        let subjects = [Relation::Nsubj, Relation::Nsubjpass];
        let Some(subject) = document.tree.child_in(predicate, &subjects) else {
            return;
        };
        let vehicles = &document.lexicon.places.vehicles;
        if document.name_of(subject).is_none() && vehicles.has(document.lemma(subject)) {
            self.add_means(reader, subject);
        } else if moving.is_some() {
            // whoever took the person there is part of what is quoted
            self.words.push(base_phrase(document, subject));
        }
    }

    /// Everyone in the phrase headed by `object`; of "his wife or his son", nobody for sure.
    pub fn add_companions(&mut self, reader: &Reader, start: usize, object: usize) {
        if offered_with(reader.document, object).is_some() {
            return;
        }
        for token in parties_in(reader, object) {
            if !self.companions.contains(&token) {
                self.companions.push(token);
                self.words.push(start..token + 1);
            }
        }
    }

    /// "was accompanied *by his son*": whoever went along; `false` when it was nobody.
    pub fn read_agents(&mut self, reader: &Reader, predicate: usize) -> bool {
        let document = reader.document;
        let tree = &document.tree;
        // "by his son and *by* a guard"
        let first = tree.children_in(predicate, &[Relation::Agent]);
        let further = tree.children_in(predicate, &[Relation::Prep]);
        let by = first.chain(further.filter(|&p| document.lower(p) == "by"));
        let by: Vec<usize> = by.flat_map(|p| tree.conjuncts(p)).collect();
        for agent in by
            .into_iter()
            .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
        {
            if !reader.is_time(agent) {
                self.add_companions(reader, agent, agent);
            }
        }
        !self.companions.is_empty()
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
}

/// "X flew to Doha. He *was accompanied by* Y": company on a journey that the words just before
/// tell of, or with a goal of its own; in a court room, nobody travels.
pub(super) fn is_told_on(
    reader: &Reader,
    frame: &Frame,
    predicate: usize,
    subject: Option<Subject>,
) -> bool {
    let document = reader.document;
    let Some(who) = subject.and_then(|s| reader.chains.chain_at(s.token)) else {
        return false;
    };
    if !frame.accompanies || document.lemma(predicate) != "accompany" {
        return false;
    }
    let goes = |attachment: &Attachment| {
        attachment.preposition == "to" && place_value(reader, attachment.object).is_some()
    };
    if attachments(reader, predicate).iter().any(goes) {
        return true;
    }
    let sentence = document.sentence(predicate).start;
    let start = sentence
        .checked_sub(1)
        .map_or(sentence, |last| document.sentence(last).start);
    (start..predicate)
        .filter(|&t| document.is_pos(t, "VERB") && document.lemma(t) != "accompany")
        .flat_map(|t| super::find(reader, t))
        .any(|finding| reader.chains.chain_at(finding.subject) == Some(who))
}

/// "it took her two days *on foot* to reach X": how somebody went, told with how long it took.
pub fn means_of_the_way(reader: &Reader, predicate: usize) -> Vec<Attachment> {
    let document = reader.document;
    let took = document.tree.head(predicate);
    let takes = took < predicate && document.lemma(took) == "take";
    if !takes || !has_expletive(document, took) {
        return Vec::new();
    }
    let mut told = attachments(reader, took);
    told.retain(|a| a.object < predicate && is_means(document, &a.preposition, a.object));
    told
}
