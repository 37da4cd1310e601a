use serde::{Deserialize, Serialize};

use crate::Evidence;

/// A mention, by report and words rather than by number: it is found again when a better reader
/// has made other mentions and chains of the same report.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MentionSelector {
    /// Id of the report, see [`Report::id`](crate::Report::id).
    pub report: String,
    /// The words of the mention, with what stands around them.
    #[serde(flatten)]
    pub words: Evidence,
}

/// What an analyst can decide about two mentions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum JudgementVerdict {
    /// Both refer to one person.
    SamePerson,
    /// They refer to two.
    NotTheSame,
    /// It was looked at, and stays open: nothing but another judgement brings the two together.
    Unsure,
}

/// What an analyst decided about two mentions. Judgements win over scores; of judgements that
/// exclude one another, the latest wins.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Judgement {
    /// One mention.
    pub a: MentionSelector,
    /// The other.
    pub b: MentionSelector,
    /// What was decided.
    pub verdict: JudgementVerdict,
    /// When, in RFC 3339 and UTC: `2024-12-14T09:30:00Z`. The order of these strings is the order
    /// of the decisions.
    pub decided: String,
    /// Who decided.
    pub by: Option<String>,
    /// Why.
    pub note: Option<String>,
}

/// What has become of a judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case", tag = "standing")]
pub enum JudgementStanding {
    /// The people are as it says.
    Holds,
    /// A later judgement excludes it.
    Overruled {
        /// Index of the later one.
        by: usize,
    },
    /// A report that it speaks of isn't there, or no mention stands at its words any more.
    NotFound,
    /// It tells two mentions apart that the reader has in one chain.
    WithinOneChain,
}
