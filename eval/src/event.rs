//! Annotated events held against claims: who it happened to, from where, to where, and where.
//!
//! Our claims of movement, presence, fate and law whose evidence covers an event's trigger are
//! compared with its arguments by head word. Other claims say something that nobody annotated, and
//! don't count.
//!
//! A claim names its subject by the whole chain of mentions ("my cousin" is Rebecca, or Becky), and
//! the annotators mark one mention, so that a subject is right where any mention of its chain has
//! the annotated head. The head of "hundreds of Iraqis" is "Iraqis" on both sides. Where somebody
//! was captured or detained is the place of a fate, which RAMS calls origin ("preventexit").

use reportedly_model::{Analysis, Claim, PlaceValue, Reading, Slots, Span};

use crate::align::head_of;
use crate::score::Counts;
use crate::{Figure, Outcome};

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

/// An annotated event: its type in lower case ("life.die.unspecified"), the words that tell of it,
/// and who and what takes part, by role in lower case.
pub struct Event {
    /// The type, in lower case.
    pub kind: String,
    /// The word or words that tell of it.
    pub trigger: Span,
    /// Role ("victim") and words of each that takes part.
    pub participants: Vec<(String, Span)>,
}

impl Event {
    /// What the claims on the trigger say, held against who was annotated.
    pub fn compare(
        &self,
        reading: &Reading,
        analysis: &Analysis,
        text: &str,
        outcome: &mut Outcome,
    ) -> Counts {
        let gold = self.gold(analysis, text);
        let found = arguments(reading, self.trigger, analysis);
        let (kind, trigger) = (&self.kind, words(text, self.trigger));
        let shown = format!("{kind} “{trigger}” in: {}", around(text, self.trigger));
        let mut right = 0;
        for (slot, head, words) in &gold {
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
                outcome.miss(class, format!("{slot:?} {words} | {shown}"));
            }
        }
        for Argument { slot, heads, text } in &found {
            if !gold.iter().any(|g| g.0 == *slot && heads.contains(&g.1)) {
                outcome.miss("not annotated", format!("{slot:?} {text} | {shown}"));
            }
        }
        Counts {
            right,
            found: found.len(),
            gold: gold.len(),
        }
    }

    /// The participants that claims have slots for, with their head words.
    fn gold(&self, analysis: &Analysis, text: &str) -> Vec<(Slot, usize, String)> {
        self.participants
            .iter()
            .filter_map(|(role, span)| {
                let slot = self.slot_of(role)?;
                Some((slot, counted_head(analysis, *span)?, words(text, *span)))
            })
            .collect()
    }

    /// The slot that holds a participant of the annotators' ontology.
    fn slot_of(&self, role: &str) -> Option<Slot> {
        match role {
            "origin" if self.kind.ends_with(".preventexit") => Some(Slot::Place),
            "passenger" | "victim" | "detainee" | "defendant" => Some(Slot::Subject),
            "transporter" if !self.has_passenger() => Some(Slot::Subject),
            "origin" => Some(Slot::Origin),
            "destination" => Some(Slot::Destination),
            "place" | "hidingplace" => Some(Slot::Place),
            _ => None,
        }
    }

    fn has_passenger(&self) -> bool {
        self.participants
            .iter()
            .any(|(role, _)| role == "passenger")
    }
}

/// Recall and precision of arguments, each with what must be reached, where something is asked.
pub fn figures(counts: &Counts, targets: Option<(f64, f64)>) -> Vec<Figure> {
    let recall = format!("{} of {} annotated", counts.right, counts.gold);
    let precision = format!("{} of {} found", counts.right, counts.found);
    let figure = |name: &str, value: f64, target: Option<f64>, basis: String| match target {
        Some(target) => Figure::at_least(name, value, target, basis),
        None => Figure::plain(name, value, basis),
    };
    vec![
        figure(
            "arguments, recall",
            counts.recall(),
            targets.map(|t| t.0),
            recall,
        ),
        figure(
            "arguments, precision",
            counts.precision(),
            targets.map(|t| t.1),
            precision,
        ),
    ]
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
