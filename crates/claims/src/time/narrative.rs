//! Dates that only the story around them tells: "two days later", "the next morning", "in March of
//! that year", and weekdays told in the order in which things happened.

use std::ops::Range;

use jiff::civil::Date;
use reportedly_model::Analysis;

use super::edtf::{Stamp, Value, Year};
use super::shape::{SaidYear, Shape, Which};
use super::tense::governing_verb;
use super::words::Words;
use super::{counting, portions, resolve};

/// Sentences between a date and one that counts from it, at most.
const FARTHEST_ANCHOR: usize = 3;
/// Sentences between a year and a day of it, at most.
const REACH: usize = 2;
/// Sentences between a month with its year and a day of it, at most.
const REACH_OF_MONTH: usize = 8;
/// Days before publication that news tells of without their year.
const NEWS: i32 = 60;
/// Days before publication that are told of without their year, whatever the story told of before.
const FRESH: i32 = 21;
/// Heads between a verb and the first one it is coordinated with, at most.
const LONGEST_COORDINATION: usize = 8;
/// Words between a subject and its verb, at most.
const SUBJECT_BEFORE: usize = 20;

/// An expression with what it says and what was made of it by itself.
#[derive(Debug)]
pub(super) struct Told {
    pub tokens: Range<usize>,
    pub shape: Shape,
    pub value: Option<Value>,
    pub future: bool,
}

/// Gives dates that depend on others their value, and puts weekdays in order.
pub(super) fn settle(
    analysis: &Analysis,
    words: &Words,
    published: Option<Date>,
    told: &mut [Told],
) {
    for later in 0..told.len() {
        order_weekdays(analysis, told, later);
    }
    for at in 0..told.len() {
        if told[at].value.is_none() && told[at].shape.needs_a_story() {
            let anchor = anchor(analysis, words, told, at);
            told[at].value = anchor.and_then(|anchor| from_story(&told[at].shape, anchor));
        } else if matches!(&told[at].shape, Shape::Calendar(c) if c.year == SaidYear::Elsewhere) {
            let year = year_before(analysis, told, at);
            if let (Some(year), Some(Value::At(stamp))) = (year, told[at].value.as_mut()) {
                stamp.year = Year::Known(year);
            }
        } else if let Some(year) = published.and_then(|day| year_of_story(analysis, told, at, day))
            && let Some(Value::At(stamp)) = told[at].value.as_mut()
        {
            stamp.year = Year::Known(year);
        }
    }
}

/// "He was arrested in May 2019 and freed on 5 November": long after, a day without a year is of the
/// year that the main verbs before it have; the latest such day is meant only where it is news.
fn year_of_story(analysis: &Analysis, told: &[Told], at: usize, published: Date) -> Option<i16> {
    let it = &told[at];
    let yearless = matches!(
        &it.shape,
        Shape::Calendar(c) if c.year == SaidYear::Unsaid && c.which == Which::Unsaid
    );
    let latest = one_date(it)?;
    let day = Stamp::new(latest.year, latest.part, Some(latest.day.unwrap_or(1))).date()?;
    let passed = (published - day).get_days();
    if !yearless || it.future || passed <= FRESH {
        return None;
    }
    if let Some(year) = year_of_its_month(analysis, told, at) {
        return Some(year);
    }
    if passed <= NEWS {
        return None;
    }
    if looks_back_from_now(analysis, it.tokens.start) {
        return None;
    }
    let sentence = sentence_of(analysis, it.tokens.start)?;
    let dated = |t: &&Told| !matches!(t.shape, Shape::Clock | Shape::Duration(..));
    let before = told[..at].iter().rfind(dated)?;
    let near = sentence_of(analysis, before.tokens.start)? + REACH >= sentence
        && !is_of_another(analysis, before.tokens.start, it.tokens.start);
    let in_year = match &before.shape {
        Shape::Calendar(c) => matches!(c.year, SaidYear::Known(_) | SaidYear::Unsaid),
        _ => false,
    };
    let verb = governing_verb(analysis, before.tokens.start)?;
    let Year::Known(year) = one_date(before)?.year else {
        return None;
    };
    let Year::Known(own) = latest.year else {
        return None;
    };
    // "travelled in November 2023; the other was held in January": what follows in the next year goes on
    let goes_on = one_date(before)?
        .part
        .zip(latest.part)
        .is_some_and(|(there, here)| here < there);
    let next_year =
        goes_on && year.checked_add(1) == Some(own) && !had_been(analysis, it.tokens.start);
    (near && in_year && is_of_story(analysis, verb) && year < own && !next_year).then_some(year)
}

/// "X was arrested in 2021.¶ *A third, Y,* died in August": in another paragraph, told of somebody else than "he".
fn is_of_another(analysis: &Analysis, before: usize, token: usize) -> bool {
    let parted = |t: &usize| {
        let (end, next) = (
            analysis.tokens[*t].span.end,
            analysis.tokens[t + 1].span.start,
        );
        next > end + 1
    };
    let subject = governing_verb(analysis, token).and_then(|verb| {
        (0..verb).rev().take(SUBJECT_BEFORE).find(|&t| {
            let word = &analysis.tokens[t];
            word.head == verb && word.dep.starts_with("nsubj")
        })
    });
    let other = subject.is_some_and(|t| analysis.tokens[t].pos != "PRON");
    other && (before..token).any(|t| parted(&t))
}

/// "*had* been arrested in March": what came before the story.
fn had_been(analysis: &Analysis, token: usize) -> bool {
    governing_verb(analysis, token).is_some_and(|verb| {
        let near = verb.saturating_sub(8)..verb;
        near.clone().any(|t| {
            let word = &analysis.tokens[t];
            word.head == verb && word.text.as_str().eq_ignore_ascii_case("had")
        })
    })
}

/// "She *has been* missing since she was seen in August": told from today.
fn looks_back_from_now(analysis: &Analysis, token: usize) -> bool {
    let mut at = token;
    while analysis.tokens[at].head != at {
        at = analysis.tokens[at].head;
    }
    let sentence = analysis.sentences.iter().find(|s| s.contains(&token));
    sentence.is_some_and(|sentence| {
        sentence.clone().any(|t| {
            let word = &analysis.tokens[t];
            word.head == at
                && word.dep == "aux"
                && matches!(word.text.to_lowercase().as_str(), "has" | "have")
        })
    })
}

/// "On the last evening of April 2022 a man arrived … He had left on 9 April": the month that the story
/// told of last, with its year, unless years in between are nearer.
fn year_of_its_month(analysis: &Analysis, told: &[Told], at: usize) -> Option<i16> {
    let Shape::Calendar(own) = &told[at].shape else {
        return None;
    };
    let (month, _) = own.part.zip(own.day)?;
    let sentence = sentence_of(analysis, told[at].tokens.start)?;
    let near = |t: &&Told| {
        let there = sentence_of(analysis, t.tokens.start);
        there.is_some_and(|there| there + REACH_OF_MONTH >= sentence)
    };
    let mut years = told[..at].iter().rev().take_while(near).filter_map(|t| {
        let calendar = match &t.shape {
            Shape::Calendar(calendar) => calendar,
            Shape::Portion(_, of) | Shape::Open(_, of) => match of.as_ref() {
                Shape::Calendar(calendar) => calendar,
                _ => return None,
            },
            _ => return None,
        };
        match calendar.year {
            SaidYear::Known(year) => Some((year, calendar.part)),
            _ => None,
        }
    });
    let (year, part) = years.next()?;
    (part == Some(month)).then_some(year)
}

/// Whether the verb is a main one, or that of what the main one says: "The State alleges that on 4 May
/// 2018 he *drove* her".
fn is_of_story(analysis: &Analysis, verb: usize) -> bool {
    let token = &analysis.tokens[verb];
    is_main_verb(analysis, verb) || token.dep == "ccomp" && is_main_verb(analysis, token.head)
}

/// What a shape says once the date it counts from is known.
pub(super) fn from_story(shape: &Shape, anchor: Stamp) -> Option<Value> {
    match shape {
        Shape::After(count, unit) => counting::counted_from_stamp(anchor, *count, *unit),
        Shape::Adjacent(count, unit) => counting::adjacent(anchor, *count, *unit),
        Shape::TheUnit(unit) => counting::adjacent(anchor, 0, *unit),
        Shape::SomeAfter(bound, unit) => counting::beside(anchor, *bound, *unit),
        Shape::WeekdayAfter(day, after) => counting::weekday_beside(anchor, *day, *after),
        Shape::PartBeside(part, after) => counting::part_beside(anchor, *part, *after),
        Shape::Open(bound, of) => resolve::open_portion(*bound, of, from_story(of, anchor)?),
        Shape::Portion(portion, of) => Some(portions::of_value(*portion, from_story(of, anchor)?)),
        Shape::Approximately(of) => Some(resolve::approximately(from_story(of, anchor)?)),
        _ => None,
    }
}

/// The date that "two days later" counts from: the one before it in its sentence or else in the
/// nearest sentence before that has any. When somebody spoke is no part of the story.
fn anchor(analysis: &Analysis, words: &Words, told: &[Told], at: usize) -> Option<Stamp> {
    let sentence = sentence_of(analysis, told[at].tokens.start)?;
    let in_story = |earlier: &&Told| {
        let verb = governing_verb(analysis, earlier.tokens.start);
        !verb.is_some_and(|verb| is_saying(analysis, words, verb) || is_aside(analysis, verb))
    };
    let of = |number: usize| {
        told[..at]
            .iter()
            .filter(move |t| sentence_of(analysis, t.tokens.start) == Some(number))
            .filter(|t| !matches!(t.shape, Shape::Clock | Shape::Duration(..)))
            .filter(in_story)
    };
    if let Some(nearest) = of(sentence).next_back() {
        return one_date(nearest);
    }
    let nearest = (1..=FARTHEST_ANCHOR).find_map(|back| {
        let before = sentence.checked_sub(back)?;
        of(before).next().map(|_| before)
    })?;
    main_date(analysis, of(nearest).collect())
}

/// The one date of a sentence or, of several, the last that its main verbs have.
fn main_date(analysis: &Analysis, dates: Vec<&Told>) -> Option<Stamp> {
    if let [only] = dates.as_slice() {
        return one_date(only);
    }
    let is_main = |told: &&&Told| {
        governing_verb(analysis, told.tokens.start).is_some_and(|verb| is_main_verb(analysis, verb))
    };
    one_date(dates.iter().rfind(is_main)?)
}

fn is_main_verb(analysis: &Analysis, verb: usize) -> bool {
    let mut at = verb;
    for _ in 0..LONGEST_COORDINATION {
        let token = &analysis.tokens[at];
        match token.dep.as_str() {
            "ROOT" => return true,
            "conj" => at = token.head,
            _ => return false,
        }
    }
    false
}

/// The last date told before, whatever it dates.
pub(super) fn date_before(analysis: &Analysis, told: &[Told], at: usize) -> Option<Stamp> {
    let sentence = sentence_of(analysis, told.get(at)?.tokens.start)?;
    let near = told[..at].iter().rev().take_while(|t| {
        sentence_of(analysis, t.tokens.start).is_some_and(|s| s + FARTHEST_ANCHOR >= sentence)
    });
    near.filter_map(one_date).next()
}

/// The day that a time of day without one belongs to: the one told beside it in its sentence,
/// else the last one told before.
pub(super) fn day_beside(analysis: &Analysis, told: &[Told], at: usize) -> Option<Date> {
    let sentence = sentence_of(analysis, told[at].tokens.start)?;
    let day = |t: &Told| one_date(t)?.date();
    let in_reach = |t: &&Told, farthest: usize| {
        sentence_of(analysis, t.tokens.start).is_some_and(|s| s + farthest >= sentence)
    };
    let (before, after) = (&told[..at], &told[at + 1..]);
    let beside = before
        .iter()
        .rev()
        .take_while(|t| in_reach(t, 0))
        .find_map(day);
    let behind = || {
        let same = |t: &&Told| sentence_of(analysis, t.tokens.start) == Some(sentence);
        after.iter().take_while(same).find_map(day)
    };
    let earlier = || {
        before
            .iter()
            .rev()
            .take_while(|t| in_reach(t, FARTHEST_ANCHOR))
            .find_map(day)
    };
    beside.or_else(behind).or_else(earlier)
}

fn is_saying(analysis: &Analysis, words: &Words, verb: usize) -> bool {
    let lemma = analysis.tokens[verb].lemma.as_str();
    words.saying.iter().any(|word| word == lemma)
}

/// "Novak, who was born on 3 May 1970": told of somebody in passing.
fn is_aside(analysis: &Analysis, verb: usize) -> bool {
    let mut at = verb;
    for _ in 0..LONGEST_COORDINATION {
        let token = &analysis.tokens[at];
        if matches!(token.dep.as_str(), "relcl" | "acl") {
            return true;
        }
        at = token.head;
    }
    false
}

fn one_date(told: &Told) -> Option<Stamp> {
    match told.value {
        Some(Value::At(stamp)) => Some(stamp),
        _ => None,
    }
}

/// The latest year said in this sentence or the one before.
fn year_before(analysis: &Analysis, told: &[Told], at: usize) -> Option<i16> {
    let sentence = sentence_of(analysis, told[at].tokens.start)?;
    let near = told[..at]
        .iter()
        .rev()
        .take_while(|t| sentence_of(analysis, t.tokens.start).is_some_and(|s| s + 1 >= sentence));
    near.filter_map(one_date)
        .find_map(|stamp| match stamp.year {
            Year::Known(year) => Some(year),
            _ => None,
        })
}

/// "He was arrested on Thursday, and on Saturday he was flown out": told in one breath, Thursday
/// comes before Saturday, though the latest Thursday is after the latest Saturday.
fn order_weekdays(analysis: &Analysis, told: &mut [Told], later: usize) {
    let Some(mut bound) = past_weekday(&told[later]) else {
        return;
    };
    let Some(mut verb) = governing_verb(analysis, told[later].tokens.start) else {
        return;
    };
    for earlier in (0..later).rev() {
        let Some(day) = past_weekday(&told[earlier]) else {
            continue;
        };
        let Some(first) = governing_verb(analysis, told[earlier].tokens.start) else {
            continue;
        };
        if day <= bound || !goes_on_from(analysis, verb, first) {
            continue;
        }
        let Ok(week_before) = day.checked_sub(jiff::Span::new().weeks(1)) else {
            return;
        };
        told[earlier].value = Some(Value::At(Stamp::of_day(week_before)));
        (bound, verb) = (week_before, first);
    }
}

/// The day of a weekday that stands by itself and lies in the past.
fn past_weekday(told: &Told) -> Option<Date> {
    let alone = matches!(told.shape, Shape::Weekday(_, Which::Unsaid));
    if !alone || told.future {
        return None;
    }
    one_date(told)?.date()
}

/// Whether the verb at `later` is coordinated with the one at `first`, and doesn't look back
/// ("had been").
fn goes_on_from(analysis: &Analysis, later: usize, first: usize) -> bool {
    let tokens = &analysis.tokens;
    let looks_back = |verb: usize| {
        let near = verb.saturating_sub(8)..verb;
        near.clone()
            .any(|t| tokens[t].head == verb && tokens[t].text.as_str().eq_ignore_ascii_case("had"))
    };
    if looks_back(later) && !looks_back(first) {
        return false;
    }
    let mut at = later;
    for _ in 0..LONGEST_COORDINATION {
        if tokens[at].dep != "conj" {
            return false;
        }
        at = tokens[at].head;
        if at == first {
            return true;
        }
    }
    false
}

fn sentence_of(analysis: &Analysis, token: usize) -> Option<usize> {
    let next = analysis
        .sentences
        .partition_point(|sentence| sentence.end <= token);
    (next < analysis.sentences.len()).then_some(next)
}
