//! The likeliest of many names, found with as few comparisons as may be.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::{Candidate, Hit};
use crate::prepared::PreparedName;

/// The likeliest names so far, in order.
pub(super) struct Likeliest<'q, 'i> {
    asked: &'q PreparedName,
    threshold: f64,
    limit: usize,
    pub(super) hits: Vec<Hit<'i>>,
    /// Many names are written alike.
    scores: HashMap<&'i str, f64, FixedState>,
}

impl<'q, 'i> Likeliest<'q, 'i> {
    pub(super) fn new(asked: &'q PreparedName, threshold: f64, limit: usize) -> Self {
        Self {
            asked,
            threshold,
            limit,
            hits: Vec::new(),
            scores: HashMap::default(),
        }
    }

    /// Whether a name that is no likelier than `bound` may be among them.
    pub(super) fn has_room_for(&self, bound: f64) -> bool {
        let last = self.limit.checked_sub(1);
        let last = last.map(|at| self.hits.get(at).map(|hit| hit.probability));
        match last {
            None => false,
            Some(None) => true,
            Some(Some(least)) => bound > least,
        }
    }

    /// Compares one more name of this text, which `lend` gives.
    pub(super) fn compare(&mut self, text: &'i str, lend: impl FnOnce() -> Option<Candidate<'i>>) {
        let known = self.scores.get(text).copied();
        if known.is_some_and(|known| known < self.threshold) {
            return;
        }
        let Some(candidate) = lend() else { return };
        let probability = known.unwrap_or_else(|| self.asked.score(&candidate.name));
        self.scores.insert(text, probability);
        if probability < self.threshold {
            return;
        }
        // Of equals, the one that came first stays first.
        let at = self
            .hits
            .partition_point(|hit| hit.probability >= probability);
        self.hits.insert(
            at,
            Hit {
                entry: candidate.entry,
                name: candidate.name,
                probability,
            },
        );
        self.hits.truncate(self.limit);
    }
}
