//! Measures `compare` on judged pairs: `bench PAIRS.csv [THRESHOLD] [--errors]`.
//!
//! The file has a header with the columns `schema`, `name1`, `name2` and `is_match`. F1 is given
//! for people and for all rows.

use std::process::ExitCode;

use reportedly_names::{Name, compare};

struct Pair {
    schema: String,
    a: String,
    b: String,
    same: bool,
    probability: f64,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some(path) = arguments.first() else {
        eprintln!("usage: bench PAIRS.csv [THRESHOLD] [--errors]");
        return ExitCode::FAILURE;
    };
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("cannot read {path}: {error}");
            return ExitCode::FAILURE;
        }
    };
    let threshold = arguments
        .get(1)
        .and_then(|number| number.parse().ok())
        .unwrap_or(0.7);
    let show_errors = arguments.iter().any(|argument| argument == "--errors");
    let pairs = pairs_of(&text);
    let people: Vec<&Pair> = pairs
        .iter()
        .filter(|pair| pair.schema == "Person")
        .collect();
    report("people", &people, threshold);
    report("all", &pairs.iter().collect::<Vec<_>>(), threshold);
    if show_errors {
        for pair in people
            .iter()
            .filter(|pair| (pair.probability >= threshold) != pair.same)
        {
            let why = compare(&Name::parse(&pair.a), &Name::parse(&pair.b)).explanation();
            println!(
                "{:5} {:.2}  {} | {}  {why}",
                pair.same, pair.probability, pair.a, pair.b
            );
        }
    }
    ExitCode::SUCCESS
}

fn report(label: &str, pairs: &[&Pair], threshold: f64) {
    let count = |found: bool, same: bool| {
        pairs
            .iter()
            .filter(|p| (p.probability >= threshold) == found && p.same == same)
            .count() as f64
    };
    let (hits, false_alarms, missed) = (count(true, true), count(true, false), count(false, true));
    let precision = hits / (hits + false_alarms).max(1.0);
    let recall = hits / (hits + missed).max(1.0);
    let f1 = 2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE);
    println!(
        "{label}: {} pairs, precision {precision:.3}, recall {recall:.3}, F1 {f1:.3} at {threshold}",
        pairs.len()
    );
}

fn pairs_of(text: &str) -> Vec<Pair> {
    let mut lines = text.lines().map(fields);
    let header = lines.next().unwrap_or_default();
    let column = |name: &str| {
        header
            .iter()
            .position(|field| field == name)
            .unwrap_or(usize::MAX)
    };
    let (schema, a, b, same) = (
        column("schema"),
        column("name1"),
        column("name2"),
        column("is_match"),
    );
    lines
        .filter_map(|fields| {
            let (a, b) = (fields.get(a)?.clone(), fields.get(b)?.clone());
            let probability = compare(&Name::parse(&a), &Name::parse(&b)).probability;
            Some(Pair {
                schema: fields.get(schema)?.clone(),
                a,
                b,
                same: fields.get(same)? == "true",
                probability,
            })
        })
        .collect()
}

/// The fields of one line; quotation marks are doubled within quoted fields.
fn fields(line: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut quoted = false;
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        let field = fields.last_mut();
        match (letter, field) {
            ('"', Some(field)) if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                field.push('"');
            }
            ('"', _) => quoted = !quoted,
            (',', _) if !quoted => fields.push(String::new()),
            (letter, Some(field)) => field.push(letter),
            (_, None) => {}
        }
    }
    fields
}
