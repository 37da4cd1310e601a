/// What whoever runs the program says about a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadOptions {
    /// Publication date, ISO 8601 or RFC 3339; what the document itself says goes first.
    pub published: Option<String>,
    /// Language as an ISO 639-1 code, such as `fr`; goes before what the document says of itself
    /// and what its words tell.
    pub language: Option<String>,
    /// The most bytes that are read as one report.
    pub max_bytes: usize,
}

impl Default for ReadOptions {
    fn default() -> Self {
        Self {
            published: None,
            language: None,
            max_bytes: 16 * 1024 * 1024,
        }
    }
}
