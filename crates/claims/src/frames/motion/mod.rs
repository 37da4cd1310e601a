//! Movement: who went from where, through where, to where, by what, with whom.

mod parts;
mod route;

use reportedly_model::{Movement, Slots};

use super::attachments::attachments;
use super::finding::Finding;
use super::party::{parties_in, party};
use super::phrases::{self, Match};
use super::place::place_value;
use super::subjects::{one_of_several, subjects};
use crate::Reader;
use crate::lexicon::{Frame, Mover};
use crate::syntax::{Relation, Subject, is_passive, subject_of};
use parts::Parts;

pub use route::{place_before, relative_adverb};

/// The movements that the word at `predicate` tells of, one for each who moved.
pub fn find(reader: &Reader, predicate: usize) -> Vec<Finding> {
    let Some(Match { frame, words }) =
        phrases::matching(reader, &reader.document.lexicon.motion, predicate)
    else {
        return Vec::new();
    };
    let Some(mover) = mover(reader, frame, predicate) else {
        return Vec::new();
    };
    let last = words.end - 1;
    let mut parts = Parts::opened_by(words);
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
    if frame.needs_means && parts.movement.means.is_empty() {
        return Vec::new();
    }
    let empty = parts.is_empty();
    if empty && parts.chosen.is_empty() && !(frame.bare && is_finite(reader, predicate)) {
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
        return Some(Moving {
            who: subjects(reader, predicate, who),
            object: None,
        });
    }
    let object = document.tree.child_in(predicate, &[Relation::Dobj]);
    let object_moves = object
        .filter(|&o| reader.chains.mention_at(o).is_some() && place_value(reader, o).is_none());
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
        Mover::Subject
            if passive && !matches!(document.lemma(predicate), "bind" | "go" | "strand") =>
        {
            None
        }
        Mover::Subject | Mover::Recipient => subject_moves(subject),
        Mover::Object if passive => subject_moves(subject),
        Mover::Object => {
            let who = parties_in(reader, object_moves?);
            Some(Moving {
                who,
                object: object_moves,
            })
        }
        Mover::Either => match object_moves {
            Some(object) if !passive => Some(Moving {
                who: parties_in(reader, object),
                object: Some(object),
            }),
            _ => subject_moves(subject),
        },
    }
}

fn is_finite(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    matches!(
        document.token(predicate).tag.as_str(),
        "VBD" | "VBZ" | "VBP" | "VBN" | "VB"
    ) && document.tree.relation(predicate) != Relation::Amod
}

fn findings(
    reader: &Reader,
    frame: &Frame,
    predicate: usize,
    who: &[usize],
    parts: Parts,
) -> Vec<Finding> {
    let mut found = Vec::new();
    for (movement, choice) in parts.movements() {
        for &subject in who {
            let choice = choice.or_else(|| one_of_several(reader, subject));
            let movement = with_companions(reader, &movement, &parts.companions, subject);
            let mut finding =
                Finding::new(predicate, subject, Slots::Movement(movement), &frame.rule);
            finding.words = parts.words.clone();
            finding.modality = frame.modality;
            finding.negative = frame.negative;
            finding.choice = choice;
            found.push(finding);
        }
    }
    for finding in &mut found {
        if let Slots::Movement(movement) = &mut finding.slots {
            movement.reached = frame.reached.filter(|_| !movement.destination.is_empty());
        }
    }
    found
}

/// `movement` with those who went along, the one who went not among them.
fn with_companions(
    reader: &Reader,
    movement: &Movement,
    companions: &[usize],
    subject: usize,
) -> Movement {
    let own_chain = reader.chains.chain_at(subject);
    let mut movement = movement.clone();
    movement.companions = companions
        .iter()
        .filter(|&&c| reader.chains.chain_at(c) != own_chain)
        .filter_map(|&c| party(reader, c))
        .collect();
    movement
}
