//! What an expression of time says, before a publication date gives it a place in time.

use super::edtf::Stamp;
use super::words::{Portion, Unit};

/// Which of a row is meant: "last Friday", "this month", "next year".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    /// Nothing said: the tense of the sentence decides.
    Unsaid,
    Last,
    This,
    Next,
}

/// The year beside a month or season.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SaidYear {
    /// Nothing said: the publication date decides.
    Unsaid,
    /// "in March 2011".
    Known(i16),
    /// "in March last year": years after the year of publication.
    Relative(i16),
    /// "in March of that year": the sentence means one, but not which.
    Elsewhere,
}

/// Which side of a date an open stretch lies on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    /// "since 2015", "after 8 December".
    From,
    /// "until 2015", "by late November".
    To,
}

/// Day, month, season, quarter, half and year, as far as said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Calendar {
    pub year: SaidYear,
    pub part: Option<i8>,
    pub day: Option<i8>,
    /// "Monday" of "Monday, 13 April", from 1: without a year, it tells which.
    pub weekday: Option<i8>,
    pub which: Which,
}

impl Calendar {
    pub fn new(year: SaidYear, part: Option<i8>, day: Option<i8>) -> Self {
        Self {
            year,
            part,
            day,
            weekday: None,
            which: Which::Unsaid,
        }
    }
}

/// What an expression says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Shape {
    /// "8 December", "summer 2020", "2013".
    Calendar(Calendar),
    /// A decade or century, which needs no publication date.
    Fixed(Stamp),
    /// "08/12/2024": one of two days.
    EitherDay(Stamp, Stamp),
    /// "on Friday", "last Friday".
    Weekday(i8, Which),
    /// "last week", "this year".
    Unit(Unit, Which),
    /// "at the weekend".
    Weekend(Which),
    /// Days after the day of publication: "yesterday" is -1.
    Day(i16),
    /// "last night", "overnight": from the day before publication into it.
    LastNight,
    /// "two days ago".
    Ago(i16, Unit),
    /// "a year ago today", "a week ago to the day": not only about so.
    AgoToday(i16, Unit),
    /// "in the past two weeks", "less than 48 hours ago", up to publication.
    Trailing(i16, Unit),
    /// "two days after 8 December", "a week before 3 May": how many units after.
    Offset(i16, Unit, Box<Shape>),
    /// "two days later", "the next day": counted from a date told before.
    After(i16, Unit),
    /// "Friday last week".
    WeekdayOfWeek(i8, Which),
    /// "the following month", "that year": the unit of the calendar so many after that of a date told
    /// before.
    Adjacent(i16, Unit),
    /// "weeks later" (from), "some days earlier" (to): at an unsaid distance from a date told before.
    SomeAfter(Bound, Unit),
    /// "the following Monday" (true), "the previous Friday" (false), from a date told before.
    WeekdayAfter(i8, bool),
    /// "that October" (0), "the following May" (1), "the previous March" (-1): a month or season by a date told
    /// before.
    PartBeside(i8, i8),
    /// "the end of *the month*": that of a date told before or, when it lies ahead, of publication.
    TheUnit(Unit),
    /// "early December", "the end of 2016".
    Portion(Portion, Box<Shape>),
    /// "earlier this week" (to publication), "later this year" (from then on).
    Within(Bound, Unit),
    /// "in recent weeks" (to publication), "in the coming days" (from then on).
    Near(Bound),
    /// A date, but which one the words do not tell: "a few days later", "recent months".
    Unanchored,
    /// A time of day without its day.
    Clock,
    /// "for three years"; how many, unless it is vague.
    Duration(Option<i16>, Unit),
    /// "between 3 and 5 March".
    Between(Box<Shape>, Box<Shape>),
    /// "on 7 and 8 December" (true), "on 7 or 8 December" (false).
    Several(Box<Shape>, Box<Shape>, bool),
    /// "since 2015", "by late November".
    Open(Bound, Box<Shape>),
    /// "around 10 May".
    Approximately(Box<Shape>),
}

impl Shape {
    /// Whether the words name a day or month without its year: "Nov. 17", "by early November".
    pub fn lacks_year(&self) -> bool {
        match self {
            Shape::Calendar(date) => {
                date.year == SaidYear::Unsaid && date.which == Which::Unsaid && date.part.is_some()
            }
            Shape::Open(_, of) | Shape::Approximately(of) | Shape::Portion(_, of) => {
                of.lacks_year()
            }
            _ => false,
        }
    }

    /// Whether it can stand at either end of "from … to …".
    pub fn can_be_an_end(&self) -> bool {
        matches!(
            self,
            Shape::Calendar(_)
                | Shape::Fixed(_)
                | Shape::Weekday(..)
                | Shape::Day(_)
                | Shape::Unit(..)
                | Shape::Portion(..)
        )
    }

    /// Whether it has a beginning, a middle and an end that are told apart.
    pub fn has_portions(&self) -> bool {
        match self {
            Shape::Calendar(date) => date.day.is_none() && date.part.is_none_or(|part| part <= 12),
            Shape::Unit(unit, _) | Shape::TheUnit(unit) | Shape::Adjacent(_, unit) => {
                matches!(unit, Unit::Month | Unit::Year)
            }
            Shape::Fixed(_) => true,
            _ => false,
        }
    }

    /// The date of the calendar in it, whichever portion of it is meant.
    pub fn calendar_mut(&mut self) -> Option<&mut Calendar> {
        match self {
            Shape::Calendar(date) => Some(date),
            Shape::Portion(_, of) => of.calendar_mut(),
            _ => None,
        }
    }

    /// Whether it is a day of the week and says no more.
    pub fn is_a_weekday(&self) -> bool {
        matches!(self, Shape::Weekday(_, Which::Unsaid))
    }

    /// Whether it counts from a date told before.
    pub fn needs_a_story(&self) -> bool {
        match self {
            Shape::After(..)
            | Shape::Adjacent(..)
            | Shape::SomeAfter(..)
            | Shape::WeekdayAfter(..)
            | Shape::PartBeside(..)
            | Shape::TheUnit(_) => true,
            Shape::Open(_, of) | Shape::Portion(_, of) | Shape::Approximately(of) => {
                of.needs_a_story()
            }
            _ => false,
        }
    }
}
