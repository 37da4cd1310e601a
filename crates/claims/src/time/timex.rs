//! Dates as TimeML's TIMEX3 writes them (Pustejovsky et al. 2003), for corpora and tools that
//! speak it.

use jiff::civil::{Date, Weekday};

use super::edtf::{Stamp, Value, Year};

/// The TIMEX3 value of a date told in `words` (lower case): of a stretch that is no calendar
/// unit, the end that is said.
pub(super) fn timex(value: &Value, words: &str) -> Option<String> {
    let date = match value {
        Value::At(stamp) => of_stamp(*stamp),
        Value::Between(Some(start), Some(end)) => {
            of_week(*start, *end).unwrap_or_else(|| of_stamp(*start))
        }
        Value::Between(start, end) => of_stamp((*start).or(*end)?),
        Value::All(stamps) | Value::OneOf(stamps) => of_stamp(*stamps.first()?),
    };
    let is_day = date.len() == "2024-12-08".len();
    match part_of_day(words) {
        Some(part) if is_day => Some(format!("{date}T{part}")),
        _ => Some(date),
    }
}

fn of_stamp(stamp: Stamp) -> String {
    let year = match stamp.year {
        Year::Known(year) => format!("{year:04}"),
        Year::Decade(first) => format!("{:03}", first / 10),
        Year::Century(first) => format!("{:02}", first / 100),
        Year::Unsaid => "XXXX".to_owned(),
    };
    let Some(part) = stamp.part else { return year };
    let part = match part {
        21 => "SP".to_owned(),
        22 => "SU".to_owned(),
        23 => "FA".to_owned(),
        24 => "WI".to_owned(),
        33..=36 => format!("Q{}", part - 32),
        40 | 41 => format!("H{}", part - 39),
        month => format!("{month:02}"),
    };
    match stamp.day {
        Some(day) => format!("{year}-{part}-{day:02}"),
        None => format!("{year}-{part}"),
    }
}

/// A week from Monday to Sunday, or its weekend.
fn of_week(start: Stamp, end: Stamp) -> Option<String> {
    let (start, end): (Date, Date) = (start.date()?, end.date()?);
    let days = (end - start).get_days();
    let week = start.iso_week_date();
    let number = format!("{:04}-W{:02}", week.year(), week.week());
    match (start.weekday(), days) {
        (Weekday::Monday, 6) => Some(number),
        (Weekday::Saturday, 1) => Some(format!("{number}-WE")),
        _ => None,
    }
}

fn part_of_day(words: &str) -> Option<&'static str> {
    [
        ("morning", "MO"),
        ("afternoon", "AF"),
        ("evening", "EV"),
        ("night", "NI"),
        ("noon", "12:00"),
        ("midnight", "24:00"),
    ]
    .into_iter()
    .find(|(word, _)| {
        words
            .split(|c: char| !c.is_alphabetic())
            .any(|w| w == *word)
    })
    .map(|(_, code)| code)
}
