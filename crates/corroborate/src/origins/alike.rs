//! Near-copies by the hundred: accounts with the same sentences from the same source are joined to
//! the first of them, which stands for them all, so that the cost grows with what is told and not
//! with the number of copies.

use std::collections::HashMap;

use reportedly_model::OriginJoin;

use super::{Telling, join, proved};
use crate::happening::Sets;
use crate::index::Index;
use crate::source::source_words;

/// Up to so many accounts, every pair is looked at.
const FEW: usize = 60;

/// Joins accounts that are alike, and gives those that are left to compare.
pub(super) fn distinct(
    index: &Index<'_>,
    tellings: &[Telling<'_>],
    groups: &mut Sets,
    joins: &mut Vec<OriginJoin>,
) -> Vec<usize> {
    if tellings.len() <= FEW {
        return (0..tellings.len()).collect();
    }
    let mut first: HashMap<Vec<String>, usize> = HashMap::new();
    let mut distinct = Vec::new();
    for (at, telling) in tellings.iter().enumerate() {
        let known = *first.entry(key(index, telling)).or_insert(at);
        let found = match known == at || is_linked(index, telling.report) {
            true => None,
            false => proved(index, &tellings[known], telling),
        };
        if found.is_none() {
            distinct.push(at);
            continue;
        }
        join(index, tellings, (known, at), found, groups, joins);
    }
    distinct
}

/// Whether a report is marked as a copy, correction or the like, or has such.
fn is_linked(index: &Index<'_>, report: usize) -> bool {
    let mut links = index.links.iter();
    links.any(|link| link.newer == report || link.older == report)
}

/// Whom an account cites and in which sentences it tells.
fn key(index: &Index<'_>, telling: &Telling<'_>) -> Vec<String> {
    let sources = telling
        .chain
        .iter()
        .map(|source| source_words(index, telling.report, source));
    let sentences = telling
        .sentences
        .iter()
        .map(|sentence| sentence.words.join(" "));
    let outlets = telling.outlets.iter().cloned();
    sources.chain(outlets).chain(sentences).collect()
}
