//! The archive: the page, the originals, their hashes.

use std::io::{Seek, Write};

use reportedly_storage::{Retrieval, report_id};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::DossierError;

/// A report as it was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptOriginal {
    /// Id of the report.
    pub report: String,
    /// What claims call it.
    pub name: String,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// How they were come by, earliest first.
    pub retrievals: Vec<Retrieval>,
}

/// Paths of the originals in the archive: safe on any system, and none twice, since each begins
/// with its report's id.
pub(super) fn file_names(originals: &[KeptOriginal]) -> Vec<String> {
    let path = |original: &KeptOriginal| {
        let short = original.report.get(..8).unwrap_or(&original.report);
        let last = original.name.rsplit(['/', '\\']).next().unwrap_or_default();
        let safe = |letter: char| match letter {
            '.' | '-' | '_' => letter,
            letter if letter.is_alphanumeric() => letter,
            _ => '_',
        };
        let name: String = last.chars().map(safe).collect();
        // A page that is opened by accident must not run: the originals are text to whoever opens them.
        format!("originals/{short}-{}.txt", name.trim_start_matches('.'))
    };
    originals.iter().map(path).collect()
}

pub(super) fn write(
    to: impl Write + Seek,
    page: &str,
    originals: &[KeptOriginal],
    files: &[String],
) -> Result<(), DossierError> {
    let mut archive = ZipWriter::new(to);
    let options = SimpleFileOptions::default();
    let mut sums = format!("{}  index.html\n", report_id(page.as_bytes()));
    archive.start_file("index.html", options)?;
    archive.write_all(page.as_bytes())?;
    for (original, file) in originals.iter().zip(files) {
        archive.start_file(file.as_str(), options)?;
        archive.write_all(&original.bytes)?;
        sums.push_str(&format!("{}  {file}\n", report_id(&original.bytes)));
    }
    archive.start_file("SHA256SUMS", options)?;
    archive.write_all(sums.as_bytes())?;
    archive.finish()?;
    Ok(())
}
