//! Hangul: syllables taken apart into their letters, written as McCune and Reischauer hear the
//! vowels and the Revised Romanisation the consonants.

const FIRST: u32 = 0xac00;
const LAST: u32 = 0xd7a3;
const VOWEL_COUNT: u32 = 21;
const FINAL_COUNT: u32 = 28;

const INITIALS: &[&str] = &[
    "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p",
    "h",
];
const VOWELS: &[&str] = &[
    "a", "ä", "ya", "yä", "ŏ", "e", "yŏ", "ye", "o", "wa", "wä", "ö", "yo", "u", "wŏ", "we", "wi",
    "yu", "ŭ", "ŭi", "i",
];
const FINALS: &[&str] = &[
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p",
    "t", "t", "ng", "t", "t", "k", "t", "p", "t",
];

pub(super) fn is_hangul(letter: char) -> bool {
    (FIRST..=LAST).contains(&u32::from(letter))
}

/// Whether the words are the same but for *r*, *n* or nothing before the first vowel.
pub(super) fn is_softened(a: &str, b: &str) -> bool {
    const SOFT: &[u32] = &[2, 5, 11];
    let (mut a, mut b) = (a.chars(), b.chars());
    let (Some(first_a), Some(first_b)) = (a.next(), b.next()) else {
        return false;
    };
    let parts = |syllable: char| {
        let index = u32::from(syllable).saturating_sub(FIRST);
        let size = VOWEL_COUNT * FINAL_COUNT;
        (index / size, index % size)
    };
    let ((initial_a, rest_a), (initial_b, rest_b)) = (parts(first_a), parts(first_b));
    let soft = SOFT.contains(&initial_a) && SOFT.contains(&initial_b);
    (initial_a == initial_b || soft) && rest_a == rest_b && a.eq(b)
}

/// Appends the Latin for the syllable `letter`.
pub(super) fn push_syllable(latin: &mut String, letter: char) {
    let index = u32::from(letter).saturating_sub(FIRST);
    let parts = [
        (INITIALS, index / (VOWEL_COUNT * FINAL_COUNT)),
        (VOWELS, index / FINAL_COUNT % VOWEL_COUNT),
        (FINALS, index % FINAL_COUNT),
    ];
    // "은경" has no *ng*.
    if index / (VOWEL_COUNT * FINAL_COUNT) == 0 && latin.ends_with('n') {
        latin.push('\'');
    }
    for (table, at) in parts {
        latin.push_str(table.get(at as usize).copied().unwrap_or_default());
    }
}
