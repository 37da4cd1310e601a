//! Matrix products with learnt weights: the bulk of all arithmetic.
//!
//! Weights are packed once, at loading, in panels of a few vectors of sixteen columns. A product
//! holds a tile of some rows and one panel in registers while it walks over the inputs. Every
//! number of the result is summed by fused multiply-adds in the order of the inputs, whatever the
//! width of the registers and however many rows are computed together. So all processors, and all
//! ways of batching, give the same bits.

use std::ops::Range;

use pulp::{Arch, Simd, WithSimd};

use super::buffer::Buffer;

/// Columns that make up one vector; rows of results are padded to it.
pub(crate) const LANES: usize = 16;

/// Rows that a product may be asked for: a matrix in which each row starts `stride` numbers after
/// the one before, overlapping it if `stride` is less than the row's length.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rows<'a> {
    /// The numbers.
    pub(crate) data: &'a [f32],
    /// From the start of a row to that of the next.
    pub(crate) stride: usize,
    /// How many rows.
    pub(crate) count: usize,
}

/// The weights of `W x + b`, packed in panels of `GROUPS` vectors.
#[derive(Debug)]
pub(super) struct Panels<const GROUPS: usize> {
    inputs: usize,
    count: usize,
    /// For each panel, for each input, `GROUPS * LANES` weights.
    weights: Buffer,
    /// For each panel, `GROUPS * LANES` biases.
    bias: Buffer,
}

impl<const GROUPS: usize> Panels<GROUPS> {
    /// Columns in a panel.
    pub(super) const WIDTH: usize = GROUPS * LANES;

    /// Packs weights and bias of each column of the result, `None` where it is padding.
    pub(super) fn pack<'w>(
        inputs: usize,
        count: usize,
        column: impl Fn(usize) -> Option<(&'w [f32], f32)>,
    ) -> Self {
        let mut weights = Buffer::zeros(count * inputs * Self::WIDTH);
        let mut bias = Buffer::zeros(count * Self::WIDTH);
        for index in 0..count * Self::WIDTH {
            let Some((column_weights, column_bias)) = column(index) else {
                continue;
            };
            let panel = &mut weights[index / Self::WIDTH * inputs * Self::WIDTH..];
            let lanes = panel
                .iter_mut()
                .skip(index % Self::WIDTH)
                .step_by(Self::WIDTH);
            lanes
                .zip(column_weights)
                .for_each(|(lane, weight)| *lane = *weight);
            bias[index] = column_bias;
        }
        Self {
            inputs,
            count,
            weights,
            bias,
        }
    }

    /// Length of a row of results when every column is kept.
    pub(super) fn stride(&self) -> usize {
        self.count * Self::WIDTH
    }

    /// Weights and bias of one panel.
    #[inline(always)]
    pub(super) fn panel<S: Simd>(&self, index: usize) -> (&[S::f32s], &[S::f32s]) {
        let len = self.inputs * Self::WIDTH;
        let weights = &self.weights[index * len..][..len];
        let bias = &self.bias[index * Self::WIDTH..][..Self::WIDTH];
        (S::as_simd_f32s(weights).0, S::as_simd_f32s(bias).0)
    }
}

/// `W x + b`.
#[derive(Debug)]
pub(crate) struct Affine {
    panels: Panels<4>,
}

impl Affine {
    /// From `W`, whose rows have `inputs` numbers, and `b`, which may be empty for none.
    pub(crate) fn new(inputs: usize, weights: &[f32], bias: &[f32]) -> Self {
        let rows: Vec<&[f32]> = weights.chunks_exact(inputs).collect();
        let panels = rows.len().div_ceil(Panels::<4>::WIDTH);
        let column = |index: usize| {
            let row = rows.get(index)?;
            Some((*row, bias.get(index).copied().unwrap_or(0.0)))
        };
        Self {
            panels: Panels::pack(inputs, panels, column),
        }
    }

    /// Length of a row of results, padding included.
    pub(crate) fn stride(&self) -> usize {
        self.panels.stride()
    }

    /// Columns in a panel, the unit of [`Self::apply_to_panels`].
    pub(crate) const PANEL: usize = Panels::<4>::WIDTH;

    /// Computes all rows into `out`, one [`Self::stride`] after the other.
    pub(crate) fn apply(&self, rows: Rows<'_>, out: &mut [f32]) {
        self.apply_to_panels(rows, 0..self.panels.count, out);
    }

    /// Computes only the columns of the panels `wanted`, of which then each row of `out` is made.
    pub(crate) fn apply_to_panels(&self, rows: Rows<'_>, wanted: Range<usize>, out: &mut [f32]) {
        let stride = wanted.len() * Self::PANEL;
        let (panels, keep) = (&self.panels, Keep::All);
        Arch::new().dispatch(Product {
            panels,
            wanted,
            rows,
            out,
            stride,
            keep,
        });
    }
}

/// The largest of three products, `max(W₁ x + b₁, W₂ x + b₂, W₃ x + b₃)`: a maxout layer.
#[derive(Debug)]
pub(crate) struct Maxout {
    panels: Panels<PIECES>,
}

/// Pieces of a maxout layer; the only number in use.
pub(crate) const PIECES: usize = 3;

impl Maxout {
    /// From `W` of shape outputs × pieces × inputs and `b` of shape outputs × pieces; `outputs`
    /// is a multiple of [`LANES`].
    pub(crate) fn new(inputs: usize, outputs: usize, weights: &[f32], bias: &[f32]) -> Self {
        let rows: Vec<&[f32]> = weights.chunks_exact(inputs).collect();
        let column = |index: usize| {
            let row = maxout_row(index);
            Some((*rows.get(row)?, bias.get(row).copied().unwrap_or(0.0)))
        };
        Self {
            panels: Panels::pack(inputs, outputs.div_ceil(LANES), column),
        }
    }

    /// Computes all rows into `out`, `stride` numbers each.
    pub(crate) fn apply(&self, rows: Rows<'_>, out: &mut [f32], stride: usize) {
        let (panels, keep) = (&self.panels, Keep::Largest);
        let wanted = 0..panels.count;
        Arch::new().dispatch(Product {
            panels,
            wanted,
            rows,
            out,
            stride,
            keep,
        });
    }
}

/// The row of a maxout layer's `W` (outputs × pieces) that stands in packed column `index`, where
/// a panel has sixteen outputs of the first piece, then of the second, then of the third.
pub(crate) fn maxout_row(index: usize) -> usize {
    let (panel, lane) = (index / (PIECES * LANES), index % (PIECES * LANES));
    let (piece, output) = (lane / LANES, panel * LANES + lane % LANES);
    output * PIECES + piece
}

/// What a product keeps of each panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Keep {
    /// Every column.
    All,
    /// Of its three vectors, the largest in each lane.
    Largest,
}

struct Product<'a, const GROUPS: usize> {
    panels: &'a Panels<GROUPS>,
    wanted: Range<usize>,
    rows: Rows<'a>,
    out: &'a mut [f32],
    stride: usize,
    keep: Keep,
}

impl WithSimd for Product<'_, 3> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        match S::F32_LANES {
            16 => self.run::<S, 3, 8>(simd),
            8 => self.run::<S, 6, 2>(simd),
            4 => self.run::<S, 12, 2>(simd),
            _ => self.run::<S, 48, 1>(simd),
        }
    }
}

impl WithSimd for Product<'_, 4> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        match S::F32_LANES {
            16 => self.run::<S, 4, 6>(simd),
            8 => self.run::<S, 8, 1>(simd),
            4 => self.run::<S, 16, 1>(simd),
            _ => self.run::<S, 64, 1>(simd),
        }
    }
}

impl<const GROUPS: usize> Product<'_, GROUPS> {
    /// Computes tiles of `ROWS` rows and one panel of `VECTORS` registers.
    #[inline(always)]
    fn run<S: Simd, const VECTORS: usize, const ROWS: usize>(self, simd: S) {
        let rows = self.rows;
        let kept = if self.keep == Keep::All {
            Panels::<GROUPS>::WIDTH
        } else {
            LANES
        };
        for (place, panel) in self.wanted.enumerate() {
            let (weights, bias) = self.panels.panel::<S>(panel);
            let mut first = 0;
            while first < rows.count {
                let out = &mut self.out[place * kept..];
                if rows.count >= ROWS {
                    // The last tile may overlap the one before; both compute the same numbers.
                    let at = first.min(rows.count - ROWS);
                    let tile = tile::<S, VECTORS, ROWS>(simd, rows, at, weights, bias);
                    store(simd, &tile, self.keep, out, at, self.stride);
                    first = at + ROWS;
                } else {
                    let tile = tile::<S, VECTORS, 1>(simd, rows, first, weights, bias);
                    store(simd, &tile, self.keep, out, first, self.stride);
                    first += 1;
                }
            }
        }
    }
}

/// Products of `ROWS` rows, from `first` on, with one panel.
#[inline(always)]
pub(super) fn tile<S: Simd, const VECTORS: usize, const ROWS: usize>(
    simd: S,
    rows: Rows<'_>,
    first: usize,
    weights: &[S::f32s],
    bias: &[S::f32s],
) -> [[S::f32s; VECTORS]; ROWS] {
    let inputs = weights.len() / VECTORS;
    let data: [&[f32]; ROWS] =
        std::array::from_fn(|row| &rows.data[(first + row) * rows.stride..][..inputs]);
    let mut sums = [[simd.splat_f32s(0.0); VECTORS]; ROWS];
    for (input, weights) in (0..inputs).zip(weights.chunks_exact(VECTORS)) {
        for row in 0..ROWS {
            let x = simd.splat_f32s(data[row][input]);
            for vector in 0..VECTORS {
                sums[row][vector] = simd.mul_add_f32s(x, weights[vector], sums[row][vector]);
            }
        }
    }
    for sums in &mut sums {
        for vector in 0..VECTORS {
            sums[vector] = simd.add_f32s(sums[vector], bias[vector]);
        }
    }
    sums
}

#[inline(always)]
fn store<S: Simd, const VECTORS: usize, const ROWS: usize>(
    simd: S,
    tile: &[[S::f32s; VECTORS]; ROWS],
    keep: Keep,
    out: &mut [f32],
    first: usize,
    stride: usize,
) {
    for (row, sums) in tile.iter().enumerate() {
        let out = &mut out[(first + row) * stride..];
        if keep == Keep::All {
            let out = S::as_mut_simd_f32s(&mut out[..VECTORS * S::F32_LANES]).0;
            out.copy_from_slice(sums);
            continue;
        }
        let third = VECTORS / PIECES;
        let out = S::as_mut_simd_f32s(&mut out[..third * S::F32_LANES]).0;
        for (vector, out) in out.iter_mut().enumerate() {
            let largest = simd.max_f32s(sums[vector], sums[third + vector]);
            *out = simd.max_f32s(largest, sums[2 * third + vector]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(count: usize, seed: u64) -> Vec<f32> {
        let mut state = seed;
        let mut next = || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            (state >> 40) as f32 / (1 << 23) as f32 - 1.0
        };
        (0..count).map(|_| next()).collect()
    }

    /// What the fast product must equal to the bit.
    fn plain(inputs: usize, weights: &[f32], bias: &[f32], x: &[f32]) -> Vec<f32> {
        let sum = |row: &[f32]| {
            row.iter()
                .zip(x)
                .fold(0.0_f32, |sum, (w, x)| x.mul_add(*w, sum))
        };
        weights
            .chunks_exact(inputs)
            .map(sum)
            .zip(bias)
            .map(|(sum, bias)| sum + bias)
            .collect()
    }

    #[test]
    fn affine_is_exact_for_any_number_of_rows() {
        let (inputs, outputs) = (9, 70);
        let (weights, bias) = (numbers(inputs * outputs, 1), numbers(outputs, 2));
        let affine = Affine::new(inputs, &weights, &bias);
        for count in 0..20 {
            let data = numbers(inputs * count, 3);
            let mut out = vec![0.0; count * affine.stride()];
            affine.apply(
                Rows {
                    data: &data,
                    stride: inputs,
                    count,
                },
                &mut out,
            );
            for (x, y) in data.chunks(inputs).zip(out.chunks(affine.stride())) {
                assert_eq!(y[..outputs], plain(inputs, &weights, &bias, x));
            }
        }
    }

    #[test]
    fn maxout_takes_the_largest_piece_of_overlapping_rows() {
        let (inputs, outputs, stride) = (12, 32, 4);
        let (weights, bias) = (
            numbers(inputs * outputs * PIECES, 4),
            numbers(outputs * PIECES, 5),
        );
        let maxout = Maxout::new(inputs, outputs, &weights, &bias);
        for count in 1..20 {
            let data = numbers(stride * (count - 1) + inputs, 6);
            let mut out = vec![0.0; count * outputs];
            maxout.apply(
                Rows {
                    data: &data,
                    stride,
                    count,
                },
                &mut out,
                outputs,
            );
            for (row, y) in out.chunks(outputs).enumerate() {
                let pieces = plain(inputs, &weights, &bias, &data[row * stride..][..inputs]);
                let largest: Vec<f32> = pieces
                    .chunks(PIECES)
                    .map(|p| p[0].max(p[1]).max(p[2]))
                    .collect();
                assert_eq!(y, largest);
            }
        }
    }
}
