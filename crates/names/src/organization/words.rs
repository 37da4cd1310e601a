//! The words of an organisation's name, in one spelling.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::numbers;
use crate::letters;
use crate::word::Word;
use crate::wordlists::entries;

/// No name has more words; what comes after is left out, so that time stays bounded.
const MOST_WORDS: usize = 32;

/// Words between words, which one may leave out.
const SMALL_WORDS: &[&str] = &[
    "the", "and", "of", "for", "in", "on", "und", "der", "die", "das", "fur", "von", "le", "la",
    "les", "de", "du", "des", "et", "del", "della", "di", "y", "e", "i", "el", "dlya",
];

static COMMON: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    entries(include_str!("../../data/organization-words.txt"))
        .flat_map(str::split_whitespace)
        .collect()
});

static ABBREVIATIONS: LazyLock<HashMap<&str, Vec<&str>>> = LazyLock::new(|| {
    entries(include_str!("../../data/organization-abbreviations.txt"))
        .filter_map(|entry| entry.split_once(' '))
        .map(|(short, full)| (short, full.split(' ').collect()))
        .collect()
});

/// How much a word tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    /// Few others have it.
    Distinctive,
    /// Many have it: "Group", "Bank".
    Common,
    /// A number, which tells members of a series apart.
    Number,
    /// "the", "and", "of".
    Small,
}

/// One word of an organisation's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OrganizationWord {
    /// As written.
    pub(crate) text: String,
    pub(crate) word: Word,
    pub(crate) weight: Weight,
    /// Whether it is in capitals throughout.
    pub(crate) capitals: bool,
}

impl OrganizationWord {
    fn new(text: &str, plain_text: &str) -> Self {
        let word = Word::new(plain_text);
        let weight = weight_of(word.plain());
        Self {
            text: text.to_owned(),
            capitals: !text.chars().any(char::is_lowercase),
            word,
            weight,
        }
    }

    pub(crate) fn plain(&self) -> &str {
        self.word.plain()
    }

    pub(crate) fn is_distinctive(&self) -> bool {
        self.weight == Weight::Distinctive
    }
}

fn weight_of(plain: &str) -> Weight {
    if SMALL_WORDS.contains(&plain) {
        Weight::Small
    } else if plain.bytes().all(|b| b.is_ascii_digit()) {
        Weight::Number
    } else if COMMON.contains(plain) {
        Weight::Common
    } else {
        Weight::Distinctive
    }
}

/// All words, legal forms included.
pub(super) fn words_of(text: &str) -> Vec<OrganizationWord> {
    let mut words: Vec<OrganizationWord> = Vec::new();
    for piece in pieces(text) {
        let plain = letters::romanised(&piece);
        if letters::plain(&plain).is_empty() {
            continue;
        }
        if words.len() == MOST_WORDS {
            break;
        }
        words.push(OrganizationWord::new(&piece, &plain));
    }
    words
}

/// Words at everything but letters, digits and apostrophes; "A.B.C.", "A/S" and "S. A." in one,
/// "SiemensAG" in two.
fn pieces(text: &str) -> Vec<String> {
    let text = text.replace('&', " and ");
    let mut pieces = Vec::new();
    for chunk in text.split(|c: char| c.is_whitespace() || "-–—,;:()[]\"«»“”„_|+・·".contains(c))
    {
        let dotted: Vec<&str> = chunk.split(['.', '/']).filter(|p| !p.is_empty()).collect();
        let initials = dotted.len() > 1 && dotted.iter().all(|part| part.chars().count() <= 1);
        if initials {
            pieces.push(dotted.concat());
            continue;
        }
        for part in dotted {
            pieces.extend(camel_halves(part).into_iter().map(str::to_owned));
        }
    }
    pieces
}

/// "SiemensAG" is "Siemens" and "AG".
fn camel_halves(word: &str) -> Vec<&str> {
    let boundary = word.char_indices().skip(3).find(|&(at, letter)| {
        letter.is_uppercase()
            && word[..at]
                .chars()
                .next_back()
                .is_some_and(char::is_lowercase)
            && word[at..].chars().count() > 1
    });
    match boundary {
        Some((at, _)) => vec![&word[..at], &word[at..]],
        None => vec![word],
    }
}

/// What names: abbreviations written out, numbers in digits, small words left out.
pub(super) fn naming(words: Vec<OrganizationWord>) -> Vec<OrganizationWord> {
    let only = words.len() == 1;
    let written_out: Vec<OrganizationWord> = words.into_iter().flat_map(written_out).collect();
    let with_numbers = in_digits(written_out, only);
    let some_large = with_numbers.iter().any(|word| word.weight != Weight::Small);
    with_numbers
        .into_iter()
        .filter(|word| !some_large || word.weight != Weight::Small)
        .collect()
}

fn written_out(word: OrganizationWord) -> Vec<OrganizationWord> {
    match ABBREVIATIONS.get(word.plain()) {
        Some(full) => full
            .iter()
            .map(|plain| OrganizationWord::new(&word.text, plain))
            .collect(),
        None => vec![word],
    }
}

/// The Roman numeral at a place: in capitals, and one letter alone only behind a word; in small letters where
/// that is no word.
fn roman_at(words: &[OrganizationWord], at: usize) -> Option<u32> {
    const IN_SMALL: &[&str] = &["ii", "iii", "iv", "vii", "viii", "ix", "xii", "xiii", "xiv"];
    let word = words.get(at)?;
    let numeral = (word.capitals && (at > 0 || word.plain().len() > 1))
        || at > 0 && IN_SMALL.contains(&word.text.as_str());
    numeral
        .then(|| numbers::roman(&word.text.to_uppercase()))
        .flatten()
}

fn in_digits(words: Vec<OrganizationWord>, only: bool) -> Vec<OrganizationWord> {
    let plain: Vec<String> = words.iter().map(|word| word.plain().to_owned()).collect();
    let plain: Vec<&str> = plain.iter().map(String::as_str).collect();
    let mut result = Vec::with_capacity(words.len());
    let mut at = 0;
    while at < words.len() {
        let roman = roman_at(&words, at).map(|value| (value, 1));
        match numbers::number_at(&plain[at..]).or(roman).filter(|_| !only) {
            Some((value, count)) => {
                let texts: Vec<&str> = words[at..at + count]
                    .iter()
                    .map(|word| word.text.as_str())
                    .collect();
                result.push(OrganizationWord::new(&texts.join(" "), &value.to_string()));
                at += count;
                let ends_number = |word: &OrganizationWord| numbers::is_ending(&word.text);
                let in_digits = plain[at - 1].bytes().all(|letter| letter.is_ascii_digit());
                at += usize::from(in_digits && words.get(at).is_some_and(ends_number));
            }
            None => {
                result.push(words[at].clone());
                at += 1;
            }
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> Vec<String> {
        naming(words_of(text))
            .iter()
            .map(|word| word.plain().to_owned())
            .collect()
    }

    #[test]
    fn one_spelling_for_all() {
        for (text, expected) in [
            ("The L.X.C Aviation", "lxc aviation"),
            ("Brigade Forty-Four", "brigade 44"),
            ("Novak & Sons Fund VII", "novak sons fund 7"),
            ("Ministry of Health", "ministry health"),
            ("NovakTrading", "novak trading"),
            ("U.S. Dept. of State", "united states department state"),
            ("The The", "the the"),
            ("... & --", "and"),
        ] {
            assert_eq!(plain(text).join(" "), expected, "{text}");
        }
    }

    #[test]
    fn every_entry_is_plain() {
        let words = COMMON.iter().chain(ABBREVIATIONS.keys());
        for word in words.chain(ABBREVIATIONS.values().flatten()) {
            assert!(word.bytes().all(|b| b.is_ascii_lowercase()), "{word}");
        }
    }
}
