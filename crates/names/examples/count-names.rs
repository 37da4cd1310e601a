//! Counts how many people share each part of a name, and writes `data/frequencies.txt`.
//!
//! `count-names --people FILE.csv… --shares FACTOR FILE…`: the first are tables of people with the
//! number of the person in the first column and a name in the third or second one that is followed
//! by a type (OFAC's `sdn.csv`) or follows one (`alt.csv`); only individuals count. The others have
//! a name and its share in per cent on each line, as the census of the United States gives them;
//! FACTOR is the share of all people that they speak of: 1 for family names, 0.5 for the given names of one sex.
//! The larger share counts where sources differ, as someone is always from where a name is common.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::error::Error;

use reportedly_names::learning::plain_of;
use reportedly_names::{Name, PartRole};

/// Fewer bearers may be one family.
const FEWEST_BEARERS: usize = 3;
/// A name with a share of less than two to the power of minus this is rare.
const RAREST: f64 = 13.5;

type Shares = HashMap<String, f64>;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut shares = Shares::new();
    let mut tables = Vec::new();
    let mut factor = None;
    for argument in arguments {
        match (argument.as_str(), factor) {
            ("--people", _) => factor = None,
            ("--shares", _) => factor = Some(f64::NAN),
            (number, Some(wanted)) if wanted.is_nan() => factor = Some(number.parse()?),
            (path, Some(factor)) => add_shares(&mut shares, path, factor)?,
            (path, None) => tables.push(path.to_owned()),
        }
    }
    add_people(&mut shares, &tables)?;
    print(&shares);
    Ok(())
}

/// "SMITH          1.006  1.006      1": a name, its share in per cent.
fn add_shares(shares: &mut Shares, path: &str, factor: f64) -> Result<(), Box<dyn Error>> {
    for line in std::fs::read_to_string(path)?.lines() {
        let mut fields = line.split_whitespace();
        if let (Some(name), Some(percent)) = (fields.next(), fields.next()) {
            let share = percent.parse::<f64>()? / 100.0 * factor;
            add(shares, &plain_of(&name.to_lowercase()), share);
        }
    }
    Ok(())
}

fn add_people(shares: &mut Shares, tables: &[String]) -> Result<(), Box<dyn Error>> {
    let mut people: HashMap<String, BTreeSet<String>> = HashMap::new();
    let mut individuals = HashSet::new();
    for path in tables {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_path(path)?;
        for row in reader.records().filter_map(Result::ok) {
            let field = |at: usize| row.get(at).unwrap_or_default().trim();
            let person = field(0).to_owned();
            let name = if field(2) == "individual" {
                individuals.insert(person.clone());
                field(1)
            } else {
                field(3)
            };
            if individuals.contains(&person) {
                people.entry(person).or_default().extend(parts_of(name));
            }
        }
    }
    let mut bearers: HashMap<&str, usize> = HashMap::new();
    for part in people.values().flatten() {
        *bearers.entry(part).or_default() += 1;
    }
    for (part, count) in bearers {
        if count >= FEWEST_BEARERS {
            add(shares, part, count as f64 / people.len() as f64);
        }
    }
    Ok(())
}

fn parts_of(name: &str) -> Vec<String> {
    let name = Name::parse(name);
    let parts = name.naming_parts();
    parts
        .filter(|part| !matches!(part.role, PartRole::Initial | PartRole::Nickname))
        .map(|part| part.plain().to_owned())
        .filter(|plain| plain.len() > 1)
        .collect()
}

fn add(shares: &mut Shares, word: &str, share: f64) {
    let known = shares.entry(word.to_owned()).or_default();
    *known = known.max(share);
}

fn print(shares: &Shares) {
    let mut by_bits: BTreeMap<u64, BTreeSet<&str>> = BTreeMap::new();
    for (word, share) in shares {
        let bits = -share.log2();
        if bits <= RAREST {
            by_bits
                .entry((bits * 2.0).round() as u64)
                .or_default()
                .insert(word);
        }
    }
    for (bits, words) in by_bits {
        let words: Vec<&str> = words.into_iter().collect();
        println!("{} {}", bits as f64 / 2.0, words.join(" "));
    }
}
