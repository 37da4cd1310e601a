//! Fate: death, injury, arrest, release and the like.

use std::ops::Range;

use reportedly_model::{Coded, Fate, FateEvent, PlaceValue, Slots};

use super::attachments::{Attachment, agents_attachments, attachments};
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
    let Some(event) = frame.event else {
        return Vec::new();
    };
    let Some(who) = who(reader, frame, predicate) else {
        return Vec::new();
    };
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
    if !frame.governors.is_empty() {
        let verb = document.tree.head(predicate);
        scene.words.push(verb..verb + 1);
    }
    if let Some(adverb) = relative_adverb(document, predicate)
        && scene.place.is_empty()
        && scene.chosen.is_empty()
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
    fn add(&mut self, reader: &Reader, frame: &Frame, attachment: &Attachment) {
        let to_somebody =
            frame.event == Some(FateEvent::Surrendered) && attachment.preposition == "to";
        if to_somebody {
            let place = place_inside(reader, attachment.object);
            self.place.extend(place.map(|(_, place)| place));
        }
        if !is_where(&attachment.preposition) || reader.is_time(attachment.object) {
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

fn is_where(preposition: &str) -> bool {
    matches!(
        preposition,
        "in" | "at" | "near" | "outside" | "inside" | "on" | "within" | "around" | "aboard" | ""
    )
}

/// What tells where it was: the phrases of the word, of those who did it, and of the verb of a
/// body that was found.
fn attached(reader: &Reader, frame: &Frame, predicate: usize) -> Vec<Attachment> {
    let mut found = attachments(reader, predicate);
    found.extend(agents_attachments(reader, predicate));
    if !frame.governors.is_empty() {
        found.extend(attachments(reader, reader.document.tree.head(predicate)));
    }
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
        let who = phrases::possessor(reader, predicate, frame.mover)?;
        return human(reader, subjects(reader, predicate, who));
    }
    let by_subject = |at: usize| {
        human(
            reader,
            subject_of(document, at).map(|s| subjects(reader, at, s.token))?,
        )
    };
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
