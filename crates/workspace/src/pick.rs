//! Finding what a judgement is about in the readings of the day.

use reportedly_model::{Claim, Person, Reading, Span};
use reportedly_storage::{ClaimSpot, Spot};
use std::collections::HashSet;

/// What a claim rests on, for a judgement about it; `report` is the report's id.
pub fn claim_spot(report: &str, claim: &Claim) -> ClaimSpot {
    let spot = |exact: &str, span: Span| Spot {
        report: report.to_owned(),
        exact: exact.to_owned(),
        span,
    };
    ClaimSpot {
        claim: claim.id.clone(),
        kind: claim.kind(),
        subject: spot(&claim.subject.text, claim.subject.span),
        evidence: spot(&claim.evidence.exact, claim.evidence.span),
    }
}

/// The claim that a judgement is about: the one with its id, else the one of the same kind on the
/// same words.
pub(crate) fn find_claim(reading: &Reading, spot: &ClaimSpot) -> Option<usize> {
    let by_id = reading
        .claims
        .iter()
        .position(|claim| claim.id == spot.claim);
    let by_words = || {
        reading.claims.iter().position(|claim| {
            claim.kind() == spot.kind
                && overlap(claim.subject.span, spot.subject.span)
                && overlap(claim.evidence.span, spot.evidence.span)
        })
    };
    by_id.or_else(by_words)
}

/// The chain that words belong to: that of the mention which stands there, else of the next one
/// with the same words.
pub(crate) fn find_chain(reading: &Reading, spot: &Spot) -> Option<usize> {
    let here = reading
        .mentions
        .iter()
        .find(|mention| mention.span == spot.span);
    let same_words = || {
        let same = reading
            .mentions
            .iter()
            .filter(|mention| mention.text == spot.exact);
        same.min_by_key(|mention| mention.span.start.abs_diff(spot.span.start))
    };
    here.filter(|mention| mention.text == spot.exact)
        .or_else(same_words)
        .map(|mention| mention.chain)
}

fn overlap(a: Span, b: Span) -> bool {
    a.start < b.end && b.start < a.end
}

/// Every claim about a person, in the order of the readings, each with its reading.
pub fn claims_about<'r>(readings: &'r [Reading], person: &Person) -> Vec<(&'r Reading, &'r Claim)> {
    let members: HashSet<(&str, usize)> = person
        .members
        .iter()
        .map(|member| (member.report.as_str(), member.chain))
        .collect();
    let reports: HashSet<&str> = members.iter().map(|(report, _)| *report).collect();
    let concerned = readings
        .iter()
        .filter(|reading| reports.contains(reading.report.id.as_str()));
    concerned
        .flat_map(|reading| reading.claims.iter().map(move |claim| (reading, claim)))
        .filter(|(reading, claim)| {
            let chain = reading.chain_at(claim.subject.span);
            chain.is_some_and(|chain| members.contains(&(reading.report.id.as_str(), chain)))
        })
        .collect()
}
