//! Token vectors: embeddings of the words, then layers that look at the neighbours.

use std::ops::Range;
use std::sync::Arc;

use super::affine::{Maxout, Rows};
use super::batch::{Batch, Batches};
use super::buffer::Buffer;
use super::embed::{Embedding, read_maxout};
use super::first_layer::FirstLayer;
use super::norm::LayerNorm;
use super::thinc::{Layer, ThincModel};
use super::types::{BatchTypes, TypeVectors};
use super::word_vectors::WordVectors;
use crate::LoadError;
use crate::doc::Doc;

/// Tokens in the window of a layer; the only width in use.
pub(super) const WINDOW: usize = 3;

/// A hash embedding and a maxout window encoder.
#[derive(Debug)]
pub(crate) struct Tok2Vec {
    types: TypeVectors,
    first: FirstLayer,
    layers: Vec<WindowLayer>,
    width: usize,
}

#[derive(Debug)]
pub(super) struct WindowLayer {
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
        WindowLayer::read(*first, *first_norm, width)?;
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

    /// Gives the embedding the vectors of words that it may rest on.
    pub(super) fn give(&mut self, vectors: Option<&Arc<WordVectors>>) -> Result<(), LoadError> {
        self.types.give(vectors)
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
        let (width, count) = (self.width, scratch.types.rows());
        let len = (count + 2) * width;
        for rows in [&mut scratch.rows, &mut scratch.next] {
            rows.reserve(len);
            rows[..width].fill(0.0);
            rows[len - width..len].fill(0.0);
        }
        let inner = width..len - width;
        self.first
            .apply(&scratch.types, &mut scratch.rows[inner.clone()]);
        for layer in &self.layers {
            let rows = Rows {
                data: &scratch.rows[..len],
                stride: width,
                count,
            };
            let next = &mut scratch.next[inner.clone()];
            layer.maxout.apply(rows, next, width);
            let residual = |row: usize| &scratch.rows[(row + 1) * width..][..width];
            layer.norm.apply_and_add(next, residual);
            std::mem::swap(&mut scratch.rows, &mut scratch.next);
        }
    }
}

impl WindowLayer {
    pub(super) fn read(
        maxout: Layer<'_, '_>,
        norm: Layer<'_, '_>,
        width: usize,
    ) -> Result<Self, LoadError> {
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
