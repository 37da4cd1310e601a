//! How well the probabilities of `compare` are calibrated: `calibrate PAIRS.csv`.
//!
//! The file has a header with the columns `schema`, `name1`, `name2` and `is_match`; pairs of people
//! count. The one number that is fitted, how much evidence against a match counts, is set on four
//! fifths of the pairs and measured on the fifth, five times over. The table has, for each band of
//! probabilities, how many pairs are in it, their mean probability, and the share that are one person's.

use std::error::Error;

use reportedly_names::learning::{SLOPE, with_slope};
use reportedly_names::{Kind, Name, score};

const FOLDS: usize = 5;
const BANDS: &[f64] = &[0.0, 0.05, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0];

struct Judged {
    probability: f64,
    same: bool,
}

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args()
        .nth(1)
        .ok_or("usage: calibrate PAIRS.csv")?;
    let pairs = pairs_of(&path)?;
    let same = pairs.iter().filter(|pair| pair.same).count();
    println!(
        "{} pairs of people, {same} of them one person's",
        pairs.len()
    );
    let mut left_out = Vec::new();
    for fold in 0..FOLDS {
        let inside = |at: &usize| at % FOLDS == fold;
        let rest: Vec<&Judged> = (0..pairs.len())
            .filter(|at| !inside(at))
            .map(|at| &pairs[at])
            .collect();
        let slope = best_slope(&rest);
        println!("slope {slope:.2}, fitted without part {}", fold + 1);
        left_out.extend((0..pairs.len()).filter(inside).map(|at| Judged {
            probability: with_slope(pairs[at].probability, slope),
            same: pairs[at].same,
        }));
    }
    println!(
        "slope {:.2} on all; {SLOPE:.2} in use",
        best_slope(&pairs.iter().collect::<Vec<_>>())
    );
    println!("\n| probability | pairs | mean | one person's |\n|---|--:|--:|--:|");
    print_table(&left_out);
    print_errors("on the part left out", &left_out);
    print_errors("as in use", &pairs);
    Ok(())
}

/// The slope that makes the judgements likeliest.
fn best_slope(pairs: &[&Judged]) -> f64 {
    let slopes = (20..=100)
        .step_by(5)
        .map(|percent| f64::from(percent) / 100.0);
    let surprise = |slope: f64| -> f64 {
        let of_pair = |pair: &&Judged| surprise(with_slope(pair.probability, slope), pair.same);
        pairs.iter().map(of_pair).sum()
    };
    slopes
        .min_by(|x, y| surprise(*x).total_cmp(&surprise(*y)))
        .unwrap_or(1.0)
}

fn surprise(probability: f64, same: bool) -> f64 {
    let told = if same { probability } else { 1.0 - probability };
    -told.max(1e-9).ln()
}

fn print_table(pairs: &[Judged]) {
    for band in BANDS.windows(2) {
        let last = band[1] == 1.0;
        let inside: Vec<&Judged> = pairs
            .iter()
            .filter(|pair| pair.probability >= band[0] && (pair.probability < band[1] || last))
            .collect();
        if !inside.is_empty() {
            let (mean, share) = means(&inside);
            println!(
                "| {:.2}–{:.2} | {} | {mean:.2} | {share:.2} |",
                band[0],
                band[1],
                inside.len()
            );
        }
    }
}

/// Mean probability, and share of one person's.
fn means(pairs: &[&Judged]) -> (f64, f64) {
    let count = pairs.len().max(1) as f64;
    let probability: f64 = pairs.iter().map(|pair| pair.probability).sum();
    let same = pairs.iter().filter(|pair| pair.same).count() as f64;
    (probability / count, same / count)
}

fn print_errors(label: &str, pairs: &[Judged]) {
    let count = pairs.len() as f64;
    let off = |pair: &Judged| pair.probability - if pair.same { 1.0 } else { 0.0 };
    let brier: f64 = pairs.iter().map(|pair| off(pair).powi(2)).sum();
    let gap: f64 = BANDS
        .windows(2)
        .map(|band| {
            let inside = pairs
                .iter()
                .filter(|pair| (band[0]..band[1]).contains(&pair.probability));
            inside.map(off).sum::<f64>().abs()
        })
        .sum();
    println!(
        "{label}: calibration error {:.3}, Brier score {:.3}",
        gap / count,
        brier / count
    );
}

fn pairs_of(path: &str) -> Result<Vec<Judged>, Box<dyn Error>> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(path)?;
    let header = reader.headers()?.clone();
    let column = |name: &str| {
        let found = header.iter().position(|field| field == name);
        found.ok_or(format!("there is no column {name}"))
    };
    let columns = [
        column("schema")?,
        column("name1")?,
        column("name2")?,
        column("is_match")?,
    ];
    let mut pairs = Vec::new();
    for row in reader.records() {
        let row = row?;
        let [schema, a, b, same] = columns.map(|at| row.get(at).unwrap_or_default());
        if Kind::of_schema(schema) == Some(Kind::Person) {
            pairs.push(Judged {
                probability: score(&Name::parse(a), &Name::parse(b)),
                same: same == "true",
            });
        }
    }
    Ok(pairs)
}
