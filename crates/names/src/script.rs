//! Scripts other than Latin, by own tables; what has none is left to a general one.

mod arabic;
mod caucasian;
mod cyrillic;
mod families;
mod greek;
pub(crate) mod han;
mod hangul;
mod hebrew;
mod kana;
mod thai;

/// Latin letters for `text`; what is Latin already stays as it is.
pub(crate) fn to_latin(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let letters: Vec<char> = text.chars().collect();
    let mut latin = String::with_capacity(text.len());
    let mut of_word = 0;
    for (at, &letter) in letters.iter().enumerate() {
        if of_word > at {
            continue;
        }
        if thai::is_thai(letter) {
            let rest = letters.get(at..).unwrap_or_default();
            let count = rest.iter().take_while(|letter| thai::is_thai(**letter));
            of_word = at + count.count();
            thai::push_word(&mut latin, letters.get(at..of_word).unwrap_or_default());
            continue;
        }
        let before = at.checked_sub(1).and_then(|i| letters.get(i)).copied();
        let after = letters.get(at + 1).copied();
        match script_of(letter) {
            Script::Latin => latin.push(letter),
            Script::Arabic => latin.push_str(arabic::letter(letter)),
            Script::Cyrillic => latin.push_str(cyrillic::letter(letter)),
            Script::Greek => latin.push_str(greek::letter(before, letter, after)),
            Script::Hebrew => latin.push_str(hebrew::letter(letter)),
            Script::Georgian => latin.push_str(caucasian::georgian(letter)),
            Script::Armenian => latin.push_str(caucasian::armenian(letter, after)),
            Script::Hangul => hangul::push_syllable(&mut latin, letter),
            Script::Kana => kana::push_letter(&mut latin, letter),
            Script::Han | Script::Other => latin.push_str(any_ascii::any_ascii_char(letter)),
        }
    }
    latin
}

/// How a word is spoken whose letters alone do not tell: "بن" is "bin", "عبد" is "abd".
pub(crate) fn spoken_form(word: &str) -> Option<&'static str> {
    arabic::spoken_form(word)
}

/// How a title in Arabic letters is spelled in Latin ones, by its spoken form.
pub(crate) fn spellings_of_title(spoken: &str) -> &'static [&'static str] {
    arabic::spellings_of_title(spoken)
}

/// Whether a word in Arabic letters is a title before a full name, and may be a name elsewhere.
pub(crate) fn is_weak_title(word: &str) -> bool {
    arabic::is_weak_title(word)
}

/// Whether a word is a title that has the Arabic article written in one with it.
pub(crate) fn is_title_with_article(word: &str) -> bool {
    arabic::is_title_with_article(word)
}

/// A word, or the article written in one with it and the rest: "الخطيب" is "ال" and "خطيب".
pub(crate) fn article_apart(word: &str) -> [Option<&str>; 2] {
    match arabic::after_article(word) {
        Some((article, rest)) => [Some(article), Some(rest)],
        None => [Some(word), None],
    }
}

/// Family and given name of a text that is one word and a whole name: "习近平" is "习" and "近平".
pub(crate) fn family_name_apart(text: &str) -> Option<(&str, &str)> {
    let word = text.trim();
    word.split_at_checked(families::given_name_start(word)?)
}

/// A Greek word as it is spoken that is written letter by letter: "Ntaliani" is *Daliani*.
pub(crate) fn greek_start(plain: &str) -> Option<String> {
    greek::spoken_start(plain)
}

/// Whether a word is a family name of China or Korea, in Han or Hangul.
pub(crate) fn is_family_name(word: &str) -> bool {
    families::is_family_name(word)
}

/// Whether a word is a Japanese family name of two or three characters.
pub(crate) fn is_japanese_family_name(word: &str) -> bool {
    families::is_japanese(word)
}

/// Whether two words in Hangul are one but for a first letter that the south of Korea softens:
/// "리" and "이", "노" and "로".
pub(crate) fn is_softened_hangul(a: &str, b: &str) -> bool {
    hangul::is_softened(a, b)
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

/// The script of a word: that of its first letter that is not Latin.
pub(crate) fn script_of_word(text: &str) -> Script {
    text.chars()
        .map(script_of)
        .find(|script| *script != Script::Latin)
        .unwrap_or(Script::Latin)
}

/// A script with ways of its own.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Script {
    #[default]
    Latin,
    Arabic,
    Armenian,
    Cyrillic,
    Georgian,
    Greek,
    Han,
    Hangul,
    Hebrew,
    Kana,
    Other,
}

impl Script {
    /// Whether it is an alphabet that writes what is spoken, so that names known by their sounds
    /// are known in it.
    pub(crate) fn writes_vowels(self) -> bool {
        matches!(
            self,
            Self::Armenian | Self::Cyrillic | Self::Georgian | Self::Greek
        )
    }

    /// Whether names are written in it without a blank between their parts.
    pub(crate) fn leaves_no_blanks(self) -> bool {
        matches!(self, Self::Han | Self::Hangul | Self::Kana)
    }
}

fn script_of(letter: char) -> Script {
    match letter {
        // Latin with its extensions, modifier letters and combining marks, and general
        // punctuation, which later steps judge.
        '\0'..='\u{36f}' | '\u{1e00}'..='\u{1eff}' | '\u{2000}'..='\u{206f}' => Script::Latin,
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Script::Greek,
        '\u{400}'..='\u{52f}' => Script::Cyrillic,
        '\u{530}'..='\u{58f}' => Script::Armenian,
        '\u{590}'..='\u{5ff}' => Script::Hebrew,
        '\u{10a0}'..='\u{10ff}' | '\u{1c90}'..='\u{1cbf}' => Script::Georgian,
        '々' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' => Script::Han,
        letter if arabic::is_arabic(letter) => Script::Arabic,
        letter if hangul::is_hangul(letter) => Script::Hangul,
        letter if kana::is_kana(letter) => Script::Kana,
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
    fn scripts_are_spoken() {
        for (text, expected) in [
            ("ბარაკ", "barak"),
            ("Հայկ", "hayk"),
            ("Սուրեն", "suren"),
            ("김정은", "gimjŏngŭn"),
            ("シャルル", "sharuru"),
            ("ティファニー", "tifanī"),
            ("ウィリアム", "wiriamu"),
            ("さくら", "sakura"),
            ("שמעון", "shm'wn"),
        ] {
            assert_eq!(to_latin(text), expected);
        }
    }
}
