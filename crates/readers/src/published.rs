//! Publication dates: strict where someone states one, lenient where a page shows one.

use jiff::civil::Date;
use reportedly_model::{DateBasis, Published};

use crate::ReadError;

/// The date in `value`, an ISO 8601 date or a date with a time (RFC 3339 and its kin), as
/// `2024-12-14`; `None` for anything else.
///
/// The date is that of the document's own clock: an offset does not move it to another day.
pub fn publication_date(value: &str) -> Option<String> {
    let value = value.trim();
    let day = value.get(..10)?;
    let rest = value.get(10..)?;
    if !rest.is_empty() && !starts_a_time(rest) {
        return None;
    }
    // The form is checked here, since the parser takes other ISO forms too.
    let shape = |(at, byte): (usize, u8)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    if !day.bytes().enumerate().all(shape) {
        return None;
    }
    day.parse::<Date>().ok().map(|date| date.to_string())
}

/// The date in `value`, which somebody states: a day as in [`publication_date`], or an EDTF date
/// of reduced precision, `2024-12` or `2024`.
pub fn stated_date(value: &str) -> Option<String> {
    let month_or_year = |value: &str| {
        let (year, month) = value.split_once('-').unwrap_or((value, "01"));
        let digits = |text: &str, count| {
            text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        let month_is_one = digits(month, 2) && ("01"..="12").contains(&month);
        (digits(year, 4) && month_is_one).then(|| value.to_owned())
    };
    publication_date(value).or_else(|| month_or_year(value.trim()))
}

/// Whether `rest` is what may follow a date: `T10:00…` or ` 10:00…`.
fn starts_a_time(rest: &str) -> bool {
    let mut chars = rest.chars();
    let separator = chars.next();
    let digits = chars.as_str().as_bytes();
    matches!(separator, Some('T' | 't' | ' '))
        && matches!(digits, [h1, h2, b':', ..] if h1.is_ascii_digit() && h2.is_ascii_digit())
}

/// A date that somebody states; nonsense is an error that names it.
pub(crate) fn stated(
    name: &str,
    given_by: &str,
    value: &str,
    basis: DateBasis,
) -> Result<Published, ReadError> {
    match stated_date(value) {
        Some(date) => Ok(Published { date, basis }),
        None => Err(ReadError::PublicationDate {
            name: name.to_owned(),
            given_by: given_by.to_owned(),
            value: value.to_owned(),
        }),
    }
}

/// The month names of the languages that the readers' dates come in, January first.
const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "janvier", "janv", "januar", "enero"],
    &[
        "february", "feb", "février", "févr", "fév", "fevrier", "februar", "febrero",
    ],
    &["march", "mar", "mars", "märz", "marzo"],
    &["april", "apr", "avril", "avr", "abril"],
    &["may", "mai", "mayo"],
    &["june", "jun", "juin", "juni", "junio"],
    &["july", "jul", "juillet", "juil", "juli", "julio"],
    &["august", "aug", "août", "aout", "agosto"],
    &["september", "sept", "sep", "septembre", "septiembre"],
    &["october", "oct", "octobre", "oktober", "octubre"],
    &["november", "nov", "novembre", "noviembre"],
    &[
        "december",
        "dec",
        "décembre",
        "decembre",
        "déc",
        "dezember",
        "diciembre",
    ],
];

/// The full date that a line such as "Published 14 December 2024" shows.
///
/// Only dates with a month in letters or in ISO form are read, for in 04/05/2024 no one can tell
/// the month from the day; a line in French has the day first.
pub(crate) fn shown(line: &str) -> Option<String> {
    let words: Vec<&str> = line
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | '|'))
        .filter(|word| !word.is_empty())
        .collect();
    let iso = || words.iter().find_map(|word| publication_date(word));
    let french = || {
        let mut from_cue = words.iter().skip_while(|word| !is_french_cue(word));
        from_cue.find_map(|word| day_first(word))
    };
    let named = words.windows(3).find_map(date_of_three);
    named.or_else(iso).or_else(french)
}

/// "Publié le", "Mis à jour le", "Le": what French puts before a date.
fn is_french_cue(word: &str) -> bool {
    matches!(word, "le" | "Le") || word.to_lowercase().starts_with("publié")
}

/// "04/05/2024", where the day comes first.
fn day_first(word: &str) -> Option<String> {
    let mut parts = word.split(['/', '.']);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let whole = parts.next().is_none() && year.len() == 4;
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    date.ok().filter(|_| whole).map(|date| date.to_string())
}

/// "14 December 2024" or "December 14 2024".
fn date_of_three(words: &[&str]) -> Option<String> {
    let [first, second, third] = words else {
        return None;
    };
    let year: i16 = third
        .trim_end_matches('.')
        .parse()
        .ok()
        .filter(|year| (1900..=2999).contains(year))?;
    let (day, month) = match month_number(second) {
        Some(month) => (day_number(first)?, month),
        None => (day_number(second)?, month_number(first)?),
    };
    Date::new(year, month, day)
        .ok()
        .map(|date| date.to_string())
}

fn month_number(word: &str) -> Option<i8> {
    let word = word.trim_end_matches('.').to_lowercase();
    let at = MONTHS
        .iter()
        .position(|names| names.contains(&word.as_str()))?;
    i8::try_from(at + 1).ok()
}

fn day_number(word: &str) -> Option<i8> {
    let digits = word.trim_end_matches(|c: char| !c.is_ascii_digit());
    let suffix = &word[digits.len()..];
    let is_ordinal = matches!(suffix, "" | "." | "st" | "nd" | "rd" | "th" | "er");
    digits.parse().ok().filter(|_| is_ordinal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_longer_forms_to_the_date() {
        for value in [
            "2024-12-14",
            " 2024-12-14 ",
            "2024-12-14T23:30:00Z",
            "2024-12-14T23:30:00+03:00",
            "2024-12-14 08:15",
        ] {
            assert_eq!(
                publication_date(value).as_deref(),
                Some("2024-12-14"),
                "{value}"
            );
        }
    }

    #[test]
    fn takes_nothing_else_for_a_date() {
        for value in [
            "",
            "soon",
            "2024",
            "2024-13-01",
            "2024-02-30",
            "14/12/2024",
            "2024-12-14x",
            "2024-12-14T",
            "٢٠٢٤-١٢-١٤",
            "2024-W50-6",
            "20241214",
            "2024-12-1é",
        ] {
            assert_eq!(publication_date(value), None, "{value}");
        }
    }

    #[test]
    fn a_month_or_a_year_may_be_all_that_somebody_states() {
        for value in ["2020-05", "2020", " 2020-12 ", "2020-05-01"] {
            assert_eq!(
                stated_date(value).as_deref().map(str::len),
                Some(value.trim().len())
            );
        }
        for value in ["2020-13", "2020-00", "20", "2020-5", "2020-05-", "202O"] {
            assert_eq!(stated_date(value), None, "{value}");
        }
    }

    #[test]
    fn reads_the_date_that_a_page_shows() {
        for line in [
            "Published: 14 December 2024, 10:30 GMT",
            "Saturday, December 14, 2024",
            "Publié le 14 décembre 2024 à 10h30",
            "AFP, Beirut, 14 Dec. 2024",
            "Updated 2024-12-14",
            "Publié le : 14/12/2024 - 08:15",
            "Publiée le 14.12.2024",
            "Mis à jour le 14 déc. 2024 à 8h15",
        ] {
            assert_eq!(shown(line).as_deref(), Some("2024-12-14"), "{line}");
        }
        for line in [
            "14 December",
            "04/05/2024",
            "31 February 2024",
            "By May 12 2024x",
        ] {
            assert_eq!(shown(line), None, "{line}");
        }
    }
}
