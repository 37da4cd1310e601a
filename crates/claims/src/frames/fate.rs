//! Fate: death, injury, arrest, release and the like.

use std::ops::Range;

use reportedly_model::{Coded, Fate, FateEvent, PlaceValue, Slots};

use super::attachments::{Attachment, agents_attachments, attachments, scene_attachments};
use super::finding::Finding;
use super::motion::{place_meant, relative_adverb};
use super::party::parties_in;
use super::phrases::{self, Match};
use super::place::{place_inside, place_value};
use super::subjects::{one_of_several, subjects};
use crate::Reader;
use crate::lexicon::{Frame, Mover};
use crate::syntax::{Choice, Relation, is_passive, subject_of};

/// The fates that the word at `predicate` tells of.
pub fn find(reader: &Reader, predicate: usize) -> Vec<Finding> {
    let document = reader.document;
    let Some(Match { frame, words }) = phrases::matching(reader, &document.lexicon.fate, predicate)
    else {
        return Vec::new();
    };
    let Some(event) = frame
        .event
        .filter(|_| !is_unfound(reader, frame, predicate))
    else {
        return Vec::new();
    };
    let Some(mut who) = who(reader, frame, predicate) else {
        return Vec::new();
    };
    let sharing = sharing(reader, frame, predicate);
    who.extend(human(reader, sharing).unwrap_or_default());
    let partners = partners(reader, frame, predicate, words.clone());
    let span = document.span(words.clone());
    let event = Coded::new(event, document.text(span), span);
    let scene = scene(reader, frame, predicate, words);
    // the event stands, wherever it was: "arrested in A or B", "in A, not in B"
    let chosen = scene.chosen.iter();
    let told = std::iter::once((scene.place.clone(), None))
        .chain(chosen.map(|(place, choice)| (vec![place.clone()], Some(*choice))));
    let mut found = Vec::new();
    for (place, choice) in told {
        for &subject in &who {
            let (event, place) = (event.clone(), place.clone());
            let slots = Slots::Fate(Fate { event, place });
            let mut finding = Finding::new(predicate, subject, slots, &frame.rule);
            finding.words = scene.words.clone();
            finding.negative = frame.negative;
            finding.partners = partners.clone();
            finding.choice = choice.or_else(|| one_of_several(reader, subject));
            found.push(finding);
        }
    }
    found
}

/// Where it was, and the words that say so.
struct Scene {
    place: Vec<PlaceValue>,
    chosen: Vec<(PlaceValue, Choice)>,
    words: Vec<Range<usize>>,
}

fn scene(reader: &Reader, frame: &Frame, predicate: usize, opening: Range<usize>) -> Scene {
    let document = reader.document;
    let mut scene = Scene {
        place: Vec::new(),
        chosen: Vec::new(),
        words: vec![opening],
    };
    if frame.negative {
        // "is alive in X": no death, there or elsewhere
        return scene;
    }
    for attachment in attached(reader, frame, predicate) {
        scene.add(reader, frame, &attachment);
    }
    if scene.is_empty() && frame.governors.is_empty() {
        for attachment in scene_attachments(reader, predicate) {
            scene.add(reader, frame, &attachment);
        }
    }
    if scene.is_empty()
        && let Some(next) = same_blow(reader, frame, predicate)
    {
        for attachment in attachments(reader, next) {
            scene.add(reader, frame, &attachment);
        }
    }
    if !frame.governors.is_empty() {
        let verb = document.tree.head(predicate);
        scene.words.push(verb..verb + 1);
    }
    if let Some(adverb) = relative_adverb(document, predicate)
        && scene.is_empty()
        && let Some(place) = place_meant(reader, adverb)
    {
        // "flew to X and was detained there", "in X, where he died"
        scene.words.push(adverb..adverb + 1);
        scene.words.push(document.index_range(place.span));
        scene.place.push(place);
    }
    scene
}

impl Scene {
    fn is_empty(&self) -> bool {
        self.place.is_empty() && self.chosen.is_empty()
    }

    fn add(&mut self, reader: &Reader, frame: &Frame, attachment: &Attachment) {
        let to = attachment.preposition == "to";
        if to && frame.event == Some(FateEvent::Surrendered) {
            let place = place_inside(reader, attachment.object);
            self.place.extend(place.map(|(_, place)| place));
        }
        // "remanded to the prison at X"
        let into_custody = to && frame.event == Some(FateEvent::Detained);
        let tells = is_where(&attachment.preposition) || into_custody;
        if !tells || reader.is_time(attachment.object) {
            return;
        }
        let Some(place) = place_value(reader, attachment.object) else {
            return;
        };
        self.words.push(attachment.start..attachment.object + 1);
        self.words.push(reader.document.index_range(place.span));
        match attachment.choice {
            Some(choice) => self.chosen.push((place, choice)),
            None => self.place.push(place),
        }
    }
}

/// "killed two people and *wounded* four in X": the verb that ends the same blow, and its place.
fn same_blow(reader: &Reader, frame: &Frame, predicate: usize) -> Option<usize> {
    let document = reader.document;
    let blow = |event| matches!(event, Some(FateEvent::Killed | FateEvent::Wounded));
    let next = document
        .tree
        .child_in(predicate, &[Relation::Conj])
        .filter(|_| blow(frame.event))?;
    let told = phrases::matching(reader, &document.lexicon.fate, next)?;
    blow(told.frame.event).then_some(next)
}

fn is_where(preposition: &str) -> bool {
    matches!(
        preposition,
        "in" | "at"
            | "near"
            | "outside"
            | "inside"
            | "on"
            | "within"
            | "around"
            | "aboard"
            | "off"
            | ""
    )
}

/// What tells where it was: the phrases of the word, and of those who did it. Where a body was
/// found or buried says not where somebody died.
fn attached(reader: &Reader, frame: &Frame, predicate: usize) -> Vec<Attachment> {
    if !frame.governors.is_empty() {
        return Vec::new();
    }
    let mut found = attachments(reader, predicate);
    found.extend(agents_attachments(reader, predicate));
    found
}

/// The words whose day is the event's too: "*went* missing on Friday", "reported *missing* on
/// Friday", "his body was *found* on Friday".
fn partners(reader: &Reader, frame: &Frame, predicate: usize, words: Range<usize>) -> Vec<usize> {
    let document = reader.document;
    let complement = matches!(
        document.tree.relation(predicate),
        Relation::Acomp | Relation::Oprd | Relation::Xcomp | Relation::Advcl
    ) && frame.mover == Mover::Subject;
    let mut partners: Vec<usize> = words.filter(|&word| word != predicate).collect();
    if complement || !frame.governors.is_empty() {
        partners.push(document.tree.head(predicate));
    }
    partners
}

fn who(reader: &Reader, frame: &Frame, predicate: usize) -> Option<Vec<usize>> {
    let document = reader.document;
    let tree = &document.tree;
    if document.is_pos(predicate, "NOUN") {
        let who = victim(reader, frame, predicate)?;
        return human(reader, subjects(reader, predicate, who));
    }
    let by_subject = |at: usize| {
        human(
            reader,
            subject_of(document, at).map(|s| subjects(reader, at, s.token))?,
        )
    };
    if tree.relation(predicate) == Relation::Amod {
        return human(reader, vec![described(reader, frame, predicate)?]);
    }
    if document.is_pos(predicate, "ADJ") {
        let verb = tree.head(predicate);
        if document.is_pos(verb, "VERB")
            && phrases::matching(reader, &document.lexicon.fate, verb).is_some()
        {
            // "shot dead" is told by its verb
            return None;
        }
        let predicative = matches!(
            tree.relation(predicate),
            Relation::Acomp | Relation::Oprd | Relation::Advcl
        );
        return if predicative { by_subject(verb) } else { None };
    }
    let passive = is_passive(document, predicate);
    let object = tree.child_in(predicate, &[Relation::Dobj]);
    if let Some(object) = object
        && frame.objects.is_empty()
        && document.lower(object).ends_with("self")
        && frame.reflexive.has(document.lemma(predicate))
    {
        return by_subject(predicate);
    }
    match frame.mover {
        Mover::Object | Mover::Either if passive => by_subject(predicate),
        Mover::Object => human(reader, parties_in(reader, object?)),
        _ if passive => None,
        _ => {
            let transitive = frame.objects.is_empty()
                && object.is_some_and(|o| !document.lower(o).ends_with("self"));
            let needs_self = frame.reflexive.has(document.lemma(predicate))
                && !matches!(document.lemma(predicate), "surrender" | "capitulate");
            if transitive || needs_self {
                None
            } else {
                by_subject(predicate)
            }
        }
    }
}

/// "his body has *not* been found": nobody knows of any.
fn is_unfound(reader: &Reader, frame: &Frame, predicate: usize) -> bool {
    let tree = &reader.document.tree;
    let verb = tree.head(predicate);
    !frame.governors.is_empty() && tree.child_in(verb, &[Relation::Neg]).is_some()
}

/// Whom a noun says it befell: "the massacre of X", "his murder".
fn victim(reader: &Reader, frame: &Frame, noun: usize) -> Option<usize> {
    let tree = &reader.document.tree;
    let of = tree
        .children_in(noun, &[Relation::Prep])
        .filter(|&preposition| reader.document.lower(preposition) == "of")
        .filter_map(|preposition| tree.child_in(preposition, &[Relation::Pobj]))
        .find(|&object| reader.chains.mention_at(object).is_some());
    if frame.mover == Mover::Object && of.is_some() || frame.needs_of {
        return of;
    }
    phrases::possessor(reader, noun, frame.mover)
}

/// Of whom a word before a noun tells it: "the *murdered* journalist X", "*missing* migrants";
/// not "a *dying* man", nor "*killing* machines".
fn described(reader: &Reader, frame: &Frame, word: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let undergone =
        document.token(word).tag == "VBN" && matches!(frame.mover, Mover::Object | Mover::Either);
    if !undergone && !frame.has_adjective(document.lower(word)) || frame.negative {
        return None;
    }
    // "imprisoned hacker X": the calling stands before the name
    let mut noun = tree.head(word);
    while tree.relation(noun) == Relation::Compound {
        noun = tree.head(noun);
    }
    Some(noun)
}

/// Whoever shared it: "picked up *along with his nephew*".
fn sharing(reader: &Reader, frame: &Frame, predicate: usize) -> Vec<usize> {
    if frame.mover != Mover::Object {
        return Vec::new();
    }
    let with = attachments(reader, predicate)
        .into_iter()
        .filter(|attachment| {
            let before = attachment.start.saturating_sub(1);
            match attachment.preposition.as_str() {
                "along with" | "together with" | "alongside" => true,
                "with" => reader.document.lower(before) == "together",
                _ => false,
            }
        });
    with.flat_map(|attachment| parties_in(reader, attachment.object))
        .collect()
}

/// Fates befall people, not bodies.
fn human(reader: &Reader, who: Vec<usize>) -> Option<Vec<usize>> {
    let people: Vec<usize> = who
        .into_iter()
        .filter(|&token| {
            reader.chains.chain_at(token).is_some_and(|chain| {
                use reportedly_model::MentionType::{Group, Person};
                matches!(reader.chains.mention_type(chain), Person | Group)
            })
        })
        .collect();
    (!people.is_empty()).then_some(people)
}
