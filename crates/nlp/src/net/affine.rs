//! Matrix products with learnt weights: the bulk of all arithmetic.

use std::ops::Range;

use pulp::Arch;

use super::panels::{Keep, Panels, Product, lanes};

/// Numbers in the widest register there is; the padding of results, and the size of blocks in
/// loops that are left to the compiler to vectorise.
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

/// `W x + b`.
#[derive(Debug)]
pub(crate) struct Affine {
    panels: Panels<4>,
}

impl Affine {
    /// Columns are computed in blocks of this many.
    pub(crate) const BLOCK: usize = 4 * LANES;

    /// From `W`, whose rows have `inputs` numbers, and `b`, which may be empty for none.
    pub(crate) fn new(inputs: usize, weights: &[f32], bias: &[f32]) -> Self {
        let rows: Vec<&[f32]> = weights.chunks_exact(inputs).collect();
        let column = |index: usize| {
            let row = rows.get(index)?;
            Some((*row, bias.get(index).copied().unwrap_or(0.0)))
        };
        let columns = rows.len().next_multiple_of(Self::BLOCK);
        Self {
            panels: Panels::pack(lanes(), inputs, columns, column),
        }
    }

    /// Length of a row of results: a number for each row of `W`, and padding.
    pub(crate) fn stride(&self) -> usize {
        self.panels.columns()
    }

    /// Computes all rows into `out`, one [`Self::stride`] after the other.
    pub(crate) fn apply(&self, rows: Rows<'_>, out: &mut [f32]) {
        self.apply_to_columns(rows, 0..self.stride(), out);
    }

    /// Computes only `columns`, whole blocks, of which then each row of `out` is made.
    pub(crate) fn apply_to_columns(&self, rows: Rows<'_>, columns: Range<usize>, out: &mut [f32]) {
        let (panels, stride) = (&self.panels, columns.len());
        let wanted = columns.start / panels.width()..columns.end / panels.width();
        Arch::new().dispatch(Product {
            panels,
            wanted,
            rows,
            out,
            stride,
            keep: Keep::All,
        });
    }
}

/// Pieces of a maxout layer; the only number in use.
pub(crate) const PIECES: usize = 3;

/// The largest of three products, `max(W₁ x + b₁, W₂ x + b₂, W₃ x + b₃)`: a maxout layer.
#[derive(Debug)]
pub(crate) struct Maxout {
    panels: Panels<PIECES>,
}

impl Maxout {
    /// From `W` of shape outputs × pieces × inputs and `b` of shape outputs × pieces; `outputs`
    /// is a multiple of [`LANES`].
    pub(crate) fn new(inputs: usize, outputs: usize, weights: &[f32], bias: &[f32]) -> Self {
        let lanes = lanes();
        let rows: Vec<&[f32]> = weights.chunks_exact(inputs).collect();
        let column = |index: usize| {
            let row = maxout_row(index, lanes);
            Some((*rows.get(row)?, bias.get(row).copied().unwrap_or(0.0)))
        };
        Self {
            panels: Panels::pack(lanes, inputs, outputs * PIECES, column),
        }
    }

    /// Computes all rows into `out`, `stride` numbers each.
    pub(crate) fn apply(&self, rows: Rows<'_>, out: &mut [f32], stride: usize) {
        let panels = &self.panels;
        let wanted = 0..panels.columns() / panels.width();
        Arch::new().dispatch(Product {
            panels,
            wanted,
            rows,
            out,
            stride,
            keep: Keep::Largest,
        });
    }
}

/// The row of a maxout layer's `W` (outputs × pieces) for column `index` when some `lanes` outputs
/// of the first piece come first, then the same of the second, then of the third.
pub(crate) fn maxout_row(index: usize, lanes: usize) -> usize {
    let (panel, lane) = (index / (PIECES * lanes), index % (PIECES * lanes));
    let (piece, output) = (lane / lanes, panel * lanes + lane % lanes);
    output * PIECES + piece
}

#[cfg(test)]
mod tests {
    use super::super::panels::tests::{numbers, plain};
    use super::*;

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
    fn some_columns_are_the_same_as_among_all() {
        let (inputs, outputs) = (5, 4 * Affine::BLOCK);
        let affine = Affine::new(inputs, &numbers(inputs * outputs, 7), &[]);
        let data = numbers(inputs, 8);
        let row = Rows {
            data: &data,
            stride: inputs,
            count: 1,
        };
        let mut all = vec![0.0; outputs];
        affine.apply(row, &mut all);
        let columns = Affine::BLOCK..3 * Affine::BLOCK;
        let mut some = vec![0.0; columns.len()];
        affine.apply_to_columns(row, columns.clone(), &mut some);
        assert_eq!(some, all[columns]);
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
