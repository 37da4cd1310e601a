use jiff::civil::Date;
use reportedly_model::Claim;

use super::parse_edtf;

/// A stretch of days, both ends included; an end that is not known is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct Interval {
    pub start: Option<Date>,
    pub end: Option<Date>,
}

impl Interval {
    /// From `start` to `end`.
    pub fn new(start: Option<Date>, end: Option<Date>) -> Self {
        Self { start, end }
    }

    /// On `date` or at some time before.
    pub fn until(date: Option<Date>) -> Self {
        Self {
            start: None,
            end: date,
        }
    }

    /// Whether it bounds time at all.
    pub fn is_bounded(self) -> bool {
        self.start.is_some() || self.end.is_some()
    }

    /// Whether it ends before `later` begins; intervals that overlap are not ordered.
    pub fn strictly_before(self, later: Interval) -> bool {
        matches!((self.end, later.start), (Some(end), Some(start)) if end < start)
    }

    /// Whether the two share a day, as far as known.
    pub fn overlaps(self, other: Interval) -> bool {
        !self.strictly_before(other) && !other.strictly_before(self)
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(self, other: Interval) -> bool {
        let from = self
            .start
            .is_none_or(|start| other.start.is_some_and(|o| start <= o));
        let to = self
            .end
            .is_none_or(|end| other.end.is_some_and(|o| o <= end));
        from && to
    }

    /// The days that both share; `None` when they share none.
    pub fn intersection(self, other: Interval) -> Option<Interval> {
        if !self.overlaps(other) {
            return None;
        }
        Some(Interval {
            start: self.start.max(other.start),
            end: match (self.end, other.end) {
                (Some(a), Some(b)) => Some(a.min(b)),
                (a, b) => a.or(b),
            },
        })
    }

    /// The smallest stretch that holds both.
    pub fn hull(self, other: Interval) -> Interval {
        let start = self.start.and_then(|a| other.start.map(|b| a.min(b)));
        let end = self.end.and_then(|a| other.end.map(|b| a.max(b)));
        Interval { start, end }
    }

    /// Days between two intervals that do not overlap; 0 when they do.
    pub fn gap_in_days(self, other: Interval) -> i32 {
        let gap = |end: Option<Date>, start: Option<Date>| match (end, start) {
            (Some(end), Some(start)) if end < start => {
                end.until(start).map_or(i32::MAX, |span| span.get_days())
            }
            _ => 0,
        };
        gap(self.end, other.start).max(gap(other.end, self.start))
    }

    /// The same in EDTF, never more exact than it was told: "since 2009" begins with the first of
    /// January, and is told by the year again. `None` when nothing bounds it.
    pub fn to_edtf(self) -> Option<String> {
        let until = |end: Option<Date>| end.map_or_else(|| "..".to_owned(), |end| end.to_string());
        match (self.start, self.end) {
            (None, None) => None,
            (Some(start), Some(end)) if start == end => Some(start.to_string()),
            (Some(start), None) => {
                let grain = beginning(start);
                Some(format!("{}/..", grain.tell(start)))
            }
            (Some(start), Some(end)) => {
                let grain = beginning(start).min(ending(end));
                let (start, end) = (grain.tell(start), grain.tell(end));
                Some(if start == end {
                    start
                } else {
                    format!("{start}/{end}")
                })
            }
            (None, end) => Some(format!("../{}", until(end))),
        }
    }
}

impl Interval {
    /// The same as one of the claims has it, where they tell since when: "since January" is not
    /// "since the year began".
    pub fn to_edtf_as_told<'c>(self, claims: impl Iterator<Item = &'c Claim>) -> Option<String> {
        let told = claims.filter_map(|claim| claim.time.as_ref()?.edtf.as_deref());
        let as_told = told.filter(|edtf| parse_edtf(edtf) == Some(self));
        let most_exact = as_told.max_by_key(|edtf| edtf.len());
        let since = most_exact.filter(|_| self.start.is_some() && self.end.is_none());
        since.map(str::to_owned).or_else(|| self.to_edtf())
    }
}

/// How exactly a day is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Grain {
    Day,
    Month,
    Year,
}

impl Grain {
    fn tell(self, day: Date) -> String {
        let day = day.to_string();
        let length = match self {
            Grain::Day => day.len(),
            Grain::Month => day.len().saturating_sub("-01".len()),
            Grain::Year => day.len().saturating_sub("-01-01".len()),
        };
        day.get(..length).unwrap_or(&day).to_owned()
    }
}

/// The widest that begins on a day.
fn beginning(day: Date) -> Grain {
    match (day.month(), day.day()) {
        (1, 1) => Grain::Year,
        (_, 1) => Grain::Month,
        _ => Grain::Day,
    }
}

/// The widest that ends on a day.
fn ending(day: Date) -> Grain {
    match (day.month(), day.day() == day.days_in_month()) {
        (12, true) => Grain::Year,
        (_, true) => Grain::Month,
        _ => Grain::Day,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn days(from: i8, to: i8) -> Interval {
        Interval::new(Some(date(2024, 12, from)), Some(date(2024, 12, to)))
    }

    #[test]
    fn overlapping_intervals_are_not_ordered() {
        assert!(days(1, 3).strictly_before(days(4, 9)));
        assert!(!days(1, 4).strictly_before(days(4, 9)));
        assert!(!days(4, 9).strictly_before(days(1, 4)));
        assert!(!Interval::until(Some(date(2024, 12, 9))).strictly_before(days(9, 9)));
        assert!(!Interval::default().strictly_before(days(1, 1)));
    }

    #[test]
    fn intersection_and_hull() {
        assert_eq!(days(1, 5).intersection(days(3, 9)), Some(days(3, 5)));
        assert_eq!(days(1, 2).intersection(days(3, 9)), None);
        assert_eq!(days(1, 2).hull(days(3, 9)), days(1, 9));
        let by_the_tenth = Interval::until(Some(date(2024, 12, 10)));
        assert_eq!(by_the_tenth.intersection(days(8, 12)), Some(days(8, 10)));
        assert_eq!(days(1, 2).gap_in_days(days(5, 9)), 3);
    }

    #[test]
    fn writes_edtf() {
        assert_eq!(days(8, 8).to_edtf().as_deref(), Some("2024-12-08"));
        assert_eq!(
            Interval::until(Some(date(2024, 12, 8)))
                .to_edtf()
                .as_deref(),
            Some("../2024-12-08")
        );
        assert_eq!(Interval::default().to_edtf(), None);
        for edtf in [
            "2009",
            "2009/..",
            "2009-03",
            "2009-03/..",
            "2009/2011",
            "../2009-12-30",
        ] {
            let told = parse_edtf(edtf).and_then(Interval::to_edtf);
            assert_eq!(told.as_deref(), Some(edtf));
        }
    }
}
