//! Counting from one date to another: "two days later", "the following month", "weeks before".

use jiff::civil::{Date, Weekday};

use super::edtf::{Stamp, Value, Year};
use super::resolve::{days_between, length, open, plus_days};
use super::shape::Bound;
use super::words::Unit;

/// Days are counted exactly; weeks, months and years only about so; hours may pass midnight.
pub(super) fn counted_from(from: Date, count: i16, unit: Unit) -> Option<Value> {
    if let Unit::Minute | Unit::Hour = unit {
        return hours_from(from, count, unit);
    }
    let there = from.checked_add(length(count, unit)?).ok()?;
    let approximate = unit != Unit::Day;
    let stamp = match unit {
        Unit::Month => Stamp::of_month(there),
        Unit::Year | Unit::Decade => Stamp::of_year(there.year()),
        _ => Stamp::of_day(there),
    };
    Some(Value::At(Stamp {
        approximate,
        ..stamp
    }))
}

/// "48 hours later", "minutes earlier": the days that this can be, the hour being unsaid.
fn hours_from(from: Date, count: i16, unit: Unit) -> Option<Value> {
    const HOURS_IN_A_DAY: i16 = 24;
    let hours = if unit == Unit::Hour {
        count
    } else {
        count / 60
    };
    let (days, rest) = (hours / HOURS_IN_A_DAY, hours % HOURS_IN_A_DAY);
    let whole = unit == Unit::Hour && rest == 0 && days != 0;
    let near = plus_days(from, days)?;
    if whole {
        return Some(Value::At(Stamp::of_day(near)));
    }
    let far = plus_days(near, if count < 0 { -1 } else { 1 })?;
    Some(days_between(near.min(far), near.max(far)))
}

/// `count` units after a date that may be a month or a year: never more exact than that.
pub(super) fn counted_from_stamp(from: Stamp, count: i16, unit: Unit) -> Option<Value> {
    if let Some(date) = from.date() {
        return counted_from(date, count, unit);
    }
    let Year::Known(year) = from.year else {
        return None;
    };
    let stamp = match (unit, from.part) {
        (Unit::Year, _) => Stamp::of_year(year.checked_add(count)?),
        (Unit::Decade, _) => Stamp::of_year(year.checked_add(count.checked_mul(10)?)?),
        (Unit::Month, Some(1..=12)) => {
            let there = from.first_of_month()?.checked_add(length(count, unit)?);
            Stamp::of_month(there.ok()?)
        }
        _ => return None,
    };
    Some(Value::At(Stamp {
        approximate: true,
        ..stamp
    }))
}

/// "the following month", "that year": the unit of the calendar `count` after that of `from`.
pub(super) fn adjacent(from: Stamp, count: i16, unit: Unit) -> Option<Value> {
    if count == 0 && unit == Unit::Day {
        // "in December … that night": no night has been told
        return from.day.map(|_| Value::At(from));
    }
    let year = || match from.year {
        Year::Known(year) => year.checked_add(count),
        _ => None,
    };
    match unit {
        Unit::Day => Some(Value::At(Stamp::of_day(plus_days(from.date()?, count)?))),
        Unit::Week => {
            let day = plus_days(from.date()?, count.checked_mul(7)?)?;
            let monday = plus_days(day, -i16::from(day.weekday().to_monday_zero_offset()))?;
            Some(days_between(monday, plus_days(monday, 6)?))
        }
        Unit::Month => {
            let there = from.first_of_month()?.checked_add(length(count, unit)?);
            Some(Value::At(Stamp::of_month(there.ok()?)))
        }
        Unit::Year => Some(Value::At(Stamp::of_year(year()?))),
        _ => None,
    }
}

/// "weeks later", "some days before": on that side of the date, how far is unsaid.
pub(super) fn beside(from: Stamp, bound: Bound, unit: Unit) -> Option<Value> {
    if let Unit::Minute | Unit::Hour = unit {
        return hours_from(
            from.date()?,
            if bound == Bound::From { 1 } else { -1 },
            unit,
        );
    }
    open(bound, Value::At(from))
}

/// "the following Monday", "the previous Friday".
pub(super) fn weekday_beside(from: Stamp, day: i8, after: bool) -> Option<Value> {
    let wanted = Weekday::from_monday_one_offset(day).ok()?;
    let there = from.date()?.nth_weekday(if after { 1 } else { -1 }, wanted);
    Some(Value::At(Stamp::of_day(there.ok()?)))
}

/// "that October", "the following May", "the previous spring": the month or season of that year, or the
/// nearest one after or before.
pub(super) fn part_beside(from: Stamp, part: i8, after: i8) -> Option<Value> {
    /// By its code, in which month a season begins, winter last.
    const MONTHS_OF_SEASONS: [i8; 4] = [3, 6, 9, 12];
    let Year::Known(year) = from.year else {
        return None;
    };
    let month = |part: i8| match part {
        21..=24 => MONTHS_OF_SEASONS[usize::try_from(part - 21).ok()?].into(),
        1..=12 => Some(part),
        _ => None,
    };
    let (there, here) = (month(part)?, from.part.and_then(month));
    let year = match (after, here) {
        (0, _) => year,
        (1.., Some(here)) if here < there => year,
        (1.., _) => year.checked_add(1)?,
        (_, Some(here)) if there < here => year,
        (_, _) => year.checked_sub(1)?,
    };
    Some(Value::At(Stamp::new(Year::Known(year), Some(part), None)))
}
