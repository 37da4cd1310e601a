//! RAMS 1.0 (Ebner et al. 2020): who went, was arrested, charged, hurt or died, from where, to
//! where, and where; one event is annotated in each document of five sentences.
//!
//! Our claims of movement, presence, fate and law whose evidence covers the event's trigger are
//! compared with it: subject, origin, destination and place, by head word. Other claims of the
//! document say something that nobody annotated, and don't count.
//!
//! A claim names its subject by the whole chain of mentions ("my cousin" is Rebecca, or Becky), and
//! the annotators mark one mention, so that a subject is right where any mention of its chain has
//! the annotated head. The head of "hundreds of Iraqis" is "Iraqis" on both sides. Where somebody
//! was captured or detained is the place of a fate, which RAMS calls origin ("preventexit").

use std::path::Path;

use anyhow::{Context, Result};
use reportedly_model::{Analysis, Claim, PlaceValue, Reading, Slots, Span};
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::{Split, files};
use crate::align::{head_of, join};
use crate::score::Counts;
use crate::{Figure, Machine, Outcome};

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

/// Words that only count what follows them.
const COUNTS: [&str; 8] = [
    "dozen", "score", "hundred", "thousand", "million", "ten", "number", "handful",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slot {
    Subject,
    Origin,
    Destination,
    Place,
}

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
    let basis = format!("{} of {} annotated", counts.right, counts.gold);
    outcome.figures = vec![
        Figure::at_least("arguments, recall", counts.recall(), 0.35, basis),
        Figure::at_least(
            "arguments, precision",
            counts.precision(),
            0.55,
            format!("{} of {} found", counts.right, counts.found),
        ),
    ];
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
    let has_passenger = document
        .gold_evt_links
        .iter()
        .any(|link| link.2.ends_with("passenger"));
    let gold: Vec<(Slot, usize, String)> = document
        .gold_evt_links
        .iter()
        .filter_map(|Link(_, at, role)| {
            let slot = slot_of(role, kind, has_passenger)?;
            let span = span(*at)?;
            let head = counted_head(&analysis, span)?;
            Some((slot, head, words(&joined.text, span)))
        })
        .collect();
    let reading = machine.read(understood);
    let found = arguments(&reading, trigger, &analysis);
    let shown = format!(
        "{kind} “{}” in: {}",
        words(&joined.text, trigger),
        around(&joined.text, trigger)
    );
    let mut right = 0;
    for (slot, head, text) in &gold {
        if found
            .iter()
            .any(|f| f.slot == *slot && f.heads.contains(head))
        {
            right += 1;
        } else {
            let class = if found.is_empty() {
                "no claim"
            } else {
                "not found"
            };
            outcome.miss(class, format!("{slot:?} {text} | {shown}"));
        }
    }
    for Argument { slot, heads, text } in &found {
        if !gold.iter().any(|g| g.0 == *slot && heads.contains(&g.1)) {
            outcome.miss("not annotated", format!("{slot:?} {text} | {shown}"));
        }
    }
    Ok(Counts {
        right,
        found: found.len(),
        gold: gold.len(),
    })
}

/// The slot that holds a participant of RAMS' ontology ("evt089arg01victim").
fn slot_of(role: &str, kind: &str, has_passenger: bool) -> Option<Slot> {
    let name = role.get("evt000arg00".len()..)?;
    match name {
        "origin" if kind.ends_with(".preventexit") => Some(Slot::Place),
        "passenger" | "victim" | "detainee" | "defendant" => Some(Slot::Subject),
        "transporter" if !has_passenger => Some(Slot::Subject),
        "origin" => Some(Slot::Origin),
        "destination" => Some(Slot::Destination),
        "place" | "hidingplace" => Some(Slot::Place),
        _ => None,
    }
}

/// What claims say of the event: one argument, with every head word that stands for it.
struct Argument {
    slot: Slot,
    heads: Vec<usize>,
    text: String,
}

/// What the claims on the words of `trigger` say, each argument once.
fn arguments(reading: &Reading, trigger: Span, analysis: &Analysis) -> Vec<Argument> {
    let mut found: Vec<Argument> = Vec::new();
    for claim in &reading.claims {
        if !claim.evidence.span.overlaps(trigger) {
            continue;
        }
        for (slot, span, text) in of_claim(claim) {
            let heads = heads_of(reading, analysis, slot, span);
            let known = |f: &Argument| f.slot == slot && f.heads.iter().any(|h| heads.contains(h));
            if !found.iter().any(known) {
                let text = text.to_owned();
                found.push(Argument { slot, heads, text });
            }
        }
    }
    found
}

/// The head of the words in `span`, and, of a subject, those of every mention of whom it names.
fn heads_of(reading: &Reading, analysis: &Analysis, slot: Slot, span: Span) -> Vec<usize> {
    let chain = (slot == Slot::Subject)
        .then(|| reading.chain_at(span))
        .flatten();
    let mentions = reading
        .mentions
        .iter()
        .filter(|mention| Some(mention.chain) == chain)
        .map(|mention| mention.span);
    std::iter::once(span)
        .chain(mentions)
        .filter_map(|span| counted_head(analysis, span))
        .collect()
}

/// The head of the words in `span`; of "hundreds of thousands of Iraqis", what is counted.
fn counted_head(analysis: &Analysis, span: Span) -> Option<usize> {
    let mut head = head_of(analysis, span)?;
    let child = |of: usize, dep: &str| {
        let near = of + 1..analysis.tokens.len().min(of + 8);
        near.into_iter()
            .find(|&t| analysis.tokens[t].head == of && analysis.tokens[t].dep == dep)
    };
    for _ in 0..3 {
        let counts = COUNTS.contains(&analysis.tokens[head].lemma.to_lowercase().as_str());
        let Some(object) = child(head, "prep")
            .filter(|&of| counts && analysis.tokens[of].text == "of")
            .and_then(|of| child(of, "pobj"))
        else {
            break;
        };
        head = object;
    }
    Some(head)
}

fn of_claim<'c>(claim: &'c Claim) -> Vec<(Slot, Span, &'c str)> {
    let mut arguments = vec![(
        Slot::Subject,
        claim.subject.span,
        claim.subject.text.as_str(),
    )];
    let places = |slot: Slot, values: &'c [PlaceValue]| {
        values
            .iter()
            .map(move |place| (slot, place.span, place.text.as_str()))
    };
    match &claim.slots {
        Slots::Movement(movement) => {
            arguments.extend(places(Slot::Origin, &movement.origin));
            arguments.extend(places(Slot::Destination, &movement.destination));
        }
        Slots::Presence(presence) => {
            arguments.extend(places(Slot::Place, &presence.place));
        }
        Slots::Fate(fate) => {
            arguments.extend(places(Slot::Place, &fate.place));
        }
        Slots::Legal(_) => {}
        _ => arguments.clear(),
    }
    arguments
}

fn words(text: &str, span: Span) -> String {
    text.chars().skip(span.start).take(span.len()).collect()
}

/// The words near `span`, enough to understand them.
fn around(text: &str, span: Span) -> String {
    let start = span.start.saturating_sub(160);
    words(text, Span::new(start, span.end + 160))
}
