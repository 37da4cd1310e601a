//! Publication days given on the command line.

use std::path::Path;
use std::str::FromStr;

use crate::failure::Failure;

/// A calendar day in ISO 8601, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Day(pub(crate) String);

impl FromStr for Day {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        reportedly_readers::publication_date(text)
            .map(Day)
            .ok_or_else(|| format!("{text:?} is no ISO date such as 2024-12-31"))
    }
}

/// A value of `--published`: a day for every report, or for one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PublishedArg {
    file: Option<String>,
    day: Day,
}

impl FromStr for PublishedArg {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        // File names may hold `=`, days never do.
        let (file, day) = match text.rsplit_once('=') {
            Some(("", _)) => return Err("there is no file name before the `=`".to_owned()),
            Some((file, day)) => (Some(file.to_owned()), day),
            None => (None, text),
        };
        let day = reportedly_readers::stated_date(day)
            .map(Day)
            .ok_or_else(|| format!("{day:?} is no date such as 2024-12-31, 2024-12 or 2024"))?;
        Ok(Self { file, day })
    }
}

/// The day given for the report at `path`; one for this very path wins over one for its file name,
/// and that over one for every report.
pub(crate) fn day_for(path: &Path, given: &[PublishedArg]) -> Option<String> {
    let rank = |published: &PublishedArg| match &published.file {
        Some(file) if Path::new(file) == path => Some(2),
        Some(file) if path.file_name().is_some_and(|name| name == file.as_str()) => Some(1),
        Some(_) => None,
        None => Some(0),
    };
    given
        .iter()
        .filter_map(|published| Some((rank(published)?, published)))
        .max_by_key(|(rank, _)| *rank)
        .map(|(_, published)| published.day.0.clone())
}

/// Every `FILE=DATE` must be about a report that is read, and each is dated once.
///
/// # Errors
///
/// A usage error that names the first file for which that is not so.
pub(crate) fn check_files<'p>(
    given: &[PublishedArg],
    paths: impl Iterator<Item = &'p Path> + Clone,
) -> Result<(), Failure> {
    check_once(given)?;
    for file in given
        .iter()
        .filter_map(|published| published.file.as_deref())
    {
        let names = |path: &Path| {
            path == Path::new(file) || path.file_name().is_some_and(|name| name == file)
        };
        if !paths.clone().any(names) {
            return Err(Failure::usage(
                format!("--published dates {file}, which is not among the reports"),
                "give the name as it stands among the files, as in `--published report.txt=2024-12-31`",
            ));
        }
    }
    Ok(())
}

fn check_once(given: &[PublishedArg]) -> Result<(), Failure> {
    for (at, published) in given.iter().enumerate() {
        if given[..at].iter().any(|other| other.file == published.file) {
            let what = published.file.as_deref().unwrap_or("every report");
            return Err(Failure::usage(
                format!("--published dates {what} more than once"),
                "give one date for all, and FILE=DATE for those that differ",
            ));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(texts: &[&str]) -> Vec<PublishedArg> {
        texts.iter().map(|text| text.parse().unwrap()).collect()
    }

    #[test]
    fn the_day_of_one_file_wins_over_that_of_all() {
        let given = given(&[
            "b.txt=2024-12-02",
            "2024-12-01",
            "in/c.txt=2024-12-03",
            "c.txt=2024-12-04",
        ]);
        let day = |path: &str| day_for(Path::new(path), &given);
        assert_eq!(day("a.txt").as_deref(), Some("2024-12-01"));
        assert_eq!(day("in/b.txt").as_deref(), Some("2024-12-02"));
        assert_eq!(day("in/c.txt").as_deref(), Some("2024-12-03"));
        assert_eq!(day("out/c.txt").as_deref(), Some("2024-12-04"));
    }

    #[test]
    fn a_file_name_may_hold_an_equals_sign() {
        let given = given(&["a=b.txt=2024-12-02"]);
        assert_eq!(
            day_for(Path::new("a=b.txt"), &given).as_deref(),
            Some("2024-12-02")
        );
        assert_eq!(day_for(Path::new("b.txt"), &given), None);
    }

    #[test]
    fn nothing_is_dated_twice() {
        let paths = [Path::new("a.txt")];
        for twice in [
            ["2024-12-02", "2024-12-03"],
            ["a.txt=2024-12-02", "a.txt=2024-12"],
        ] {
            assert!(check_files(&given(&twice), paths.iter().copied()).is_err());
        }
    }

    #[test]
    fn a_file_that_is_not_read_is_named() {
        let paths = [Path::new("in/a.txt")];
        assert!(
            check_files(
                &given(&["a.txt=2024-12-02", "2024-12-01"]),
                paths.iter().copied()
            )
            .is_ok()
        );
        let failure =
            check_files(&given(&["x.txt=2024-12-02"]), paths.iter().copied()).unwrap_err();
        assert!(failure.what.contains("x.txt"));
    }
}
