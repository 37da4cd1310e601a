//! Dates and stretches of time in running text, as EDTF (ISO 8601-2:2019, levels 0 to 2).
//!
//! News speaks of the past: with a publication date, "on 8 December" and "on Friday" are the
//! latest such days up to it, unless the verb speaks of the future. Without one, no year is
//! made up: "8 December" is `XXXX-12-08`, and "on Friday" keeps its words alone.
//!
//! The way of an expression: tokens → `pieces` → the `grammar`'s shape → `resolve` →
//! `edtf`.

mod calendar;
mod clock;
mod edtf;
mod grammar;
mod narrative;
mod pieces;
mod references;
mod relative;
mod resolve;
mod shape;
mod tense;
#[cfg(test)]
mod tests;
mod timex;
mod words;

use std::ops::Range;

use jiff::civil::Date;
use reportedly_model::{Analysis, Span, TimeValue};

use narrative::Told;
use pieces::Pieces;
use resolve::Context;
use shape::Shape;

/// What sort of expression it is; only dates and intervals place an event in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeKind {
    /// A day, month, season, year, decade; known or not ("the next day").
    Date,
    /// A stretch with a beginning or an end: "since 2015", "last week".
    Interval,
    /// A time of day without its day: "at dawn".
    TimeOfDay,
    /// A length: "for three years".
    Duration,
}

/// An expression of time in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeExpression {
    /// The tokens it stands in, its preposition included.
    pub tokens: Range<usize>,
    /// Its words and, where they tell it, its date.
    pub value: TimeValue,
    /// What sort of expression it is.
    pub kind: TimeKind,
    /// Its value as TimeML's TIMEX3 writes it; `None` for lengths and what has no date.
    pub timex: Option<String>,
}

/// Every expression of time in `analysis`, those included that no calendar has ("now"), in order,
/// none overlapping another.
pub fn find_all(analysis: &Analysis, published: Option<Date>) -> Vec<TimeExpression> {
    let known = find_times(analysis, published);
    references::add(analysis, words::english(), published, known)
}

/// The expressions that place events in time, in order, none overlapping another.
pub fn find_times(analysis: &Analysis, published: Option<Date>) -> Vec<TimeExpression> {
    let pieces = Pieces::new(analysis, words::english());
    let mut spans = Vec::new();
    let mut told = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        match grammar::expression(&pieces, at) {
            Some((shape, end)) => {
                if let Some(by_itself) = told_by_itself(&pieces, at..end, shape, published) {
                    told.push(by_itself);
                    spans.push(at..end);
                }
                at = end;
            }
            None => at += 1,
        }
    }
    narrative::settle(analysis, pieces.words, &mut told);
    let both = spans.into_iter().zip(told);
    both.filter_map(|(range, told)| time_expression(&pieces, range, told, published))
        .collect()
}

/// What an expression says without the story around it.
fn told_by_itself(
    pieces: &Pieces,
    range: Range<usize>,
    shape: Shape,
    published: Option<Date>,
) -> Option<Told> {
    let first = pieces.get(range.start)?.token;
    let last = pieces.get(range.end.checked_sub(1)?)?.token;
    let future = tense::speaks_of_the_future(pieces.analysis, pieces.words, first);
    let value = resolve::resolve(&shape, Context { published, future });
    Some(Told {
        tokens: first..last + 1,
        shape,
        value,
        future,
    })
}

fn time_expression(
    pieces: &Pieces,
    range: Range<usize>,
    told: Told,
    published: Option<Date>,
) -> Option<TimeExpression> {
    let (first, last) = (
        pieces.get(range.start)?,
        pieces.get(range.end.checked_sub(1)?)?,
    );
    let words = words_between(pieces.analysis, first, last);
    let timex = timex_of(&told, &words.to_lowercase(), published);
    let value = TimeValue {
        edtf: told.value.map(|value| value.to_string()),
        text: words,
        span: Span::new(first.span.start, last.span.end),
    };
    Some(TimeExpression {
        tokens: told.tokens,
        value,
        kind: kind(&told.shape),
        timex,
    })
}

/// TIMEX3 takes "the last three weeks" for a length, and knows no times without a day.
fn timex_of(told: &Told, words: &str, published: Option<Date>) -> Option<String> {
    if matches!(told.shape, Shape::Trailing(..)) {
        return None;
    }
    if matches!(told.shape, Shape::Clock) {
        return timex::timex_of_clock(words, published?);
    }
    let ahead = || lies_ahead(told, published?);
    let value = ahead().or_else(|| told.value.clone())?;
    timex::timex(&value, words)
}

/// "payable Nov. 17" in a report of October: a date without a year is hardly ever that of
/// eleven months ago.
fn lies_ahead(told: &Told, published: Date) -> Option<edtf::Value> {
    /// Days that a date without a year may lie back.
    const LONG_AGO: i32 = 270;
    let value = told.value.as_ref()?;
    let stamp = value.start().or(value.end())?;
    let behind = stamp.date().or_else(|| stamp.first_of_month())?;
    let days = (published - behind).get_days();
    if days < LONG_AGO || !told.shape.lacks_year() {
        return None;
    }
    let context = Context {
        published: Some(published),
        future: true,
    };
    resolve::resolve(&told.shape, context)
}

/// The text from one piece to another, put together from the tokens.
fn words_between(analysis: &Analysis, first: &pieces::Piece, last: &pieces::Piece) -> String {
    let Some(tokens) = analysis.tokens.get(first.token..=last.token) else {
        return String::new();
    };
    let mut text = String::new();
    for token in tokens {
        text.push_str(&token.text);
        if token.space_after {
            text.push(' ');
        }
    }
    let start = analysis.tokens[first.token].span.start;
    let length = last.span.end.saturating_sub(first.span.start);
    let skipped = first.span.start.saturating_sub(start);
    text.chars().skip(skipped).take(length).collect()
}

fn kind(shape: &Shape) -> TimeKind {
    match shape {
        Shape::Clock => TimeKind::TimeOfDay,
        Shape::Duration => TimeKind::Duration,
        Shape::Approximately(of) => kind(of),
        Shape::Between(..) | Shape::Open(..) | Shape::Trailing(..) | Shape::Weekend(_) => {
            TimeKind::Interval
        }
        Shape::Unit(words::Unit::Week, _) | Shape::LastNight => TimeKind::Interval,
        _ => TimeKind::Date,
    }
}
