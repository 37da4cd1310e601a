//! Remembers how chunks were split: most words of a text were seen before.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock, RwLockReadGuard};

use foldhash::fast::RandomState;

use super::Piece;

/// How many chunks are remembered; when it is full, it starts anew.
const CAPACITY: usize = 1 << 15;

/// Longer chunks, in bytes, are hardly seen twice.
const LONGEST: usize = 64;

type Splits = HashMap<Box<str>, Box<[Piece]>, RandomState>;

/// What all threads remember together.
#[derive(Debug, Default)]
pub(super) struct ChunkCache {
    shared: RwLock<Splits>,
}

/// The cache while one text is tokenised: reads what is shared, and hands over what it learnt
/// when it is dropped.
pub(super) struct Recall<'c> {
    cache: &'c ChunkCache,
    /// Only `None` while it is dropped.
    shared: Option<RwLockReadGuard<'c, Splits>>,
    learnt: Splits,
    /// The split of a chunk that is too long to be remembered.
    unusual: Vec<Piece>,
}

impl ChunkCache {
    pub(super) fn recall(&self) -> Recall<'_> {
        Recall {
            cache: self,
            shared: Some(self.shared.read().unwrap_or_else(PoisonError::into_inner)),
            learnt: Splits::default(),
            unusual: Vec::new(),
        }
    }
}

impl Recall<'_> {
    /// The pieces of `chunk`, made by `split` if they are not known.
    pub(super) fn get_or_insert_with(
        &mut self,
        chunk: &str,
        split: impl FnOnce() -> Vec<Piece>,
    ) -> &[Piece] {
        if let Some(known) = self.shared.as_ref().and_then(|shared| shared.get(chunk)) {
            return known;
        }
        if chunk.len() > LONGEST {
            self.unusual = split();
            return &self.unusual;
        }
        if !self.learnt.contains_key(chunk) {
            self.learnt.insert(chunk.into(), split().into_boxed_slice());
        }
        self.learnt.get(chunk).map_or(&[], |pieces| pieces)
    }
}

impl Drop for Recall<'_> {
    fn drop(&mut self) {
        self.shared = None;
        if self.learnt.is_empty() {
            return;
        }
        let mut shared = self
            .cache
            .shared
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        if shared.len() + self.learnt.len() > CAPACITY {
            shared.clear();
        }
        shared.extend(self.learnt.drain().take(CAPACITY));
    }
}
