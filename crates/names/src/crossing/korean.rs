//! Whether Latin letters may spell the syllables of a Korean name.
//!
//! A Korean given name has two syllables, as a rule, each chosen for its sense, and many names share
//! one: "재명" is not "재용". The letters of a syllable are known, and so are their spellings: those of the
//! Revised Romanisation, of McCune and Reischauer, and those that people choose for themselves. A Latin
//! word that is none of them is another name, however much of it sounds alike.

use super::syllables::{Places, START, after};

const FIRST: u32 = 0xac00;
const LAST: u32 = 0xd7a3;
const VOWELS_AND_FINALS: u32 = 588;
const FINALS: u32 = 28;

/// Spellings of the consonants that syllables begin with.
const INITIAL: [&[&str]; 19] = [
    &["g", "k", "gh", "kh", "q"],
    &["kk", "gg", "k", "g"],
    &["n"],
    &["d", "t"],
    &["tt", "dd", "d", "t"],
    &["r", "l", "n", "", "rh"],
    &["m"],
    &["b", "p"],
    &["bb", "pp", "b", "p"],
    &["s", "sh"],
    &["ss", "s"],
    &[""],
    &["j", "ch", "z", "dj", "tj"],
    &["jj", "tch", "j", "ch"],
    &["ch", "tch", "c"],
    &["k", "kh"],
    &["t", "th"],
    &["p", "ph", "f"],
    &["h"],
];

/// Spellings of the vowels.
const VOWEL: [&[&str]; 21] = [
    &["a", "ar", "ah"],
    &["ae", "ai", "e", "a", "ay", "eh"],
    &["ya", "ia", "yah"],
    &["yae", "ye"],
    &[
        "eo", "o", "u", "uh", "eu", "e", "ur", "ou", "eou", "au", "er",
    ],
    &["e", "ae", "ei", "eh", "ey", "ay", "ai"],
    &[
        "yeo", "yo", "yu", "you", "yuh", "ye", "yeu", "yeou", "iu", "io", "ieo", "yoo",
    ],
    &["ye", "e", "ae", "yae", "ie", "yeh"],
    &["o", "oh", "ou"],
    &["wa", "oa", "ua"],
    &["wae", "wai", "oe", "we"],
    &["oe", "oi", "we", "wae", "oy", "ey", "wi"],
    &["yo", "io", "yoh"],
    &["u", "oo", "ou", "woo", "wu", "uh", "ue", "wou"],
    &["wo", "weo", "wu", "uo", "o", "woo"],
    &["we"],
    &["wi", "ui", "uy", "wee", "we"],
    &[
        "yu", "yoo", "you", "yew", "iu", "ew", "ue", "u", "yeu", "yuh",
    ],
    &["eu", "u", "oo", "e", "ue", "uh"],
    &["ui", "eui", "i", "ee", "yi", "ie", "hi", "eu", "e", "y"],
    &["i", "ee", "yi", "ie", "y", "ea", "ih", "yee"],
];

/// Spellings of the consonants that syllables end with, some of which the next one changes.
const FINAL: [&[&str]; 28] = [
    &["", "h"],
    &["k", "g", "c", "ck", "ng", "gh"],
    &["k", "g", "kk"],
    &["k"],
    &["n", "hn", "l", "nn"],
    &["n"],
    &["n"],
    &["t", "d"],
    &["l", "r", "ll"],
    &["k", "g", "l"],
    &["m"],
    &["l", "p"],
    &["l"],
    &["l"],
    &["p", "l"],
    &["l"],
    &["m", "hm"],
    &["p", "b", "m"],
    &["p"],
    &["t", "s", "d", "n"],
    &["t", "s", "ss"],
    &["ng"],
    &["t"],
    &["t"],
    &["k"],
    &["t"],
    &["p"],
    &["", "h"],
];

/// Silent consonants: what southerners leave out before *i* and *y*, and northerners write.
const SILENT: usize = 11;
const SOFTENED: &[&str] = &["", "l", "r", "rh", "n"];
/// *N* at the start of a word, which was *r*.
const N: usize = 2;
const N_OR_R: &[&str] = &["n", "r", "l", "rh", "nh"];

/// Whether `latin`, in plain letters, may be the Korean name `hangul`; `None` where that is not all in
/// Hangul.
pub(super) fn is_spelled(hangul: &str, latin: &str) -> Option<bool> {
    // *W* and *h* change places: "Whang".
    let latin = latin.replace("wh", "hw");
    let mut places: Places = START;
    let mut last = None;
    for syllable in hangul.chars() {
        let code = u32::from(syllable);
        if !(FIRST..=LAST).contains(&code) {
            return None;
        }
        let index = code - FIRST;
        let initial = (index / VOWELS_AND_FINALS) as usize;
        let vowel = (index / FINALS % 21) as usize;
        let last_of_syllable = (index % FINALS) as usize;
        places = after(places, &latin, initials(initial, vowel, last)?);
        places = after(places, &latin, VOWEL.get(vowel)?);
        places = after(places, &latin, FINAL.get(last_of_syllable)?);
        last = Some(last_of_syllable);
    }
    Some(latin.len() < 64 && places & (1 << latin.len()) != 0)
}

/// Spellings of the first consonant of a syllable, after one that ends with `last`.
fn initials(initial: usize, vowel: usize, last: Option<usize>) -> Option<&'static [&'static str]> {
    /// Vowels that begin with *i* or *y*.
    const BRIGHT: &[usize] = &[2, 3, 6, 7, 12, 17, 20];
    const H: usize = 18;
    /// Ends that *h* is heard in one with: k, t, p.
    const HARD: &[usize] = &[1, 2, 7, 17, 19, 22];
    Some(match (initial, last) {
        (SILENT, None) if BRIGHT.contains(&vowel) => SOFTENED,
        (N, None) => N_OR_R,
        (H, Some(last)) if HARD.contains(&last) => &["h", ""],
        _ => INITIAL.get(initial)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_a_name_are_told_from_other_names() {
        for (hangul, latin) in [
            ("재용", "jaeyong"),
            ("재명", "chaemyong"),
            ("정희", "chunghee"),
            ("현우", "hyunwoo"),
            ("은경", "eunkyung"),
            ("병철", "byungchul"),
            ("병철", "pyongchol"),
            ("석민", "songmin"),
            ("룡해", "ryonghae"),
            ("용해", "ryonghae"),
            ("박", "park"),
            ("노", "roh"),
            ("이", "rhee"),
            ("임", "lim"),
            ("황", "whang"),
            ("최", "choi"),
            ("영숙", "youngsook"),
        ] {
            assert_eq!(is_spelled(hangul, latin), Some(true), "{hangul} {latin}");
        }
        for (hangul, latin) in [
            ("재용", "jaemyung"),
            ("정은", "jongil"),
            ("정은", "jong"),
            ("민우", "minsoo"),
            ("지수", "jiwoo"),
            ("민지", "minseo"),
            ("경", "eunkyung"),
            ("정호", "chunghee"),
        ] {
            assert_eq!(is_spelled(hangul, latin), Some(false), "{hangul} {latin}");
        }
        assert_eq!(is_spelled("jeong", "jeong"), None);
    }
}
