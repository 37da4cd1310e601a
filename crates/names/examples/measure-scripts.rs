//! Measures comparison on names of two scripts: `measure-scripts FILE.tsv… [--errors]`.
//!
//! A line is `same` or `other`, a name, and one in another script, with tabs between; a comment of
//! one word says what script follows. *Found* are those of `same` that reach 0.7, *false hits* those
//! of `other`. `--errors` prints the pairs on the wrong side.

use std::collections::BTreeMap;

use reportedly_names::{Name, compare};

/// At which names are taken for one person's.
const THRESHOLD: f64 = 0.7;

#[derive(Default)]
struct Counts {
    same: usize,
    found: usize,
    other: usize,
    hits: usize,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let shows_errors = arguments.iter().any(|argument| argument == "--errors");
    let mut counts: BTreeMap<String, Counts> = BTreeMap::new();
    for path in arguments.iter().filter(|path| !path.starts_with("--")) {
        let text = std::fs::read_to_string(path).unwrap_or_default();
        let mut script = String::new();
        for line in text.lines() {
            if let Some(comment) = line.strip_prefix("# ") {
                script = comment.to_owned();
            }
            let fields: Vec<&str> = line.split('\t').collect();
            let [kind, a, b] = fields.as_slice() else {
                continue;
            };
            let is_same = *kind == "same";
            let reached = count(counts.entry(script.clone()).or_default(), is_same, a, b);
            if shows_errors && reached != is_same {
                let comparison = compare(&Name::parse(a), &Name::parse(b));
                println!(
                    "{kind} {:.2} {a} | {b}: {}",
                    comparison.probability,
                    comparison.explanation()
                );
            }
        }
    }
    print_table(&counts);
}

/// Counts a pair; whether it reaches the threshold.
fn count(counts: &mut Counts, is_same: bool, a: &str, b: &str) -> bool {
    let reached = compare(&Name::parse(a), &Name::parse(b)).probability >= THRESHOLD;
    let (all, among) = if is_same {
        (&mut counts.same, &mut counts.found)
    } else {
        (&mut counts.other, &mut counts.hits)
    };
    *all += 1;
    *among += usize::from(reached);
    reached
}

fn print_table(counts: &BTreeMap<String, Counts>) {
    println!("| script | one person's | found | two people's | false hits |");
    println!("|---|--:|--:|--:|--:|");
    let mut all = Counts::default();
    for (script, of_script) in counts {
        print_row(script, of_script);
        all.same += of_script.same;
        all.found += of_script.found;
        all.other += of_script.other;
        all.hits += of_script.hits;
    }
    print_row("all", &all);
}

fn print_row(script: &str, counts: &Counts) {
    let Counts {
        same,
        found,
        other,
        hits,
    } = counts;
    println!("| {script} | {same} | {found} | {other} | {hits} |");
}
