//! Numbers in names: "First" and "1st", "Forty-Four" and "44", "VII" and "7".

const UNITS: &[(&str, u32)] = &[
    ("one", 1),
    ("first", 1),
    ("two", 2),
    ("second", 2),
    ("three", 3),
    ("third", 3),
    ("four", 4),
    ("fourth", 4),
    ("five", 5),
    ("fifth", 5),
    ("six", 6),
    ("sixth", 6),
    ("seven", 7),
    ("seventh", 7),
    ("eight", 8),
    ("eighth", 8),
    ("nine", 9),
    ("ninth", 9),
    ("ten", 10),
    ("tenth", 10),
    ("eleven", 11),
    ("eleventh", 11),
    ("twelve", 12),
    ("twelfth", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("thirteenth", 13),
    ("fourteenth", 14),
    ("fifteenth", 15),
    ("sixteenth", 16),
    ("seventeenth", 17),
    ("eighteenth", 18),
    ("nineteenth", 19),
];

/// Endings of ordinal numbers in digits: English, French, Dutch, Spanish.
const ENDINGS: &[&str] = &[
    "", "st", "nd", "rd", "th", "er", "ere", "e", "eme", "nde", "de", "ste", "ro", "do",
];

/// What may stand before a number and only says that one follows.
const BEFORE: &[&str] = &["no", "nr", "num", "number", "numero"];

/// Endings of ordinal numbers in Cyrillic, behind a hyphen: "5-я".
const CYRILLIC_ENDINGS: &[&str] = &["я", "й", "а", "го", "ая", "ый", "ой", "ій", "ша", "ти"];

const TENS: &[(&str, u32)] = &[
    ("twenty", 20),
    ("twentieth", 20),
    ("thirty", 30),
    ("thirtieth", 30),
    ("forty", 40),
    ("fourty", 40),
    ("fortieth", 40),
    ("fifty", 50),
    ("fiftieth", 50),
    ("sixty", 60),
    ("sixtieth", 60),
    ("seventy", 70),
    ("seventieth", 70),
    ("eighty", 80),
    ("eightieth", 80),
    ("ninety", 90),
    ("ninetieth", 90),
];

/// The number that starts a list of plain words, and how many words it takes.
pub(super) fn number_at(words: &[&str]) -> Option<(u32, usize)> {
    let first = words.first()?;
    if BEFORE.contains(first) {
        let number = words.get(1).and_then(|next| with_digits(next))?;
        return Some((number, 2));
    }
    if let Some(value) = with_digits(first) {
        return Some((value, 1));
    }
    let (hundreds, taken) = hundreds_at(words);
    let rest = words.get(taken..).unwrap_or_default();
    match below_hundred_at(rest) {
        Some((value, count)) => Some((hundreds + value, taken + count)),
        None if hundreds > 0 => Some((hundreds, hundred_words(words))),
        None => None,
    }
}

/// "one hundred and", and how many words it takes.
fn hundreds_at(words: &[&str]) -> (u32, usize) {
    let taken = hundred_words(words);
    let times = match taken {
        0 => return (0, 0),
        1 => 1,
        _ => words
            .first()
            .and_then(|word| value_in(UNITS, word))
            .unwrap_or(1),
    };
    let and =
        usize::from(words.get(taken) == Some(&"and") && words.get(taken - 1) == Some(&"hundred"));
    (100 * times, taken + and)
}

/// How many words say hundreds.
fn hundred_words(words: &[&str]) -> usize {
    let is_hundred = |at: usize| matches!(words.get(at), Some(&"hundred" | &"hundredth"));
    let times = words.first().and_then(|word| value_in(UNITS, word));
    match times {
        Some(1..=9) if is_hundred(1) => 2,
        _ => usize::from(is_hundred(0)),
    }
}

fn below_hundred_at(words: &[&str]) -> Option<(u32, usize)> {
    let first = words.first()?;
    if let Some(tens) = value_in(TENS, first) {
        return match words.get(1).and_then(|next| value_in(UNITS, next)) {
            Some(unit) if unit < 10 => Some((tens + unit, 2)),
            _ => Some((tens, 1)),
        };
    }
    value_in(UNITS, first).map(|value| (value, 1))
}

/// Whether a word as written is no more than the ending of a number in digits before it.
pub(super) fn is_ending(text: &str) -> bool {
    CYRILLIC_ENDINGS.contains(&text)
}

/// "44", "1st", "22nd", "2ème".
pub(crate) fn with_digits(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let ending = &word[digits.len()..];
    (ENDINGS.contains(&ending) && digits.len() <= 8)
        .then(|| digits.parse().ok())
        .flatten()
}

/// Whether the digits in two words tell them apart: "Unit12" and "Unit07", but not "07" and "7"; a digit in
/// one alone may stand for a letter.
pub(crate) fn differ(a: &str, b: &str) -> bool {
    let has_digit = |word: &str| word.bytes().any(|letter| letter.is_ascii_digit());
    if !has_digit(a) || !has_digit(b) {
        return false;
    }
    if let (Some(a), Some(b)) = (with_digits(a), with_digits(b)) {
        return a != b;
    }
    let runs = |word: &'_ str| -> Vec<String> {
        let runs = word.split(|letter: char| !letter.is_ascii_digit());
        let runs = runs.filter(|run| !run.is_empty());
        runs.map(|run| run.trim_start_matches('0').to_owned())
            .collect()
    };
    runs(a) != runs(b)
}

/// "VII", in capitals only, as "mix" and "civil" are words; `None` for what is no proper numeral.
pub(super) fn roman(text: &str) -> Option<u32> {
    const SIGNS: &[(&str, u32)] = &[
        ("XL", 40),
        ("X", 10),
        ("IX", 9),
        ("V", 5),
        ("IV", 4),
        ("I", 1),
    ];
    let (mut rest, mut value) = (text, 0);
    for &(sign, worth) in SIGNS {
        let mut times = 0;
        while let Some(shorter) = rest.strip_prefix(sign).filter(|_| times < 3) {
            rest = shorter;
            value += worth;
            times += 1;
            if sign.len() == 2 || sign == "V" {
                break;
            }
        }
    }
    (rest.is_empty() && value > 0).then_some(value)
}

fn value_in(list: &[(&str, u32)], word: &str) -> Option<u32> {
    list.iter()
        .find(|(name, _)| *name == word)
        .map(|(_, value)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_digits_and_roman_numerals_are_one() {
        assert_eq!(number_at(&["forty", "four"]), Some((44, 2)));
        assert_eq!(number_at(&["fourty", "novak"]), Some((40, 1)));
        assert_eq!(number_at(&["1st"]), Some((1, 1)));
        assert_eq!(number_at(&["first"]), Some((1, 1)));
        assert_eq!(number_at(&["2eme"]), Some((2, 1)));
        assert_eq!(number_at(&["no", "7"]), Some((7, 2)));
        assert_eq!(number_at(&["no", "novak"]), None);
        assert_eq!(number_at(&["hundredth"]), Some((100, 1)));
        let words = ["two", "hundred", "and", "twenty", "first"];
        assert_eq!(number_at(&words), Some((221, 5)));
        assert_eq!(
            number_at(&["one", "hundred", "and", "novak"]),
            Some((100, 2))
        );
        assert_eq!(number_at(&["4x4"]), None);
        assert_eq!(number_at(&["novak"]), None);
        assert_eq!(number_at(&[]), None);
        for (text, value) in [("VII", 7), ("XIII", 13), ("XIV", 14), ("IX", 9), ("XX", 20)] {
            assert_eq!(roman(text), Some(value), "{text}");
        }
        for (a, b) in [
            ("group12", "group07"),
            ("12", "07"),
            ("ab12", "ab13"),
            ("22b", "23b"),
        ] {
            assert!(differ(a, b), "{a} {b}");
        }
        for (a, b) in [
            ("07", "7"),
            ("4th", "4"),
            ("group", "troop"),
            ("1rena", "irena"),
            ("unit07", "unit7"),
        ] {
            assert!(!differ(a, b), "{a} {b}");
        }
        for text in ["IIII", "VX", "ABC", "", "XXXX"] {
            assert_eq!(roman(text), None, "{text}");
        }
    }
}
