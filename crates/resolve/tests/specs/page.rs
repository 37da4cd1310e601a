//! A page of cases: Markdown with reports in quotations and people in lists.

use std::fmt;
use std::path::Path;

/// A file of `specs/`.
pub struct Page {
    pub name: String,
    pub cases: Vec<Case>,
}

/// A `##` section.
#[derive(Default)]
pub struct Case {
    pub title: String,
    /// Line of its heading, from 1.
    pub line: usize,
    /// Whether the heading says that the case does not hold yet.
    pub open: bool,
    pub reports: Vec<Text>,
    /// The names of each person.
    pub people: Vec<Vec<Name>>,
    /// Those that must be asked about.
    pub asked: Vec<(Name, Name)>,
}

/// A quotation, with what its head says.
#[derive(Default)]
pub struct Text {
    pub words: String,
    pub published: Option<String>,
    pub is_french: bool,
    pub is_by_hand: bool,
}

/// A name, and the number of its report, from 1.
pub struct Name {
    pub text: String,
    pub report: usize,
}

impl fmt::Display for Name {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "{} {}", self.text, self.report)
    }
}

/// Every page of `folder`, by name; `README.md` is none.
pub fn read_all(folder: &Path) -> Result<Vec<Page>, String> {
    let say = |error: std::io::Error| format!("{}: {error}", folder.display());
    let entries = std::fs::read_dir(folder).map_err(say)?;
    let mut paths: Vec<_> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    paths.retain(|path| !path.ends_with("README.md"));
    paths.sort();
    let page = |path: &std::path::PathBuf| {
        let text = std::fs::read_to_string(path).map_err(say)?;
        let name = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let cases = cases_of(&text).map_err(|error| format!("{name}.md:{error}"))?;
        Ok(Page { name, cases })
    };
    paths.iter().map(page).collect()
}

fn cases_of(text: &str) -> Result<Vec<Case>, String> {
    let mut cases: Vec<Case> = Vec::new();
    let mut is_inside = false;
    for (index, line) in text.lines().enumerate() {
        let at = |error: &str| format!("{}: {error}", index + 1);
        if let Some(title) = line.strip_prefix("## ") {
            cases.push(Case {
                title: title.to_owned(),
                line: index + 1,
                open: title.ends_with("(open)"),
                ..Case::default()
            });
        }
        let quoted = line.strip_prefix('>').map(str::trim);
        if let (Some(quoted), Some(case)) = (quoted, cases.last_mut()) {
            if !is_inside {
                case.reports.push(Text::default());
            }
            let report = case.reports.last_mut().ok_or_else(|| at("no report"))?;
            report.add(quoted);
        }
        is_inside = quoted.is_some();
        if let (Some(item), Some(case)) = (line.strip_prefix("* "), cases.last_mut()) {
            let asked = item.strip_prefix("asked: ");
            let names = asked.unwrap_or(item).split(", ").map(name_of);
            let names: Option<Vec<Name>> = rejoined(names.collect());
            let mut names = names.ok_or_else(|| at("a name without the number of a report"))?;
            match (asked, names.len()) {
                (None, _) => case.people.push(names),
                (Some(_), 2) => case.asked.extend(names.pop().zip(names.pop())),
                _ => return Err(at("two are asked about at a time")),
            }
        }
    }
    match cases
        .iter()
        .find(|case| case.people.is_empty() || case.reports.len() < 2)
    {
        Some(case) => Err(format!("{}: a case has two reports and a list", case.line)),
        None => Ok(cases),
    }
}

/// A name, or what stands before a comma in one.
fn name_of(words: &str) -> Result<Name, &str> {
    let (text, report) = words.rsplit_once(' ').ok_or(words)?;
    let report = report.parse().map_err(|_| words)?;
    let text = text.to_owned();
    Ok(Name { text, report })
}

/// Puts names that have a comma together again.
fn rejoined(pieces: Vec<Result<Name, &str>>) -> Option<Vec<Name>> {
    let (mut names, mut head) = (Vec::new(), String::new());
    for piece in pieces {
        match piece {
            Ok(name) => {
                let text = format!("{head}{}", name.text);
                names.push(Name { text, ..name });
                head.clear();
            }
            Err(words) => head = format!("{head}{words}, "),
        }
    }
    head.is_empty().then_some(names)
}

impl Text {
    /// A line of the quotation: its head, or more of its words.
    fn add(&mut self, line: &str) {
        let head = line
            .strip_prefix('*')
            .and_then(|rest| rest.strip_suffix('*'));
        match head.filter(|_| self.words.is_empty()) {
            Some(head) => head.split(", ").for_each(|word| self.set(word)),
            None if line.is_empty() => self.words.push_str("\n\n"),
            None => {
                if !self.words.is_empty() && !self.words.ends_with('\n') {
                    self.words.push(' ');
                }
                self.words.push_str(line);
            }
        }
    }

    fn set(&mut self, word: &str) {
        match word {
            "by hand" => self.is_by_hand = true,
            "in French" => self.is_french = true,
            _ => self.published = word.strip_prefix("published ").map(str::to_owned),
        }
    }
}
