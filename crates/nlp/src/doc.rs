//! What passes between the stages of the pipeline.

use std::ops::Range;

use crate::lexeme::Lexeme;

/// A tokenised text. Tokens cover it in order; between two of them lies one blank or nothing.
#[derive(Debug, Clone)]
pub(crate) struct Doc<'t> {
    /// What was tokenised.
    pub(crate) text: &'t str,
    /// Every token, whitespace tokens included; empty only for an empty text.
    pub(crate) tokens: Vec<DocToken>,
}

/// One token of a [`Doc`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DocToken {
    /// What depends on the word type alone.
    pub(crate) lexeme: Lexeme,
    /// First byte in the text.
    pub(crate) start: usize,
    /// One past the last byte.
    pub(crate) end: usize,
    /// Whether a blank follows: the attribute `SPACY`.
    pub(crate) space_after: bool,
}

impl Doc<'_> {
    /// The words of token `index`.
    pub(crate) fn word(&self, index: usize) -> &str {
        self.tokens
            .get(index)
            .map_or("", |token| &self.text[token.start..token.end])
    }
}

/// What the nets say of one [`Doc`]. Each list but the last has one entry for a token; the
/// numbers are indices into the label lists of [`crate::net::Nets`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Annotations {
    /// Classes of words: fine-grained tags, or parts of speech with features.
    pub(crate) tags: Vec<u16>,
    /// Token index of the head; a root is its own.
    pub(crate) heads: Vec<usize>,
    /// Dependency labels, deprojectivised.
    pub(crate) deps: Vec<u16>,
    /// Whether a sentence starts here; always so for the first token.
    pub(crate) sentence_starts: Vec<bool>,
    /// Entities in order, never overlapping.
    pub(crate) entities: Vec<EntitySpan>,
}

/// A named entity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct EntitySpan {
    /// Token range.
    pub(crate) tokens: Range<usize>,
    /// Index into the entity labels.
    pub(crate) label: u16,
}
