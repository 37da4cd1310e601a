//! Layer normalisation.

use pulp::{Arch, Simd, WithSimd};

use super::affine::LANES;
use super::thinc::Layer;
use crate::LoadError;

/// Keeps a variance of zero from dividing by zero, as in training.
const EPSILON: f32 = 1e-8;

/// Brings each row to mean 0 and variance 1, then to the learnt scale and shift.
#[derive(Debug)]
pub(crate) struct LayerNorm {
    scale: Vec<f32>,
    shift: Vec<f32>,
}

impl LayerNorm {
    /// Reads the weights of rows of `width` numbers.
    pub(crate) fn read(layer: Layer<'_, '_>, width: usize) -> Result<Self, LoadError> {
        let (scale, shift) = (layer.weights("G", 1)?, layer.weights("b", 1)?);
        if scale.shape != [width] || shift.shape != [width] {
            return Err(layer.unexpected("G", "have an unexpected form"));
        }
        Ok(Self {
            scale: scale.data,
            shift: shift.data,
        })
    }

    /// Normalises each row in place.
    pub(crate) fn apply(&self, rows: &mut [f32]) {
        let residual = |_| None;
        Arch::new().dispatch(Normalize {
            norm: self,
            rows,
            residual,
        });
    }

    /// Normalises each row in place and adds the `residual` with its index.
    pub(crate) fn apply_and_add<'a>(
        &self,
        rows: &mut [f32],
        residual: impl Fn(usize) -> &'a [f32],
    ) {
        let residual = |row| Some(residual(row));
        Arch::new().dispatch(Normalize {
            norm: self,
            rows,
            residual,
        });
    }
}

struct Normalize<'a, R> {
    norm: &'a LayerNorm,
    rows: &'a mut [f32],
    residual: R,
}

impl<'r, R: Fn(usize) -> Option<&'r [f32]>> WithSimd for Normalize<'_, R> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        let (scale, shift) = (&self.norm.scale, &self.norm.shift);
        let (scale, shift) = (S::as_simd_f32s(scale).0, S::as_simd_f32s(shift).0);
        let count = self.norm.scale.len() as f32;
        for (index, row) in self
            .rows
            .chunks_exact_mut(self.norm.scale.len())
            .enumerate()
        {
            let row = S::as_mut_simd_f32s(row).0;
            let mean = simd.splat_f32s(sum(simd, row) / count);
            for value in &mut *row {
                *value = simd.sub_f32s(*value, mean);
            }
            let variance = sum_of_squares(simd, row) / count;
            let factor = simd.splat_f32s(1.0 / (variance + EPSILON).sqrt());
            for ((value, scale), shift) in row.iter_mut().zip(scale).zip(shift) {
                let scaled = simd.mul_f32s(simd.mul_f32s(*value, factor), *scale);
                *value = simd.add_f32s(scaled, *shift);
            }
            let residual = (self.residual)(index).map_or(&[][..], |row| S::as_simd_f32s(row).0);
            for (value, residual) in row.iter_mut().zip(residual) {
                *value = simd.add_f32s(*value, *residual);
            }
        }
    }
}

#[inline(always)]
fn sum<S: Simd>(simd: S, row: &[S::f32s]) -> f32 {
    sum_lanes(
        simd,
        row,
        #[inline(always)]
        |sum, value| simd.add_f32s(sum, value),
    )
}

#[inline(always)]
fn sum_of_squares<S: Simd>(simd: S, row: &[S::f32s]) -> f32 {
    sum_lanes(
        simd,
        row,
        #[inline(always)]
        |sum, value| simd.mul_add_f32s(value, value, sum),
    )
}

/// Sums in sixteen lanes, then over these, so that every processor adds in the same order.
#[inline(always)]
fn sum_lanes<S: Simd>(simd: S, row: &[S::f32s], add: impl Fn(S::f32s, S::f32s) -> S::f32s) -> f32 {
    let mut lanes = [0.0_f32; LANES];
    let step = LANES / S::F32_LANES;
    for (first, lanes) in S::as_mut_simd_f32s(&mut lanes).0.iter_mut().enumerate() {
        let mut sum = simd.splat_f32s(0.0);
        for block in row.chunks_exact(step) {
            sum = add(sum, block[first]);
        }
        *lanes = sum;
    }
    let mut width = LANES;
    while width > 1 {
        width /= 2;
        for lane in 0..width {
            lanes[lane] += lanes[lane + width];
        }
    }
    lanes[0]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_get_mean_zero_and_variance_one_before_scale_and_shift() {
        let width = 2 * LANES;
        let norm = LayerNorm {
            scale: vec![2.0; width],
            shift: vec![1.0; width],
        };
        let mut rows: Vec<f32> = (0..2 * width).map(|at| (at * at % 17) as f32).collect();
        let residual = vec![10.0; 2 * width];
        norm.apply_and_add(&mut rows, |row| &residual[row * width..][..width]);
        for row in rows.chunks(width) {
            let values = row.iter().map(|value| (value - 11.0) / 2.0);
            let mean = values.clone().sum::<f32>() / width as f32;
            let variance = values.map(|value| value * value).sum::<f32>() / width as f32;
            assert!(
                mean.abs() < 1e-5 && (variance - 1.0).abs() < 1e-5,
                "{mean} {variance}"
            );
        }
    }

    #[test]
    fn equal_numbers_become_the_shift() {
        let norm = LayerNorm {
            scale: vec![1.0; LANES],
            shift: vec![0.5; LANES],
        };
        let mut row = [3.0; LANES];
        norm.apply(&mut row);
        assert_eq!(row, [0.5; LANES]);
    }
}
