//! "Paul Novak-Horvat was arrested. *Paul Novak* is in A": whoever has a given name and one half of a compound
//! family name is another than who has both.

use crate::coreference::Chains;
use crate::document::Document;

/// Whether one of two names has but half of the other's family name.
pub fn is_half(document: &Document, chains: &Chains, one: usize, other: usize) -> bool {
    let words = |m: usize| {
        let words = document.words(chains.drafts[m].tokens.clone()).split(' ');
        words.collect::<Vec<_>>()
    };
    let capital = |half: &str| half.starts_with(char::is_uppercase);
    let halves = |short: &[&str], long: &[&str]| {
        let (Some((last, given)), Some((compound, same))) = (short.split_last(), long.split_last())
        else {
            return false;
        };
        let Some((first, second)) = compound.split_once('-') else {
            return false;
        };
        let half = *last == first || *last == second;
        !given.is_empty() && given == same && half && capital(first) && capital(second)
    };
    let (one, other) = (words(one), words(other));
    halves(&one, &other) || halves(&other, &one)
}

/// "Ana Novak-Horvat was freed. Paul Novak fled. *Novak* …": whether a bare family name is all of the other's.
pub fn is_whole(document: &Document, chains: &Chains, bare: usize, other: usize) -> bool {
    let words = |m: usize| document.words(chains.drafts[m].tokens.clone());
    let last = words(other).rsplit(' ').next();
    !words(bare).contains([' ', '-']) && words(other) != words(bare) && last == Some(words(bare))
}

/// Whether the family name is a compound one: "Ana *Novak-Horvat*", but not "Rodrigo Novak Salcedo".
pub fn is_hyphened(document: &Document, chains: &Chains, mention: usize) -> bool {
    let words = document.words(chains.drafts[mention].tokens.clone());
    words
        .rsplit(' ')
        .next()
        .is_some_and(|last| last.contains('-'))
}
