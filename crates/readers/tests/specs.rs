//! Runs the specs in `tests/specs/*.md`: a short document, then the blocks expected of it.
//!
//! A case is a heading, a fenced document whose language is its format (`text`, `markdown`,
//! `html`), and a fenced list of `blocks`, one a line: the role, then the words, with `⏎` for a
//! newline and ` … ` for words left out. A post's author and date follow after ` | `.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use reportedly_model::{Block, CharIndex, Report};
use reportedly_readers::{ReadOptions, read_bytes};

#[derive(Default)]
struct Case {
    title: String,
    format: String,
    document: String,
    blocks: Vec<String>,
}

fn cases(spec: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut case = Case::default();
    let mut fence: Option<String> = None;
    for line in spec.lines() {
        match (&fence, line.strip_prefix("````")) {
            (None, Some(language)) => fence = Some(language.to_owned()),
            (Some(language), Some(_)) => {
                if language == "blocks" {
                    cases.push(std::mem::take(&mut case));
                }
                fence = None;
            }
            (Some(language), None) if language == "blocks" => case.blocks.push(line.to_owned()),
            (Some(language), None) => {
                case.format.clone_from(language);
                case.document.push_str(line);
                case.document.push('\n');
            }
            (None, None) => {
                if let Some(title) = line.strip_prefix("## ") {
                    case.title = title.to_owned();
                }
            }
        }
    }
    cases
}

fn read(case: &Case) -> Report {
    let name = match case.format.as_str() {
        "text" => "report.txt",
        "markdown" => "report.md",
        "html" => "report.html",
        other => panic!("{}: unknown format {other:?}", case.title),
    };
    read_bytes(name, case.document.as_bytes(), &ReadOptions::default())
        .unwrap_or_else(|error| panic!("{}: {error}", case.title))
}

/// A block as a spec writes it.
fn line_of(block: &Block, report: &Report, index: &CharIndex) -> String {
    let role = serde_json::to_value(block.role).unwrap();
    let words = index.slice(&report.text, block.span).replace('\n', "⏎");
    let mut line = format!("{} {words}", role.as_str().unwrap());
    for quoted in [&block.author, &block.date].into_iter().flatten() {
        assert_eq!(index.slice(&report.text, quoted.span), quoted.text);
        line.push_str(" | ");
        line.push_str(&quoted.text);
    }
    line
}

fn is_expected(line: &str, expected: &str) -> bool {
    let expected = expected.split_whitespace().collect::<Vec<_>>().join(" ");
    let parts: Vec<&str> = expected.split(" … ").collect();
    let [first, middle @ .., last] = parts.as_slice() else {
        return line == expected;
    };
    let Some(mut rest) = line.strip_prefix(first) else {
        return false;
    };
    for part in middle {
        match rest.split_once(part) {
            Some((_, after)) => rest = after,
            None => return false,
        }
    }
    rest.ends_with(last)
}

fn check(spec: &str, fewest: usize) {
    let cases = cases(spec);
    assert!(cases.len() >= fewest, "only {} cases", cases.len());
    let mut wrong = Vec::new();
    for case in &cases {
        let report = read(case);
        let index = CharIndex::new(&report.text);
        let found: Vec<String> = report
            .blocks
            .iter()
            .map(|block| line_of(block, &report, &index))
            .collect();
        let is_right = found.len() == case.blocks.len()
            && found
                .iter()
                .zip(&case.blocks)
                .all(|(line, expected)| is_expected(line, expected));
        if !is_right {
            wrong.push(format!(
                "## {}\nexpected:\n  {}\nfound:\n  {}",
                case.title,
                case.blocks.join("\n  "),
                found.join("\n  ")
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
}

#[test]
fn headlines() {
    check(include_str!("specs/headlines.md"), 8);
}

#[test]
fn bylines() {
    check(include_str!("specs/bylines.md"), 7);
}

#[test]
fn captions() {
    check(include_str!("specs/captions.md"), 6);
}

#[test]
fn related_links() {
    check(include_str!("specs/related-links.md"), 6);
}

#[test]
fn embedded_posts() {
    check(include_str!("specs/embedded-posts.md"), 12);
}

#[test]
fn paragraphs() {
    check(include_str!("specs/paragraphs.md"), 6);
}

#[test]
fn markdown() {
    check(include_str!("specs/markdown.md"), 7);
}

#[test]
fn html() {
    check(include_str!("specs/html.md"), 8);
}
