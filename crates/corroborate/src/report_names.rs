//! Which report others mean by what they call it.

use std::collections::{BTreeSet, HashMap};

use reportedly_model::{Relation, Report};

/// What a report may be called by.
#[derive(Debug, Clone, Copy)]
pub struct NamedReport<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its file name, as claims give it.
    pub name: &'a str,
    /// Where it was published.
    pub url: Option<&'a str>,
    /// The path that it was had from.
    pub path: Option<&'a str>,
}

impl<'a> NamedReport<'a> {
    /// A report that was had from `path`.
    pub fn new(report: &'a Report, path: Option<&'a str>) -> Self {
        Self {
            id: &report.id,
            name: &report.name,
            url: report.url.as_deref(),
            path,
        }
    }

    /// The path, or the name, which is one where several files have the same name.
    fn place(&self) -> &'a str {
        self.path.unwrap_or(self.name)
    }
}

/// Why nobody knows which report is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotFound {
    /// None is called so.
    Nowhere,
    /// Several in different folders are.
    Several,
}

/// A relation that a report gives itself, and which report it means.
pub type Meant<'r> = (&'r Relation, Result<usize, NotFound>);

/// Reports by what others call them.
pub struct ReportNames<'a> {
    reports: Vec<NamedReport<'a>>,
    /// By id and address.
    exactly: HashMap<&'a str, BTreeSet<usize>>,
    /// By the last part of name and path.
    last_part: HashMap<&'a str, BTreeSet<usize>>,
}

impl<'a> ReportNames<'a> {
    /// The reports, in an order in which the first of several that fit alike is meant.
    pub fn new(reports: impl IntoIterator<Item = NamedReport<'a>>) -> Self {
        let reports: Vec<NamedReport<'a>> = reports.into_iter().collect();
        let mut exactly: HashMap<&str, BTreeSet<usize>> = HashMap::new();
        let mut last_part: HashMap<&str, BTreeSet<usize>> = HashMap::new();
        for (at, report) in reports.iter().enumerate() {
            for name in [Some(report.id), report.url].into_iter().flatten() {
                exactly.entry(name).or_default().insert(at);
            }
            for path in [report.name, report.place()] {
                let last = parts(path).last().copied();
                let positions = last.map(|last| last_part.entry(last).or_default());
                positions.map(|positions| positions.insert(at));
            }
        }
        Self {
            reports,
            exactly,
            last_part,
        }
    }

    /// The relations that one of the reports gives itself, with the places of those it means.
    pub fn relations_of<'r>(&self, report: &'r Report) -> Vec<Meant<'r>> {
        let by = self.exactly.get(report.id.as_str());
        let by = by.and_then(|positions| positions.first().copied());
        let relations = report.relations.iter();
        let found = relations.map(|relation| (relation, self.find(&relation.report, by)));
        found.collect()
    }

    /// The report that the one at `by` calls `wanted`: by id or address, else the file in the same
    /// folder, else the one of that name, else the only one whose path ends so.
    ///
    /// # Errors
    ///
    /// When none is called so, or several are.
    pub fn find(&self, wanted: &str, by: Option<usize>) -> Result<usize, NotFound> {
        let others = |found: Option<&BTreeSet<usize>>| -> Vec<usize> {
            let found = found.into_iter().flatten().copied();
            found.filter(|&at| Some(at) != by).collect()
        };
        if let Some(&at) = others(self.exactly.get(wanted)).first() {
            return Ok(at);
        }
        let asked = parts(wanted);
        let last = asked.last().and_then(|last| self.last_part.get(last));
        let candidates = others(last);
        let beside = by.and_then(|by| self.reports.get(by)).map(|by| {
            let mut path = parts(by.place());
            path.pop();
            path.extend(&asked);
            without_way_up(path)
        });
        let is_beside =
            |at: &&usize| Some(without_way_up(parts(self.reports[**at].place()))) == beside;
        let is_called = |at: &&usize| self.reports[**at].name == wanted;
        let exact = candidates.iter().find(is_beside);
        if let Some(&at) = exact.or_else(|| candidates.iter().find(is_called)) {
            return Ok(at);
        }
        let ends_so = |at: &&usize| {
            let report = &self.reports[**at];
            [report.place(), report.name]
                .iter()
                .any(|path| ends_in(path, &asked))
        };
        let mut fitting = candidates.iter().filter(ends_so);
        match (fitting.next(), fitting.next()) {
            (Some(&at), None) => Ok(at),
            (None, _) => Err(NotFound::Nowhere),
            (Some(_), Some(_)) => Err(NotFound::Several),
        }
    }
}

/// The parts of a path, without those that lead nowhere.
fn parts(path: &str) -> Vec<&str> {
    let parts = path.split(['/', '\\']);
    parts.filter(|part| !matches!(*part, "" | ".")).collect()
}

/// `a/../b` is `b`.
fn without_way_up(parts: Vec<&str>) -> Vec<&str> {
    let mut kept: Vec<&str> = Vec::with_capacity(parts.len());
    for part in parts {
        let goes_up = part == ".." && kept.last().is_some_and(|last| *last != "..");
        if goes_up {
            kept.pop();
        } else {
            kept.push(part);
        }
    }
    kept
}

/// Whether a path ends in the parts that were asked for; how they lead up says nothing of it.
fn ends_in(path: &str, asked: &[&str]) -> bool {
    let asked: Vec<&str> = asked.iter().copied().filter(|part| *part != "..").collect();
    !asked.is_empty() && parts(path).ends_with(&asked)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named<'a>(id: &'a str, name: &'a str, path: &'a str) -> NamedReport<'a> {
        NamedReport {
            id,
            name,
            url: None,
            path: (!path.is_empty()).then_some(path),
        }
    }

    #[test]
    fn the_file_in_the_same_folder_is_meant_before_one_of_the_name() {
        let names = ReportNames::new([
            named("1", "s.txt", "b/s.txt"),
            named("2", "s.txt (2)", "a/s.txt"),
            named("3", "c.txt", "a/c.txt"),
            named("4", "d.txt", "x/d.txt"),
        ]);
        assert_eq!(names.find("s.txt", Some(2)), Ok(1));
        assert_eq!(names.find("../b/s.txt", Some(2)), Ok(0));
        assert_eq!(names.find("s.txt", Some(3)), Ok(0), "by the name");
        assert_eq!(
            names.find("a/s.txt", Some(3)),
            Ok(1),
            "by the end of the path"
        );
        assert_eq!(names.find("1", Some(2)), Ok(0), "by the id");
        assert_eq!(names.find("c.txt", Some(2)), Err(NotFound::Nowhere));
        assert_eq!(names.find("ss.txt", None), Err(NotFound::Nowhere));
        assert_eq!(names.find("", None), Err(NotFound::Nowhere));
        assert_eq!(names.find("..", None), Err(NotFound::Nowhere));
    }

    #[test]
    fn a_name_that_is_a_path_is_found_by_its_last_part() {
        let names = ReportNames::new([
            named("1", "../old/first.md", ""),
            named("2", "later.md", ""),
            named("3", "x/twice.md", ""),
            named("4", "y/twice.md", ""),
        ]);
        assert_eq!(names.find("first.md", Some(1)), Ok(0));
        assert_eq!(names.find("twice.md", Some(1)), Err(NotFound::Several));
    }
}
