//! What is attributed, as a set of words: gathered from clauses and quotations, and trimmed.

use std::collections::BTreeSet;
use std::ops::Range;

use reportedly_model::Span;

use crate::document::Document;

/// Words attributed to one source.
#[derive(Debug, Default)]
pub struct Content(BTreeSet<usize>);

impl Content {
    /// All words from the first to the last at or under `head`.
    pub fn of_phrase(document: &Document, head: usize) -> Self {
        Self(extent(document, head).collect())
    }

    /// All words of a range.
    pub fn of_range(words: Range<usize>) -> Self {
        Self(words.collect())
    }

    /// Adds the words of `other`.
    pub fn add(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// Takes the words of `range` out.
    pub fn without(&mut self, range: &Range<usize>) {
        self.0.retain(|word| !range.contains(word));
    }

    /// Takes single words out.
    pub fn without_words(&mut self, words: &[usize]) {
        self.0.retain(|word| !words.contains(word));
    }

    /// A quotation that begins or ends in the content belongs to it whole, unless the cue stands
    /// inside it.
    pub fn complete_quotations(&mut self, document: &Document, cue: usize) {
        for quotation in document.quotations.iter().filter(|q| q.label.is_none()) {
            let around = quotation.with_marks(document);
            let touched = quotation.tokens.clone().any(|t| self.0.contains(&t));
            if touched && !around.contains(&cue) {
                self.0.extend(around);
            }
        }
    }

    /// Whether nothing is attributed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The words as stretches, without the marks that part them from the rest.
    pub fn spans(&self, document: &Document) -> Vec<Span> {
        let mut runs: Vec<Range<usize>> = Vec::new();
        for &word in &self.0 {
            match runs.last_mut() {
                Some(run) if run.end == word => run.end = word + 1,
                _ => runs.push(word..word + 1),
            }
        }
        runs.into_iter()
            .map(|run| trimmed(document, run))
            .filter(|run| !run.is_empty())
            .map(|run| document.span(run))
            .collect()
    }
}

/// From the first to the last word at or under `head`.
pub fn extent(document: &Document, head: usize) -> Range<usize> {
    let words = document.tree.subtree(head);
    let first = words.iter().copied().min().unwrap_or(head);
    let last = words.iter().copied().max().unwrap_or(head);
    first..last + 1
}

fn trimmed(document: &Document, mut run: Range<usize>) -> Range<usize> {
    let parts = |t: usize| {
        matches!(
            document.token(t).text.as_str(),
            "," | "." | ";" | ":" | "-" | "--" | "–" | "—" | ")"
        ) || document.is_pos(t, "SPACE")
    };
    while run.start < run.end && parts(run.start) {
        run.start += 1;
    }
    while run.start < run.end && parts(run.end - 1) {
        run.end -= 1;
    }
    run
}
