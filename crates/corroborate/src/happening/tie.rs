//! Offices and ties between people: states, not happenings, and compared without times.

use reportedly_model::{Kinship, Party, Slots};

use super::Match;
use crate::index::Index;
use crate::unit::Unit;
use crate::who::{Identity, Who};
use crate::words::{Overlap, content, overlap, spelling_variant};

/// Two titles are compared as one office when they share a word that counts, or the body whose
/// office it is.
pub(super) fn role(a: &Unit<'_>, b: &Unit<'_>) -> Match {
    let (Slots::Role(mine), Slots::Role(theirs)) = (&a.first.slots, &b.first.slots) else {
        return Match::No;
    };
    if titles_share_a_word(&mine.title.text, &theirs.title.text) {
        return Match::Strong;
    }
    let bodies = mine.organization.as_ref().zip(theirs.organization.as_ref());
    let same_body = bodies.is_some_and(|(x, y)| overlap(&x.name, &y.name) != Overlap::Nothing);
    if same_body && a.report != b.report {
        Match::Strong
    } else {
        Match::No
    }
}

/// Words of rank that many offices share.
const COMMON_TITLE_WORDS: &[&str] = &[
    "chief", "deputy", "former", "head", "high", "longtime", "main", "member", "senior", "top",
];

fn titles_share_a_word(a: &str, b: &str) -> bool {
    let counts = |word: &String| !COMMON_TITLE_WORDS.contains(&word.as_str());
    let (mine, theirs) = (content(a), content(b));
    mine.iter()
        .filter(|word| counts(word))
        .any(|word| theirs.iter().any(|other| spelling_variant(word, other)))
        || mine == theirs
}

/// A tie is one and the same whichever of the two it is told of.
pub(super) fn kinship(index: &Index<'_>, a: &Unit<'_>, b: &Unit<'_>) -> Match {
    let (Some(mine), Some(theirs)) = (kinship_parties(index, a), kinship_parties(index, b)) else {
        return Match::No;
    };
    let same = |x: &Who, y: &Who| x.identity(y) == Identity::Same;
    let straight = same(&mine.0, &theirs.0) && same(&mine.1, &theirs.1);
    let crossed = same(&mine.0, &theirs.1) && same(&mine.1, &theirs.0);
    if straight || crossed {
        Match::Strong
    } else {
        Match::No
    }
}

/// Subject and relative of a claim of kinship.
pub(crate) fn kinship_parties(index: &Index<'_>, unit: &Unit<'_>) -> Option<(Who, Who)> {
    let Slots::Kinship(Kinship { relative, .. }) = &unit.first.slots else {
        return None;
    };
    Some((unit.who.clone(), Who::of(index, unit.report, relative)))
}

/// The same other party, in a relation told with a shared word.
pub(super) fn association(index: &Index<'_>, a: &Unit<'_>, b: &Unit<'_>) -> Match {
    let (Slots::Association(mine), Slots::Association(theirs)) = (&a.first.slots, &b.first.slots)
    else {
        return Match::No;
    };
    let who = |unit: &Unit<'_>, party: &Party| Who::of(index, unit.report, party);
    let same_other = who(a, &mine.other).identity(&who(b, &theirs.other)) == Identity::Same;
    let related = overlap(&mine.relation.value, &theirs.relation.value) != Overlap::Nothing;
    if same_other && related {
        Match::Strong
    } else {
        Match::No
    }
}
