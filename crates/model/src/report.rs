use serde::{Deserialize, Serialize};

use crate::{Quoted, Span};

/// One document as it was published, decoded and told apart into blocks.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Report {
    /// SHA-256 of the bytes, in hexadecimal.
    pub id: String,
    /// File name, as claims give it.
    pub name: String,
    /// Headline from front matter or page metadata; not part of the text.
    pub title: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// When it was published.
    pub published: Option<Published>,
    /// Where it was published.
    pub url: Option<String>,
    /// BCP 47 language tag, when given.
    pub language: Option<String>,
    /// The character encoding that its bytes were taken for, where nothing says which they have:
    /// other letters may have been meant.
    #[serde(default)]
    pub guessed_encoding: Option<String>,
    /// What it says of itself and other reports: that it copies, corrects or retracts one.
    #[serde(default)]
    pub relations: Vec<Relation>,
    /// The news agencies that it credits as a whole, in its dateline, byline or signature.
    #[serde(default)]
    pub credits: Vec<Credit>,
    /// Clean text; every offset refers to it.
    pub text: String,
    /// The blocks, in order, without overlap; what lies between them is no prose: white space,
    /// ruled lines, the links and the signature of an embedded post.
    pub blocks: Vec<Block>,
}

/// How one report stands to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RelationKind {
    /// The same text, published again.
    CopyOf,
    /// The same text in another language.
    TranslationOf,
    /// The same content in other words.
    RewriteOf,
    /// A new version that replaces a wrong one.
    Corrects,
    /// Takes the other back.
    Retracts,
}

/// A relation to another report, as its front matter gives it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Relation {
    /// How it stands to the other.
    pub kind: RelationKind,
    /// The other report: its id, file name or URL, whichever was given.
    pub report: String,
}

/// A news agency to which a report as a whole is credited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Credit {
    /// The agency by its usual name, `AFP`; none where the report says "agencies".
    pub name: Option<String>,
    /// The words that credit it.
    #[serde(flatten)]
    pub words: Quoted,
}

/// A publication date and what it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Published {
    /// Calendar date in ISO 8601, `2024-12-14`; longer forms are cut to the date.
    pub date: String,
    /// What it rests on.
    pub basis: DateBasis,
}

/// What a publication date rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum DateBasis {
    /// Read in the visible page.
    Page,
    /// The page's metadata or a front matter.
    Metadata,
    /// Given by whoever ran the program.
    Analyst,
}

/// A stretch of a report with a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Block {
    /// What it is there for.
    pub role: BlockRole,
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// Author of an embedded post, "Jane Roe (@jane_roe)"; stands outside of `span`.
    pub author: Option<Quoted>,
    /// Date of an embedded post, as worded; stands outside of `span`.
    pub date: Option<Quoted>,
}

/// What a block is there for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum BlockRole {
    /// Title or subtitle.
    Headline,
    /// Author, place and date of the report.
    Byline,
    /// Running text.
    Body,
    /// Caption or credit of a picture.
    Caption,
    /// Pointer to another report; makes no claim.
    RelatedLink,
    /// A post of somebody else, set into the report.
    EmbeddedPost,
}
