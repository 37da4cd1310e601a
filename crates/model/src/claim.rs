use serde::{Deserialize, Serialize};

use crate::{Party, Quoted, Slots, SourceChain, Span, TimeValue};

/// What a claim is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Going from one place to another.
    Movement,
    /// Being somewhere, or not being there.
    Presence,
    /// Death, injury, arrest and the like.
    Fate,
    /// Warrants, charges, convictions, sanctions, asylum.
    Legal,
    /// An office or calling.
    Role,
    /// Family.
    Kinship,
    /// Any other tie between two parties.
    Association,
    /// Anything else that a source says of a subject.
    Statement,
}

/// Whether the claim says that it is so, or that it is not so.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Polarity {
    /// It is so.
    #[default]
    Positive,
    /// It is not so.
    Negative,
}

/// How sure the claim's own words are (after FactBank, Saurí and Pustejovsky 2009).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// Said without hedge.
    #[default]
    Certain,
    /// Said to be likely, or passed on as hearsay.
    Probable,
    /// Said to be possible.
    Possible,
    /// The words leave it open.
    Unknown,
}

/// Whether it happened, or how else it is spoken of (close to realis in ERE).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Modality {
    /// It happened, or is so.
    #[default]
    Actual,
    /// Planned, permitted, ordered, asked for.
    Intended,
    /// Tried, with nothing said of success.
    Attempted,
    /// Under a condition.
    Hypothetical,
}

/// Whether the report says it, or passes it on as talk.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Evidentiality {
    /// Said by the report or by the source that it names.
    #[default]
    Asserted,
    /// Hearsay that names nobody: "is said to be", "would have reached".
    Reported,
}

/// The words a claim rests on: a text-quote and text-position selector in one (W3C Web
/// Annotation Data Model).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Evidence {
    /// The very slice of the report's text.
    pub exact: String,
    /// Up to 32 code points before it.
    pub prefix: String,
    /// Up to 32 code points after it.
    pub suffix: String,
    /// Where `exact` stands.
    #[serde(flatten)]
    pub span: Span,
}

/// One statement about one subject, with slots, attribution, factuality and evidence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Claim {
    /// Hash of report, kind, subject span and evidence span, in hexadecimal.
    pub id: String,
    /// The report's file name.
    pub report: String,
    /// The kind with the slots of its own.
    #[serde(flatten)]
    pub slots: Slots,
    /// Whom it is about.
    pub subject: Party,
    /// Affirmed or denied.
    pub polarity: Polarity,
    /// How sure the words are.
    pub certainty: Certainty,
    /// Actual, intended, attempted or hypothetical.
    pub modality: Modality,
    /// Asserted, or passed on as hearsay.
    pub evidentiality: Evidentiality,
    /// The words that hedge it.
    pub hedges: Vec<Quoted>,
    /// The words that turn it round, for those who ask why: "denied", "never". No part of the
    /// contract.
    #[serde(skip)]
    pub turned_by: Vec<Quoted>,
    /// When it happened.
    pub time: Option<TimeValue>,
    /// Chains of sources, innermost first; several are parallel; none means the report itself.
    pub sources: Vec<SourceChain>,
    /// The words it rests on.
    pub evidence: Evidence,
    /// The rule of the lexicon that made it, such as `motion/go`.
    pub rule: String,
}

impl Claim {
    /// What stands for a rule where an analyst made the claim.
    pub const BY_HAND: &str = "analyst";

    /// A positive, certain, actual, asserted claim of the report itself; `id` stays empty until
    /// the reading is complete.
    pub fn new(
        report: impl Into<String>,
        subject: Party,
        slots: Slots,
        evidence: Evidence,
    ) -> Self {
        Self {
            id: String::new(),
            report: report.into(),
            slots,
            subject,
            polarity: Polarity::default(),
            certainty: Certainty::default(),
            modality: Modality::default(),
            evidentiality: Evidentiality::default(),
            hedges: Vec::new(),
            turned_by: Vec::new(),
            time: None,
            sources: Vec::new(),
            evidence,
            rule: String::new(),
        }
    }

    /// Whether an analyst made it, or corrected it to what it is.
    pub fn is_by_hand(&self) -> bool {
        self.rule == Self::BY_HAND
    }

    /// What the claim is about.
    pub fn kind(&self) -> Kind {
        self.slots.kind()
    }
}
