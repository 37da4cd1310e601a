use serde::{Deserialize, Serialize};

/// How many independent information origins stand behind something, as a range.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Origins {
    /// The fewest, should every possible join be one; 1 is never "corroborated".
    pub low: usize,
    /// The most: what is left when only proved joins count.
    pub high: usize,
    /// The accounts that are proved to have one origin, together; as many as `high`.
    pub groups: Vec<OriginGroup>,
    /// What was joined, and why.
    pub joins: Vec<OriginJoin>,
}

impl Origins {
    /// Whether even the lower bound leaves several origins.
    pub fn corroborated(&self) -> bool {
        self.low > 1
    }
}

/// Accounts with one proved origin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OriginGroup {
    /// What each report says and whom it cites.
    pub accounts: Vec<SourcedAccount>,
}

/// What one report has from one source.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SourcedAccount {
    /// File name of the report.
    pub report: String,
    /// Whom it cites, in its words, innermost first; `null` when nobody.
    pub source: Option<String>,
    /// Ids of the claims that rest on it.
    pub claims: Vec<String>,
}

/// Why two accounts may have, or have, one origin.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OriginJoin {
    /// Stable for the same two accounts and reason, so that it can be undone by name.
    pub id: String,
    /// File name of one report.
    pub a: String,
    /// File name of the other; the same when one report cites two sources.
    pub b: String,
    /// Proved or possible.
    pub standing: JoinStanding,
    /// What joins them.
    pub ground: JoinGround,
    /// The same in words, with what was found.
    pub reason: String,
}

/// How sure a join is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the words say it")]
pub enum JoinStanding {
    Proved,
    Possible,
}

/// What joins two accounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum JoinGround {
    /// The sentences, or the whole reports, are the same but for little.
    SameText,
    /// Both credit one agency or outlet.
    CreditedWire,
    /// One says that it has it from the publisher of the other.
    AsReportedBy,
    /// Both name one source.
    SameNamedSource,
    /// One is marked as a copy or rewrite of the other.
    MarkedAsCopy,
    /// Both describe an unnamed source in a way that fits one and the same.
    SameDescription,
    /// One is, or may be, a translation of the other.
    Translation,
    /// Both tell a detail that two origins would hardly share.
    SameRareDetail,
    /// One cites nobody, so that it may retell the other.
    RetellingWithoutSource,
}
