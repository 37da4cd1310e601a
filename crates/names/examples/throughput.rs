//! What `bench/compare.py` runs beside nomenklatura: `throughput PAIRS.csv` prints, as JSON, the
//! scores of all pairs, pairs of people a second of CPU time, fresh (names taken apart each time)
//! and warm (taken apart once), and the CPU time from the start of the process to the first score.

use std::error::Error;
use std::process::ExitCode;
use std::time::Duration;

use cpu_time::ProcessTime;
use reportedly_names::{Kind, PreparedName};

/// Comparing stops after so much CPU time, at the end of a round.
const LONG_ENOUGH: Duration = Duration::from_secs(2);

struct Row {
    kind: Kind,
    a: String,
    b: String,
    timed: bool,
}

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("usage: throughput PAIRS.csv");
        return ExitCode::FAILURE;
    };
    match measure(&path) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cannot measure {path}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn measure(path: &str) -> Result<(), Box<dyn Error>> {
    let rows = rows_of(path)?;
    let first = rows.first().ok_or("there is no pair")?;
    score(first);
    let start = ProcessTime::now().as_duration().as_secs_f64();
    let people = rows
        .iter()
        .filter(|row| row.timed && row.kind == Kind::Person);
    let people: Vec<&Row> = people.collect();
    let fresh = rate(&people, |row| score(row));
    let ready: Vec<(PreparedName, PreparedName)> = people.iter().map(|row| prepared(row)).collect();
    for (a, b) in &ready {
        a.score(b);
    }
    let warm = rate(&ready, |(a, b)| a.score(b));
    let scores: Vec<String> = rows.iter().map(|row| score(row).to_string()).collect();
    println!(
        "{{\"start\": {start}, \"fresh\": {fresh}, \"warm\": {warm}, \"scores\": [{}]}}",
        scores.join(", ")
    );
    Ok(())
}

fn prepared(row: &Row) -> (PreparedName, PreparedName) {
    let name = |text| PreparedName::new(row.kind, text);
    (name(&row.a), name(&row.b))
}

fn score(row: &Row) -> f64 {
    let (a, b) = prepared(row);
    a.score(&b)
}

/// Pairs a second of CPU time.
fn rate<T>(pairs: &[T], compare: impl Fn(&T) -> f64) -> f64 {
    let start = ProcessTime::now();
    let (mut count, mut sum) = (0, 0.0);
    loop {
        sum += pairs.iter().map(&compare).sum::<f64>();
        count += pairs.len();
        let taken = start.elapsed();
        if taken > LONG_ENOUGH || pairs.is_empty() {
            // The sum is used, so that no comparison is left out.
            return if sum.is_nan() {
                0.0
            } else {
                count as f64 / taken.as_secs_f64()
            };
        }
    }
}

fn rows_of(path: &str) -> Result<Vec<Row>, Box<dyn Error>> {
    let mut reader = csv::Reader::from_path(path)?;
    let header = reader.headers()?.clone();
    let column = |name: &str| {
        let at = header.iter().position(|field| field == name);
        at.ok_or(format!("there is no column {name}"))
    };
    let (schema, a, b) = (column("schema")?, column("name1")?, column("name2")?);
    let timed = column("timed")?;
    let mut rows = Vec::new();
    for row in reader.records() {
        let row = row?;
        let at = |index: usize| row.get(index).unwrap_or_default().to_owned();
        let (a, b) = (at(a), at(b));
        rows.push(Row {
            kind: Kind::of_schema(&at(schema)).unwrap_or_else(|| Kind::of_names(&a, &b)),
            a,
            b,
            timed: at(timed) == "true",
        });
    }
    Ok(rows)
}
