//! Speakers parted from their words by a mark alone, or named last in a headline: "Prosecutor: Ruiz
//! fled to Chile", "Ruiz fled to Chile: sources", "Ruiz held in Chile, police say".

use std::ops::Range;

use reportedly_model::{Source, SourceChain};

use super::aside::is_aside;
use super::source::source;
use super::speaking::{is_charged, is_family_name};
use crate::Reader;
use crate::document::Document;
use crate::names::NameType;
use crate::syntax::{Relation, subject_of};

/// Words that a speaker before or after a colon takes, at most.
const LONGEST_SPEAKER: usize = 7;

/// The speaker before the colon that opens the words at `predicate`, or after the one that ends
/// them.
pub fn chains(reader: &Reader, predicate: usize) -> Vec<SourceChain> {
    let words = line(reader, predicate);
    before_colon(reader, &words, predicate)
        .or_else(|| after_colon(reader, &words, predicate))
        .and_then(|head| source(reader, head, ":"))
        .or_else(|| told_last(reader, &words, predicate))
        .map(|source| vec![vec![source]])
        .unwrap_or_default()
}

/// "Two killed in Bissau, *police say*", "Ruiz held in Chile, *says army*": a verb of saying and its
/// speaker, and nothing else, after the last comma.
fn told_last(reader: &Reader, words: &Range<usize>, predicate: usize) -> Option<Source> {
    let document = reader.document;
    let tree = &document.tree;
    let last = words
        .clone()
        .rev()
        .find(|&t| !document.is_pos(t, "PUNCT"))?;
    let mut near = (words.start..=last).rev().take(LONGEST_SPEAKER + 1);
    let comma = near.find(|&t| document.token(t).text == ",")?;
    let speech = &document.lexicon.speech.verbs;
    let verb = [comma + 1, last].into_iter().find(|&t| {
        speech.has(document.lemma(t))
            && !is_family_name(document, t)
            && !is_charged(document, t)
            && matches!(document.token(t).tag.as_str(), "VBZ" | "VBP" | "VBD")
    })?;
    // "…, *told reporters*": those behind the verb listen
    let listens = verb != last && document.lexicon.speech.told.has(document.lemma(verb));
    let listens =
        listens && !matches!(document.lemma(verb), "say" | "confirm" | "reveal" | "admit");
    let aside = std::iter::once(predicate)
        .chain(tree.ancestors(predicate))
        .any(|t| t < comma && is_aside(reader, t));
    if predicate > comma || aside || listens || last == comma + 1 {
        return None;
    }
    let speaker_words = if verb == last {
        comma + 1..last
    } else {
        verb + 1..last + 1
    };
    source(
        reader,
        speaker(reader, speaker_words)?,
        document.cue(verb, &document.token(verb).text),
    )
}

/// The sentence of `predicate`, and what stands before a colon that the parser ended a sentence at.
fn line(reader: &Reader, predicate: usize) -> Range<usize> {
    let document = reader.document;
    let sentence = document.sentence(predicate);
    let start = sentence.start;
    let cut = start > 0
        && document.word_before(start) == ":"
        && document.block(start - 1) == document.block(start);
    if cut {
        document.sentence(start - 1).start..sentence.end
    } else {
        sentence
    }
}

fn before_colon(reader: &Reader, words: &Range<usize>, predicate: usize) -> Option<usize> {
    let mut near = words.clone().take(LONGEST_SPEAKER + 1);
    let colon = near.find(|&t| reader.document.token(t).text == ":")?;
    // "Novak, driver: fled to Brno" is a list of people, each the subject of what follows
    let lists = subject_of(reader.document, predicate).is_some_and(|s| s.token < colon);
    // what speaks stands before what is said, so that there is a word behind the colon
    let speaks = colon < predicate
        && !lists
        && !is_told_to(reader.document, colon + 1)
        && !is_theme(reader.document, words, colon);
    speaks
        .then(|| speaker(reader, words.start..colon))
        .flatten()
}

/// "Burundi: *Free* Journalist": whoever is called upon says nothing.
fn is_told_to(document: &Document, first: usize) -> bool {
    let tree = &document.tree;
    document.token(first).tag == "VB" && tree.child_in(first, &[Relation::Aux]).is_none()
}

/// "RCA : un ministre arrêté": French sets what a report is about before a colon, as letters for a
/// country or body, and quotes whoever speaks there.
fn is_theme(document: &Document, words: &Range<usize>, colon: usize) -> bool {
    let letters = words.start + 1 == colon
        && !document
            .token(words.start)
            .text
            .chars()
            .any(char::is_lowercase);
    let quotes = colon + 1 < words.end
        && matches!(document.token(colon + 1).text.as_str(), "«" | "“" | "\"");
    document.is_french && letters && !quotes
}

/// Only a headline, which has no full stop, names its speaker last.
fn after_colon(reader: &Reader, words: &Range<usize>, predicate: usize) -> Option<usize> {
    let document = reader.document;
    let end = words.end;
    if matches!(document.word_before(end), "." | "!" | "?" | "”") {
        return None;
    }
    let mut near = words.clone().rev().take(LONGEST_SPEAKER + 1);
    let mark = near.find(|&t| parts(document, t))?;
    (mark > predicate)
        .then(|| speaker(reader, mark + 1..end))
        .flatten()
}

/// A colon, or a dash with blanks on both sides.
fn parts(document: &Document, mark: usize) -> bool {
    match document.token(mark).text.as_str() {
        ":" | "–" | "—" => true,
        "-" | "--" => {
            let before = mark.checked_sub(1).map(|t| document.token(t));
            before.is_some_and(|t| t.space_after) && document.token(mark).space_after
        }
        _ => false,
    }
}

/// The head of `words`, when they are one phrase for somebody who speaks for a living or by name.
fn speaker(reader: &Reader, words: Range<usize>) -> Option<usize> {
    let document = reader.document;
    let verbs = words
        .clone()
        .any(|t| document.is_pos(t, "VERB") || document.is_pos(t, "AUX"));
    if verbs || is_mere_label(document, &words) {
        return None;
    }
    let inside = |t: usize| words.contains(&t);
    let head = words
        .clone()
        .rev()
        .find(|&t| !inside(document.tree.head(t)) || document.tree.head(t) == t)?;
    let named = document
        .name_of(head)
        .is_some_and(|n| matches!(n.name_type, NameType::Person | NameType::Organization));
    (named || speaks_by_calling(reader, head)).then_some(head)
}

/// "AP *Exclusive*: …", "*RDC*: …": what the piece is, or where, speaks for nobody.
fn is_mere_label(document: &Document, words: &Range<usize>) -> bool {
    let speech = &document.lexicon.speech;
    let last = words.clone().next_back();
    let place = words.len() == 1;
    last.is_some_and(|last| {
        let word = document.lower(last);
        speech.piece_labels.has(word) || place && speech.country_initials.has(word)
    })
}

fn speaks_by_calling(reader: &Reader, head: usize) -> bool {
    let document = reader.document;
    let lexicon = document.lexicon;
    let lemma = document.lemma(head).to_lowercase();
    lexicon.speech.source_nouns.has(&lemma)
        || lexicon.speech.colon_nouns.has(&lemma)
        || lexicon.speech.bodies.has(document.lower(head))
        || lexicon.roles.nouns.has(&lemma)
        || lexicon.kin.get(&lemma).is_some()
}
