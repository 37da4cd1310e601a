//! TimeBank, to develop, and AQUAINT, to test, as cleaned for TempEval-3 (UzZaman et al. 2013):
//! the normalised values of TIMEX3 expressions of type DATE and TIME.
//!
//! An expression is right when it shares a word with ours and both have the same value; ours is
//! written as TIMEX3 would. The annotators write a full hour as `T17` or as `T17:00`, which counts as
//! the same; where they leave a week open (`1989-WXX`) a week is wrong, for that is their value.

use std::path::Path;

use anyhow::{Context, Result};
use reportedly_claims::Timex;
use reportedly_model::{CharIndex, Span};

use super::{Split, files};
use crate::overlap::{overlap, pair_up};
use crate::score::Counts;
use crate::xml::{Element, flatten};
use crate::{Figure, Machine, Outcome};

/// The running text of a document, with what was annotated in it.
struct Document<'a> {
    text: &'a str,
    created: &'a str,
    gold: Vec<Timex>,
}

#[derive(Default)]
struct Tally {
    found: Counts,
    valued: Counts,
}

/// Measures on `data/TBAQ-cleaned/TimeBank` or `data/TBAQ-cleaned/AQUAINT`.
///
/// # Errors
///
/// When a document is malformed or has no date of its own.
pub fn measure(folder: &Path, split: Split, machine: &Machine) -> Result<Outcome> {
    let name = match split {
        Split::Dev => "data/TBAQ-cleaned/TimeBank",
        Split::Test => "data/TBAQ-cleaned/AQUAINT",
    };
    let documents = files::with_ending(&files::locate(folder, name)?, "tml")?;
    let (mut outcome, mut tally) = (Outcome::default(), Tally::default());
    for file in documents {
        let (text, elements) =
            flatten(&files::text(&file)?).with_context(|| file.display().to_string())?;
        let document = annotated(&text, &elements).with_context(|| file.display().to_string())?;
        let found = found(&file, &document, machine)?;
        compare(&document, &found, &mut tally, &mut outcome);
        outcome.documents += 1;
    }
    outcome.figures = figures(&tally);
    Ok(outcome)
}

fn figures(tally: &Tally) -> Vec<Figure> {
    let (found, valued) = (tally.found, tally.valued);
    let basis = format!(
        "{} of {} annotated, {} found",
        valued.right, valued.gold, valued.found
    );
    vec![
        Figure::at_least("dates with their value, F1", valued.f1(), 0.75, basis),
        Figure::plain("precision", valued.precision(), ""),
        Figure::plain("recall", valued.recall(), ""),
        Figure::plain(
            "found, whatever the value, F1",
            found.f1(),
            format!("{} of {}", found.right, found.gold),
        ),
    ]
}

/// The running text, its day, and the dates and times annotated in it.
fn annotated<'a>(text: &'a str, elements: &'a [Element]) -> Result<Document<'a>> {
    let timexes = elements.iter().filter(|e| e.name == "TIMEX3");
    let (creation, annotated): (Vec<&Element>, Vec<&Element>) =
        timexes.partition(|e| e.attribute("functionInDocument") == Some("CREATION_TIME"));
    let created = creation
        .first()
        .and_then(|e| e.attribute("value"))
        .and_then(|value| value.get(..10))
        .context("no creation time")?;
    let body = elements
        .iter()
        .find(|e| e.name == "TEXT")
        .context("no TEXT")?
        .span;
    let is_dated = |e: &&&Element| {
        matches!(e.attribute("type"), Some("DATE" | "TIME")) && body.contains(e.span)
    };
    let gold = annotated.iter().filter(is_dated).filter_map(|e| {
        Some(Timex {
            span: Span::new(e.span.start - body.start, e.span.end - body.start),
            value: e.attribute("value")?.to_owned(),
        })
    });
    Ok(Document {
        text: CharIndex::new(text).slice(text, body),
        created,
        gold: gold.collect(),
    })
}

fn found(file: &Path, document: &Document, machine: &Machine) -> Result<Vec<Timex>> {
    let name = file.to_string_lossy();
    let understood = machine.understand(&name, document.text, Some(document.created))?;
    let times = machine.layers(&understood).times.into_iter();
    Ok(times.flat_map(|time| time.timexes).collect())
}

fn compare(document: &Document, found: &[Timex], tally: &mut Tally, outcome: &mut Outcome) {
    let gold = &document.gold;
    let pairs = pair_up(gold, found, |g, f| {
        let same = f64::from(u8::from(is_same(&g.value, &f.value)));
        let shared = overlap(&[g.span], &[f.span]);
        if shared > 0.0 { shared + same } else { 0.0 }
    });
    let right = |(g, f): &&(usize, usize)| is_same(&gold[*g].value, &found[*f].value);
    let counts = |right: usize| Counts {
        right,
        found: found.len(),
        gold: gold.len(),
    };
    tally.found += counts(pairs.len());
    tally.valued += counts(pairs.iter().filter(right).count());
    note_misses(document, found, &pairs, outcome);
}

/// Whether two values are one, an hour written with its minutes or without.
fn is_same(gold: &str, found: &str) -> bool {
    let hour = |value: &str| {
        let full = value.strip_suffix(":00").filter(|rest| rest.contains('T'));
        full.unwrap_or(value).to_owned()
    };
    hour(gold) == hour(found)
}

fn note_misses(
    document: &Document,
    found: &[Timex],
    pairs: &[(usize, usize)],
    outcome: &mut Outcome,
) {
    let index = CharIndex::new(document.text);
    let words = |timex: &Timex| index.slice(document.text, timex.span);
    let around = |timex: &Timex| context(document.text, timex.span);
    for (g, gold) in document.gold.iter().enumerate() {
        let said = format!("{} = {}", words(gold), gold.value);
        let Some((_, f)) = pairs.iter().find(|pair| pair.0 == g) else {
            outcome.miss("not found", format!("{said} … {}", around(gold)));
            continue;
        };
        let ours = &found[*f].value;
        if !is_same(&gold.value, ours) {
            let created = document.created;
            let words = format!("{said}, not {ours} ({created}) … {}", around(gold));
            outcome.miss("wrong value", words);
        }
    }
    for (f, one) in found.iter().enumerate() {
        if !pairs.iter().any(|pair| pair.1 == f) {
            let said = format!("{} = {} … {}", words(one), one.value, around(one));
            outcome.miss("not annotated", said);
        }
    }
}

fn context(text: &str, span: Span) -> String {
    text.chars()
        .skip(span.start.saturating_sub(50))
        .take(span.len() + 100)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_hour_may_be_written_without_its_minutes() {
        assert!(is_same("1989-10-27T17", "1989-10-27T17:00"));
        assert!(is_same("1989-10-27T17:30", "1989-10-27T17:30"));
        assert!(!is_same("1989-10-27T17", "1989-10-27T17:30"));
        assert!(!is_same("1989-W43", "1989-WXX"));
    }
}
