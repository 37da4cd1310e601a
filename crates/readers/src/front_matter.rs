//! The YAML block that a text file may open with.
//!
//! ```text
//! ---
//! title: Two ministers are missing
//! publisher: The Daily Example
//! published: 2024-12-14
//! url: https://example.org/missing
//! language: en
//! corrects: missing-first-version.txt
//! ---
//! ```

use reportedly_model::{DateBasis, Relation, RelationKind};
use serde::Deserialize;

use crate::ReadError;
use crate::draft::Metadata;
use crate::published;

/// Front matters are short; a `---` further down is a ruled line.
const MAX_LINES: usize = 200;

/// What a front matter may say; other keys belong to other programs and are left alone.
#[derive(Debug, Default, Deserialize)]
struct Fields {
    title: Option<String>,
    publisher: Option<String>,
    published: Option<String>,
    url: Option<String>,
    language: Option<String>,
    copy_of: Option<OneOrMany>,
    translation_of: Option<OneOrMany>,
    rewrite_of: Option<OneOrMany>,
    corrects: Option<OneOrMany>,
    retracts: Option<OneOrMany>,
}

const KEYS: &[&str] = &[
    "title",
    "publisher",
    "published",
    "url",
    "language",
    "copy_of",
    "translation_of",
    "rewrite_of",
    "corrects",
    "retracts",
];

/// A report, or a list of them.
#[derive(Debug, Deserialize)]
#[serde(untagged, expecting = "name one report, or a list of reports")]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

/// Splits `text` into what its front matter says and the text after it.
pub(crate) fn split<'t>(name: &str, text: &'t str) -> Result<(Metadata, &'t str), ReadError> {
    let Some(after_opening) = after_delimiter(text, &["---"]) else {
        return Ok((Metadata::default(), text));
    };
    let Some((yaml, rest)) = up_to_closing(after_opening) else {
        if starts_with_known_key(after_opening) {
            return Err(malformed(name, 1, "no closing line of three hyphens"));
        }
        return Ok((Metadata::default(), text));
    };
    let is_empty = yaml.trim().is_empty();
    if !is_empty && !yaml.lines().any(has_known_key) && !yaml.lines().any(looks_like_key) {
        // Two ruled lines around prose.
        return Ok((Metadata::default(), text));
    }
    Ok((metadata(name, yaml)?, rest))
}

/// The text after a first line that is one of `delimiters`.
fn after_delimiter<'t>(text: &'t str, delimiters: &[&str]) -> Option<&'t str> {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    delimiters.contains(&line.trim_end()).then_some(rest)
}

fn up_to_closing(text: &str) -> Option<(&str, &str)> {
    let mut at = 0;
    for line in text.split_inclusive('\n').take(MAX_LINES) {
        if let Some(rest) = after_delimiter(&text[at..], &["---", "..."]) {
            return Some((&text[..at], rest));
        }
        at += line.len();
    }
    None
}

fn starts_with_known_key(text: &str) -> bool {
    text.lines()
        .find(|line| !line.trim().is_empty())
        .is_some_and(has_known_key)
}

/// Whether the line opens with one of our keys, even where its colon was forgotten.
fn has_known_key(line: &str) -> bool {
    let word = line.trim_start().split([':', ' ', '\t']).next();
    let word = word.unwrap_or_default();
    KEYS.contains(&word)
}

/// `key: value`, with a key of one word.
fn looks_like_key(line: &str) -> bool {
    line.split_once(':').is_some_and(|(key, value)| {
        let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
        !key.is_empty()
            && key.chars().all(is_word)
            && (value.is_empty() || value.starts_with([' ', '\t']))
    })
}

fn metadata(name: &str, yaml: &str) -> Result<Metadata, ReadError> {
    if yaml.trim().is_empty() {
        return Ok(Metadata::default());
    }
    let fields: Option<Fields> = serde_saphyr::from_str(yaml).map_err(|error| {
        // The front matter starts on the second line of the file.
        let line = error
            .location()
            .map_or(1, |location| location.line() as usize + 1);
        malformed(name, line, &explain(&error))
    })?;
    let fields = fields.unwrap_or_default();
    let published = fields
        .published
        .as_deref()
        .map(|value| published::stated(name, "the front matter", value, DateBasis::Metadata))
        .transpose()?;
    Ok(Metadata {
        relations: relations(&fields),
        title: said(fields.title),
        publisher: said(fields.publisher),
        published,
        url: said(fields.url),
        language: said(fields.language),
    })
}

/// What the parser says, without its picture of the source, in words for people.
fn explain(error: &serde_saphyr::Error) -> String {
    let whole = error.without_snippet().to_string();
    let first = whole.lines().next().unwrap_or_default();
    let reason = [" at line ", ", set "]
        .iter()
        .fold(first, |reason, tail| {
            reason.split(tail).next().unwrap_or(reason)
        })
        .trim_end_matches('.');
    match reason {
        _ if reason.contains("mapping values are not allowed") => {
            "put a value that holds a colon in quotation marks".to_owned()
        }
        _ if reason.contains("expected mapping") => "write each line as `key: value`".to_owned(),
        _ if reason.contains("expected string") => "a value has to be a line of text".to_owned(),
        _ => reason.to_owned(),
    }
}

fn malformed(name: &str, line: usize, reason: &str) -> ReadError {
    ReadError::FrontMatter {
        name: name.to_owned(),
        line,
        reason: reason.to_owned(),
    }
}

/// The value as one line, unless it is blank.
fn said(value: Option<String>) -> Option<String> {
    let words: Vec<String> = value?.split_whitespace().map(str::to_owned).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

fn relations(fields: &Fields) -> Vec<Relation> {
    let given = [
        (RelationKind::CopyOf, &fields.copy_of),
        (RelationKind::TranslationOf, &fields.translation_of),
        (RelationKind::RewriteOf, &fields.rewrite_of),
        (RelationKind::Corrects, &fields.corrects),
        (RelationKind::Retracts, &fields.retracts),
    ];
    let mut relations = Vec::new();
    for (kind, reports) in given {
        let reports = match reports {
            None => &[],
            Some(OneOrMany::One(report)) => std::slice::from_ref(report),
            Some(OneOrMany::Many(reports)) => reports.as_slice(),
        };
        relations.extend(reports.iter().map(|report| Relation {
            kind,
            report: report.trim().to_owned(),
        }));
    }
    relations
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split_text(text: &str) -> (Metadata, &str) {
        split("report.txt", text).unwrap()
    }

    fn error(text: &str) -> String {
        split("report.txt", text).unwrap_err().to_string()
    }

    #[test]
    fn reads_every_key_and_leaves_the_text() {
        let (metadata, text) = split_text(
            "---\ntitle: \"Missing: two ministers\"\npublisher: The Daily Example\n\
             published: 2024-12-14T08:00:00Z\nurl: https://example.org/a\nlanguage: no\n\
             corrects: [a.txt, b.txt]\ncopy_of: c.txt\ntags: [x, y]\n---\nThe text.\n",
        );
        assert_eq!(metadata.title.as_deref(), Some("Missing: two ministers"));
        assert_eq!(metadata.publisher.as_deref(), Some("The Daily Example"));
        let published = metadata.published.unwrap();
        assert_eq!(published.date, "2024-12-14");
        assert_eq!(published.basis, DateBasis::Metadata);
        assert_eq!(metadata.url.as_deref(), Some("https://example.org/a"));
        assert_eq!(metadata.language.as_deref(), Some("no"));
        let relations: Vec<_> = metadata
            .relations
            .iter()
            .map(|r| (r.kind, r.report.as_str()))
            .collect();
        assert_eq!(
            relations,
            [
                (RelationKind::CopyOf, "c.txt"),
                (RelationKind::Corrects, "a.txt"),
                (RelationKind::Corrects, "b.txt"),
            ]
        );
        assert_eq!(text, "The text.\n");
    }

    #[test]
    fn a_text_without_front_matter_is_left_alone() {
        for text in [
            "The text.",
            "---",
            "---\nBeirut, Sunday\n---\nThe text.",
            "----\ntitle: A\n----\n",
            " ---\ntitle: A\n---\n",
        ] {
            let (metadata, rest) = split_text(text);
            assert!(metadata.title.is_none());
            assert_eq!(rest, text);
        }
    }

    #[test]
    fn an_empty_block_says_nothing() {
        assert_eq!(split_text("---\n---\nThe text.").1, "The text.");
        assert!(split_text("---\ntitle:\n---\nThe text.").0.title.is_none());
        assert!(
            split_text("---\n# published: 2024-01-01\ntitle: A\n...\nText")
                .0
                .published
                .is_none()
        );
    }

    #[test]
    fn malformed_blocks_are_errors_with_a_line() {
        let message = error("---\ntitle: A\npublisher: The Daily: Example\n---\nText");
        assert!(message.contains("report.txt, line 3"), "{message}");
        let message = error("---\ntitle: A\npublished 2024-12-14\n---\nText");
        assert!(message.contains("front matter is malformed"), "{message}");
        let message = error("---\ntitle: A\n\nText without an end");
        assert!(message.contains("no closing line"), "{message}");
        let message = error("---\n  title: A\n language: B\n---\nText");
        assert!(message.contains("front matter is malformed"), "{message}");
        let message = error("---\ncorrects: {a: b}\n---\nText");
        assert!(message.contains("name one report, or a list"), "{message}");
        let message = error("---\ntitle: [unclosed\n---\nText");
        assert!(message.contains("front matter is malformed"), "{message}");
    }

    #[test]
    fn a_nonsense_date_is_named() {
        let message = error("---\npublished: next Tuesday\n---\nText");
        assert!(message.contains("\"next Tuesday\""), "{message}");
        assert!(message.contains("the front matter"), "{message}");
    }
}
