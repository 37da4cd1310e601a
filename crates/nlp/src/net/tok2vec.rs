//! Token vectors: embeddings of the words, then layers that look at the neighbours.

use std::ops::Range;

use pulp::Arch;

use super::affine::{Affine, LANES, Maxout, PIECES, Rows, maxout_row};
use super::batch::{Batch, Batches};
use super::buffer::Buffer;
use super::embed::{Embedding, read_maxout};
use super::norm::LayerNorm;
use super::thinc::{Layer, ThincModel};
use super::types::{BatchTypes, TypeVectors};
use crate::LoadError;
use crate::doc::Doc;

/// Tokens in the window of a layer; the only width in use.
const WINDOW: usize = 3;

/// A hash embedding and a maxout window encoder.
#[derive(Debug)]
pub(crate) struct Tok2Vec {
    types: TypeVectors,
    first: FirstLayer,
    layers: Vec<WindowLayer>,
    width: usize,
}

/// The first layer, whose products [`TypeVectors`] has.
#[derive(Debug)]
struct FirstLayer {
    /// In the order of the products' columns, see [`maxout_row`].
    bias: Vec<f32>,
    norm: LayerNorm,
}

#[derive(Debug)]
struct WindowLayer {
    maxout: Maxout,
    norm: LayerNorm,
}

/// Memory used again from batch to batch.
#[derive(Debug, Default)]
pub(crate) struct EncoderScratch {
    types: BatchTypes,
    rows: Buffer,
    next: Buffer,
}

impl Tok2Vec {
    /// Reads the embedding and the encoder of `model`.
    pub(crate) fn read(model: &ThincModel<'_>) -> Result<Self, LoadError> {
        if !model.layers("static_vectors").is_empty() {
            return Err(LoadError::Unsupported {
                what: "static word vectors".to_owned(),
            });
        }
        for window in model.layers("expand_window") {
            if window.attr::<usize>("window_size")? * 2 + 1 != WINDOW {
                return Err(LoadError::Unsupported {
                    what: "windows of another width".to_owned(),
                });
            }
        }
        let (maxouts, norms) = (model.layers("maxout"), model.layers("layernorm"));
        let ([mix, first, rest @ ..], [mix_norm, first_norm, rest_norms @ ..]) =
            (&maxouts[..], &norms[..])
        else {
            return Err(model.malformed("the encoder has no layers"));
        };
        let embedding = Embedding::read(model, *mix, *mix_norm)?;
        let width = embedding.width();
        let (first, products) = FirstLayer::read(*first, *first_norm, width)?;
        let layers = rest.iter().zip(rest_norms);
        let layers = layers.map(|(&maxout, &norm)| WindowLayer::read(maxout, norm, width));
        let layers = layers.collect::<Result<Vec<_>, _>>()?;
        if rest.len() != rest_norms.len() || layers.len() > 15 {
            return Err(model.malformed("the encoder's layers do not match"));
        }
        Ok(Self {
            types: TypeVectors::new(embedding, products),
            first,
            layers,
            width,
        })
    }

    /// Length of a token's vector.
    pub(crate) fn width(&self) -> usize {
        self.width
    }

    /// Computes the vectors of all tokens, and hands them over in stretches: index of the
    /// document, range of its tokens, one row for each.
    pub(crate) fn encode(
        &self,
        docs: &[Doc<'_>],
        scratch: &mut EncoderScratch,
        mut consume: impl FnMut(usize, Range<usize>, Rows<'_>),
    ) {
        let width = self.width;
        let mut batches = Batches::new(docs, self.layers.len() + 1);
        let mut batch = Batch::default();
        while batches.next_into(&mut batch) {
            self.types.look_up(&batch.rows, &mut scratch.types);
            self.encode_batch(scratch);
            for stretch in &batch.stretches {
                let (row, count) = (stretch.row, stretch.tokens.len());
                let data = &scratch.rows[(row + 1) * width..][..count * width];
                consume(
                    stretch.doc,
                    stretch.tokens.clone(),
                    Rows {
                        data,
                        stride: width,
                        count,
                    },
                );
            }
        }
    }

    /// Runs all layers. The rows lie between one row of zeros at either side.
    fn encode_batch(&self, scratch: &mut EncoderScratch) {
        let (width, count) = (self.width, scratch.types.of_row.len());
        let len = (count + 2) * width;
        for rows in [&mut scratch.rows, &mut scratch.next] {
            rows.reserve(len);
            rows[..width].fill(0.0);
            rows[len - width..len].fill(0.0);
        }
        let inner = width..len - width;
        let stride = self.types.stride();
        self.first.apply(
            &scratch.types,
            stride,
            width,
            &mut scratch.rows[inner.clone()],
        );
        for layer in &self.layers {
            let rows = Rows {
                data: &scratch.rows[..len],
                stride: width,
                count,
            };
            let next = &mut scratch.next[inner.clone()];
            layer.maxout.apply(rows, next, width);
            layer.norm.apply_and_add(next, &scratch.rows[inner.clone()]);
            std::mem::swap(&mut scratch.rows, &mut scratch.next);
        }
    }
}

impl FirstLayer {
    /// The layer, and the products of single tokens with its weights: for each place in the
    /// window, all columns in blocks of [`LANES`].
    fn read(
        maxout: Layer<'_, '_>,
        norm: Layer<'_, '_>,
        width: usize,
    ) -> Result<(Self, Affine), LoadError> {
        WindowLayer::read(maxout, norm, width)?;
        let (weights, bias) = (maxout.weights("W", 3)?.data, maxout.weights("b", 2)?.data);
        let columns = width * PIECES;
        let mut parts = Vec::with_capacity(columns * WINDOW * width);
        for place in 0..WINDOW {
            for column in 0..columns {
                let row = &weights[maxout_row(column, LANES) * WINDOW * width..][..WINDOW * width];
                parts.extend_from_slice(&row[place * width..][..width]);
            }
        }
        let bias = (0..columns)
            .map(|column| bias[maxout_row(column, LANES)])
            .collect();
        let norm = LayerNorm::read(norm, width)?;
        Ok((Self { bias, norm }, Affine::new(width, &parts, &[])))
    }

    fn apply(&self, types: &BatchTypes, stride: usize, width: usize, out: &mut [f32]) {
        Arch::new().dispatch(
            #[inline(always)]
            || {
                for (row, out) in out.chunks_exact_mut(width).enumerate() {
                    self.apply_to_row(types, stride, row, out);
                }
            },
        );
        self.norm.apply(out);
        for (out, &slot) in out.chunks_exact_mut(width).zip(&types.of_row) {
            let embedded = &types.vectors[slot as usize * stride..][..width];
            out.iter_mut()
                .zip(embedded)
                .for_each(|(value, embedded)| *value += embedded);
        }
    }

    #[inline(always)]
    fn apply_to_row(&self, types: &BatchTypes, stride: usize, row: usize, out: &mut [f32]) {
        let columns = self.bias.len();
        let product = |row: Option<usize>, place: usize| {
            let slot = row
                .and_then(|row| types.of_row.get(row))
                .copied()
                .unwrap_or(0);
            let vectors = &types.vectors[slot as usize * stride + out.len()..];
            vectors[place * columns..][..columns].as_chunks::<LANES>().0
        };
        let before = product(row.checked_sub(1), 0);
        let here = product(Some(row), 1);
        let after = product(Some(row + 1), 2);
        let bias = self.bias.as_chunks::<LANES>().0;
        for (panel, out) in out.as_chunks_mut::<LANES>().0.iter_mut().enumerate() {
            for piece in 0..PIECES {
                let at = panel * PIECES + piece;
                for lane in 0..LANES {
                    let sum = before[at][lane] + here[at][lane] + after[at][lane] + bias[at][lane];
                    let largest = if piece == 0 || sum > out[lane] {
                        sum
                    } else {
                        out[lane]
                    };
                    out[lane] = largest;
                }
            }
        }
    }
}

impl WindowLayer {
    fn read(maxout: Layer<'_, '_>, norm: Layer<'_, '_>, width: usize) -> Result<Self, LoadError> {
        let (layer, outputs, inputs) = read_maxout(maxout)?;
        if outputs != width || inputs != WINDOW * width {
            return Err(maxout.unexpected("W", "do not fit a window of tokens"));
        }
        Ok(Self {
            maxout: layer,
            norm: LayerNorm::read(norm, width)?,
        })
    }
}
