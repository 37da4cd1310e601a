//! Names: the same words are the same person; a part of a name is whoever was called so before.

use std::collections::{HashMap, HashSet};

use reportedly_model::{MentionForm, MentionType};

use super::Chains;
use crate::document::Document;

/// Joins equal names, then parts of names with the full names they belong to.
pub fn join(document: &Document, chains: &mut Chains) {
    let names: Vec<usize> = (0..chains.drafts.len())
        .filter(|&m| chains.drafts[m].form == MentionForm::Name)
        .collect();
    // whom each form of a name has been taken for so far: a bare surname stays with its first bearer
    let mut bound: HashMap<(MentionType, &str), usize> = HashMap::new();
    let persons = by_word(document, chains, &names);
    for (at, &mention) in names.iter().enumerate() {
        let this = (
            chains.drafts[mention].mention_type,
            key(document, chains, mention),
        );
        let antecedent = bound.get(&this).copied().or_else(|| match this.0 {
            MentionType::Person => same_person(document, chains, &persons, mention),
            _ => names[..at].iter().copied().find(|&other| {
                chains.drafts[other].mention_type == this.0
                    && shortened_body(this.1, key(document, chains, other))
            }),
        });
        bound.entry(this).or_insert(antecedent.unwrap_or(mention));
        if let Some(antecedent) = antecedent {
            chains.join(mention, antecedent);
        }
    }
}

fn key<'d>(document: &'d Document, chains: &Chains, mention: usize) -> &'d str {
    chains.drafts[mention]
        .name
        .map_or("", |name| document.names[name].key.as_str())
}

/// The mention of a person whose name this one shortens or completes: the first before it, else,
/// for a short form that comes first, the first after it.
fn same_person(
    document: &Document,
    chains: &Chains,
    persons: &HashMap<&str, Vec<usize>>,
    mention: usize,
) -> Option<usize> {
    let this = key(document, chains, mention);
    let other_key = |other: usize| key(document, chains, other);
    let mut sharing: Vec<usize> = significant(this)
        .filter_map(|word| persons.get(word))
        .flatten()
        .copied()
        .collect();
    sharing.sort_unstable();
    let (earlier, later) = sharing.split_at(sharing.partition_point(|&other| other < mention));
    earlier
        .iter()
        .copied()
        .find(|&other| {
            is_part(this, other_key(other))
                || is_part(other_key(other), this) && !taken(document, chains, other, this)
        })
        .or_else(|| {
            later
                .iter()
                .copied()
                .find(|&other| is_part(this, other_key(other)))
        })
}

/// The first mention of each form of a person's name, under every word of it.
fn by_word<'d>(
    document: &'d Document,
    chains: &Chains,
    names: &[usize],
) -> HashMap<&'d str, Vec<usize>> {
    let mut seen: HashSet<&str> = HashSet::new();
    let mut index: HashMap<&str, Vec<usize>> = HashMap::new();
    for &mention in names {
        let this = key(document, chains, mention);
        if chains.drafts[mention].mention_type == MentionType::Person && seen.insert(this) {
            for word in significant(this) {
                index.entry(word).or_default().push(mention);
            }
        }
    }
    index
}

/// Whether a bare name said before was meant for somebody whose full name is not `full`.
fn taken(document: &Document, chains: &Chains, bare: usize, full: &str) -> bool {
    chains
        .members(chains.chain(bare))
        .map(|m| key(document, chains, m))
        .any(|other| {
            other != full && !other.is_empty() && !is_part(other, full) && !is_part(full, other)
        })
}

/// Whether `short` is a proper part of `long`, word by word from the end or the beginning, or
/// a respelling of it: "Karim" and "al-Tamimi" of "Karim al-Tamimi".
fn is_part(short: &str, long: &str) -> bool {
    if short.len() >= long.len() {
        return false;
    }
    let short: Vec<&str> = significant(short).collect();
    let long: Vec<&str> = significant(long).collect();
    !short.is_empty()
        && short.len() < long.len()
        && (long.windows(short.len()).any(|part| part == short) || in_order(&short, &long))
}

/// "Juan López" of "Juan Carlos López Ruiz": the same words in the same order, first word equal.
fn in_order(short: &[&str], long: &[&str]) -> bool {
    let mut rest = long.iter();
    short.len() > 1
        && short[0] == long[0]
        && short.iter().all(|word| rest.any(|other| other == word))
}

fn significant(name: &str) -> impl Iterator<Item = &str> {
    name.split(' ')
        .filter(|word| !matches!(*word, "al" | "el" | "the" | "jr" | "sr"))
}

/// "the Ministry" is not looked at here; "Interpol" and "INTERPOL" are, and "the Unity Party"
/// beside "Unity".
fn shortened_body(short: &str, long: &str) -> bool {
    short != long
        && short.len() > 3
        && long.starts_with(short)
        && long[short.len()..].starts_with(' ')
}
