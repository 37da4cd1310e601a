//! Full text search that every backend does alike: words are folded, told apart and looked for by
//! the same functions; a backend only keeps an index of them.

mod excerpt;
mod query;
mod words;

pub use excerpt::{Excerpt, excerpts};
pub use query::{Query, Term};
pub use words::{FoldedWord, folded_words, indexed_words};

use serde::{Deserialize, Serialize};

use crate::report::KeptReport;

/// A report in which everything that was asked for stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hit {
    /// Which report.
    pub report: KeptReport,
    /// Where, the first few places.
    pub excerpts: Vec<Excerpt>,
}
