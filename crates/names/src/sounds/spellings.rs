//! The table of spellings: longest first, some bound to a place in the word.

use super::sound::*;
use super::{Sound, SoundSet};

/// Up to two units that a spelling stands for.
pub(super) type Units = [Option<Sound>; 2];

/// Spellings of two and more letters by their first, longest first.
fn spellings_from(first: char) -> &'static [(&'static str, SoundSet)] {
    match first {
        'a' => &[("a'a", A), ("ae", A | E), ("aa", A)],
        'b' => &[("bh", B)],
        'c' => &[
            ("chtch", SH | CH),
            ("ch", CH | SH | KH | K),
            ("cz", CH | TS),
            ("ck", K),
            ("cq", K),
        ],
        'd' => &[
            ("dsch", J),
            ("dzh", J),
            ("dsh", J),
            ("dh", DH | D | Z),
            ("dj", J),
            ("dz", Z | J),
        ],
        'e' => &[("ee", I)],
        'g' => &[("gh", GH | G)],
        'i' => &[("i'i", I), ("ie", I), ("ii", I)],
        'j' => &[("jh", J)],
        'k' => &[("kh", KH | K)],
        'l' => &[("ll", L)],
        'o' => &[("ou", U | O), ("oo", U | O), ("oe", O | E | U)],
        'p' => &[("ph", F)],
        's' => &[
            ("schtsch", SH | CH),
            ("shch", SH | CH),
            ("sch", SH),
            ("sh", SH),
            ("sz", SH | S),
        ],
        't' => &[
            ("tsch", CH | J),
            ("tch", CH),
            ("th", TH | T | S),
            ("tz", TS | Z),
            ("ts", TS),
        ],
        'u' => &[("ue", U), ("uu", U)],
        'z' => &[("zh", ZH | J)],
        _ => &[],
    }
}

/// How many letters of `letters`, from `at` on, make one spelling, and what it stands for.
pub(super) fn spelling_at(letters: &[char], at: usize) -> (usize, Units) {
    for (spelling, set) in spellings_from(letters[at]) {
        let length = spelling.len();
        let matches = letters.len() - at >= length
            && spelling.chars().zip(&letters[at..]).all(|(a, b)| a == *b);
        if matches {
            return (length, one(*set));
        }
    }
    match bound_spelling(letters, at) {
        Some(found) => found,
        None => (1, single_letter(letters[at])),
    }
}

/// Every unit that a spelling can have.
pub(super) fn all_units() -> impl Iterator<Item = Sound> {
    let lists = ('a'..='z').flat_map(spellings_from);
    let of_lists = lists.map(|(_, set)| strong(*set));
    // Letters with a sound of their own are Latin with its extensions.
    let letters = ('\0'..='\u{2ff}').chain('\u{1e00}'..='\u{1eff}');
    let of_letters = letters.flat_map(single_letter).flatten();
    let of_ends = ["ae", "ah", "x", "ax"].into_iter().flat_map(units_at_end);
    let before_front_vowels = ["gui", "qui", "ci", "gi"]
        .into_iter()
        .flat_map(units_at_start);
    of_lists
        .chain(of_letters)
        .chain(of_ends)
        .chain(before_front_vowels)
}

fn units_at_end(word: &str) -> impl Iterator<Item = Sound> {
    let letters: Vec<char> = word.chars().collect();
    bound_spelling(&letters, letters.len() - 1)
        .into_iter()
        .flat_map(|(_, units)| units)
        .flatten()
}

fn units_at_start(word: &str) -> impl Iterator<Item = Sound> {
    let letters: Vec<char> = word.chars().collect();
    bound_spelling(&letters, 0)
        .into_iter()
        .flat_map(|(_, units)| units)
        .flatten()
}

/// Spellings whose sound depends on their neighbours.
fn bound_spelling(letters: &[char], at: usize) -> Option<(usize, Units)> {
    let after = letters.get(at + 1).copied();
    let before_front_vowel =
        |after: Option<char>| matches!(after, Some('e' | 'i' | 'y' | 'é' | 'è'));
    let ends = at + 1 == letters.len();
    match letters[at] {
        'e' | 'h' if ends && at > 0 => Some((1, weak(if letters[at] == 'e' { E | A } else { H }))),
        // French "Guénaël", "Quentin".
        'g' if after == Some('u') && before_front_vowel(letters.get(at + 2).copied()) => {
            Some((2, one(G)))
        }
        'q' if after == Some('u') && before_front_vowel(letters.get(at + 2).copied()) => {
            Some((2, one(K | Q)))
        }
        'c' if before_front_vowel(after) => Some((1, one(S | CH | TS | J))),
        'g' if before_front_vowel(after) => Some((1, one(G | J | ZH))),
        'x' if at == 0 => Some((1, one(SH | Z | KH))),
        'x' => Some((1, [Some(strong(K)), Some(strong(S))])),
        _ => None,
    }
}

fn single_letter(letter: char) -> Units {
    let set = match letter {
        'a' | 'á' | 'à' | 'â' | 'ā' | 'ã' | 'å' | 'ă' => A,
        'ä' | 'æ' | 'ə' => A | E,
        'e' | 'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ě' | 'ę' => E,
        'i' | 'í' | 'ì' | 'î' | 'ï' | 'ī' => I,
        'o' | 'ó' | 'ò' | 'ô' | 'ō' | 'õ' | 'ő' => O,
        'ö' | 'ø' | 'œ' => O | E | U,
        'u' | 'ú' | 'ù' | 'û' | 'ū' | 'ů' => U,
        'ü' => U | I,
        'y' | 'ý' => Y | I,
        'w' => W | V | U,
        'p' => P,
        'b' => B,
        'f' => F,
        'v' => V | W,
        'm' => M,
        'n' | 'ñ' | 'ń' | 'ň' => N,
        't' | 'ṭ' | 'ț' => T,
        'd' | 'ḍ' => D,
        // Vietnamese has a plain *d* there, South Slavic *dj*.
        'đ' => D | J,
        'ð' => DH | D,
        'þ' => TH | T,
        's' | 'ṣ' => S,
        'ś' => S | SH,
        'ş' | 'ș' | 'š' => SH | S,
        'z' | 'ẓ' | 'ż' | 'ź' => Z,
        'ž' => ZH | Z,
        'c' => K | J | CH | TS,
        'ç' | 'č' | 'ć' => CH | TS | S,
        'j' => J | ZH | Y,
        'k' => K,
        'g' => G,
        'ğ' => return weak(GH | G | Y),
        'ġ' => GH | G,
        'q' => Q | K | G,
        'h' | 'ḥ' | 'ħ' => H,
        'ḫ' => KH,
        'l' | 'ł' => L,
        'r' => R,
        'x' => KH | SH | Z,
        '\'' => return weak(0),
        _ => return plain_letters(letter),
    };
    one(set)
}

/// Anything else by the plain letters it falls back to; what has none is passed over.
fn plain_letters(letter: char) -> Units {
    let mut buffer = [0; 4];
    let plain = crate::letters::plain(letter.encode_utf8(&mut buffer));
    let mut units = [None, None];
    for (unit, plain_letter) in units.iter_mut().zip(plain.chars()) {
        *unit = match plain_letter {
            'a'..='z' => single_letter(plain_letter)[0],
            // A digit is no sound; it stays apart from every sound.
            _ => Some(strong(digit(plain_letter))),
        };
    }
    units
}

/// A set that no spelling has, for each digit one of its own.
fn digit(digit: char) -> SoundSet {
    let value = digit.to_digit(10).unwrap_or(0);
    P | G | KH | (value << 11)
}

fn one(set: SoundSet) -> Units {
    [Some(strong(set)), None]
}

fn weak(set: SoundSet) -> Units {
    [Some(Sound { set, weak: true }), None]
}

fn strong(set: SoundSet) -> Sound {
    Sound { set, weak: false }
}
