//! Rule 6: a report that tells one movement after another, "flew on to Dubai two days later", orders
//! the places of every account of the journey, though no date does. So does one that tells of a leg
//! without a date, and then where the person was on a day.

use reportedly_model::{Claim, PlaceValue, Slots};

use super::candidate::Candidate;
use super::setting::Setting;
use crate::place_order::PlaceOrder;
use crate::words::tokens;

/// Words by which a movement is told as the next one, in English and French, folded.
const NEXT: &[&str] = &[
    "afterwards",
    "ensuite",
    "later",
    "onward",
    "onwards",
    "puis",
    "subsequently",
    "then",
];

/// Two places that one report tells one after the other.
pub(super) struct Sequence<'a> {
    cluster: usize,
    from: &'a PlaceValue,
    pub to: &'a PlaceValue,
    pub report: usize,
}

/// The sequences that reports tell, each once.
pub(super) fn sequences<'a>(setting: &Setting<'a>, all: &[Candidate<'a>]) -> Vec<Sequence<'a>> {
    let mut told: Vec<&Candidate<'a>> = all.iter().collect();
    told.sort_by_key(|told| (told.at.report, told.claim.evidence.span.start));
    let mut found: Vec<Sequence<'a>> = Vec::new();
    for (position, next) in told.iter().enumerate() {
        let told_as_next = next.is_movement && is_told_as_next(next.claim);
        if !told_as_next && !next.stated {
            continue;
        }
        let before = told[..position].iter().rev();
        let before = before.take_while(|earlier| earlier.at.report == next.at.report);
        let told_before = |earlier: &&&&Candidate<'a>| {
            earlier.is_movement
                && (told_as_next || is_dated_after(earlier, next))
                && earlier.claim.evidence.span.start < next.claim.evidence.span.start
                && setting.index.place_order(earlier.place, next.place) == PlaceOrder::Apart
        };
        let latest = before
            .filter(|earlier| told_before(&earlier))
            .max_by_key(|earlier| earlier.claim.evidence.span.start);
        let Some(from) = latest else { continue };
        let known = found.iter().any(|known| {
            known.cluster == from.cluster
                && known.from.name == from.place.name
                && known.to.name == next.place.name
        });
        if !known {
            found.push(Sequence {
                cluster: from.cluster,
                from: from.place,
                to: next.place,
                report: next.at.report,
            });
        }
    }
    found
}

/// The sequence that leads on from a candidate.
pub(super) fn leads_on<'s, 'a>(
    setting: &Setting<'a>,
    candidate: &Candidate<'a>,
    sequences: &'s [Sequence<'a>],
) -> Option<&'s Sequence<'a>> {
    let order = |place: &PlaceValue| setting.index.place_order(place, candidate.place);
    let back = |of: &Sequence<'a>| {
        sequences.iter().any(|other| {
            setting.index.place_order(other.from, of.to).related() && order(other.to).related()
        })
    };
    sequences.iter().find(|sequence| {
        candidate.is_movement
            && sequence.cluster == candidate.cluster
            && order(sequence.from).related()
            && order(sequence.to) == PlaceOrder::Apart
            && !back(sequence)
    })
}

/// Whether one voice tells first a leg without a date, and then where the person was on a day:
/// "landed in A; by Thursday evening he was in B". What "had" been reaches further back.
fn is_dated_after(earlier: &Candidate<'_>, next: &Candidate<'_>) -> bool {
    let voices = |claim: &Claim| -> Vec<Vec<String>> {
        let chains = claim.sources.iter();
        chains
            .map(|chain| chain.iter().map(|source| source.text.clone()).collect())
            .collect()
    };
    let reaches_back = tokens(&next.claim.evidence.exact)
        .iter()
        .any(|word| word == "had");
    next.stated
        && !earlier.stated
        && !reaches_back
        && earlier.firmness() <= next.firmness()
        && voices(earlier.claim) == voices(next.claim)
}

fn is_told_as_next(claim: &Claim) -> bool {
    let Slots::Movement(movement) = &claim.slots else {
        return false;
    };
    let time = claim.time.as_ref().map_or("", |time| time.text.as_str());
    let words = tokens(&format!("{} {time}", claim.evidence.exact));
    let on_to = words.windows(2).any(|pair| pair == ["on", "to"]);
    movement.origin.is_empty() && (on_to || words.iter().any(|word| NEXT.contains(&word.as_str())))
}
