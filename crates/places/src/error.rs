use std::{io, path::PathBuf};

use thiserror::Error;

/// Why the gazetteer cannot be opened or compiled.
#[derive(Debug, Error)]
pub enum PlacesError {
    /// A package of the gazetteer is not there.
    #[error("no {package} wheel in {}: run `make data` to fetch it", folder.display())]
    MissingWheel {
        /// Name of the package.
        package: &'static str,
        /// Where it was looked for.
        folder: PathBuf,
    },
    /// A file cannot be read or written.
    #[error("cannot access {}: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A wheel is damaged, or not the version expected.
    #[error("cannot read {member} in {}: {reason}; delete the file and run `make data`", wheel.display())]
    BadWheel {
        /// The wheel.
        wheel: PathBuf,
        /// The file inside it.
        member: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A compiled index is damaged or of another version.
    #[error(
        "the compiled gazetteer is damaged or outdated: {reason}; delete it, and it is made anew"
    )]
    BadIndex {
        /// What is wrong with it.
        reason: &'static str,
    },
    /// The gazetteer's own tables of facts have a slip.
    #[error("cannot use the built-in table {table}: {reason}")]
    BadTable {
        /// Which table.
        table: &'static str,
        /// What is wrong with it.
        reason: String,
    },
}
