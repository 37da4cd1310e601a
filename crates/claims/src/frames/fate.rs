//! Fate: death, injury, arrest, release and the like.

use reportedly_model::{Coded, Fate, FateEvent, PlaceValue, Slots};

use super::attachments::{agents_attachments, attachments};
use super::finding::Finding;
use super::party::parties_in;
use super::phrases::{self, Match};
use super::place::place_value;
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
    let span = document.span(words.clone());
    let mut fate = Fate {
        event: Coded::new(event, document.text(span), span),
        place: Vec::new(),
    };
    let mut held = vec![words];
    let mut chosen: Vec<(PlaceValue, Choice)> = Vec::new();
    let mut attached = attachments(reader, predicate);
    attached.extend(agents_attachments(reader, predicate));
    for attachment in attached {
        let where_ = matches!(
            attachment.preposition.as_str(),
            "in" | "at"
                | "near"
                | "outside"
                | "inside"
                | "on"
                | "within"
                | "around"
                | "aboard"
                | ""
        );
        let dated = reader.is_time(attachment.object);
        if let Some(place) = (frame.event == Some(FateEvent::Surrendered)
            && attachment.preposition == "to")
            .then(|| inner_place(reader, attachment.object))
            .flatten()
        {
            fate.place.push(place);
        }
        if !where_ || dated {
            continue;
        }
        if let Some(place) = place_value(reader, attachment.object) {
            held.push(attachment.start..attachment.object + 1);
            held.push(document.index_range(place.span));
            match attachment.choice {
                Some(choice) => chosen.push((place, choice)),
                None => fate.place.push(place),
            }
        }
    }
    // the event stands, wherever it was: "arrested in A or B", "in A, not in B"
    let event = fate.event.clone();
    let told = std::iter::once((fate, None)).chain(chosen.into_iter().map(|(place, choice)| {
        let (event, place) = (event.clone(), vec![place]);
        (Fate { event, place }, Some(choice))
    }));
    told.flat_map(|(fate, choice)| {
        who.iter()
            .map(move |&subject| (subject, fate.clone(), choice))
    })
    .map(|(subject, fate, choice)| {
        let mut finding = Finding::new(predicate, subject, Slots::Fate(fate), &frame.rule);
        finding.words = held.clone();
        finding.choice = choice.or_else(|| one_of_several(reader, subject));
        if matches!(
            document.tree.relation(predicate),
            Relation::Acomp | Relation::Oprd | Relation::Xcomp | Relation::Advcl
        ) && frame.mover == Mover::Subject
        {
            // "went missing on Friday": the day hangs on the verb
            finding.partners.push(document.tree.head(predicate));
        }
        finding
    })
    .collect()
}

/// "to troops in X": where those are to whom one surrenders.
fn inner_place(reader: &Reader, token: usize) -> Option<PlaceValue> {
    let tree = &reader.document.tree;
    tree.children_in(token, &[Relation::Prep])
        .filter(|&p| matches!(reader.document.lower(p), "in" | "at" | "near"))
        .find_map(|p| place_value(reader, tree.child_in(p, &[Relation::Pobj])?))
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
