//! The greedy choice behind every alignment: the best pair first, then the best of what is left.

use std::ops::Range;

/// The stretches that a pair takes of the first and of the second name.
pub(crate) trait Stretches {
    fn stretches(&self) -> (Range<usize>, Range<usize>);
}

/// The chosen pairs, and which places of either name they take.
pub(crate) struct Choice<P> {
    /// In the order of the first name.
    pub(crate) pairs: Vec<P>,
    taken_a: Vec<bool>,
    taken_b: Vec<bool>,
}

/// Chooses among `candidates`, which come best first, those that take no place twice of names of
/// `length_a` and `length_b` places.
pub(crate) fn choose<P: Stretches>(
    candidates: Vec<P>,
    length_a: usize,
    length_b: usize,
) -> Choice<P> {
    let (mut taken_a, mut taken_b) = (vec![false; length_a], vec![false; length_b]);
    let mut pairs: Vec<P> = Vec::new();
    for pair in candidates {
        let (in_a, in_b) = pair.stretches();
        if taken_a[in_a.clone()].contains(&true) || taken_b[in_b.clone()].contains(&true) {
            continue;
        }
        taken_a[in_a].fill(true);
        taken_b[in_b].fill(true);
        pairs.push(pair);
    }
    pairs.sort_by_key(|pair| {
        let (in_a, in_b) = pair.stretches();
        (in_a.start, in_b.start)
    });
    Choice {
        pairs,
        taken_a,
        taken_b,
    }
}

impl<P> Choice<P> {
    /// What is left of the first name.
    pub(crate) fn left_of_a<'n, T>(&self, a: &'n [T]) -> impl Iterator<Item = &'n T> {
        left_over(a, &self.taken_a)
    }

    /// What is left of the second name.
    pub(crate) fn left_of_b<'n, T>(&self, b: &'n [T]) -> impl Iterator<Item = &'n T> {
        left_over(b, &self.taken_b)
    }
}

fn left_over<'n, T>(all: &'n [T], taken: &[bool]) -> impl Iterator<Item = &'n T> {
    all.iter()
        .zip(taken)
        .filter(|(_, taken)| !**taken)
        .map(|(one, _)| one)
}
