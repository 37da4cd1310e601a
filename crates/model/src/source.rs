use serde::{Deserialize, Serialize};

use crate::Span;

/// One chain of sources, innermost first: "X told AFP that Y said" is Y, X, AFP.
pub type SourceChain = Vec<Source>;

/// What a source is, as far as the report lets on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum SourceType {
    /// A person with a name.
    Named,
    /// Told by office, and only one person can hold it: "the Lebanese interior minister".
    Role,
    /// Described so that many people fit: "a military source", "one of her friends".
    Anonymous,
    /// A body: a ministry, a court, an army.
    Organization,
    /// A paper: a warrant, a letter, court records.
    Document,
    /// A medium or agency: AFP, state television.
    Outlet,
}

/// Whoever the report says it has a statement from.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Source {
    /// The very words.
    pub text: String,
    /// Where they stand.
    #[serde(flatten)]
    pub span: Span,
    /// Fullest form in the mention's chain; `null` for a source without a name.
    pub name: Option<String>,
    /// What it is.
    #[serde(rename = "type")]
    pub source_type: SourceType,
    /// The words that make it a source: "according to", "said".
    pub cue: String,
}
