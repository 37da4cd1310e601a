//! PolNeAR (Newell, Margolin and Ruths 2018): attributions in political news, each with its
//! source, its cue and its content, in brat standoff files.
//!
//! An attribution is found when its content shares at least half of the longer of the two
//! contents with one of ours; matched one to one, the best first. Among those found that name a
//! source, the source is right when it shares at least half likewise, or has the same head word.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use reportedly_model::{Analysis, CharIndex, Span};

use super::{Split, files};
use crate::align::head_of;
use crate::overlap::{overlap, pair_up};
use crate::score::{Counts, ratio};
use crate::standoff::Standoff;
use crate::{Figure, Machine, Outcome};

/// One attribution, annotated or found.
#[derive(Debug, Default)]
struct Attribution {
    source: Vec<Span>,
    cue: Vec<Span>,
    content: Vec<Span>,
}

#[derive(Default)]
struct Tally {
    contents: Counts,
    sources: (usize, usize),
    cues: (usize, usize),
}

/// Measures on `data/dev` or `data/test`.
///
/// # Errors
///
/// When a text lacks its annotations.
pub fn measure(folder: &Path, split: Split, machine: &Machine) -> Result<Outcome> {
    let name = match split {
        Split::Dev => "dev",
        Split::Test => "test",
    };
    let annotations = files::with_ending(
        &files::locate(folder, &format!("data/{name}/attributions"))?,
        "ann",
    )?;
    let texts = files::locate(folder, &format!("data/{name}/text"))?;
    let (mut outcome, mut tally) = (Outcome::default(), Tally::default());
    for text_file in files::with_ending(&texts, "txt")? {
        let annotation = annotation_of(&text_file, &annotations)?;
        let text = files::text(&text_file)?;
        let gold = annotated(&Standoff::parse(&files::text(annotation)?));
        let understood = machine.understand(&text_file.to_string_lossy(), &text, None)?;
        let found: Vec<Attribution> = machine
            .layers(&understood)
            .attributions
            .into_iter()
            .map(|attribution| Attribution {
                source: attribution.source.into_iter().collect(),
                cue: vec![attribution.cue],
                content: attribution.content,
            })
            .collect();
        compare(
            &text,
            &understood.analysis,
            &gold,
            &found,
            &mut tally,
            &mut outcome,
        );
        outcome.documents += 1;
    }
    outcome.figures = figures(&tally);
    Ok(outcome)
}

/// The first annotator's file of a text: `NAME_xxxx.ann`.
fn annotation_of<'a>(text: &Path, annotations: &'a [PathBuf]) -> Result<&'a PathBuf> {
    let stem = text.file_stem().unwrap_or_default().to_string_lossy();
    annotations
        .iter()
        .find(|file| {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            name.strip_prefix(stem.as_ref())
                .is_some_and(|rest| rest.starts_with('_') || rest == ".ann")
        })
        .with_context(|| format!("no annotations of {}", text.display()))
}

fn annotated(standoff: &Standoff) -> Vec<Attribution> {
    standoff
        .events
        .iter()
        .map(|event| Attribution {
            source: standoff.of_role(event, "Source"),
            cue: standoff.of_role(event, "Cue"),
            content: standoff.of_role(event, "Content"),
        })
        .filter(|attribution| !attribution.content.is_empty())
        .collect()
}

fn compare(
    text: &str,
    analysis: &Analysis,
    gold: &[Attribution],
    found: &[Attribution],
    tally: &mut Tally,
    outcome: &mut Outcome,
) {
    let score = |g: &Attribution, f: &Attribution| {
        let shared = overlap(&g.content, &f.content);
        let same_cue = g.cue.iter().any(|a| f.cue.iter().any(|b| a.overlaps(*b)));
        if shared >= 0.5 {
            shared + f64::from(u8::from(same_cue))
        } else {
            0.0
        }
    };
    let pairs = pair_up(gold, found, score);
    tally.contents += Counts {
        right: pairs.len(),
        found: found.len(),
        gold: gold.len(),
    };
    let index = CharIndex::new(text);
    let words = |attribution: &Attribution| {
        let show = |spans: &[Span]| {
            let words: Vec<&str> = spans.iter().map(|s| index.slice(text, *s)).collect();
            words.join(" … ")
        };
        format!(
            "[{}] [{}] {}",
            show(&attribution.source),
            show(&attribution.cue),
            show(&attribution.content)
        )
    };
    for (g, one) in gold.iter().enumerate() {
        let Some(&(_, f)) = pairs.iter().find(|pair| pair.0 == g) else {
            outcome.miss("not found", words(one));
            continue;
        };
        if !one.source.is_empty() {
            let right = same_source(analysis, &one.source, &found[f].source);
            tally.sources.0 += usize::from(right);
            tally.sources.1 += 1;
            if !right {
                outcome.miss(
                    "wrong source",
                    format!("{} ≠ {}", words(one), words(&found[f])),
                );
            }
        }
        let cue = overlap(&one.cue, &found[f].cue) > 0.0;
        tally.cues.0 += usize::from(cue);
        tally.cues.1 += 1;
    }
    for (f, one) in found.iter().enumerate() {
        if !pairs.iter().any(|pair| pair.1 == f) {
            outcome.miss("not annotated", words(one));
        }
    }
}

fn same_source(analysis: &Analysis, gold: &[Span], found: &[Span]) -> bool {
    let head = |spans: &[Span]| spans.first().and_then(|span| head_of(analysis, *span));
    overlap(gold, found) >= 0.5 || (!found.is_empty() && head(gold) == head(found))
}

fn figures(tally: &Tally) -> Vec<Figure> {
    let contents = tally.contents;
    let basis = format!(
        "{} of {} annotated, {} found",
        contents.right, contents.gold, contents.found
    );
    vec![
        Figure::at_least("attributions, F1", contents.f1(), 0.65, basis),
        Figure::plain("attributions, precision", contents.precision(), ""),
        Figure::plain("attributions, recall", contents.recall(), ""),
        Figure::at_least(
            "source right, of those found",
            ratio(tally.sources.0, tally.sources.1),
            0.80,
            format!("{} of {}", tally.sources.0, tally.sources.1),
        ),
        Figure::plain(
            "cue right, of those found",
            ratio(tally.cues.0, tally.cues.1),
            format!("{} of {}", tally.cues.0, tally.cues.1),
        ),
    ]
}
