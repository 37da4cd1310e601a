//! "the *accused* denies it", "the second *accused*": whoever is before a court, which the model takes for
//! a participle; "the defendant" it reads as it should.

use std::ops::Range;

use crate::edits::Edit;
use crate::lexicon::english;

/// Letters of the longest word asked for, and more.
const LONGEST_WORD: usize = 24;

const ACCUSED: &str = "accused";

/// "defendant" for each such word of `text`.
pub fn defendants(text: &str) -> Vec<Edit> {
    let chars: Vec<char> = text.chars().collect();
    (1..chars.len())
        .filter_map(|at| Some((at, defendant(&chars, at)?)))
        .map(|(at, words)| Edit {
            at: at..at + ACCUSED.len(),
            words: words.to_owned(),
        })
        .collect()
}

fn defendant(chars: &[char], at: usize) -> Option<&'static str> {
    let end = at + ACCUSED.len();
    let written = ACCUSED.chars().eq(chars.get(at..end)?.iter().copied());
    if !written || chars.get(end).is_some_and(|c| c.is_alphanumeric()) {
        return None;
    }
    let before = word_before(chars, at)?.to_lowercase();
    let counted = matches!(
        before.as_str(),
        "first" | "second" | "third" | "fourth" | "fifth" | "sixth"
    );
    if !counted && before != "the" {
        return None;
    }
    let Some(next) = word_behind(chars, end) else {
        return Some("defendant");
    };
    let next: String = chars[next].iter().collect();
    let several = matches!(next.as_str(), "are" | "were" | "have");
    (!describes(&next)).then_some(if several { "defendants" } else { "defendant" })
}

/// "the accused *men*", "the accused *officer*", "the accused *of* the two".
fn describes(next: &str) -> bool {
    let lexicon = english();
    let person = |noun: &str| {
        lexicon.persons.person.has(noun)
            || lexicon.roles.nouns.has(noun)
            || lexicon.kin.get(noun).is_some()
    };
    let singular = next.strip_suffix('s').unwrap_or(next);
    person(next)
        || person(singular)
        || next.starts_with(char::is_uppercase)
        || matches!(
            next,
            "of" | "men" | "women" | "people" | "man" | "woman" | "policemen" | "by"
        )
}

fn word_before(chars: &[char], at: usize) -> Option<String> {
    let blank = at.checked_sub(1).filter(|&b| chars[b] == ' ')?;
    let letters = chars[..blank].iter().rev().take(LONGEST_WORD);
    let word: Vec<char> = letters.take_while(|c| c.is_alphabetic()).copied().collect();
    Some(word.into_iter().rev().collect())
}

/// The word behind `end` and a blank; none where a mark follows.
fn word_behind(chars: &[char], end: usize) -> Option<Range<usize>> {
    let start = (chars.get(end) == Some(&' ')).then_some(end + 1)?;
    let letters = chars[start..].iter().take(LONGEST_WORD);
    let length = letters.take_while(|c| c.is_alphabetic()).count();
    (length > 0).then(|| start..start + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_is_before_a_court_is_a_defendant() {
        let words = |text| {
            let edits = defendants(text).into_iter();
            edits.map(|edit| edit.words).collect::<Vec<_>>()
        };
        assert_eq!(words("The accused denies it."), ["defendant"]);
        assert_eq!(words("The second accused, Ivo Kral, fled."), ["defendant"]);
        assert_eq!(words("All the accused were freed."), ["defendants"]);
        assert!(words("The accused men fled.").is_empty());
        assert!(words("The accused officer fled.").is_empty());
        assert!(words("The army accused him.").is_empty());
    }

    #[test]
    fn many_words_take_no_long_time() {
        assert_eq!(defendants(&"the accused ".repeat(20_000)).len(), 20_000);
    }
}
