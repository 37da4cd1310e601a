//! Finding what a judgement is about in the readings of the day.

use std::collections::HashSet;

use reportedly_model::{
    CharIndex, Claim, Evidence, MentionForm, MentionSelector, Person, Reading, Span,
};
use reportedly_storage::ClaimSelector;

/// Code points of context kept on each side of a mention.
const AROUND: usize = 32;

/// What a claim rests on, for a judgement about it; `report` is the report's id.
pub fn claim_selector(report: &str, claim: &Claim) -> ClaimSelector {
    ClaimSelector {
        report: report.to_owned(),
        claim: claim.id.clone(),
        kind: claim.kind(),
        subject: claim.subject.span,
        evidence: claim.evidence.clone(),
    }
}

/// The words by which a judgement holds on to a person: their first mention by name, in their
/// earliest report.
pub fn mention_selector(readings: &[Reading], person: &Person) -> Option<MentionSelector> {
    person.members.iter().find_map(|member| {
        let reading = readings
            .iter()
            .find(|reading| reading.report.id == member.report)?;
        let chain = reading.chains.get(member.chain)?;
        let mentions = || {
            chain
                .mentions
                .iter()
                .filter_map(|&at| reading.mentions.get(at))
        };
        let named = mentions().find(|mention| mention.form == MentionForm::Name);
        let span = named.or_else(|| mentions().next())?.span;
        let (text, index) = (&reading.report.text, CharIndex::new(&reading.report.text));
        let before = Span::new(span.start.saturating_sub(AROUND), span.start);
        let after = Span::new(span.end, (span.end + AROUND).min(index.len()));
        let words = Evidence {
            exact: index.slice(text, span).to_owned(),
            prefix: index.slice(text, before).to_owned(),
            suffix: index.slice(text, after).to_owned(),
            span,
        };
        Some(MentionSelector {
            report: member.report.clone(),
            words,
        })
    })
}

/// The claim that a judgement is about: the one with its id, else the one of the same kind on the
/// same words.
pub(crate) fn find_claim(reading: &Reading, selector: &ClaimSelector) -> Option<usize> {
    let by_id = reading
        .claims
        .iter()
        .position(|claim| claim.id == selector.claim);
    let by_words = || {
        reading.claims.iter().position(|claim| {
            claim.kind() == selector.kind
                && overlap(claim.subject.span, selector.subject)
                && overlap(claim.evidence.span, selector.evidence.span)
        })
    };
    by_id.or_else(by_words)
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
