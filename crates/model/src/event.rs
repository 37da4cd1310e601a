use serde::{Deserialize, Serialize};

use crate::{Kind, Origins, Span};

/// Claims of one or several reports about one happening, with one facet per slot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Event {
    /// Hash of what it is about and of the claims in it, in hexadecimal.
    pub id: String,
    /// What sort of happening: the kind of all its claims.
    pub kind: Kind,
    /// Whom it is about; `null` for someone whom nothing links to a person.
    pub person: Option<String>,
    /// Name of whom it is about.
    pub subject: String,
    /// The reports that tell of it, earliest first.
    pub accounts: Vec<Account>,
    /// The reports that do not, and what is known of that.
    pub absent: Vec<Absent>,
    /// One per slot that any account fills, in the order in which the slots are declared.
    pub facets: Vec<Facet>,
    /// How many independent information origins stand behind it.
    pub origins: Origins,
}

/// What one report tells of an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Account {
    /// File name of the report.
    pub report: String,
    /// When the report was published, `2024-12-14`.
    pub published: Option<String>,
    /// Ids of its claims, in order of the text.
    pub claims: Vec<String>,
    /// Whom it cites, in its words, one entry per chain, innermost first; empty when nobody.
    pub sources: Vec<String>,
    /// File name of the report that corrects or retracts this one, which then counts as no origin.
    pub withdrawn_by: Option<String>,
}

/// A report that has no claim in an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Absent {
    /// File name of the report.
    pub report: String,
    /// Why.
    pub absence: Absence,
}

/// Why a report has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Absence {
    /// It tells of the event, without a word on this.
    Silent,
    /// It speaks of the subject, and no claim of this event was found in it.
    NoClaimFound,
    /// It could not be read: another language, a damaged file.
    NotRead,
}

/// One slot of an event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Facet {
    /// Which.
    pub slot: FacetSlot,
    /// One per account, in the order of the accounts.
    pub entries: Vec<FacetEntry>,
    /// Every pair of values that can be compared, earlier report first.
    pub pairs: Vec<FacetPair>,
}

/// The slots that can be compared, in the order in which they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the slots of a claim have these names")]
pub enum FacetSlot {
    /// Whom it is about, where accounts call it differently: "family", "wife", "son".
    Subject,
    Polarity,
    Event,
    Act,
    Relation,
    Title,
    Origin,
    /// The places between the first and the last, over all legs of the journey.
    Via,
    /// Where the last leg leads.
    Destination,
    /// Whether the last destination was reached.
    Reached,
    Place,
    Means,
    Companions,
    Organization,
    Status,
    Relative,
    Other,
    Authority,
    RelayedBy,
    Addressee,
    Condition,
    Offence,
    InAbsentia,
    Time,
    /// How firmly it is said: certainty and evidentiality together.
    Certainty,
}

/// What one account says in a slot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FacetEntry {
    /// File name of the report.
    pub report: String,
    /// What it says, in order of the text or of the journey.
    pub values: Vec<FacetValue>,
    /// Why there is no value; `null` when there is one.
    pub absence: Option<Absence>,
}

/// One value, with the words it came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FacetValue {
    /// What to show.
    pub value: String,
    /// The very words.
    pub text: String,
    /// Where they stand.
    #[serde(flatten)]
    pub span: Span,
    /// Id of the claim.
    pub claim: String,
}

/// How two accounts stand to one another in a slot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FacetPair {
    /// File name of one report. Of many reports, the first of those that say the very same
    /// stands for them all.
    pub a: String,
    /// File name of the other; the same when one report cites two sources that differ.
    pub b: String,
    /// How they stand.
    pub verdict: Verdict,
    /// Which of the two says more, for [`Verdict::Refine`]; `null` when each adds to the other.
    pub finer: Option<String>,
    /// Why, in words.
    pub reason: String,
}

/// How two values stand to one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// They say the same.
    Agree,
    /// Both can be true, and one says more than the other, or says it more firmly.
    Refine,
    /// They cannot both be true.
    Conflict,
}
