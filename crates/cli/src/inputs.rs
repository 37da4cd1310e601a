//! The reports to read: files as given, folders as the files in them.

mod folder;

use std::collections::{HashMap, HashSet};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::args::ReportArguments;
use crate::failure::Failure;
use crate::published;
use crate::render::harmless;

/// One report to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Input {
    /// Where it is.
    pub(crate) path: PathBuf,
    /// What claims call it: its file name, or its path when several have that file name.
    pub(crate) name: String,
    /// When it was published, as given on the command line.
    pub(crate) published: Option<String>,
    /// Its language, as given on the command line.
    pub(crate) language: Option<String>,
    /// Its bytes, where they are at hand already.
    pub(crate) bytes: Option<Vec<u8>>,
}

/// The reports to read, and how much else there was.
#[derive(Debug)]
pub(crate) struct Listed {
    /// The reports.
    pub(crate) inputs: Vec<Input>,
    /// Files, links and folders in folders that are no reports, all of which have been named.
    pub(crate) skipped: usize,
    /// Folders that hold no report, or cannot be listed.
    pub(crate) failed: Vec<Failure>,
}

/// The reports that the command line names, in its order; those of a folder are sorted by name.
///
/// # Errors
///
/// When a folder cannot be listed or holds no report, or a date is given for a file that is not
/// read. A file that does not exist is left for the reading to report.
pub(crate) fn list(arguments: &ReportArguments) -> Result<Vec<Input>, Failure> {
    let mut listed = list_and_count(arguments)?;
    match listed.failed.is_empty() {
        true => Ok(listed.inputs),
        false => Err(listed.failed.swap_remove(0)),
    }
}

/// The same, with the count of what was skipped, and the folders that give nothing beside others.
///
/// # Errors
///
/// As [`list`], for a folder only where nothing else is named.
pub(crate) fn list_and_count(arguments: &ReportArguments) -> Result<Listed, Failure> {
    let mut paths = Vec::with_capacity(arguments.files.len());
    let (mut skipped, mut failed) = (0, Vec::new());
    for file in &arguments.files {
        if file.is_dir() {
            match folder::list(file) {
                Ok(found) => {
                    skipped += found.skipped;
                    paths.extend(found.reports);
                }
                Err(failure) => failed.push(failure),
            }
        } else {
            paths.push(file.clone());
        }
    }
    if paths.is_empty()
        && let Some(first) = failed.pop()
    {
        return Err(first);
    }
    let given_again = keep_once(&mut paths);
    published::check_files(&arguments.published, paths.iter().map(PathBuf::as_path))?;
    let names = names_of(&paths);
    for path in given_again {
        let path = path.display().to_string();
        eprintln!(
            "note: {} is given more than once, and read once",
            harmless(&path)
        );
    }
    let inputs = paths.into_iter().zip(names).map(|(path, name)| Input {
        published: published::day_for(&path, &arguments.published),
        language: arguments.language.clone(),
        bytes: None,
        name,
        path,
    });
    Ok(Listed {
        inputs: inputs.collect(),
        skipped,
        failed,
    })
}

/// Keeps the first path to each file, since a report that is given twice is still one; gives the
/// others.
fn keep_once(paths: &mut Vec<PathBuf>) -> Vec<PathBuf> {
    let mut seen = HashSet::new();
    let mut again = Vec::new();
    paths.retain(|path| {
        let is_new = seen.insert(path.canonicalize().unwrap_or_else(|_| path.clone()));
        if !is_new {
            again.push(path.clone());
        }
        is_new
    });
    again
}

fn names_of(paths: &[PathBuf]) -> Vec<String> {
    let base = |path: &Path| path.file_name().map_or_else(|| path.into(), OsString::from);
    let mut seen: HashMap<OsString, usize> = HashMap::new();
    for path in paths {
        *seen.entry(base(path)).or_default() += 1;
    }
    paths
        .iter()
        .map(|path| match base(path) {
            name if seen.get(&name) == Some(&1) => name.to_string_lossy().into_owned(),
            _ => path.display().to_string(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_one_name_go_by_their_paths() {
        let paths = ["a/x.txt", "b/x.txt", "b/y.txt"].map(PathBuf::from);
        assert_eq!(names_of(&paths), ["a/x.txt", "b/x.txt", "y.txt"]);
    }

    #[test]
    fn a_folder_without_reports_stops_nothing_that_is_named_beside_it() {
        let desk = tempfile::tempdir().unwrap();
        let (empty, good) = (desk.path().join("empty"), desk.path().join("good.txt"));
        std::fs::create_dir(&empty).unwrap();
        std::fs::write(&good, "a").unwrap();
        let named = |files: &[&PathBuf]| ReportArguments {
            files: files.iter().map(|&file| file.clone()).collect(),
            published: Vec::new(),
            language: None,
        };
        let listed = list_and_count(&named(&[&empty, &good])).unwrap();
        assert_eq!((listed.inputs.len(), listed.failed.len()), (1, 1));
        assert!(list_and_count(&named(&[&empty])).is_err());
        assert!(list(&named(&[&empty, &good])).is_err());
    }
}
