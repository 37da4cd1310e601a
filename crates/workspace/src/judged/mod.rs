//! What analysts decided, applied to what was read.

mod claims;

use reportedly_model::{Judgement, JudgementVerdict};
use reportedly_storage::{Decision, LogEntry};
use serde::{Deserialize, Serialize};

pub(crate) use claims::{on_claims, report_of_claim};

/// What was judged of a claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// The verdict.
    pub verdict: Verdict,
    /// Who gave it.
    pub by: String,
    /// When, RFC 3339.
    pub at: String,
    /// Why.
    pub why: Option<String>,
    /// The entry of the log.
    pub entry: u64,
    /// Id of the report that makes the claim.
    pub report: String,
    /// Whether the claim says what an analyst has it say.
    pub instead: bool,
}

/// What can be judged of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The report says so.
    Right,
    /// The report does not say so.
    Wrong,
    /// The report says something else, which stands in its place.
    Corrected,
    /// The reader missed it, and an analyst made it.
    Missed,
}

impl Verdict {
    /// The verdict in a word.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Right => "right",
            Verdict::Wrong => "wrong",
            Verdict::Corrected => "corrected",
            Verdict::Missed => "missed",
        }
    }
}

/// What was judged of pairs of people, as resolution takes it.
pub(crate) fn on_people(holding: &[&LogEntry]) -> Vec<Judgement> {
    let judged = holding.iter().filter_map(|entry| {
        let (a, b, verdict) = match &entry.judgement.decision {
            Decision::Same { a, b } => (a, b, JudgementVerdict::SamePerson),
            Decision::NotTheSame { a, b } => (a, b, JudgementVerdict::NotTheSame),
            Decision::Unsure { a, b } => (a, b, JudgementVerdict::Unsure),
            _ => return None,
        };
        Some(Judgement {
            a: a.clone(),
            b: b.clone(),
            verdict,
            // Several may be decided within a second; the log knows their order.
            decided: format!("{} {:020}", entry.judgement.at, entry.number),
            by: Some(entry.judgement.by.clone()),
            note: entry.judgement.why.clone(),
        })
    });
    judged.collect()
}

/// The joins of information origins that were undone.
pub(crate) fn undone_joins(holding: &[&LogEntry]) -> Vec<String> {
    let joins = holding
        .iter()
        .filter_map(|entry| match &entry.judgement.decision {
            Decision::Unjoined { join } => Some(join.clone()),
            _ => None,
        });
    joins.collect()
}
