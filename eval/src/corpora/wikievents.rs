//! WikiEvents (Li et al. 2021): who was hurt, killed, arrested, charged or taken where, in news and
//! encyclopedias, every event of a whole text annotated.
//!
//! Nothing is asked of it: it tells whether what was found out on RAMS holds on news. What counts as
//! right stands in `event.rs`; arguments of every sentence count.

use std::collections::HashMap;
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

/// A document as it is published; spans are of tokens, ends left out.
#[derive(Deserialize)]
struct Published {
    doc_id: String,
    sentences: Vec<(Vec<Token>, IgnoredAny)>,
    entity_mentions: Vec<Mention>,
    event_mentions: Vec<EventMention>,
}

/// The word, and where it stands in a text whose sentences nothing sets apart.
#[derive(Deserialize)]
struct Token(String, IgnoredAny, IgnoredAny);

#[derive(Deserialize)]
struct Mention {
    id: String,
    start: usize,
    end: usize,
    entity_type: String,
}

#[derive(Deserialize)]
struct EventMention {
    event_type: String,
    trigger: Trigger,
    arguments: Vec<Argument>,
}

#[derive(Deserialize)]
struct Trigger {
    start: usize,
    end: usize,
}

#[derive(Deserialize)]
struct Argument {
    entity_id: String,
    role: String,
}

/// Measures on `data/WikiEvent/data/dev.jsonl` or `test.jsonl`.
///
/// # Errors
///
/// When the file is missing or a line malformed.
pub fn measure(folder: &Path, split: Split, machine: &Machine) -> Result<Outcome> {
    let file = match split {
        Split::Dev => "data/WikiEvent/data/dev.jsonl",
        Split::Test => "data/WikiEvent/data/test.jsonl",
    };
    let text = files::text(&files::locate(folder, file)?)?;
    let (mut outcome, mut counts) = (Outcome::default(), Counts::default());
    for (number, line) in text.lines().enumerate() {
        let document: Published =
            serde_json::from_str(line).with_context(|| format!("line {}", number + 1))?;
        counts += compare(&document, machine, &mut outcome)?;
        outcome.documents += 1;
    }
    outcome.figures = figures(&counts, None);
    Ok(outcome)
}

fn compare(document: &Published, machine: &Machine, outcome: &mut Outcome) -> Result<Counts> {
    let sentences = document
        .sentences
        .iter()
        .map(|(tokens, _)| tokens.iter().map(|token| token.0.as_str()).collect());
    let joined = join(sentences);
    let understood = machine.understand(&document.doc_id, &joined.text, None)?;
    let analysis = understood.analysis.clone();
    let reading = machine.read(understood);
    let mut counts = Counts::default();
    for event in document.events(&joined.spans) {
        counts += event.compare(&reading, &analysis, &joined.text, outcome);
    }
    Ok(counts)
}

impl Published {
    /// The events of a kind that claims tell of, where `tokens` stand.
    fn events(&self, tokens: &[Span]) -> Vec<Event> {
        let span = |start: usize, end: usize| {
            Some(tokens.get(start)?.union(*tokens.get(end.checked_sub(1)?)?))
        };
        let mentions: HashMap<&str, &Mention> = self
            .entity_mentions
            .iter()
            .map(|mention| (mention.id.as_str(), mention))
            .collect();
        let participant = |argument: &Argument| {
            let mention = mentions.get(argument.entity_id.as_str())?;
            let role = role(&argument.role, &mention.entity_type)?;
            Some((role, span(mention.start, mention.end)?))
        };
        let event = |event: &EventMention| {
            let kind = event.event_type.to_lowercase();
            ["movement.transportation.", "justice.", "life."]
                .iter()
                .any(|start| kind.starts_with(start))
                .then_some(())?;
            Some(Event {
                kind,
                trigger: span(event.trigger.start, event.trigger.end)?,
                participants: event.arguments.iter().filter_map(participant).collect(),
            })
        };
        self.event_mentions.iter().filter_map(event).collect()
    }
}

/// The role in RAMS' words; goods that are carried are nobody.
fn role(name: &str, entity_type: &str) -> Option<String> {
    match name {
        "PassengerArtifact" => (entity_type == "PER").then(|| "passenger".to_owned()),
        other => Some(other.to_lowercase()),
    }
}
