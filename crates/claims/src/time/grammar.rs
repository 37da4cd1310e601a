//! The grammar: from pieces to what an expression says.
//!
//! Every rule takes the piece it starts at and gives what it read and the piece after it, or
//! nothing; rules that read more come before those that read less.

use super::calendar::{bare_year, calendar, counts_a_noun};
use super::clock::{clock, day_time};
use super::pieces::Pieces;
use super::relative::relative;
use super::shape::{Bound, SaidYear, Shape, Which};
use super::words::Class;

/// What was read, and the first piece after it.
pub(super) type Read = Option<(Shape, usize)>;

/// The longest expression that starts at piece `at`, its preposition included.
pub(super) fn expression(p: &Pieces, at: usize) -> Read {
    let limit = p.sentence_end(at);
    stretch(p, at)
        .or_else(|| bounded(p, at))
        .or_else(|| placed(p, at))
        .or_else(|| range_or_point(p, at, false))
        .filter(|(_, end)| *end <= limit)
}

/// "between A and B", "from A to B".
fn stretch(p: &Pieces, at: usize) -> Read {
    let link = match (p.is(at, Class::Between), p.is(at, Class::From)) {
        (true, _) => Class::And,
        (_, true) => Class::Through,
        _ => return None,
    };
    let (shape, end) = range(p, at + 1, true, &|at| p.is(at, link))?;
    Some((shape, end))
}

/// "since A", "by A", "from A".
fn bounded(p: &Pieces, at: usize) -> Read {
    let from = [Class::Since, Class::From, Class::After]
        .into_iter()
        .any(|c| p.is(at, c));
    let to = [Class::Until, Class::By, Class::Before]
        .into_iter()
        .any(|c| p.is(at, c));
    let bound = match (from, to) {
        (true, _) => Bound::From,
        (_, true) => Bound::To,
        _ => return None,
    };
    let (shape, end) = approximate_or_exact(p, at + 1, true)?;
    // "Before dawn on Friday" bounds the hour, not the day; "after the night of Friday" the day.
    let bounds_the_hour = day_time(p, at + 1).is_some_and(|end| !p.is(end, Class::Of));
    let bounds_a_date = !bounds_the_hour && !matches!(shape, Shape::Clock | Shape::Duration);
    let shape = if bounds_a_date {
        Shape::Open(bound, Box::new(shape))
    } else {
        shape
    };
    Some((shape, end))
}

/// "on A", "in the A", "around A".
fn placed(p: &Pieces, at: usize) -> Read {
    let next = p.skip(at, Class::At);
    if next == at {
        return approximate(p, at);
    }
    approximate_or_exact(p, next, true)
}

fn approximate_or_exact(p: &Pieces, at: usize, placed: bool) -> Read {
    approximate(p, at).or_else(|| range_or_point(p, at, placed))
}

fn approximate(p: &Pieces, at: usize) -> Read {
    if !p.is(at, Class::Approximately) {
        return None;
    }
    let (shape, end) = range_or_point(p, at + 1, true)?;
    match shape {
        Shape::Clock | Shape::Duration => Some((shape, end)),
        shape => Some((Shape::Approximately(Box::new(shape)), end)),
    }
}

/// `placed` tells that the context, such as a preposition, makes a bare year or month a date.
fn range_or_point(p: &Pieces, at: usize, placed: bool) -> Read {
    let joint = |at| p.is(at, Class::Through) || p.is(at, Class::And) || p.is(at, Class::Or);
    range(p, at, placed, &joint).or_else(|| point(p, at, placed))
}

/// Two ends with a link between them. They share what only one of them says: "7 to 8
/// December", "March 3-5", "between March and May 2020".
fn range(p: &Pieces, at: usize, placed: bool, is_link: &dyn Fn(usize) -> bool) -> Read {
    let (_, start) = leading_day_time(p, at);
    let (left, link) = end_of_range(p, start, placed)?;
    if !is_link(link) {
        return None;
    }
    let after = p.skip(link + 1, Class::At);
    let after = if is_link(after) { after + 1 } else { after };
    let (right, end) = end_of_range(p, after, placed)?;
    let (left, right) = share(left, right)?;
    let named = p.is(link, Class::And) && !is_between(p, at) || p.is(link, Class::Or);
    let (left, right) = (Box::new(left), Box::new(right));
    let shape = match named {
        true => Shape::Several(left, right, p.is(link, Class::And)),
        false => Shape::Between(left, right),
    };
    Some((shape, end))
}

fn is_between(p: &Pieces, at: usize) -> bool {
    at.checked_sub(1)
        .is_some_and(|before| p.is(before, Class::Between))
}

/// A point, or the bare day or year that the other end completes.
fn end_of_range(p: &Pieces, at: usize, placed: bool) -> Read {
    let bare_day = || {
        let start = p.skip(at, Class::The);
        let day = p.day(start).filter(|_| !counts_a_noun(p, start))?;
        Some((Shape::day_alone(day), start + 1))
    };
    let whole = point(p, at, placed).filter(|(shape, _)| shape.can_be_an_end());
    whole.or_else(bare_day)
}

/// Lends each end what only the other says; nothing if a bare day stays without its month.
fn share(left: Shape, right: Shape) -> Option<(Shape, Shape)> {
    let (&Shape::Calendar(mut a), &Shape::Calendar(mut b)) = (&left, &right) else {
        let lonely = [&left, &right].into_iter().any(Shape::is_day_alone);
        return (!lonely).then_some((left, right));
    };
    if left.is_day_alone() && b.day.is_some() {
        a.part = b.part;
    }
    if right.is_day_alone() && a.day.is_some() {
        b.part = a.part;
    }
    if let (Some(first), Some(second)) = (a.part, b.part) {
        let crosses_new_year = first > second;
        a.year = lent(a.year, b.year, -i16::from(crosses_new_year));
        b.year = lent(b.year, a.year, i16::from(crosses_new_year));
    }
    let whole = (a.part.is_some() || a.day.is_none()) && (b.part.is_some() || b.day.is_none());
    whole.then_some((Shape::Calendar(a), Shape::Calendar(b)))
}

fn lent(own: SaidYear, other: SaidYear, shift: i16) -> SaidYear {
    match (own, other) {
        (SaidYear::Unsaid, SaidYear::Known(year)) => SaidYear::Known(year.saturating_add(shift)),
        (SaidYear::Unsaid, SaidYear::Relative(by)) => SaidYear::Relative(by.saturating_add(shift)),
        _ => own,
    }
}

/// One date with the time of day around it: "early on Sunday", "Sunday at dawn", "the night
/// of 8 December".
pub(super) fn point(p: &Pieces, at: usize, placed: bool) -> Read {
    let (leads, start) = leading_day_time(p, at);
    let placed = placed || leads;
    let dated = calendar(p, start, placed)
        .or_else(|| relative(p, start))
        .or_else(|| placed.then(|| bare_year(p, start)).flatten())
        .map(|(shape, end)| (shape, trailing_day_time(p, end)));
    dated.or_else(|| clock(p, at))
}

/// Skips a part of the date or a time of day that stands before it: "early", "the end of",
/// "at dawn on".
fn leading_day_time(p: &Pieces, at: usize) -> (bool, usize) {
    let start = p.skip(at, Class::The);
    let Some(end) = day_time(p, at).or_else(|| part_of_date(p, start)) else {
        return (false, at);
    };
    let end = p.skip(end, Class::Comma);
    let linked = [Class::Of, Class::At, Class::From]
        .into_iter()
        .any(|class| p.is(end, class));
    (true, if linked { end + 1 } else { end })
}

/// "early", "late", "mid-", "the beginning of".
fn part_of_date(p: &Pieces, at: usize) -> Option<usize> {
    if p.is(at, Class::PartOf) && p.is(at + 1, Class::Of) {
        return Some(at + 1);
    }
    if !p.is(at, Class::Part) {
        return None;
    }
    let next = at + 1;
    let hyphened = matches!(p.lower(next), "-" | "–");
    let next = if hyphened { next + 1 } else { next };
    let in_the_day = day_time(p, next).map(|end| p.skip(end, Class::Comma));
    Some(in_the_day.unwrap_or(next))
}

/// Skips a time of day that stands after its date: "Sunday morning", "8 December at 5 a.m.".
fn trailing_day_time(p: &Pieces, at: usize) -> usize {
    let linked = p.skip(at, Class::At);
    let said = if linked > at {
        clock(p, linked).map(|(_, end)| end)
    } else {
        day_time(p, at)
    };
    said.unwrap_or(at)
}

/// "last", "this", "next".
pub(super) fn which(p: &Pieces, at: usize) -> Option<Which> {
    let classes = [
        (Class::Last, Which::Last),
        (Class::This, Which::This),
        (Class::Next, Which::Next),
    ];
    let found = classes.into_iter().find(|(class, _)| p.is(at, *class));
    found.map(|(_, which)| which)
}
