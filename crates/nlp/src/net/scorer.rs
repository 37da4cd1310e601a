//! Scores of moves: the part of the arithmetic that is done for every single state.

use pulp::{Arch, Simd, WithSimd};

use super::affine::{LANES, Rows};
use super::buffer::Buffer;
use super::panels::{Panels, lanes, tile};

/// Pieces of the hidden maxout layer; the only number in use.
pub(crate) const HIDDEN_PIECES: usize = 2;

/// Longest hidden layer.
pub(crate) const MAX_HIDDEN: usize = 128;

/// Registers in a panel of scores: enough sums at once to hide how long one addition takes.
const VECTORS: usize = 8;

/// A hidden maxout layer over a sum of shares, and the scores of all moves on top of it.
#[derive(Debug)]
pub(crate) struct Scorer {
    hidden: usize,
    /// The bias of the first piece, then of the second.
    hidden_bias: Buffer,
    scores: Panels<VECTORS>,
}

impl Scorer {
    /// From the bias of the hidden layer, piece by piece, and `W` and `b` of the scores. The
    /// hidden layer's length is a multiple of [`LANES`], at most [`MAX_HIDDEN`].
    pub(crate) fn new(hidden_bias: Vec<f32>, weights: &[f32], bias: &[f32]) -> Self {
        let hidden = hidden_bias.len() / HIDDEN_PIECES;
        let rows: Vec<&[f32]> = weights.chunks_exact(hidden).collect();
        let column = |index: usize| Some((*rows.get(index)?, bias.get(index).copied()?));
        let columns = rows.len().next_multiple_of(VECTORS * LANES);
        let scores = Panels::pack(lanes(), hidden, columns, column);
        Self {
            hidden,
            hidden_bias: hidden_bias.into(),
            scores,
        }
    }

    /// Length of a row of scores: one for each move, and padding.
    pub(crate) fn stride(&self) -> usize {
        self.scores.columns()
    }

    /// Scores every move in the state with these `shares`.
    pub(crate) fn score<const N: usize>(&self, shares: [&[f32]; N], out: &mut [f32]) {
        Arch::new().dispatch(Scoring {
            scorer: self,
            shares,
            out,
        });
    }
}

/// Index and value of the largest of `scores`, the first among equals; none among no numbers.
pub(crate) fn first_largest(scores: &[f32]) -> Option<(usize, f32)> {
    let larger = |a: f32, b: f32| if b > a { b } else { a };
    let (blocks, rest) = scores.as_chunks::<LANES>();
    let mut lanes = [f32::NEG_INFINITY; LANES];
    for block in blocks {
        for (lane, &score) in lanes.iter_mut().zip(block) {
            *lane = larger(*lane, score);
        }
    }
    let largest = lanes
        .iter()
        .chain(rest)
        .copied()
        .fold(f32::NEG_INFINITY, larger);
    let index = scores.iter().position(|&score| score == largest)?;
    Some((index, largest))
}

/// The hidden layer of one state, at the start of a cache line.
#[repr(align(64))]
struct Hidden([f32; MAX_HIDDEN]);

struct Scoring<'a, const N: usize> {
    scorer: &'a Scorer,
    shares: [&'a [f32]; N],
    out: &'a mut [f32],
}

impl<const N: usize> WithSimd for Scoring<'_, N> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        let mut hidden = Hidden([0.0; MAX_HIDDEN]);
        self.fill_hidden(simd, &mut hidden.0[..self.scorer.hidden]);
        let rows = Rows {
            data: &hidden.0,
            stride: MAX_HIDDEN,
            count: 1,
        };
        let scores = &self.scorer.scores;
        for (panel, out) in self
            .out
            .chunks_exact_mut(VECTORS * S::F32_LANES)
            .enumerate()
        {
            let (weights, bias) = scores.panel::<S>(panel);
            let [sums] = tile::<S, VECTORS, 1>(simd, rows, 0, weights, bias);
            S::as_mut_simd_f32s(out).0.copy_from_slice(&sums);
        }
    }
}

impl<const N: usize> Scoring<'_, N> {
    #[inline(always)]
    fn fill_hidden<S: Simd>(&self, simd: S, hidden: &mut [f32]) {
        let len = hidden.len() / S::F32_LANES;
        let (first_bias, second_bias) = S::as_simd_f32s(&self.scorer.hidden_bias).0.split_at(len);
        let shares = self.shares.map(
            #[inline(always)]
            |share| S::as_simd_f32s(share).0.split_at(len),
        );
        let out = S::as_mut_simd_f32s(hidden).0;
        for at in 0..len {
            let (mut first, mut second) = (shares[0].0[at], shares[0].1[at]);
            for share in &shares[1..] {
                first = simd.add_f32s(first, share.0[at]);
                second = simd.add_f32s(second, share.1[at]);
            }
            first = simd.add_f32s(first, first_bias[at]);
            second = simd.add_f32s(second, second_bias[at]);
            out[at] = simd.max_f32s(first, second);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_the_largest_is_found() {
        assert_eq!(first_largest(&[]), None);
        assert_eq!(first_largest(&[f32::NAN, f32::NAN]), None);
        assert_eq!(first_largest(&[f32::NAN, -3.0]), Some((1, -3.0)));
        let mut scores = [0.5; 3 * LANES + 5];
        for index in (0..scores.len()).rev() {
            scores[index] = 2.0;
            assert_eq!(first_largest(&scores), Some((index, 2.0)));
        }
    }

    #[test]
    fn shares_are_summed_and_the_larger_piece_is_scored() {
        let bias: Vec<f32> = (0..2 * LANES)
            .map(|unit| if unit < LANES { 1.0 } else { 0.0 })
            .collect();
        let scorer = Scorer::new(bias, &[1.0; 3 * LANES], &[0.0, 10.0, 20.0]);
        let (ones, mut twos) = ([1.0; 2 * LANES], [2.0; 2 * LANES]);
        twos[LANES] = 7.0;
        let mut scores = vec![0.0; scorer.stride()];
        scorer.score([&ones, &twos], &mut scores);
        // Fifteen units have 1 + 2 + 1 in the first piece, one has 1 + 7 in the second.
        let sum = 15.0 * 4.0 + 8.0;
        assert_eq!(scores[..4], [sum, sum + 10.0, sum + 20.0, 0.0]);
    }
}
