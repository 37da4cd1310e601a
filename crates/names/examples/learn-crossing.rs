//! Counts, from pairs of words, which Latin letters stand for each letter of another script, and
//! writes the table of `data/crossing/`.
//!
//! `learn-crossing FOLDER TABLE [FILE.tsv…] > data/crossing/TABLE.txt`: pairs from all
//! `transliteration-*-dev.tsv` of FOLDER (Latin, native letters with blanks between, count) that
//! are in the script of TABLE, and from further files of the same form. With `--fold 0` or
//! `--fold 1` every second pair is left out, to be measured with `measure-words --fold`.

use std::collections::HashMap;
use std::process::ExitCode;

use reportedly_names::learning::{letters_of, table_of, units_of};

const LONGEST: usize = 4;
const ROUNDS: usize = 8;
/// Rounds that look at a letter by itself, before its neighbours count.
const ROUNDS_ALONE: usize = 4;
/// What a special row owes to the one more general.
const DEBT: f64 = 6.0;
/// A special row stands on at least so many letters.
const FEWEST: f64 = 15.0;
const SCALE: f64 = 8.0;

struct Sample {
    units: Vec<String>,
    letters: Vec<u8>,
    weight: f64,
}

#[derive(Default)]
struct Row {
    total: f64,
    chunks: HashMap<Vec<u8>, f64>,
}

type Rows = HashMap<String, Row>;

fn main() -> ExitCode {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let fold = fold_of(&mut arguments);
    let [folder, table, more @ ..] = arguments.as_slice() else {
        eprintln!("usage: learn-crossing FOLDER TABLE [FILE.tsv…] [--fold N]");
        return ExitCode::FAILURE;
    };
    let samples = samples_of(folder, table, more, fold);
    let letters = letter_shares(&samples);
    let mut rows = Rows::new();
    for round in 0..ROUNDS {
        let mut counted = Rows::new();
        for sample in &samples {
            count(sample, &rows, &letters, round >= ROUNDS_ALONE, &mut counted);
        }
        rows = counted;
    }
    print_table(&rows, &letters);
    ExitCode::SUCCESS
}

fn fold_of(arguments: &mut Vec<String>) -> Option<usize> {
    let at = arguments.iter().position(|argument| argument == "--fold")?;
    let fold = arguments.get(at + 1)?.parse().ok();
    arguments.truncate(at);
    fold
}

fn samples_of(folder: &str, table: &str, more: &[String], fold: Option<usize>) -> Vec<Sample> {
    let mut files: Vec<String> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path().display().to_string())
        .filter(|path| path.ends_with("-dev.tsv"))
        .collect();
    files.sort();
    let given = files.len();
    files.extend(more.iter().cloned());
    let mut samples = Vec::new();
    for (at, file) in files.iter().enumerate() {
        let text = std::fs::read_to_string(file).unwrap_or_default();
        for (number, line) in text
            .lines()
            .filter(|line| !line.starts_with('#'))
            .enumerate()
        {
            let fields: Vec<&str> = line.split('\t').collect();
            let [latin, native, count] = fields.as_slice() else {
                continue;
            };
            let native = native.replace(' ', "");
            let left_out = at < given && fold == Some(number % 2);
            if left_out || table_of(&native) != Some(table) {
                continue;
            }
            let count: f64 = count.parse().unwrap_or(1.0);
            // Several usual spellings may stand side by side.
            for latin in latin.split(' ') {
                samples.push(Sample {
                    units: units_of(&native),
                    letters: letters_of(latin).into_bytes(),
                    weight: 1.0 + count.ln(),
                });
            }
        }
    }
    samples.retain(|sample| !sample.units.is_empty() && sample.letters.len() < 40);
    samples
}

fn letter_shares(samples: &[Sample]) -> [f64; 26] {
    let mut counts = [1.0; 26];
    for letter in samples.iter().flat_map(|sample| &sample.letters) {
        counts[usize::from(letter - b'a')] += 1.0;
    }
    let total: f64 = counts.iter().sum();
    counts.map(|count| count / total)
}

fn by_chance(chunk: &[u8], letters: &[f64; 26]) -> f64 {
    chunk
        .iter()
        .map(|letter| letters[usize::from(letter - b'a')])
        .product()
}

/// The rows that a letter belongs to, the most general first.
fn keys(units: &[String], at: usize, with_neighbours: bool) -> Vec<String> {
    let unit = &units[at];
    let mut keys = vec![unit.clone()];
    if !with_neighbours {
        return keys;
    }
    let before = at.checked_sub(1).map_or("^", |at| units[at].as_str());
    if at + 1 == units.len() {
        keys.push(format!("{unit}$"));
        keys.push(format!("{before}>{unit}$"));
    } else {
        keys.push(format!("{before}>{unit}"));
    }
    keys
}

fn share(rows: &Rows, keys: &[String], chunk: &[u8], letters: &[f64; 26]) -> f64 {
    let mut share = at_first(&keys[0], chunk, letters);
    for (at, key) in keys.iter().enumerate() {
        let debt = if at == 0 { 2.0 } else { DEBT };
        if let Some(row) = rows.get(key) {
            let counted = row.chunks.get(chunk).copied().unwrap_or(0.0);
            share = (counted + debt * share) / (row.total + debt);
        }
    }
    share
}

/// Before anything is counted: letters that look alike go together, and mostly one by one.
fn at_first(unit: &str, chunk: &[u8], letters: &[f64; 26]) -> f64 {
    let length = [0.08, 0.6, 0.25, 0.05, 0.02][chunk.len()];
    let plain = letters_of(unit);
    let alike = plain.bytes().any(|letter| chunk.contains(&letter));
    let starts = chunk.first() == plain.as_bytes().first();
    let factor = match (alike, starts) {
        (true, true) => 12.0,
        (true, false) => 4.0,
        _ => 0.4,
    };
    length * by_chance(chunk, letters) * factor
}

/// All ways through a sample, each by its likelihood, added to the counts.
fn count(sample: &Sample, rows: &Rows, letters: &[f64; 26], neighbours: bool, counted: &mut Rows) {
    let (units, word) = (&sample.units, &sample.letters);
    let (height, width) = (units.len(), word.len() + 1);
    let all_keys: Vec<Vec<String>> = (0..height).map(|at| keys(units, at, neighbours)).collect();
    let mut shares = vec![vec![[0.0; LONGEST + 1]; width]; height];
    for (unit, by_place) in shares.iter_mut().enumerate() {
        for (from, by_length) in by_place.iter_mut().enumerate() {
            for (length, slot) in by_length.iter_mut().enumerate() {
                if let Some(chunk) = word.get(from..from + length) {
                    *slot = share(rows, &all_keys[unit], chunk, letters);
                }
            }
        }
    }
    let mut forward = vec![vec![0.0; width]; height + 1];
    forward[0][0] = 1.0;
    for unit in 0..height {
        for from in 0..width {
            for length in 0..=LONGEST.min(width - 1 - from) {
                forward[unit + 1][from + length] +=
                    forward[unit][from] * shares[unit][from][length];
            }
        }
    }
    let mut backward = vec![vec![0.0; width]; height + 1];
    backward[height][width - 1] = 1.0;
    for unit in (0..height).rev() {
        for from in 0..width {
            for length in 0..=LONGEST.min(width - 1 - from) {
                backward[unit][from] +=
                    shares[unit][from][length] * backward[unit + 1][from + length];
            }
        }
    }
    let whole = forward[height][width - 1];
    if whole <= 0.0 {
        return;
    }
    // A pair that goes together no better than chance is hardly one name.
    let doubtful = !rows.is_empty() && whole < by_chance(word, letters) * 20.0;
    let weight = sample.weight * if doubtful { 0.03 } else { 1.0 };
    for unit in 0..height {
        for from in 0..width {
            for length in 0..=LONGEST.min(width - 1 - from) {
                let part = forward[unit][from]
                    * shares[unit][from][length]
                    * backward[unit + 1][from + length]
                    / whole;
                if part > 1e-4 {
                    for key in &all_keys[unit] {
                        let row = counted.entry(key.clone()).or_default();
                        row.total += weight * part;
                        *row.chunks
                            .entry(word[from..from + length].to_vec())
                            .or_default() += weight * part;
                    }
                }
            }
        }
    }
}

fn print_table(rows: &Rows, letters: &[f64; 26]) {
    let mut keys_in_order: Vec<&String> = rows.keys().collect();
    keys_in_order.sort();
    for key in keys_in_order {
        let row = &rows[key];
        let general = !key.contains('>') && !key.ends_with('$');
        if !general && row.total < FEWEST {
            continue;
        }
        let chain = chain_of(key);
        let mut chunks: Vec<&Vec<u8>> = chain
            .iter()
            .filter_map(|key| rows.get(key))
            .flat_map(|row| row.chunks.keys())
            .collect();
        chunks.sort();
        chunks.dedup();
        let mut entries: Vec<(f64, String)> = Vec::new();
        for chunk in chunks {
            let share = share(rows, &chain, chunk, letters);
            let score = SCALE * (share / by_chance(chunk, letters)).ln();
            let floor = if chunk.len() > 1 { 0.0015 } else { 0.0008 };
            if share < floor {
                continue;
            }
            let name = String::from_utf8(chunk.clone()).unwrap_or_default();
            let name = if name.is_empty() {
                "_".to_owned()
            } else {
                name
            };
            entries.push((
                share,
                format!("{name} {}", score.round().clamp(-120.0, 120.0)),
            ));
        }
        entries.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        let entries: Vec<String> = entries.into_iter().map(|(_, entry)| entry).collect();
        if !entries.is_empty() {
            println!("{key} {}", entries.join(" "));
        }
    }
}

/// The row and those it owes to, the most general first.
fn chain_of(key: &str) -> Vec<String> {
    let (before, rest) = match key.split_once('>') {
        Some((before, rest)) => (Some(before), rest),
        None => (None, key),
    };
    let unit = rest.strip_suffix('$').unwrap_or(rest);
    let mut chain = vec![unit.to_owned()];
    if rest.ends_with('$') {
        chain.push(rest.to_owned());
    }
    if before.is_some() {
        chain.push(key.to_owned());
    }
    chain
}
