//! Movements that the words go on to say came to nothing: "boarded a plane for X that was turned
//! back", "set out for X but never arrived".

use reportedly_model::Quoted;

use crate::Reader;
use crate::document::Document;
use crate::frames::attachments::attachments;
use crate::frames::place::place_value;
use crate::lexicon::Mover;
use crate::syntax::{Relation, subject_of};

/// The verb, later in the sentence, by which whoever set out at `predicate`, or their vehicle,
/// did not arrive.
pub fn turned_back(reader: &Reader, predicate: usize, means: &[Quoted]) -> Option<usize> {
    let document = reader.document;
    let mover = subject_of(document, predicate).and_then(|s| reader.chains.chain_at(s.token));
    let limit = document.sentence(predicate).end;
    (predicate + 1..limit).find(|&verb| {
        if !document.is_pos(verb, "VERB") {
            return false;
        }
        let wrecked = is_wrecked(reader, verb);
        if !wrecked && !came_to_nothing(reader, verb) {
            return false;
        }
        let Some(subject) = subject_of(document, verb).map(|subject| subject.token) else {
            return false;
        };
        let is_theirs = |noun: usize| {
            let owned = document.tree.child_in(noun, &[Relation::Poss]).is_some();
            document.lexicon.places.vehicles.has(document.lemma(noun))
                && (owned || !means.is_empty())
        };
        let object = document.tree.child_in(verb, &[Relation::Dobj]);
        let their_vehicle = is_theirs(subject) || carries(reader, subject, predicate);
        their_vehicle
            || !wrecked
                && (object.is_some_and(|o| is_theirs(o) || is_same(reader, o, mover))
                    || is_same(reader, subject, mover))
    })
}

/// "*the boat* carrying Novak to Malta sank".
fn carries(reader: &Reader, vehicle: usize, predicate: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    document
        .lexicon
        .places
        .vehicles
        .has(document.lemma(vehicle))
        && tree.head(predicate) == vehicle
        && matches!(tree.relation(predicate), Relation::Acl | Relation::Relcl)
}

fn is_same(reader: &Reader, token: usize, chain: Option<usize>) -> bool {
    chain.is_some() && reader.chains.chain_at(token) == chain
}

/// "sank", "was shot down", and no denial of it.
fn is_wrecked(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let wrecking = &document.lexicon.support.wrecking;
    let lemma = document.lemma(verb);
    let with_particle = tree
        .children_in(verb, &[Relation::Prt, Relation::Advmod])
        .any(|particle| wrecking.has(&format!("{lemma} {}", document.lower(particle))));
    // "a boat that *later* sank" had brought them
    let afterwards = tree
        .children_in(verb, &[Relation::Advmod])
        .any(|a| matches!(document.lower(a), "later" | "afterwards" | "since"));
    let denied = tree.child_in(verb, &[Relation::Neg]).is_some();
    (with_particle || wrecking.has(lemma)) && !denied && !afterwards
}

/// "was turned back", "were sent back", and an arrival that is denied: "never arrived".
fn came_to_nothing(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let lemma = document.lemma(verb);
    let thwarting = &document.lexicon.support.thwarting;
    let turned = tree
        .children_in(verb, &[Relation::Prt, Relation::Advmod])
        .any(|particle| thwarting.has(&format!("{lemma} {}", document.lower(particle))));
    let denied = tree.child_in(verb, &[Relation::Neg]).is_some();
    if !denied {
        return turned || thwarting.has(lemma);
    }
    let elsewhere = attachments(reader, verb)
        .iter()
        .any(|attachment| place_value(reader, attachment.object).is_some());
    let arrival = ["motion/arrive", "motion/reach", "motion/make-it"];
    let mut frames = document.lexicon.motion.of_verb(lemma);
    !elsewhere && frames.any(|(frame, _)| arrival.contains(&frame.rule.as_str()))
}

/// "stopped a man *fleeing* to X", "was arrested *driving* to X": on the way when it ended.
pub(super) fn is_cut_short(document: &Document, predicate: usize) -> bool {
    use reportedly_model::FateEvent::{Arrested, Captured, Detained, Killed, Stopped};
    let tree = &document.tree;
    let above = tree.head(predicate);
    let verb = match tree.relation(predicate) {
        Relation::Acl if tree.relation(above) == Relation::Dobj => tree.head(above),
        Relation::Advcl | Relation::Xcomp => above,
        _ => return false,
    };
    let mut frames = document.lexicon.fate.of_verb(document.lemma(verb));
    let ended = frames.any(|(frame, rest)| {
        let ends = matches!(
            frame.event,
            Some(Arrested | Captured | Detained | Killed | Stopped)
        );
        rest.is_empty() && ends && frame.mover == Mover::Object
    });
    let behind = verb < predicate && document.word_before(predicate) != ",";
    document.token(predicate).tag == "VBG" && ended && behind
}

/// "*got* on a bus to X", "stepped into a car": where the way leads is said, and no arrival.
pub(super) fn gets_aboard(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let on = |a: &crate::frames::attachments::Attachment| {
        matches!(
            a.preposition.as_str(),
            "on" | "onto" | "aboard" | "into" | "in"
        ) && document
            .lexicon
            .places
            .vehicles
            .has(document.lemma(a.object))
    };
    matches!(document.lemma(predicate), "get" | "step")
        && attachments(reader, predicate).iter().any(on)
}
