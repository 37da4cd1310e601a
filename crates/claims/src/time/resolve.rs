//! From what an expression says to a value: the publication date gives it its place in time.
//!
//! A value is never more exact than the words. "Early March" is March, "mid-2019" is 2019;
//! "after 8 December" and "by Friday" include the day they name, because usage differs.

use jiff::civil::{Date, Weekday};
use jiff::{Span as Length, ToSpan};

use super::counting::counted_from;
use super::edtf::{Stamp, Value, Year};
use super::portions;
use super::shape::{Bound, Calendar, SaidYear, Shape, Which};
use super::words::Unit;

/// What lies outside the expression.
#[derive(Debug, Clone, Copy)]
pub(super) struct Context {
    pub published: Option<Date>,
    /// The verb puts it after the time of speaking.
    pub future: bool,
}

/// The value of `shape`, if the words and the publication date tell it.
pub(super) fn resolve(shape: &Shape, context: Context) -> Option<Value> {
    match shape {
        Shape::Calendar(date) => calendar(*date, context).map(Value::At),
        Shape::Fixed(stamp) => stamp.is_possible().then_some(Value::At(*stamp)),
        Shape::EitherDay(a, b) => Some(Value::OneOf(sorted(*a, *b))),
        Shape::Between(start, end) => between(start, end, context),
        Shape::Several(a, b, all) => several(a, b, *all, context),
        Shape::Open(bound, of) => open_portion(*bound, of, resolve(of, context)?),
        Shape::Approximately(of) => Some(approximately(resolve(of, context)?)),
        Shape::Offset(count, unit, from) => {
            let from = resolve(from, context)?.start()?;
            counted_from(from.date()?, *count, *unit)
        }
        Shape::Portion(portion, of) => Some(portions::of_value(*portion, resolve(of, context)?)),
        Shape::TheUnit(unit) if context.future => {
            whole_unit(*unit, Which::This, context.published?)
        }
        _ => from_publication(shape, context.published?, context.future),
    }
}

/// Whatever means nothing without a publication date.
fn from_publication(shape: &Shape, published: Date, future: bool) -> Option<Value> {
    let value = match *shape {
        Shape::Day(days) => Value::At(Stamp::of_day(plus_days(published, days)?)),
        Shape::LastNight => days_between(plus_days(published, -1)?, published),
        Shape::Weekday(day, which) => {
            Value::At(Stamp::of_day(weekday(day, which, published, future)?))
        }
        Shape::Weekend(which) => {
            let saturday = saturday_of(which, published, future)?;
            days_between(saturday, plus_days(saturday, 1)?)
        }
        Shape::Unit(unit, which) => whole_unit(unit, which, published)?,
        Shape::WeekdayOfWeek(day, which) => {
            let monday = whole_unit(Unit::Week, which, published)?.start()?.date()?;
            Value::At(Stamp::of_day(plus_days(monday, i16::from(day) - 1)?))
        }
        Shape::Ago(count, unit) => counted_from(published, count.checked_neg()?, unit)?,
        Shape::AgoToday(count, unit) => {
            let there = published.checked_sub(length(count, unit)?).ok()?;
            Value::At(Stamp::of_day(there))
        }
        Shape::Within(bound, unit) => {
            let whole = reach(whole_unit(unit, Which::This, published)?)?;
            match bound {
                Bound::From => days_between(published, whole.1),
                Bound::To => days_between(whole.0, published),
            }
        }
        Shape::Near(bound) => open(bound, Value::At(Stamp::of_day(published)))?,
        Shape::Trailing(count, unit) => trailing(published, count, unit)?,
        _ => return None,
    };
    Some(value)
}

/// On a Saturday, a weekend that is told as past is the one before.
fn saturday_of(which: Which, published: Date, future: bool) -> Option<Date> {
    let begun = published.weekday() == Weekday::Saturday;
    let which = match which {
        Which::Unsaid if begun && !future => Which::Last,
        which => which,
    };
    weekday(6, which, published, future)
}

/// "in the past two weeks": to now, from about then.
fn trailing(published: Date, count: i16, unit: Unit) -> Option<Value> {
    let start = counted_from(published, count.checked_neg()?, unit)?.start()?;
    Some(Value::Between(Some(start), Some(Stamp::of_day(published))))
}

pub(super) fn days_between(start: Date, end: Date) -> Value {
    Value::Between(Some(Stamp::of_day(start)), Some(Stamp::of_day(end)))
}

fn calendar(date: Calendar, context: Context) -> Option<Stamp> {
    let stamp = |year| Stamp::new(year, date.part, date.day);
    let found = match (date.year, context.published) {
        (SaidYear::Known(year), _) => stamp(Year::Known(year)),
        (SaidYear::Elsewhere, _) | (_, None) => stamp(Year::Unsaid),
        (SaidYear::Relative(by), Some(published)) => {
            stamp(Year::Known(published.year().checked_add(by)?))
        }
        (SaidYear::Unsaid, Some(published)) => nearest(date, published, context.future)?,
    };
    found.is_possible().then_some(found)
}

/// The latest such date up to publication, or the earliest from then on.
fn nearest(date: Calendar, published: Date, future: bool) -> Option<Stamp> {
    let ahead = date.which == Which::Next || future && date.which == Which::Unsaid;
    let strictly = matches!(date.which, Which::Last | Which::Next);
    let fits = |stamp: &Stamp| {
        let Some((start, end)) = reach_of(*stamp) else {
            return false;
        };
        match (ahead, strictly) {
            (false, false) => start <= published,
            (false, true) => end < published,
            (true, false) => end >= published,
            (true, true) => start > published,
        }
    };
    let year = |years: i16| {
        let year = published
            .year()
            .checked_add(if ahead { years } else { -years })?;
        Some(Stamp::new(Year::Known(year), date.part, date.day))
    };
    if date.which == Which::This {
        return year(0);
    }
    let falls_on_its_weekday = |stamp: &Stamp| {
        let said = date.weekday.zip(stamp.date());
        said.is_none_or(|(day, there): (i8, Date)| there.weekday().to_monday_one_offset() == day)
    };
    // A leap day may be eight years off, around the turn of most centuries; a date falls on each day
    // of the week within twelve.
    let near = || {
        let stamps = (-1..=12).filter_map(year);
        stamps.filter(|stamp| stamp.is_possible() && fits(stamp))
    };
    near().find(falls_on_its_weekday).or_else(|| near().next())
}

/// First and last day of a value that has both.
fn reach(value: Value) -> Option<(Date, Date)> {
    Some((reach_of(value.start()?)?.0, reach_of(value.end()?)?.1))
}

/// Stands for the part of a year that is all of it.
const WHOLE_YEAR: i8 = 0;

/// First and last day of a stamp; winter counts from December, other seasons by the month.
fn reach_of(stamp: Stamp) -> Option<(Date, Date)> {
    let Year::Known(year) = stamp.year else {
        return None;
    };
    if let Some(date) = stamp.date() {
        return Some((date, date));
    }
    let (month, months) = match stamp.part.unwrap_or(WHOLE_YEAR) {
        WHOLE_YEAR => (1, 12),
        part @ 1..=12 => (part, 1),
        season @ 21..=24 => ((season - 20) * 3, 3),
        quarter @ 33..=36 => ((quarter - 33) * 3 + 1, 3),
        half @ 40..=41 => ((half - 40) * 6 + 1, 6),
        _ => return None,
    };
    let start = Date::new(year, month, 1).ok()?;
    let end = start
        .checked_add(months.months())
        .ok()?
        .checked_sub(1.days())
        .ok()?;
    Some((start, end))
}

fn weekday(day: i8, which: Which, published: Date, future: bool) -> Option<Date> {
    let wanted = Weekday::from_monday_one_offset(day).ok()?;
    let today = published.weekday() == wanted;
    let ahead = which == Which::Next || future && which != Which::Last;
    if today && matches!(which, Which::Unsaid | Which::This) {
        return Some(published);
    }
    published
        .nth_weekday(if ahead { 1 } else { -1 }, wanted)
        .ok()
}

pub(super) fn whole_unit(unit: Unit, which: Which, published: Date) -> Option<Value> {
    let by = match which {
        Which::Last => -1,
        Which::Next => 1,
        Which::This | Which::Unsaid => 0,
    };
    let there = published.checked_add(length(by, unit)?).ok()?;
    match unit {
        Unit::Year => Some(Value::At(Stamp::of_year(there.year()))),
        Unit::Month => Some(Value::At(Stamp::of_month(there))),
        Unit::Week => {
            let since_monday = i16::from(there.weekday().to_monday_zero_offset());
            let monday = plus_days(there, -since_monday)?;
            Some(days_between(monday, plus_days(monday, 6)?))
        }
        _ => None,
    }
}

pub(super) fn length(count: i16, unit: Unit) -> Option<Length> {
    let count = i64::from(count);
    let length = Length::new();
    match unit {
        Unit::Day => length.try_days(count),
        Unit::Week => length.try_weeks(count),
        Unit::Fortnight => length.try_weeks(count * 2),
        Unit::Month => length.try_months(count),
        Unit::Year => length.try_years(count),
        Unit::Decade => length.try_years(count * 10),
        Unit::Minute | Unit::Hour => return None,
    }
    .ok()
}

pub(super) fn plus_days(date: Date, days: i16) -> Option<Date> {
    date.checked_add(length(days, Unit::Day)?).ok()
}

fn between(start: &Shape, end: &Shape, context: Context) -> Option<Value> {
    let from = resolve(start, context)?.start()?;
    let to = later_end(start, end, from).or_else(|| resolve(end, context)?.end())?;
    let from = earlier_start(start, from, to, context).unwrap_or(from);
    Some(Value::Between(Some(from), Some(to)))
}

/// "From today to 17 November": a start told from publication puts the end after it.
fn later_end(start: &Shape, end: &Shape, from: Stamp) -> Option<Stamp> {
    let told_from_publication = matches!(start, Shape::Day(_) | Shape::Unit(_, Which::This));
    let after = Context {
        published: from.date().filter(|_| told_from_publication),
        future: true,
    };
    after.published?;
    resolve(end, after)?.end()
}

/// The end decides: of "from Saturday to Monday", Saturday is the one before that Monday.
fn earlier_start(start: &Shape, from: Stamp, to: Stamp, context: Context) -> Option<Stamp> {
    let end = reach_of(to)?.0;
    let out_of_order = reach_of(from)?.0 > end || context.future;
    let before_end = Context {
        published: Some(end),
        future: false,
    };
    let again = out_of_order.then(|| resolve(start, before_end)).flatten()?;
    again.start()
}

fn several(a: &Shape, b: &Shape, all: bool, context: Context) -> Option<Value> {
    let (a, b) = (resolve(a, context)?.start()?, resolve(b, context)?.start()?);
    let both = sorted(a, b);
    Some(if all {
        Value::All(both)
    } else {
        Value::OneOf(both)
    })
}

fn sorted(a: Stamp, b: Stamp) -> Vec<Stamp> {
    let mut both = vec![a, b];
    both.sort_by_key(|stamp| (stamp.year, stamp.part, stamp.day));
    both
}

/// "since", "until"; a portion ("since early March") begins and ends only about where it does.
pub(super) fn open_portion(bound: Bound, of: &Shape, value: Value) -> Option<Value> {
    let portion = matches!(of, Shape::Portion(..)) && matches!(value, Value::Between(..));
    open(bound, if portion { approximately(value) } else { value })
}

pub(super) fn open(bound: Bound, value: Value) -> Option<Value> {
    match bound {
        Bound::From => Some(Value::Between(Some(value.start()?), None)),
        Bound::To => Some(Value::Between(None, Some(value.end()?))),
    }
}

pub(super) fn approximately(mut value: Value) -> Value {
    for stamp in value.stamps_mut() {
        stamp.approximate = true;
    }
    value
}
