//! Whether the sentence speaks of what is to come: news speaks of the past unless its verb
//! says otherwise.

use reportedly_model::{Analysis, Token};

use super::words::Words;

/// Heads between a date and the verb it belongs to; more would be another clause's.
const LONGEST_CLIMB: usize = 6;
/// Tokens between an auxiliary and its verb, at most.
const FARTHEST_AUXILIARY: usize = 20;

/// Whether the verb that governs `token` puts it after the time of speaking.
pub(super) fn speaks_of_the_future(analysis: &Analysis, words: &Words, token: usize) -> bool {
    let Some(verb) = governing_verb(analysis, token) else {
        return false;
    };
    has_future_auxiliary(analysis, words, verb)
        || is_arranged(analysis, words, verb)
        || is_governed(analysis, words, verb)
}

/// The verb that an expression of time at `token` belongs to.
pub(super) fn governing_verb(analysis: &Analysis, token: usize) -> Option<usize> {
    let mut at = token;
    for _ in 0..LONGEST_CLIMB {
        let here = analysis.tokens.get(at)?;
        if matches!(here.pos.as_str(), "VERB" | "AUX") {
            return Some(at);
        }
        if here.head == at {
            return None;
        }
        at = here.head;
    }
    None
}

/// "will fly", and "would fly" but not "would have flown", which looks back.
fn has_future_auxiliary(analysis: &Analysis, words: &Words, verb: usize) -> bool {
    let has = |wanted: &dyn Fn(&Token) -> bool| auxiliaries(analysis, verb).any(wanted);
    let ahead = has(&|token| {
        words
            .future
            .auxiliaries
            .contains(&token.text.as_str().to_lowercase())
    });
    ahead && !has(&|token| token.lemma == "have")
}

/// "is flying on Monday": a journey in the present progressive is one arranged.
fn is_arranged(analysis: &Analysis, words: &Words, verb: usize) -> bool {
    let travels = analysis.tokens.get(verb).is_some_and(|token| {
        token.tag == "VBG" && words.future.travels.iter().any(|w| *w == token.lemma)
    });
    travels
        && auxiliaries(analysis, verb)
            .any(|a| a.lemma == "be" && matches!(a.tag.as_str(), "VBZ" | "VBP"))
}

fn auxiliaries(analysis: &Analysis, verb: usize) -> impl Iterator<Item = &Token> {
    let near = verb.saturating_sub(FARTHEST_AUXILIARY)..verb.saturating_add(FARTHEST_AUXILIARY);
    let tokens = analysis.tokens.iter().take(near.end).skip(near.start);
    tokens.filter(move |token| token.head == verb && token.dep.starts_with("aux"))
}

/// "is due to appear", "plans to leave", "a hearing set for Friday"; "had planned to" looks
/// back.
fn is_governed(analysis: &Analysis, words: &Words, verb: usize) -> bool {
    let Some(token) = analysis.tokens.get(verb) else {
        return false;
    };
    let governs = |token: &Token| words.future.governors.iter().any(|w| *w == token.lemma);
    if token.tag == "VBN" && governs(token) {
        return !looks_back(analysis, verb);
    }
    let infinitive = matches!(token.dep.as_str(), "xcomp" | "ccomp" | "advcl" | "acl");
    let Some(head) = analysis.tokens.get(token.head).filter(|_| infinitive) else {
        return false;
    };
    // "is scheduled to be flown out"
    let unfinished = token.tag == "VB" || auxiliaries(analysis, verb).any(|a| a.tag == "TO");
    unfinished && governs(head) && !looks_back(analysis, token.head)
}

/// Whether the verb, or the one that an adjective such as "due" hangs on, is in the past.
fn looks_back(analysis: &Analysis, at: usize) -> bool {
    let Some(token) = analysis.tokens.get(at) else {
        return false;
    };
    let is_past = |token: &Token| token.tag == "VBD";
    let head_is_past = analysis.tokens.get(token.head).is_some_and(is_past);
    let auxiliary_is_past =
        auxiliaries(analysis, at).any(|auxiliary| auxiliary.lemma == "have" || is_past(auxiliary));
    is_past(token) || auxiliary_is_past || token.pos == "ADJ" && head_is_past
}
