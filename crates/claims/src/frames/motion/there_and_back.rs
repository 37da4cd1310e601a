//! Arriving, coming back and being handed over without a word of where: "left for Gitega. He never *arrived*", "fled in May
//! and *came back* a year later".

use std::ops::Range;

use reportedly_model::PlaceValue;

use crate::Reader;
use crate::factuality::is_negated;
use crate::frames::attachments::attachments;
use crate::frames::legal::is_human;
use crate::frames::place::place_value;
use crate::lexicon::Frame;
use crate::names::NameType;
use crate::syntax::{Relation, subject_of};

/// Where somebody who "never arrived" was bound: the goal of the sentence before, told of the same one.
pub(super) fn goal_missed(reader: &Reader, frame: &Frame, verb: usize) -> Option<PlaceValue> {
    let document = reader.document;
    let tree = &document.tree;
    let arrives = matches!(frame.rule.as_str(), "motion/arrive" | "motion/make-it");
    let main = matches!(tree.relation(verb), Relation::Root | Relation::Ccomp);
    if !arrives || !main || !is_negated(reader, verb) {
        return None;
    }
    let who = reader.chains.chain_at(subject_of(document, verb)?.token)?;
    let before = document.sentence(document.sentence(verb).start.checked_sub(1)?);
    let of_the_same = |&t: &usize| {
        let subject = subject_of(document, t).map(|subject| subject.token);
        document.is_pos(t, "VERB")
            && (reader.is_motion(t) || tells_of_meeting(reader, t))
            && subject.is_some_and(|s| reader.chains.chain_at(s) == Some(who))
    };
    let bound: Vec<usize> = before.clone().filter(of_the_same).collect();
    before
        .rev()
        .filter(|&t| bound.iter().any(|&verb| tree.is_under(t, verb)))
        .filter(|&t| tree.relation(t) == Relation::Pobj && is_goal(reader, t))
        .find_map(|t| place_value(reader, t))
}

/// "was to *meet* a friend in X", "to *attend* a hearing in X".
fn tells_of_meeting(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let mut frames = document.lexicon.presence.of_verb(document.lemma(verb));
    frames.any(|(frame, _)| matches!(frame.rule.as_str(), "presence/met" | "presence/attend"))
}

/// Whether a place is one that somebody was bound for: "for X", "to X", "to meet a source in X".
fn is_goal(reader: &Reader, place: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let preposition = tree.head(place);
    let purpose = || {
        let above = tree
            .ancestors(preposition)
            .skip(1)
            .find(|&t| document.is_pos(t, "VERB"));
        let to = |verb: usize| {
            tree.child_in(verb, &[Relation::Aux])
                .is_some_and(|aux| document.token(aux).tag == "TO")
        };
        above.is_some_and(to)
    };
    match document.lower(preposition) {
        "to" | "for" | "into" | "towards" => true,
        "in" | "at" => purpose(),
        _ => false,
    }
}

/// How somebody comes back, which nothing but people do.
const MANNERS: [&str; 8] = [
    "voluntarily",
    "willingly",
    "freely",
    "safely",
    "secretly",
    "alive",
    "unharmed",
    "alone",
];

/// "*came back* a year later", "*returned* in 2022", "*returned* voluntarily", "have not *returned*": that
/// somebody came back, and when or how, or not yet, is told without any place; "came back to win" and "returned
/// with a proposal" tell of something else.
pub(super) fn comes_back(
    reader: &Reader,
    frame: &Frame,
    verb: usize,
    words: &Range<usize>,
) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let back = frame.rule == "motion/return"
        || frame.rule == "motion/come" && words.clone().any(|t| document.lower(t) == "back");
    let perfect = tree
        .children_in(verb, &[Relation::Aux])
        .any(|aux| document.lemma(aux) == "have" || matches!(document.lower(aux), "’ve" | "’s"));
    let mut told = false;
    let plain = tree.children(verb).iter().all(|&child| {
        let object = tree.child_in(child, &[Relation::Pobj]);
        let time = reader.is_time(child) || object.is_some_and(|o| reader.is_time(o));
        told |= time;
        // "returned voluntarily", "has not returned"
        told |= MANNERS.contains(&document.lower(child));
        told |= perfect && tree.relation(child) == Relation::Neg;
        time || matches!(
            tree.relation(child),
            Relation::Nsubj
                | Relation::Aux
                | Relation::Neg
                | Relation::Punct
                | Relation::Cc
                | Relation::Conj
                | Relation::Mark
                | Relation::Prt
        ) || tree.relation(child) == Relation::Advmod
    });
    let going = matches!(
        document.token(verb).tag.as_str(),
        "VBD" | "VBN" | "VB" | "VBZ"
    );
    document.is_pos(verb, "VERB") && back && plain && told && going
}

/// "was handed over *to the police*": into whose hands, whatever the place.
pub(super) fn is_given_to(reader: &Reader, verb: usize, words: &mut Vec<Range<usize>>) -> bool {
    let document = reader.document;
    let particle = [Relation::Prt, Relation::Advmod, Relation::Prep];
    let over = document.is_pos(verb, "VERB")
        && document
            .tree
            .children_in(verb, &particle)
            .any(|t| matches!(document.lower(t), "over" | "back"));
    let taken = attachments(reader, verb).into_iter().find(|a| {
        matches!(a.preposition.as_str(), "to" | "over to" | "back to")
            && (is_human(reader, a.object) || is_body(reader, a.object))
    });
    match taken.filter(|_| over) {
        Some(phrase) => {
            words.push(phrase.start..phrase.object + 1);
            true
        }
        None => false,
    }
}

/// "police", "the authorities", a body by name.
fn is_body(reader: &Reader, token: usize) -> bool {
    let document = reader.document;
    document.lexicon.speech.bodies.has(document.lower(token))
        || document.is_name(token, NameType::Organization)
        || document.lemma(token) == "authority"
}
