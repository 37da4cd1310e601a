//! Exceptions: strings that are split in a way of their own.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::affixes::Affixes;
use super::{Exception, FILE, Piece, RulesFile, chunk, chunks};
use crate::LoadError;
use crate::doc::{Doc, DocToken};
use crate::lexeme::Lexeme;
use crate::norms::Norms;
use crate::strings::string_id;

/// Keys of an exception's attributes.
const ORTH: u64 = 65;
const NORM: u64 = 67;

/// The exceptions of a model.
#[derive(Debug)]
pub(super) struct Specials {
    cases: HashMap<Box<str>, Box<[Piece]>, FixedState>,
    /// Length in bytes of the longest case.
    longest: usize,
    /// Cases that the rules split, or that hold blanks, are found only after the text is split:
    /// by the words that they are split into, under the first of them.
    sequences: HashMap<u64, Vec<Box<[u64]>>, FixedState>,
}

/// A range of tokens that reads like an exception.
#[derive(Debug, Clone, Copy)]
struct Found {
    start: usize,
    end: usize,
}

impl Specials {
    pub(super) fn new(
        rules: &RulesFile,
        affixes: &Affixes,
        norms: &Norms,
    ) -> Result<Self, LoadError> {
        let mut specials = Self {
            cases: HashMap::default(),
            longest: rules.exceptions.keys().map(String::len).max().unwrap_or(0),
            sequences: HashMap::default(),
        };
        for (text, exception) in &rules.exceptions {
            specials
                .cases
                .insert(text.as_str().into(), pieces(text, exception, norms)?);
            if rules.faster_heuristics && !text.contains(' ') && !affixes.would_split(text) {
                continue;
            }
            let words = plain_words(text, affixes, norms);
            if let Some(&first) = words.first() {
                specials
                    .sequences
                    .entry(first)
                    .or_default()
                    .push(words.into());
            }
        }
        Ok(specials)
    }

    /// The pieces of `word`, if it is an exception.
    pub(super) fn get(&self, word: &str) -> Option<&[Piece]> {
        if word.len() > self.longest {
            return None;
        }
        self.cases.get(word).map(|pieces| &**pieces)
    }

    /// Puts exceptions right that span what the rules took for several tokens.
    pub(super) fn retokenize(&self, doc: &mut Doc<'_>) {
        let found = without_overlaps(self.find(&doc.tokens), doc.tokens.len());
        if found.is_empty() {
            return;
        }
        let old = std::mem::take(&mut doc.tokens);
        let mut at = 0;
        for Found { start, end } in found {
            doc.tokens.extend(&old[at..start]);
            let (from, to) = (old[start].start, old[end - 1].end);
            match self.get(&doc.text[from..to]) {
                Some(pieces) => place(pieces, from, old[end - 1].space_after, &mut doc.tokens),
                None => doc.tokens.extend(&old[start..end]),
            }
            at = end;
        }
        doc.tokens.extend(&old[at..]);
    }

    fn find(&self, tokens: &[DocToken]) -> Vec<Found> {
        let mut found = Vec::new();
        for start in 0..tokens.len() {
            let Some(sequences) = self.sequences.get(&tokens[start].lexeme.orth) else {
                continue;
            };
            for sequence in sequences {
                let end = start + sequence.len();
                let same = tokens.get(start..end).is_some_and(|tokens| {
                    tokens.iter().map(|token| &token.lexeme.orth).eq(sequence)
                });
                if same {
                    found.push(Found { start, end });
                }
            }
        }
        found
    }
}

/// Keeps the longest, and of equally long ones the first; returns them in order.
fn without_overlaps(mut found: Vec<Found>, token_count: usize) -> Vec<Found> {
    if found.is_empty() {
        return found;
    }
    found.sort_by_key(|&Found { start, end }| (std::cmp::Reverse(end - start), start));
    let mut taken = vec![false; token_count];
    // Also what was not kept bars its tokens to the shorter ones, as in the original.
    found.retain(|&Found { start, end }| {
        let free = !taken[start] && !taken[end - 1];
        taken[start..end].fill(true);
        free
    });
    found.sort_by_key(|found| found.start);
    found
}

fn place(pieces: &[Piece], from: usize, space_after: bool, tokens: &mut Vec<DocToken>) {
    let mut start = from;
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
        last.space_after = space_after;
    }
}

/// The tokens that `text` becomes by `exception`, which must spell it out.
fn pieces(text: &str, exception: &Exception, norms: &Norms) -> Result<Box<[Piece]>, LoadError> {
    let mut spelt = String::with_capacity(text.len());
    let mut pieces = Vec::with_capacity(exception.len());
    for token in exception {
        let orth = token.get(&ORTH).map_or("", String::as_str);
        spelt.push_str(orth);
        let mut lexeme = Lexeme::new(orth, norms);
        if let Some(norm) = token.get(&NORM).filter(|norm| !norm.is_empty()) {
            lexeme.norm = string_id(norm);
        }
        pieces.push(Piece {
            lexeme,
            len: orth.len(),
        });
    }
    if spelt != text {
        let reason = format!("the exception {text:?} is spelt {spelt:?}");
        return Err(LoadError::malformed(FILE, reason));
    }
    Ok(pieces.into())
}

/// The ids of the words that `text` is split into when exceptions are not looked at.
fn plain_words(text: &str, affixes: &Affixes, norms: &Norms) -> Vec<u64> {
    let mut words = Vec::new();
    for chunk in chunks(text) {
        let chunk = &text[chunk.start..chunk.end];
        let pieces = chunk::split(chunk, affixes, None, norms);
        words.extend(pieces.iter().map(|piece| piece.lexeme.orth));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_exception_wins_then_the_first() {
        let kept = |ranges: &[(usize, usize)]| -> Vec<(usize, usize)> {
            let found = ranges
                .iter()
                .map(|&(start, end)| Found { start, end })
                .collect();
            without_overlaps(found, 10)
                .iter()
                .map(|found| (found.start, found.end))
                .collect()
        };
        assert_eq!(kept(&[]), []);
        assert_eq!(kept(&[(0, 1), (0, 3), (4, 5)]), [(0, 3), (4, 5)]);
        assert_eq!(kept(&[(1, 3), (0, 2)]), [(0, 2)]);
        assert_eq!(kept(&[(3, 6), (2, 4), (1, 2)]), [(1, 2), (3, 6)]);
    }

    #[test]
    fn an_exception_must_spell_its_text_out() {
        let token = |orth: &str| HashMap::from([(ORTH, orth.to_owned())]);
        let norms = Norms::default();
        assert_eq!(
            pieces("can't", &vec![token("ca"), token("n't")], &norms)
                .unwrap()
                .len(),
            2
        );
        let error = pieces("can't", &vec![token("can"), token("n't")], &norms).unwrap_err();
        assert!(error.to_string().contains("cann't"), "{error}");
    }
}
