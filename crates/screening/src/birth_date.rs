//! Dates of birth, as uncertain as lists tell them.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Years by which a date that is told as "circa" may be off.
const CIRCA_YEARS: i16 = 2;
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// A day, month, year or stretch of years in which somebody was born.
///
/// ```
/// use reportedly_screening::BirthDate;
///
/// let written = |text| BirthDate::parse(text).unwrap().edtf();
/// assert_eq!(written("10 Dec 1948"), "1948-12-10");
/// assert_eq!(written("circa 1951"), "1951~");
/// assert_eq!(written("1962 to 1965"), "1962/1965");
/// assert_eq!(BirthDate::parse("unknown"), None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BirthDate {
    first: Point,
    last: Point,
    circa: bool,
}

/// A date as exact as it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Point {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

/// What two dates of birth say of two people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Likeness {
    /// The same day.
    Day,
    /// Day and month exchanged, or one digit of the year mistaken.
    Slip,
    /// The same month, as exactly as both tell.
    Month,
    /// The same year, as exactly as both tell.
    Year,
    /// Stretches that overlap.
    Overlap,
    /// So near that a miscount explains it.
    Near,
    /// Too far apart.
    Apart,
}

impl BirthDate {
    /// Reads a date as lists and tables write it: ISO 8601, EDTF, "10 Dec 1948", "Dec 1948",
    /// "circa 1951", "1962 to 1965"; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let lower = text.trim().trim_end_matches('.').to_lowercase();
        let (lower, circa) = without_circa(&lower);
        let (first, last) = ends_of(lower);
        let first = Point::parse(first)?;
        let last = match last {
            Some(last) => Point::parse(last)?,
            None => first,
        };
        (first.earliest()? <= last.latest()?).then_some(Self { first, last, circa })
    }

    /// The date in the Extended Date/Time Format.
    pub fn edtf(&self) -> String {
        let mark = if self.circa { "~" } else { "" };
        if self.first == self.last {
            return format!("{}{mark}", self.first.iso());
        }
        format!("{}{mark}/{}{mark}", self.first.iso(), self.last.iso())
    }

    /// What this date and another say of two people.
    pub(crate) fn likeness(&self, other: &Self) -> Likeness {
        if let (Some(mine), Some(theirs)) = (self.exact_day(), other.exact_day()) {
            return likeness_of_days(mine, theirs);
        }
        let ((a, b), (c, d)) = (self.bounds(), other.bounds());
        if a <= d && c <= b {
            return self.agreement_within(other);
        }
        let gap = if a > d { a - d } else { c - b };
        if gap.get_days() <= 366 {
            Likeness::Near
        } else {
            Likeness::Apart
        }
    }

    /// How firmly overlapping dates agree: as the less exact of both.
    fn agreement_within(&self, other: &Self) -> Likeness {
        if self.circa || other.circa || self.first != self.last || other.first != other.last {
            return Likeness::Overlap;
        }
        if self.first.month.is_some() && other.first.month.is_some() {
            return Likeness::Month;
        }
        Likeness::Year
    }

    fn exact_day(&self) -> Option<Date> {
        if self.circa || self.first != self.last {
            return None;
        }
        let Point { year, month, day } = self.first;
        Date::new(year, month?, day?).ok()
    }

    fn bounds(&self) -> (Date, Date) {
        let first = self.first.earliest().unwrap_or(Date::MIN);
        let last = self.last.latest().unwrap_or(Date::MAX);
        if !self.circa {
            return (first, last);
        }
        let years = CIRCA_YEARS.years();
        (first.saturating_sub(years), last.saturating_add(years))
    }
}

impl Serialize for BirthDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.edtf())
    }
}

impl<'de> Deserialize<'de> for BirthDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let no_date = || serde::de::Error::custom(format!("{text:?} is no date of birth"));
        Self::parse(&text).ok_or_else(no_date)
    }
}

fn likeness_of_days(a: Date, b: Date) -> Likeness {
    if a == b {
        return Likeness::Day;
    }
    let exchanged = a.year() == b.year() && a.month() == b.day() && a.day() == b.month();
    let one_digit =
        a.month() == b.month() && a.day() == b.day() && one_digit_apart(a.year(), b.year());
    if exchanged || one_digit {
        return Likeness::Slip;
    }
    // The first of January stands for a year of which no day is known.
    if a.year() == b.year() && (is_new_year(a) || is_new_year(b)) {
        return Likeness::Year;
    }
    let days = (a - b).get_days().abs();
    if days <= 366 {
        Likeness::Near
    } else {
        Likeness::Apart
    }
}

fn is_new_year(day: Date) -> bool {
    (day.month(), day.day()) == (1, 1)
}

/// Whether two years differ by one in one digit, or have two neighbouring digits exchanged.
fn one_digit_apart(a: i16, b: i16) -> bool {
    let distance = (a - b).abs();
    matches!(distance, 1 | 10 | 100)
}

fn without_circa(text: &str) -> (&str, bool) {
    let starts = ["circa ", "c. ", "ca. ", "approximately ", "about "];
    let bare = starts.iter().find_map(|start| text.strip_prefix(start));
    match bare.or_else(|| text.strip_suffix('~')) {
        Some(bare) => (bare.trim(), true),
        None => (text, false),
    }
}

/// "1962 to 1965", "1962/1965", "between 1962 and 1965", and "1962-1965", which is no month.
fn ends_of(text: &str) -> (&str, Option<&str>) {
    let text = text.strip_prefix("between ").unwrap_or(text);
    for between in [" to ", " and ", " - ", "/"] {
        if let Some((first, last)) = text.split_once(between) {
            // A day with slashes has two of them.
            if !last.contains('/') {
                return (
                    first.trim_end_matches('~'),
                    Some(last.trim_end_matches('~')),
                );
            }
        }
    }
    match text.split_once('-') {
        Some((first, last)) if first.len() == 4 && last.len() == 4 => (first, Some(last)),
        _ => (text, None),
    }
}

impl Point {
    fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let text = text.split_once('t').map_or(
            text,
            |(day, time)| {
                if time.contains(':') { day } else { text }
            },
        );
        Self::with_numbers(text).or_else(|| Self::with_month_in_words(text))
    }

    /// "1948", "1948-12", "1948-12-10", "1948-12-XX".
    fn with_numbers(text: &str) -> Option<Self> {
        let known: Vec<&str> = text
            .split('-')
            .take_while(|part| !part.contains('x'))
            .collect();
        match known.as_slice() {
            [year] => Self::new(year, None, None),
            [year, month] => Self::new(year, month.parse().ok(), None),
            [year, month, day] => {
                Self::new(year, Some(month.parse().ok()?), Some(day.parse().ok()?))
            }
            _ => None,
        }
    }

    /// "10 Dec 1948", "December 1948".
    fn with_month_in_words(text: &str) -> Option<Self> {
        let words: Vec<&str> = text.split_whitespace().collect();
        match words.as_slice() {
            [month, year] => Self::new(year, Some(month_of(month)?), None),
            [day, month, year] => Self::new(year, Some(month_of(month)?), Some(day.parse().ok()?)),
            _ => None,
        }
    }

    fn new(year: &str, month: Option<i8>, day: Option<i8>) -> Option<Self> {
        if year.len() != 4 {
            return None;
        }
        let year = year.parse().ok()?;
        Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok()?;
        Some(Self { year, month, day })
    }

    fn earliest(self) -> Option<Date> {
        Date::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).ok()
    }

    fn latest(self) -> Option<Date> {
        match (self.month, self.day) {
            (Some(month), Some(day)) => Date::new(self.year, month, day).ok(),
            (Some(month), None) => Some(Date::new(self.year, month, 1).ok()?.last_of_month()),
            _ => Some(date(self.year, 12, 31)),
        }
    }

    fn iso(self) -> String {
        let Self { year, month, day } = self;
        match (month, day) {
            (Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
            (Some(month), None) => format!("{year:04}-{month:02}"),
            _ => format!("{year:04}"),
        }
    }
}

fn month_of(word: &str) -> Option<i8> {
    let start = word.get(..3)?;
    let at = MONTHS.iter().position(|month| *month == start)?;
    i8::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(a: &str, b: &str) -> Likeness {
        let [a, b] = [a, b].map(|text| BirthDate::parse(text).unwrap());
        assert_eq!(a.likeness(&b), b.likeness(&a));
        a.likeness(&b)
    }

    #[test]
    fn lists_write_dates_in_many_ways() {
        for (text, edtf) in [
            ("1961", "1961"),
            ("1961-04", "1961-04"),
            ("1961-04-03", "1961-04-03"),
            ("1961-04-03T00:00:00", "1961-04-03"),
            ("03 Apr 1961", "1961-04-03"),
            ("Apr 1961", "1961-04"),
            ("circa 03 Apr 1961", "1961-04-03~"),
            ("circa 1961-1963", "1961~/1963~"),
            ("03 Apr 1961 to 07 May 1962", "1961-04-03/1962-05-07"),
        ] {
            assert_eq!(
                BirthDate::parse(text).map(|date| date.edtf()).as_deref(),
                Some(edtf),
                "{text}"
            );
        }
        for text in [
            "",
            "61",
            "1961-13",
            "31 Feb 1961",
            "1965 to 1962",
            "Smarch 1961",
            "é1",
        ] {
            assert_eq!(BirthDate::parse(text), None, "{text}");
        }
    }

    #[test]
    fn dates_agree_as_exactly_as_they_are_told() {
        assert_eq!(likeness("1961-04-03", "03 Apr 1961"), Likeness::Day);
        assert_eq!(likeness("1961-04-03", "1961-03-04"), Likeness::Slip);
        assert_eq!(likeness("1961-04-03", "1971-04-03"), Likeness::Slip);
        assert_eq!(likeness("1961-04-03", "Apr 1961"), Likeness::Month);
        assert_eq!(likeness("1961-04-03", "1961"), Likeness::Year);
        assert_eq!(likeness("1961-04-03", "1961-01-01"), Likeness::Year);
        assert_eq!(likeness("1961-04-03", "circa 1962"), Likeness::Overlap);
        assert_eq!(likeness("1961-04-03", "1962"), Likeness::Near);
        assert_eq!(likeness("1961-04-03", "1985"), Likeness::Apart);
    }
}
