//! What the first encoder layer needs of each word type, computed once and kept.
//!
//! The embedding of a token depends on its word type alone, and so does its share in the first
//! layer: `W [a b c]` is `W₁ a + W₂ b + W₃ c`, and each product is one of a type. Some thousands
//! of types make up most of any text.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

use foldhash::fast::RandomState;

use super::affine::{Affine, Rows};
use super::buffer::Buffer;
use super::embed::{Embedding, TypeKey};
use crate::doc::DocToken;

/// Types in one generation, at 4 kB each.
const GENERATION: usize = 4096;

/// Types computed in one product.
const BLOCK: usize = 64;

/// Computes and keeps embeddings and first-layer products of types.
#[derive(Debug)]
pub(super) struct TypeVectors {
    embedding: Embedding,
    products: Affine,
    kept: RwLock<Kept>,
}

/// The types used last. When the young generation is full it becomes the old one, which is
/// forgotten but for the types that are used again in the meantime.
#[derive(Debug, Default)]
struct Kept {
    young: Generation,
    old: Generation,
}

#[derive(Debug, Default)]
struct Generation {
    slots: HashMap<TypeKey, usize, RandomState>,
    vectors: Vec<f32>,
}

/// The types of one batch.
#[derive(Debug, Default)]
pub(super) struct BatchTypes {
    /// The type of each row; 0 is padding.
    pub(super) of_row: Vec<u32>,
    slots: HashMap<TypeKey, u32, RandomState>,
    /// The types from 1 on.
    keys: Vec<TypeKey>,
    /// Types of which nothing is kept.
    missing: Vec<u32>,
    /// Types that are not in the young generation.
    not_young: Vec<u32>,
    /// A row of each type: embedding, then products. Row 0, of the padding, is zero.
    vectors: Buffer,
    stride: usize,
    joined: Buffer,
    embedded: Buffer,
    multiplied: Buffer,
}

impl TypeVectors {
    /// Of tokens embedded by `embedding` and multiplied by `products`.
    pub(super) fn new(embedding: Embedding, products: Affine) -> Self {
        Self {
            embedding,
            products,
            kept: RwLock::default(),
        }
    }

    /// Finds the types of `rows` and their vectors.
    pub(super) fn look_up(&self, rows: &[Option<&DocToken>], types: &mut BatchTypes) {
        types.clear();
        for row in rows {
            let slot = row.map_or(0, |token| types.slot(self.embedding.key(token)));
            types.of_row.push(slot);
        }
        types.stride = self.embedding.width() + self.products.stride();
        types.vectors.reserve((types.keys.len() + 1) * types.stride);
        types.vectors[..types.stride].fill(0.0);
        self.copy_kept(types);
        self.compute_missing(types);
        if !types.not_young.is_empty() {
            let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
            for &slot in &types.not_young {
                kept.insert(types.keys[slot as usize - 1], types.row(slot));
            }
        }
    }

    fn copy_kept(&self, types: &mut BatchTypes) {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        let rows = types.vectors.chunks_exact_mut(types.stride).skip(1);
        for ((slot, key), row) in (1..).zip(&types.keys).zip(rows) {
            if let Some(vectors) = kept.young.get(key, types.stride) {
                row.copy_from_slice(vectors);
                continue;
            }
            types.not_young.push(slot);
            match kept.old.get(key, types.stride) {
                Some(vectors) => row.copy_from_slice(vectors),
                None => types.missing.push(slot),
            }
        }
    }

    fn compute_missing(&self, types: &mut BatchTypes) {
        let (width, products) = (self.embedding.width(), self.products.stride());
        types.embedded.reserve(BLOCK * width);
        types.multiplied.reserve(BLOCK * products);
        for missing in types.missing.chunks(BLOCK) {
            let keys: Vec<TypeKey> = missing
                .iter()
                .map(|&slot| types.keys[slot as usize - 1])
                .collect();
            self.embedding
                .embed(&keys, &mut types.joined, &mut types.embedded);
            let rows = Rows {
                data: &types.embedded,
                stride: width,
                count: keys.len(),
            };
            self.products.apply(rows, &mut types.multiplied);
            let embedded = types.embedded.chunks_exact(width);
            let multiplied = types.multiplied.chunks_exact(products);
            for ((&slot, embedded), multiplied) in missing.iter().zip(embedded).zip(multiplied) {
                let row = &mut types.vectors[slot as usize * types.stride..][..types.stride];
                row[..width].copy_from_slice(embedded);
                row[width..].copy_from_slice(multiplied);
            }
        }
    }
}

impl Kept {
    fn insert(&mut self, key: TypeKey, vectors: &[f32]) {
        if self.young.slots.len() >= GENERATION {
            std::mem::swap(&mut self.young, &mut self.old);
            self.young.slots.clear();
            self.young.vectors.clear();
        }
        // Memory that is not written to yet costs nothing; growing step by step would cost twice.
        self.young
            .vectors
            .reserve_exact(GENERATION * vectors.len() - self.young.vectors.len());
        let next = self.young.slots.len();
        // Another thread may have inserted the same type in the meantime.
        if *self.young.slots.entry(key).or_insert(next) == next {
            self.young.vectors.extend_from_slice(vectors);
        }
    }
}

impl Generation {
    fn get(&self, key: &TypeKey, stride: usize) -> Option<&[f32]> {
        let slot = self.slots.get(key)?;
        self.vectors.get(slot * stride..(slot + 1) * stride)
    }
}

impl BatchTypes {
    fn clear(&mut self) {
        self.slots.clear();
        self.keys.clear();
        self.missing.clear();
        self.not_young.clear();
        self.of_row.clear();
    }

    fn slot(&mut self, key: TypeKey) -> u32 {
        let next = self.keys.len() as u32 + 1;
        let slot = *self.slots.entry(key).or_insert(next);
        if slot == next {
            self.keys.push(key);
        }
        slot
    }

    fn row(&self, slot: u32) -> &[f32] {
        &self.vectors[slot as usize * self.stride..][..self.stride]
    }

    /// The embedding, `width` numbers, of a type.
    pub(super) fn embedding(&self, slot: u32, width: usize) -> &[f32] {
        &self.row(slot)[..width]
    }

    /// The products of a type, whose embedding has `width` numbers.
    pub(super) fn products(&self, slot: u32, width: usize) -> &[f32] {
        &self.row(slot)[width..]
    }
}
