/// What whoever runs the program says about a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadOptions {
    /// Publication date, ISO 8601 or RFC 3339; what the document itself says goes first.
    pub published: Option<String>,
    /// The most bytes that are read as one report.
    pub max_bytes: usize,
}

impl Default for ReadOptions {
    fn default() -> Self {
        Self {
            published: None,
            max_bytes: 16 * 1024 * 1024,
        }
    }
}
