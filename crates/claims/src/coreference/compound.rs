//! "Paul Novak-Horvat was arrested. *Paul Novak* is in A": whoever has a given name and one half of a compound
//! family name is another than who has both.

use super::Chains;
use crate::document::Document;

/// Whether one of two names has but half of the other's family name.
pub(super) fn is_half(document: &Document, chains: &Chains, one: usize, other: usize) -> bool {
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
