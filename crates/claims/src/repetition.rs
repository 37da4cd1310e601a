//! What a report says twice in the same words is one claim.

use reportedly_model::{Certainty, Claim, Slots};

use crate::{Reader, assembly};

/// Gives every claim its id, and drops what says the same twice. "To A or B" makes two claims on
/// the very same words, which are counted to tell them apart.
pub fn finish(reader: &Reader, claims: Vec<Claim>) -> Vec<Claim> {
    let mut kept: Vec<Claim> = Vec::with_capacity(claims.len());
    // how far the evidence of the claims kept so far reaches; claims come in its order
    let mut reach: Vec<usize> = Vec::with_capacity(claims.len());
    for mut claim in claims {
        let start = claim.evidence.span.start;
        let first = (0..kept.len())
            .rev()
            .take_while(|&at| reach[at] > start)
            .last()
            .unwrap_or(kept.len());
        let near = &kept[first..];
        let taken = |id: &String| {
            let mut known = near.iter().filter(|known| known.id == *id);
            known.any(|known| known.slots != claim.slots)
        };
        let mut ids = (0..).map(|nth| assembly::id(reader, &claim, nth));
        claim.id = ids.find(|id| !taken(id)).unwrap_or_default();
        if !near
            .iter()
            .any(|known| known.id == claim.id || repeats(known, &claim))
        {
            let end = claim.evidence.span.end;
            reach.push(reach.last().map_or(end, |&far| far.max(end)));
            kept.push(claim);
        }
    }
    kept
}

/// A role, kinship or tie told again in other words of the report is kept; in the very same
/// words, it is the same claim.
fn repeats(known: &Claim, claim: &Claim) -> bool {
    known.subject.name == claim.subject.name
        && known.evidence.span.overlaps(claim.evidence.span)
        && match (&known.slots, &claim.slots) {
            (Slots::Role(a), Slots::Role(b)) => a.title.span.overlaps(b.title.span),
            (Slots::Kinship(a), Slots::Kinship(b)) => {
                a.relation == b.relation && a.relative.name == b.relative.name
            }
            (Slots::Fate(a), Slots::Fate(b)) => {
                let offered = known.certainty != claim.certainty || a.place != b.place;
                let again = a.place != b.place && known.time != claim.time;
                let told_twice = again && claim.time.is_some() && known.time.is_some();
                !told_twice
                    && a.event.value == b.event.value
                    && known.polarity == claim.polarity
                    && !(offered && claim.certainty == Certainty::Possible)
            }
            (Slots::Association(a), Slots::Association(b)) => a == b,
            _ => false,
        }
}
