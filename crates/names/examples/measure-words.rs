//! How well single words of two scripts are told to be one, script by script: recall of true
//! pairs, and false hits among pairs shuffled, also among words of one first letter.
//!
//! `measure-words FOLDER [--fold N] [--threshold T] [--misses]` reads every `*-dev.tsv` of FOLDER.

use std::collections::BTreeMap;

use reportedly_names::learning::{letters_of, likeness_of_words, support_of, table_of};
use reportedly_names::{Name, compare};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let value = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.get(at + 1)?.parse::<f64>().ok()
    };
    let threshold = value("--threshold").unwrap_or(0.8);
    let fold = value("--fold").map(|fold| fold as usize);
    let misses = arguments.iter().any(|argument| argument == "--misses");
    let mut scripts: BTreeMap<&str, Vec<(String, String)>> = BTreeMap::new();
    for (table, pair) in pairs_of(arguments.first().map_or("", String::as_str), fold) {
        scripts.entry(table).or_default().push(pair);
    }
    if arguments.iter().any(|argument| argument == "--supports") {
        return print_supports(&scripts);
    }
    println!("script      pairs  recall   wrong  same initial");
    for (script, mut pairs) in scripts {
        pairs.sort_by_key(|(latin, _)| letters_of(latin));
        let true_scores: Vec<f64> = pairs.iter().map(|(a, b)| likeness_of_words(a, b)).collect();
        let half = shifted(&pairs, pairs.len() / 2 + 7, false);
        let initial = shifted(&pairs, 5, true);
        let rate = |scores: &[f64]| {
            scores.iter().filter(|score| **score >= threshold).count() as f64
                / scores.len().max(1) as f64
        };
        println!(
            "{script:10} {:6} {:7.3} {:7.4} {:7.4}",
            pairs.len(),
            rate(&true_scores),
            rate(&half),
            rate(&initial)
        );
        print_names(&pairs);
        if misses {
            for ((a, b), score) in pairs.iter().zip(&true_scores) {
                if *score < threshold {
                    println!("    {a} {b} {score:.2}");
                }
            }
        }
    }
}

fn pairs_of(folder: &str, fold: Option<usize>) -> Vec<(&'static str, (String, String))> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if !path.display().to_string().ends_with("-dev.tsv") {
            continue;
        }
        let text = std::fs::read_to_string(path).unwrap_or_default();
        for (number, line) in text.lines().enumerate() {
            let mut fields = line.split('\t');
            let (Some(latin), Some(native)) = (fields.next(), fields.next()) else {
                continue;
            };
            let native = native.replace(' ', "");
            let wanted = fold.is_none_or(|fold| number % 2 == fold);
            if let Some(table) = table_of(&native).filter(|_| wanted) {
                found.push((table, (latin.to_owned(), native)));
            }
        }
    }
    found
}

/// The same for made-up names of two words, each beside its like and beside one that shares a
/// word with it, at 0.7.
fn print_names(pairs: &[(String, String)]) {
    let step = pairs.len() / 3;
    let probability = |at: usize, first: usize, second: usize| {
        let word = |at: usize| &pairs[at % pairs.len()];
        let latin = format!("{} {}", word(at).0, word(at + step).0);
        let native = format!("{} {}", word(at + first).1, word(at + step + second).1);
        compare(&Name::parse(&latin), &Name::parse(&native)).probability
    };
    let rate = |first: usize, second: usize| {
        let found = (0..pairs.len()).filter(|&at| probability(at, first, second) >= 0.7);
        found.count() as f64 / pairs.len() as f64
    };
    println!(
        "  names of two words: recall {:.3}, wrong {:.4}, one word wrong {:.4}",
        rate(0, 0),
        rate(11, 29),
        rate(0, 29)
    );
}

/// The raw figures that the curve of a table is fitted to: script, 1 for a true pair, support,
/// letters of the native and of the Latin word.
fn print_supports(scripts: &BTreeMap<&str, Vec<(String, String)>>) {
    for (script, pairs) in scripts {
        for (at, (latin, native)) in pairs.iter().enumerate() {
            for by in [0, 1, 7, 31, pairs.len() / 2] {
                let other = &pairs[(at + by) % pairs.len()].1;
                if let Some((support, units, letters)) = support_of(latin, other) {
                    println!(
                        "{script} {} {support} {units} {letters} {latin} {other}",
                        u8::from(other == native)
                    );
                }
            }
        }
    }
}

/// Wrong pairs: each Latin word with the native one `by` places on, in the order of the Latin.
fn shifted(pairs: &[(String, String)], by: usize, same_initial: bool) -> Vec<f64> {
    let initial = |word: &str| letters_of(word).bytes().next();
    (0..pairs.len())
        .filter_map(|at| {
            let (latin, native) = &pairs[at];
            let (other, other_native) = &pairs[(at + by) % pairs.len()];
            let differs = native != other_native && letters_of(latin) != letters_of(other);
            let wanted = differs && (!same_initial || initial(latin) == initial(other));
            wanted.then(|| likeness_of_words(latin, other_native))
        })
        .collect()
}
