//! RAMS 1.0 (Ebner et al. 2020): who went, was arrested, charged, hurt or died, from where, to
//! where, and where; one event is annotated in each document of five sentences.
//!
//! What counts as right stands in `event.rs`.

use std::path::Path;

use anyhow::{Context, Result};
use reportedly_model::Span;
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::{Split, files};
use crate::align::join;
use crate::event::{Event, figures};
use crate::score::Counts;
use crate::{Machine, Outcome};

/// A document as it is published; spans are of tokens, ends included.
#[derive(Deserialize)]
struct Published {
    doc_key: String,
    sentences: Vec<Vec<String>>,
    evt_triggers: Vec<Trigger>,
    gold_evt_links: Vec<Link>,
}

/// First and last token, and types with their weights.
#[derive(Deserialize)]
struct Trigger(usize, usize, Vec<(String, f64)>);

/// What it belongs to, first and last token of the argument, role ("evt089arg01victim").
#[derive(Deserialize)]
struct Link(IgnoredAny, (usize, usize), String);

/// Measures on `data/RAMS_1.0/data/dev.jsonlines` or `test.jsonlines`.
///
/// # Errors
///
/// When the file is missing or a line malformed.
pub fn measure(folder: &Path, split: Split, machine: &Machine) -> Result<Outcome> {
    let file = match split {
        Split::Dev => "data/RAMS_1.0/data/dev.jsonlines",
        Split::Test => "data/RAMS_1.0/data/test.jsonlines",
    };
    let text = files::text(&files::locate(folder, file)?)?;
    let (mut outcome, mut counts) = (Outcome::default(), Counts::default());
    for (number, line) in text.lines().enumerate() {
        let document: Published =
            serde_json::from_str(line).with_context(|| format!("line {}", number + 1))?;
        if let Some(kind) = event_type(&document) {
            counts += compare(&document, &kind, machine, &mut outcome)?;
            outcome.documents += 1;
        }
    }
    outcome.figures = figures(&counts, Some((0.35, 0.55)));
    Ok(outcome)
}

/// The type of the document's event, when it is one that claims tell of.
fn event_type(document: &Published) -> Option<String> {
    let (kind, _) = document.evt_triggers.first()?.2.first()?;
    ["movement.transportperson.", "justice.", "life."]
        .iter()
        .any(|start| kind.starts_with(start))
        .then(|| kind.clone())
}

fn compare(
    document: &Published,
    kind: &str,
    machine: &Machine,
    outcome: &mut Outcome,
) -> Result<Counts> {
    let sentences = document
        .sentences
        .iter()
        .map(|sentence| sentence.iter().map(String::as_str).collect());
    let joined = join(sentences);
    let span = |(first, last): (usize, usize)| -> Option<Span> {
        Some(joined.spans.get(first)?.union(*joined.spans.get(last)?))
    };
    let understood = machine.understand(&document.doc_key, &joined.text, None)?;
    let analysis = understood.analysis.clone();
    let Some(trigger) = document.evt_triggers.first().and_then(|t| span((t.0, t.1))) else {
        return Ok(Counts::default());
    };
    let participants = document
        .gold_evt_links
        .iter()
        .filter_map(|Link(_, at, role)| {
            Some((role.get("evt000arg00".len()..)?.to_owned(), span(*at)?))
        })
        .collect();
    let reading = machine.read(understood);
    let event = Event {
        kind: kind.to_owned(),
        trigger,
        participants,
    };
    Ok(event.compare(&reading, &analysis, &joined.text, outcome))
}
