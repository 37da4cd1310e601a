//! Memory for numbers, aligned to the processor's cache lines.

use std::ops::{Deref, DerefMut};

/// Bytes of a cache line, and of the widest vector register.
const LINE: usize = 64;

/// Numbers that start at a cache line, so that no vector of sixteen straddles two of them.
#[derive(Debug, Default)]
pub(crate) struct Buffer {
    memory: Vec<f32>,
    start: usize,
    len: usize,
}

impl Buffer {
    /// `len` zeros.
    pub(crate) fn zeros(len: usize) -> Self {
        let memory = vec![0.0; len + LINE / size_of::<f32>()];
        // The standard allows `align_offset` to find nothing; then we merely lose speed.
        let start = memory.as_ptr().align_offset(LINE);
        let start = if start + len <= memory.len() {
            start
        } else {
            0
        };
        Self { memory, start, len }
    }

    /// Makes it at least `len` long; what it held is lost when it has to grow.
    pub(crate) fn reserve(&mut self, len: usize) {
        if self.len < len {
            *self = Self::zeros(len);
        }
    }
}

impl From<Vec<f32>> for Buffer {
    fn from(numbers: Vec<f32>) -> Self {
        let mut buffer = Self::zeros(numbers.len());
        buffer.copy_from_slice(&numbers);
        buffer
    }
}

impl Deref for Buffer {
    type Target = [f32];

    fn deref(&self) -> &[f32] {
        &self.memory[self.start..self.start + self.len]
    }
}

impl DerefMut for Buffer {
    fn deref_mut(&mut self) -> &mut [f32] {
        &mut self.memory[self.start..self.start + self.len]
    }
}
