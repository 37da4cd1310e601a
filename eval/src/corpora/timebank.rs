//! TimeBank, to develop, and AQUAINT, to test, as cleaned for TempEval-3 (UzZaman et al. 2013):
//! the normalised values of TIMEX3 expressions of type DATE and TIME.
//!
//! An expression is right when it shares a word with ours and both have the same value; ours is
//! written as TIMEX3 would.

use std::path::Path;

use anyhow::{Context, Result};
use reportedly_model::{CharIndex, Span};

use super::{Split, files};
use crate::overlap::{overlap, pair_up};
use crate::score::Counts;
use crate::xml::{Element, flatten};
use crate::{Figure, Machine, Outcome};

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
    let (mut outcome, mut found, mut valued) =
        (Outcome::default(), Counts::default(), Counts::default());
    for file in documents {
        let (text, elements) =
            flatten(&files::text(&file)?).with_context(|| file.display().to_string())?;
        compare(
            &file,
            &text,
            &elements,
            machine,
            (&mut found, &mut valued),
            &mut outcome,
        )
        .with_context(|| file.display().to_string())?;
        outcome.documents += 1;
    }
    let basis = format!(
        "{} of {} annotated, {} found",
        valued.right, valued.gold, valued.found
    );
    outcome.figures = vec![
        Figure::at_least("dates with their value, F1", valued.f1(), 0.75, basis),
        Figure::plain("precision", valued.precision(), ""),
        Figure::plain("recall", valued.recall(), ""),
        Figure::plain(
            "found, whatever the value, F1",
            found.f1(),
            format!("{} of {}", found.right, found.gold),
        ),
    ];
    Ok(outcome)
}

fn compare(
    file: &Path,
    text: &str,
    elements: &[Element],
    machine: &Machine,
    (found_counts, valued): (&mut Counts, &mut Counts),
    outcome: &mut Outcome,
) -> Result<()> {
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
    let index = CharIndex::new(text);
    let running = index.slice(text, body);
    let gold: Vec<(Span, &str)> = annotated
        .iter()
        .filter(|e| matches!(e.attribute("type"), Some("DATE" | "TIME")) && body.contains(e.span))
        .filter_map(|e| {
            let span = Span::new(e.span.start - body.start, e.span.end - body.start);
            Some((span, e.attribute("value")?))
        })
        .collect();
    let understood = machine.understand(&file.to_string_lossy(), running, Some(created))?;
    let found: Vec<(Span, String)> = machine
        .layers(&understood)
        .times
        .into_iter()
        .filter_map(|time| Some((time.value.span, time.timex?)))
        .collect();
    let pairs = pair_up(&gold, &found, |g, f| {
        let same = f64::from(u8::from(g.1 == f.1));
        let shared = overlap(&[g.0], &[f.0]);
        if shared > 0.0 { shared + same } else { 0.0 }
    });
    let right = pairs
        .iter()
        .filter(|(g, f)| gold[*g].1 == found[*f].1)
        .count();
    let index = CharIndex::new(running);
    for (g, (span, value)) in gold.iter().enumerate() {
        let words = index.slice(running, *span);
        match pairs.iter().find(|pair| pair.0 == g) {
            None => outcome.miss("not found", format!("{words} = {value}")),
            Some((_, f)) if found[*f].1 != *value => outcome.miss(
                "wrong value",
                format!(
                    "{words} = {value}, not {} ({created}) … {}",
                    found[*f].1,
                    context(running, *span)
                ),
            ),
            Some(_) => {}
        }
    }
    for (f, (span, value)) in found.iter().enumerate() {
        if !pairs.iter().any(|pair| pair.1 == f) {
            outcome.miss(
                "not annotated",
                format!(
                    "{} = {value} … {}",
                    index.slice(running, *span),
                    context(running, *span)
                ),
            );
        }
    }
    *found_counts += Counts {
        right: pairs.len(),
        found: found.len(),
        gold: gold.len(),
    };
    *valued += Counts {
        right,
        found: found.len(),
        gold: gold.len(),
    };
    Ok(())
}

fn context(text: &str, span: Span) -> String {
    text.chars()
        .skip(span.start.saturating_sub(50))
        .take(span.len() + 100)
        .collect()
}
