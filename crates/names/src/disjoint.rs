//! The greedy choice behind every alignment: the best pair first, then the best of what is left.

use std::ops::Range;

use smallvec::{SmallVec, smallvec};

/// Pairs of places, without a heap for names of usual length.
pub(crate) type Pairs<P> = SmallVec<[P; 8]>;

type Taken = SmallVec<[bool; 16]>;

/// The stretches that a pair takes of the first and of the second name.
pub(crate) trait Stretches {
    fn stretches(&self) -> (Range<usize>, Range<usize>);
}

/// The chosen pairs, and which places of either name they take.
pub(crate) struct Choice<P> {
    /// In the order of the first name.
    pub(crate) pairs: Pairs<P>,
    taken_a: Taken,
    taken_b: Taken,
}

/// Chooses among `candidates`, which come best first, those that take no place twice of names of
/// `length_a` and `length_b` places.
pub(crate) fn choose<P: Stretches>(
    candidates: impl IntoIterator<Item = P>,
    length_a: usize,
    length_b: usize,
) -> Choice<P> {
    let mut taken_a: Taken = smallvec![false; length_a];
    let mut taken_b: Taken = smallvec![false; length_b];
    let mut pairs = Pairs::new();
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
