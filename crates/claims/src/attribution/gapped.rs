//! The verb of saying said once for two: "Some say he is in Oman, *others that* he is in Yemen",
//! "police said he had fled, his family that he was at home".

use reportedly_model::SourceChain;

use super::source::source;
use crate::Reader;
use crate::document::Document;
use crate::factuality::names_nobody;

/// Words before "that" that name the second speaker, at most.
const LONGEST_SPEAKER: usize = 8;

/// Who says the clause that lacks its verb of saying.
#[derive(Debug, Clone, Copy)]
pub struct Gapped {
    /// Head of the speaker's phrase.
    speaker: usize,
    /// The verb that the first speaker has.
    verb: usize,
}

/// The second speaker of the words at `predicate`, where they stand in such a clause.
pub fn find(document: &Document, predicate: usize) -> Option<Gapped> {
    let sentence = document.sentence(predicate);
    let that = (sentence.start..predicate)
        .rev()
        .find(|&t| document.lower(t) == "that")?;
    let again = (that + 1..predicate).any(|t| matches!(document.token(t).text.as_str(), "," | ";"));
    if again {
        return None;
    }
    let mark = (sentence.start..that)
        .rev()
        .take(LONGEST_SPEAKER)
        .find(|&t| matches!(document.token(t).text.as_str(), "," | ";"))?;
    let start = match document.lower(mark + 1) {
        "and" | "while" | "but" => mark + 2,
        _ => mark + 1,
    };
    let speaker = speaker(document, start, that)?;
    let verb = said_before(document, sentence.start, mark)?;
    Some(Gapped { speaker, verb })
}

/// The chain of the second speaker; none for "others".
pub(super) fn chains(reader: &Reader, gapped: Gapped) -> Vec<SourceChain> {
    let document = reader.document;
    if names_nobody(document, gapped.speaker) {
        return Vec::new();
    }
    let cue = document.cue(gapped.verb, &document.token(gapped.verb).text);
    let source = source(reader, gapped.speaker, cue);
    source.map(|s| vec![vec![s]]).unwrap_or_default()
}

/// "*others* that": the speaker who is nobody in particular.
pub fn nobody(document: &Document, predicate: usize) -> Option<usize> {
    find(document, predicate)
        .map(|gapped| gapped.speaker)
        .filter(|&speaker| names_nobody(document, speaker))
}

/// The head of the words from `start` to "that", when they name people and nothing else.
fn speaker(document: &Document, start: usize, that: usize) -> Option<usize> {
    let verbal = |t: usize| document.is_pos(t, "VERB") || document.is_pos(t, "AUX");
    let head = (start..that).rev().find(|&t| {
        let above = document.tree.head(t);
        above == t || !(start..that).contains(&above)
    })?;
    let people = document.name_of(head).is_some()
        || names_nobody(document, head)
        || crate::mentions::is_human_noun(document, head);
    (people && !(start..that).any(verbal)).then_some(head)
}

/// The verb of saying before `end` that has what it says behind it.
fn said_before(document: &Document, start: usize, end: usize) -> Option<usize> {
    let speech = &document.lexicon.speech.verbs;
    let verbal = |t: usize| document.is_pos(t, "VERB") || document.is_pos(t, "AUX");
    (start..end).find(|&verb| {
        document.is_pos(verb, "VERB")
            && speech.has(document.lemma(verb))
            && (verb + 1..end).any(verbal)
    })
}
