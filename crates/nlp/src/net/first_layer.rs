//! The first layer of the encoder, a sum of products that [`TypeVectors`] has for each word type.
//!
//! [`TypeVectors`]: super::types::TypeVectors

use pulp::{Arch, Simd, WithSimd};

use super::affine::{Affine, LANES, PIECES, maxout_row};
use super::buffer::Buffer;
use super::norm::LayerNorm;
use super::thinc::Layer;
use super::tok2vec::WINDOW;
use super::types::BatchTypes;
use crate::LoadError;

/// Bias and normalisation of the layer, whose weights are in the products.
#[derive(Debug)]
pub(super) struct FirstLayer {
    /// In the order of the products' columns: blocks of [`LANES`] outputs, see [`maxout_row`].
    bias: Buffer,
    norm: LayerNorm,
    width: usize,
}

impl FirstLayer {
    /// The layer, and the products of single tokens with its weights: for each place in the
    /// window, all columns. That the layers fit a window of `width` has been checked.
    pub(super) fn read(
        maxout: Layer<'_, '_>,
        norm: Layer<'_, '_>,
        width: usize,
    ) -> Result<(Self, Affine), LoadError> {
        let (weights, bias) = (maxout.weights("W", 3)?.data, maxout.weights("b", 2)?.data);
        let columns = width * PIECES;
        let mut parts = Vec::with_capacity(columns * WINDOW * width);
        for place in 0..WINDOW {
            for column in 0..columns {
                let row = &weights[maxout_row(column, LANES) * WINDOW * width..][..WINDOW * width];
                parts.extend_from_slice(&row[place * width..][..width]);
            }
        }
        let bias: Vec<f32> = (0..columns)
            .map(|column| bias[maxout_row(column, LANES)])
            .collect();
        let norm = LayerNorm::read(norm, width)?;
        Ok((
            Self {
                bias: bias.into(),
                norm,
                width,
            },
            Affine::new(width, &parts, &[]),
        ))
    }

    /// Computes a row of `out` for each row of the batch.
    pub(super) fn apply(&self, types: &BatchTypes, out: &mut [f32]) {
        Arch::new().dispatch(SumProducts {
            layer: self,
            types,
            out,
        });
        self.norm
            .apply_and_add(out, |row| &types.vectors(Some(row))[..self.width]);
    }
}

struct SumProducts<'a> {
    layer: &'a FirstLayer,
    types: &'a BatchTypes,
    out: &'a mut [f32],
}

impl WithSimd for SumProducts<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        let Self { layer, types, out } = self;
        let columns = layer.bias.len();
        let bias = S::as_simd_f32s(&layer.bias).0;
        let product = |row: Option<usize>, place: usize| {
            let products = &types.vectors(row)[layer.width..];
            S::as_simd_f32s(&products[place * columns..][..columns]).0
        };
        let step = LANES / S::F32_LANES;
        for (row, out) in out.chunks_exact_mut(layer.width).enumerate() {
            let before = product(row.checked_sub(1), 0);
            let here = product(Some(row), 1);
            let after = product(Some(row + 1), 2);
            for (index, out) in S::as_mut_simd_f32s(out).0.iter_mut().enumerate() {
                let first = index / step * step * PIECES + index % step;
                *out = simd.splat_f32s(f32::NEG_INFINITY);
                for piece in 0..PIECES {
                    let at = first + piece * step;
                    let sum = simd.add_f32s(simd.add_f32s(before[at], here[at]), after[at]);
                    *out = simd.max_f32s(*out, simd.add_f32s(sum, bias[at]));
                }
            }
        }
    }
}
