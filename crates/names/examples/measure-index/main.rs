//! Measures the index on made-up names: `measure-index [--names N] [--queries N] [--sample N]
//! [--kind KIND] [--ahead N] [--folder FOLDER]`.
//!
//! A million names (or N) are made from the crate's own lists of name parts and, with FOLDER, the
//! pairs of words in its `transliteration-*-dev.tsv`. Each kind of question is asked N times:
//! names of the list in another spelling, with a slip, in another order, with a part left out, and
//! names that are on no list. Printed are CPU time and memory; and for the sample of each kind, how
//! many of the names that comparing with every name finds are among the candidates. Where that
//! finds more than the limit, the likeliest count, any of equals. KIND takes the sample of one kind
//! of question alone.

mod invention;
mod variants;

use std::time::Instant;

use cpu_time::ThreadTime;
use invention::{Chance, Made, Parts};
use reportedly_names::{Candidate, EntryId, Kind, NameIndex, PreparedName};
use variants::{VARIANTS, Variant, varied};

/// So many candidates are asked for.
const LIMIT: usize = 500;
const THRESHOLDS: [f64; 2] = [0.5, 0.7];

struct Question {
    variant: Variant,
    name: PreparedName,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let value = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.get(at + 1)
    };
    let number = |name: &str, usual: usize| {
        value(name)
            .and_then(|number| number.parse().ok())
            .unwrap_or(usual)
    };
    let count = number("--names", 1_000_000);
    let parts = Parts::read(value("--folder").map(String::as_str));
    let mut questions = questions(&parts, count, number("--queries", 200));
    let index = build(&parts, count);
    find_ahead(&index, number("--ahead", usize::MAX));
    let mut times = Vec::new();
    for question in &questions {
        let start = ThreadTime::now();
        let found = index.candidates(&question.name, LIMIT);
        let taken = start.elapsed();
        times.push((taken.as_secs_f64() * 1e3, found.len(), question));
    }
    print_times(&times);
    drop(times);
    questions.retain(|question| {
        value("--kind").is_none_or(|kind| *kind == format!("{:?}", question.variant))
    });
    print_recall(&index, &questions, number("--sample", 5));
}

fn build(parts: &Parts, count: usize) -> NameIndex {
    let before = memory();
    let start = Instant::now();
    let mut chance = Chance(1);
    let names = (0..u32::try_from(count).unwrap_or(u32::MAX)).map(|at| {
        let text = parts.name(&mut chance).text;
        (EntryId(at), PreparedName::new(Kind::Person, &text))
    });
    let index = NameIndex::build(names);
    println!(
        "{} names: {:.1} s to build, {:.0} MB",
        index.len(),
        start.elapsed().as_secs_f64(),
        memory() - before
    );
    index
}

/// Finds what is like the parts that most names have, as a service does beside its work.
fn find_ahead(index: &NameIndex, count: usize) {
    let (before, start) = (memory(), ThreadTime::now());
    index.find_ahead(count);
    println!(
        "parts found ahead: {:.1} s of processor time, {:.0} MB",
        start.elapsed().as_secs_f64(),
        memory() - before
    );
}

/// Questions of each kind, about names that are spread over the list.
fn questions(parts: &Parts, count: usize, of_each: usize) -> Vec<Question> {
    let mut listed = Chance(1);
    let mut chance = Chance(2);
    let every = (count / (of_each * 12)).max(1);
    let mut wanted = [0; VARIANTS.len()];
    let mut questions = Vec::new();
    for at in 0..count {
        let made: Made = parts.name(&mut listed);
        if at % every != 0 {
            continue;
        }
        let kind = VARIANTS
            .iter()
            .enumerate()
            .filter(|(kind, _)| wanted[*kind] < of_each)
            .min_by_key(|(kind, _)| (wanted[*kind] * 13 + at / every * 7 + kind * 5) % 31);
        let Some((kind, &variant)) = kind else { break };
        let other;
        let made = if variant == Variant::NotListed {
            other = parts.name(&mut chance);
            &other
        } else {
            &made
        };
        if let Some(text) = varied(made, variant, &mut chance) {
            wanted[kind] += 1;
            questions.push(Question {
                variant,
                name: PreparedName::new(Kind::Person, &text),
            });
        }
    }
    questions
}

fn print_times(times: &[(f64, usize, &Question)]) {
    println!("\nquestion       asked  median ms  p99 ms  slowest  candidates");
    let of = |label: &str, wanted: &dyn Fn(&Question) -> bool| {
        let chosen = times.iter().filter(|(_, _, question)| wanted(question));
        let (mut taken, counts): (Vec<f64>, Vec<usize>) =
            chosen.map(|(time, found, _)| (*time, *found)).unzip();
        taken.sort_by(f64::total_cmp);
        let at = |share: f64| taken.get((taken.len() as f64 * share) as usize).copied();
        println!(
            "{label:14} {:5} {:10.2} {:7.2} {:8.2} {:11.1}",
            taken.len(),
            at(0.5).unwrap_or_default(),
            at(0.99).unwrap_or_default(),
            taken.last().copied().unwrap_or_default(),
            counts.iter().sum::<usize>() as f64 / counts.len().max(1) as f64,
        );
    };
    for variant in VARIANTS {
        of(&format!("{variant:?}"), &|question| {
            question.variant == variant
        });
    }
    of("all", &|_| true);
}

fn print_recall(index: &NameIndex, questions: &[Question], of_each: usize) {
    println!("\nrecall         asked   at 0.5     of   at 0.7     of");
    let mut totals = [(0, 0); 2];
    for variant in VARIANTS {
        let asked = questions
            .iter()
            .filter(|question| question.variant == variant);
        let mut sums = [(0, 0); 2];
        let mut count = 0;
        for question in asked.take(of_each) {
            count += 1;
            for (sum, (found, expected)) in sums.iter_mut().zip(recall(index, question)) {
                *sum = (sum.0 + found, sum.1 + expected);
            }
        }
        print_row(&format!("{variant:?}"), count, &sums);
        for (total, sum) in totals.iter_mut().zip(sums) {
            *total = (total.0 + sum.0, total.1 + sum.1);
        }
    }
    print_row(
        "all",
        questions.len().min(of_each * VARIANTS.len()),
        &totals,
    );
}

fn print_row(label: &str, asked: usize, sums: &[(usize, usize); 2]) {
    let share = |(found, expected): (usize, usize)| found as f64 / expected.max(1) as f64;
    println!(
        "{label:14} {asked:5} {:8.4} {:6} {:8.4} {:6}",
        share(sums[0]),
        sums[0].1,
        share(sums[1]),
        sums[1].1
    );
}

/// How many of the names that a full comparison finds are candidates, and how many those are.
fn recall(index: &NameIndex, question: &Question) -> [(usize, usize); 2] {
    let full: Vec<f64> = scores(index.names(), &question.name);
    let candidates = index.candidates(&question.name, LIMIT);
    let found: Vec<f64> = scores(candidates.into_iter(), &question.name);
    if std::env::var_os("SHOW_MISSED").is_some() {
        show_missed(index, question, &full, &found);
    }
    THRESHOLDS.map(|threshold| {
        let mut above: Vec<f64> = full
            .iter()
            .copied()
            .filter(|score| *score >= threshold)
            .collect();
        above.sort_by(|a, b| b.total_cmp(a));
        above.truncate(LIMIT);
        let least = above.last().copied().unwrap_or(threshold);
        let found = found.iter().filter(|score| **score >= least).count();
        (found.min(above.len()), above.len())
    })
}

fn show_missed(index: &NameIndex, question: &Question, full: &[f64], found: &[f64]) {
    let [_, least] = THRESHOLDS;
    let count = |scores: &[f64]| scores.iter().filter(|score| **score >= least).count();
    if count(full) == count(found) || count(full) > LIMIT {
        return;
    }
    let candidates = index.candidates(&question.name, LIMIT);
    for (listed, score) in index.names().zip(full) {
        let among = candidates.iter().any(|other| other.entry == listed.entry);
        if *score >= least && !among {
            let asked = question.name.text();
            println!("  missed {score:.2} {asked} | {}", listed.name.text());
        }
    }
}

/// The scores of names, on two threads.
fn scores<'i>(names: impl Iterator<Item = Candidate<'i>>, asked: &PreparedName) -> Vec<f64> {
    let names: Vec<Candidate<'i>> = names.collect();
    let (first, second) = names.split_at(names.len() / 2);
    let of = |names: &[Candidate<'i>]| -> Vec<f64> {
        names
            .iter()
            .map(|listed| asked.score(&listed.name))
            .collect()
    };
    let (mut all, rest) = std::thread::scope(|scope| {
        let rest = scope.spawn(|| of(second));
        (of(first), rest.join().unwrap_or_default())
    });
    all.extend(rest);
    all
}

/// Memory of this process in MB; 0 where the system does not tell.
fn memory() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok());
    kilobytes.unwrap_or_default() / 1e3
}
