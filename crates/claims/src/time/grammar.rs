//! The grammar: from pieces to what an expression says.
//!
//! Every rule takes the piece it starts at and gives what it read and the piece after it, or
//! nothing; rules that read more come before those that read less.

use super::calendar::{bare_year, calendar, counts_a_noun};
use super::clock::{clock, day_time};
use super::pieces::Pieces;
use super::relative::relative;
use super::shape::{Bound, SaidYear, Shape, Which};
use super::words::{Class, Portion, Unit};

/// What was read, and the first piece after it.
pub(super) type Read = Option<(Shape, usize)>;

/// The longest expression that starts at piece `at`, its preposition included.
pub(super) fn expression(p: &Pieces, at: usize) -> Read {
    // "Every Friday" is no date.
    if at > 0 && p.is(at - 1, Class::Each) {
        return None;
    }
    let limit = p.sentence_end(at);
    stretch(p, at)
        .or_else(|| limited(p, at))
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

/// "no later than A", "not before A".
fn limited(p: &Pieces, at: usize) -> Read {
    let limits = &p.words.limits;
    let latest = p.past_phrase(at, &limits.latest);
    let earliest = p.past_phrase(at, &limits.earliest);
    let (bound, date) = latest
        .map(|date| (Bound::To, date))
        .or_else(|| earliest.map(|date| (Bound::From, date)))?;
    let (shape, end) = approximate_or_exact(p, date, true)?;
    let a_date = !matches!(shape, Shape::Clock | Shape::Duration(..));
    a_date.then(|| (Shape::Open(bound, Box::new(shape)), end))
}

/// "since A", "by A", "from A", "since at least A".
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
    if p.is(at + 1, Class::Then) && !p.is(at, Class::From) {
        let then = Shape::Adjacent(0, Unit::Day);
        return Some((Shape::Open(bound, Box::new(then)), at + 2));
    }
    if let Some(read) = after_so_long(p, at) {
        return Some(read);
    }
    let date = p.past_phrase(at + 1, &p.words.limits.loose);
    let (shape, end) =
        approximate_or_exact(p, at + 1, true).or_else(|| approximate_or_exact(p, date?, true))?;
    // "Before dawn on Friday" bounds the hour, not the day; "after the night of Friday" the day.
    let bounds_the_hour = day_time(p, at + 1).is_some_and(|end| !p.is(end, Class::Of));
    let bounds_a_date = !bounds_the_hour && !matches!(shape, Shape::Clock | Shape::Duration(..));
    let shape = if bounds_a_date {
        Shape::Open(bound, Box::new(shape))
    } else {
        shape
    };
    Some((shape, end))
}

/// "was freed *after three days*", "after a week without charge": so long after what was told before; "after
/// three days of talks" and "after two years in prison" tell how long something else went on.
fn after_so_long(p: &Pieces, at: usize) -> Read {
    let (shape, end) = relative(p, at + 1).filter(|_| p.is(at, Class::After))?;
    let Shape::Duration(Some(count), unit) = shape else {
        return None;
    };
    let closes = p
        .get(end)
        .is_none_or(|_| matches!(p.lower(end), "." | "," | ";" | "without" | "and" | "but"));
    (closes && unit != Unit::Decade).then_some((Shape::After(count, unit), end))
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
        Shape::Clock | Shape::Duration(..) => Some((shape, end)),
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
    let lead = Lead::read(p, at);
    let start = if lead.narrows() { at } else { lead.end };
    let (left, link) = end_of_range(p, start, placed)?;
    if !is_link(link) {
        return None;
    }
    let after = p.skip(link + 1, Class::At);
    let after = if is_link(after) { after + 1 } else { after };
    let (right, end) = end_of_range(p, after, placed)?;
    if is_a_day(&left) && is_longer(&right) {
        return None;
    }
    let (left, right) = share(left, right)?;
    let named = p.is(link, Class::And) && !is_between(p, at) || p.is(link, Class::Or);
    let (left, right) = (Box::new(left), Box::new(right));
    let shape = match named {
        true => Shape::Several(left, right, p.is(link, Class::And)),
        false => Shape::Between(left, right),
    };
    Some((shape, end))
}

/// "A rise on Friday to December's level" goes from no day to a month.
fn is_a_day(shape: &Shape) -> bool {
    matches!(shape, Shape::Weekday(..) | Shape::Day(_))
}

fn is_longer(shape: &Shape) -> bool {
    match shape {
        Shape::Calendar(date) => date.day.is_none(),
        shape => matches!(shape, Shape::Fixed(_) | Shape::Portion(..)),
    }
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
fn share(mut left: Shape, mut right: Shape) -> Option<(Shape, Shape)> {
    let lonely = |shape: &Shape| shape.is_day_alone();
    let (day_first, day_second) = (lonely(&left), lonely(&right));
    if let (Some(a), Some(b)) = (left.calendar_mut(), right.calendar_mut()) {
        if day_first && b.day.is_some() {
            a.part = b.part;
        }
        if day_second && a.day.is_some() {
            b.part = a.part;
        }
        if let (Some(first), Some(second)) = (a.part, b.part) {
            let crosses_new_year = first > second;
            a.year = lent(a.year, b.year, -i16::from(crosses_new_year));
            b.year = lent(b.year, a.year, i16::from(crosses_new_year));
        }
    }
    (!lonely(&left) && !lonely(&right)).then_some((left, right))
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
    let lead = Lead::read(p, at);
    let start = lead.end;
    let placed = placed || start > at;
    let dated = calendar(p, start, placed || p.is_dated(start))
        .or_else(|| relative(p, start))
        .or_else(|| {
            (placed || p.is_dated(start))
                .then(|| bare_year(p, start))
                .flatten()
        })
        .or_else(|| lead.narrows().then(|| the_unit(p, start)).flatten())
        .map(|(shape, end)| (lead.narrow(shape), trailing_day_time(p, end)));
    dated.or_else(|| clock(p, at))
}

/// "the end of *the month*", "earlier in *the day*".
fn the_unit(p: &Pieces, at: usize) -> Read {
    let start = p.skip(at, Class::The);
    let singular = !p.lower(start).ends_with('s');
    let unit = p.unit(start).filter(|_| start > at && singular)?;
    let shape = match unit {
        Unit::Minute | Unit::Hour | Unit::Decade => return None,
        Unit::Day => Shape::Adjacent(0, Unit::Day),
        unit => Shape::TheUnit(unit),
    };
    Some((shape, start + 1))
}

/// A part of the date or a time of day that stands before it: "early", "the end of", "at dawn
/// on".
struct Lead {
    portion: Option<Portion>,
    /// "earlier", "later": up to now or from now on.
    side: Option<Bound>,
    end: usize,
}

impl Lead {
    fn read(p: &Pieces, at: usize) -> Self {
        let start = p.skip(at, Class::The);
        let mut lead = Lead {
            portion: None,
            side: None,
            end: at,
        };
        let of_the_day = day_time(p, at);
        let Some(end) = of_the_day.or_else(|| part_of_date(p, start)) else {
            return lead;
        };
        if of_the_day.is_none() && day_time(p, start + 1).is_none() {
            lead.portion = p.words.portions.get(p.lower(start)).copied();
            lead.side = side(p, start);
        }
        let end = p.skip(end, Class::Comma);
        let linked = [Class::Of, Class::At, Class::From]
            .into_iter()
            .any(|class| p.is(end, class));
        lead.end = if linked { end + 1 } else { end };
        lead
    }

    fn narrows(&self) -> bool {
        self.portion.is_some() || self.side.is_some()
    }

    fn narrow(&self, shape: Shape) -> Shape {
        match (self.portion, self.side, &shape) {
            (Some(portion), ..) if shape.has_portions() => Shape::Portion(portion, Box::new(shape)),
            (_, Some(bound), Shape::Unit(unit, Which::This)) => Shape::Within(bound, *unit),
            _ => shape,
        }
    }
}

fn side(p: &Pieces, at: usize) -> Option<Bound> {
    match (p.is(at, Class::Earlier), p.is(at, Class::Later)) {
        (true, _) => Some(Bound::To),
        (_, true) => Some(Bound::From),
        _ => None,
    }
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
