//! Two names compared, part by part, and the evidence added up.

pub(crate) mod calibration;
mod contradictions;
mod finding;
pub(crate) mod weights;
mod words;

use crate::align::{self, Alignment, Pair};
use crate::comparison::{Comparison, Verdict};
use crate::frequency;
use crate::name::{Name, Part, PartRole};
use crate::similarity::Ground;
use crate::wordlists::LEADING_FAMILY_NAMES;
use finding::{Finding, Findings, Stretch, Why};

/// How likely two names are one person's, with the evidence part by part.
///
/// The result is symmetric, and depends on the names alone. A partial name leaves things open:
///
/// ```
/// use reportedly_names::{Name, Verdict, compare};
///
/// let full = Name::parse("Zoubaida Shahin");
/// assert!(compare(&full, &Name::parse("Zoubaïda Chahine")).probability > 0.9);
///
/// let partial = compare(&full, &Name::parse("Shahin"));
/// assert!(partial.probability > 0.3 && partial.probability < 0.7);
/// assert!(partial.evidence.iter().any(|evidence| evidence.verdict == Verdict::Omit));
///
/// let other = compare(&full, &Name::parse("Karim Shahin"));
/// assert!(other.probability < 0.1);
/// ```
pub fn compare(a: &Name, b: &Name) -> Comparison {
    let in_words = |probability, findings: &Findings| Comparison {
        probability,
        evidence: findings.iter().map(Finding::in_words).collect(),
    };
    if is_in_order(a, b) {
        compare_in_order(a, b, in_words)
    } else {
        compare_in_order(b, a, in_words).swapped()
    }
}

/// The probability of [`compare`] alone, without its evidence and much faster.
///
/// ```
/// use reportedly_names::{Name, compare, score};
///
/// let (a, b) = (Name::parse("Zoubaida Shahin"), Name::parse("Zoubaïda Chahine"));
/// assert_eq!(score(&a, &b), compare(&a, &b).probability);
/// ```
pub fn score(a: &Name, b: &Name) -> f64 {
    let (a, b) = if is_in_order(a, b) { (a, b) } else { (b, a) };
    compare_in_order(a, b, |probability, _| probability)
}

/// One order for each pair makes the result symmetric.
fn is_in_order(a: &Name, b: &Name) -> bool {
    (&a.text, a.parts.len()) <= (&b.text, b.parts.len())
}

/// Gives what is found of the two names to `tell`.
fn compare_in_order<T>(a: &Name, b: &Name, tell: impl FnOnce(f64, &Findings) -> T) -> T {
    let (parts_a, parts_b) = (align::compared_parts(a), align::compared_parts(b));
    if parts_a.is_empty() || parts_b.is_empty() {
        return tell(0.0, &Findings::new());
    }
    let alignment = align::aligned(&parts_a, &parts_b);
    let alone = is_one_word(&parts_a, &parts_b, &alignment);
    let agreements = alignment.pairs.iter().map(|pair| agreement(pair, alone));
    let mut findings: Findings = agreements.collect();
    findings.extend(contradictions::among(
        &alignment.only_a,
        &alignment.only_b,
        &alignment.pairs,
    ));
    findings.extend(order(&alignment, tells_order(a) || tells_order(b)));
    findings.extend(contradictions::of_gender(a, b));
    findings.extend(contradictions::of_suffixes(a, b));
    tell(weights::probability(&alignment, &findings), &findings)
}

/// Whether the two are one word each, be it written in two.
fn is_one_word(a: &[&Part], b: &[&Part], alignment: &Alignment) -> bool {
    let all_in_one = |pair: &Pair| pair.a.len() == a.len() && pair.b.len() == b.len();
    (a.len() == 1 || b.len() == 1)
        && matches!(alignment.pairs.as_slice(), [pair] if all_in_one(pair))
}

/// `alone` says that neither name has another part.
fn agreement<'n>(pair: &Pair<'n>, alone: bool) -> Finding<'n> {
    let weight = if alone {
        weights::of_agreement_alone(pair)
    } else {
        weights::of_agreement(pair)
    };
    let common = frequency::is_common(weights::bits_of(pair));
    let ground = pair.likeness.ground;
    Finding {
        a: Stretch::Several(pair.a),
        b: Stretch::Several(pair.b),
        verdict: Verdict::Agree,
        weight,
        why: Why::Alike { ground, common },
    }
}

/// Whether a name lets on which part is the family's: by a comma, by an article, by a name that
/// some put first and some last.
fn tells_order(name: &Name) -> bool {
    let by_part = |part: &Part| {
        part.role == PartRole::Family && part.particle.is_some()
            || LEADING_FAMILY_NAMES.contains(part.plain())
    };
    name.text.contains(',') || name.naming_parts().any(by_part)
}

/// Parts that stand in another order: harmless with a known custom or where the order is `told`,
/// doubtful else.
fn order<'n>(alignment: &Alignment<'n>, told: bool) -> Option<Finding<'n>> {
    let crossing = alignment
        .pairs
        .windows(2)
        .find(|pairs| pairs[0].at.1 > pairs[1].at.1)?;
    let exchanges = |one, other| {
        crossing.iter().all(|pair| {
            let roles = (pair.a[0].role, pair.b[0].role);
            roles == (one, other) || roles == (other, one)
        })
    };
    let given_names = crossing
        .iter()
        .filter(|pair| !pair.a[0].core.known().is_empty())
        .count();
    let weight = match given_names {
        _ if exchanges(PartRole::Given, PartRole::Patronymic) => weights::FATHER_AND_SON,
        _ if !exchanges(PartRole::Given, PartRole::Family) => weights::REORDERED,
        _ if told => weights::SWAPPED_CLEARLY,
        1 => weights::SWAPPED_CLEARLY,
        _ => weights::SWAPPED,
    };
    Some(Finding {
        a: Stretch::Several(crossing[0].a),
        b: Stretch::Several(crossing[1].b),
        verdict: if weight == weights::FATHER_AND_SON {
            Verdict::Contradict
        } else {
            Verdict::Order
        },
        weight,
        why: Why::Order(crossing[1].a),
    })
}

/// Whether an agreement rests on a letter only.
fn is_by_initial(pair: &Pair) -> bool {
    pair.likeness.ground == Ground::Initial
        || pair.a[0].role == PartRole::Initial && pair.b[0].role == PartRole::Initial
}
