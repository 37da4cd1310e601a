//! The table of spellings: longest first, some bound to a place in the word.

use super::sound::*;
use super::{Sound, SoundSet};

/// Up to two units that a spelling stands for.
pub(super) type Units = [Option<Sound>; 2];

/// Spellings of two and more letters, longest first.
const SPELLINGS: &[(&str, SoundSet)] = &[
    ("schtsch", SH | CH),
    ("chtch", SH | CH),
    ("tsch", CH | J),
    ("shch", SH | CH),
    ("dsch", J),
    ("sch", SH),
    ("tch", CH),
    ("dzh", J),
    ("dsh", J),
    ("a'a", A),
    ("i'i", I),
    ("sh", SH),
    ("ch", CH | SH | KH | K),
    ("kh", KH | K),
    ("gh", GH | G),
    ("dh", DH | D | Z),
    ("th", TH | T | S),
    ("ph", F),
    ("bh", B),
    ("zh", ZH | J),
    ("jh", J),
    ("dj", J),
    ("dz", Z | J),
    ("tz", TS | Z),
    ("ts", TS),
    ("cz", CH | TS),
    ("sz", SH | S),
    ("ck", K),
    ("cq", K),
    ("ou", U | O),
    ("oo", U | O),
    ("ee", I),
    ("ie", I),
    ("oe", O | E | U),
    ("ue", U),
    ("ae", A | E),
    ("aa", A),
    ("ii", I),
    ("uu", U),
    ("ll", L),
];

/// How many letters of `letters`, from `at` on, make one spelling, and what it stands for.
pub(super) fn spelling_at(letters: &[char], at: usize) -> (usize, Units) {
    for (spelling, set) in SPELLINGS {
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
        'd' | 'ḍ' | 'đ' => D,
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
