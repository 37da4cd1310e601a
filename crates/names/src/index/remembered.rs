//! What was found for what was asked before: names share their parts.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError};

use foldhash::fast::FixedState;

/// So many questions are remembered, with so many answers together.
const MOST_QUESTIONS: usize = 8_192;
const MOST_ANSWERS: usize = 1 << 18;

/// Answers to the latest questions.
#[derive(Debug)]
pub(super) struct Remembered<Q, A> {
    known: Mutex<Known<Q, A>>,
}

#[derive(Debug)]
struct Known<Q, A> {
    answers: HashMap<Q, Arc<[A]>, FixedState>,
    /// How many answers there are together.
    count: usize,
}

impl<Q, A> Default for Remembered<Q, A> {
    fn default() -> Self {
        let known = Known {
            answers: HashMap::default(),
            count: 0,
        };
        Self {
            known: Mutex::new(known),
        }
    }
}

impl<Q: Eq + Hash, A> Remembered<Q, A> {
    /// The answers to a question, which `find` gives where they are not known.
    pub(super) fn answers(&self, question: Q, find: impl FnOnce() -> Vec<A>) -> Arc<[A]> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(answers) = known.answers.get(&question) {
            return Arc::clone(answers);
        }
        // Others may ask meanwhile.
        drop(known);
        let answers: Arc<[A]> = find().into();
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let is_full = known.count + answers.len() > MOST_ANSWERS;
        if is_full || known.answers.len() >= MOST_QUESTIONS {
            known.answers.clear();
            known.count = 0;
        }
        if known
            .answers
            .insert(question, Arc::clone(&answers))
            .is_none()
        {
            known.count += answers.len();
        }
        answers
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_found_is_not_looked_for_again_until_too_much_is_known() {
        let remembered: Remembered<usize, usize> = Remembered::default();
        assert_eq!(*remembered.answers(7, || vec![1, 2]), [1, 2]);
        assert_eq!(*remembered.answers(7, || vec![3]), [1, 2]);
        for question in 0..MOST_QUESTIONS {
            remembered.answers(100 + question, Vec::new);
        }
        assert_eq!(*remembered.answers(7, || vec![3]), [3]);
        remembered.answers(8, || vec![0; MOST_ANSWERS]);
        assert_eq!(*remembered.answers(7, || vec![4]), [4]);
    }
}
