//! What goes wrong when lists are read.

use std::fmt;

/// Why a file is no watchlist that can be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ListError {
    /// Nothing is in it.
    #[error("{0} is empty; check that the download of the list ended")]
    Empty(String),
    /// Its content is in no known format.
    #[error(
        "{0} is no watchlist of a known format; give entities.ftm.json, targets.nested.json or \
         targets.simple.csv of OpenSanctions, the UN's consolidated XML, or OFAC's sdn.csv"
    )]
    UnknownFormat(String),
    /// Its content would be a list if it were written otherwise.
    #[error("{file} looks like {what}; {advice}")]
    WrittenOtherwise {
        /// The file.
        file: String,
        /// What it looks like.
        what: &'static str,
        /// What to do.
        advice: &'static str,
    },
    /// It adds to a list that isn't given.
    #[error("{0} holds what OFAC adds to the names of sdn.csv; give that file as well")]
    WithoutNames(String),
}

/// Why lists can't be read from their files.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// A file can't be read to its end.
    #[error("cannot read {file}: {error}")]
    Unreadable {
        /// Its name.
        file: String,
        /// Why.
        error: std::io::Error,
    },
    /// A file is no list.
    #[error(transparent)]
    NoList(#[from] ListError),
}

/// A line of a list that could not be read; the others were.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Problem {
    /// The file.
    pub file: String,
    /// Its line, counted from 1.
    pub line: usize,
    /// What is wrong with it.
    pub what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, line {}: {}", self.file, self.line, self.what)
    }
}
