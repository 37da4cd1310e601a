//! Words made comparable.

use std::collections::BTreeSet;

use crate::tables::EMPTY_WORDS;

/// Lower case, letters and digits only, single blanks, without a leading article.
pub(crate) fn folded(text: &str) -> String {
    let lower: String = text
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

/// The words of `text` that say something.
pub(crate) fn content_words(text: &str) -> BTreeSet<String> {
    folded(text)
        .split_whitespace()
        .filter(|word| !EMPTY_WORDS.contains(word))
        .map(str::to_owned)
        .collect()
}
