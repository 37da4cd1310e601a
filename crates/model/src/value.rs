use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer, Serialize};

use crate::Span;

/// Words of the report, as they stand there.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Quoted {
    /// The very words.
    pub text: String,
    /// Where they stand.
    #[serde(flatten)]
    pub span: Span,
}

impl Quoted {
    /// The words `text`, which stand at `span`.
    pub fn new(text: impl Into<String>, span: Span) -> Self {
        Self {
            text: text.into(),
            span,
        }
    }
}

/// A normalised value beside the words that say it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Coded<T> {
    /// The value, from a closed list or in dictionary form.
    pub value: T,
    /// The very words.
    pub text: String,
    /// Where they stand.
    #[serde(flatten)]
    pub span: Span,
}

impl<T> Coded<T> {
    /// `value`, said with the words `text` at `span`.
    pub fn new(value: T, text: impl Into<String>, span: Span) -> Self {
        Self {
            value,
            text: text.into(),
            span,
        }
    }
}

/// A date or a stretch of time.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TimeValue {
    /// The date in the Extended Date/Time Format, ISO 8601-2:2019, levels 0 to 2; `null` where
    /// the words alone do not tell ("on Friday" in an undated report).
    pub edtf: Option<String>,
    /// What the same words meant in the report that had them first, in EDTF, where that is another time ("on
    /// Friday" in a copy of the week after). It hangs on the other reports, so that it is never read back.
    #[serde(
        default,
        deserialize_with = "never_read",
        skip_serializing_if = "Option::is_none"
    )]
    pub first_told: Option<String>,
    /// The very words.
    pub text: String,
    /// Where they stand.
    #[serde(flatten)]
    pub span: Span,
}

/// Takes a value for none: what is worked out anew is not believed.
fn never_read<'de, D: Deserializer<'de>>(given: D) -> Result<Option<String>, D::Error> {
    IgnoredAny::deserialize(given).map(|_| None)
}

impl TimeValue {
    /// What the words alone tell.
    pub fn new(edtf: Option<String>, text: impl Into<String>, span: Span) -> Self {
        Self {
            edtf,
            first_told: None,
            text: text.into(),
            span,
        }
    }

    /// When it was, in EDTF: as the words were first told, else as this report has them.
    pub fn meant(&self) -> Option<&str> {
        self.first_told.as_deref().or(self.edtf.as_deref())
    }
}

/// What sort of party a claim speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum PartyType {
    /// One human being.
    Person,
    /// Several, named or counted together: "Petr's family", "several senior officers".
    Group,
    /// A body that acts as one: a court, an army, a company, a government.
    Organization,
}

/// A person, group or organisation in a slot of a claim.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Party {
    /// Fullest form in the mention's chain; for a group or someone unnamed, the words themselves.
    pub name: String,
    /// What sort of party.
    #[serde(rename = "type")]
    pub party_type: PartyType,
    /// Whom "his wife" or "Petr's family" hangs on.
    pub of: Option<Anchor>,
    /// The very words.
    pub text: String,
    /// Where they stand.
    #[serde(flatten)]
    pub span: Span,
}

impl Party {
    /// A party that stands for itself.
    pub fn new(
        name: impl Into<String>,
        party_type: PartyType,
        text: impl Into<String>,
        span: Span,
    ) -> Self {
        Self {
            name: name.into(),
            party_type,
            of: None,
            text: text.into(),
            span,
        }
    }
}

/// Ties an unnamed party to a named one: the wife *of Petr Novak*.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Anchor {
    /// Name of the person or organisation it hangs on.
    pub name: String,
    /// What the party is to that one, in dictionary form: "wife", "family".
    pub relation: String,
}
