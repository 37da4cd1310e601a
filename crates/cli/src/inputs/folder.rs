//! The reports in a folder, and what else lies there.
//!
//! Symbolic links are not followed: a folder that came from somebody else could have any file of this
//! machine read and kept by a link to it. A link that the analyst names is followed.

use std::ffi::OsString;
use std::fs::FileType;
use std::io;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::render::harmless;

/// What a folder holds.
#[derive(Debug, Default)]
pub(super) struct Folder {
    /// The reports, sorted by name; documents that cannot be read are among these, and fail as they do when
    /// they are named.
    pub(super) reports: Vec<PathBuf>,
    /// How many files, links and folders are none, and were named.
    pub(super) skipped: usize,
}

/// What lies in a folder; folders within it are named, and left alone.
///
/// # Errors
///
/// When it cannot be listed, or holds no report.
pub(super) fn list(folder: &Path) -> Result<Folder, Failure> {
    let entries = entries_of(folder).map_err(|error| {
        Failure::new(
            format!("cannot list the folder {}: {error}", folder.display()),
            "check that you may read it, or name its files",
        )
    })?;
    let (mut reports, mut others) = (Vec::new(), Vec::new());
    let (mut links, mut within) = (Vec::new(), Vec::new());
    for (path, kind) in entries {
        let name = path.file_name().map_or_else(OsString::new, OsString::from);
        if kind.is_symlink() && !path.is_dir() && is_told_of(&path) {
            links.push(name);
        } else if kind.is_file() && (is_report(&path) || is_document(&path)) {
            reports.push(path);
        } else if kind.is_dir() && is_told_of(&path) {
            within.push(name);
        } else if !kind.is_dir() && !kind.is_symlink() && is_told_of(&path) {
            others.push(name);
        }
    }
    let skipped = others.len() + links.len() + within.len();
    let only_links = !links.is_empty();
    let told = [
        passed_over(others),
        not_followed(links),
        not_searched(within),
    ];
    for words in told.into_iter().flatten() {
        let folder = folder.display().to_string();
        eprintln!("note: {}: {}", harmless(&folder), harmless(&words));
    }
    if reports.is_empty() {
        return Err(none_in(folder, only_links));
    }
    reports.sort();
    Ok(Folder { reports, skipped })
}

fn entries_of(folder: &Path) -> io::Result<Vec<(PathBuf, FileType)>> {
    let entry = |entry: io::Result<std::fs::DirEntry>| {
        let entry = entry?;
        Ok((entry.path(), entry.file_type()?))
    };
    folder.read_dir()?.map(entry).collect()
}

fn none_in(folder: &Path, has_links: bool) -> Failure {
    let hint = if has_links {
        "symbolic links in a folder are not followed; name those that are to be read"
    } else {
        "reports are files that end in .txt, .md or .html; folders within it are not searched"
    };
    Failure::new(
        format!("the folder {} holds no reports", folder.display()),
        hint,
    )
}

/// Files of which the analyst may think that they were read.
fn is_told_of(path: &Path) -> bool {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().to_lowercase());
    name.is_some_and(|name| !name.starts_with('.') && !name.starts_with("readme."))
}

/// A file with a report's ending; what a README says of a folder is no news.
fn is_report(path: &Path) -> bool {
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    let stem = path
        .file_stem()
        .map(|stem| stem.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| reportedly_readers::endings().any(|known| known == ending))
        && stem.is_some_and(|stem| stem != "readme" && !stem.starts_with('.'))
}

/// Endings of what people write reports in, or send them as, that no reader takes.
const DOCUMENTS: [&str; 20] = [
    "7z",
    "djvu",
    "doc",
    "docm",
    "docx",
    "eml",
    "epub",
    "gz",
    "mbox",
    "mht",
    "mhtml",
    "msg",
    "odt",
    "pages",
    "pdf",
    "rtf",
    "tar",
    "webarchive",
    "wpd",
    "zip",
];

/// A file that may well be a report, though not one that can be read: it counts as not read, so that
/// "nothing later among all reports" is not said over it. A picture does not.
fn is_document(path: &Path) -> bool {
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| DOCUMENTS.contains(&ending.as_str())) && is_told_of(path)
}

/// Files of a folder that are named when it is passed over.
const MOST_NAMED: usize = 5;

/// Which files of a folder are no reports by their endings, in words.
fn passed_over(others: Vec<OsString>) -> Option<String> {
    let one = "is passed over; reports end in .txt, .md or .html";
    let several = "are passed over; reports end in .txt, .md or .html";
    named(others, one, several)
}

/// Which are folders, in words.
fn not_searched(within: Vec<OsString>) -> Option<String> {
    let one = "is a folder within it, and not searched; name it to have it read";
    let several = "are folders within it, and not searched; name those that are to be read";
    named(within, one, several)
}

/// Which are symbolic links, in words.
fn not_followed(links: Vec<OsString>) -> Option<String> {
    let one = "is a symbolic link, and not followed; name it to have it read";
    let several = "are symbolic links, and not followed; name those that are to be read";
    named(links, one, several)
}

/// The first of the names, with what is said of one or several.
fn named(mut names: Vec<OsString>, one: &str, several: &str) -> Option<String> {
    if names.is_empty() {
        return None;
    }
    names.sort();
    let first = names
        .iter()
        .take(MOST_NAMED)
        .map(|name| name.to_string_lossy());
    let mut words = first.collect::<Vec<_>>().join(", ");
    if names.len() > MOST_NAMED {
        words.push_str(&format!(" and {} more", names.len() - MOST_NAMED));
    }
    let said = if names.len() == 1 { one } else { several };
    Some(format!("{words} {said}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_other_kinds_are_named_rather_than_passed_over_in_silence() {
        assert_eq!(passed_over(Vec::new()), None);
        let one = passed_over(vec!["scan.png".into()]).unwrap();
        assert!(one.starts_with("scan.png is passed over"), "{one}");
        let many = (1..=7).map(|at| OsString::from(format!("{at}.png")));
        let many = passed_over(many.collect()).unwrap();
        assert!(
            many.starts_with("1.png, 2.png, 3.png, 4.png, 5.png and 2 more are"),
            "{many}"
        );
    }

    #[test]
    fn documents_that_cannot_be_read_are_given_as_well() {
        let desk = tempfile::tempdir().unwrap();
        let inside = |name: &str| desk.path().join(name);
        for name in ["a.txt", "b.PDF", "c.docx", "d.png", ".e.pdf", "readme.pdf"] {
            std::fs::write(inside(name), "a").unwrap();
        }
        let found = list(desk.path()).unwrap();
        assert_eq!(
            found.reports,
            [inside("a.txt"), inside("b.PDF"), inside("c.docx")]
        );
        assert_eq!(found.skipped, 1, "a picture is no report");
    }

    #[cfg(unix)]
    #[test]
    fn links_in_a_folder_are_skipped_and_files_beside_them_are_not() {
        let desk = tempfile::tempdir().unwrap();
        let (inside, outside) = (desk.path().join("in"), desk.path().join("out"));
        std::fs::create_dir_all(&inside).unwrap();
        std::fs::create_dir_all(&outside).unwrap();
        std::fs::write(inside.join("a.txt"), "a").unwrap();
        std::fs::write(inside.join("scan.png"), "b").unwrap();
        std::fs::write(outside.join("secret.txt"), "c").unwrap();
        std::fs::create_dir(inside.join("older")).unwrap();
        let link = |to: &str, name: &str| {
            std::os::unix::fs::symlink(outside.join(to), inside.join(name)).unwrap();
        };
        link("secret.txt", "link.txt");
        link("gone.txt", "broken.txt");
        link(".", "folder.txt");
        let found = list(&inside).unwrap();
        assert_eq!(found.reports, [inside.join("a.txt")]);
        assert_eq!(
            found.skipped, 4,
            "a picture, a folder and two links to files"
        );
        std::fs::remove_file(inside.join("a.txt")).unwrap();
        assert!(list(&inside).is_err(), "a folder of links holds no reports");
    }
}
