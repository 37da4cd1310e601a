//! How well words and names of two scripts are told to be one, script by script: recall of true
//! pairs, and false hits among wrong ones.
//!
//! `measure-words FOLDER [--fold N] [--threshold T] [--misses] [--wrong] [--supports]` reads every
//! `*-dev.tsv` of FOLDER (Latin, native letters with blanks between, how many people bear it).
//!
//! *Words* are measured by their letters alone, at `--threshold` (0.8). *Names* go through
//! `compare`, as whole names: words alone, and names made up of two and of three words, at 0.7.
//! Made-up names take words that at least two people bear, as the others are often two words of
//! one person that do not belong together. Wrong pairs set each native name beside the Latin ones of others;
//! "one word wrong" beside a name that shares all words but one. `--misses` and `--wrong` print
//! what went amiss, and the wrong pairs that come nearest.

use std::collections::BTreeMap;

use reportedly_names::learning::{
    letters_of, likeness_of_words, support_of, surprise_of, table_of,
};
use reportedly_names::{Name, compare};

/// At which names are taken for one person's.
const THRESHOLD: f64 = 0.7;
/// Beside how many others each native name is set.
const OTHERS: usize = 20;

struct Pair {
    latin: String,
    native: String,
    bearers: usize,
}

type Scripts = BTreeMap<&'static str, Vec<Pair>>;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let value = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.get(at + 1)?.parse::<f64>().ok()
    };
    let wants = |name: &str| arguments.iter().any(|argument| argument == name);
    let threshold = value("--threshold").unwrap_or(0.8);
    let fold = value("--fold").map(|fold| fold as usize);
    let folder = arguments.first().map_or("", String::as_str);
    let mut scripts = pairs_of(folder, fold);
    if wants("--supports") {
        return print_supports(&scripts);
    }
    let mut wrong_pairs = Vec::new();
    println!(
        "script     words  recall  wrong  same initial | names: words   of two  of three  wrong      of  one word wrong"
    );
    for (script, pairs) in &mut scripts {
        pairs.sort_by_key(|pair| letters_of(&pair.latin));
        print_words(script, pairs, threshold);
        wrong_pairs.extend(print_names(pairs));
        if wants("--misses") {
            print_misses(pairs, threshold);
        }
    }
    wrong_pairs.sort_by(|x, y| y.0.total_cmp(&x.0));
    let hits = wrong_pairs
        .iter()
        .filter(|pair| pair.0 >= THRESHOLD)
        .count();
    println!(
        "{hits} hits at {THRESHOLD} among {} wrong pairs of names",
        wrong_pairs.len()
    );
    if wants("--wrong") {
        for (probability, latin, native) in wrong_pairs.iter().take(60) {
            println!("    {probability:.2} {latin} | {native}");
        }
    }
}

fn pairs_of(folder: &str, fold: Option<usize>) -> Scripts {
    let mut scripts = Scripts::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if !path.display().to_string().ends_with("-dev.tsv") {
            continue;
        }
        let text = std::fs::read_to_string(path).unwrap_or_default();
        for (number, line) in text.lines().enumerate() {
            let fields: Vec<&str> = line.split('\t').collect();
            let [latin, native, bearers] = fields.as_slice() else {
                continue;
            };
            let native = native.replace(' ', "");
            let wanted = fold.is_none_or(|fold| number % 2 == fold);
            if let Some(table) = table_of(&native).filter(|_| wanted) {
                scripts.entry(table).or_default().push(Pair {
                    latin: (*latin).to_owned(),
                    native,
                    bearers: bearers.parse().unwrap_or(1),
                });
            }
        }
    }
    scripts
}

/// Words by their letters.
fn print_words(script: &str, pairs: &[Pair], threshold: f64) {
    let scores = pairs
        .iter()
        .map(|pair| likeness_of_words(&pair.latin, &pair.native));
    let recall = share(scores, threshold);
    let half = share(shifted(pairs, pairs.len() / 2 + 7, false), threshold);
    let initial = share(shifted(pairs, 5, true), threshold);
    print!(
        "{script:9} {:6} {recall:7.3} {half:6.4} {initial:13.4}",
        pairs.len()
    );
}

/// The share of scores that reach the threshold.
fn share(scores: impl Iterator<Item = f64>, threshold: f64) -> f64 {
    let (mut reached, mut all) = (0_u32, 0_u32);
    for score in scores {
        all += 1;
        reached += u32::from(score >= threshold);
    }
    f64::from(reached) / f64::from(all.max(1))
}

/// Words as names, and names of two and three words; returns the wrong pairs with their probability.
fn print_names(pairs: &[Pair]) -> Vec<(f64, String, String)> {
    let alone = pairs
        .iter()
        .map(|pair| probability(&pair.latin, &pair.native));
    let alone = share(alone, THRESHOLD);
    let known: Vec<&Pair> = pairs.iter().filter(|pair| pair.bearers > 1).collect();
    let name = |at: usize, steps: &[usize]| made_up(&known, at, steps);
    let third = known.len() / 3;
    let (two, three) = ([0, third], [0, third, 2 * third]);
    let recall = |steps: &[usize], other: &[usize]| {
        let scores = (0..known.len()).map(|at| probability(&name(at, steps).0, &name(at, other).1));
        share(scores, THRESHOLD)
    };
    let mut wrong = Vec::new();
    for at in 0..known.len() {
        for by in 1..=OTHERS {
            let steps = if by % 2 == 0 { &two[..] } else { &three[..] };
            let (latin, native) = (name(at + by * 17, steps).0, name(at, steps).1);
            wrong.push((probability(&latin, &native), latin, native));
        }
    }
    let hits = share(wrong.iter().map(|pair| pair.0), THRESHOLD);
    println!(
        " | {alone:12.3} {:8.3} {:9.3} {hits:6.4} {:7} {:15.4}",
        recall(&two, &two),
        recall(&three, &three),
        wrong.len(),
        recall(&two, &[0, third + 29]),
    );
    wrong
}

/// A name of several words, in both scripts.
fn made_up(words: &[&Pair], at: usize, steps: &[usize]) -> (String, String) {
    let chosen = steps
        .iter()
        .filter_map(|step| words.get((at + step) % words.len().max(1)));
    let (latin, native): (Vec<&str>, Vec<&str>) = chosen
        .map(|pair| (pair.latin.as_str(), pair.native.as_str()))
        .unzip();
    (latin.join(" "), native.join(" "))
}

fn probability(a: &str, b: &str) -> f64 {
    compare(&Name::parse(a), &Name::parse(b)).probability
}

fn print_misses(pairs: &[Pair], threshold: f64) {
    for Pair { latin, native, .. } in pairs {
        let score = likeness_of_words(latin, native);
        if score < threshold {
            println!("    {latin} {native} {score:.2}");
        }
    }
}

/// The raw figures that the curve of a table is fitted to: script, 1 for a true pair, support,
/// letters of the native and of the Latin word.
fn print_supports(scripts: &Scripts) {
    for (script, pairs) in scripts {
        for (at, pair) in pairs.iter().enumerate() {
            for by in [0, 1, 7, 31, pairs.len() / 2] {
                let (latin, other) = (&pair.latin, &pairs[(at + by) % pairs.len()].native);
                if let Some((support, units, letters)) = support_of(latin, other) {
                    println!(
                        "{script} {} {support} {units} {letters} {latin} {other} {:.3} {:.2} {by} {}",
                        u8::from(*other == pair.native),
                        likeness_of_words(latin, other),
                        surprise_of(latin, other).unwrap_or_default(),
                        pair.bearers
                    );
                }
            }
        }
    }
}

/// Wrong pairs: each Latin word with the native one `by` places on, in the order of the Latin.
fn shifted(pairs: &[Pair], by: usize, same_initial: bool) -> impl Iterator<Item = f64> {
    let initial = |word: &str| letters_of(word).bytes().next();
    (0..pairs.len()).filter_map(move |at| {
        let (pair, other) = (&pairs[at], &pairs[(at + by) % pairs.len()]);
        let differs =
            pair.native != other.native && letters_of(&pair.latin) != letters_of(&other.latin);
        let wanted = differs && (!same_initial || initial(&pair.latin) == initial(&other.latin));
        wanted.then(|| likeness_of_words(&pair.latin, &other.native))
    })
}
