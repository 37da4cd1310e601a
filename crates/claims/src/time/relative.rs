//! Dates told from the day of publication, or from another date of the text.

use super::calendar::{bare_year, calendar};
use super::clock::day_time;
use super::grammar::{Read, which};
use super::pieces::Pieces;
use super::shape::{Bound, Calendar, SaidYear, Shape, Which};
use super::words::{Class, Portion, Unit};

/// "yesterday", "on Friday", "last week", "two days ago", "the next day", "for three years".
pub(super) fn relative(p: &Pieces, at: usize) -> Read {
    if p.is_in_a_name(at) {
        return None;
    }
    let the = p.skip(at, Class::The);
    counted(p, the)
        .or_else(|| uncounted(p, at))
        .or_else(|| eve(p, the))
        .or_else(|| end_of_unit(p, the))
        .or_else(|| relative_day(p, at))
        .or_else(|| of_a_row(p, the))
        .or_else(|| weekday(p, at))
        .or_else(|| weekend(p, the))
        .or_else(|| unanchored(p, at))
}

fn relative_day(p: &Pieces, at: usize) -> Read {
    if p.is(at, Class::Overnight) {
        return Some((Shape::LastNight, at + 1));
    }
    let days = *p.words.relative_days.get(p.lower(at))?;
    Some((Shape::Day(days), at + 1))
}

/// "last week", "this Friday", "next December", "last summer", "this morning".
fn of_a_row(p: &Pieces, at: usize) -> Read {
    if p.is(at, Class::Past) {
        let unit = p.unit(at + 1)?;
        let one = !p.lower(at + 1).ends_with('s');
        let shape = if one {
            Shape::Trailing(1, unit)
        } else {
            Shape::Near(Bound::To)
        };
        return Some((shape, at + 2));
    }
    let which = which(p, at)?;
    let next = at + 1;
    if let Some(unit) = p
        .unit(next)
        .filter(|unit| is_a_date(*unit) && !p.is(next, Class::DayPart))
    {
        let shape = row_of_units(p, at, unit, which);
        return Some((shape, next + 1));
    }
    if let Some(day) = p.weekday(next) {
        let determined = at > 0 && p.is(at - 1, Class::The);
        let shape = match which {
            Which::Next if determined => Shape::WeekdayAfter(day, true),
            _ => Shape::Weekday(day, which),
        };
        return Some((shape, next + 1));
    }
    if p.is(next, Class::Weekend) {
        return Some((Shape::Weekend(which), next + 1));
    }
    if let Some(read) = part_of_year_in_a_row(p, next, which) {
        return Some(read);
    }
    let end = day_time(p, next).filter(|_| !p.is(next, Class::The))?;
    match which {
        Which::Last => Some((Shape::LastNight, end)),
        Which::This => Some((Shape::Day(0), end)),
        Which::Next => Some((Shape::After(1, Unit::Day), end)),
        Which::Unsaid => Some((Shape::Unanchored, end)),
    }
}

/// "last December", "next spring".
fn part_of_year_in_a_row(p: &Pieces, at: usize, which: Which) -> Read {
    let part = p.month(at).or_else(|| p.season(at))?;
    let alone = Calendar::new(SaidYear::Unsaid, Some(part), None);
    match calendar(p, at, true).unwrap_or((Shape::Calendar(alone), at + 1)) {
        (Shape::Calendar(date), end) => Some((Shape::Calendar(Calendar { which, ..date }), end)),
        _ => None,
    }
}

/// "last week" tells from publication; "the next week" and "the coming days" from elsewhere.
fn row_of_units(p: &Pieces, at: usize, unit: Unit, which: Which) -> Shape {
    let whole =
        matches!(unit, Unit::Week | Unit::Month | Unit::Year) && !p.lower(at + 1).ends_with('s');
    let determined = at > 0 && p.is(at - 1, Class::The);
    match (whole, determined, which) {
        (true, false, _) | (true, true, Which::This) => Shape::Unit(unit, which),
        (true, true, Which::Last) => Shape::Trailing(1, unit),
        (_, true, Which::Next) if !p.lower(at + 1).ends_with('s') => Shape::Adjacent(1, unit),
        _ if p.is(at, Class::Coming) => Shape::Near(Bound::From),
        _ => Shape::Unanchored,
    }
}

fn weekday(p: &Pieces, at: usize) -> Read {
    let day = p.weekday(at)?;
    // "Friday last week" and "Friday next week" say more than the day.
    let week = p.unit(at + 2) == Some(Unit::Week);
    match which(p, at + 1).filter(|_| week) {
        Some(which) => Some((Shape::WeekdayOfWeek(day, which), at + 3)),
        None => Some((Shape::Weekday(day, Which::Unsaid), at + 1)),
    }
}

fn weekend(p: &Pieces, at: usize) -> Read {
    let said = at > 0 && p.is(at - 1, Class::The);
    (said && p.is(at, Class::Weekend)).then_some((Shape::Weekend(Which::Unsaid), at + 1))
}

/// "the next day", "that night", "the following week", "the day after".
fn unanchored(p: &Pieces, at: usize) -> Read {
    let the = p.skip(p.skip(at, Class::The), Class::That);
    if the == at {
        return None;
    }
    let other = p.skip(the, Class::Unanchored);
    let points_back = other > the || p.is(at, Class::That);
    if let Some(day) = p.weekday(other).filter(|_| other > the) {
        let shape = match (p.is(the, Class::Following), p.is(the, Class::Preceding)) {
            (true, _) => Shape::WeekdayAfter(day, true),
            (_, true) => Shape::WeekdayAfter(day, false),
            _ => Shape::Weekday(day, Which::Unsaid),
        };
        return Some((shape, other + 1));
    }
    let part = p.month(other).or_else(|| p.season(other));
    if let Some(part) = part.filter(|_| points_back) {
        let dated = calendar(p, other, true).is_some_and(|(_, end)| end > other + 1);
        return direction(p, the, other)
            .filter(|_| !dated)
            .map(|after| (Shape::PartBeside(part, after), other + 1));
    }
    let names_a_time = p.unit(other).is_some_and(is_a_date) || p.is(other, Class::DayPart);
    if points_back && names_a_time {
        return Some((pointed_at(p, the, other), other + 1));
    }
    offset(p, the, p.unit(the)?, Some(1))
}

/// What "the next day", "the previous week", "that night" count from the date before them.
fn pointed_at(p: &Pieces, said: usize, unit: usize) -> Shape {
    if p.lower(unit).ends_with('s') {
        return Shape::Unanchored;
    }
    let Some(count) = direction(p, said, unit) else {
        return Shape::Unanchored;
    };
    let count = i16::from(count);
    match p.unit(unit).unwrap_or(Unit::Day) {
        Unit::Fortnight | Unit::Decade => Shape::Unanchored,
        unit => Shape::Adjacent(count, unit),
    }
}

/// How far from the date before them the words between "the" or "that" and what they count point.
fn direction(p: &Pieces, said: usize, counted: usize) -> Option<i8> {
    if p.is(said, Class::Following) {
        Some(1)
    } else if p.is(said, Class::Preceding) {
        Some(-1)
    } else {
        (said == counted || p.is(said, Class::Same)).then_some(0)
    }
}

fn is_a_date(unit: Unit) -> bool {
    !matches!(unit, Unit::Minute | Unit::Hour)
}

/// Whatever begins with a number and a unit.
fn counted(p: &Pieces, at: usize) -> Read {
    if let Some(trailing) = trailing(p, at) {
        return Some(trailing);
    }
    let less = p.is(at, Class::Less) && p.is(at + 1, Class::Than);
    let at = if less { at + 2 } else { at };
    let count = p.count(at)?;
    let after = p.skip(at + 1, Class::Of);
    let unit_at = if matches!(p.lower(after), "few" | "couple") {
        p.skip(after + 1, Class::Of)
    } else {
        after
    };
    let count = if unit_at > after { None } else { count };
    let hyphened = p.lower(unit_at) == "-";
    let unit_at = if hyphened { unit_at + 1 } else { unit_at };
    let unit = p.unit(unit_at)?;
    if is_age(p, unit_at + 1) {
        return None;
    }
    let or_so = p.is(unit_at + 1, Class::Or) && p.is(unit_at + 2, Class::So);
    let unit_at = if or_so { unit_at + 2 } else { unit_at };
    if p.is(unit_at + 1, Class::Ago) {
        return Some(ago(p, less, count, unit, unit_at + 2));
    }
    let counted = offset(p, unit_at, unit, count);
    counted.or(Some((Shape::Duration(count, unit), unit_at + 1)))
}

/// "two days ago"; "a year ago today" is exact, "less than 48 hours ago" reaches to publication.
fn ago(p: &Pieces, less: bool, count: Option<i16>, unit: Unit, end: usize) -> (Shape, usize) {
    let Some(count) = count else {
        return (Shape::Near(Bound::To), end);
    };
    let today = p.words.relative_days.get(p.lower(end)) == Some(&0);
    if today && matches!(unit, Unit::Week | Unit::Month | Unit::Year) {
        return (Shape::AgoToday(count, unit), end + 1);
    }
    if less {
        return (Shape::Trailing(count, unit), end);
    }
    (Shape::Ago(count, unit), end)
}

/// "weeks later", "days before the coup", "years ago".
fn uncounted(p: &Pieces, at: usize) -> Read {
    let unit = p.unit(at).filter(|_| p.lower(at).ends_with('s'))?;
    if p.is(at + 1, Class::Ago) {
        return Some((Shape::Near(Bound::To), at + 2));
    }
    offset(p, at, unit, None)
}

/// "by year's end", "at year-end".
fn end_of_unit(p: &Pieces, at: usize) -> Read {
    let unit = p
        .unit(at)
        .filter(|unit| matches!(unit, Unit::Month | Unit::Year))?;
    let joined = matches!(p.lower(at + 1), "'s" | "’s" | "-");
    let end = if joined { at + 2 } else { at + 1 };
    let portion = p.words.portions.get(p.lower(end)).copied();
    let portion = portion.filter(|portion| *portion == Portion::Late)?;
    let whole = Box::new(Shape::TheUnit(unit));
    Some((Shape::Portion(portion, whole), end + 1))
}

/// "on the eve of 5 May", "on the eve of the vote".
fn eve(p: &Pieces, at: usize) -> Read {
    if !p.is(at, Class::Eve) || !p.is(at + 1, Class::Of) {
        return None;
    }
    let dated = anchor(p, at + 2).map(|(of, end)| (day_before(of), end));
    dated.or_else(|| Some((Shape::Unanchored, end_of_event(p, at + 1)?)))
}

fn day_before(of: Shape) -> Shape {
    Shape::Offset(-1, Unit::Day, Box::new(of))
}

/// A date that others are counted from: "8 December", "Friday", "yesterday".
fn anchor(p: &Pieces, at: usize) -> Read {
    calendar(p, at, true)
        .or_else(|| bare_year(p, at))
        .or_else(|| weekday(p, at))
        .or_else(|| relative_day(p, at))
}

/// "later", "earlier", "after 8 December", "before that" after the unit at `at`.
fn offset(p: &Pieces, at: usize, unit: Unit, count: Option<i16>) -> Read {
    let next = at + 1;
    if p.is(next, Class::Later) || p.is(next, Class::Earlier) {
        let later = p.is(next, Class::Later);
        let shape = match (count, later) {
            (Some(count), true) => Shape::After(count, unit),
            (Some(count), false) => Shape::After(-count, unit),
            (None, true) => Shape::SomeAfter(Bound::From, unit),
            (None, false) => Shape::SomeAfter(Bound::To, unit),
        };
        return Some((shape, next + 1));
    }
    let (sign, bound) = match (p.is(next, Class::After), p.is(next, Class::Before)) {
        (true, _) => (1, Bound::From),
        (_, true) => (-1, Bound::To),
        _ => return None,
    };
    let Some((anchor, end)) = anchor(p, next + 1) else {
        return Some((Shape::Unanchored, end_of_event(p, next)?));
    };
    let shape = match count {
        Some(count) => Shape::Offset(sign * count, unit, Box::new(anchor)),
        None => Shape::Open(bound, Box::new(anchor)),
    };
    Some((shape, end))
}

/// The piece after "after the coup", by what hangs on the preposition at `at`; nothing if it
/// opens a clause, "after he vanished", which dates by an event of its own.
fn end_of_event(p: &Pieces, at: usize) -> Option<usize> {
    const LONGEST_EVENT: usize = 8;
    let preposition = p.get(at)?.token;
    let tokens = &p.analysis.tokens;
    if tokens.get(preposition)?.dep == "mark" {
        return None;
    }
    let mut near = tokens
        .iter()
        .enumerate()
        .skip(preposition + 1)
        .take(LONGEST_EVENT);
    let object = near.find(|(_, token)| token.head == preposition && token.dep == "pobj");
    let last = object.map_or(preposition, |(index, _)| index);
    let after = (at..p.len()).find(|at| p.get(*at).is_some_and(|piece| piece.token > last));
    Some(after.unwrap_or(p.len()))
}

/// "the last two weeks", "the past few days", "recent months".
fn trailing(p: &Pieces, at: usize) -> Read {
    if p.is(at, Class::Recent) {
        p.unit(at + 1)?;
        return Some((Shape::Near(Bound::To), at + 2));
    }
    if !p.is(at, Class::Last) && !p.is(at, Class::Past) {
        return None;
    }
    let count = p.count(at + 1)?;
    let unit = p.unit(at + 2)?;
    let shape = count.map_or(Shape::Near(Bound::To), |count| Shape::Trailing(count, unit));
    Some((shape, at + 3))
}

/// "27 years old", "27-year-old".
pub(super) fn is_age(p: &Pieces, after_unit: usize) -> bool {
    let next = if p.lower(after_unit) == "-" {
        after_unit + 1
    } else {
        after_unit
    };
    p.is(next, Class::Old)
}
