//! Text as words that are looked for: without case, accents, vowel marks and the like.

use reportedly_model::Span;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A word of a text in the form in which it is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoldedWord {
    /// Lower case, without marks.
    pub folded: String,
    /// Where it stands, in code points.
    pub span: Span,
}

/// The words of a text. What is written without blanks between words (Han, kana, Thai and their
/// like) is taken letter by letter, so that a word within it is found as a run of letters.
pub fn folded_words(text: &str) -> Vec<FoldedWord> {
    let mut words: Vec<FoldedWord> = Vec::new();
    let mut open = false;
    for (at, letter) in text.chars().enumerate() {
        if is_combining_mark(letter) || letter == TATWEEL {
            if let Some(word) = words.last_mut().filter(|_| open) {
                word.span.end = at + 1;
            }
            continue;
        }
        if !letter.is_alphanumeric() {
            open = false;
            continue;
        }
        let alone = is_written_without_blanks(letter);
        match words.last_mut() {
            Some(word) if open && !alone => {
                word.span.end = at + 1;
                push_folded(&mut word.folded, letter);
            }
            _ => {
                let mut folded = String::new();
                push_folded(&mut folded, letter);
                let span = Span::new(at, at + 1);
                words.push(FoldedWord { folded, span });
            }
        }
        open = !alone;
    }
    words
}

/// The words of a text with blanks between: what an index of words is made from.
pub fn indexed_words(text: &str) -> String {
    let words = folded_words(text);
    let words: Vec<&str> = words.iter().map(|word| word.folded.as_str()).collect();
    words.join(" ")
}

/// Lengthens Arabic words in print, and means nothing.
const TATWEEL: char = '\u{640}';

fn push_folded(word: &mut String, letter: char) {
    let plain = std::iter::once(letter)
        .nfkd()
        .filter(|part| !is_combining_mark(*part));
    for part in plain.flat_map(char::to_lowercase) {
        match part {
            // Final forms and spellings that writers of Arabic and Persian exchange.
            'ى' | 'ی' => word.push('ي'),
            'ة' => word.push('ه'),
            'ک' => word.push('ك'),
            'ς' => word.push('σ'),
            'ß' => word.push_str("ss"),
            'ø' => word.push('o'),
            'ł' => word.push('l'),
            'đ' => word.push('d'),
            'ı' => word.push('i'),
            'æ' => word.push_str("ae"),
            'œ' => word.push_str("oe"),
            part if is_combining_mark(part) => {}
            part => word.push(part),
        }
    }
}

fn is_written_without_blanks(letter: char) -> bool {
    matches!(letter as u32,
        0x0E00..=0x0EFF // Thai, Lao
        | 0x1000..=0x109F // Burmese
        | 0x1780..=0x17FF // Khmer
        | 0x3040..=0x30FF // kana
        | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x2_0000..=0x3_FFFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_vowel_marks_make_no_difference() {
        for (a, b) in [
            ("Bouthaïna", "BOUTHAINA"),
            ("مُحَمَّد", "محمد"),
            ("أحمد", "احمد"),
            ("Žižek", "zizek"),
            ("Łódź", "lodz"),
        ] {
            assert_eq!(indexed_words(a), indexed_words(b));
        }
    }

    #[test]
    fn a_word_stands_where_it_says() {
        let text = "Le général d'Alep, été 2024 (北京)";
        let letters: Vec<char> = text.chars().collect();
        let words = folded_words(text);
        let written: Vec<String> = words
            .iter()
            .map(|word| letters[word.span.start..word.span.end].iter().collect())
            .collect();
        let expected = ["Le", "général", "d", "Alep", "été", "2024", "北", "京"];
        assert_eq!(written, expected);
    }
}
