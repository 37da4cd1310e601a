//! `reportedly names`: whether two names may be one bearer's, for one pair or a file of them.

use std::fs::File;
use std::path::Path;
use std::process::ExitCode;

use reportedly_names::{Comparison, Kind, Verdict, compare_as};
use serde::Serialize;

use crate::args::{BearerKind, FindingFormat, NamesArguments};
use crate::failure::Failure;
use crate::output::{Output, Stop};
use crate::render;

/// Explains one comparison, or writes a file's rows back with their scores.
pub(crate) fn run(asked: &NamesArguments) -> Result<ExitCode, Stop> {
    let kind = asked.kind.map(Kind::from);
    match (asked.names.as_slice(), &asked.pairs) {
        (_, Some(path)) => score_pairs(path, kind)?,
        ([a, b], None) => explain(a, b, kind, asked.format)?,
        _ => return Err(two_names_wanted().into()),
    }
    Ok(ExitCode::SUCCESS)
}

fn two_names_wanted() -> Failure {
    Failure::usage(
        "names compares two names",
        "give two names, each in quotation marks, or --pairs FILE.csv",
    )
}

impl From<BearerKind> for Kind {
    fn from(kind: BearerKind) -> Self {
        match kind {
            BearerKind::Person => Kind::Person,
            BearerKind::Organization => Kind::Organization,
            BearerKind::Vessel => Kind::Vessel,
        }
    }
}

fn explain(a: &str, b: &str, kind: Option<Kind>, format: FindingFormat) -> Result<(), Stop> {
    let kind = kind.unwrap_or_else(|| Kind::of_names(a, b));
    let comparison = compare_as(kind, a, b);
    let mut output = Output::new();
    match format {
        FindingFormat::Text => {
            output.print(&render::names_compared(kind, a, b, &comparison))?;
        }
        FindingFormat::Json => output.pretty_json(&as_json(kind, a, b, &comparison))?,
    }
    output.finish()
}

/// One comparison, in the JSON form.
#[derive(Serialize)]
struct Compared<'c> {
    name1: &'c str,
    name2: &'c str,
    kind: &'static str,
    probability: f64,
    explanation: String,
    evidence: Vec<ComparedParts<'c>>,
}

#[derive(Serialize)]
struct ComparedParts<'c> {
    part1: Option<&'c str>,
    part2: Option<&'c str>,
    verdict: &'static str,
    weight: f64,
    why: &'c str,
}

fn as_json<'c>(kind: Kind, a: &'c str, b: &'c str, comparison: &'c Comparison) -> Compared<'c> {
    let evidence = comparison.evidence.iter().map(|evidence| ComparedParts {
        part1: evidence.part_a.as_deref(),
        part2: evidence.part_b.as_deref(),
        verdict: match evidence.verdict {
            Verdict::Agree => "agree",
            Verdict::Contradict => "contradict",
            Verdict::Omit => "omit",
            Verdict::Order => "order",
        },
        weight: rounded(evidence.weight),
        why: &evidence.why,
    });
    Compared {
        name1: a,
        name2: b,
        kind: match kind {
            Kind::Person => "person",
            Kind::Organization => "organization",
            Kind::Vessel => "vessel",
        },
        probability: rounded(comparison.probability),
        explanation: comparison.explanation(),
        evidence: evidence.collect(),
    }
}

fn rounded(number: f64) -> f64 {
    (number * 1000.0).round() / 1000.0
}

/// Where a file of pairs has what is compared.
struct Columns {
    name1: usize,
    name2: usize,
    schema: Option<usize>,
}

/// The column that is added.
const SCORE: &str = "score";

fn score_pairs(path: &Path, kind: Option<Kind>) -> Result<(), Stop> {
    let file = File::open(path).map_err(|error| {
        Failure::new(
            format!("cannot read {}: {error}", path.display()),
            "give a CSV file whose header has name1 and name2",
        )
    })?;
    let mut reader = csv::ReaderBuilder::new().from_reader(file);
    let unreadable = |error: csv::Error| not_csv(path, &error);
    let header = without_byte_order_mark(reader.headers().map_err(unreadable)?);
    let columns = columns_of(path, &header)?;
    if header.iter().any(|name| name == SCORE) {
        return Err(Failure::new(
            format!("{}: there is a column {SCORE} already", path.display()),
            "give that column another name, so that its values are kept",
        )
        .into());
    }
    let mut output = Output::new();
    output.csv_row(&with_score(&header, SCORE))?;
    let mut left_out = 0_usize;
    for row in reader.records() {
        let row = match row {
            Ok(row) => row,
            Err(error) if error.is_io_error() => return Err(unreadable(error).into()),
            // one bad row costs no other its score
            Err(error) => {
                eprintln!("{}", unreadable(error));
                left_out += 1;
                continue;
            }
        };
        let score = score_of(&row, &columns, kind);
        output.csv_row(&with_score(&row, &format!("{score:.3}")))?;
    }
    output.finish()?;
    if left_out == 0 {
        return Ok(());
    }
    let rows = if left_out == 1 {
        "row was"
    } else {
        "rows were"
    };
    Err(Failure::new(
        format!("{}: {left_out} {rows} left out", path.display()),
        "mend what is named above and run it again",
    )
    .into())
}

fn score_of(row: &csv::StringRecord, columns: &Columns, kind: Option<Kind>) -> f64 {
    let at = |column: usize| row.get(column).unwrap_or_default();
    let (a, b) = (at(columns.name1), at(columns.name2));
    let by_schema = || {
        columns
            .schema
            .and_then(|column| Kind::of_schema(at(column)))
    };
    let kind = kind.or_else(by_schema);
    compare_as(kind.unwrap_or_else(|| Kind::of_names(a, b)), a, b).probability
}

/// A row with its score at the end.
fn with_score<'r>(row: &'r csv::StringRecord, score: &'r str) -> Vec<&'r str> {
    row.iter().chain([score]).collect()
}

fn without_byte_order_mark(header: &csv::StringRecord) -> csv::StringRecord {
    header
        .iter()
        .map(|name| name.trim_start_matches('\u{feff}').trim())
        .collect()
}

fn columns_of(path: &Path, header: &csv::StringRecord) -> Result<Columns, Failure> {
    let find = |name: &str| header.iter().position(|field| field == name);
    let missing = |name: &str| {
        let found: Vec<&str> = header.iter().collect();
        let found = match found.as_slice() {
            [] => "nothing in it".to_owned(),
            found => found.join(", "),
        };
        Failure::new(
            format!(
                "{}: line 1: there is no column {name}; the header has {found}",
                path.display(),
            ),
            "name the two columns to compare name1 and name2",
        )
    };
    Ok(Columns {
        name1: find("name1").ok_or_else(|| missing("name1"))?,
        name2: find("name2").ok_or_else(|| missing("name2"))?,
        schema: find("schema"),
    })
}

/// What is wrong with a line, and where.
fn not_csv(path: &Path, error: &csv::Error) -> Failure {
    let line = |position: &Option<csv::Position>| position.as_ref().map_or(1, csv::Position::line);
    let (at, what) = match error.kind() {
        csv::ErrorKind::UnequalLengths {
            pos,
            expected_len,
            len,
        } => (
            Some(line(pos)),
            format!("the header has {expected_len} columns, this row {len}"),
        ),
        csv::ErrorKind::Utf8 { pos, .. } => (Some(line(pos)), "this is no UTF-8 text".to_owned()),
        csv::ErrorKind::Io(error) => (None, error.to_string()),
        _ => (None, error.to_string()),
    };
    let place = match at {
        Some(line) => format!("{}: line {line}", path.display()),
        None => path.display().to_string(),
    };
    Failure::new(
        format!("{place}: {what}"),
        "mend the line; a name with a comma stands in quotation marks",
    )
}
