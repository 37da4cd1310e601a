//! Claims right, wrong, corrected and missed.

use std::collections::BTreeMap;

use reportedly_model::{Chain, Claim, Mention, MentionForm, MentionType, PartyType, Reading};
use reportedly_storage::{Decision, LogEntry};

use super::{Review, Verdict};
use crate::pick::find_claim;

/// Takes out what was judged wrong, puts in what was corrected or missed, and tells what was
/// judged of each claim. Of several judgements on one claim the last holds; one that was wrong and is right
/// after all says what was read.
pub(crate) fn on_claims(
    readings: &mut [Reading],
    holding: &[&LogEntry],
) -> BTreeMap<String, Review> {
    let mut reviews = BTreeMap::new();
    let mut made: BTreeMap<String, Option<Claim>> = BTreeMap::new();
    for entry in holding {
        let Some((report, verdict)) = on_report(&entry.judgement.decision) else {
            continue;
        };
        let Some(reading) = readings
            .iter_mut()
            .find(|reading| reading.report.id == report)
        else {
            continue;
        };
        let Some((id, instead)) = decided(reading, &entry.judgement.decision) else {
            continue;
        };
        match instead {
            Some(instead) => {
                made.insert(id.clone(), instead);
            }
            // Right is what is shown: a correction stays, and only that it was wrong is taken back.
            None if made.get(&id).is_some_and(Option::is_none) => {
                made.remove(&id);
                let mut claims = reading.claims.iter();
                let by_hand = claims.find(|claim| claim.id == id && claim.is_by_hand());
                made.extend(by_hand.map(|claim| (id.clone(), Some(claim.clone()))));
            }
            None => {}
        }
        let mut review = review(entry, report, verdict);
        review.instead = made.get(&id).is_some_and(Option::is_some);
        reviews.insert(id, review);
    }
    readings
        .iter_mut()
        .for_each(|reading| apply(reading, &made));
    reviews
}

/// The report whose claim a decision is about.
pub(crate) fn report_of_claim(decision: &Decision) -> Option<&str> {
    on_report(decision).map(|(report, _)| report)
}

/// The report that a decision on a claim is about.
fn on_report(decision: &Decision) -> Option<(&str, Verdict)> {
    match decision {
        Decision::Right { claim } => Some((&claim.report, Verdict::Right)),
        Decision::Wrong { claim } => Some((&claim.report, Verdict::Wrong)),
        Decision::Corrected { claim, .. } => Some((&claim.report, Verdict::Corrected)),
        Decision::Missed { report, .. } => Some((report, Verdict::Missed)),
        _ => None,
    }
}

/// The claim, and what stands in its place: itself (`None`), nothing, or another.
fn decided(reading: &mut Reading, decision: &Decision) -> Option<(String, Option<Option<Claim>>)> {
    let id_of = |reading: &Reading, at: usize| reading.claims.get(at).map(|claim| claim.id.clone());
    match decision {
        Decision::Right { claim } => Some((id_of(reading, find_claim(reading, claim)?)?, None)),
        Decision::Wrong { claim } => {
            Some((id_of(reading, find_claim(reading, claim)?)?, Some(None)))
        }
        Decision::Corrected { claim, corrected } => {
            let id = id_of(reading, find_claim(reading, claim)?)?;
            Some((id, Some(Some(corrected.as_ref().clone()))))
        }
        Decision::Missed { claim, .. } => {
            let added = !reading.claims.iter().any(|known| known.id == claim.id);
            if added {
                reading.claims.push(claim.as_ref().clone());
            }
            Some((claim.id.clone(), Some(Some(claim.as_ref().clone()))))
        }
        _ => None,
    }
}

fn review(entry: &LogEntry, report: &str, verdict: Verdict) -> Review {
    Review {
        verdict,
        by: entry.judgement.by.clone(),
        at: entry.judgement.at.clone(),
        why: entry.judgement.why.clone(),
        entry: entry.number,
        report: report.to_owned(),
        instead: false,
    }
}

fn apply(reading: &mut Reading, made: &BTreeMap<String, Option<Claim>>) {
    let claims = std::mem::take(&mut reading.claims);
    let judged = claims
        .into_iter()
        .filter_map(|claim| match made.get(&claim.id) {
            None => Some((false, claim)),
            Some(None) => None,
            Some(Some(instead)) => {
                // The id stays: what refers to the claim refers to what it was corrected to.
                let (id, report) = (claim.id, claim.report);
                Some((
                    true,
                    Claim {
                        id,
                        report,
                        ..instead.clone()
                    },
                ))
            }
        });
    let judged: Vec<(bool, Claim)> = judged.collect();
    for (changed, claim) in judged {
        if changed {
            let instead = &claim;
            ensure_mention(reading, instead);
        }
        reading.claims.push(claim);
    }
    reading.claims.sort_by_key(|claim| claim.evidence.span);
}

/// The subject of a claim made by hand may be words that the reader took for nobody.
fn ensure_mention(reading: &mut Reading, claim: &Claim) {
    let subject = &claim.subject;
    if reading.chain_at(subject.span).is_some() {
        return;
    }
    let mention_type = match subject.party_type {
        PartyType::Person => MentionType::Person,
        PartyType::Group => MentionType::Group,
        PartyType::Organization => MentionType::Organization,
    };
    let known = reading
        .chains
        .iter()
        .position(|chain| chain.mention_type == mention_type && chain.name == subject.name);
    let at = reading.mentions.len();
    let chain = known.unwrap_or(reading.chains.len());
    reading.mentions.push(Mention {
        text: subject.text.clone(),
        span: subject.span,
        mention_type,
        form: MentionForm::Name,
        chain,
    });
    match reading.chains.get_mut(chain) {
        Some(chain) => chain.mentions.push(at),
        None => reading.chains.push(Chain {
            name: subject.name.clone(),
            named: true,
            mention_type,
            names: vec![subject.name.clone()],
            gender: None,
            mentions: vec![at],
        }),
    }
}
