//! Chinese and Korean syllables by their usual spellings: *Park* and *Pak*, *Chang* and *Zhang*.
//!
//! Short as they are, sounds alone cannot tell which of them go together; the lists from which the
//! tables of `data/crossing/` are counted can.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use crate::word::Word;

/// For each spelling, the numbers of the syllables that are spelled so.
static SYLLABLES: LazyLock<HashMap<&str, Vec<usize>, FixedState>> = LazyLock::new(|| {
    let lists = [
        include_str!("../data/crossing/more-hangul.tsv"),
        include_str!("../data/crossing/more-han.tsv"),
    ];
    let lines = lists.into_iter().flat_map(str::lines);
    let mut syllables: HashMap<&str, Vec<usize>, FixedState> = HashMap::default();
    for (number, line) in lines.filter(|line| !line.starts_with('#')).enumerate() {
        let spellings = line.split('\t').next().unwrap_or_default();
        for spelling in spellings.split(' ') {
            syllables.entry(spelling).or_default().push(number);
        }
    }
    syllables
});

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
