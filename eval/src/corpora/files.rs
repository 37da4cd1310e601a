//! Files of a corpus, found wherever in the folder its layout starts.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::Split;

/// The file or folder at `relative` below `folder`, or below any parent part of that path that
/// the user already named: both `corpus` and `corpus/data` may be given.
pub fn locate(folder: &Path, relative: &str) -> Result<PathBuf> {
    let parts: Vec<&str> = relative.split('/').collect();
    for skip in 0..parts.len() {
        let candidate = parts[skip..]
            .iter()
            .fold(folder.to_owned(), |path, part| path.join(part));
        if candidate.exists() {
            return Ok(candidate);
        }
    }
    bail!(
        "{} has no {relative}; eval/README.md says where the corpus is published",
        folder.display()
    )
}

/// A file's text.
pub fn text(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| path.display().to_string())
}

/// The entries of a folder with that ending, sorted by name.
pub fn with_ending(folder: &Path, ending: &str) -> Result<Vec<PathBuf>> {
    let entries = folder
        .read_dir()
        .with_context(|| folder.display().to_string())?;
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|e| e == ending))
        .collect();
    paths.sort();
    Ok(paths)
}

/// Of a corpus without splits, odd documents develop (the first, the third, …) and even ones test.
pub fn every_second<T>(documents: Vec<T>, split: Split) -> Vec<T> {
    let first = usize::from(split == Split::Test);
    documents.into_iter().skip(first).step_by(2).collect()
}
