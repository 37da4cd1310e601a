//! Any writing to lower-case Latin letters.

use std::borrow::Cow;

use compact_str::CompactString;
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::script;

/// The text with each letter and its marks in one character (NFC): file systems and pages that are set for
/// print take "й", "が" and "김" apart, and no table knows the pieces.
///
/// ```
/// assert_eq!(reportedly_names::composed("Андреи\u{306}"), "Андрей");
/// ```
pub fn composed(text: &str) -> Cow<'_, str> {
    match text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        true => Cow::Borrowed(text),
        false => Cow::Owned(text.nfc().collect()),
    }
}

/// The same, no more than the first `most` characters of it, so that time stays bounded.
pub(crate) fn composed_within(text: &str, most: usize) -> Cow<'_, str> {
    // No character is taken apart into more than four.
    const MOST_PIECES: usize = 4;
    let cut = |text: &str, most: usize| {
        let end = text.char_indices().nth(most);
        end.map_or(text.len(), |(at, _)| at)
    };
    match composed(&text[..cut(text, most * MOST_PIECES)]) {
        Cow::Borrowed(whole) => Cow::Borrowed(&whole[..cut(whole, most)]),
        Cow::Owned(mut whole) => {
            whole.truncate(cut(&whole, most));
            Cow::Owned(whole)
        }
    }
}

/// Lower-case Latin with the diacritics that change a letter's sound still there; other scripts
/// are transliterated. Apostrophes of every shape become `'`, everything that is neither letter
/// nor apostrophe is dropped.
pub(crate) fn romanised(text: &str) -> CompactString {
    if text.is_ascii() {
        return romanised_ascii(text);
    }
    let latin = script::to_latin(text);
    if latin.is_ascii() {
        return romanised_ascii(&latin);
    }
    latin
        .nfc()
        .flat_map(char::to_lowercase)
        .filter_map(kept)
        .nfc()
        .collect()
}

/// The same, where no letter has a mark.
fn romanised_ascii(text: &str) -> CompactString {
    let letters = text.chars().filter_map(|letter| match letter {
        '\'' | '`' => Some('\''),
        letter if letter.is_ascii_alphanumeric() => Some(letter.to_ascii_lowercase()),
        _ => None,
    });
    letters.collect()
}

fn kept(letter: char) -> Option<char> {
    match letter {
        '\'' | '’' | '‘' | 'ʼ' | 'ʿ' | 'ʾ' | '`' | '´' | 'ˈ' | 'ʹ' => Some('\''),
        'ı' => Some('i'),
        // Lower-casing "İ" leaves a dot that says nothing more.
        '\u{307}' => None,
        letter if letter.is_alphanumeric() || is_combining_mark(letter) => Some(letter),
        _ => None,
    }
}

/// Plain ASCII letters and digits: "Zoubaïda" is "zoubaida", "Łukasz" is "lukasz".
pub(crate) fn plain(romanised: &str) -> CompactString {
    if romanised.is_ascii() {
        let letters = romanised.chars().filter(char::is_ascii_alphanumeric);
        return letters.map(|letter| letter.to_ascii_lowercase()).collect();
    }
    let mut plain = CompactString::with_capacity(romanised.len());
    for letter in romanised.nfd().filter(|letter| !is_combining_mark(*letter)) {
        match letter {
            'a'..='z' | '0'..='9' => plain.push(letter),
            '\'' => {}
            'ß' => plain.push_str("ss"),
            'æ' => plain.push_str("ae"),
            'œ' => plain.push_str("oe"),
            'ø' => plain.push('o'),
            'ł' => plain.push('l'),
            'đ' | 'ð' => plain.push('d'),
            'þ' => plain.push_str("th"),
            'ə' => plain.push('a'),
            other => {
                let ascii = any_ascii::any_ascii_char(other);
                plain.extend(
                    ascii
                        .chars()
                        .filter(char::is_ascii_alphanumeric)
                        .map(|c| c.to_ascii_lowercase()),
                );
            }
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn diacritics_and_special_letters_become_plain() {
        for (text, expected) in [
            ("Zoubaïda", "zoubaida"),
            ("ERDOĞAN", "erdogan"),
            ("İbrahim", "ibrahim"),
            ("Łukasz", "lukasz"),
            ("Strauß", "strauss"),
            ("O’Brien", "obrien"),
            ("Žižek", "zizek"),
        ] {
            assert_eq!(plain(&romanised(text)), expected);
        }
    }
}
