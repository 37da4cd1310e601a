//! Speakers parted from their words by a colon alone: "Prosecutor: Ruiz fled to Chile", "Ruiz
//! fled to Chile: sources".

use std::ops::Range;

use reportedly_model::SourceChain;

use super::source::source;
use crate::Reader;
use crate::names::NameType;
use crate::syntax::subject_of;

/// Words that a speaker before or after a colon takes, at most.
const LONGEST_SPEAKER: usize = 7;

/// The speaker before the colon that opens the words at `predicate`, or after the one that ends
/// them.
pub fn chains(reader: &Reader, predicate: usize) -> Vec<SourceChain> {
    let words = line(reader, predicate);
    before_colon(reader, &words, predicate)
        .or_else(|| after_colon(reader, &words, predicate))
        .and_then(|head| source(reader, head, ":"))
        .map(|source| vec![vec![source]])
        .unwrap_or_default()
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
    (colon < predicate && !lists)
        .then(|| speaker(reader, words.start..colon))
        .flatten()
}

/// Only a headline, which has no full stop, names its speaker last.
fn after_colon(reader: &Reader, words: &Range<usize>, predicate: usize) -> Option<usize> {
    let document = reader.document;
    let end = words.end;
    if matches!(document.word_before(end), "." | "!" | "?" | "”") {
        return None;
    }
    let mut near = words.clone().rev().take(LONGEST_SPEAKER + 1);
    let mark = near.find(|&t| matches!(document.token(t).text.as_str(), ":" | "–" | "—"))?;
    (mark > predicate)
        .then(|| speaker(reader, mark + 1..end))
        .flatten()
}

/// The head of `words`, when they are one phrase for somebody who speaks for a living or by name.
fn speaker(reader: &Reader, words: Range<usize>) -> Option<usize> {
    let document = reader.document;
    let verbs = words
        .clone()
        .any(|t| document.is_pos(t, "VERB") || document.is_pos(t, "AUX"));
    if verbs {
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

fn speaks_by_calling(reader: &Reader, head: usize) -> bool {
    let document = reader.document;
    let lexicon = document.lexicon;
    let lemma = document.lemma(head).to_lowercase();
    lexicon.speech.source_nouns.has(&lemma)
        || lexicon.speech.colon_nouns.has(&lemma)
        || lexicon.roles.nouns.has(&lemma)
}
