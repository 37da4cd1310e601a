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
    if is_day && words.contains("week") && words.ends_with("ago") {
        return date.parse().ok().map(week_of);
    }
    match time_of_day(words) {
        Some(time) if is_day => Some(format!("{date}T{time}")),
        _ => Some(date),
    }
}

/// A time of day told alone is taken for that of the day of publication.
pub(super) fn timex_of_clock(words: &str, published: Date) -> Option<String> {
    time_of_day(words).map(|time| format!("{published}T{time}"))
}

/// A quarter of a year, as TIMEX3 writes it.
pub(super) fn quarter(year: i16, number: i8) -> String {
    format!("{year:04}-Q{number}")
}

fn week_of(date: Date) -> String {
    let week = date.iso_week_date();
    format!("{:04}-W{:02}", week.year(), week.week())
}

fn time_of_day(words: &str) -> Option<String> {
    clock_face(words).or_else(|| part_of_day(words).map(str::to_owned))
}

/// "5 p.m.", "7:15 pm", "14:30".
fn clock_face(words: &str) -> Option<String> {
    let parts: Vec<&str> = words.split_whitespace().collect();
    parts.iter().enumerate().find_map(|(at, part)| {
        let figures = part.trim_end_matches(|c: char| !c.is_ascii_digit());
        let half = match &part[figures.len()..] {
            "" => parts.get(at + 1).copied().unwrap_or_default(),
            glued => glued,
        };
        let (hour, minute) = figures.split_once(':').unwrap_or((figures, ""));
        let hour: u8 = hour.parse().ok().filter(|hour| *hour < 25)?;
        let afternoon = half.starts_with("p.m") || half.starts_with("pm");
        let morning = half.starts_with("a.m") || half.starts_with("am");
        if !afternoon && !morning && minute.is_empty() {
            return None;
        }
        let hour = match (afternoon, morning, hour) {
            (true, _, 1..=11) => hour + 12,
            (_, true, 12) => 0,
            _ => hour,
        };
        let minute = if minute.is_empty() { "00" } else { minute };
        Some(format!("{hour:02}:{minute}"))
    })
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
        ("tonight", "NI"),
        ("overnight", "NI"),
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
