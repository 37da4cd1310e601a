use serde::{Deserialize, Serialize};

use crate::Span;

/// What a mention refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the words say it")]
pub enum MentionType {
    Person,
    Group,
    Organization,
    Place,
    Time,
}

/// How a mention refers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum MentionForm {
    /// By name.
    Name,
    /// By description: "the former minister".
    Nominal,
    /// By pronoun, possessives included.
    Pronoun,
}

/// Grammatical gender of a person, as far as the report lets on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the words say it")]
pub enum Gender {
    Female,
    Male,
}

/// One or several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the words say it")]
pub enum Number {
    Singular,
    Plural,
}

/// A span that refers to a person, group, organisation, place or time.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Mention {
    /// The very words.
    pub text: String,
    /// Where they stand.
    #[serde(flatten)]
    pub span: Span,
    /// What it refers to.
    #[serde(rename = "type")]
    pub mention_type: MentionType,
    /// By name, description or pronoun.
    pub form: MentionForm,
    /// Index of its chain in [`Reading::chains`](crate::Reading::chains).
    pub chain: usize,
}

/// Mentions of one thing in one report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Chain {
    /// Fullest form; for a group or someone unnamed, the words themselves.
    pub name: String,
    /// Whether any mention gives a name.
    pub named: bool,
    /// What it refers to.
    #[serde(rename = "type")]
    pub mention_type: MentionType,
    /// Every different name form, in order of appearance.
    pub names: Vec<String>,
    /// Gender, when the report lets it be known.
    pub gender: Option<Gender>,
    /// Indices into [`Reading::mentions`](crate::Reading::mentions), in order.
    pub mentions: Vec<usize>,
}
