//! Comparing words that are no names: folded, without articles and counting words.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Words that say nothing about who or what is meant.
const EMPTY_WORDS: &[&str] = &[
    "a",
    "alleged",
    "allegedly",
    "an",
    "and",
    "another",
    "at",
    "by",
    "certain",
    "de",
    "des",
    "du",
    "en",
    "et",
    "few",
    "for",
    "from",
    "her",
    "his",
    "in",
    "its",
    "la",
    "le",
    "les",
    "many",
    "numerous",
    "of",
    "on",
    "one",
    "other",
    "others",
    "our",
    "s",
    "several",
    "some",
    "suspected",
    "that",
    "the",
    "their",
    "this",
    "to",
    "two",
    "un",
    "une",
    "various",
    "who",
    "with",
];

/// Lower case, without accents; apostrophes and other punctuation become blanks.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    if text.is_ascii() {
        // Most text needs no decomposition, which is slow.
        text.chars().for_each(|c| push_folded(&mut folded, c));
    } else {
        let letters = text.nfkd().filter(|&c| !is_combining_mark(c));
        letters.for_each(|c| push_folded(&mut folded, c));
    }
    folded.truncate(folded.trim_end().len());
    folded
}

fn push_folded(folded: &mut String, c: char) {
    if c.is_ascii_alphanumeric() {
        folded.push(c.to_ascii_lowercase());
    } else if c.is_alphanumeric() {
        folded.extend(c.to_lowercase());
    } else if !folded.is_empty() && !folded.ends_with(' ') {
        folded.push(' ');
    }
}

/// Every folded word of `text`, in order.
pub(crate) fn tokens(text: &str) -> Vec<String> {
    fold(text)
        .split(' ')
        .filter(|t| !t.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The folded words that carry meaning, plural and singular taken for one.
pub(crate) fn content(text: &str) -> BTreeSet<String> {
    tokens(text)
        .into_iter()
        .filter(|token| !EMPTY_WORDS.contains(&token.as_str()))
        .map(|token| singular(&token))
        .collect()
}

/// Rough singular of a folded word; only ever compared with another rough singular.
fn singular(token: &str) -> String {
    if let Some(stem) = token.strip_suffix("ies").filter(|stem| stem.len() > 2) {
        return format!("{stem}y");
    }
    if let Some(stem) = token.strip_suffix("men").filter(|stem| stem.len() > 2) {
        return format!("{stem}man");
    }
    match token.strip_suffix('s') {
        Some(stem) if stem.len() > 2 && !stem.ends_with(['s', 'u', 'i']) => stem.to_owned(),
        _ => token.to_owned(),
    }
}

/// How two sets of words lie to one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Overlap {
    /// The same words.
    Same,
    /// The first has all words of the second, and more.
    FirstMore,
    /// The second has all words of the first, and more.
    SecondMore,
    /// They share words, and each has some of its own.
    Shared,
    /// They share nothing, or one is empty.
    Nothing,
}

/// Compares the content of two phrases; spelling variants of one word count as the same.
pub(crate) fn overlap(first: &str, second: &str) -> Overlap {
    overlap_of(&content(first), &content(second))
}

/// [`overlap`] for sets that are known already.
pub(crate) fn overlap_of(first: &BTreeSet<String>, second: &BTreeSet<String>) -> Overlap {
    let has = |set: &BTreeSet<String>, word: &String| {
        set.contains(word) || set.iter().any(|other| spelling_variant(other, word))
    };
    let first_in_second = first.iter().filter(|word| has(second, word)).count();
    let second_in_first = second.iter().filter(|word| has(first, word)).count();
    if first_in_second == 0 || second_in_first == 0 {
        return Overlap::Nothing;
    }
    match (
        first_in_second == first.len(),
        second_in_first == second.len(),
    ) {
        (true, true) => Overlap::Same,
        (false, true) => Overlap::FirstMore,
        (true, false) => Overlap::SecondMore,
        (false, false) => Overlap::Shared,
    }
}

/// Whether two longer words differ in one letter at most ("adviser", "advisor").
pub(crate) fn spelling_variant(first: &str, second: &str) -> bool {
    if first == second {
        return true;
    }
    let (a, b): (Vec<char>, Vec<char>) = (first.chars().collect(), second.chars().collect());
    if a.len() < 6 || b.len() < 6 || a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let start = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let end = a
        .iter()
        .rev()
        .zip(b.iter().rev())
        .take_while(|(x, y)| x == y)
        .count();
    start + end + 1 >= a.len().max(b.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_accents_and_number_do_not_matter() {
        assert_eq!(
            overlap("a former minister", "the former ministers"),
            Overlap::Same
        );
        assert_eq!(overlap("le général", "General"), Overlap::Same);
        assert_eq!(
            overlap("economic adviser", "Economic Advisor"),
            Overlap::Same
        );
        assert_eq!(
            overlap("secretary-general", "secretary general"),
            Overlap::Same
        );
    }

    #[test]
    fn a_fuller_description_has_more() {
        assert_eq!(
            overlap("a Chadian military source", "a military source"),
            Overlap::FirstMore
        );
        assert_eq!(
            overlap("one friend", "one of her friends in Oslo"),
            Overlap::SecondMore
        );
        assert_eq!(
            overlap("a security source", "a business source"),
            Overlap::Shared
        );
        assert_eq!(overlap("an insider", "a neighbour"), Overlap::Nothing);
        assert_eq!(overlap("", "a neighbour"), Overlap::Nothing);
    }

    #[test]
    fn short_words_are_never_variants() {
        assert!(!spelling_variant("iran", "iraq"));
        assert!(!spelling_variant("planned", "plotted"));
    }
}
