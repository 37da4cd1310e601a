//! Text → tokens, by spaCy's algorithm: whitespace first, then affixes, URLs and infixes of each
//! chunk, with exceptions before and after.

mod abridged;
mod affixes;
mod cache;
mod chunk;
mod plain;
mod specials;

use std::collections::HashMap;

use serde::Deserialize;

use crate::LoadError;
use crate::chars::is_space;
use crate::doc::{Doc, DocToken};
use crate::files::PipelineFiles;
use crate::lexeme::Lexeme;
use crate::norms::Norms;
use affixes::Affixes;
use cache::ChunkCache;
use specials::Specials;

/// The file that holds the rules.
const FILE: &str = "tokenizer";

/// The rules of one model, with what they made of recent words.
#[derive(Debug)]
pub(crate) struct Tokenizer {
    affixes: Affixes,
    specials: Specials,
    norms: Norms,
    cache: ChunkCache,
}

/// A token before it has a place: its attributes and its length in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    lexeme: Lexeme,
    len: usize,
}

/// One exception: ORTH (65) and perhaps NORM (67) of each of its tokens.
type Exception = Vec<HashMap<u64, String>>;

#[derive(Deserialize)]
struct RulesFile {
    prefix_search: Option<String>,
    suffix_search: Option<String>,
    infix_finditer: Option<String>,
    token_match: Option<String>,
    url_match: Option<String>,
    #[serde(default)]
    exceptions: HashMap<String, Exception>,
    #[serde(default = "yes")]
    faster_heuristics: bool,
}

fn yes() -> bool {
    true
}

impl Tokenizer {
    /// Reads the rules of the pipeline.
    pub(crate) fn load(files: &PipelineFiles<'_>) -> Result<Self, LoadError> {
        let rules: RulesFile = rmp_serde::from_slice(&files.read(FILE)?)
            .map_err(|error| LoadError::malformed(FILE, error))?;
        let norms = Norms::load(files)?;
        let affixes = Affixes::compile(&rules)?;
        let specials = Specials::new(&rules, &affixes, &norms)?;
        Ok(Self {
            affixes,
            specials,
            norms,
            cache: ChunkCache::default(),
        })
    }

    /// Splits `text` into tokens.
    pub(crate) fn tokenize<'t>(&self, text: &'t str) -> Doc<'t> {
        let mut doc = Doc {
            text,
            tokens: Vec::with_capacity(text.len() / 5 + 1),
        };
        let mut cache = self.cache.recall();
        for chunk in chunks(text) {
            let words = &text[chunk.start..chunk.end];
            match self.specials.get(words) {
                Some(pieces) => chunk.push(pieces, &mut doc.tokens),
                None if chunk.is_space => {
                    let piece = Piece {
                        lexeme: Lexeme::new(words, &self.norms),
                        len: words.len(),
                    };
                    chunk.push(&[piece], &mut doc.tokens);
                }
                None => {
                    let pieces = cache.get_or_insert_with(words, || self.split(words));
                    chunk.push(pieces, &mut doc.tokens);
                }
            }
        }
        drop(cache);
        self.specials.retokenize(&mut doc);
        doc
    }

    fn split(&self, words: &str) -> Vec<Piece> {
        chunk::split(words, &self.affixes, Some(&self.specials), &self.norms)
    }
}

/// A run of whitespace, or of anything else. Single blanks between runs belong to none.
struct Chunk {
    start: usize,
    end: usize,
    is_space: bool,
    space_after: bool,
}

impl Chunk {
    fn push(&self, pieces: &[Piece], tokens: &mut Vec<DocToken>) {
        let mut start = self.start;
        for piece in pieces {
            let end = start + piece.len;
            tokens.push(DocToken {
                lexeme: piece.lexeme,
                start,
                end,
                space_after: false,
            });
            start = end;
        }
        if let Some(last) = tokens.last_mut() {
            last.space_after = self.space_after;
        }
    }
}

/// Splits where whitespace starts and ends; a run of whitespace that follows a word gives its
/// first character, if that is a blank, to the word.
fn chunks(text: &str) -> impl Iterator<Item = Chunk> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = &text[at..];
        let white = is_space(rest.chars().next()?);
        let len = rest.find(|c| is_space(c) != white).unwrap_or(rest.len());
        let (start, end) = (at, at + len);
        let space_after = text[end..].starts_with(' ');
        at = end + usize::from(space_after);
        Some(Chunk {
            start,
            end,
            is_space: white,
            space_after,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_blank_belongs_to_the_word_before_it() {
        let found = |text: &str| -> Vec<(usize, usize, bool)> {
            chunks(text)
                .map(|chunk| (chunk.start, chunk.end, chunk.space_after))
                .collect()
        };
        assert_eq!(found(""), []);
        assert_eq!(found("a b"), [(0, 1, true), (2, 3, false)]);
        assert_eq!(found("a  b"), [(0, 1, true), (2, 3, false), (3, 4, false)]);
        assert_eq!(found(" a "), [(0, 1, false), (1, 2, true)]);
        assert_eq!(
            found("a\n b"),
            [(0, 1, false), (1, 3, false), (3, 4, false)]
        );
        assert_eq!(found("  "), [(0, 2, false)]);
    }
}
