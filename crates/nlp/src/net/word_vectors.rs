//! Vectors of words that were learnt beforehand from far more text; several encoders share them.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};

use crate::LoadError;
use crate::files::PipelineFiles;

/// The vectors, as numpy's `save` writes them.
const VECTORS: &str = "vocab/vectors";

/// Which words have which vector.
const KEYS: &str = "vocab/key2row";

/// Most keys to make room for on a file's word.
const MAX_RESERVED: usize = 1 << 20;

/// A table of vectors, and the words that have them: similar words share one.
#[derive(Debug)]
pub(super) struct WordVectors {
    /// Ids of the words in order, and of each the row of its vector.
    words: Keys,
    /// The rows as little-endian numbers, of which none is infinite or none at all: a word's are
    /// converted when they are needed.
    rows: Vec<u8>,
    /// Where the first row starts.
    start: usize,
    width: usize,
}

#[derive(Debug)]
struct Keys {
    ids: Vec<u64>,
    rows: Vec<u32>,
}

/// What the head of a numpy file says of its numbers.
#[derive(Debug, PartialEq, Eq)]
struct Head {
    start: usize,
    count: usize,
    width: usize,
}

impl WordVectors {
    /// Reads the vectors of the pipeline.
    pub(super) fn load(files: &PipelineFiles<'_>) -> Result<Self, LoadError> {
        let (words, rows) = std::thread::scope(|scope| {
            let words = scope.spawn(|| read_keys(files));
            (words.join(), files.read(VECTORS))
        });
        let words = words.unwrap_or_else(|panic| std::panic::resume_unwind(panic))?;
        let rows = rows?.into_owned();
        let malformed = |reason: &str| LoadError::malformed(VECTORS, reason);
        let head = Head::read(&rows).ok_or_else(|| malformed("no table of small floats"))?;
        let numbers = &rows[head.start..];
        let len =
            (head.count.checked_mul(head.width)).and_then(|n| n.checked_mul(size_of::<f32>()));
        if len != Some(numbers.len()) || head.width == 0 {
            return Err(malformed("it is shorter or longer than its head says"));
        }
        if !numbers
            .as_chunks::<4>()
            .0
            .iter()
            .all(|&n| f32::from_le_bytes(n).is_finite())
        {
            return Err(malformed("not all numbers are finite"));
        }
        if words.rows.iter().any(|&row| row as usize >= head.count) {
            return Err(LoadError::malformed(
                KEYS,
                "a word has a vector that there is not",
            ));
        }
        let (start, width) = (head.start, head.width);
        Ok(Self {
            words,
            rows,
            start,
            width,
        })
    }

    /// Length of a vector.
    pub(super) fn width(&self) -> usize {
        self.width
    }

    /// Writes the vector of the word with this id to `out`; zeros if it has none.
    pub(super) fn copy(&self, word: u64, out: &mut [f32]) {
        let Ok(index) = self.words.ids.binary_search(&word) else {
            return out.fill(0.0);
        };
        let bytes = self.width * size_of::<f32>();
        let at = self.start + self.words.rows[index] as usize * bytes;
        let (numbers, _) = self.rows[at..at + bytes].as_chunks::<4>();
        for (out, &number) in out.iter_mut().zip(numbers) {
            *out = f32::from_le_bytes(number);
        }
    }
}

impl Head {
    /// Reads the head of a numpy file of version 1, a table of little-endian `f32` by rows.
    fn read(bytes: &[u8]) -> Option<Self> {
        let rest = bytes.strip_prefix(b"\x93NUMPY\x01\x00")?;
        let (len, rest) = rest.split_first_chunk::<2>()?;
        let len = usize::from(u16::from_le_bytes(*len));
        let text = std::str::from_utf8(rest.get(..len)?).ok()?;
        if !text.contains("'descr': '<f4'") || !text.contains("'fortran_order': False") {
            return None;
        }
        let (_, shape) = text.split_once("'shape': (")?;
        let (shape, _) = shape.split_once(')')?;
        let (count, width) = shape.split_once(',')?;
        Some(Self {
            start: bytes.len() - rest.len() + len,
            count: count.trim().parse().ok()?,
            width: width.trim().parse().ok()?,
        })
    }
}

fn read_keys(files: &PipelineFiles<'_>) -> Result<Keys, LoadError> {
    rmp_serde::from_slice(&files.read(KEYS)?).map_err(|error| LoadError::malformed(KEYS, error))
}

impl<'de> Deserialize<'de> for Keys {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(KeysVisitor)
    }
}

struct KeysVisitor;

impl<'de> Visitor<'de> for KeysVisitor {
    type Value = Keys;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a map from words to rows")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Keys, A::Error> {
        let mut entries = Vec::with_capacity(map.size_hint().unwrap_or(0).min(MAX_RESERVED));
        while let Some((word, row)) = map.next_entry::<u64, i64>()? {
            // A negative row says, like no row, that there is no vector.
            entries.extend(u32::try_from(row).ok().map(|row| (word, row)));
        }
        entries.sort_unstable();
        let (ids, rows) = entries.into_iter().unzip();
        Ok(Keys { ids, rows })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(head: &str) -> Vec<u8> {
        let len = u16::try_from(head.len()).unwrap().to_le_bytes();
        [b"\x93NUMPY\x01\x00".as_slice(), &len, head.as_bytes()].concat()
    }

    #[test]
    fn a_head_says_the_shape() {
        let head = "{'descr': '<f4', 'fortran_order': False, 'shape': (20, 3), }  \n";
        let file = file(head);
        let found = Head::read(&file).unwrap();
        assert_eq!((found.start, found.count, found.width), (file.len(), 20, 3));
    }

    #[test]
    fn another_head_is_refused() {
        for head in [
            "",
            "{'descr': '<f8', 'fortran_order': False, 'shape': (20, 3), }",
            "{'descr': '<f4', 'fortran_order': True, 'shape': (20, 3), }",
            "{'descr': '<f4', 'fortran_order': False, 'shape': (20,), }",
            "{'descr': '<f4', 'fortran_order': False, 'shape': (20, -3), }",
        ] {
            assert_eq!(Head::read(&file(head)), None, "{head}");
        }
        assert_eq!(Head::read(b"\x93NUMPY\x01\x00\xff\xff{"), None);
    }

    #[test]
    fn an_unknown_word_has_zeros() {
        let rows = [1.0_f32, 2.0, 3.0, 4.0].map(f32::to_le_bytes).concat();
        let words = Keys {
            ids: vec![5, 7],
            rows: vec![1, 0],
        };
        let vectors = WordVectors {
            words,
            rows,
            start: 0,
            width: 2,
        };
        let mut out = [9.0; 2];
        for (word, expected) in [(5, [3.0, 4.0]), (6, [0.0; 2]), (7, [1.0, 2.0])] {
            vectors.copy(word, &mut out);
            assert_eq!(out, expected);
        }
    }
}
