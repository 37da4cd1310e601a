//! Presence: who is, stays, hides, was seen where.

pub mod being;
pub mod embraced;
pub mod inside;
pub mod received;
pub mod spoken_from;
pub mod whereabouts;
pub mod who;

use std::ops::Range;

use reportedly_model::{PlaceValue, Presence, Slots};

use crate::Reader;
use crate::dating;
use crate::document::Document;
use crate::frames::attachments::{Attachment, agents_attachments, attachments};
use crate::frames::finding::Finding;
use crate::frames::legal::court;
use crate::frames::legal::is_human;
use crate::frames::motion::{place_meant, relative_adverb};
use crate::frames::phrases::{self, Match};
use crate::frames::place::refined;
use crate::frames::place::site::is_site;
use crate::frames::place::unknown::is_unknown_place;
use crate::frames::place::{place_inside, place_value};
use crate::frames::subjects::one_of_several;
use crate::lexicon::Frame;
use crate::syntax::subject_of;
use crate::syntax::{Choice, Relation};
use being::{is_found_to_have, stands_for_being_somewhere};
use who::who;

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
    if is_found_to_have(reader, predicate)
        || is_site(reader, predicate)
        || is_unknown_place(reader.document, predicate)
    {
        return Vec::new();
    }
    // "is nowhere to be seen in Rome": told as not knowing where
    let tree = &reader.document.tree;
    if reader.document.lower(tree.head(predicate)) == "nowhere" {
        return Vec::new();
    }
    if frame.current && !goes_on(reader, predicate) && !has_years(reader, predicate) {
        return Vec::new();
    }
    let Some(who) = who(reader, frame, predicate) else {
        return Vec::new();
    };
    // "the Hague-based court": where a body sits is not where somebody is
    let by_adjective = reader.document.tree.relation(predicate) == Relation::Amod;
    if by_adjective && !who.iter().any(|&w| is_human(reader, w)) {
        return Vec::new();
    }
    let mut told = Told {
        held: vec![words],
        ..Told::default()
    };
    told.read(reader, frame, predicate);
    let mut found = Vec::new();
    for (place, choice) in told.places() {
        found.extend(findings(
            reader, frame, predicate, &who, &told.held, place, choice,
        ));
    }
    found
}
/// One finding for each who is there; one for each place, where each has its day: "in A on Monday and in
/// B on Tuesday".
fn findings(
    reader: &Reader,
    frame: &Frame,
    predicate: usize,
    who: &[usize],
    held: &[Range<usize>],
    place: Vec<PlaceValue>,
    choice: Option<Choice>,
) -> Vec<Finding> {
    let dated = place.len() > 1 && dating::told_behind(reader, place[0].span).is_some();
    let parted: Vec<Vec<PlaceValue>> = if dated {
        place.into_iter().map(|one| vec![one]).collect()
    } else {
        vec![place]
    };
    let mut found = Vec::new();
    for place in parted {
        for &subject in who {
            let dated_behind = place.first().filter(|_| dated).map(|one| one.span);
            let slots = Slots::Presence(Presence {
                place: place.clone(),
            });
            let mut finding = Finding::new(predicate, subject, slots, &frame.rule);
            finding.words = held.to_vec();
            finding.negative = frame.negative;
            finding.only_affirmed = frame.affirmed || is_visited(reader, frame, predicate, subject);
            finding.dated_behind = dated_behind;
            finding.teller = teller(reader, frame, predicate);
            finding.choice = choice.or_else(|| one_of_several(reader, subject));
            found.push(finding);
        }
    }
    found
}

/// "denied that she visited *him* in X": who did not come there says nothing of who was there.
fn is_visited(reader: &Reader, frame: &Frame, predicate: usize, who: usize) -> bool {
    let tree = &reader.document.tree;
    let object = tree.child_in(predicate, &[Relation::Dobj]);
    frame.mutual && object.is_some_and(|object| tree.conjuncts(object).contains(&who))
}

/// "had *X* in Kinshasa", "joined *the mission* in Geneva": the model hangs the place on the object.
fn holds_place(reader: &Reader, frame: &Frame, object: usize) -> bool {
    frame.mutual || !frame.objects.is_empty() || reader.document.name_of(object).is_some()
}

/// The places as they are found, and the words that say them.
#[derive(Default)]
struct Told {
    place: Vec<PlaceValue>,
    /// Places that a list denies or only offers.
    chosen: Vec<(PlaceValue, Choice)>,
    held: Vec<Range<usize>>,
}

impl Told {
    fn is_empty(&self) -> bool {
        self.place.is_empty() && self.chosen.is_empty()
    }

    fn read(&mut self, reader: &Reader, frame: &Frame, predicate: usize) {
        for attachment in attachments_of_state(reader, frame, predicate) {
            self.add(reader, frame, predicate, &attachment);
        }
        let object = reader.document.tree.child_in(predicate, &[Relation::Dobj]);
        if self.is_empty()
            && let Some(name) = object.filter(|&o| holds_place(reader, frame, o))
            && let Some((token, place)) = place_inside(reader, name)
        {
            // "had X in Kinshasa": the model hangs the place on the name
            self.held.push(name..token + 1);
            self.held.push(reader.document.index_range(place.span));
            self.place.push(place);
        }
        if self.is_empty()
            && frame.rule == "presence/appear"
            && let Some((words, place)) = court::stayed_away_from(reader, predicate)
        {
            self.held.push(words);
            self.place.push(place);
        }
        if self.is_empty() && frame.seen {
            self.read_what_was_seen(reader, frame, predicate);
        }
        if self.is_empty()
            && frame.copula
            && let Some((adverb, place)) = inside::place_entered(reader, predicate)
        {
            self.held.push(adverb..adverb + 1);
            self.held.push(reader.document.index_range(place.span));
            self.place.push(place);
        }
        if self.is_empty()
            && let Some(adverb) = relative_adverb(reader.document, predicate)
            && let Some(place) = place_meant(reader, adverb)
        {
            // "in Dubai, where he is living", "and stayed there"
            self.held.push(adverb..adverb + 1);
            self.held.push(reader.document.index_range(place.span));
            self.place.push(place);
        }
    }

    fn add(&mut self, reader: &Reader, frame: &Frame, predicate: usize, attachment: &Attachment) {
        if reader.is_time(attachment.object) {
            return;
        }
        let Some(place) = place_told(reader, frame, predicate, attachment) else {
            return;
        };
        self.held.push(attachment.start..attachment.object + 1);
        self.held.push(reader.document.index_range(place.span));
        // "at a hospital in Goma" is one place, however the phrases hang
        let within = |known: &PlaceValue| {
            known.span.start <= place.span.start && place.span.end <= known.span.end
        };
        if self.place.iter().any(within) {
            return;
        }
        match attachment.choice {
            Some(choice) => self.chosen.push((place, choice)),
            None => refined::add(reader, &mut self.place, place),
        }
    }

    /// "seen *leaving the embassy in X*", "saw him, *blindfolded, at the camp*".
    fn read_what_was_seen(&mut self, reader: &Reader, frame: &Frame, predicate: usize) {
        let tree = &reader.document.tree;
        let Some(participle) = participle_seen(reader, predicate) else {
            return;
        };
        // "met X, *arrested* on Tuesday in Y": where that befell X is not where they met
        if frame.mutual && reader.document.token(participle).tag == "VBN" {
            return;
        }
        let found = attachments(reader, participle);
        for attachment in found.iter().filter(|attachment| is_where(attachment)) {
            self.add(reader, frame, predicate, attachment);
        }
        let object = tree.child_in(participle, &[Relation::Dobj]);
        if self.is_empty()
            && reader.is_motion(participle)
            && let Some(place) = object.and_then(|object| place_value(reader, object))
        {
            self.held.push(participle..participle + 1);
            self.held.push(reader.document.index_range(place.span));
            self.place.push(place);
        }
    }

    /// The places together, and one by one those that a list denies or offers.
    fn places(&self) -> Vec<(Vec<PlaceValue>, Option<Choice>)> {
        let plain = (!self.place.is_empty()).then(|| (self.place.clone(), None));
        let chosen = self.chosen.iter();
        plain
            .into_iter()
            .chain(chosen.map(|(place, choice)| (vec![place.clone()], Some(*choice))))
            .collect()
    }
}

/// The place that a phrase of the verb tells: "in X", "in a gated community in X", "with relatives
/// in X", "as a driver in X".
fn place_told(
    reader: &Reader,
    frame: &Frame,
    predicate: usize,
    attachment: &Attachment,
) -> Option<PlaceValue> {
    let document = reader.document;
    let preposition = attachment.preposition.as_str();
    let been_to = frame.copula && preposition == "to" && document.token(predicate).tag == "VBN";
    let away_from = frame.negative && preposition == "from";
    // "traced him to X", "divides her time between X and Y", "lives between X and Y"
    let traced = ["trace", "track", "geolocate", "geo-locate"];
    let traced_to =
        frame.seen && preposition == "to" && traced.contains(&document.lemma(predicate));
    let resides = frame.rule == "presence/live";
    let between = preposition == "between" && (resides || !frame.objects.is_empty());
    let inside = || place_inside(reader, attachment.object).map(|(_, place)| place);
    if frame.rule == "presence/appear" {
        let before = || inside().filter(|_| court::is_come_before(reader, attachment));
        if let Some(place) = court::seat(reader, attachment).or_else(before) {
            return Some(place);
        }
    }
    if is_where(attachment) || been_to || away_from || traced_to || between {
        let set = || (!frame.copula && !frame.told).then(inside).flatten();
        // "across the border *in X*"
        let beyond = || inside().filter(|_| is_beyond(document, attachment));
        let place = beyond()
            .or_else(|| place_value(reader, attachment.object))
            .or_else(set)?;
        // reports may put somebody in many things, and pictures show nothing but places
        let told = frame.told && !frame.seen;
        return (!told || place.place.is_some()).then_some(place);
    }
    let person = reader.chains.mention_at(attachment.object).is_some();
    let calling = preposition == "as" && !frame.copula;
    let with_them = || frame.mutual || is_beside(reader, attachment);
    (person && calling || (person || frame.mutual) && preposition == "with" && with_them())
        .then(inside)
        .flatten()
}

/// "is already *across the border*", "lives *over the river*": on the other side of what parts two places.
fn is_beyond(document: &Document, attachment: &Attachment) -> bool {
    let parting = [
        "border", "frontier", "river", "bay", "channel", "strait", "lake",
    ];
    matches!(attachment.preposition.as_str(), "across" | "over")
        && parting.contains(&document.lemma(attachment.object))
}

/// "is *with* his family in X", "at home *with* his family in X", and not "is in touch *with* his family in X".
fn is_beside(reader: &Reader, attachment: &Attachment) -> bool {
    let document = reader.document;
    attachment.start.checked_sub(1).is_some_and(|before| {
        matches!(
            document.token(before).pos.as_str(),
            "VERB" | "AUX" | "ADV" | "CCONJ" | "PUNCT"
        ) || document.lexicon.places.nouns.has(document.lemma(before))
    })
}

/// What the one who was seen was doing, or had been done to him, in a clause of its own.
fn participle_seen(reader: &Reader, predicate: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let clauses = [
        Relation::Xcomp,
        Relation::Ccomp,
        Relation::Advcl,
        Relation::Acl,
        Relation::Conj,
    ];
    let listed = tree.child_in(predicate, &[Relation::Cc]).is_some();
    let object = tree.child_in(predicate, &[Relation::Dobj]);
    let under_object = object
        .into_iter()
        .flat_map(|object| tree.children_in(object, &[Relation::Acl]));
    tree.children_in(predicate, &clauses)
        .filter(|&clause| !(listed && tree.relation(clause) == Relation::Conj))
        .chain(under_object)
        .find(|&clause| {
            clause > predicate
                && document.is_pos(clause, "VERB")
                && matches!(document.token(clause).tag.as_str(), "VBG" | "VBN" | "VBD")
                && tree.child_in(clause, &[Relation::Mark]).is_none()
        })
}

/// "works", "is working", "to be working"; not "worked", "has worked".
fn goes_on(reader: &Reader, predicate: usize) -> bool {
    matches!(
        reader.document.token(predicate).tag.as_str(),
        "VBZ" | "VBP" | "VBG"
    )
}

/// "worked there *from 1979 to 1982*": a life story that says when.
fn has_years(reader: &Reader, predicate: usize) -> bool {
    let tree = &reader.document.tree;
    // "for *a year*"
    let is_length = |o: usize| reader.document.labels[o].as_str() == "DATE";
    let dated = |p: usize| {
        let object = tree.child_in(p, &[Relation::Pobj]);
        matches!(
            reader.document.lower(p),
            "from" | "between" | "until" | "since" | "in" | "for"
        ) && object.is_some_and(|o| reader.is_time(o) || is_length(o))
    };
    tree.children_in(predicate, &[Relation::Prep]).any(dated)
}

/// Those who put somebody somewhere only in words.
fn teller(reader: &Reader, frame: &Frame, predicate: usize) -> Option<usize> {
    if !frame.told {
        return None;
    }
    if !frame.agents.is_empty() {
        return phrases::agent_of(reader, frame, predicate);
    }
    // "the police *situate* him in X": the verb tells of words, whoever says them
    let subject = subject_of(reader.document, predicate)?.token;
    reader.chains.chain_at(subject).map(|_| subject)
}

/// What belongs to the verb, or, after "be", to the state it tells: "is alive and well *in X*".
fn attachments_of_state(reader: &Reader, frame: &Frame, predicate: usize) -> Vec<Attachment> {
    let tree = &reader.document.tree;
    let mut found = attachments(reader, predicate);
    // "was met by relatives at the airport"
    found.extend(agents_attachments(reader, predicate));
    if frame.copula {
        // "is *back* in X"
        let adverbs = tree.children_in(predicate, &[Relation::Advmod]);
        for adverb in adverbs.filter(|&a| a > predicate) {
            found.extend(attachments(reader, adverb));
        }
        // "was on *leave* in X"
        let stays = &reader.document.lexicon.support.stays;
        let prepositions = tree
            .children_in(predicate, &[Relation::Prep])
            .filter(|&p| matches!(reader.document.lower(p), "on" | "in" | "for" | "under"));
        let stay = prepositions.filter_map(|p| tree.child_in(p, &[Relation::Pobj]));
        for noun in stay.filter(|&noun| stays.has(reader.document.lemma(noun))) {
            found.extend(attachments(reader, noun));
        }
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
            | "off"
    )
}
