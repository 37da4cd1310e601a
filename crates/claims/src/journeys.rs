//! Movements of one subject that follow one another are the legs of a journey.

mod leg;

use std::collections::HashMap;

use reportedly_model::{Claim, Modality, Polarity, Slots, Source, Span};

use self::leg::Leg;
use crate::Reader;
use crate::syntax::Relation;

/// Legs told so far, in the order in which they are said to have happened.
#[derive(Default)]
struct Journey {
    legs: Vec<Leg>,
    /// Where among them the last one told stands.
    last: usize,
}

/// Gives consecutive movements of one subject a journey and their numbers as legs: within a
/// sentence, or from one sentence to the next. A journey needs two legs or a movement by itself.
///
/// Legs stand in the order in which they are told, but for those that are dated before another,
/// those that "had" been before it, and those that set out from where an earlier one arrived. Where
/// two sources give two goals, each has a journey of its own.
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
    let chain_of = |source: &Source| chains.get(&source.span).copied();
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
        let leg = Leg::new(reader, (at, claim), chain_of);
        let goes_on = |&number: &usize| {
            let journey: Option<&Journey> = journeys.get(number);
            journey.is_some_and(|journey| journey.goes_on_with(&leg, claims))
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
    /// Whether a leg is told beside the last one, and is no other account of it.
    fn goes_on_with(&self, leg: &Leg, claims: &[Claim]) -> bool {
        let last = self.legs.get(self.last);
        last.is_some_and(|last| {
            leg.sentence.saturating_sub(last.sentence) <= 1 && !leg.rivals(last, claims)
        })
    }

    fn tell(&mut self, leg: Leg, claims: &[Claim]) {
        let place = self.place_of(&leg, claims);
        self.last = place;
        self.legs.insert(place, leg);
    }

    /// Where a leg stands among those told before.
    fn place_of(&self, leg: &Leg, claims: &[Claim]) -> usize {
        let dated_before = |a: &Leg, b: &Leg| is_dated_before(&claims[a.claim], &claims[b.claim]);
        let earlier = self.legs.iter().position(|other| {
            dated_before(leg, other) || leg.had_been_before(other) && !dated_before(other, leg)
        });
        let arrived = || {
            let found = self
                .legs
                .iter()
                .rposition(|other| leg.sets_out_from(other, claims))?;
            let rest = self.legs.get(found + 1..)?;
            (!rest.iter().any(|other| dated_before(other, leg))).then_some(found + 1)
        };
        // "He left B by car, crossed to C and flew on": what follows a start that is told late.
        let along = || {
            let last = self.legs.get(self.last)?;
            (last.sentence == leg.sentence).then_some(self.last + 1)
        };
        earlier
            .or_else(arrived)
            .or_else(|| self.opening(leg, claims))
            .or_else(along)
            .unwrap_or(self.legs.len())
    }

    /// The front, for a start that is told once the end has been, where no other start is.
    fn opening(&self, leg: &Leg, claims: &[Claim]) -> Option<usize> {
        let starts = |other: &Leg| match &claims[other.claim].slots {
            Slots::Movement(movement) => !movement.origin.is_empty(),
            _ => false,
        };
        let late = leg.opens_the_way_to(self.legs.last()?, claims);
        (late && !self.legs.first().is_some_and(starts)).then_some(0)
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
