//! Dates and stretches in the Extended Date/Time Format (ISO 8601-2:2019, levels 0 to 2).

use std::fmt;

use jiff::civil::Date;

/// The year of a date, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Year {
    /// `2024`.
    Known(i16),
    /// `199X`, by its first year.
    Decade(i16),
    /// `19XX`, by its first year.
    Century(i16),
    /// `XXXX`.
    Unsaid,
}

/// A date as exact as the words are: a year, a month or other part of it, a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    pub year: Year,
    /// 1 to 12 a month, 21 to 24 a season, 33 to 36 a quarter, 40 and 41 a half.
    pub part: Option<i8>,
    pub day: Option<i8>,
    pub approximate: bool,
}

/// A date, several, or the time between two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    /// One date.
    At(Stamp),
    /// From one date to another, both included; an end left out is open.
    Between(Option<Stamp>, Option<Stamp>),
    /// All of them: `{…}`.
    All(Vec<Stamp>),
    /// One of them: `[…]`.
    OneOf(Vec<Stamp>),
}

impl Stamp {
    pub fn new(year: Year, part: Option<i8>, day: Option<i8>) -> Self {
        Self {
            year,
            part,
            day,
            approximate: false,
        }
    }

    pub fn of_day(date: Date) -> Self {
        Self::new(
            Year::Known(date.year()),
            Some(date.month()),
            Some(date.day()),
        )
    }

    pub fn of_year(year: i16) -> Self {
        Self::new(Year::Known(year), None, None)
    }

    pub fn of_month(date: Date) -> Self {
        Self::new(Year::Known(date.year()), Some(date.month()), None)
    }

    /// The first day of a month of a known year.
    pub fn first_of_month(self) -> Option<Date> {
        let (Year::Known(year), Some(month @ 1..=12)) = (self.year, self.part) else {
            return None;
        };
        Date::new(year, month, 1).ok()
    }

    /// The day, when all of it is known.
    pub fn date(self) -> Option<Date> {
        match (self.year, self.part, self.day) {
            (Year::Known(year), Some(month), Some(day)) => Date::new(year, month, day).ok(),
            _ => None,
        }
    }

    /// Whether such a day can be: 30 February never, 29 February in leap years and in an
    /// unsaid one.
    pub fn is_possible(self) -> bool {
        let (Some(month), Some(day)) = (self.part, self.day) else {
            return true;
        };
        match self.year {
            Year::Known(year) => Date::new(year, month, day).is_ok(),
            _ => Date::new(2000, month, day).is_ok(),
        }
    }
}

impl Value {
    /// Every date in it that is said.
    pub fn stamps_mut(&mut self) -> Vec<&mut Stamp> {
        match self {
            Value::At(stamp) => vec![stamp],
            Value::Between(start, end) => start.iter_mut().chain(end).collect(),
            Value::All(stamps) | Value::OneOf(stamps) => stamps.iter_mut().collect(),
        }
    }

    /// Where it begins, when that is said.
    pub fn start(&self) -> Option<Stamp> {
        match self {
            Value::At(stamp) => Some(*stamp),
            Value::Between(start, _) => *start,
            Value::All(stamps) | Value::OneOf(stamps) => stamps.first().copied(),
        }
    }

    /// Where it ends, when that is said.
    pub fn end(&self) -> Option<Stamp> {
        match self {
            Value::At(stamp) => Some(*stamp),
            Value::Between(_, end) => *end,
            Value::All(stamps) | Value::OneOf(stamps) => stamps.last().copied(),
        }
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Year::Known(year) => write!(f, "{year:04}")?,
            Year::Decade(year) => write!(f, "{:03}X", year / 10)?,
            Year::Century(year) => write!(f, "{:02}XX", year / 100)?,
            Year::Unsaid => f.write_str("XXXX")?,
        }
        for part in [self.part, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        f.write_str(if self.approximate { "~" } else { "" })
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = |stamp: &Option<Stamp>| stamp.map_or("..".to_owned(), |s| s.to_string());
        let list = |stamps: &[Stamp]| {
            let all: Vec<String> = stamps.iter().map(Stamp::to_string).collect();
            all.join(",")
        };
        match self {
            Value::At(stamp) => stamp.fmt(f),
            Value::Between(from, to) => write!(f, "{}/{}", end(from), end(to)),
            Value::All(stamps) => write!(f, "{{{}}}", list(stamps)),
            Value::OneOf(stamps) => write!(f, "[{}]", list(stamps)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: Year, month: i8, day: i8) -> Stamp {
        Stamp::new(year, Some(month), Some(day))
    }

    #[test]
    fn dates_are_written_as_exactly_as_they_are_known() {
        assert_eq!(day(Year::Known(2024), 12, 8).to_string(), "2024-12-08");
        assert_eq!(day(Year::Unsaid, 12, 8).to_string(), "XXXX-12-08");
        assert_eq!(
            Stamp::new(Year::Decade(1990), None, None).to_string(),
            "199X"
        );
        assert_eq!(
            Stamp::new(Year::Century(1900), None, None).to_string(),
            "19XX"
        );
        let about = Stamp {
            approximate: true,
            ..Stamp::of_year(2013)
        };
        assert_eq!(about.to_string(), "2013~");
    }

    #[test]
    fn stretches_sets_and_choices_have_their_brackets() {
        let (a, b) = (Stamp::of_year(2011), Stamp::of_year(2014));
        assert_eq!(Value::Between(Some(a), Some(b)).to_string(), "2011/2014");
        assert_eq!(Value::Between(Some(a), None).to_string(), "2011/..");
        assert_eq!(Value::Between(None, Some(b)).to_string(), "../2014");
        assert_eq!(Value::All(vec![a, b]).to_string(), "{2011,2014}");
        assert_eq!(Value::OneOf(vec![a, b]).to_string(), "[2011,2014]");
    }

    #[test]
    fn leap_days_are_possible_only_in_leap_years() {
        assert!(day(Year::Known(2024), 2, 29).is_possible());
        assert!(!day(Year::Known(2023), 2, 29).is_possible());
        assert!(day(Year::Unsaid, 2, 29).is_possible());
        assert!(!day(Year::Unsaid, 2, 30).is_possible());
    }
}
