//! Shares of tokens in the hidden layer, computed shortly before they are needed.

use std::array;

use super::NONE;
use super::model::StateModel;
use crate::net::affine::Rows;
use crate::net::buffer::Buffer;

/// Tokens whose shares are computed in one product.
const BLOCK: usize = 64;

/// Tokens whose shares are remembered. What a state looks at is rarely further back.
const REMEMBERED: usize = 4 * BLOCK;

/// The shares of the last tokens of one document, so that memory does not grow with its length.
#[derive(Debug, Default)]
pub(super) struct FeatureRows {
    /// A ring: token `t` has row `t % REMEMBERED`.
    rows: Buffer,
    /// Tokens computed so far.
    computed: usize,
    /// Shares that are not remembered, or were not computed beforehand, one for each feature.
    single: Buffer,
}

impl FeatureRows {
    /// Starts with a new document.
    pub(super) fn start<const N: usize>(&mut self, model: &StateModel<N>) {
        self.rows.reserve(REMEMBERED * model.ahead * model.share);
        self.single.reserve(N * model.share);
        self.computed = 0;
    }

    /// Scores every move in the state described by `features`, tokens of the document whose
    /// reduced vectors are `vectors`.
    pub(super) fn score<const N: usize>(
        &mut self,
        model: &StateModel<N>,
        vectors: &[f32],
        features: [u32; N],
        scores: &mut [f32],
    ) {
        let last = features.iter().filter(|&&token| token != NONE).max();
        while last.is_some_and(|&last| last as usize >= self.computed) {
            self.compute_block(model, vectors);
        }
        let computed = self.computed;
        let is_single = |feature: usize, token: u32| {
            token != NONE && (feature >= model.ahead || token as usize + REMEMBERED < computed)
        };
        for (feature, &token) in features.iter().enumerate() {
            if is_single(feature, token) {
                self.compute_single(model, vectors, feature, token as usize);
            }
        }
        let stride = model.ahead * model.share;
        let shares: [&[f32]; N] = array::from_fn(|feature| {
            let (rows, at) = match features[feature] {
                NONE => (&model.padding, 0),
                token if is_single(feature, token) => (&self.single, 0),
                token => (&self.rows, token as usize % REMEMBERED * stride),
            };
            &rows[at + feature * model.share..][..model.share]
        });
        model.scorer.score(shares, scores);
    }

    fn compute_block<const N: usize>(&mut self, model: &StateModel<N>, vectors: &[f32]) {
        let stride = model.reduce.stride();
        let count = BLOCK.min(vectors.len() / stride - self.computed);
        let rows = Rows {
            data: &vectors[self.computed * stride..],
            stride,
            count,
        };
        let columns = 0..model.ahead * model.share;
        let at = self.computed % REMEMBERED * columns.len();
        model
            .shares
            .apply_to_columns(rows, columns, &mut self.rows[at..]);
        self.computed += count;
    }

    fn compute_single<const N: usize>(
        &mut self,
        model: &StateModel<N>,
        vectors: &[f32],
        feature: usize,
        token: usize,
    ) {
        let stride = model.reduce.stride();
        let row = Rows {
            data: &vectors[token * stride..],
            stride,
            count: 1,
        };
        let columns = feature * model.share..(feature + 1) * model.share;
        let out = &mut self.single[columns.clone()];
        model.shares.apply_to_columns(row, columns, out);
    }
}
