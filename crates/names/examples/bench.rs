//! Measures comparison on judged pairs: `bench PAIRS.csv [THRESHOLD] [--errors]`.
//!
//! The file has a header with the columns `schema`, `name1`, `name2` and `is_match`, and may have
//! `category` and `notes`. Precision, recall and F1 are given for people, for all that are not,
//! and for all; how well the scores are calibrated, in ten bands; and the speed.

use std::error::Error;
use std::process::ExitCode;
use std::time::Instant;

use reportedly_names::{Kind, compare_as};

struct Pair {
    kind: Kind,
    a: String,
    b: String,
    same: bool,
    class: String,
    probability: f64,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some(path) = arguments.first() else {
        eprintln!("usage: bench PAIRS.csv [THRESHOLD] [--errors]");
        return ExitCode::FAILURE;
    };
    let threshold = arguments
        .get(1)
        .and_then(|number| number.parse().ok())
        .unwrap_or(0.7);
    let show_errors = arguments.iter().any(|argument| argument == "--errors");
    match measure(path, threshold, show_errors) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cannot measure {path}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn measure(path: &str, threshold: f64, show_errors: bool) -> Result<(), Box<dyn Error>> {
    let mut pairs = pairs_of(path)?;
    let start = Instant::now();
    for pair in &mut pairs {
        pair.probability = compare_as(pair.kind, &pair.a, &pair.b).probability;
    }
    let seconds = start.elapsed().as_secs_f64();
    let of = |wanted: &dyn Fn(&Pair) -> bool| {
        pairs.iter().filter(|pair| wanted(pair)).collect::<Vec<_>>()
    };
    figures("people", &of(&|pair| pair.kind == Kind::Person), threshold);
    figures("others", &of(&|pair| pair.kind != Kind::Person), threshold);
    figures("all", &of(&|_| true), threshold);
    calibration(&pairs);
    println!("{:.0} pairs a second, fresh", pairs.len() as f64 / seconds);
    if show_errors {
        errors(&pairs, threshold);
    }
    Ok(())
}

fn figures(label: &str, pairs: &[&Pair], threshold: f64) {
    let count = |found: bool, same: bool| {
        let counted = pairs
            .iter()
            .filter(|p| (p.probability >= threshold) == found && p.same == same);
        counted.count() as f64
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

fn calibration(pairs: &[Pair]) {
    println!("band       pairs  mean score  share of matches");
    for band in 0..10 {
        let inside: Vec<&Pair> = pairs
            .iter()
            .filter(|pair| ((pair.probability * 10.0) as usize).min(9) == band)
            .collect();
        if inside.is_empty() {
            continue;
        }
        let mean = inside.iter().map(|pair| pair.probability).sum::<f64>() / inside.len() as f64;
        let same = inside.iter().filter(|pair| pair.same).count() as f64 / inside.len() as f64;
        let (low, high) = (band as f64 / 10.0, (band + 1) as f64 / 10.0);
        println!(
            "{low:.1}–{high:.1}  {:7}  {mean:10.2}  {same:16.2}",
            inside.len()
        );
    }
}

fn errors(pairs: &[Pair], threshold: f64) {
    let mut wrong: Vec<&Pair> = pairs
        .iter()
        .filter(|pair| (pair.probability >= threshold) != pair.same)
        .collect();
    wrong.sort_by(|x, y| (x.kind, x.same, &x.class).cmp(&(y.kind, y.same, &y.class)));
    for pair in wrong {
        let why = compare_as(pair.kind, &pair.a, &pair.b).explanation();
        println!(
            "{:?} {:5} {:.2}  {} | {}  [{}]  {why}",
            pair.kind, pair.same, pair.probability, pair.a, pair.b, pair.class
        );
    }
}

fn pairs_of(path: &str) -> Result<Vec<Pair>, Box<dyn Error>> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(path)?;
    let header = reader.headers()?.clone();
    let column = |name: &str| header.iter().position(|field| field == name);
    let required = |name: &str| column(name).ok_or(format!("there is no column {name}"));
    let (a, b, same) = (
        required("name1")?,
        required("name2")?,
        required("is_match")?,
    );
    let (schema, notes) = (column("schema"), column("notes"));
    let mut pairs = Vec::new();
    for row in reader.records() {
        let row = row?;
        let at = |index: usize| row.get(index).unwrap_or_default().to_owned();
        let (a, b) = (at(a), at(b));
        let told = schema.and_then(|schema| Kind::of_schema(&at(schema)));
        pairs.push(Pair {
            kind: told.unwrap_or_else(|| Kind::of_names(&a, &b)),
            a,
            b,
            same: at(same) == "true",
            class: notes.map(at).unwrap_or_default(),
            probability: 0.0,
        });
    }
    Ok(pairs)
}
