//! What depends on a word type alone.

use crate::chars::{is_alpha, is_digit, is_space};
use crate::norms::Norms;
use crate::strings::string_id;

/// Ids of a word's attributes, as the embedding tables were trained on them.
///
/// Equal `norm`, `prefix`, `suffix`, `shape` and `is_space` mean equal embeddings; `norm` is not
/// a function of `orth`, since tokenizer exceptions bring norms of their own ("ca" of "can't").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Lexeme {
    /// The word itself.
    pub(crate) orth: u64,
    /// The word in lower case.
    pub(crate) lower: u64,
    /// Its normal form.
    pub(crate) norm: u64,
    /// Its first letter.
    pub(crate) prefix: u64,
    /// Its last three letters.
    pub(crate) suffix: u64,
    /// Its shape, such as `Xxxxx` or `dd`.
    pub(crate) shape: u64,
    /// Whether it is whitespace.
    pub(crate) is_space: bool,
}

impl Lexeme {
    /// The attributes of `word`.
    pub(crate) fn new(word: &str, norms: &Norms) -> Self {
        let orth = string_id(word);
        let lower = string_id(&word.to_lowercase());
        Self {
            orth,
            lower,
            norm: norms.get(orth).unwrap_or(lower),
            prefix: string_id(first_letter(word)),
            suffix: string_id(last_three_letters(word)),
            shape: string_id(&shape(word)),
            is_space: !word.is_empty() && word.chars().all(is_space),
        }
    }
}

fn first_letter(word: &str) -> &str {
    let end = word.char_indices().nth(1).map_or(word.len(), |(at, _)| at);
    &word[..end]
}

fn last_three_letters(word: &str) -> &str {
    let start = word.char_indices().rev().nth(2).map_or(0, |(at, _)| at);
    &word[start..]
}

/// Letters become `X` or `x`, digits `d`; of a run of one class, four are kept. Words of a hundred
/// letters and more are just `LONG`.
fn shape(word: &str) -> String {
    const TOO_LONG: usize = 100;
    const LONGEST_RUN: usize = 4;

    if word.chars().nth(TOO_LONG - 1).is_some() {
        return "LONG".to_owned();
    }
    let mut shape = String::with_capacity(word.len().min(32));
    let mut run = 0;
    let mut last = None;
    for c in word.chars() {
        let class = shape_class(c);
        run = if last == Some(class) { run + 1 } else { 1 };
        last = Some(class);
        if run <= LONGEST_RUN {
            shape.push(class);
        }
    }
    shape
}

fn shape_class(c: char) -> char {
    if is_alpha(c) {
        return if c.is_uppercase() { 'X' } else { 'x' };
    }
    if is_digit(c) { 'd' } else { c }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_are_those_of_the_reference_implementation() {
        for (word, expected) in [
            ("Bouthaïna", "Xxxxx"),
            ("1st²", "dxxd"),
            ("Ⅷ", "Ⅷ"),
            ("ǅ", "x"),
            ("12:30", "dd:dd"),
            ("ABCDEFghijkl12345678", "XXXXxxxxdddd"),
            ("كَتَب", "xَxَx"),
        ] {
            assert_eq!(shape(word), expected, "{word}");
        }
        assert_eq!(shape(&"é".repeat(99)), "xxxx");
        assert_eq!(shape(&"é".repeat(100)), "LONG");
    }

    #[test]
    fn affixes_count_letters() {
        assert_eq!(first_letter("بثينة"), "ب");
        assert_eq!(last_three_letters("بثينة"), "ينة");
        assert_eq!(last_three_letters("é"), "é");
        assert_eq!(first_letter(""), "");
    }

    #[test]
    fn attributes_are_those_of_the_reference_implementation() {
        let lexeme = Lexeme::new("US$", &Norms::default());
        assert_eq!(lexeme.orth, 12_598_149_363_324_302_177);
        assert_eq!(lexeme.lower, 3_742_757_416_763_697_233);
        assert_eq!(lexeme.prefix, 8_804_677_687_338_025_421);
        assert_eq!(lexeme.suffix, lexeme.orth);
        assert_eq!(lexeme.shape, 15_213_297_831_061_012_390);
        assert_eq!(lexeme.norm, 11_283_501_755_624_150_392);
    }
}
