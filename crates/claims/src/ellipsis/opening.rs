//! How a sentence opens that leaves out its subject: "*Believed* to be in Brno", "*In* Brno, where …".

use super::callings;
use crate::lexicon::english;

/// What a sentence leaves out.
#[derive(Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// Who: "Fled to Brno".
    Subject,
    /// Who, and the verb: "Believed to be in Brno".
    Verb(&'static str),
    /// Whose, and the verb: "Whereabouts unknown".
    Whereabouts,
}

/// What `sentence` leaves out, if anything.
pub fn left_out(sentence: &str) -> Option<LeftOut> {
    let words: Vec<String> = sentence.split_whitespace().map(bare).collect();
    let first = words.first()?;
    if names_its_subject(sentence) || words.len() < 2 && !states_alone(first) {
        return None;
    }
    let lexicon = &english().ellipsis;
    if let Some(found) = callings::left_out(sentence, &words) {
        return Some(found);
    }
    if first == "whereabouts" {
        return matches!(
            words.get(1)?.as_str(),
            "unknown" | "unclear" | "uncertain" | "undisclosed"
        )
        .then_some(LeftOut::Whereabouts);
    }
    let skipped = words
        .iter()
        .take_while(|word| lexicon.adverbs.has(word))
        .count();
    let word = words.get(skipped)?;
    let next = words.get(skipped + 1).map_or("", String::as_str);
    let raw = sentence.split_whitespace().nth(skipped)?;
    let ends = raw.ends_with(['.', ',', ';']) || next.is_empty();
    let follows = ends || lexicon.follows.has(next) || is_day(next);
    let raw_next = sentence
        .split_whitespace()
        .nth(skipped + 1)
        .unwrap_or_default();
    if lexicon.states.has(word) && tells_of_another(sentence) {
        return None;
    }
    verb_left_out(word, (next, raw_next), follows)
}

/// The verb that is left out before `word`; none of them before one of what somebody did.
fn verb_left_out(word: &str, (next, raw_next): (&str, &str), follows: bool) -> Option<LeftOut> {
    let lexicon = &english().ellipsis;
    let auxiliary = matches!(word, "is" | "was" | "has" | "had" | "remains");
    if auxiliary || lexicon.did.has(word) {
        return Some(LeftOut::Subject);
    }
    if lexicon.doing.has(word) {
        return Some(LeftOut::Verb("is"));
    }
    if lexicon.states.has(word) {
        let named = raw_next.starts_with(char::is_uppercase) && !is_day(next);
        return is_state(word, next, named).then_some(LeftOut::Verb("is"));
    }
    if !follows {
        return None;
    }
    if lexicon.is.has(word) {
        return Some(LeftOut::Verb("is"));
    }
    let participle = word.len() > 4
        && word.ends_with("ed")
        && !matches!(word, "asked" | "based" | "compared" | "united");
    (participle || lexicon.was.has(word)).then_some(LeftOut::Verb("was"))
}

/// "In *Brno*", "In *custody*"; "In *2015*" and "On *Monday*" open a sentence with a subject of its own.
fn is_state(word: &str, next: &str, named: bool) -> bool {
    match word {
        "in" => named || english().ellipsis.conditions.has(next),
        "at" => named || matches!(next, "large" | "home"),
        "on" => matches!(next, "bail" | "trial" | "parole" | "remand"),
        "under" => matches!(
            next,
            "arrest" | "house" | "investigation" | "sanctions" | "guard" | "indictment"
        ),
        "behind" => next == "bars",
        "abroad" => true,
        _ => named,
    }
}

fn is_day(word: &str) -> bool {
    let casing = &english().casing;
    casing.calendar.has(word) || casing.months.has(word)
}

/// A single word that says how somebody is: "Missing."
fn states_alone(word: &str) -> bool {
    matches!(
        word,
        "dead"
            | "missing"
            | "alive"
            | "arrested"
            | "detained"
            | "killed"
            | "captured"
            | "resigned"
            | "fled"
            | "jailed"
            | "abroad"
            | "released"
            | "executed"
            | "deceased"
    )
}

/// "In Brno, *prosecutors opened* a case": behind the comma somebody else does something. What goes on
/// about the same one, "In Brno, *where* …", "In Brno, *according to* …", opens with one of few words.
fn tells_of_another(sentence: &str) -> bool {
    let Some((_, rest)) = sentence.split_once(", ") else {
        return names_doer(sentence);
    };
    let words: Vec<String> = rest.split_whitespace().map(bare).collect();
    let first = words.first().map_or("", String::as_str);
    let goes_on = matches!(
        first,
        "where"
            | "who"
            | "which"
            | "with"
            | "according"
            | "after"
            | "since"
            | "under"
            | "as"
            | "awaiting"
            | "but"
            | "and"
            | "having"
            | "whose"
            | "near"
            | "possibly"
            | "probably"
    );
    let last = words.last().map_or("", String::as_str);
    // "In Brno, two diplomats say"
    let told = words.len() <= 6 && matches!(last, "say" | "said" | "says" | "told");
    !goes_on && !told
}

/// "In Brno *prosecutors* opened a case": a noun right behind the place.
fn names_doer(sentence: &str) -> bool {
    let lexicon = &english().ellipsis;
    let placed = |word: &&str| {
        word.starts_with(char::is_uppercase) || {
            let word = bare(word);
            lexicon.states.has(&word) || lexicon.adverbs.has(&word) || lexicon.conditions.has(&word)
        }
    };
    let next = sentence.split_whitespace().find(|word| !placed(word));
    let next = next.map(bare).unwrap_or_default();
    let dated = next.starts_with(|c: char| c.is_ascii_digit()) || is_day(&next);
    !(next.is_empty() || dated || lexicon.follows.has(&next) || next == "where")
}

/// "Asked about Brno, *she* said …", "Killed *were* two guards": a subject of its own.
fn names_its_subject(sentence: &str) -> bool {
    let clause = sentence.split_once(", ").map_or("", |(_, rest)| rest);
    let next = clause.split_whitespace().next().unwrap_or_default();
    let own = matches!(next, "he" | "she" | "they" | "we" | "I" | "it" | "there");
    let head = sentence.split([',', ';']).next().unwrap_or_default();
    let inverted = head
        .split_whitespace()
        .skip(2)
        .any(|word| matches!(word, "were" | "are"));
    own || inverted
}

/// A word in small letters, without the marks around it.
pub fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase()
}
