//! How far scores go along with those that somebody else gave: `rank-scores PAIRS.csv`.
//!
//! The file has a header with the columns `query_name`, `result_name` and `ofac_score`. Prints Spearman's
//! rank correlation, ties sharing their rank; with `--pairs`, each pair with both scores. Names of
//! organisations are compared as such.

use std::error::Error;

use reportedly_names::{Kind, compare_as};

struct Pair {
    ours: f64,
    theirs: f64,
    text: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let path = arguments
        .first()
        .ok_or("usage: rank-scores PAIRS.csv [--pairs]")?;
    let pairs = pairs_of(path)?;
    if arguments.iter().any(|argument| argument == "--pairs") {
        for pair in &pairs {
            println!("{:.2} {:3} {}", pair.ours, pair.theirs, pair.text);
        }
    }
    let ours = ranks(pairs.iter().map(|pair| pair.ours).collect());
    let theirs = ranks(pairs.iter().map(|pair| pair.theirs).collect());
    println!(
        "{} pairs, rank correlation {:.3}",
        pairs.len(),
        correlation(&ours, &theirs)
    );
    Ok(())
}

fn pairs_of(path: &str) -> Result<Vec<Pair>, Box<dyn Error>> {
    let mut reader = csv::Reader::from_path(path)?;
    let header = reader.headers()?.clone();
    let column = |name: &str| {
        let found = header.iter().position(|field| field == name);
        found.ok_or(format!("there is no column {name}"))
    };
    let columns = [
        column("query_name")?,
        column("result_name")?,
        column("ofac_score")?,
    ];
    let mut pairs = Vec::new();
    for row in reader.records() {
        let row = row?;
        let [a, b, theirs] = columns.map(|at| row.get(at).unwrap_or_default());
        pairs.push(Pair {
            ours: compare_as(Kind::of_names(a, b), a, b).probability,
            theirs: theirs.parse()?,
            text: format!("{a} | {b}"),
        });
    }
    Ok(pairs)
}

/// The place of each value among all; equal ones share the mean of their places.
fn ranks(values: Vec<f64>) -> Vec<f64> {
    let below = |value: f64| values.iter().filter(|other| **other < value).count() as f64;
    let same = |value: f64| values.iter().filter(|other| **other == value).count() as f64;
    values
        .iter()
        .map(|value| below(*value) + (same(*value) - 1.0) / 2.0)
        .collect()
}

fn correlation(x: &[f64], y: &[f64]) -> f64 {
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len().max(1) as f64;
    let (mean_x, mean_y) = (mean(x), mean(y));
    let together: f64 = x
        .iter()
        .zip(y)
        .map(|(x, y)| (x - mean_x) * (y - mean_y))
        .sum();
    let spread = |values: &[f64], mean: f64| {
        values
            .iter()
            .map(|value| (value - mean).powi(2))
            .sum::<f64>()
    };
    together
        / (spread(x, mean_x) * spread(y, mean_y))
            .sqrt()
            .max(f64::MIN_POSITIVE)
}
