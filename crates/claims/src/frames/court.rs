//! "failed to appear before the tribunal", "was due in court in Dublin but did not appear": a court that
//! somebody stayed away from. That somebody came before one is told by the step of law.

use std::ops::Range;

use reportedly_model::PlaceValue;

use super::attachments::{Attachment, attachments};
use super::place::{called, place_inside};
use crate::Reader;
use crate::document::Document;
use crate::syntax::{Relation, base_phrase};

/// The court that the "appear" at `predicate` denies of somebody: the words that say so, and the court or
/// the place that it sits in.
pub(super) fn stayed_away_from(
    reader: &Reader,
    predicate: usize,
) -> Option<(Range<usize>, PlaceValue)> {
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
pub(super) fn is_come_before(reader: &Reader, attachment: &Attachment) -> bool {
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
    matches!(document.lemma(token), "court" | "tribunal" | "courtroom")
}
