//! A page of specifications: Markdown with cases, texts in quotations, expectations in lists.

use std::path::Path;

use super::expectation::{Expected, Line};

/// A file of `specs/`.
pub struct Page {
    pub name: String,
    pub cases: Vec<Case>,
}

/// A `##` section.
pub struct Case {
    pub title: String,
    /// Line of its heading, from 1.
    pub line: usize,
    /// Whether the heading says that the case does not hold yet: "… (open)".
    pub open: bool,
    pub texts: Vec<Text>,
}

/// A quotation and what is expected of it.
pub struct Text {
    pub words: String,
    pub published: Option<String>,
    pub expected: Expected,
}

/// Every page of `folder`, by name; `README.md` is none.
pub fn read_all(folder: &Path) -> Result<Vec<Page>, String> {
    let entries =
        std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<_> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    paths.retain(|path| !path.ends_with("README.md"));
    paths.sort();
    paths.iter().map(|path| read_page(path)).collect()
}

fn read_page(path: &Path) -> Result<Page, String> {
    let text =
        std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let name = path
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let cases = cases_of(&text).map_err(|error| format!("{name}.md:{error}"))?;
    Ok(Page { name, cases })
}

/// A run of lines of one sort.
enum Block {
    Heading(String),
    Quotation(Vec<String>),
    List(Vec<String>),
}

fn cases_of(text: &str) -> Result<Vec<Case>, String> {
    let mut cases: Vec<Case> = Vec::new();
    for (line, block) in blocks(text) {
        let at = |error: String| format!("{line}: {error}");
        match (block, cases.last_mut()) {
            (Block::Heading(title), _) => cases.push(Case {
                open: title.ends_with("(open)"),
                title,
                line,
                texts: Vec::new(),
            }),
            (Block::Quotation(lines), Some(case)) => {
                // Its own list follows, or it is held to the one before.
                let expected = case
                    .texts
                    .last()
                    .map(|text| text.expected.clone())
                    .unwrap_or_default();
                case.texts.push(text_of(&lines, expected));
            }
            (Block::List(lines), Some(case)) => {
                let text = case
                    .texts
                    .last_mut()
                    .ok_or_else(|| at("a list without a text".into()))?;
                text.expected = expected_of(&lines).map_err(at)?;
            }
            (_, None) => return Err(at("a text before the first heading".into())),
        }
    }
    match cases
        .iter()
        .find(|case| case.texts.iter().any(|text| text.expected.is_empty()))
    {
        Some(case) => Err(format!(
            "{}: nothing is expected of {:?}",
            case.line, case.title
        )),
        None => Ok(cases),
    }
}

/// The blocks with the line that each begins at; prose is left out.
fn blocks(text: &str) -> Vec<(usize, Block)> {
    let mut blocks: Vec<(usize, Block)> = Vec::new();
    let mut previous_blank = true;
    for (index, line) in text.lines().enumerate() {
        let number = index + 1;
        if let Some(title) = line.strip_prefix("## ") {
            blocks.push((number, Block::Heading(title.to_owned())));
        } else if let Some(quoted) = line.strip_prefix('>') {
            match blocks.last_mut() {
                Some((_, Block::Quotation(lines))) if !previous_blank => {
                    lines.push(quoted.trim().to_owned())
                }
                _ => blocks.push((number, Block::Quotation(vec![quoted.trim().to_owned()]))),
            }
        } else if let Some(item) = line.strip_prefix("* ") {
            match blocks.last_mut() {
                Some((_, Block::List(items))) => items.push(item.to_owned()),
                _ => blocks.push((number, Block::List(vec![item.to_owned()]))),
            }
        }
        previous_blank = line.trim().is_empty();
    }
    blocks
}

/// A paragraph becomes one line: wrapped lines are the page's, not the report's.
fn text_of(lines: &[String], expected: Expected) -> Text {
    let joined = lines.iter().map(|line| {
        if line.is_empty() {
            "\n\n"
        } else {
            line.as_str()
        }
    });
    let joined = joined.collect::<Vec<_>>().join(" ");
    let mut paragraphs: Vec<&str> = joined.split("\n\n").map(str::trim).collect();
    let published = paragraphs
        .first()
        .and_then(|first| first.strip_prefix("Published "))
        .map(|date| date.trim_end_matches('.').to_owned());
    if published.is_some() {
        paragraphs.remove(0);
    }
    Text {
        words: paragraphs.join("\n\n"),
        published,
        expected,
    }
}

fn expected_of(items: &[String]) -> Result<Expected, String> {
    let mut expected = Expected::default();
    for item in items {
        match Line::parse(item)? {
            Line::NothingElse => expected.nothing_else = true,
            Line::Claim(claim) => expected.claims.push(claim),
            Line::Never(claim) => expected.never.push(claim),
        }
    }
    Ok(expected)
}
