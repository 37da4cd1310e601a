//! Some of very many rows, a bit each.

/// A set of numbers of rows.
pub(super) struct Rows {
    bits: Vec<u64>,
}

impl Rows {
    /// None of `count` rows.
    pub(super) fn among(count: usize) -> Self {
        Self {
            bits: vec![0; count / 64 + 1],
        }
    }

    /// Adds a row; says whether it is new.
    pub(super) fn add(&mut self, row: u32) -> bool {
        let Some(bits) = self.bits.get_mut(row as usize / 64) else {
            return false;
        };
        let bit = 1 << (row % 64);
        let new = *bits & bit == 0;
        *bits |= bit;
        new
    }

    pub(super) fn has(&self, row: u32) -> bool {
        let bits = self.bits.get(row as usize / 64);
        bits.is_some_and(|bits| bits & (1 << (row % 64)) != 0)
    }
}
