//! Scores of moves: the part of the arithmetic that is done for every single state.

use pulp::{Arch, Simd, WithSimd};

use super::affine::{LANES, Panels, Rows, tile};
use super::buffer::Buffer;

/// Pieces of the hidden maxout layer; the only number in use.
pub(crate) const HIDDEN_PIECES: usize = 2;

/// Longest hidden layer.
pub(crate) const MAX_HIDDEN: usize = 128;

/// Vectors in a panel of scores: most models have fewer moves than these have lanes.
const GROUPS: usize = 8;

/// A hidden maxout layer over a sum of shares, and the scores of all moves on top of it.
#[derive(Debug)]
pub(crate) struct Scorer {
    hidden: usize,
    /// The bias of the first piece, then of the second.
    hidden_bias: Buffer,
    scores: Panels<GROUPS>,
}

impl Scorer {
    /// From the bias of the hidden layer, piece by piece, and `W` and `b` of the scores. The
    /// hidden layer's length is a multiple of [`LANES`], at most [`MAX_HIDDEN`].
    pub(crate) fn new(hidden_bias: Vec<f32>, weights: &[f32], bias: &[f32]) -> Self {
        let hidden = hidden_bias.len() / HIDDEN_PIECES;
        let rows: Vec<&[f32]> = weights.chunks_exact(hidden).collect();
        let count = rows.len().div_ceil(Panels::<GROUPS>::WIDTH);
        let column = |index: usize| Some((*rows.get(index)?, bias.get(index).copied()?));
        let scores = Panels::pack(hidden, count, column);
        Self {
            hidden,
            hidden_bias: hidden_bias.into(),
            scores,
        }
    }

    /// Length of a row of scores, padding included.
    pub(crate) fn stride(&self) -> usize {
        self.scores.stride()
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
        match S::F32_LANES {
            16 => self.score::<S, { GROUPS }>(simd, &hidden.0),
            8 => self.score::<S, { GROUPS * 2 }>(simd, &hidden.0),
            4 => self.score::<S, { GROUPS * 4 }>(simd, &hidden.0),
            _ => self.score::<S, { GROUPS * LANES }>(simd, &hidden.0),
        }
    }
}

impl<const N: usize> Scoring<'_, N> {
    #[inline(always)]
    fn fill_hidden<S: Simd>(&self, simd: S, hidden: &mut [f32]) {
        let len = hidden.len() / S::F32_LANES;
        let bias = S::as_simd_f32s(&self.scorer.hidden_bias).0;
        let shares = self.shares.map(|shares| S::as_simd_f32s(shares).0);
        let sum = |at: usize| {
            let sum = shares[1..]
                .iter()
                .fold(shares[0][at], |sum, share| simd.add_f32s(sum, share[at]));
            simd.add_f32s(sum, bias[at])
        };
        for (at, out) in S::as_mut_simd_f32s(hidden).0.iter_mut().enumerate() {
            *out = simd.max_f32s(sum(at), sum(at + len));
        }
    }

    #[inline(always)]
    fn score<S: Simd, const VECTORS: usize>(self, simd: S, hidden: &[f32]) {
        let rows = Rows {
            data: hidden,
            stride: MAX_HIDDEN,
            count: 1,
        };
        let scores = &self.scorer.scores;
        for (panel, out) in self
            .out
            .chunks_exact_mut(Panels::<GROUPS>::WIDTH)
            .enumerate()
        {
            let (weights, bias) = scores.panel::<S>(panel);
            let [sums] = tile::<S, VECTORS, 1>(simd, rows, 0, weights, bias);
            S::as_mut_simd_f32s(out).0.copy_from_slice(&sums);
        }
    }
}
