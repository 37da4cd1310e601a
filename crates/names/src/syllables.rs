//! Chinese and Korean syllables by their usual spellings: *Park* and *Pak*, *Chang* and *Zhang*.
//!
//! Short as they are, sounds alone cannot tell which of them go together; the lists from which the
//! tables of `data/crossing/` are counted can.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use crate::word::Word;

const KOREAN: &str = include_str!("../data/crossing/more-hangul.tsv");
const CHINESE: &str = include_str!("../data/crossing/more-han.tsv");

fn lines(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().filter(|line| !line.starts_with('#'))
}

/// For each spelling, the numbers of the syllables that are spelled so, the Korean ones first.
static SYLLABLES: LazyLock<HashMap<&str, Vec<usize>, FixedState>> = LazyLock::new(|| {
    let mut syllables: HashMap<&str, Vec<usize>, FixedState> = HashMap::default();
    for (number, line) in lines(KOREAN).chain(lines(CHINESE)).enumerate() {
        let spellings = line.split('\t').next().unwrap_or_default();
        for spelling in spellings.split(' ') {
            syllables.entry(spelling).or_default().push(number);
        }
    }
    syllables
});

/// How many syllables are Korean.
static KOREAN_ONES: LazyLock<usize> = LazyLock::new(|| lines(KOREAN).count());

/// The Korean syllables of one letter in Hangul, with their numbers.
pub(crate) fn korean() -> impl Iterator<Item = (char, usize)> {
    lines(KOREAN).zip(0..).filter_map(|(line, number)| {
        let mut letters = line.split('\t').nth(1)?.chars();
        let syllable = letters.next()?;
        letters.next().is_none().then_some((syllable, number))
    })
}

/// Whether two words spell Chinese syllables, and none in common: "Wang" is not "Huang".
pub(crate) fn are_two_chinese(a: &Word, b: &Word) -> bool {
    let is_chinese = |word: &Word| {
        let numbers = word.syllables();
        !numbers.is_empty() && numbers.iter().any(|number| *number >= *KOREAN_ONES)
    };
    is_chinese(a) && is_chinese(b) && !is_one(a, b)
}

/// The longest spelling of a syllable.
const LONGEST: usize = 6;

/// The numbers of the syllables that a word in plain letters spells.
pub(crate) fn spelled_by(plain: &str) -> &'static [usize] {
    if plain.len() > LONGEST {
        return &[];
    }
    SYLLABLES.get(plain).map_or(&[], Vec::as_slice)
}

/// Whether two words are spellings of one syllable.
pub(crate) fn is_one(a: &Word, b: &Word) -> bool {
    a.syllables()
        .iter()
        .any(|number| b.syllables().contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_syllable_go_together() {
        for (a, b) in [
            ("park", "pak"),
            ("lee", "ri"),
            ("jo", "cho"),
            ("zhang", "chang"),
            ("hsu", "xu"),
        ] {
            let (a, b) = (Word::new(a), Word::new(b));
            assert!(is_one(&a, &b) && is_one(&b, &a), "{a:?} {b:?}");
        }
        for (a, b) in [("kim", "kang"), ("wan", "wang"), ("smith", "lee")] {
            assert!(!is_one(&Word::new(a), &Word::new(b)), "{a} {b}");
        }
    }
}
