//! How long it takes to find the people of many reports at once, and then of one report more:
//! `cargo run --release -p reportedly-resolve --example growing -- 10000`.
//!
//! Each report speaks of five people with made-up names, drawn so that a few are in many reports
//! and most in few; every tenth report calls somebody by surname alone.

use std::time::Instant;

use reportedly_model::{Chain, Mention, MentionForm, MentionType, Reading, Report, Span};
use reportedly_resolve::Resolution;

const SYLLABLES: [&str; 16] = [
    "ba", "ko", "ri", "shu", "mel", "dar", "nov", "tak", "is", "len", "gor", "ya", "zan", "pet",
    "ul", "vin",
];
const PEOPLE_OF_A_REPORT: usize = 5;
const REPORTS_ADDED: usize = 20;

fn main() {
    let count: usize = std::env::args()
        .nth(1)
        .and_then(|n| n.parse().ok())
        .unwrap_or(10_000);
    let mut chance = Chance(7);
    let readings: Vec<Reading> = (0..count + REPORTS_ADDED)
        .map(|at| reading(at, count, &mut chance))
        .collect();
    let (first, added) = readings.split_at(count);

    let mut resolution = Resolution::default();
    let start = Instant::now();
    resolution.extend(first);
    let people = resolution.people().len();
    println!(
        "{count} reports at once: {:.1?}, {people} people",
        start.elapsed()
    );

    let mut times: Vec<_> = added
        .iter()
        .map(|reading| {
            let start = Instant::now();
            let change = resolution.add(reading);
            (start.elapsed(), change.made.len())
        })
        .collect();
    times.sort();
    if let (Some(median), Some(most)) = (times.get(times.len() / 2), times.last()) {
        println!(
            "one report more: {:.1?} (median), {:.1?} (most)",
            median.0, most.0
        );
    }
    let start = Instant::now();
    let pairs = resolution.pairs_to_decide().len();
    println!("{pairs} pairs to decide: {:.1?}", start.elapsed());
}

/// A linear congruential generator: the same reports on every machine.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit.max(1)
    }
}

fn reading(at: usize, count: usize, chance: &mut Chance) -> Reading {
    let (mut mentions, mut chains, mut text) = (Vec::new(), Vec::new(), String::new());
    for chain in 0..PEOPLE_OF_A_REPORT {
        // The lower of two draws out of as many people as reports: few are in many.
        let person = chance
            .below(count)
            .min(chance.below(count))
            .min(chance.below(count));
        let full = name(person);
        let is_short = at.is_multiple_of(10) && chain == 0;
        let shown = full
            .split_once(' ')
            .filter(|_| is_short)
            .map_or(full.as_str(), |(_, s)| s)
            .to_owned();
        let start = text.chars().count();
        text.push_str(&shown);
        mentions.push(Mention {
            text: shown.clone(),
            span: Span::new(start, text.chars().count()),
            mention_type: MentionType::Person,
            form: MentionForm::Name,
            chain,
        });
        text.push_str(". ");
        chains.push(Chain {
            name: shown.clone(),
            named: true,
            mention_type: MentionType::Person,
            names: vec![shown],
            gender: None,
            mentions: vec![chain],
        });
    }
    let id = format!("{:016x}", (at as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    Reading {
        report: Report {
            name: format!("{id}.txt"),
            id,
            text,
            ..Report::default()
        },
        mentions,
        chains,
        claims: Vec::new(),
    }
}

fn name(person: usize) -> String {
    let mut chance = Chance(person as u64 * 977 + 13);
    let mut word = |length: usize| {
        let letters: String = (0..length)
            .map(|_| SYLLABLES[chance.below(SYLLABLES.len())])
            .collect();
        let (first, rest) = letters.split_at(1);
        first.to_uppercase() + rest
    };
    format!("{} {}", word(2), word(3))
}
