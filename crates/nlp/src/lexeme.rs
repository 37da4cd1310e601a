//! What depends on a word type alone.

/// Hashes of a word's attributes, as the embedding tables were trained on them.
///
/// Equal `norm`, `prefix`, `suffix`, `shape` and `is_space` mean equal embeddings; `norm` is not
/// a function of `orth`, since tokenizer exceptions bring norms of their own ("ca" of "can't").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Lexeme {
    /// The word itself.
    pub(crate) orth: u64,
    /// The word in lower case.
    pub(crate) lower: u64,
    /// Its normal form.
    pub(crate) norm: u64,
    /// Its first letter.
    pub(crate) prefix: u64,
    /// Its last three letters.
    pub(crate) suffix: u64,
    /// Its shape, such as `Xxxxx` or `dd`.
    pub(crate) shape: u64,
    /// Whether it is whitespace.
    pub(crate) is_space: bool,
}
