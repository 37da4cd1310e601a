//! Offices and ties between people: states, not happenings, and compared without times.

use std::collections::BTreeSet;

use reportedly_model::Slots;

use super::{Match, told_otherwise};
use crate::unit::Unit;
use crate::who::{Identity, Who};
use crate::words::{Overlap, overlap, overlap_of, spelling_variant};

/// Two titles are compared as one office when they share a word that counts, or the body whose
/// office it is.
pub(super) fn role(a: &Unit<'_>, b: &Unit<'_>) -> Match {
    let (Slots::Role(mine), Slots::Role(theirs)) = (&a.first.slots, &b.first.slots) else {
        return Match::No;
    };
    if titles_share_a_word(&a.words, &b.words) {
        return Match::Strong;
    }
    let bodies = mine.organization.as_ref().zip(theirs.organization.as_ref());
    let same_body = bodies.is_some_and(|(x, y)| overlap(&x.name, &y.name) != Overlap::Nothing);
    if same_body {
        told_otherwise(a, b)
    } else {
        Match::No
    }
}

/// Words of rank that many offices share.
const COMMON_TITLE_WORDS: &[&str] = &[
    "chief", "deputy", "former", "head", "high", "longtime", "main", "member", "senior", "top",
];

fn titles_share_a_word(mine: &BTreeSet<String>, theirs: &BTreeSet<String>) -> bool {
    let counts = |word: &&String| !COMMON_TITLE_WORDS.contains(&word.as_str());
    mine == theirs
        || mine
            .iter()
            .filter(counts)
            .any(|word| theirs.iter().any(|other| spelling_variant(word, other)))
}

/// A tie is one and the same whichever of the two it is told of.
pub(super) fn kinship(a: &Unit<'_>, b: &Unit<'_>) -> Match {
    let (Some(mine), Some(theirs)) = (a.others.first(), b.others.first()) else {
        return Match::No;
    };
    let same = |x: &Who, y: &Who| x.identity(y) == Identity::Same;
    let straight = same(&a.who, &b.who) && same(mine, theirs);
    let crossed = same(&a.who, theirs) && same(mine, &b.who);
    if straight || crossed {
        Match::Strong
    } else {
        Match::No
    }
}

/// The same other party, in a relation told with a shared word.
pub(super) fn association(a: &Unit<'_>, b: &Unit<'_>) -> Match {
    let (Some(mine), Some(theirs)) = (a.others.first(), b.others.first()) else {
        return Match::No;
    };
    let related = overlap_of(&a.words, &b.words) != Overlap::Nothing;
    let same_other = mine.identity(theirs) == Identity::Same;
    if same_other && related {
        Match::Strong
    } else {
        Match::No
    }
}
