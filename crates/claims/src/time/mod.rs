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
mod counting;
mod edtf;
mod grammar;
mod narrative;
mod pieces;
mod portions;
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
use words::{Class, Unit};

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
    /// What TIMEX3 makes of it: nothing of lengths and of what has no date.
    pub timexes: Vec<Timex>,
}

/// A date or time as TimeML's TIMEX3 writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timex {
    /// Where it stands; the ends of a stretch are two.
    pub span: Span,
    /// Its value: `1998-08-07TMO`.
    pub value: String,
}

/// The expressions of `known` and those that no calendar has ("now"), in order, none overlapping
/// another.
pub fn with_references(
    analysis: &Analysis,
    published: Option<Date>,
    known: &[TimeExpression],
) -> Vec<TimeExpression> {
    references::add(analysis, words::english(), published, known)
}

/// Whether `word` is the name of a month.
pub fn is_month(word: &str) -> bool {
    words::english()
        .months
        .contains_key(word.to_lowercase().as_str())
}

/// Whether `word` names a day of the week, or tomorrow.
pub fn is_weekday_or_tomorrow(word: &str) -> bool {
    let word = word.to_lowercase();
    word == "tomorrow" || is_weekday(&word)
}

/// Whether a word in lower case is the name of a day of the week.
pub fn is_weekday(word: &str) -> bool {
    words::english().weekdays.contains_key(word)
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
    narrative::settle(analysis, pieces.words, published, &mut told);
    let numbered = spans.into_iter().enumerate();
    numbered
        .filter_map(|(at, range)| time_expression(&pieces, range, &told, at, published))
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
    let (analysis, words) = (pieces.analysis, pieces.words);
    let future = tense::speaks_of_the_future(analysis, words, first)
        || shape.is_a_weekday() && tense::is_scheduled(analysis, words, first);
    let shape = in_its_clause(pieces, range.start, shape, future);
    let value = resolve::resolve(&shape, Context { published, future });
    Some(Told {
        tokens: first..last + 1,
        shape,
        value,
        future,
    })
}

/// A length tells a time when the verb ties it to now: "has lived there for three years", "will be
/// freed in two weeks".
fn in_its_clause(pieces: &Pieces, at: usize, shape: Shape, future: bool) -> Shape {
    let Shape::Duration(Some(count), unit) = shape else {
        return shape;
    };
    let ahead = pieces.is(at, Class::Within) && future;
    let lasting = || {
        let token = pieces.get(at).map(|piece| piece.token);
        let up_to_now = token.is_some_and(|token| tense::is_up_to_now(pieces.analysis, token));
        pieces.is(at, Class::Lasting) && up_to_now
    };
    match ahead {
        true => Shape::Ago(count.saturating_neg(), unit),
        false if lasting() => Shape::Trailing(count, unit),
        false => shape,
    }
}

fn time_expression(
    pieces: &Pieces,
    range: Range<usize>,
    told: &[Told],
    at: usize,
    published: Option<Date>,
) -> Option<TimeExpression> {
    let this = told.get(at)?;
    let (text, span) = words_of(pieces, range.clone())?;
    Some(TimeExpression {
        tokens: this.tokens.clone(),
        value: TimeValue::new(this.value.as_ref().map(ToString::to_string), text, span),
        kind: kind(&this.shape),
        timexes: timex::timexes(pieces, range, told, at, published),
    })
}

/// The text of a range of pieces, put together from the tokens, and where it stands.
fn words_of(pieces: &Pieces, range: Range<usize>) -> Option<(String, Span)> {
    let first = pieces.get(range.start)?;
    let last = pieces.get(range.end.checked_sub(1)?)?;
    let span = Span::new(first.span.start, last.span.end);
    let tokens = pieces.analysis.tokens.get(first.token..=last.token)?;
    let mut text = String::new();
    for token in tokens {
        text.push_str(&token.text);
        if token.space_after {
            text.push(' ');
        }
    }
    let skipped = first.span.start.saturating_sub(tokens.first()?.span.start);
    let text = text.chars().skip(skipped).take(span.len()).collect();
    Some((text, span))
}

fn kind(shape: &Shape) -> TimeKind {
    match shape {
        Shape::Clock => TimeKind::TimeOfDay,
        Shape::Duration(..) => TimeKind::Duration,
        Shape::Approximately(of) => kind(of),
        Shape::Between(..)
        | Shape::Open(..)
        | Shape::Trailing(..)
        | Shape::Weekend(_)
        | Shape::Portion(..)
        | Shape::Within(..)
        | Shape::Near(_)
        | Shape::SomeAfter(..)
        | Shape::LastNight => TimeKind::Interval,
        Shape::Unit(Unit::Week, _)
        | Shape::Adjacent(_, Unit::Week)
        | Shape::TheUnit(Unit::Week) => TimeKind::Interval,
        _ => TimeKind::Date,
    }
}
