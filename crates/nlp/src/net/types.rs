//! What the first encoder layer needs of each word type, computed once and kept.
//!
//! The embedding of a token depends on its word type alone, and so does its share in the first
//! layer: `W [a b c]` is `W₁ a + W₂ b + W₃ c`, and each product is one of a type. Some thousands
//! of types make up most of any text.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

use foldhash::fast::RandomState;

use super::affine::{Affine, Rows};
use super::batch::MAX_ROWS;
use super::buffer::Buffer;
use super::embed::{Embedding, TypeKey};
use crate::doc::DocToken;

/// Types that are kept, at 4 kB each. When there is no more room, all are forgotten: the
/// frequent ones are soon back.
const CAPACITY: usize = 6144;

/// Types computed in one product.
const BLOCK: usize = 64;

/// Computes and keeps embeddings and first-layer products of types.
#[derive(Debug)]
pub(super) struct TypeVectors {
    embedding: Embedding,
    products: Affine,
    kept: RwLock<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    slots: HashMap<TypeKey, usize, RandomState>,
    vectors: Vec<f32>,
}

/// The types of one batch.
#[derive(Debug, Default)]
pub(super) struct BatchTypes {
    slots: HashMap<TypeKey, u32, RandomState>,
    keys: Vec<TypeKey>,
    missing: Vec<u32>,
    /// The type of each row; 0 is padding.
    pub(super) of_row: Vec<u32>,
    /// A row of each type: embedding, then products. Row 0, of the padding, is zero.
    pub(super) vectors: Buffer,
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

    /// Length of a row of [`BatchTypes::vectors`].
    pub(super) fn stride(&self) -> usize {
        self.embedding.width() + self.products.stride()
    }

    /// Finds the types of `rows` and their vectors.
    pub(super) fn look_up(&self, rows: &[Option<&DocToken>], types: &mut BatchTypes) {
        types.clear();
        types.vectors.reserve((MAX_ROWS + 2) * self.stride());
        for row in rows {
            let slot = row.map_or(0, |token| types.slot(self.embedding.key(token)));
            types.of_row.push(slot);
        }
        types
            .vectors
            .reserve((types.keys.len() + 1) * self.stride());
        types.vectors[..self.stride()].fill(0.0);
        self.copy_kept(types);
        if types.missing.is_empty() {
            return;
        }
        self.compute_missing(types);
        self.keep_missing(types);
    }

    fn copy_kept(&self, types: &mut BatchTypes) {
        let stride = self.stride();
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        let rows = types.vectors[stride..].chunks_exact_mut(stride);
        for ((slot, key), row) in types.keys.iter().enumerate().zip(rows) {
            match kept.slots.get(key) {
                Some(&at) => row.copy_from_slice(&kept.vectors[at * stride..][..stride]),
                None => types.missing.push(slot as u32),
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
                .map(|&slot| types.keys[slot as usize])
                .collect();
            self.embedding
                .embed(&keys, &mut types.joined, &mut types.embedded);
            let rows = Rows {
                data: &types.embedded,
                stride: width,
                count: keys.len(),
            };
            self.products.apply(rows, &mut types.multiplied);
            for (index, &slot) in missing.iter().enumerate() {
                let row =
                    &mut types.vectors[(slot as usize + 1) * self.stride()..][..self.stride()];
                let (embedded, multiplied) = row.split_at_mut(width);
                embedded.copy_from_slice(&types.embedded[index * width..][..width]);
                multiplied.copy_from_slice(&types.multiplied[index * products..][..products]);
            }
        }
    }

    fn keep_missing(&self, types: &BatchTypes) {
        let stride = self.stride();
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        for &slot in &types.missing {
            if kept.slots.len() >= CAPACITY {
                kept.slots.clear();
                kept.vectors.clear();
            }
            let next = kept.slots.len();
            // Another thread may have computed the same type in the meantime.
            if *kept.slots.entry(types.keys[slot as usize]).or_insert(next) == next {
                let row = &types.vectors[(slot as usize + 1) * stride..][..stride];
                kept.vectors.extend_from_slice(row);
            }
        }
    }
}

impl BatchTypes {
    fn clear(&mut self) {
        self.slots.clear();
        self.keys.clear();
        self.missing.clear();
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
}
