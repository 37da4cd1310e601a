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
];

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
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];

/// The number that starts a list of plain words, and how many words it takes.
pub(super) fn number_at(words: &[&str]) -> Option<(u32, usize)> {
    let first = words.first()?;
    if let Some(tens) = value_in(TENS, first) {
        return match words.get(1).and_then(|next| value_in(UNITS, next)) {
            Some(unit) if unit < 10 => Some((tens + unit, 2)),
            _ => Some((tens, 1)),
        };
    }
    value_in(UNITS, first)
        .or_else(|| with_digits(first))
        .map(|value| (value, 1))
}

/// "44", "1st", "22nd".
fn with_digits(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let ending = &word[digits.len()..];
    let ordinal = matches!(ending, "" | "st" | "nd" | "rd" | "th");
    (ordinal && digits.len() <= 8)
        .then(|| digits.parse().ok())
        .flatten()
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
        assert_eq!(number_at(&["4x4"]), None);
        assert_eq!(number_at(&["novak"]), None);
        assert_eq!(number_at(&[]), None);
        for (text, value) in [("VII", 7), ("XIII", 13), ("XIV", 14), ("IX", 9), ("XX", 20)] {
            assert_eq!(roman(text), Some(value), "{text}");
        }
        for text in ["IIII", "VX", "ABC", "", "XXXX"] {
            assert_eq!(roman(text), None, "{text}");
        }
    }
}
