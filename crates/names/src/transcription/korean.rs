//! Korean syllables in Cyrillic (after Kontsevich, and as was usual before him: "Ким Ир Сен").

use std::collections::HashMap;
use std::sync::LazyLock;

use compact_str::CompactString;
use foldhash::fast::FixedState;

use super::one_form;
use crate::syllables;

const FIRST: u32 = 0xac00;
const VOWELS_AND_FINALS: u32 = 588;
const FINALS: u32 = 28;

/// The consonants that syllables begin with, by themselves and after a vowel.
const INITIAL: [&[&str]; 19] = [
    &["к", "г"],
    &["кк", "к"],
    &["н"],
    &["т", "д"],
    &["тт", "т"],
    &["р", "л", "н", ""],
    &["м"],
    &["п", "б"],
    &["пп", "п"],
    &["с"],
    &["сс", "с"],
    &[""],
    &["ч", "дж"],
    &["чч", "ч"],
    &["чх", "ч"],
    &["кх", "к"],
    &["тх", "т"],
    &["пх", "п"],
    &["х"],
];

/// Silent consonants, where the north has an *r*: before vowels that begin with *i* or *y*.
const SILENT: u32 = 11;
const BRIGHT: [u32; 7] = [2, 3, 6, 7, 12, 17, 20];

const VOWEL: [&[&str]; 21] = [
    &["а"],
    &["э"],
    &["я"],
    &["йя"],
    &["о", "е"],
    &["е"],
    &["ё", "е"],
    &["йе", "е"],
    &["о"],
    &["ва"],
    &["вэ"],
    &["ве", "ой"],
    &["ё"],
    &["у"],
    &["во"],
    &["ве"],
    &["ви"],
    &["ю"],
    &["ы"],
    &["ый", "и"],
    &["и"],
];

/// The consonants that syllables of names end with.
fn last(number: usize) -> &'static [&'static str] {
    match number {
        0 => &[""],
        1 | 2 | 24 => &["к"],
        4 => &["н"],
        7 | 19 => &["т"],
        8 => &["ль", "р"],
        16 => &["м"],
        17 => &["п"],
        21 => &["н"],
        _ => &[],
    }
}

/// For each spelling in Cyrillic, the numbers of the syllables that are spelled so.
static SPELLED: LazyLock<HashMap<CompactString, Vec<usize>, FixedState>> = LazyLock::new(|| {
    let mut spelled: HashMap<CompactString, Vec<usize>, FixedState> = HashMap::default();
    for (syllable, number) in syllables::korean() {
        for spelling in spellings_of(syllable) {
            let numbers = spelled.entry(one_form(&spelling)).or_default();
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
    }
    spelled
});

fn spellings_of(syllable: char) -> Vec<String> {
    let index = u32::from(syllable).wrapping_sub(FIRST);
    let initial = INITIAL.get((index / VOWELS_AND_FINALS) as usize);
    let vowel = VOWEL.get((index / FINALS % 21) as usize);
    let (Some(initial), Some(vowel)) = (initial, vowel) else {
        return Vec::new();
    };
    let softened = index / VOWELS_AND_FINALS == SILENT && BRIGHT.contains(&(index / FINALS % 21));
    let initial = initial
        .iter()
        .chain(&["л", "р"][..if softened { 2 } else { 0 }]);
    let mut spellings = Vec::new();
    for first in initial {
        for middle in *vowel {
            for end in last((index % FINALS) as usize) {
                spellings.push([*first, *middle, *end].concat());
            }
        }
    }
    spellings
}

/// The numbers of the Korean syllables that a word in Cyrillic spells.
pub(crate) fn syllables_of(cyrillic: &str) -> &'static [usize] {
    // No syllable has more letters.
    if cyrillic.chars().nth(5).is_some() {
        return &[];
    }
    SPELLED.get(&one_form(cyrillic)).map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::word::Word;

    #[test]
    fn syllables_are_known_by_their_spellings() {
        let is_one = |cyrillic: &str, latin: &str| {
            let numbers = syllables_of(cyrillic);
            let latin = Word::new(latin);
            latin.syllables().iter().any(|it| numbers.contains(it))
        };
        for (cyrillic, latin) in [
            ("Пак", "park"),
            ("Ким", "kim"),
            ("Ли", "lee"),
            ("Чон", "chung"),
            ("Чен", "jong"),
            ("Хи", "hee"),
            ("Ын", "un"),
        ] {
            assert!(is_one(cyrillic, latin), "{cyrillic} {latin}");
        }
        for (cyrillic, latin) in [("Пак", "kim"), ("Чон", "min"), ("Смирнов", "shin")]
        {
            assert!(!is_one(cyrillic, latin), "{cyrillic} {latin}");
        }
    }
}
