//! The format of a list, told by its content.

use super::ListFile;
use crate::problem::ListError;

/// How a list is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// `entities.ftm.json`: one entity of FollowTheMoney a line, tied together by ids.
    FtmEntities,
    /// `targets.nested.json`: one entity a line, with those tied to it inside.
    FtmNested,
    /// `targets.simple.csv`: one entity a row.
    FtmSimple,
    /// The consolidated list of the UN Security Council.
    UnXml,
    /// `sdn.csv` of OFAC: the names.
    OfacNames,
    /// `alt.csv` of OFAC: other names.
    OfacAliases,
    /// `add.csv` of OFAC: addresses.
    OfacAddresses,
}

/// Bytes at the start of an XML file among which its root is looked for.
const XML_START: usize = 4096;
/// Lines that are tried before a file is given up: the first ones may be malformed.
const MOST_TRIED: usize = 20;

pub(super) fn format_of(file: &ListFile<'_>) -> Result<Format, ListError> {
    if file.bytes.trim_ascii().is_empty() {
        return Err(ListError::Empty(file.name.to_owned()));
    }
    let start = &file.bytes[..file.bytes.len().min(XML_START)];
    if contains(start, b"<CONSOLIDATED_LIST") {
        return Ok(Format::UnXml);
    }
    let mut lines = file.lines().take(MOST_TRIED);
    lines
        .find_map(|(_, line)| of_json(line).or_else(|| of_row(line)))
        .ok_or_else(|| unknown(file))
}

/// Why a file is no list, with what to do where one can tell what it is.
fn unknown(file: &ListFile<'_>) -> ListError {
    let bytes = file.bytes;
    let opens = |with: &[u8]| bytes.starts_with(with);
    let start = &bytes[..bytes.len().min(XML_START)];
    let nulls = start.iter().filter(|byte| **byte == 0).count();
    let trimmed = bytes.trim_ascii_start();
    let (what, advice) = if opens(b"\x1f\x8b") || opens(b"PK\x03\x04") || opens(b"BZh") {
        ("a compressed file", "decompress it first")
    } else if opens(b"\xff\xfe") || opens(b"\xfe\xff") || nulls * 3 > start.len() {
        ("a text in UTF-16", "save it as UTF-8")
    } else if trimmed.starts_with(b"[") && contains(start, b"\"schema\"") {
        (
            "one JSON array",
            "write one entity a line, as jq -c '.[]' does",
        )
    } else if is_one_entity(trimmed) {
        (
            "JSON over several lines",
            "write one entity a line, as jq -c . does",
        )
    } else if file
        .lines()
        .next()
        .is_some_and(|(_, line)| is_parted_otherwise(line))
    {
        (
            "a table that is parted by semicolons or tabs",
            "save it with commas",
        )
    } else {
        return ListError::UnknownFormat(file.name.to_owned());
    };
    ListError::WrittenOtherwise {
        file: file.name.to_owned(),
        what,
        advice,
    }
}

/// Whether a text opens with an entity that goes over several lines.
fn is_one_entity(text: &[u8]) -> bool {
    let start = &text[..text.len().min(XML_START)];
    let first = start
        .split(|byte| *byte == b'\n')
        .next()
        .unwrap_or_default();
    let goes_on = first.len() < start.len() && !contains(first, b"\"schema\"");
    start.starts_with(b"{") && goes_on && contains(start, b"\"schema\"")
}

/// Whether a line has the columns of `targets.simple.csv`, without commas between them.
fn is_parted_otherwise(line: &[u8]) -> bool {
    let line = String::from_utf8_lossy(line);
    [';', '\t'].iter().any(|delimiter| {
        let fields = line.split(*delimiter);
        let columns: Vec<&str> = fields.map(|field| field.trim_matches(['"', ' '])).collect();
        ["id", "schema", "name"]
            .iter()
            .all(|name| columns.contains(name))
    })
}

fn of_json(line: &[u8]) -> Option<Format> {
    let value: serde_json::Value = serde_json::from_slice(line).ok()?;
    value.get("schema")?.as_str()?;
    let properties = value.get("properties")?.as_object()?;
    let mut values = properties
        .values()
        .filter_map(|value| value.as_array())
        .flatten();
    // Only nested files come without lines for addresses and sanctions.
    Some(match values.any(serde_json::Value::is_object) {
        true => Format::FtmNested,
        false => Format::FtmEntities,
    })
}

fn of_row(line: &[u8]) -> Option<Format> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(line);
    let record = reader.records().next()?.ok()?;
    let has = |name: &str| record.iter().any(|field| field.trim() == name);
    if has("id") && has("schema") && has("name") {
        return Some(Format::FtmSimple);
    }
    let number = |at: usize| record.get(at)?.trim().parse::<u64>().ok();
    number(0)?;
    match record.len() {
        12 => Some(Format::OfacNames),
        5 if number(1).is_some() => Some(Format::OfacAliases),
        6 if number(1).is_some() => Some(Format::OfacAddresses),
        _ => None,
    }
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack
        .windows(needle.len())
        .any(|window| window == needle)
}
