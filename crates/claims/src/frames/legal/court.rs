//! "failed to appear before the tribunal", "was due in court in Dublin but did not appear": a court that
//! somebody stayed away from. That somebody came before one is told by the step of law.

use std::ops::Range;

use reportedly_model::PlaceValue;

use crate::Reader;
use crate::document::Document;
use crate::frames::attachments::{Attachment, attachments};
use crate::frames::place::known::locate;
use crate::frames::place::{called, place_inside};
use crate::syntax::{Relation, base_phrase};

/// The court that the "appear" at `predicate` denies of somebody: the words that say so, and the court or
/// the place that it sits in.
pub fn stayed_away_from(reader: &Reader, predicate: usize) -> Option<(Range<usize>, PlaceValue)> {
    let document = reader.document;
    if !is_denied(document, predicate) {
        return None;
    }
    let own = attachments(reader, predicate);
    let before = |preposition: &str| matches!(preposition, "before" | "in" | "at");
    let named = own
        .iter()
        .find(|a| before(&a.preposition) && is_court(document, a.object))
        .map(|a| (a.start..a.object + 1, a.object));
    let told_first = || {
        let sentence = document.sentence(predicate);
        let court = (sentence.start..predicate)
            .rev()
            .find(|&t| is_court(document, t) && document.word_before(t) == "in")?;
        own.is_empty().then_some((court..court + 1, court))
    };
    let (words, court) = named.or_else(told_first)?;
    let place = place_inside(reader, court).map_or_else(
        || called(reader, base_phrase(document, court)),
        |inside| inside.1,
    );
    Some((words, place))
}

/// "appeared *before a judge* in X", unless by a link from elsewhere.
pub fn is_come_before(reader: &Reader, attachment: &Attachment) -> bool {
    let document = reader.document;
    let judicial = &document.lexicon.legal.judicial;
    let office = document.lemma(attachment.object).to_lowercase();
    let mut words = document.sentence(attachment.object);
    let far = words.any(|t| {
        matches!(
            document.lower(t),
            "video" | "videolink" | "remotely" | "online" | "virtually" | "telephone"
        )
    });
    attachment.preposition == "before" && judicial.has(&office) && !far
}

/// "did *not* appear", "*failed* to appear", "never appeared".
fn is_denied(document: &Document, verb: usize) -> bool {
    let tree = &document.tree;
    let above = tree.head(verb);
    let kept = &document.lexicon.factuality.prevented.verbs;
    let failed = tree.relation(verb) == Relation::Xcomp && kept.has(document.lemma(above));
    let never = tree
        .children_in(verb, &[Relation::Neg, Relation::Advmod])
        .any(|t| matches!(document.lower(t), "not" | "n't" | "n’t" | "never"));
    failed || never
}

fn is_court(document: &Document, token: usize) -> bool {
    matches!(
        document.lower(token),
        "court" | "courts" | "tribunal" | "courtroom" | "bailey" | "assizes"
    )
}

/// "appeared *at Leeds Crown Court*", "appeared *before Leeds magistrates*": where the court named at `court` sits,
/// by the place that its name opens with.
pub fn seat(reader: &Reader, attachment: &Attachment) -> Option<PlaceValue> {
    let document = reader.document;
    let court = attachment.object;
    let before = matches!(attachment.preposition.as_str(), "at" | "in" | "before");
    let bench = matches!(document.lower(court), "magistrates" | "judges" | "justices");
    if !before || !(is_court(document, court) || bench) {
        return None;
    }
    let inside = place_inside(reader, court).map(|(_, place)| place);
    let by_name = || {
        let name = document.name_of(court).filter(|_| !bench)?;
        Some(called(reader, name.tokens.clone()))
    };
    inside
        .or_else(|| named_after(reader, court))
        .or_else(by_name)
}

/// "*Leeds* Crown Court", "a *Miami* federal court": the court by its name, in the place that the name tells.
fn named_after(reader: &Reader, court: usize) -> Option<PlaceValue> {
    let document = reader.document;
    let words = base_phrase(document, court);
    let first = words.clone().find(|&t| !document.is_pos(t, "DET"))?;
    let context = &reader.place_context;
    let town = |end: usize| {
        let words = document.words(first..end);
        (words.starts_with(char::is_uppercase) && document.gazetteer.is_known(words))
            .then(|| document.gazetteer.resolve(words, context))
            .flatten()
    };
    let found = (first + 1..words.end).rev().find_map(town)?;
    let mut place = called(reader, first..words.end);
    locate(&mut place, &found);
    Some(place)
}

/// "was jailed *at Leeds Crown Court*", "was sentenced in *a court in Accra*": the court that took the step told by
/// `predicate`.
pub fn sat_in(reader: &Reader, predicate: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let within = |t: usize| {
        let at = tree.head(t);
        let of_verb = own_verb(document, t) == Some(predicate);
        let known = document.name_of(t).is_some()
            || tree
                .child_in(t, &[Relation::Amod, Relation::Compound])
                .is_some()
            || place_inside(reader, t).is_some();
        let place = tree.relation(t) == Relation::Pobj
            && matches!(document.lower(at), "at" | "in" | "before" | "by");
        place && of_verb && known && is_court(document, t)
    };
    document.sentence(predicate).find(|&t| within(t))
}

/// The nearest verb above `token`.
fn own_verb(document: &Document, token: usize) -> Option<usize> {
    let mut above = document.tree.ancestors(token).skip(1);
    above.find(|&t| document.is_pos(t, "VERB"))
}
