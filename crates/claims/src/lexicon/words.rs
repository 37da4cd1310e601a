use std::collections::HashSet;

use serde::Deserialize;

/// A set of words, looked up in lower case.
#[derive(Debug, Default, Deserialize)]
#[serde(transparent)]
pub struct Words(HashSet<String>);

impl Words {
    /// Whether `word`, already in lower case, is among them.
    pub fn has(&self, word: &str) -> bool {
        self.0.contains(word)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
