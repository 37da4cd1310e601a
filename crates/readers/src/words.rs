//! Small questions about a line of words, in any script.

use regex::Regex;

/// Compiles a pattern of ours; every one of them is a constant that the tests run.
pub(crate) fn pattern(source: &str) -> Regex {
    Regex::new(source).expect("a constant pattern is valid")
}

/// Signs that may close after the last punctuation mark of a sentence.
const CLOSING: &[char] = &['"', '”', '’', '\'', '»', ')', ']', '›'];

/// Whether the line ends as a sentence does.
pub(crate) fn ends_sentence(line: &str) -> bool {
    line.trim_end()
        .trim_end_matches(CLOSING)
        .trim_end()
        .ends_with(['.', '!', '?', '…', '؟', '。', '！', '？', '।', '۔'])
}

/// Whether the line ends with any mark that leads on or closes.
pub(crate) fn ends_with_mark(line: &str) -> bool {
    ends_sentence(line)
        || line
            .trim_end()
            .trim_end_matches(CLOSING)
            .trim_end()
            .ends_with([':', ';', ',', '،', '؛'])
}

/// Whether the first letter is not a capital; scripts without capitals count as small.
pub(crate) fn starts_lowercase(line: &str) -> bool {
    line.chars()
        .next()
        .is_some_and(|c| c.is_alphabetic() && !c.is_uppercase())
}

/// Number of words.
pub(crate) fn count(line: &str) -> usize {
    line.split_whitespace().count()
}

/// Whether nearly all long words are capitalised, as in "The Road to the Coast".
pub(crate) fn is_title_case(line: &str) -> bool {
    let (mut long, mut small) = (0_usize, 0_usize);
    for word in line.split_whitespace() {
        let mut letters = word.chars().filter(|c| c.is_alphabetic());
        let Some(first) = letters.next() else {
            continue;
        };
        // Up to four letters may be an article or a preposition: "of", "with", "over".
        if letters.count() >= 4 {
            long += 1;
            small += usize::from(!first.is_uppercase());
        }
    }
    long > 0 && small == 0
}

/// Whether `line` opens with `words`, whatever their case, and a word ends there.
///
/// Returns what follows.
pub(crate) fn after_words<'t>(line: &'t str, words: &str) -> Option<&'t str> {
    let mut rest = line.chars();
    for wanted in words.chars() {
        let found = rest.next()?;
        let is_same = found == wanted || found.to_lowercase().eq(wanted.to_lowercase());
        if !is_same {
            return None;
        }
    }
    let rest = rest.as_str();
    let ends_word = !rest.starts_with(char::is_alphanumeric);
    ends_word.then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_behind_closing_marks() {
        assert!(ends_sentence("He left.”"));
        assert!(ends_sentence("(She stayed.)"));
        assert!(!ends_sentence("Minister: “I never left”"));
    }

    #[test]
    fn cues_are_whole_words() {
        assert_eq!(after_words("READ ALSO: x", "Read also"), Some(": x"));
        assert_eq!(after_words("À lire aussi", "à lire aussi"), Some(""));
        assert_eq!(after_words("Reading", "Read"), None);
    }

    #[test]
    fn title_case_forgives_short_words() {
        assert!(is_title_case("The Road to the Coast"));
        assert!(!is_title_case("The long road"));
        assert!(!is_title_case("1 2 3"));
    }
}
