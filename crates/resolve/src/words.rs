//! Words made comparable.

use std::collections::BTreeSet;

use reportedly_names::composed;

use crate::tables::{EMPTY_WORDS, OFFICES_IN_FRENCH};

/// Lower case, letters and digits only, single blanks, without a leading article.
pub(crate) fn folded(text: &str) -> String {
    let lower: String = composed(text)
        .chars()
        .flat_map(char::to_lowercase)
        .map(|letter| {
            if letter.is_alphanumeric() {
                letter
            } else {
                ' '
            }
        })
        .collect();
    let words: Vec<&str> = lower.split_whitespace().collect();
    match words.as_slice() {
        ["the", rest @ ..] if !rest.is_empty() => rest.join(" "),
        words => words.join(" "),
    }
}

/// The words of an office that say something, those of a French one as English reports have them: reports in two
/// languages may speak of one office.
pub(crate) fn office_words(title: &str, language: Option<&str>) -> BTreeSet<String> {
    let words = content_words(title);
    if language.is_none_or(|language| !language.starts_with("fr")) {
        return words;
    }
    let in_english = |word: String| match OFFICES_IN_FRENCH.get(word.as_str()) {
        Some(english) => (*english).to_owned(),
        None => word,
    };
    words.into_iter().map(in_english).collect()
}

/// The words of `text` that say something.
pub(crate) fn content_words(text: &str) -> BTreeSet<String> {
    folded(text)
        .split_whitespace()
        .filter(|word| !EMPTY_WORDS.contains(word))
        .map(str::to_owned)
        .collect()
}
