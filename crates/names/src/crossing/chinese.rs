//! Whether Latin letters may spell the characters of a Chinese name.
//!
//! The table of letters is counted from foreign names in Chinese, where "芬" does for *fen* as for
//! *feng*. A Chinese name is not heard but spelled: each character has its reading in Pinyin, and from it
//! follows the one of Wade and Giles. A Latin word that is made of such syllables and has others than the
//! characters is another name. Spellings from other Chinese languages are left to the table.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::syllables::{Places, START, after};
use crate::letters;
use crate::wordlists;

/// Further readings of characters that have several in names.
const OTHER_READINGS: &[(&str, &[char])] = &[
    ("ceng", &['曾']),
    ("shan", &['单', '單']),
    ("dan", &['单', '單', '石']),
    ("xie", &['解']),
    ("qiu", &['仇']),
    ("zha", &['查']),
    ("piao", &['朴']),
    ("pu", &['朴']),
    ("yue", &['乐', '樂']),
    ("le", &['乐', '樂']),
    ("zhong", &['重']),
    ("chong", &['重', '种']),
    ("hang", &['行']),
    ("xing", &['行', '省']),
    ("chang", &['长', '長']),
    ("zhang", &['长', '長']),
    ("zhao", &['朝', '召']),
    ("chao", &['朝']),
    ("sheng", &['晟', '盛']),
    ("cheng", &['晟', '盛']),
    ("jia", &['贾', '賈']),
    ("ou", &['区', '區']),
    ("zhai", &['翟']),
    ("di", &['翟']),
    ("miao", &['缪', '繆']),
    ("tan", &['覃']),
    ("qin", &['覃']),
    ("bai", &['柏']),
    ("bo", &['柏', '薄']),
    ("shen", &['沈']),
    ("xi", &['茜']),
    ("qian", &['茜', '乾']),
    ("xin", &['莘']),
    ("shao", &['召']),
    ("qiang", &['强', '強']),
    ("che", &['车', '車']),
    ("lu", &['吕', '呂', '露']),
    ("he", &['和']),
    ("yun", &['员', '員']),
    ("yuan", &['员', '員']),
];

/// Usual spellings of characters, beside those that follow from Pinyin: Cantonese ones.
static USUAL: LazyLock<HashMap<char, Vec<&'static str>>> = LazyLock::new(|| {
    let mut usual: HashMap<char, Vec<&'static str>> = HashMap::new();
    for line in wordlists::entries(include_str!("../../data/crossing/more-han.tsv")) {
        let mut fields = line.split('\t');
        if let (Some(spellings), Some(character)) = (fields.next(), fields.next()) {
            let character = character.chars().next().unwrap_or_default();
            usual
                .entry(character)
                .or_default()
                .extend(spellings.split(' '));
        }
    }
    usual
});

/// Whether `latin`, in plain letters, may be the Chinese name `characters`; `None` where it is not
/// made of syllables of Mandarin, as many as there are characters.
pub(super) fn is_spelled(characters: &str, latin: &str) -> Option<bool> {
    let count = characters.chars().count();
    let mut places: Places = START;
    for character in characters.chars() {
        let spellings = spellings_of(character);
        let spellings: Vec<&str> = spellings.iter().map(String::as_str).collect();
        places = after(places, latin, &spellings);
    }
    if latin.len() < 64 && places & (1 << latin.len()) != 0 {
        return Some(true);
    }
    let is_other = runs_of_vowels(latin) != count || is_mandarin(latin, count);
    is_other.then_some(false)
}

fn spellings_of(character: char) -> Vec<String> {
    let reading = letters::plain(&letters::romanised(&character.to_string()));
    let others = OTHER_READINGS
        .iter()
        .filter(|(_, characters)| characters.contains(&character))
        .map(|(reading, _)| (*reading).to_owned());
    let mut spellings: Vec<String> = Vec::new();
    for reading in others.chain([reading.to_string()]) {
        spellings.extend(by_wade_and_giles(&reading));
        spellings.push(reading);
    }
    let usual = USUAL.get(&character).into_iter().flatten();
    spellings.extend(usual.map(|spelling| (*spelling).to_owned()));
    spellings
}

/// The spellings that Wade and Giles have for a syllable in Pinyin, apostrophes and diacritics aside.
fn by_wade_and_giles(pinyin: &str) -> Vec<String> {
    let start = pinyin
        .find(['a', 'e', 'i', 'o', 'u', 'v'])
        .unwrap_or(pinyin.len());
    let (initial, rest) = pinyin.split_at(start);
    let whole: &[&str] = match pinyin {
        "zi" => &["tzu"],
        "ci" => &["tzu", "tsu"],
        "si" => &["szu", "ssu"],
        "zhi" | "chi" => &["chih"],
        "shi" => &["shih"],
        "ri" => &["jih"],
        "er" => &["erh"],
        "yi" => &["i"],
        "you" => &["yu"],
        "yan" => &["yen"],
        "ye" => &["yeh"],
        "yue" => &["yueh"],
        "yong" => &["yung"],
        _ => &[],
    };
    let initial = match initial {
        "b" => "p",
        "d" => "t",
        "g" => "k",
        "zh" | "j" | "q" => "ch",
        "x" => "hs",
        "z" | "c" => "ts",
        "r" => "j",
        other => other,
    };
    let rests: &[&str] = match rest {
        "ian" => &["ien"],
        "ie" => &["ieh"],
        "ong" => &["ung", "ong"],
        "iong" => &["iung"],
        "ue" => &["ueh"],
        "ui" => &["uei", "ui"],
        "uo" => &["o", "uo"],
        "e" => &["o", "e", "eh"],
        "v" => &["u", "yu"],
        other => &[other],
    };
    let spelled = rests.iter().map(|rest| format!("{initial}{rest}"));
    spelled
        .chain(whole.iter().map(|spelling| (*spelling).to_owned()))
        .collect()
}

/// How many vowels, or runs of them, a word has: no syllable has two.
fn runs_of_vowels(latin: &str) -> usize {
    let is_vowel = |letter: u8| matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u');
    let letters = latin.as_bytes();
    let begins = |at: usize| at == 0 || !is_vowel(letters[at - 1]);
    (0..letters.len())
        .filter(|&at| is_vowel(letters[at]) && begins(at))
        .count()
}

/// Whether a word is made of so many syllables in Pinyin.
fn is_mandarin(latin: &str, count: usize) -> bool {
    const INITIALS: &[&str] = &[
        "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh", "ch", "sh",
        "r", "z", "c", "s", "y", "w", "",
    ];
    const RESTS: &[&str] = &[
        "a", "o", "e", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "er", "ong", "i", "ia",
        "ie", "iao", "iu", "ian", "in", "iang", "ing", "iong", "u", "ua", "uo", "uai", "ui", "uan",
        "un", "uang", "ue",
    ];
    let places = (0..count).fold(START, |places, _| {
        after(after(places, latin, INITIALS), latin, RESTS)
    });
    latin.len() < 64 && places & (1 << latin.len()) != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_a_name_are_told_from_other_names() {
        for (characters, latin) in [
            ("静", "jing"),
            ("金", "jin"),
            ("晓明", "hsiaoming"),
            ("丽华", "lihua"),
            ("建国", "chienkuo"),
            ("志强", "zhiqiang"),
            ("陈", "chan"),
            ("曾", "zeng"),
            ("吕", "lu"),
        ] {
            assert_eq!(
                is_spelled(characters, latin),
                Some(true),
                "{characters} {latin}"
            );
        }
        for (characters, latin) in [
            ("静", "jin"),
            ("金", "jing"),
            ("文", "wei"),
            ("建华", "jianguo"),
            ("国强", "kwok"),
            ("南", "na"),
        ] {
            assert_eq!(
                is_spelled(characters, latin),
                Some(false),
                "{characters} {latin}"
            );
        }
        // Cantonese, which the table of letters has to tell.
        assert_eq!(is_spelled("绮", "yee"), None);
    }
}
