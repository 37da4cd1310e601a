//! Cuts documents into batches of rows for the window encoder.
//!
//! A token's vector depends on the four tokens at either side of it (with four layers that look
//! one token far), and beyond the ends of its document on as many rows of zeros. So documents lie
//! in a batch one after the other, with that many zeros between, and a long document can be cut
//! anywhere, if each part is given its neighbours again.

use std::ops::Range;

use crate::doc::{Doc, DocToken};

/// Most rows in a batch: enough to keep the arithmetic busy, few enough to stay in the cache.
pub(super) const MAX_ROWS: usize = 512;

/// A stretch of one document in a batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stretch {
    /// Index of the document.
    pub(super) doc: usize,
    /// Which of its tokens.
    pub(super) tokens: Range<usize>,
    /// The row of the first of them.
    pub(super) row: usize,
}

/// Rows to be encoded together.
#[derive(Debug, Default)]
pub(super) struct Batch<'d> {
    /// The token of each row; none where the row is padding.
    pub(super) rows: Vec<Option<&'d DocToken>>,
    /// The stretches whose vectors are wanted.
    pub(super) stretches: Vec<Stretch>,
}

/// Walks over documents, batch by batch.
pub(super) struct Batches<'d, 't> {
    docs: &'d [Doc<'t>],
    doc: usize,
    token: usize,
    reach: usize,
}

impl<'d, 't> Batches<'d, 't> {
    /// Batches of all `docs`, for an encoder that sees `reach` tokens far.
    pub(super) fn new(docs: &'d [Doc<'t>], reach: usize) -> Self {
        Self {
            docs,
            doc: 0,
            token: 0,
            reach,
        }
    }

    /// Fills `batch` with the next rows; false when nothing is left.
    pub(super) fn next_into(&mut self, batch: &mut Batch<'d>) -> bool {
        batch.rows.clear();
        batch.stretches.clear();
        while let Some(doc) = self.docs.get(self.doc) {
            let left = doc.tokens.len() - self.token;
            if left == 0 {
                (self.doc, self.token) = (self.doc + 1, 0);
                continue;
            }
            let free = MAX_ROWS.saturating_sub(batch.rows.len() + 2 * self.reach);
            // A short piece at the end of a batch is not worth the neighbours it needs twice.
            let worth = left.min(8 * self.reach);
            if free < worth && !batch.stretches.is_empty() {
                break;
            }
            let take = left.min(free.max(1));
            self.add_stretch(batch, &doc.tokens, self.token..self.token + take);
            self.token += take;
        }
        !batch.stretches.is_empty()
    }

    fn add_stretch(&self, batch: &mut Batch<'d>, all: &'d [DocToken], tokens: Range<usize>) {
        let before = tokens.start.min(self.reach);
        let after = (all.len() - tokens.end).min(self.reach);
        // What follows a document are zeros already; so may be what precedes the next.
        let shared = if batch.stretches.is_empty() {
            0
        } else {
            self.reach
        };
        batch.rows.extend(std::iter::repeat_n(
            None,
            (self.reach - before).saturating_sub(shared),
        ));
        batch
            .rows
            .extend(all[tokens.start - before..tokens.start].iter().map(Some));
        let row = batch.rows.len();
        batch.rows.extend(all[tokens.clone()].iter().map(Some));
        batch
            .rows
            .extend(all[tokens.end..tokens.end + after].iter().map(Some));
        batch
            .rows
            .extend(std::iter::repeat_n(None, self.reach - after));
        batch.stretches.push(Stretch {
            doc: self.doc,
            tokens,
            row,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexeme::Lexeme;

    const REACH: usize = 4;

    fn doc(tokens: usize) -> Doc<'static> {
        let lexeme = Lexeme {
            orth: 0,
            lower: 0,
            norm: 0,
            prefix: 0,
            suffix: 0,
            shape: 0,
            is_space: false,
        };
        let token = |start| DocToken {
            lexeme,
            start,
            end: start,
            space_after: false,
        };
        Doc {
            text: "",
            tokens: (0..tokens).map(token).collect(),
        }
    }

    /// The tokens that the encoder must see around `token`; nothing beyond the ends.
    fn neighbours(doc: &Doc<'_>, token: usize) -> Vec<Option<usize>> {
        let around = token as isize - REACH as isize..=(token + REACH) as isize;
        around
            .map(|at| usize::try_from(at).ok().filter(|&at| at < doc.tokens.len()))
            .collect()
    }

    fn check(lengths: &[usize]) {
        let docs: Vec<Doc<'_>> = lengths.iter().map(|&length| doc(length)).collect();
        let mut batches = Batches::new(&docs, REACH);
        let (mut batch, mut seen) = (Batch::default(), vec![0; docs.len()]);
        while batches.next_into(&mut batch) {
            assert!(batch.rows.len() <= MAX_ROWS);
            for Stretch { doc, tokens, row } in &batch.stretches {
                assert_eq!(tokens.start, seen[*doc]);
                seen[*doc] = tokens.end;
                for (token, row) in tokens.clone().zip(*row..) {
                    let found: Vec<Option<usize>> = batch.rows[row - REACH..=row + REACH]
                        .iter()
                        .map(|token| token.map(|token| token.start))
                        .collect();
                    assert_eq!(found, neighbours(&docs[*doc], token));
                }
            }
        }
        assert_eq!(seen, lengths);
    }

    #[test]
    fn every_token_comes_once_with_its_neighbours() {
        check(&[]);
        check(&[0, 1, 0, 2, 3, 0]);
        check(&[5 * MAX_ROWS + 3, 1, MAX_ROWS]);
        check(&(0..300).map(|index| index % 97).collect::<Vec<_>>());
        check(&[
            MAX_ROWS - 2 * REACH,
            MAX_ROWS - 2 * REACH + 1,
            MAX_ROWS - 2 * REACH - 1,
            7,
        ]);
    }
}
