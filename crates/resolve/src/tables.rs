//! Words and tables, compiled in.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// Words of titles that say nothing about who is meant.
pub(crate) static EMPTY_WORDS: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| lines(include_str!("../data/empty-words.txt")).collect());

/// Places and bodies that so many reports speak of that sharing them says little.
pub(crate) static COMMON_SUBJECTS: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| lines(include_str!("../data/common-subjects.txt")).collect());

/// Words of titles, each with its walk of life.
pub(crate) static CALLINGS: LazyLock<BTreeMap<&str, &str>> = LazyLock::new(|| {
    rows(include_str!("../data/callings.tsv"))
        .flat_map(|(calling, words)| words.split(' ').map(move |word| (word, calling)))
        .collect()
});

/// Words of French offices, each with what English reports say for it.
pub(crate) static OFFICES_IN_FRENCH: LazyLock<BTreeMap<&str, &str>> = LazyLock::new(|| {
    rows(include_str!("../data/offices-in-french.tsv"))
        .flat_map(|(english, words)| words.split(' ').map(move |word| (word, english)))
        .collect()
});

/// How many generations above the subject each relative stands.
pub(crate) static GENERATIONS: LazyLock<BTreeMap<&str, i32>> =
    LazyLock::new(|| numbers(include_str!("../data/generations.tsv")));

/// Relations that a person has one of, with how likely two mentions of it are one person.
pub(crate) static SINGLE_RELATIVES: LazyLock<BTreeMap<&str, f64>> =
    LazyLock::new(|| numbers(include_str!("../data/single-relatives.tsv")));

fn lines(table: &'static str) -> impl Iterator<Item = &'static str> {
    table
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    lines(table).filter_map(|line| line.split_once('\t'))
}

fn numbers<N: std::str::FromStr>(table: &'static str) -> BTreeMap<&'static str, N> {
    rows(table)
        .filter_map(|(word, number)| Some((word, number.parse().ok()?)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_tables_is_read() {
        let rows = |table: &'static str| lines(table).count();
        assert_eq!(
            GENERATIONS.len(),
            rows(include_str!("../data/generations.tsv"))
        );
        assert_eq!(
            SINGLE_RELATIVES.len(),
            rows(include_str!("../data/single-relatives.tsv"))
        );
        let callings: BTreeSet<&str> = CALLINGS.values().copied().collect();
        assert_eq!(callings.len(), rows(include_str!("../data/callings.tsv")));
        let offices: BTreeSet<&str> = OFFICES_IN_FRENCH.values().copied().collect();
        let table = include_str!("../data/offices-in-french.tsv");
        assert_eq!(offices.len(), rows(table), "each once");
        assert!(EMPTY_WORDS.contains("the"));
        let folded = |name: &&str| crate::words::folded(name) == **name;
        assert!(COMMON_SUBJECTS.iter().all(folded));
    }
}
