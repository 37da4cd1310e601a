//! Presence: who is, stays, hides, was seen where.

use reportedly_model::{PlaceValue, Presence, Slots};

use super::attachments::{Attachment, attachments};
use super::finding::Finding;
use super::motion::{place_meant, relative_adverb};
use super::party::parties_in;
use super::phrases::{self, Match};
use super::place::place_value;
use super::subjects::{one_of_several, subjects};
use crate::Reader;
use crate::lexicon::{Frame, Mover};
use crate::syntax::{Choice, Relation, is_passive, subject_of};

/// The presences that the word at `predicate` tells of.
pub fn find(reader: &Reader, predicate: usize) -> Vec<Finding> {
    let Some(Match { frame, words }) =
        phrases::matching(reader, &reader.document.lexicon.presence, predicate)
    else {
        return Vec::new();
    };
    if frame.copula && !stands_for_being_somewhere(reader, predicate) {
        return Vec::new();
    }
    let Some(who) = who(reader, frame, predicate) else {
        return Vec::new();
    };
    let mut presence = Presence::default();
    let mut held = vec![words];
    let mut chosen: Vec<(PlaceValue, Choice)> = Vec::new();
    for attachment in attachments_of_state(reader, frame, predicate) {
        let been_to = frame.copula
            && attachment.preposition == "to"
            && reader.document.token(predicate).tag == "VBN";
        let away_from = frame.negative && attachment.preposition == "from";
        if !is_where(&attachment) && !been_to && !away_from {
            continue;
        }
        if reader.is_time(attachment.object) {
            continue;
        }
        if let Some(place) = place_value(reader, attachment.object) {
            held.push(attachment.start..attachment.object + 1);
            held.push(reader.document.index_range(place.span));
            match attachment.choice {
                Some(choice) => chosen.push((place, choice)),
                None => presence.place.push(place),
            }
        }
    }
    if presence.place.is_empty() && chosen.is_empty() {
        // "in Dubai, where he is living", "and stayed there"
        let place = relative_adverb(reader.document, predicate).and_then(|adverb| {
            held.push(adverb..adverb + 1);
            place_meant(reader, adverb)
        });
        let Some(place) = place else {
            return Vec::new();
        };
        held.push(reader.document.index_range(place.span));
        presence.place.push(place);
    }
    let told = (!presence.place.is_empty()).then_some((presence, None));
    let told = told
        .into_iter()
        .chain(chosen.into_iter().map(|(place, choice)| {
            let place = vec![place];
            (Presence { place }, Some(choice))
        }));
    let mut found = Vec::new();
    for (presence, choice) in told {
        for &subject in &who {
            let slots = Slots::Presence(presence.clone());
            let mut finding = Finding::new(predicate, subject, slots, &frame.rule);
            finding.words = held.clone();
            finding.negative = frame.negative;
            finding.choice = choice.or_else(|| one_of_several(reader, subject));
            found.push(finding);
        }
    }
    found
}

/// What belongs to the verb, or, after "be", to the state it tells: "is alive and well *in X*".
fn attachments_of_state(reader: &Reader, frame: &Frame, predicate: usize) -> Vec<Attachment> {
    let tree = &reader.document.tree;
    let mut found = attachments(reader, predicate);
    if frame.copula {
        let state = tree.children_in(predicate, &[Relation::Acomp]);
        for adjective in state.flat_map(|state| tree.conjuncts(state)) {
            if !reader.document.is_pos(adjective, "VERB") {
                found.extend(attachments(reader, adjective));
            }
        }
    }
    found
}

fn is_where(attachment: &Attachment) -> bool {
    matches!(
        attachment.preposition.as_str(),
        "in" | "at"
            | "inside"
            | "near"
            | "on"
            | "outside"
            | "within"
            | "around"
            | "across"
            | "close to"
            | ""
            | "from inside"
            | "throughout"
            | "beside"
            | "opposite"
            | "behind"
            | "aboard"
    )
}

/// "is in X", "is alive in X", and not "is a minister in X" or "is known in X".
fn stands_for_being_somewhere(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let states = &document.lexicon.support.states;
    document
        .tree
        .children_in(
            predicate,
            &[Relation::Attr, Relation::Acomp, Relation::Expl],
        )
        .all(|complement| states.has(document.lower(complement)))
}

fn who(reader: &Reader, frame: &Frame, predicate: usize) -> Option<Vec<usize>> {
    let document = reader.document;
    let tree = &document.tree;
    if document.is_pos(predicate, "NOUN") {
        let who = phrases::possessor(reader, predicate, frame.mover)?;
        return Some(subjects(reader, predicate, who));
    }
    if document.is_pos(predicate, "ADJ") {
        let verb = tree.head(predicate);
        let subject = subject_of(document, verb)?;
        return Some(subjects(reader, predicate, subject.token));
    }
    let passive = is_passive(document, predicate);
    let object = tree
        .child_in(predicate, &[Relation::Dobj])
        .filter(|&o| reader.chains.mention_at(o).is_some() && place_value(reader, o).is_none());
    let by_subject =
        || subject_of(document, predicate).map(|s| subjects(reader, predicate, s.token));
    match frame.mover {
        Mover::Subject if passive => None,
        Mover::Subject | Mover::Recipient => by_subject(),
        Mover::Object if passive => by_subject(),
        Mover::Object => Some(parties_in(reader, object?)),
        Mover::Either => match object {
            Some(object) if !passive => Some(parties_in(reader, object)),
            _ => by_subject(),
        },
    }
}
