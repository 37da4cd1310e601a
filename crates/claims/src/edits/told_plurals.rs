//! "said *reports* that he had fled were false", "insisted that *claims* he had died": behind a verb of
//! saying, the model takes a bare plural for a second verb, and reads "the reports" as it should.

use super::words::{word_at, words_before};
use crate::edits::Edit;
use crate::lexicon::{Lexicon, english};

/// Plurals that look like a verb: "reports", "claims".
const PLURALS: [&str; 2] = ["reports", "claims"];

/// A "the" before each such plural of `text`.
pub fn articles(text: &str) -> Vec<Edit> {
    let chars: Vec<char> = text.chars().collect();
    (1..chars.len())
        .filter(|&at| is_told_plural(&chars, at))
        .map(|at| Edit {
            at: at..at,
            words: "the ".to_owned(),
        })
        .collect()
}

/// Whether a bare plural opens what somebody says at `at`, with a clause of its own behind it.
fn is_told_plural(chars: &[char], at: usize) -> bool {
    if !matches!(chars[at], 'r' | 'c') || chars[at - 1] != ' ' {
        return false;
    }
    let rest = &chars[at..];
    let begins = |plural: &&str| plural.chars().zip(rest).filter(|(a, b)| a == *b).count();
    let Some(plural) = PLURALS.iter().find(|plural| begins(plural) == plural.len()) else {
        return false;
    };
    tells_more(&rest[plural.len()..]) && is_opened(chars, at)
}

/// Whether " that" or a name or pronoun, whose clause it may be, follows.
fn tells_more(behind: &[char]) -> bool {
    let Some((' ', behind)) = behind.split_first().map(|(first, rest)| (*first, rest)) else {
        return false;
    };
    let word = word_at(behind, 0);
    matches!(
        word.as_str(),
        "that" | "he" | "she" | "they" | "his" | "her" | "their"
    ) || word.starts_with(char::is_uppercase)
}

/// Whether a verb of saying or calling stands right before `at`, or before the "that" there.
fn is_opened(chars: &[char], at: usize) -> bool {
    let mut before = words_before(chars, at);
    let Some(last) = before.next() else {
        return false;
    };
    if last != "that" {
        return says(&last);
    }
    let Some(verb) = before.next() else {
        return false;
    };
    // "told *reporters* that claims", "told *Reuters* that reports"
    says(&verb) || before.next().is_some_and(|told| told == "told")
}

/// "said", "insisted", "branded": the past of a verb of saying or calling.
fn says(word: &str) -> bool {
    let lexicon: &Lexicon = english();
    let known =
        |base: &str| lexicon.speech.verbs.has(base) || lexicon.factuality.calling.verbs.has(base);
    let regular = || {
        let stem = word.strip_suffix("ed");
        stem.is_some_and(|stem| {
            known(stem) || known(&format!("{stem}e")) || is_doubled(stem, &known)
        })
    };
    matches!(word, "said" | "says" | "told" | "wrote") || regular()
}

/// "slammed", "dubbed": the stem ends in a letter written twice.
fn is_doubled(stem: &str, known: &impl Fn(&str) -> bool) -> bool {
    let mut letters = stem.chars().rev();
    let (last, before) = (letters.next(), letters.next());
    last.is_some() && last == before && known(&stem[..stem.len() - last.map_or(0, char::len_utf8)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plural_that_opens_what_is_said_has_an_article() {
        let starts = |text| {
            articles(text)
                .iter()
                .map(|e| e.at.start)
                .collect::<Vec<_>>()
        };
        assert_eq!(starts("It said reports that he fled were false."), [8]);
        assert_eq!(starts("It slammed reports that he fled."), [11]);
        assert_eq!(
            starts("He told Reuters that claims Ivo fled were lies."),
            [21]
        );
        assert!(starts("A group that claims Ivo fled was wrong.").is_empty());
        assert!(starts("The army claims that Ivo fled.").is_empty());
        assert!(starts("It said reports are rare.").is_empty());
        assert!(starts("It said “reports that” and claims").is_empty());
    }

    #[test]
    fn many_words_take_no_long_time() {
        assert_eq!(articles(&"said reports that ".repeat(20_000)).len(), 20_000);
        assert!(articles(&"c".repeat(400_000)).is_empty());
    }
}
