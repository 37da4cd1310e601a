//! Movements of one subject that follow one another are the legs of a journey.

use std::collections::HashMap;

use reportedly_model::{Claim, Modality, Polarity, Slots, Span};

use crate::Reader;
use crate::syntax::Relation;

/// Legs told so far, in the order in which they are said to have happened.
#[derive(Default)]
struct Journey {
    legs: Vec<Leg>,
    /// The sentence of the last one told.
    sentence: usize,
}

struct Leg {
    /// Number of the claim.
    claim: usize,
    sentence: usize,
    /// Whether it is told as what had been before.
    reaches_back: bool,
}

/// Gives consecutive movements of one subject a journey and their numbers as legs: within a
/// sentence, or from one sentence to the next. A journey needs two legs or a movement by itself.
///
/// Legs stand in the order in which they are told, but for those that are dated before another,
/// and those that "had" been before it.
pub fn number(reader: &Reader, claims: &mut [Claim]) {
    for (number, journey) in journeys(reader, claims).iter().enumerate() {
        for (leg, at) in (1..).zip(journey.legs.iter().map(|leg| leg.claim)) {
            if let Some(Slots::Movement(movement)) =
                claims.get_mut(at).map(|claim| &mut claim.slots)
            {
                movement.journey = Some(format!("j{}", number + 1));
                movement.leg = Some(leg);
            }
        }
    }
}

fn journeys(reader: &Reader, claims: &[Claim]) -> Vec<Journey> {
    let chains = chains_by_span(reader);
    let mut journeys: Vec<Journey> = Vec::new();
    let mut open: HashMap<usize, usize> = HashMap::new();
    for (at, claim) in claims
        .iter()
        .enumerate()
        .filter(|(_, claim)| is_real(claim))
    {
        let Some(&chain) = chains.get(&claim.subject.span) else {
            continue;
        };
        let leg = Leg {
            claim: at,
            sentence: sentence_at(reader, claim.evidence.span.start),
            reaches_back: reaches_back(reader, claim),
        };
        let goes_on = |&number: &usize| {
            let journey: Option<&Journey> = journeys.get(number);
            journey.is_some_and(|journey| leg.sentence.saturating_sub(journey.sentence) <= 1)
        };
        let number = open.get(&chain).copied().filter(goes_on);
        let number = number.unwrap_or_else(|| {
            journeys.push(Journey::default());
            journeys.len() - 1
        });
        open.insert(chain, number);
        if let Some(journey) = journeys.get_mut(number) {
            journey.tell(leg, claims);
        }
    }
    journeys
}

impl Journey {
    fn tell(&mut self, leg: Leg, claims: &[Claim]) {
        self.sentence = leg.sentence;
        let dated_before = |other: &Leg| is_dated_before(&claims[leg.claim], &claims[other.claim]);
        let had_been =
            |other: &Leg| leg.reaches_back && !other.reaches_back && other.sentence < leg.sentence;
        let place = self.legs.iter().position(|other| {
            dated_before(other)
                || had_been(other) && !is_dated_before(&claims[other.claim], &claims[leg.claim])
        });
        self.legs.insert(place.unwrap_or(self.legs.len()), leg);
    }
}

fn chains_by_span(reader: &Reader) -> HashMap<Span, usize> {
    let drafts = reader.chains.drafts.iter().enumerate();
    drafts
        .map(|(mention, draft)| {
            let span = reader.document.span(draft.tokens.clone());
            (span, reader.chains.chain(mention))
        })
        .collect()
}

/// Whether a claim tells of a movement that did take place; "to A or B" has no leg.
fn is_real(claim: &Claim) -> bool {
    let offered = claim.hedges.iter().any(|hedge| hedge.text == "or");
    matches!(claim.slots, Slots::Movement(_))
        && claim.polarity == Polarity::Positive
        && claim.modality == Modality::Actual
        && !offered
}

/// Words by which even what "had" been is told as the next thing.
const NEXT: &[&str] = &[
    "afterwards",
    "later",
    "onward",
    "onwards",
    "subsequently",
    "then",
    "ensuite",
    "puis",
];

/// "He had flown in from A": told of a time before. In what others are quoted for, "had" is only the
/// past of what they said.
fn reaches_back(reader: &Reader, claim: &Claim) -> bool {
    let document = reader.document;
    let words = || {
        document
            .index_range(claim.evidence.span)
            .map(|token| document.lower(token))
    };
    let had = words().any(|word| matches!(word, "had" | "avait" | "était"));
    had && claim.sources.is_empty() && !words().any(|word| NEXT.contains(&word))
}

/// Whether one is said to have been on a day, or in a month or year, before the other.
fn is_dated_before(earlier: &Claim, later: &Claim) -> bool {
    let end = edtf(earlier).and_then(|edtf| calendar_date(edtf.rsplit('/').next()?));
    let start = edtf(later).and_then(|edtf| calendar_date(edtf.split('/').next()?));
    let (Some(end), Some(start)) = (end, start) else {
        return false;
    };
    // As exact as the coarser of the two: a day of March is not before March.
    let exact = end.len().min(start.len());
    end.get(..exact) < start.get(..exact)
}

fn edtf(claim: &Claim) -> Option<&str> {
    claim.time.as_ref()?.edtf.as_deref()
}

/// A year, month or day; no season, and nothing of which a part is unsaid.
fn calendar_date(edtf: &str) -> Option<&str> {
    let date = edtf.trim_end_matches(['~', '?', '%']);
    let plain = date.chars().all(|c| c.is_ascii_digit() || c == '-');
    let month = date.get(5..7).is_none_or(|month| month <= "12");
    (plain && month && date.len() >= 4 && !date.starts_with('-')).then_some(date)
}

/// Where in the order of events a predicate stands: "after leaving A he reached B" and "reached
/// B, having left A" tell the earlier one later.
pub fn told_order(reader: &Reader, predicate: usize) -> (usize, usize) {
    let document = reader.document;
    let tree = &document.tree;
    let above = tree.head(predicate);
    let perfect = document.token(predicate).tag == "VBN"
        && tree.relation(predicate) == Relation::Advcl
        && tree
            .children_in(predicate, &[Relation::Aux])
            .any(|aux| document.lower(aux) == "having");
    let after_gerund =
        tree.relation(predicate) == Relation::Pcomp && document.lower(above) == "after";
    let after_clause = tree.relation(predicate) == Relation::Advcl
        && tree
            .children_in(predicate, &[Relation::Mark])
            .any(|mark| document.lower(mark) == "after");
    let governor = if after_gerund {
        tree.head(above)
    } else {
        above
    };
    if perfect || after_gerund || after_clause {
        (governor, 0)
    } else {
        (predicate, 1)
    }
}

fn sentence_at(reader: &Reader, at: usize) -> usize {
    reader
        .document
        .token_at(at)
        .map_or(0, |token| reader.document.tree.sentence(token))
}
