//! Dates as TimeML's TIMEX3 writes them (Pustejovsky et al. 2003), for corpora and tools that
//! speak it.

use std::ops::Range;

use jiff::civil::{Date, Weekday};
use reportedly_model::Analysis;

use super::edtf::{Stamp, Value, Year};
use super::narrative::{self, Told};
use super::pieces::Pieces;
use super::resolve::{self, Context};
use super::shape::{Shape, Which};
use super::words::Class;
use super::{Timex, tense, words_of};

/// Days that a date without a year may lie back …
const LONG_AGO: i32 = 270;
/// … where the verb tells of the past.
const LONG_PAST: i32 = 300;

/// What TIMEX3 makes of an expression: of a stretch or a row, its two ends.
pub(super) fn timexes(
    pieces: &Pieces,
    range: Range<usize>,
    told: &[Told],
    at: usize,
    published: Option<Date>,
) -> Vec<Timex> {
    let Some(this) = told.get(at) else {
        return Vec::new();
    };
    let context = Context {
        published,
        future: this.future,
    };
    if let Some(two) = two_ends(pieces, range.clone(), this, context) {
        return two.into();
    }
    let Some((words, span)) = words_of(pieces, range) else {
        return Vec::new();
    };
    let words = words.to_lowercase();
    let value = match &this.shape {
        // TIMEX3 takes "the last three weeks" for a length, and knows no times without a day.
        Shape::Trailing(..) | Shape::Near(_) | Shape::SomeAfter(..) => None,
        Shape::Clock => narrative::day_beside(pieces.analysis, told, at)
            .or(published)
            .and_then(|day| of_clock(&words, day)),
        // "Within a year" is a length too.
        Shape::Ago(count, _) if *count < 0 && words.starts_with("within") => None,
        Shape::Within(_, unit) => {
            let whole = resolve::resolve(&Shape::Unit(*unit, Which::This), context);
            whole.and_then(|value| timex(&value, &words))
        }
        _ => value_of(pieces.analysis, told, at, published).and_then(|value| timex(&value, &words)),
    };
    value
        .map(|value| Timex { span, value })
        .into_iter()
        .collect()
}

/// "from 3 to 5 May", "on Thursday and Friday".
fn two_ends(
    pieces: &Pieces,
    range: Range<usize>,
    told: &Told,
    context: Context,
) -> Option<[Timex; 2]> {
    let (first, second) = match &told.shape {
        Shape::Between(a, b) => {
            let value = told.value.as_ref()?;
            // "to mid-2021" ends in 2021
            let end = |shape: &Shape, stamp: Option<Stamp>| match shape {
                Shape::Portion(_, of) => resolve::resolve(of, context)?.start(),
                _ => stamp,
            };
            (end(a, value.start())?, end(b, value.end())?)
        }
        Shape::Several(a, b, _) => {
            let stamp = |shape: &Shape| resolve::resolve(shape, context)?.start();
            (stamp(a)?, stamp(b)?)
        }
        _ => return None,
    };
    let is_link = |at: &usize| {
        let link = [Class::And, Class::Or, Class::Through];
        let prefix = pieces.words.portions.contains_key(pieces.lower(at - 1));
        !prefix && link.into_iter().any(|class| pieces.is(*at, class))
    };
    let link = (range.start + 1..range.end.checked_sub(1)?).find(is_link)?;
    let end = |stamp: Stamp, range: Range<usize>| {
        let (words, span) = words_of(pieces, range)?;
        let value = timex(&Value::At(stamp), &words.to_lowercase())?;
        Some(Timex { span, value })
    };
    Some([
        end(first, range.start..link)?,
        end(second, link + 1..range.end)?,
    ])
}

/// What an expression is taken for: of a portion and of what lasts to it or since, the whole; of what
/// nothing tells apart the nearest.
fn value_of(
    analysis: &Analysis,
    told: &[Told],
    at: usize,
    published: Option<Date>,
) -> Option<Value> {
    let this = told.get(at)?;
    let whole = whole(&this.shape);
    let context = Context {
        published,
        future: this.future,
    };
    let by_itself = || match *whole == this.shape {
        true => this.value.clone(),
        false => resolve::resolve(whole, context),
    };
    let from_elsewhere = || {
        let before = || narrative::date_before(analysis, told, at);
        // "That year" points at one told; "a year earlier" may count from publication.
        let anchor = match whole {
            Shape::Adjacent(0, _) => before(),
            _ => published.map(Stamp::of_day),
        };
        narrative::from_story(whole, anchor?)
    };
    lies_ahead(analysis, this, whole, published)
        .or_else(by_itself)
        .or_else(from_elsewhere)
}

/// The date of the calendar in a shape, or the unit of which it is a part.
fn whole(shape: &Shape) -> &Shape {
    match shape {
        Shape::Portion(_, of) | Shape::Open(_, of) | Shape::Approximately(of) => whole(of),
        shape => shape,
    }
}

/// "payable Nov. 17" in a report of October: a date without a year is hardly ever that of
/// eleven months ago.
fn lies_ahead(
    analysis: &Analysis,
    told: &Told,
    whole: &Shape,
    published: Option<Date>,
) -> Option<Value> {
    let published = published.filter(|_| whole.lacks_year())?;
    let stamp = told.value.as_ref()?;
    let stamp = stamp.start().or(stamp.end())?;
    let behind = stamp.date().or_else(|| stamp.first_of_month())?;
    let past = tense::is_past(analysis, told.tokens.start);
    if (published - behind).get_days() < if past { LONG_PAST } else { LONG_AGO } {
        return None;
    }
    let context = Context {
        published: Some(published),
        future: true,
    };
    resolve::resolve(whole, context)
}

/// The TIMEX3 value of a date told in `words` (lower case): of a stretch that is no calendar
/// unit, the end that is said.
fn timex(value: &Value, words: &str) -> Option<String> {
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

/// A time of day told without its date.
fn of_clock(words: &str, day: Date) -> Option<String> {
    time_of_day(words).map(|time| format!("{day}T{time}"))
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

/// "5 p.m.", "7:15 pm", "14:30", "0735 GMT".
fn clock_face(words: &str) -> Option<String> {
    let parts: Vec<&str> = words.split_whitespace().collect();
    military(&parts).or_else(|| {
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
    })
}

fn military(parts: &[&str]) -> Option<String> {
    let [first, zone, ..] = parts else {
        return None;
    };
    let digits = first.len() == 4 && first.bytes().all(|b| b.is_ascii_digit());
    let is_hour = digits && zone.starts_with(char::is_alphabetic) && *first < "2400";
    is_hour.then(|| format!("{}:{}", &first[..2], &first[2..]))
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
