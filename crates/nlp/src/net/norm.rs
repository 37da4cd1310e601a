//! Layer normalisation.

use pulp::Arch;

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
        Arch::new().dispatch(
            #[inline(always)]
            || {
                for row in rows.chunks_exact_mut(self.scale.len()) {
                    self.apply_to_row(row);
                }
            },
        );
    }

    /// Normalises each row in place and adds the row of `residual` in the same place.
    pub(crate) fn apply_and_add(&self, rows: &mut [f32], residual: &[f32]) {
        let width = self.scale.len();
        Arch::new().dispatch(
            #[inline(always)]
            || {
                for (row, residual) in rows
                    .chunks_exact_mut(width)
                    .zip(residual.chunks_exact(width))
                {
                    self.apply_to_row(row);
                    row.iter_mut()
                        .zip(residual)
                        .for_each(|(value, residual)| *value += residual);
                }
            },
        );
    }

    #[inline(always)]
    fn apply_to_row(&self, row: &mut [f32]) {
        let count = self.scale.len() as f32;
        let mean = sum(
            row,
            #[inline(always)]
            |value| value,
        ) / count;
        let variance = sum(
            row,
            #[inline(always)]
            |value| (value - mean) * (value - mean),
        ) / count;
        let factor = 1.0 / (variance + EPSILON).sqrt();
        for ((value, scale), shift) in row.iter_mut().zip(&self.scale).zip(&self.shift) {
            *value = (*value - mean) * factor * scale + shift;
        }
    }
}

/// Sums in sixteen lanes, then over these, so that every processor adds in the same order.
#[inline(always)]
fn sum(row: &[f32], term: impl Fn(f32) -> f32) -> f32 {
    let mut lanes = [0.0_f32; LANES];
    for values in row.as_chunks::<LANES>().0 {
        for (lane, &value) in lanes.iter_mut().zip(values) {
            *lane += term(value);
        }
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
        norm.apply_and_add(&mut rows, &residual);
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
