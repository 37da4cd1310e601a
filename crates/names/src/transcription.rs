//! Foreign names in Cyrillic, which follow how they are spoken and not their letters: "Хуан" is *Juan*,
//! "Леруа" is *Leroy*, "Чжан Вэй" is *Zhang Wei*.
//!
//! Russian writes each language by rules of its own. From a Latin spelling follows what it would be in
//! Cyrillic if it were Spanish, French or Chinese; Korean syllables are known by their usual spellings.

mod chinese;
mod french;
mod korean;
mod spanish;

use compact_str::{CompactString, ToCompactString};
use smallvec::SmallVec;

pub(crate) use korean::syllables_of;

/// What a Latin word may be in Cyrillic.
pub(crate) type Transcriptions = SmallVec<[CompactString; 4]>;

/// Longer words are no single names.
const LONGEST: usize = 24;
/// In shorter ones, chance would have its way.
const SHORTEST: usize = 2;

/// What the word, romanised with its diacritics, is in Cyrillic by the rules of Spanish, French and
/// Chinese, in one form.
pub(crate) fn of_latin(romanised: &str) -> Transcriptions {
    let mut found = Transcriptions::new();
    let length = romanised.chars().count();
    if !(SHORTEST..=LONGEST).contains(&length)
        || !romanised
            .chars()
            .all(|letter| letter.is_alphabetic() || letter == '\'')
    {
        return found;
    }
    let letters: SmallVec<[char; LONGEST]> = romanised.chars().filter(|it| *it != '\'').collect();
    found.extend(spanish::in_cyrillic(&letters).map(|word| one_form(&word)));
    found.push(one_form(&french::in_cyrillic(&letters)));
    found.extend(chinese::in_cyrillic(romanised));
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether the one in Cyrillic and the Latin one, romanised, are two Chinese words.
pub(crate) fn are_two_chinese(cyrillic: &str, romanised: &str) -> bool {
    chinese::is_other(cyrillic, romanised)
}

/// A word in Cyrillic, in lower case, with what writers do in two ways done in one.
pub(crate) fn one_form(cyrillic: &str) -> CompactString {
    let mut form = CompactString::with_capacity(cyrillic.len());
    for letter in cyrillic.chars().flat_map(char::to_lowercase) {
        let letter = match letter {
            'ё' | 'э' => 'е',
            other => other,
        };
        if letter.is_alphabetic() && !form.ends_with(letter) {
            form.push(letter);
        }
    }
    form
}

/// What stands for each of `rules` at the start of `rest`, the first that fits.
fn rule_at<'r>(rules: &'r [(&'r str, &'r str)], rest: &[char]) -> Option<(usize, &'r str)> {
    rules.iter().find_map(|(latin, cyrillic)| {
        let length = latin.chars().count();
        let fits = rest.len() >= length && latin.chars().zip(rest).all(|(a, b)| a == *b);
        fits.then_some((length, *cyrillic))
    })
}

/// *C*, *g*, *qu* and *gu* before *e* and *i*; `soft_g` is what *g* is there.
fn before_front_vowel(rest: &[char], soft_g: &'static str) -> Option<(usize, &'static str)> {
    let is_front = |at: usize| {
        let letter = rest.get(at);
        letter.is_some_and(|letter| "eiyéíèêëîï".contains(*letter))
    };
    match rest {
        ['c', ..] if is_front(1) => Some((1, "с")),
        ['g', ..] if is_front(1) => Some((1, soft_g)),
        ['q', 'u', ..] if is_front(2) => Some((2, "к")),
        ['g', 'u', ..] if is_front(2) => Some((2, "г")),
        _ => None,
    }
}

fn is_vowel(letter: Option<&char>) -> bool {
    letter.is_some_and(|letter| "aeiouyáéíóúüèêëîïôùûàâ".contains(*letter))
}

/// The letters after `at`.
fn rest_of(letters: &[char], at: usize) -> &[char] {
    letters.get(at..).unwrap_or_default()
}

fn push(word: &mut CompactString, letters: &str) {
    word.push_str(letters);
}

/// A consonant or vowel that all languages write alike.
fn plain(letter: char) -> CompactString {
    let cyrillic = match letter {
        'a' | 'á' | 'à' | 'â' | 'ã' => "а",
        'b' => "б",
        'c' | 'k' | 'q' => "к",
        'd' => "д",
        'e' | 'é' | 'è' | 'ê' | 'ë' => "е",
        'f' => "ф",
        'g' => "г",
        'i' | 'í' | 'î' | 'ï' => "и",
        'l' => "л",
        'm' => "м",
        'n' => "н",
        'o' | 'ó' | 'ô' => "о",
        'p' => "п",
        'r' => "р",
        's' | 'ç' => "с",
        't' => "т",
        'u' | 'ú' | 'ù' | 'û' | 'ü' => "у",
        'v' | 'w' => "в",
        'x' => "кс",
        'z' => "з",
        other => return other.to_compact_string(),
    };
    cyrillic.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letters;

    fn may_be(latin: &str, cyrillic: &str) -> bool {
        of_latin(&letters::romanised(latin)).contains(&one_form(cyrillic))
    }

    #[test]
    fn names_are_written_as_they_are_spoken() {
        for (latin, cyrillic) in [
            ("Juan", "Хуан"),
            ("José", "Хосе"),
            ("Martínez", "Мартинес"),
            ("García", "Гарсия"),
            ("Guillermo", "Гильермо"),
            ("Jiménez", "Хименес"),
            ("Javier", "Хавьер"),
            ("Jaime", "Хайме"),
            ("Ibáñez", "Ибаньес"),
            ("Enrique", "Энрике"),
            ("Hernández", "Эрнандес"),
            ("Jean", "Жан"),
            ("Jacques", "Жак"),
            ("Leroy", "Леруа"),
            ("Moreau", "Моро"),
            ("François", "Франсуа"),
            ("Lefebvre", "Лефевр"),
            ("Dupont", "Дюпон"),
            ("Guillaume", "Гийом"),
            ("Henri", "Анри"),
            ("Olivier", "Оливье"),
            ("Mathieu", "Матьё"),
            ("Rousseau", "Руссо"),
            ("Vincent", "Венсан"),
            ("Antoine", "Антуан"),
            ("Zhang", "Чжан"),
            ("Wei", "Вэй"),
            ("Jinping", "Цзиньпин"),
            ("Xiaoming", "Сяомин"),
            ("Liu", "Лю"),
            ("Yu", "Юй"),
            ("Guo", "Го"),
            ("Hui", "Хуэй"),
            ("Huang", "Хуан"),
        ] {
            let found = of_latin(&letters::romanised(latin));
            assert!(may_be(latin, cyrillic), "{latin} {cyrillic} {found:?}");
        }
    }

    #[test]
    fn other_names_are_others() {
        for (latin, cyrillic) in [
            ("Juan", "Иван"),
            ("Jean", "Жанна"),
            ("Leroy", "Лера"),
            ("Zhan", "Чжан"),
            ("Cheng", "Чэнь"),
            ("Li", "Лю"),
            ("Martínez", "Мартин"),
            ("Moreau", "Мора"),
        ] {
            assert!(!may_be(latin, cyrillic), "{latin} {cyrillic}");
        }
        assert!(of_latin("x").is_empty());
        assert!(of_latin("r2d2").is_empty());
    }
}
