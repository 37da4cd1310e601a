//! Names: the same words are the same person; a part of a name is whoever was called so before.

use reportedly_model::{MentionForm, MentionType};

use super::Chains;
use crate::document::Document;

/// Joins equal names, then parts of names with the full names they belong to.
pub fn join(document: &Document, chains: &mut Chains) {
    let names: Vec<usize> = (0..chains.drafts.len())
        .filter(|&m| chains.drafts[m].form == MentionForm::Name)
        .collect();
    let key = |mention: usize| {
        chains.drafts[mention].name.map_or("", |name| document.names[name].key.as_str())
    };
    let mut joins = Vec::new();
    // whom a bare part of a name has been bound to so far: a surname stays with its first bearer
    let mut bound: std::collections::HashMap<&str, usize> = std::collections::HashMap::new();
    for (at, &mention) in names.iter().enumerate() {
        let this = key(mention);
        let mention_type = chains.drafts[mention].mention_type;
        if let Some(&known) = bound.get(this) {
            joins.push((mention, known));
            continue;
        }
        let earlier = names[..at].iter().copied().filter(|&other| {
            chains.drafts[other].mention_type == mention_type
        });
        let later = names[at + 1..].iter().copied().filter(|&other| {
            chains.drafts[other].mention_type == mention_type
        });
        let antecedent = if mention_type == MentionType::Person {
            earlier
                .clone()
                .find(|&other| is_part(this, key(other)) || is_part(key(other), this) && !names_other(chains, document, other, this))
                .or_else(|| later.clone().find(|&other| is_part(this, key(other))))
        } else {
            earlier.clone().find(|&other| shortened_body(this, key(other)))
        };
        bound.insert(this, antecedent.unwrap_or(mention));
        if let Some(antecedent) = antecedent {
            joins.push((mention, antecedent));
        }
    }
    for (mention, antecedent) in joins {
        chains.join(mention, antecedent);
    }
}

/// Whether `short` is a proper part of `long`, word by word from the end or the beginning, or
/// a respelling of it: "Maher" and "al-Assad" of "Maher al-Assad".
fn is_part(short: &str, long: &str) -> bool {
    if short.len() >= long.len() {
        return false;
    }
    let short: Vec<&str> = significant(short).collect();
    let long: Vec<&str> = significant(long).collect();
    !short.is_empty()
        && short.len() < long.len()
        && (long.ends_with(&short) || long.starts_with(&short) || in_order(&short, &long))
}

/// "Juan López" of "Juan Carlos López Ruiz": the same words in the same order, first word equal.
fn in_order(short: &[&str], long: &[&str]) -> bool {
    let mut rest = long.iter();
    short.len() > 1 && short[0] == long[0] && short.iter().all(|word| rest.any(|other| other == word))
}

fn significant(name: &str) -> impl Iterator<Item = &str> {
    name.split(' ').filter(|word| !matches!(*word, "al" | "el" | "the" | "jr" | "sr"))
}

/// Whether an earlier bare name was already taken for somebody else than `full`.
fn names_other(chains: &Chains, document: &Document, bare: usize, full: &str) -> bool {
    let chain = chains.chain(bare);
    chains
        .members(chain)
        .filter_map(|m| chains.drafts[m].name)
        .map(|name| document.names[name].key.as_str())
        .any(|other| other.split(' ').count() > 1 && other != full && !is_part(other, full))
}

/// "the Ministry" is not looked at here; "Interpol" and "INTERPOL" are, and "the Baath Party"
/// beside "Baath".
fn shortened_body(short: &str, long: &str) -> bool {
    short != long && short.len() > 3 && long.starts_with(short) && long[short.len()..].starts_with(' ')
}
