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
        || is_governed(analysis, words, verb, token)
        || takes_effect(analysis, words, token)
}

/// Whether the verb is a plain present that tells what is arranged: "the court meets on Monday".
/// Headlines tell the past so, and have no full stop.
pub(super) fn is_scheduled(analysis: &Analysis, words: &Words, token: usize) -> bool {
    let Some(verb) = governing_verb(analysis, token) else {
        return false;
    };
    let Some(here) = analysis.tokens.get(verb) else {
        return false;
    };
    let sentence = analysis.sentences.iter().find(|s| s.contains(&verb));
    let last = sentence.and_then(|s| analysis.tokens.get(s.end.checked_sub(1)?));
    let plain = matches!(here.tag.as_str(), "VBZ" | "VBP") && here.pos == "VERB";
    let says = words.saying.iter().any(|word| *word == here.lemma);
    // "It follows Tuesday's raid" tells nothing of when.
    let beside = analysis.tokens.get(token).is_some_and(|t| t.head == verb);
    plain
        && beside
        && !says
        && auxiliaries(analysis, verb).next().is_none()
        && last.is_some_and(|token| matches!(token.text.as_str(), "." | "\"" | "”" | "''"))
}

/// "has lived there for three years": up to now.
pub(super) fn is_up_to_now(analysis: &Analysis, token: usize) -> bool {
    governing_verb(analysis, token).is_some_and(|verb| {
        auxiliaries(analysis, verb)
            .any(|a| a.lemma == "have" && matches!(a.tag.as_str(), "VBZ" | "VBP"))
    })
}

/// Whether the verb tells what was.
pub(super) fn is_past(analysis: &Analysis, token: usize) -> bool {
    governing_verb(analysis, token)
        .and_then(|verb| analysis.tokens.get(verb))
        .is_some_and(|verb| verb.tag == "VBD")
}

/// "effective 1 June".
fn takes_effect(analysis: &Analysis, words: &Words, token: usize) -> bool {
    let head = analysis
        .tokens
        .get(token)
        .and_then(|t| analysis.tokens.get(t.head));
    head.is_some_and(|head| {
        words
            .future
            .adjectives
            .iter()
            .any(|word| *word == head.lemma)
    })
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
fn is_governed(analysis: &Analysis, words: &Words, verb: usize, date: usize) -> bool {
    let Some(token) = analysis.tokens.get(verb) else {
        return false;
    };
    let governs = |token: &Token| words.future.governors.iter().any(|w| *w == token.lemma);
    if token.tag == "VBN" && governs(token) {
        return is_for(analysis, words, token, date) && !looks_back(analysis, verb);
    }
    let infinitive = matches!(token.dep.as_str(), "xcomp" | "ccomp" | "advcl" | "acl");
    let Some(head) = analysis.tokens.get(token.head).filter(|_| infinitive) else {
        return false;
    };
    // "is scheduled to be flown out"
    let unfinished = token.tag == "VB" || auxiliaries(analysis, verb).any(|a| a.tag == "TO");
    let is_to = head.lemma == "be" && matches!(head.tag.as_str(), "VBZ" | "VBP");
    unfinished && (is_to || governs(head) && !looks_back(analysis, token.head))
}

/// "a hearing set for Friday", "talks scheduled on Friday"; but a record set on Friday, and what was
/// agreed on Friday, are past.
fn is_for(analysis: &Analysis, words: &Words, participle: &Token, date: usize) -> bool {
    let linked = analysis.tokens.get(date).is_some_and(|first| {
        let lower = first.text.as_str().to_lowercase();
        words.future.links.contains(&lower)
    });
    linked || words.future.arranged.iter().any(|w| *w == participle.lemma)
}

/// Whether the verb, or the one that an adjective such as "due" hangs on, is in the past.
fn looks_back(analysis: &Analysis, at: usize) -> bool {
    let Some(token) = analysis.tokens.get(at) else {
        return false;
    };
    let is_past = |token: &Token| token.tag == "VBD";
    let had = |verb: usize| auxiliaries(analysis, verb).any(|a| a.lemma == "have" && is_past(a));
    let head_is_past = analysis.tokens.get(token.head).is_some_and(is_past) || had(token.head);
    let auxiliary_is_past =
        auxiliaries(analysis, at).any(|auxiliary| auxiliary.lemma == "have" || is_past(auxiliary));
    is_past(token) || auxiliary_is_past || token.pos == "ADJ" && head_is_past
}
