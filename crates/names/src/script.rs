//! Scripts other than Latin, by own tables; what has none is left to a general one.

mod arabic;
mod cyrillic;
mod greek;

/// Latin letters for `text`; what is Latin already stays as it is.
pub(crate) fn to_latin(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let letters: Vec<char> = text.chars().collect();
    let mut latin = String::with_capacity(text.len());
    for (at, &letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|i| letters.get(i)).copied();
        let after = letters.get(at + 1).copied();
        match script_of(letter) {
            Script::Latin => latin.push(letter),
            Script::Arabic => latin.push_str(arabic::letter(letter)),
            Script::Cyrillic => latin.push_str(cyrillic::letter(letter)),
            Script::Greek => latin.push_str(greek::letter(before, letter, after)),
            Script::Other => latin.push_str(any_ascii::any_ascii_char(letter)),
        }
    }
    latin
}

/// How a word is spoken whose letters alone do not tell: "بن" is "bin", "عبد" is "abd".
pub(crate) fn spoken_form(word: &str) -> Option<&'static str> {
    arabic::spoken_form(word)
}

/// A word, or the article written in one with it and the rest: "الخطيب" is "ال" and "خطيب".
pub(crate) fn article_apart(word: &str) -> [Option<&str>; 2] {
    match arabic::after_article(word) {
        Some((article, rest)) => [Some(article), Some(rest)],
        None => [Some(word), None],
    }
}

/// Whether two different spellings of one sound are two names: Chinese characters.
pub(crate) fn has_characters_for_words(text: &str) -> bool {
    text.chars()
        .any(|letter| matches!(letter, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}'))
}

/// Whether every letter is Latin.
pub(crate) fn is_latin(text: &str) -> bool {
    text.chars()
        .all(|letter| matches!(script_of(letter), Script::Latin))
}

/// Whether `text` is in a script that leaves short vowels unwritten.
pub(crate) fn leaves_vowels_unwritten(text: &str) -> bool {
    text.chars()
        .any(|letter| matches!(letter, '\u{590}'..='\u{5ff}') || arabic::is_arabic(letter))
}

enum Script {
    Latin,
    Arabic,
    Cyrillic,
    Greek,
    Other,
}

fn script_of(letter: char) -> Script {
    match letter {
        // Latin with its extensions, modifier letters and combining marks, and general
        // punctuation, which later steps judge.
        '\0'..='\u{36f}' | '\u{1e00}'..='\u{1eff}' | '\u{2000}'..='\u{206f}' => Script::Latin,
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Script::Greek,
        '\u{400}'..='\u{52f}' => Script::Cyrillic,
        letter if arabic::is_arabic(letter) => Script::Arabic,
        letter if letter.is_alphabetic() => Script::Other,
        _ => Script::Latin,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_tables_cover_three_scripts() {
        for (text, expected) in [
            ("Владимир", "vladimir"),
            ("Олексій", "oleksiy"),
            ("Юлия Щукина", "yuliya shchukina"),
            ("Γιώργος Παπαδόπουλος", "giorgos papadopoulos"),
            ("محمود", "mhmwd"),
            ("خاتمی", "khatmy"),
        ] {
            assert_eq!(
                crate::letters::plain(&to_latin(text).to_lowercase().replace(' ', "_")),
                expected.replace(' ', "")
            );
        }
    }

    #[test]
    fn other_scripts_become_latin_somehow() {
        assert_eq!(to_latin("ბარაკ"), "barak'");
    }
}
