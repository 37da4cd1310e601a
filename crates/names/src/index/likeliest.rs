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
    pub(super) fn compare(&mut self, text: &'i str, lend: impl Fn() -> Option<Candidate<'i>>) {
        let asked = self.asked;
        let score = self.scores.entry(text).or_insert_with(|| {
            let score = lend().map(|candidate| asked.score(&candidate.name));
            score.unwrap_or(0.0)
        });
        let probability = *score;
        if probability < self.threshold {
            return;
        }
        let Some(candidate) = lend() else { return };
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
