//! Packed weights, and the loop that multiplies with them.
//!
//! Weights are packed once, at loading, in panels of a few vector registers. A product holds a
//! tile of some rows and one panel in registers while it walks over the inputs. Every number of
//! the result is summed by fused multiply-adds in the order of the inputs, whatever the width of
//! the registers and however many rows are computed together. So all processors, and all ways of
//! batching, give the same bits.

use std::ops::Range;

use pulp::{Arch, Simd, WithSimd};

use super::affine::{PIECES, Rows};
use super::buffer::Buffer;

/// The weights of `W x + b`, in panels of `VECTORS` registers.
#[derive(Debug)]
pub(super) struct Panels<const VECTORS: usize> {
    inputs: usize,
    /// Columns in a panel: `VECTORS` times the numbers in a register of this machine.
    width: usize,
    count: usize,
    /// For each panel, for each input, `width` weights.
    weights: Buffer,
    /// For each panel, `width` biases.
    bias: Buffer,
}

/// What a product keeps of each panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keep {
    /// Every column.
    All,
    /// Of its three vectors, the largest in each lane.
    Largest,
}

/// Numbers in a register of this machine: 16, 8, 4 or 1.
pub(super) fn lanes() -> usize {
    struct Lanes;

    impl WithSimd for Lanes {
        type Output = usize;

        #[inline(always)]
        fn with_simd<S: Simd>(self, _: S) -> usize {
            S::F32_LANES
        }
    }

    Arch::new().dispatch(Lanes)
}

impl<const VECTORS: usize> Panels<VECTORS> {
    /// Packs weights and bias of `columns` columns for registers of `lanes` numbers; a column for
    /// which there is nothing is padding. The columns fill whole panels.
    pub(super) fn pack<'w>(
        lanes: usize,
        inputs: usize,
        columns: usize,
        column: impl Fn(usize) -> Option<(&'w [f32], f32)>,
    ) -> Self {
        let width = VECTORS * lanes;
        let mut weights = Buffer::zeros(columns * inputs);
        let mut bias = Buffer::zeros(columns);
        for index in 0..columns {
            let Some((column_weights, column_bias)) = column(index) else {
                continue;
            };
            let panel = &mut weights[index / width * inputs * width..];
            let lanes = panel.iter_mut().skip(index % width).step_by(width);
            lanes
                .zip(column_weights)
                .for_each(|(lane, weight)| *lane = *weight);
            bias[index] = column_bias;
        }
        Self {
            inputs,
            width,
            count: columns / width,
            weights,
            bias,
        }
    }

    /// Columns of all panels.
    pub(super) fn columns(&self) -> usize {
        self.count * self.width
    }

    /// Columns of one panel.
    pub(super) fn width(&self) -> usize {
        self.width
    }

    /// Weights and bias of one panel.
    #[inline(always)]
    pub(super) fn panel<S: Simd>(&self, index: usize) -> (&[S::f32s], &[S::f32s]) {
        let len = self.inputs * self.width;
        let weights = &self.weights[index * len..][..len];
        let bias = &self.bias[index * self.width..][..self.width];
        (S::as_simd_f32s(weights).0, S::as_simd_f32s(bias).0)
    }
}

/// The product of some rows with some panels, `out` having a row of `stride` numbers for each.
pub(super) struct Product<'a, const VECTORS: usize> {
    pub(super) panels: &'a Panels<VECTORS>,
    pub(super) wanted: Range<usize>,
    pub(super) rows: Rows<'a>,
    pub(super) out: &'a mut [f32],
    pub(super) stride: usize,
    pub(super) keep: Keep,
}

impl<const VECTORS: usize> WithSimd for Product<'_, VECTORS> {
    type Output = ();

    /// Chooses how many rows a tile has: as many as leave registers for the panel's weights and
    /// some numbers of the rows.
    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        match (S::REGISTER_COUNT >= 32, VECTORS <= 3) {
            (true, true) => self.run::<S, 8>(simd),
            (true, false) => self.run::<S, 6>(simd),
            (false, true) => self.run::<S, 3>(simd),
            (false, false) => self.run::<S, 2>(simd),
        }
    }
}

impl<const VECTORS: usize> Product<'_, VECTORS> {
    #[inline(always)]
    fn run<S: Simd, const ROWS: usize>(self, simd: S) {
        if self.rows.count == 0 {
            return;
        }
        let kept = match self.keep {
            Keep::All => VECTORS * S::F32_LANES,
            Keep::Largest => S::F32_LANES,
        };
        for (place, panel) in self.wanted.enumerate() {
            let (weights, bias) = self.panels.panel::<S>(panel);
            let out = &mut self.out[place * kept..];
            let mut first = 0;
            while first < self.rows.count {
                if self.rows.count >= ROWS {
                    // The last tile may overlap the one before; both compute the same numbers.
                    let at = first.min(self.rows.count - ROWS);
                    let sums = tile::<S, VECTORS, ROWS>(simd, self.rows, at, weights, bias);
                    store(simd, &sums, self.keep, out, at, self.stride);
                    first = at + ROWS;
                } else {
                    let sums = tile::<S, VECTORS, 1>(simd, self.rows, first, weights, bias);
                    store(simd, &sums, self.keep, out, first, self.stride);
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
    for (input, weights) in (0..inputs).zip(weights.as_chunks::<VECTORS>().0) {
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
            S::as_mut_simd_f32s(&mut out[..VECTORS * S::F32_LANES])
                .0
                .copy_from_slice(sums);
            continue;
        }
        let largest = sums[1..PIECES].iter().fold(
            sums[0],
            #[inline(always)]
            |largest, piece| simd.max_f32s(largest, *piece),
        );
        S::as_mut_simd_f32s(&mut out[..S::F32_LANES]).0[0] = largest;
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Numbers between -1 and 1, the same for the same seed.
    pub(in crate::net) fn numbers(count: usize, seed: u64) -> Vec<f32> {
        let mut state = seed;
        let mut next = || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            (state >> 40) as f32 / (1 << 23) as f32 - 1.0
        };
        (0..count).map(|_| next()).collect()
    }

    /// What every product must equal to the bit.
    pub(in crate::net) fn plain(
        inputs: usize,
        weights: &[f32],
        bias: &[f32],
        x: &[f32],
    ) -> Vec<f32> {
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

    fn check<S: Simd>(simd: S) {
        let (inputs, columns, count) = (21, 64, 11);
        let (weights, bias) = (numbers(inputs * columns, 1), numbers(columns, 2));
        let data = numbers(inputs * count, 3);
        let column = |index: usize| Some((&weights[index * inputs..][..inputs], bias[index]));
        let panels = Panels::<4>::pack(S::F32_LANES, inputs, columns, column);
        let mut out = vec![0.0; count * columns];
        simd.vectorize(Product {
            panels: &panels,
            wanted: 0..panels.count,
            rows: Rows {
                data: &data,
                stride: inputs,
                count,
            },
            out: &mut out,
            stride: columns,
            keep: Keep::All,
        });
        for (x, y) in data.chunks(inputs).zip(out.chunks(columns)) {
            assert_eq!(y, plain(inputs, &weights, &bias, x));
        }
    }

    #[test]
    fn every_processor_gives_the_same_bits() {
        check(pulp::Scalar);
        #[cfg(target_arch = "x86_64")]
        {
            pulp::x86::V3::try_new().into_iter().for_each(check);
            pulp::x86::V4::try_new().into_iter().for_each(check);
        }
        #[cfg(target_arch = "aarch64")]
        pulp::aarch64::Neon::try_new().into_iter().for_each(check);
    }
}
