//! Bytes to reports: a document as it was published, decoded and told apart into blocks.
//!
//! [`read_bytes`] and [`read_file`] pick the [`Reader`] of the format (plain text, Markdown,
//! HTML), by content where that leaves no doubt, else by the file's ending. The result is a
//! [`Report`]: its clean text, and the stretches of it that are
//! headline, byline, body, caption, related link or embedded post. Bad input gives a named
//! [`ReadError`] and leaves nothing behind.
//!
//! ```
//! use reportedly_model::BlockRole;
//! use reportedly_readers::{ReadOptions, read_bytes};
//!
//! let bytes = "---\npublished: 2024-12-14\n---\nMinister leaves the capital\n\n\
//!              Irena Novak left for Vienna on Friday.\n\n\
//!              Read also: Who is Irena Novak?\n";
//! let report = read_bytes("novak.txt", bytes.as_bytes(), &ReadOptions::default())?;
//!
//! let roles: Vec<BlockRole> = report.blocks.iter().map(|block| block.role).collect();
//! assert_eq!(roles, [BlockRole::Headline, BlockRole::Body, BlockRole::RelatedLink]);
//! assert_eq!(report.published.unwrap().date, "2024-12-14");
//! # Ok::<(), reportedly_readers::ReadError>(())
//! ```

mod agencies;
mod binary;
mod blocks;
mod composer;
mod credits;
mod damage;
mod decode;
mod draft;
mod error;
mod front_matter;
mod guess;
mod html;
mod language;
mod layout;
mod mail;
mod markdown;
mod options;
mod published;
mod reader;
mod text;
mod words;

use std::fs::File;
use std::io::Read;
use std::path::Path;

use reportedly_model::Report;
use sha2::{Digest, Sha256};

pub use damage::{Damage, damage};
pub use error::ReadError;
pub use guess::{Guess, guess};
pub use options::ReadOptions;
pub use published::{publication_date, stated_date};
pub use reader::{Hints, Reader, endings};

/// Makes a report of the bytes of a document called `name`.
///
/// # Errors
///
/// A [`ReadError`] that names the document, when it is empty, too large, no text, or says
/// something malformed of itself.
pub fn read_bytes(name: &str, bytes: &[u8], options: &ReadOptions) -> Result<Report, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::Empty {
            name: name.to_owned(),
        });
    }
    if bytes.len() > options.max_bytes {
        return Err(too_large(name, options));
    }
    if let Some(content) = mail::kind(name, bytes) {
        return Err(ReadError::Mail {
            name: name.to_owned(),
            content,
        });
    }
    let hints = Hints {
        name,
        published: options.published.as_deref(),
        language: options.language.as_deref(),
    };
    reader::reader_for(name, bytes).read(bytes, &hints)
}

/// Makes a report of a file; the report is called by the file's name, without its folder.
///
/// # Errors
///
/// As [`read_bytes`], and when the file cannot be read; messages name the path as given.
pub fn read_file(path: &Path, options: &ReadOptions) -> Result<Report, ReadError> {
    let shown = path.display().to_string();
    // A pipe that nobody writes into would be waited for without end.
    let is_other = |about: std::fs::Metadata| !about.is_file() && !about.is_dir();
    if std::fs::metadata(path).is_ok_and(is_other) {
        return Err(ReadError::NotAFile { name: shown });
    }
    let bytes = bytes_of(path, options).map_err(|source| match path.is_dir() {
        true => ReadError::Folder {
            name: shown.clone(),
        },
        false => ReadError::Io {
            name: shown.clone(),
            source,
        },
    })?;
    let mut report = read_bytes(&shown, &bytes, options)?;
    if let Some(name) = path.file_name() {
        report.name = name.to_string_lossy().into_owned();
    }
    Ok(report)
}

/// The bytes of the file, one more than allowed at most: enough to see that it is too large.
fn bytes_of(path: &Path, options: &ReadOptions) -> std::io::Result<Vec<u8>> {
    let limit = u64::try_from(options.max_bytes).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    File::open(path)?
        .take(limit.saturating_add(1))
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn too_large(name: &str, options: &ReadOptions) -> ReadError {
    ReadError::TooLarge {
        name: name.to_owned(),
        limit_mib: options.max_bytes / (1024 * 1024),
    }
}

/// SHA-256 of the bytes as they were published, in hexadecimal.
fn report_id(bytes: &[u8]) -> String {
    use std::fmt::Write;
    let mut id = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        // Writing to a string cannot fail.
        let _ = write!(id, "{byte:02x}");
    }
    id
}
