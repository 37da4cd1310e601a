//! Times of day. They say nothing of the date, and are kept as words beside it.

use super::grammar::Read;
use super::pieces::{Pieces, digits};
use super::shape::Shape;
use super::words::Class;

/// A time of day that can stand for itself: "9 a.m.", "14:30 local time", "dawn".
pub(super) fn clock(p: &Pieces, at: usize) -> Read {
    let start = p.skip(at, Class::The);
    let start = p.skip(start, Class::Part);
    if p.is(start, Class::DayPart) && describes(p, start) {
        return None;
    }
    day_time(p, start).map(|end| (Shape::Clock, end))
}

/// "the morning papers", "good evening": no time at all.
fn describes(p: &Pieces, at: usize) -> bool {
    let tokens = &p.analysis.tokens;
    let token = p.get(at).and_then(|piece| tokens.get(piece.token));
    let compound = token.is_some_and(|t| {
        t.dep == "compound" && tokens.get(t.head).is_some_and(|h| h.pos == "NOUN")
    });
    compound || at > 0 && p.is(at - 1, Class::Greeting)
}

/// The piece after a time of day.
pub(super) fn day_time(p: &Pieces, at: usize) -> Option<usize> {
    let start = p.skip(at, Class::The);
    if p.is(start, Class::DayPart) {
        return Some(start + 1);
    }
    if p.is(start, Class::Part) && p.is(start + 1, Class::Hours) {
        return Some(start + 2);
    }
    hour(p, start).map(|end| zone(p, end))
}

/// "9 a.m.", "5pm", "14:30", "five o'clock".
fn hour(p: &Pieces, at: usize) -> Option<usize> {
    let word = p.lower(at);
    if is_military(word) && p.is(at + 1, Class::HourOf) {
        return Some(at + 1);
    }
    let counted = p.count(at).flatten().is_some() || is_clock_face(word);
    if counted && p.is(at + 1, Class::Meridiem) {
        return Some(at + 2);
    }
    let glued = ["a.m.", "p.m.", "am", "pm"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .is_some_and(|hour| digits(hour, 1..=2).is_some() || is_clock_face(hour));
    (glued || is_clock_face(word)).then_some(at + 1)
}

/// "14:30", "5.30" only before a.m. or p.m. and so not here.
fn is_clock_face(word: &str) -> bool {
    let Some((hour, minute)) = word.split_once(':') else {
        return false;
    };
    let hour = digits(hour, 1..=2).is_some_and(|hour| hour < 25);
    hour && digits(minute, 2..=2).is_some_and(|minute| minute < 60)
}

/// "0735", as agencies write an hour before its zone.
fn is_military(word: &str) -> bool {
    digits(word, 4..=4).is_some_and(|hour| hour < 2400 && hour % 100 < 60)
}

/// "local time", "GMT".
fn zone(p: &Pieces, at: usize) -> usize {
    let end = p.skip(at, Class::Zone);
    if end > at {
        p.skip(end, Class::Zone)
    } else {
        at
    }
}
