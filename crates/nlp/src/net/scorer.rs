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
