//! The reports to read: files as given, folders as the files in them.

use std::collections::{HashMap, HashSet};
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use crate::args::ReportArguments;
use crate::failure::Failure;
use crate::published;
use crate::render::harmless;

/// Endings of the files of a folder that are taken for reports.
const ENDINGS: [&str; 5] = ["txt", "md", "markdown", "html", "htm"];

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

/// The reports that the command line names, in its order; those of a folder are sorted by name.
///
/// # Errors
///
/// When a folder cannot be listed or holds no report, or a date is given for a file that is not
/// read. A file that does not exist is left for the reading to report.
pub(crate) fn list(arguments: &ReportArguments) -> Result<Vec<Input>, Failure> {
    let mut paths = Vec::with_capacity(arguments.files.len());
    for file in &arguments.files {
        if file.is_dir() {
            paths.extend(reports_in(file)?);
        } else {
            paths.push(file.clone());
        }
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
    Ok(inputs.collect())
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

fn reports_in(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut paths = files_of(folder).map_err(|error| {
        Failure::new(
            format!("cannot list the folder {}: {error}", folder.display()),
            "check that you may read it, or name its files",
        )
    })?;
    let mut others = Vec::new();
    paths.retain(|path| {
        let is_report = is_report(path);
        if !is_report && is_told_of(path) {
            others.push(path.file_name().map_or_else(OsString::new, OsString::from));
        }
        is_report
    });
    if let Some(words) = passed_over(others) {
        eprintln!(
            "note: {}: {}",
            harmless(&folder.display().to_string()),
            harmless(&words)
        );
    }
    if paths.is_empty() {
        return Err(Failure::new(
            format!("the folder {} holds no reports", folder.display()),
            "reports are files that end in .txt, .md or .html; folders within it are not searched",
        ));
    }
    paths.sort();
    Ok(paths)
}

/// Files of which the analyst may think that they were read.
fn is_told_of(path: &Path) -> bool {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().to_lowercase());
    path.is_file()
        && name.is_some_and(|name| !name.starts_with('.') && !name.starts_with("readme."))
}

/// Files of a folder that are named when it is passed over.
const MOST_NAMED: usize = 5;

/// Which files of a folder are no reports by their endings, in words.
fn passed_over(mut others: Vec<OsString>) -> Option<String> {
    if others.is_empty() {
        return None;
    }
    others.sort();
    let named = others
        .iter()
        .take(MOST_NAMED)
        .map(|name| name.to_string_lossy());
    let mut words = named.collect::<Vec<_>>().join(", ");
    if others.len() > MOST_NAMED {
        words.push_str(&format!(" and {} more", others.len() - MOST_NAMED));
    }
    let are = if others.len() == 1 { "is" } else { "are" };
    Some(format!(
        "{words} {are} passed over; reports end in .txt, .md or .html"
    ))
}

fn files_of(folder: &Path) -> io::Result<Vec<PathBuf>> {
    folder.read_dir()?.map(|entry| Ok(entry?.path())).collect()
}

/// A file with a report's ending; what a README says of a folder is no news.
fn is_report(path: &Path) -> bool {
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    let stem = path
        .file_stem()
        .map(|stem| stem.to_string_lossy().to_lowercase());
    path.is_file()
        && ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
        && stem.is_some_and(|stem| stem != "readme" && !stem.starts_with('.'))
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
    fn files_of_other_kinds_are_named_rather_than_passed_over_in_silence() {
        assert_eq!(passed_over(Vec::new()), None);
        let one = passed_over(vec!["scan.pdf".into()]).unwrap();
        assert!(one.starts_with("scan.pdf is passed over"), "{one}");
        let many = (1..=7).map(|at| OsString::from(format!("{at}.pdf")));
        let many = passed_over(many.collect()).unwrap();
        assert!(
            many.starts_with("1.pdf, 2.pdf, 3.pdf, 4.pdf, 5.pdf and 2 more are"),
            "{many}"
        );
    }
}
