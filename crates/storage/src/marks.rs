//! What analysts decided, in the form in which lists show it beside what was read.

use std::collections::BTreeMap;

use reportedly_model::{Claim, PairToDecide, RelationKind};
use serde::{Deserialize, Serialize};

use crate::judgement::{Decision, LogEntry};
use crate::report::Unreadable;

/// How far somebody has looked through a report.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReviewState {
    /// Nobody has.
    #[default]
    NotReviewed,
    /// Somebody has begun.
    InReview,
    /// Somebody is through with it.
    Reviewed,
}

impl ReviewState {
    /// The state in words.
    pub fn in_words(self) -> &'static str {
        match self {
            ReviewState::NotReviewed => "not reviewed",
            ReviewState::InReview => "in review",
            ReviewState::Reviewed => "reviewed",
        }
    }
}

/// What was decided, small beside the reports: it is kept and asked for as a whole.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Marks {
    /// What was judged of claims, by their ids.
    pub claims: BTreeMap<String, ClaimMark>,
    /// When claims happened whose words were [first told](reportedly_model::TimeValue::first_told) of another time,
    /// by their ids, in EDTF.
    #[serde(default)]
    pub first_told: BTreeMap<String, String>,
    /// The claims that analysts made, whatever was judged of them since.
    #[serde(default)]
    pub made: Vec<MadeClaim>,
    /// How reports stand to one another.
    pub links: Vec<ReportLink>,
    /// What reports say of others that are not there.
    #[serde(default)]
    pub open: Vec<OpenLink>,
    /// How far reports are reviewed, by their ids; a report that nobody has begun is not there.
    pub reviews: BTreeMap<String, ReportReview>,
    /// Pairs of people who may be one, the likeliest first.
    pub pairs: Vec<PairToDecide>,
    /// What was decided of listings.
    pub listings: Vec<ListingMark>,
    /// Documents that could not be read and count no more.
    #[serde(default)]
    pub dismissed: Vec<DismissalMark>,
}

/// A document that could not be read and counts no more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DismissalMark {
    /// Where it was had from.
    pub document: String,
    /// Why it could not be read, then.
    pub reason: String,
    /// Who dismissed it.
    pub by: String,
    /// When, RFC 3339.
    pub at: String,
    /// Number of the judgement.
    pub entry: u64,
}

impl DismissalMark {
    /// The dismissals that hold in a log.
    pub fn all_in(log: &[&LogEntry]) -> Vec<Self> {
        let marks = log
            .iter()
            .filter_map(|entry| match &entry.judgement.decision {
                Decision::Dismissed { document, reason } => Some(Self {
                    document: document.clone(),
                    reason: reason.clone(),
                    by: entry.judgement.by.clone(),
                    at: entry.judgement.at.clone(),
                    entry: entry.number,
                }),
                _ => None,
            });
        marks.collect()
    }

    /// Whether it is about a document as it could not be read.
    pub fn is_of(&self, document: &Unreadable) -> bool {
        self.document == document.from && self.reason == document.reason
    }
}

/// What was decided of one listing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListingMark {
    /// Id of the person, now.
    pub person: String,
    /// Id of the watchlist's entry.
    pub entry: String,
    /// Whether the entry is about the person.
    pub confirmed: bool,
}

/// What was judged of one claim.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ClaimMark {
    /// `right`, `wrong`, `corrected` or `missed`.
    pub verdict: String,
    /// Who gave it.
    pub by: String,
    /// When, RFC 3339.
    pub at: String,
    /// Why.
    pub why: Option<String>,
    /// Number of the judgement.
    pub entry: u64,
    /// Id of the report.
    pub report: String,
    /// Id of the person whom the claim is about, now.
    pub person: Option<String>,
    /// What stands in the claim's place: what it was corrected to, or the claim that was missed.
    pub instead: Option<Claim>,
}

/// A claim that an analyst made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MadeClaim {
    /// As it was made.
    pub claim: Claim,
    /// Id of the report.
    pub report: String,
    /// Id of the person whom it is about, now.
    pub person: Option<String>,
}

/// How one report stands to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportLink {
    /// Id of the report that copies, translates, rewrites, corrects or retracts.
    pub newer: String,
    /// Id of the other.
    pub older: String,
    /// How it stands to the other.
    pub kind: RelationKind,
    /// Whether an analyst says so; else the report itself does, or its address.
    pub by_analyst: bool,
}

/// What a report says of another that is not in the workspace, or of which nobody knows which one it
/// is: it has no effect until that is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenLink {
    /// Id of the report that says so.
    pub newer: String,
    /// What it says it is to the other.
    pub kind: RelationKind,
    /// What it calls the other.
    pub wanted: String,
    /// Whether several reports are called so, rather than none.
    pub several: bool,
}

/// How far a report is reviewed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportReview {
    /// How far.
    pub state: ReviewState,
    /// By whom.
    pub by: String,
    /// When, RFC 3339.
    pub at: String,
}
