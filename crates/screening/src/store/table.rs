//! A table from hashes of texts to the entities that have them.

use std::hash::{BuildHasher, Hasher};

use super::Ordinal;

/// Hashes in ascending order, each with an entity; one hash may have several.
#[derive(Debug, Default)]
pub(crate) struct HashTable {
    hashes: Vec<u64>,
    ordinals: Vec<Ordinal>,
}

impl HashTable {
    pub(crate) fn of(mut rows: Vec<(u64, Ordinal)>) -> Self {
        rows.sort_unstable();
        rows.dedup();
        Self {
            hashes: rows.iter().map(|(hash, _)| *hash).collect(),
            ordinals: rows.iter().map(|(_, at)| *at).collect(),
        }
    }

    /// Whom a hash leads to, in ascending order; who is found must be looked at, since different
    /// texts can share a hash.
    pub(crate) fn get(&self, hash: u64) -> impl Iterator<Item = Ordinal> {
        let start = self.hashes.partition_point(|other| *other < hash);
        let same = self.hashes.get(start..).unwrap_or_default();
        let count = same.iter().take_while(|other| **other == hash).count();
        let found = self.ordinals.get(start..start + count).unwrap_or_default();
        found.iter().copied()
    }
}

/// The same on every machine, so that the order of what is found doesn't change.
pub(crate) fn hash_of(text: &str) -> u64 {
    let mut hasher = foldhash::fast::FixedState::default().build_hasher();
    hasher.write(text.as_bytes());
    hasher.finish()
}
