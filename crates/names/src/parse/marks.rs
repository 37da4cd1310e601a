//! Marks and shapes of letters that say nothing of a name: vowels that teachers and poets write,
//! lengthened strokes, marks of direction, letters in the shape that they have inside a word.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// The text with letters alone.
pub(super) fn without(text: &str) -> Cow<'_, str> {
    if !text
        .chars()
        .any(|letter| is_mark(letter) || is_shape(letter))
    {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars().filter(|letter| !is_mark(*letter)) {
        if is_shape(letter) {
            plain.extend(std::iter::once(letter).nfkc());
        } else {
            plain.push(letter);
        }
    }
    // Half-width Kana have the dots of "が" apart.
    Cow::Owned(plain.nfc().collect())
}

fn is_mark(letter: char) -> bool {
    matches!(letter,
        // Arabic vowels, and the stroke that makes words longer.
        '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{652}' | '\u{656}'..='\u{65f}' | '\u{670}' | '\u{640}'
        // Hebrew vowels and accents.
        | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}'..='\u{5c7}'
        // What joins or separates letters, and tells their direction.
        | '\u{ad}' | '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Arabic and Hebrew letters as they are drawn, full-width Latin, half-width Kana and Hangul.
fn is_shape(letter: char) -> bool {
    matches!(letter, '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{ff01}'..='\u{ffdc}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_stay() {
        for (text, expected) in [
            ("مُحَمَّد", "محمد"),
            ("محمـــد", "محمد"),
            ("ﻣﺤﻤﺪ", "محمد"),
            ("שָׁלוֹם", "שלום"),
            ("ｋａｒｉｍ", "karim"),
            ("ﾏﾙｸｽ", "マルクス"),
            ("ﾄﾞﾙﾌ", "ドルフ"),
            ("Novák", "Novák"),
        ] {
            assert_eq!(without(text), expected);
        }
    }
}
