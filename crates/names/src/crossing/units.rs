//! What counts as one letter on each side.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::letters;
use crate::script::Script;

/// The plain letters of a Latin word; those with a hook are spelled as English hears them.
pub(crate) fn latin_letters(romanised: &str) -> Vec<u8> {
    let mut plain = Vec::with_capacity(romanised.len());
    for letter in romanised.chars() {
        match letter {
            'a'..='z' => plain.push(letter as u8),
            'š' | 'ş' | 'ș' | 'ś' => plain.extend(b"sh"),
            'č' | 'ç' | 'ć' => plain.extend(b"ch"),
            'ž' => plain.extend(b"zh"),
            'đ' => plain.extend(b"dj"),
            other => {
                let mut buffer = [0; 4];
                let spelled = letters::plain(other.encode_utf8(&mut buffer));
                plain.extend(spelled.bytes().filter(u8::is_ascii_lowercase));
            }
        }
    }
    for spelling in ["schtsch", "chtch", "szcz"] {
        in_short(&mut plain, spelling.as_bytes());
    }
    plain
}

/// Writes the longest spelling that a single letter has, "щ" to German, French and Polish ears, as
/// English does: no table has room for so many letters.
fn in_short(plain: &mut Vec<u8>, spelling: &[u8]) {
    while let Some(at) = plain
        .windows(spelling.len())
        .position(|run| run == spelling)
    {
        plain.splice(at..at + spelling.len(), *b"shch");
    }
}

/// The letters of a word of another script, by their romanised form.
pub(crate) fn native_units(romanised: &str, script: Script) -> Vec<&str> {
    let clusters = clusters(script);
    let mut units = Vec::new();
    let mut rest = romanised;
    while let Some(first) = rest.chars().next() {
        let length = clusters
            .iter()
            .find(|cluster| rest.starts_with(**cluster))
            .map_or(first.len_utf8(), |cluster| cluster.len());
        let (unit, after) = rest.split_at(length);
        // In Hangul, an apostrophe tells syllables apart.
        let divides = script == Script::Hangul && first == '\'';
        if !is_combining_mark(first) && !divides {
            units.push(unit);
        }
        rest = after;
    }
    units
}

/// Letters that are one in the script, longest first.
fn clusters(script: Script) -> &'static [&'static str] {
    match script {
        Script::Arabic => &["kh", "sh", "th", "dh", "gh", "ch", "zh"],
        Script::Hebrew => &["sh", "ts"],
        Script::Cyrillic => &[
            "shch", "sh", "ch", "zh", "kh", "ts", "ya", "yu", "ye", "yo", "yi", "dzh", "lj", "nj",
        ],
        Script::Hangul => &[
            "yŏ", "yä", "ya", "yo", "yu", "ye", "wŏ", "wä", "wa", "we", "wi", "ŭi", "kk", "tt",
            "pp", "ss", "jj", "ch", "ng",
        ],
        Script::Kana => &["sh", "ch", "ts"],
        Script::Han => &[
            "iang", "iong", "uang", "ang", "eng", "ing", "ong", "iao", "ian", "uai", "uan", "zh",
            "ch", "sh", "ai", "ei", "ao", "ou", "an", "en", "er", "ia", "ie", "iu", "in", "ua",
            "uo", "ui", "un", "ue",
        ],
        _ => &[],
    }
}

/// A word in the form that [`native_units`] takes apart.
pub(crate) fn romanised(word: &str) -> String {
    letters::romanised(word).nfc().collect()
}
