//! What the first encoder layer needs of each word type, computed once and kept.
//!
//! The embedding of a token depends on its word type alone, and so does its share in the first
//! layer: `W [a b c]` is `W₁ a + W₂ b + W₃ c`, and each product is one of a type. Some thousands
//! of types make up most of any text.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use foldhash::fast::RandomState;

use super::affine::{Affine, PIECES, Rows};
use super::buffer::Buffer;
use super::embed::{Embedding, TypeKey};
use super::tok2vec::WINDOW;
use super::word_vectors::WordVectors;
use crate::LoadError;
use crate::doc::DocToken;

/// Types in one generation, at 4 kB each.
const GENERATION: usize = 4096;

/// Types computed in one product.
const BLOCK: usize = 64;

/// The embedding of a type, then its products.
type Vectors = Arc<[f32]>;

/// Computes and keeps embeddings and first-layer products of types.
#[derive(Debug)]
pub(super) struct TypeVectors {
    embedding: Embedding,
    products: Affine,
    /// What stands for the type of padding.
    zeros: Vectors,
    kept: RwLock<Kept>,
}

/// The types used last. When the young generation is full it becomes the old one, which is
/// forgotten but for the types that are used again in the meantime.
#[derive(Debug, Default)]
struct Kept {
    young: HashMap<TypeKey, Vectors, RandomState>,
    old: HashMap<TypeKey, Vectors, RandomState>,
}

/// The types of one batch.
#[derive(Debug, Default)]
pub(super) struct BatchTypes {
    /// The type of each row; 0 is padding.
    of_row: Vec<u32>,
    vectors: Vec<Vectors>,
    slots: HashMap<TypeKey, u32, RandomState>,
    /// The types from 1 on.
    keys: Vec<TypeKey>,
    /// Types of which nothing is kept.
    missing: Vec<usize>,
    /// Types that are not in the young generation.
    not_young: Vec<usize>,
    joined: Buffer,
    embedded: Buffer,
    multiplied: Buffer,
}

impl TypeVectors {
    /// Of tokens embedded by `embedding` and multiplied by `products`.
    pub(super) fn new(embedding: Embedding, products: Affine) -> Self {
        let zeros = vec![0.0; embedding.width() * (1 + WINDOW * PIECES)].into();
        Self {
            embedding,
            products,
            zeros,
            kept: RwLock::default(),
        }
    }

    /// Gives the embedding the vectors of words that it may rest on.
    pub(super) fn give(&mut self, vectors: Option<&Arc<WordVectors>>) -> Result<(), LoadError> {
        self.embedding.give(vectors)
    }

    /// Finds the types of `rows` and their vectors.
    pub(super) fn look_up(&self, rows: &[Option<&DocToken>], types: &mut BatchTypes) {
        types.clear();
        for row in rows {
            let slot = row.map_or(0, |token| types.slot(self.embedding.key(token)));
            types.of_row.push(slot);
        }
        self.take_kept(types);
        self.compute_missing(types);
        if !types.not_young.is_empty() {
            let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
            for &slot in &types.not_young {
                kept.insert(types.keys[slot - 1], types.vectors[slot].clone());
            }
        }
    }

    fn take_kept(&self, types: &mut BatchTypes) {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        types.vectors.push(self.zeros.clone());
        for (slot, key) in (1..).zip(&types.keys) {
            let young = kept.young.get(key);
            if young.is_none() {
                types.not_young.push(slot);
            }
            let vectors = young.or_else(|| kept.old.get(key));
            if vectors.is_none() {
                types.missing.push(slot);
            }
            types.vectors.push(vectors.unwrap_or(&self.zeros).clone());
        }
    }

    fn compute_missing(&self, types: &mut BatchTypes) {
        let (width, stride) = (self.embedding.width(), self.products.stride());
        types.embedded.reserve(BLOCK * width);
        types.multiplied.reserve(BLOCK * stride);
        for missing in types.missing.chunks(BLOCK) {
            let keys: Vec<TypeKey> = missing.iter().map(|&slot| types.keys[slot - 1]).collect();
            self.embedding
                .embed(&keys, &mut types.joined, &mut types.embedded);
            let rows = Rows {
                data: &types.embedded,
                stride: width,
                count: keys.len(),
            };
            self.products.apply(rows, &mut types.multiplied);
            let embedded = types.embedded.chunks_exact(width);
            let multiplied = types.multiplied.chunks_exact(stride);
            for ((&slot, embedded), multiplied) in missing.iter().zip(embedded).zip(multiplied) {
                let both = embedded.iter().chain(multiplied).copied();
                types.vectors[slot] = both.take(self.zeros.len()).collect();
            }
        }
    }
}

impl Kept {
    fn insert(&mut self, key: TypeKey, vectors: Vectors) {
        if self.young.len() >= GENERATION {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(key, vectors);
    }
}

impl BatchTypes {
    fn clear(&mut self) {
        self.of_row.clear();
        self.vectors.clear();
        self.slots.clear();
        self.keys.clear();
        self.missing.clear();
        self.not_young.clear();
    }

    fn slot(&mut self, key: TypeKey) -> u32 {
        let next = self.keys.len() as u32 + 1;
        let slot = *self.slots.entry(key).or_insert(next);
        if slot == next {
            self.keys.push(key);
        }
        slot
    }

    /// How many rows the batch has.
    pub(super) fn rows(&self) -> usize {
        self.of_row.len()
    }

    /// The vectors of the type of a row: its embedding, then its products for each place in the
    /// window. Beyond the ends there are zeros.
    pub(super) fn vectors(&self, row: Option<usize>) -> &[f32] {
        let slot = row.and_then(|row| self.of_row.get(row));
        &self.vectors[slot.map_or(0, |&slot| slot as usize)]
    }
}
