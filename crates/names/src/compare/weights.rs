//! How much each piece of evidence weighs, in natural log-odds.
//!
//! The numbers are set by judgement and checked on development pairs; they are all here, so
//! that calibration has one place to work on.

use super::is_by_initial;
use crate::align::{Alignment, Pair};
use crate::comparison::{Evidence, Verdict};
use crate::given_names;
use crate::name::{Part, PartRole};
use crate::wordlists::COMMON_FAMILY_NAMES;

/// Log-odds before any evidence: most pairs are two people.
const PRIOR: f64 = -1.5;
/// Parts that stand in another order, as custom has it.
pub(super) const REORDERED: f64 = -0.3;
/// Given name and family name changed about.
pub(super) const SWAPPED: f64 = -1.8;
/// Changed about where only one of the two is a given name, so that the order is clear.
pub(super) const SWAPPED_CLEARLY: f64 = -0.4;
/// Given or family names that exclude each other.
pub(super) const OTHER_NAME: f64 = -6.0;
/// Fathers' and second names that exclude each other.
pub(super) const OTHER_MIDDLE: f64 = -3.5;
/// Parts left over on both sides that need not be the same kind of name.
pub(super) const LEFT_OVER: f64 = -2.5;
/// "Ahmed bin Omar" is not "Omar bin Ahmed".
pub(super) const FATHER_AND_SON: f64 = -6.0;
/// A man's and a woman's name.
pub(super) const OTHER_GENDER: f64 = -2.5;
/// "Jr" and "Sr".
pub(super) const OTHER_SUFFIX: f64 = -3.0;

/// With one part in common, more than one person always remains possible.
const MOST_FOR_ONE_PART: f64 = 0.75;
/// A surname or given name alone beside a full name.
const MOST_FOR_PARTIAL: f64 = 0.6;
/// A piece of evidence like this is never outweighed by parts in common.
const EXCLUDING: f64 = -2.0;
const MOST_WHEN_EXCLUDED: f64 = 0.2;
/// Nothing about names is ever certain.
const MOST: f64 = 0.995;

/// What an agreement speaks for.
pub(super) fn of_agreement(pair: &Pair) -> f64 {
    let base = (base_of(pair.a) + base_of(pair.b)) / 2.0;
    if is_by_initial(pair) {
        return 0.6;
    }
    let rarity = rarity_of(pair.a).min(rarity_of(pair.b));
    base * rarity * ((pair.likeness.degree - 0.6) / 0.4)
}

/// What a part speaks against that only one name has; `filled` says whether the other name has
/// its like in another place, as where "Boris" is the first name here and the second there.
pub(super) fn of_omission(part: &Part, filled: bool) -> f64 {
    match part.role {
        PartRole::Given | PartRole::Family if filled => -0.4,
        PartRole::Given => -1.0,
        PartRole::Family => -1.2,
        _ => -0.2,
    }
}

/// All evidence together, as a probability.
pub(super) fn probability(alignment: &Alignment, evidence: &[Evidence]) -> f64 {
    let odds: f64 = PRIOR + evidence.iter().map(|evidence| evidence.weight).sum::<f64>();
    let probability = 1.0 / (1.0 + (-odds).exp());
    probability.min(ceiling(alignment, evidence))
}

/// What the names can show at most, however well the parts agree.
fn ceiling(alignment: &Alignment, evidence: &[Evidence]) -> f64 {
    if evidence.iter().any(|evidence| evidence.weight <= EXCLUDING) {
        return MOST_WHEN_EXCLUDED;
    }
    let parts_in_common: usize = alignment
        .pairs
        .iter()
        .map(|pair| pair.a.len().max(pair.b.len()))
        .sum();
    if parts_in_common > 1 {
        return MOST;
    }
    let partial = evidence
        .iter()
        .any(|evidence| evidence.verdict == Verdict::Omit);
    if partial {
        MOST_FOR_PARTIAL
    } else {
        MOST_FOR_ONE_PART
    }
}

fn base_of(parts: &[&Part]) -> f64 {
    parts
        .iter()
        .map(|part| base_of_role(part.role))
        .fold(0.0, f64::max)
        + if parts.len() > 1 { 1.0 } else { 0.0 }
}

fn base_of_role(role: PartRole) -> f64 {
    match role {
        PartRole::Family => 2.6,
        PartRole::Given => 2.2,
        PartRole::Teknonym => 2.0,
        PartRole::Patronymic => 1.8,
        PartRole::Nickname => 1.5,
        PartRole::Middle => 1.2,
        PartRole::Initial => 0.6,
        PartRole::Title | PartRole::Suffix => 0.0,
    }
}

/// Frequent names say less.
fn rarity_of(parts: &[&Part]) -> f64 {
    parts
        .iter()
        .map(|part| rarity_of_word(part.plain()))
        .fold(0.0, f64::max)
}

fn rarity_of_word(plain: &str) -> f64 {
    if COMMON_FAMILY_NAMES.contains(plain) {
        return 0.7;
    }
    if given_names::is_known(plain) {
        0.85
    } else {
        1.0
    }
}
