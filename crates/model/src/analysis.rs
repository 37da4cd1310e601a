use std::ops::Range;

use compact_str::CompactString;
use serde::{Deserialize, Serialize};

use crate::Span;

/// What the language pipeline says of a text.
///
/// Token indices are global: analyses of single blocks can be appended to one another.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Analysis {
    /// Every token, in order; whitespace that is not a single blank is a token too.
    pub tokens: Vec<Token>,
    /// Token ranges of the sentences; together they cover every token.
    pub sentences: Vec<Range<usize>>,
    /// Named entities, in order, never overlapping.
    pub entities: Vec<Entity>,
}

/// One token. Label sets are those of the model: for English, Penn tags, universal parts of
/// speech and ClearNLP dependency labels.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Token {
    /// The words, exactly as in the text.
    pub text: CompactString,
    /// Where they stand.
    pub span: Span,
    /// Whether a blank follows.
    pub space_after: bool,
    /// Dictionary form.
    pub lemma: CompactString,
    /// Fine-grained tag, such as `VBD`.
    pub tag: CompactString,
    /// Universal part of speech, such as `VERB`.
    pub pos: CompactString,
    /// Morphological features, such as `Number=Sing|Tense=Past`.
    pub morph: CompactString,
    /// Index of the token's syntactic head; a root is its own head.
    pub head: usize,
    /// Dependency label, such as `nsubj`.
    pub dep: CompactString,
}

/// A named entity, as the model sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entity {
    /// Token range.
    pub tokens: Range<usize>,
    /// Label, such as `PERSON` or `GPE`.
    pub label: CompactString,
}

impl Analysis {
    /// Adds the analysis of a later stretch of the same text, whose offsets count from `at`.
    pub fn append(&mut self, later: Analysis, at: usize) {
        let base = self.tokens.len();
        self.tokens
            .extend(later.tokens.into_iter().map(|mut token| {
                token.span = token.span.shifted(at);
                token.head += base;
                token
            }));
        let shift = |range: Range<usize>| range.start + base..range.end + base;
        self.sentences
            .extend(later.sentences.into_iter().map(shift));
        self.entities
            .extend(later.entities.into_iter().map(|e| Entity {
                tokens: shift(e.tokens),
                label: e.label,
            }));
    }

    /// The code points from the first to the last token of `range`.
    pub fn span(&self, range: Range<usize>) -> Span {
        match (
            self.tokens.get(range.start),
            self.tokens.get(range.end.wrapping_sub(1)),
        ) {
            (Some(first), Some(last)) => Span::new(first.span.start, last.span.end),
            _ => Span::default(),
        }
    }
}
