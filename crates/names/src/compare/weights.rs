//! How much each piece of evidence weighs, in natural log-odds.
//!
//! The numbers are set by judgement and checked on development pairs; they are all here, so
//! that calibration has one place to work on.

use super::calibration;
use super::finding::Finding;
use super::is_by_initial;
use crate::align::{Alignment, Pair};
use crate::comparison::Verdict;
use crate::frequency;
use crate::name::{Part, PartRole};
use crate::similarity::Ground;

/// Log-odds before any evidence: most pairs are two people.
const PRIOR: f64 = -1.0;
/// Parts that stand in another order, as custom has it.
pub(super) const REORDERED: f64 = -0.1;
/// Given name and family name changed about.
pub(super) const SWAPPED: f64 = -0.6;
/// Changed about where only one of the two is a given name, so that the order is clear.
pub(super) const SWAPPED_CLEARLY: f64 = -0.2;
/// Given or family names that exclude each other.
pub(super) const OTHER_NAME: f64 = -6.0;
/// Fathers' and second names that exclude each other.
pub(crate) const OTHER_MIDDLE: f64 = -3.5;
/// Parts left over on both sides that need not be the same kind of name.
pub(super) const LEFT_OVER: f64 = -2.5;
/// "Ahmed bin Omar" is not "Omar bin Ahmed".
pub(super) const FATHER_AND_SON: f64 = -6.0;
/// A man's and a woman's name.
pub(super) const OTHER_GENDER: f64 = -2.5;
/// "Jr" and "Sr".
pub(super) const OTHER_SUFFIX: f64 = -3.0;

/// With one part in common, more than one person always remains possible: fewer where the part is
/// rare.
const MOST_FOR_ONE_RARE_PART: f64 = 0.8;
const MOST_FOR_ONE_COMMON_PART: f64 = 0.62;
/// What each bit less takes from that, and how much a doubtful likeness does.
const RARITY_OF_ONE_PART: f64 = 0.0125;
const DOUBT_OF_ONE_PART: f64 = 0.5;
const SURELY_ALIKE: f64 = 0.95;
/// With one part in common and doubtful ones beside it, or some that speak against one person.
const MOST_WITH_DOUBT: f64 = 0.68;
/// Across scripts: as alike as the first says nothing, as the second, all that an agreement can.
const DOUBT_AND_CERTAINTY: (f64, f64) = (0.65, 0.95);
/// A surname or given name alone beside a full name.
const MOST_FOR_PARTIAL: f64 = 0.6;
/// A piece of evidence like this is never outweighed by parts in common.
const EXCLUDING: f64 = -2.0;
pub(crate) const MOST_WHEN_EXCLUDED: f64 = 0.15;
/// What it speaks for that an initial is met.
pub(crate) const BY_INITIAL: f64 = 0.6;
/// What several parts in one speak for more.
pub(crate) const IN_ONE: f64 = 1.0;
/// Nothing about names is ever certain.
const MOST: f64 = 0.995;

/// What an agreement speaks for.
pub(super) fn of_agreement(pair: &Pair) -> f64 {
    if is_by_initial(pair) {
        return BY_INITIAL;
    }
    let base = (base_of(pair.a) + base_of(pair.b)) / 2.0;
    base * weight_of_rarity(bits_of(pair)) * strength(pair)
}

/// What it speaks for where both names are one part alone, and nothing else can help.
pub(super) fn of_agreement_alone(pair: &Pair) -> f64 {
    let probability = probability_alone(bits_of(pair), pair.likeness.degree);
    (probability / (1.0 - probability)).ln() - PRIOR
}

/// How likely one part each makes one person that is so rare and so alike.
fn probability_alone(bits: f64, degree: f64) -> f64 {
    let most = if frequency::is_very_common(bits) {
        MOST_FOR_ONE_COMMON_PART
    } else {
        MOST_FOR_ONE_RARE_PART - RARITY_OF_ONE_PART * (frequency::RARE - bits)
    };
    most - DOUBT_OF_ONE_PART * (SURELY_ALIKE - degree).max(0.0)
}

/// What two names have in common, as far as it bounds what they can show.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Shown {
    /// How many pairs of parts there are.
    pub(crate) pairs: usize,
    /// How many parts these make up that are not in doubt.
    pub(crate) in_common: usize,
    /// Whether a name leaves something out.
    pub(crate) omits: bool,
    /// Whether something speaks against one person, if it does not exclude that.
    pub(crate) contradicts: bool,
}

/// The probability that evidence comes to, the odds before it left out.
pub(crate) fn shown(evidence: f64, shown: Shown) -> f64 {
    calibration::probability(PRIOR + evidence).min(most_shown(shown))
}

/// The same for one part alone on each side.
pub(crate) fn shown_alone(bits: f64, degree: f64) -> f64 {
    probability_alone(bits, degree).min(MOST_FOR_ONE_RARE_PART)
}

/// The bits that sharing these parts tells: those of the more common side, as the other may only
/// be spelled in a rarer way.
pub(super) fn bits_of(pair: &Pair) -> f64 {
    let of_side = |parts: &[&Part]| -> f64 {
        let bits = parts.iter().map(|part| frequency::bits_of(part.plain()));
        bits.fold(0.0, f64::max)
    };
    of_side(pair.a).min(of_side(pair.b))
}

/// Frequent names say less.
pub(crate) fn weight_of_rarity(bits: f64) -> f64 {
    (0.3 + 0.085 * (bits - 4.0)).max(0.4)
}

/// How much of a full agreement a likeness is.
fn strength(pair: &Pair) -> f64 {
    let one_script = pair.a[0].writing.script == pair.b[0].writing.script;
    strength_of(pair.likeness.degree, one_script)
}

/// The same for parts of one script, or of two.
pub(crate) fn strength_of(degree: f64, one_script: bool) -> f64 {
    let (none, full) = if one_script {
        (0.6, 0.97)
    } else {
        DOUBT_AND_CERTAINTY
    };
    ((degree - none) / (full - none)).min(1.0)
}

/// What a part speaks against that only one name has; `filled` says whether the other name has
/// its like in another place, as where "Boris" is the first name here and the second there, `by_father` that
/// both have a father's name: who is called "Hamad bin Khalid" need not be called by his house, too.
pub(crate) fn of_omission(role: PartRole, filled: bool, by_father: bool) -> f64 {
    match role {
        PartRole::Family if by_father => -0.5,
        PartRole::Given | PartRole::Family if filled => -0.6,
        PartRole::Given => -1.5,
        PartRole::Family => -1.7,
        _ => -0.2,
    }
}

/// As how different words of two scripts count, from 0 to 1.
pub(super) fn unlike_across(degree: f64) -> f64 {
    ((0.6 - degree) / 0.4).clamp(0.0, 1.0)
}

/// All evidence together, as a probability.
pub(super) fn probability(alignment: &Alignment, evidence: &[Finding]) -> f64 {
    let odds: f64 = PRIOR + evidence.iter().map(|evidence| evidence.weight).sum::<f64>();
    calibration::probability(odds).min(ceiling(alignment, evidence))
}

/// What the names can show at most, however well the parts agree.
fn ceiling(alignment: &Alignment, evidence: &[Finding]) -> f64 {
    let excludes =
        |finding: &Finding| finding.weight <= EXCLUDING && finding.verdict != Verdict::Order;
    if evidence.iter().any(excludes) {
        return MOST_WHEN_EXCLUDED;
    }
    let parts_in_common: usize = alignment
        .pairs
        .iter()
        .filter(|pair| pair.likeness.ground != Ground::Doubtful)
        .map(|pair| pair.a.len().max(pair.b.len()))
        .sum();
    let any = |verdict| evidence.iter().any(|evidence| evidence.verdict == verdict);
    most_shown(Shown {
        pairs: alignment.pairs.len(),
        in_common: parts_in_common,
        omits: any(Verdict::Omit),
        contradicts: any(Verdict::Contradict),
    })
}

fn most_shown(shown: Shown) -> f64 {
    if shown.in_common > 1 {
        MOST
    } else if shown.pairs > 1 || shown.contradicts {
        MOST_WITH_DOUBT
    } else if shown.omits {
        MOST_FOR_PARTIAL
    } else {
        MOST_FOR_ONE_RARE_PART
    }
}

fn base_of(parts: &[&Part]) -> f64 {
    parts
        .iter()
        .map(|part| base_of_role(part.role))
        .fold(0.0, f64::max)
        + if parts.len() > 1 { IN_ONE } else { 0.0 }
}

/// What a part of any role weighs at most.
pub(crate) const MOST_OF_ROLE: f64 = 2.6;

pub(crate) fn base_of_role(role: PartRole) -> f64 {
    match role {
        PartRole::Family => MOST_OF_ROLE,
        PartRole::Given => 2.2,
        PartRole::Teknonym => 2.0,
        PartRole::Patronymic => 1.8,
        PartRole::Nickname => 1.5,
        PartRole::Middle => 1.2,
        PartRole::Initial => 0.6,
        PartRole::Title | PartRole::Suffix => 0.0,
    }
}
