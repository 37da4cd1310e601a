//! Headlines without a verb that say where somebody is: "Ousted president in Dubai: diplomat".

use std::ops::Range;

use reportedly_model::{BlockRole, MentionType, Presence, Slots};

use super::place_value;
use crate::Reader;
use crate::document::Document;
use crate::frames::finding::Finding;
use crate::syntax::Relation;

/// Where the headline has the one it is about, whom the report names.
pub fn find(reader: &Reader, token: usize) -> Option<Finding> {
    let document = reader.document;
    let tree = &document.tree;
    let headline = document.block_role(token) == BlockRole::Headline;
    if !headline || !is_named_person(reader, token) {
        return None;
    }
    let whole = document.sentence(token);
    let sentence = whole.start..told_last(document, whole.clone()).unwrap_or(whole.end);
    // the model makes the place a part of whoever speaks last
    let top = tree.relation(token) == Relation::Root || tree.head(token) >= sentence.end;
    if !top || token >= sentence.end {
        return None;
    }
    let verbal = |t: usize| document.is_pos(t, "VERB") || document.is_pos(t, "AUX");
    let describes = |t: usize| tree.relation(t) == Relation::Amod;
    // "X dead in Vienna": where the fate befell him
    let fates = &document.lexicon.fate;
    if sentence.clone().any(|t| {
        document.is_pos(t, "ADJ") && fates.of_adjective(document.lower(t)).next().is_some()
    }) {
        return None;
    }
    // "ambassador in Paris": the office's place, not the person's
    let posted = &document.lexicon.roles.posted;
    if sentence.clone().any(|t| verbal(t) && !describes(t)) || posted.has(document.lemma(token)) {
        return None;
    }
    let preposition = tree
        .children_in(token, &[Relation::Prep])
        .find(|&p| p > token && document.lower(p) == "in")?;
    let object = tree.child_in(preposition, &[Relation::Pobj])?;
    let ends = |t: usize| t >= sentence.end || document.is_pos(t, "PUNCT");
    let place = place_value(reader, object)
        .filter(|place| place.place.is_some())
        .filter(|place| ends(document.index_range(place.span).end))?;
    let words = preposition..document.index_range(place.span).end;
    let slots = Slots::Presence(Presence { place: vec![place] });
    let mut finding = Finding::new(token, token, slots, "presence/headline");
    finding.words.push(words);
    Some(finding)
}

/// "…, *says wife*", "…, *police say*": the comma before whoever speaks last.
fn told_last(document: &Document, sentence: Range<usize>) -> Option<usize> {
    const LONGEST: usize = 5;
    let comma = sentence.clone().rfind(|&t| document.lower(t) == ",")?;
    let words = comma + 1..sentence.end;
    let says = |t: usize| {
        document.lexicon.speech.verbs.has(document.lemma(t))
            && matches!(document.token(t).tag.as_str(), "VBZ" | "VBP" | "VBD")
    };
    let last = words.clone().rfind(|&t| !document.is_pos(t, "PUNCT"))?;
    (words.len() <= LONGEST && (says(comma + 1) || says(last))).then_some(comma)
}

/// One person, whose name the report tells.
fn is_named_person(reader: &Reader, token: usize) -> bool {
    let (document, chains) = (reader.document, reader.chains);
    let plural = matches!(document.token(token).tag.as_str(), "NNS" | "NNPS");
    let chain = chains.chain_at(token).filter(|_| !plural);
    chain.is_some_and(|chain| {
        chains.mention_type(chain) == MentionType::Person
            && chains.best_name(document, chain).is_some()
    })
}
