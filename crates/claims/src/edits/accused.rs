//! "the *accused* denies it", "the second *accused*": whoever is before a court, which the model takes for
//! a participle; "the defendant" it reads as it should.

use super::words::{word_at, words_before};
use crate::edits::Edit;
use crate::lexicon::english;

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
    let before = words_before(chars, at).next()?.to_lowercase();
    let counted = matches!(
        before.as_str(),
        "first" | "second" | "third" | "fourth" | "fifth" | "sixth"
    );
    if !counted && before != "the" {
        return None;
    }
    let next = match chars.get(end) {
        Some(' ') => word_at(chars, end + 1),
        _ => String::new(),
    };
    if next.is_empty() {
        return Some("defendant");
    }
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
