//! Counts how Chinese characters are read in Japanese names, and writes `data/crossing/japanese.txt`
//! and, with `--families`, `data/japanese-family-names.txt`.
//!
//! `learn-japanese FOLDER [--fold N | --families]`: FOLDER holds the tables of the package
//! `japanese-personal-name-dataset`: `last_name_org.csv` (name, bearers, reading) and
//! `first_name_*_org.csv` (reading, Latin letters, names). Expectation and maximisation over all
//! ways to give each character a stretch of the reading. With `--fold 0` or `--fold 1` every second
//! name is left out, and measured instead: recall, and hits among names set beside wrong readings.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

use reportedly_names::learning::{japanese_likeness, japanese_support, plain_reading};

/// A character is read with at most so many Kana.
const LONGEST: usize = 5;
const ROUNDS: usize = 12;
/// Readings that are rarer, of their character or at all, are left out.
const LEAST_SHARE: f64 = 0.004;
const FEWEST: f64 = 0.7;
/// Natural logarithm of how likely the next letter of a Japanese word is met by chance.
const CHANCE: f64 = -2.1;

struct Named {
    characters: Vec<char>,
    reading: Vec<char>,
}

type Shares = BTreeMap<char, BTreeMap<String, f64>>;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let folder = arguments
        .first()
        .ok_or("usage: learn-japanese FOLDER [--fold N | --families]")?;
    let names = names_of(folder)?;
    if arguments.iter().any(|argument| argument == "--families") {
        return families(folder);
    }
    if let Some(fold) = arguments
        .iter()
        .position(|argument| argument == "--measure")
    {
        let fold: usize = arguments
            .get(fold + 1)
            .ok_or("--measure needs 0 or 1")?
            .parse()?;
        measure(&names, fold);
        return Ok(());
    }
    let fold = arguments.iter().position(|argument| argument == "--fold");
    let fold: Option<usize> = fold.and_then(|at| arguments.get(at + 1)?.parse().ok());
    let kept = |at: &usize| fold != Some(at % 2);
    let learnt: Vec<&Named> = (0..names.len()).filter(kept).map(|at| &names[at]).collect();
    let shares = shares_of(&learnt);
    print_table(&shares, "");
    print_table(&alone(&learnt, &shares), "$");
    Ok(())
}

fn names_of(folder: &str) -> Result<Vec<Named>, Box<dyn Error>> {
    let mut names = Vec::new();
    let read = |file: &str| std::fs::read_to_string(format!("{folder}/{file}"));
    let mut add = |characters: &str, reading: &str| {
        let characters: Vec<char> = characters.trim().chars().collect();
        if characters
            .iter()
            .all(|c| matches!(c, '\u{3400}'..='\u{9fff}'))
            && !characters.is_empty()
        {
            names.push(Named {
                characters,
                reading: reading.trim().chars().collect(),
            });
        }
    };
    for line in read("last_name_org.csv")?.lines() {
        let fields: Vec<&str> = line.split(',').collect();
        if let [characters, _, reading, ..] = fields.as_slice() {
            // Several times, as family names are few and much borne.
            (0..4).for_each(|_| add(characters, reading));
        }
    }
    for file in ["first_name_man_org.csv", "first_name_woman_org.csv"] {
        for line in read(file)?.lines() {
            let mut fields = line.split(',');
            if let (Some(reading), Some(_)) = (fields.next(), fields.next()) {
                fields.for_each(|characters| add(characters, reading));
            }
        }
    }
    Ok(names)
}

fn families(folder: &str) -> Result<(), Box<dyn Error>> {
    let text = std::fs::read_to_string(format!("{folder}/last_name_org.csv"))?;
    let mut names: Vec<&str> = text
        .lines()
        .filter_map(|line| line.split(',').next())
        .filter(|name| name.chars().count() > 1)
        .collect();
    names.sort_unstable();
    names.dedup();
    println!("{}", names.join(" "));
    Ok(())
}

fn shares_of(names: &[&Named]) -> Shares {
    let mut shares = Shares::new();
    for _ in 0..ROUNDS {
        let mut counts = Shares::new();
        for name in names {
            count(name, &shares, &mut counts);
        }
        for readings in counts.values_mut() {
            let total: f64 = readings.values().sum();
            readings.retain(|_, count| *count >= FEWEST && *count / total >= LEAST_SHARE);
            let total: f64 = readings.values().sum();
            readings
                .values_mut()
                .for_each(|count| *count /= total.max(f64::MIN_POSITIVE));
        }
        shares = counts;
    }
    shares
}

/// How likely a character is read so; at first one and two Kana are as likely as all others.
fn share(shares: &Shares, character: char, reading: &[char]) -> f64 {
    if shares.is_empty() {
        return [0.3, 0.4, 0.2, 0.07, 0.03]
            .get(reading.len().wrapping_sub(1))
            .copied()
            .unwrap_or(0.0);
    }
    let reading: String = reading.iter().collect();
    shares
        .get(&character)
        .and_then(|readings| readings.get(&reading))
        .copied()
        .unwrap_or(1e-6)
}

/// All ways through a name, each by its likelihood, added to the counts.
fn count(name: &Named, shares: &Shares, counts: &mut Shares) {
    let (characters, reading) = (&name.characters, &name.reading);
    let width = reading.len() + 1;
    let at =
        |unit: usize, from: usize, to: usize| share(shares, characters[unit], &reading[from..to]);
    let starts = |from: usize| {
        reading
            .get(from)
            .is_none_or(|kana| !"ゃゅょっんー".contains(*kana))
    };
    let steps =
        |from: usize| (from + 1..=(from + LONGEST).min(width - 1)).filter(move |to| starts(*to));
    let mut forward = vec![vec![0.0; width]; characters.len() + 1];
    forward[0][0] = 1.0;
    for unit in 0..characters.len() {
        for from in 0..width {
            for to in steps(from) {
                forward[unit + 1][to] += forward[unit][from] * at(unit, from, to);
            }
        }
    }
    let mut backward = vec![vec![0.0; width]; characters.len() + 1];
    backward[characters.len()][width - 1] = 1.0;
    for unit in (0..characters.len()).rev() {
        for from in 0..width {
            for to in steps(from) {
                backward[unit][from] += at(unit, from, to) * backward[unit + 1][to];
            }
        }
    }
    let whole = forward[characters.len()][width - 1];
    if whole <= 1e-12 {
        return;
    }
    for unit in 0..characters.len() {
        for from in 0..width {
            for to in steps(from) {
                let part =
                    forward[unit][from] * at(unit, from, to) * backward[unit + 1][to] / whole;
                if part > 1e-3 {
                    let reading: String = reading[from..to].iter().collect();
                    *counts
                        .entry(characters[unit])
                        .or_default()
                        .entry(reading)
                        .or_default() += part;
                }
            }
        }
    }
}

/// Readings of characters that are a whole name, "明" for *Akira*, which in longer names they hardly have:
/// each that is not in the table already, or seldom.
fn alone(names: &[&Named], shares: &Shares) -> Shares {
    let mut readings: BTreeMap<char, BTreeSet<String>> = BTreeMap::new();
    for name in names {
        if let [character] = name.characters.as_slice() {
            let reading = name.reading.iter().collect();
            readings.entry(*character).or_default().insert(reading);
        }
    }
    let mut alone = Shares::new();
    for (character, readings) in readings {
        let share = 1.0 / readings.len() as f64;
        let known = shares.get(&character);
        let is_new = |reading: &String| {
            let known = known.and_then(|known| known.get(reading));
            known.is_none_or(|known| *known < share / 2.0)
        };
        let new = readings.into_iter().filter(is_new);
        alone.insert(character, new.map(|reading| (reading, share)).collect());
    }
    alone
}

/// `mark` stands after each character.
fn print_table(shares: &Shares, mark: &str) {
    for (character, readings) in shares {
        let mut forms: BTreeMap<String, f64> = BTreeMap::new();
        for (reading, share) in readings {
            *forms.entry(plain_reading(reading)).or_default() += share;
        }
        let mut entries: Vec<(f64, String)> = forms
            .into_iter()
            .filter(|(form, _)| !form.is_empty())
            .map(|(form, share)| {
                let score = 8.0 * (share.ln() - CHANCE * form.len() as f64);
                (share, format!("{form} {score:.0}"))
            })
            .collect();
        entries.sort_by(|x, y| y.0.total_cmp(&x.0).then_with(|| x.1.cmp(&y.1)));
        let entries: Vec<String> = entries.into_iter().map(|(_, entry)| entry).collect();
        if !entries.is_empty() {
            println!("{character}{mark} {}", entries.join(" "));
        }
    }
}

/// Names of the fold by the table in use, beside their own reading and beside others.
fn measure(names: &[Named], fold: usize) {
    let inside: Vec<&Named> = names
        .iter()
        .enumerate()
        .filter(|(at, _)| at % 2 == fold)
        .map(|(_, name)| name)
        .collect();
    let text = |letters: &[char]| letters.iter().collect::<String>();
    let known: BTreeSet<(&[char], &[char])> = names
        .iter()
        .map(|name| (name.characters.as_slice(), name.reading.as_slice()))
        .collect();
    let likeness = |at: usize, by: usize| {
        let (one, other) = (inside[at], inside[(at + by) % inside.len()]);
        let (characters, reading) = (text(&one.characters), plain_reading(&text(&other.reading)));
        let support = japanese_support(&characters, &reading).unwrap_or(-99.0);
        (
            japanese_likeness(&characters, &reading).unwrap_or(0.0),
            support,
            known.contains(&(&one.characters[..], &other.reading[..])),
        )
    };
    for least in [0.6, 0.7, 0.8, 0.9] {
        let found = (0..inside.len())
            .filter(|&at| likeness(at, 0).0 >= least)
            .count();
        let wrong: Vec<f64> = (0..inside.len())
            .flat_map(|at| [997, 5003, 15013].map(|by| likeness(at, by)))
            .filter(|(_, _, same)| !same)
            .map(|(likeness, ..)| likeness)
            .collect();
        let hits = wrong.iter().filter(|likeness| **likeness >= least).count();
        println!(
            "at {least}: recall {:.4}, wrong {:.5}",
            found as f64 / inside.len() as f64,
            hits as f64 / wrong.len() as f64
        );
    }
    let mut supports: Vec<f64> = (0..inside.len()).map(|at| likeness(at, 0).1).collect();
    supports.sort_by(f64::total_cmp);
    let quantile = |share: f64| supports[(share * (supports.len() - 1) as f64) as usize];
    println!(
        "support of true pairs: {:?}",
        [0.01, 0.02, 0.05, 0.1, 0.25, 0.5].map(quantile)
    );
    let mut wrong: Vec<f64> = (0..inside.len())
        .map(|at| likeness(at, 15013))
        .filter(|w| !w.2)
        .map(|w| w.1)
        .collect();
    wrong.sort_by(f64::total_cmp);
    let quantile = |share: f64| wrong[(share * (wrong.len() - 1) as f64) as usize];
    println!(
        "of wrong ones: {:?}",
        [0.5, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999].map(quantile)
    );
}
