//! Dates of the calendar: days, months, seasons, quarters, years, decades, centuries.

use reportedly_model::Token;

use super::edtf::{Stamp, Year};
use super::grammar::{Read, which};
use super::pieces::{Pieces, digits};
use super::shape::{Calendar, SaidYear, Shape, Which};
use super::words::{Class, Unit};

/// A date of the calendar; bare months need a context that makes them one (`placed`).
pub(super) fn calendar(p: &Pieces, at: usize, placed: bool) -> Read {
    if p.is_in_a_name(at) {
        return None;
    }
    let start = p.skip(at, Class::The);
    numeric(p, at)
        .or_else(|| after_weekday(p, at))
        .or_else(|| day_month(p, start))
        .or_else(|| month_day(p, at))
        .or_else(|| month_year(p, at))
        .or_else(|| placed.then(|| bare_month(p, at)).flatten())
        .or_else(|| season(p, start))
        .or_else(|| placed.then(|| bare_season(p, start)).flatten())
        .or_else(|| part_of_year(p, start))
        .or_else(|| short_quarter(p, at))
        .or_else(|| decade(p, start))
        .or_else(|| century(p, start))
        .or_else(|| year_before_noun(p, at))
        .or_else(|| named_year(p, start))
        .or_else(|| holiday(p, at))
}

/// "New Year's Eve", where the model takes it for a date.
fn holiday(p: &Pieces, at: usize) -> Read {
    const LONGEST: usize = 4;
    if !p.is_dated(at) {
        return None;
    }
    (1..=LONGEST).rev().find_map(|length| {
        let words: Vec<&str> = (at..at + length)
            .map(|at| {
                if p.lower(at) == "’s" {
                    "'s"
                } else {
                    p.lower(at)
                }
            })
            .collect();
        let (month, day) = *p.words.holidays.get(&words.join(" "))?;
        Some(with_year(p, at + length, month, Some(day)))
    })
}

/// "Sunday, December 8", "Sunday 8 December 2024".
fn after_weekday(p: &Pieces, at: usize) -> Read {
    let weekday = p.weekday(at)?;
    let start = p.skip(p.skip(at + 1, Class::Comma), Class::The);
    let (mut shape, end) = day_month(p, start).or_else(|| month_day(p, start))?;
    if let Shape::Calendar(date) = &mut shape {
        date.weekday = Some(weekday);
    }
    Some((shape, end))
}

/// "8 December", "the 8th of December 2024".
fn day_month(p: &Pieces, at: usize) -> Read {
    let day = p.day(at)?;
    let month_at = p.skip(at + 1, Class::Of);
    let month = any_month(p, month_at)?;
    Some(with_year(p, month_at + 1, month, Some(day)))
}

/// "December 8", "December the 8th, 2024".
fn month_day(p: &Pieces, at: usize) -> Read {
    let month = any_month(p, at)?;
    let day_at = p.skip(at + 1, Class::The);
    let day = p.day(day_at)?;
    if counts_a_noun(p, day_at) {
        return None;
    }
    Some(with_year(p, day_at + 1, month, Some(day)))
}

/// "December 2024", "December of last year".
fn month_year(p: &Pieces, at: usize) -> Read {
    let month = any_month(p, at)?;
    let (shape, end) = with_year(p, at + 1, month, None);
    (end > at + 1).then_some((shape, end))
}

fn bare_month(p: &Pieces, at: usize) -> Read {
    let month = p.month(at)?;
    Some((
        Shape::Calendar(Calendar::new(SaidYear::Unsaid, Some(month), None)),
        at + 1,
    ))
}

fn any_month(p: &Pieces, at: usize) -> Option<i8> {
    p.month(at).or_else(|| p.short_month(at))
}

fn with_year(p: &Pieces, at: usize, part: i8, day: Option<i8>) -> (Shape, usize) {
    let (year, end) = said_year(p, at);
    (Shape::Calendar(Calendar::new(year, Some(part), day)), end)
}

/// The year after a day, month or season: "2024", ", 2024", "last year", "of that year".
fn said_year(p: &Pieces, at: usize) -> (SaidYear, usize) {
    let start = p.skip(p.skip(at, Class::Comma), Class::Of);
    if let Some((year, end)) = p.said_year(start).filter(|_| !counts_a_noun(p, start)) {
        return (SaidYear::Known(year), end);
    }
    let is_year = |at| p.unit(at) == Some(Unit::Year);
    if let Some(which) = which(p, start).filter(|_| is_year(start + 1)) {
        return (SaidYear::Relative(which.years()), start + 2);
    }
    let the = p.skip(p.skip(start, Class::The), Class::That);
    let other = p.skip(the, Class::Unanchored);
    if other > start && start > at && is_year(other) {
        return (SaidYear::Elsewhere, other + 1);
    }
    (SaidYear::Unsaid, at)
}

/// "the summer of 2020", "spring 2011"; a season alone is too often something else.
fn season(p: &Pieces, at: usize) -> Read {
    let season = p.season(at)?;
    let (shape, end) = with_year(p, at + 1, season, None);
    (end > at + 1).then_some((shape, end))
}

/// "in the spring", "by autumn"; "in the fall" is too often of something.
fn bare_season(p: &Pieces, at: usize) -> Read {
    let season = p.season(at).filter(|_| p.lower(at) != "fall")?;
    let article = at.checked_sub(1).map_or("", |before| p.lower(before));
    if matches!(article, "a" | "another" | "one" | "every" | "each") {
        // "apart from a winter in Tbilisi"
        return None;
    }
    if matches!(p.lower(at + 1), "before" | "earlier" | "after" | "later") {
        return Some((Shape::Unanchored, at + 1));
    }
    // "that summer" is one of the year told of
    let year = match at.checked_sub(1) {
        Some(before) if p.is(before, Class::That) => SaidYear::Elsewhere,
        _ => SaidYear::Unsaid,
    };
    Some((
        Shape::Calendar(Calendar::new(year, Some(season), None)),
        at + 1,
    ))
}

/// "the first quarter of 2023", "the second half of last year".
fn part_of_year(p: &Pieces, at: usize) -> Read {
    let nth = p.ordinal(at).and_then(|nth| i8::try_from(nth).ok());
    let last = p.is(at, Class::Last);
    let code = match (p.is(at + 1, Class::Quarter), p.is(at + 1, Class::Half)) {
        (true, _) => {
            32 + nth
                .filter(|nth| (1..=4).contains(nth))
                .or(last.then_some(4))?
        }
        (_, true) => {
            39 + nth
                .filter(|nth| (1..=2).contains(nth))
                .or(last.then_some(2))?
        }
        _ => return None,
    };
    let (shape, end) = with_year(p, at + 2, code, None);
    (end > at + 2).then_some((shape, end))
}

/// "Q3 2018": a quarter as business writes it; without its year it may be anything.
fn short_quarter(p: &Pieces, at: usize) -> Read {
    let number = p.lower(at).strip_prefix('q')?.parse::<i8>().ok();
    let code = 32 + number.filter(|number| (1..=4).contains(number))?;
    let (shape, end) = with_year(p, at + 1, code, None);
    (end > at + 1).then_some((shape, end))
}

/// "the 1990s", "the nineties".
fn decade(p: &Pieces, at: usize) -> Read {
    let after_apostrophe = if matches!(p.lower(at), "'" | "’" | "‘") {
        at + 1
    } else {
        at
    };
    let word = p
        .lower(after_apostrophe)
        .trim_start_matches(['\'', '’', '‘']);
    let told = p.words.decades.get(word).copied();
    let written = || {
        let stem = word.strip_suffix('s')?;
        digits(stem, 4..=4)
            .or_else(|| digits(stem, 2..=2))
            .filter(|year| year % 10 == 0)
    };
    let first = told
        .filter(|_| at > 0 && p.is(at - 1, Class::The))
        .or_else(written)?;
    let first = match first {
        0..20 => first + 2000,
        20..100 => first + 1900,
        _ => first,
    };
    Some((
        Shape::Fixed(Stamp::new(Year::Decade(first), None, None)),
        after_apostrophe + 1,
    ))
}

/// "the 19th century".
fn century(p: &Pieces, at: usize) -> Read {
    let nth = p.ordinal(at).filter(|nth| (1..=22).contains(nth))?;
    let next = if p.lower(at + 1) == "-" {
        at + 2
    } else {
        at + 1
    };
    if !p.is(next, Class::Century) {
        return None;
    }
    Some((
        Shape::Fixed(Stamp::new(Year::Century((nth - 1) * 100), None, None)),
        next + 1,
    ))
}

/// "2013", where the context says that it is a year.
pub(super) fn bare_year(p: &Pieces, at: usize) -> Read {
    let (year, end) = p.said_year(at)?;
    if counts_a_noun(p, at) || p.is_in_a_name(at) || is_house_number(p, at) {
        return None;
    }
    Some((Shape::year(year), end))
}

/// "of *1205* Lone Oak Road", "at *1984* King Street": a number before the name of a street.
fn is_house_number(p: &Pieces, at: usize) -> bool {
    /// Words of a street's name, at most.
    const LONGEST: usize = 4;
    let streets = [
        "road",
        "street",
        "avenue",
        "lane",
        "drive",
        "boulevard",
        "highway",
        "st",
        "st.",
        "rd",
        "rd.",
        "ave",
        "ave.",
        "blvd",
        "blvd.",
        "block",
    ];
    let Some(index) = p.get(at).map(|piece| piece.token) else {
        return false;
    };
    let tokens = &p.analysis.tokens;
    let behind = tokens.iter().skip(index + 1).take(LONGEST);
    let mut named =
        behind.take_while(|t| t.text.starts_with(char::is_uppercase) || t.text == "block");
    named.any(|t| streets.contains(&t.text.to_lowercase().as_str()))
}

/// "the year 2013".
fn named_year(p: &Pieces, at: usize) -> Read {
    if p.unit(at) != Some(Unit::Year) {
        return None;
    }
    let (year, end) = p.said_year(at + 1)?;
    Some((Shape::year(year), end))
}

/// "the 2013 attacks", "his 2013 conviction": a determiner shows that nothing is counted, and
/// the model must take it for a date.
fn year_before_noun(p: &Pieces, at: usize) -> Read {
    let year = p.year(at).filter(|_| p.is_dated(at))?;
    let determined = p
        .tag_before(at)
        .is_some_and(|tag| matches!(tag, "DT" | "PRP$" | "POS"));
    determined.then(|| (Shape::year(year), at + 1))
}

/// Whether the number counts what follows: "in 2000 villages", "in May 10 people died".
pub(super) fn counts_a_noun(p: &Pieces, at: usize) -> bool {
    let Some(index) = p.get(at).map(|piece| piece.token) else {
        return false;
    };
    let tokens = &p.analysis.tokens;
    let counting = |token: &&Token| token.dep == "nummod" && token.head > index;
    let Some(token) = tokens.get(index).filter(counting) else {
        return false;
    };
    let counted = tokens.get(token.head).is_some_and(|noun| noun.tag == "NNS");
    counted && p.tag_before(at) != Some("DT")
}

/// 2024-12-08, 08/12/2024, 8.12.2024.
fn numeric(p: &Pieces, at: usize) -> Read {
    years(p, at).or_else(|| iso(p, at)).or_else(|| {
        let lower = p.lower(at);
        let shape = slashed(lower).or_else(|| dotted(lower))?;
        Some((shape, at + 1))
    })
}

fn iso(p: &Pieces, at: usize) -> Read {
    let year = p.year(at)?;
    let number = |at: usize| {
        let number = digits(p.lower(at), 2..=2)?;
        if p.lower(at - 1) == "-" {
            i8::try_from(number).ok()
        } else {
            None
        }
    };
    let month = number(at + 2).filter(|month| (1..=12).contains(month))?;
    if let Some(day) = number(at + 4).filter(|day| (1..=31).contains(day)) {
        return Some((Shape::day(year, month, day), at + 5));
    }
    let month = Calendar::new(SaidYear::Known(year), Some(month), None);
    Some((Shape::Calendar(month), at + 3))
}

/// "2011-2014", "2011–14"; "2011-12" too, which could be a month but rarely is in prose.
fn years(p: &Pieces, at: usize) -> Read {
    let first = p
        .year(at)
        .filter(|_| matches!(p.lower(at + 1), "-" | "–"))?;
    let short = || digits(p.lower(at + 2), 2..=2).map(|tail| first / 100 * 100 + tail);
    let last = p.year(at + 2).or_else(short).filter(|last| *last > first)?;
    let month_of_a_date = matches!(p.lower(at + 3), "-" | "–");
    // 2013-12 is a month, 2011-12 the year after, 2013-45 a stretch of years.
    let a_month = last % 100 <= 12 && last != first + 1 && p.year(at + 2).is_none();
    if month_of_a_date || a_month {
        return None;
    }
    Some((
        Shape::Between(Box::new(Shape::year(first)), Box::new(Shape::year(last))),
        at + 3,
    ))
}

/// Day and month may stand either way round; unless one of them cannot be a month, both ways
/// are kept.
fn slashed(word: &str) -> Option<Shape> {
    let (first, second, year) = three_numbers(word, '/')?;
    let day = |day: i8, month: i8| {
        let stamp = Stamp::new(Year::Known(year), Some(month), Some(day));
        ((1..=12).contains(&month) && stamp.is_possible()).then_some(stamp)
    };
    match (day(first, second), day(second, first)) {
        (Some(a), Some(b)) if a != b => Some(Shape::EitherDay(a, b)),
        (Some(stamp), _) | (None, Some(stamp)) => Some(Shape::Fixed(stamp)),
        (None, None) => None,
    }
}

/// Where dates are written with stops, the day comes first.
fn dotted(word: &str) -> Option<Shape> {
    let (day, month, year) = three_numbers(word.trim_end_matches('.'), '.')?;
    (1..=12)
        .contains(&month)
        .then(|| Shape::day(year, month, day))
}

fn three_numbers(word: &str, separator: char) -> Option<(i8, i8, i16)> {
    let mut parts = word.split(separator);
    let mut small = || i8::try_from(digits(parts.next()?, 1..=2)?).ok();
    let (first, second) = (small()?, small()?);
    let year = digits(parts.next()?, 4..=4)?;
    parts.next().is_none().then_some((first, second, year))
}

impl Which {
    /// Years after the year of publication.
    fn years(self) -> i16 {
        match self {
            Which::Last => -1,
            Which::Next => 1,
            Which::This | Which::Unsaid => 0,
        }
    }
}

impl Shape {
    pub(super) fn year(year: i16) -> Self {
        Shape::Calendar(Calendar::new(SaidYear::Known(year), None, None))
    }

    fn day(year: i16, month: i8, day: i8) -> Self {
        Shape::Calendar(Calendar::new(SaidYear::Known(year), Some(month), Some(day)))
    }

    /// A day whose month another date must lend.
    pub(super) fn day_alone(day: i8) -> Self {
        Shape::Calendar(Calendar::new(SaidYear::Unsaid, None, Some(day)))
    }

    pub(super) fn is_day_alone(&self) -> bool {
        matches!(self, Shape::Calendar(c) if c.part.is_none() && c.day.is_some())
    }
}
