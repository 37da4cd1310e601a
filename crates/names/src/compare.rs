//! Two names compared, part by part, and the evidence added up.

mod contradictions;
mod weights;
mod words;

use crate::align::{self, Alignment, Pair};
use crate::comparison::{Comparison, Evidence, Verdict};
use crate::frequency;
use crate::given_names;
use crate::name::{Name, Part, PartRole};
use crate::similarity::Ground;

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
    // One order for each pair makes the result symmetric.
    if (&b.text, b.parts.len()) < (&a.text, a.parts.len()) {
        return compare_in_order(b, a).swapped();
    }
    compare_in_order(a, b)
}

fn compare_in_order(a: &Name, b: &Name) -> Comparison {
    let (parts_a, parts_b) = (align::compared_parts(a), align::compared_parts(b));
    if parts_a.is_empty() || parts_b.is_empty() {
        return Comparison::nothing();
    }
    let alignment = align::aligned(&parts_a, &parts_b);
    let alone = parts_a.len() == 1 && parts_b.len() == 1;
    let agreements = alignment.pairs.iter().map(|pair| agreement(pair, alone));
    let mut evidence: Vec<Evidence> = agreements.collect();
    evidence.extend(contradictions::among(
        &alignment.only_a,
        &alignment.only_b,
        &alignment.pairs,
    ));
    evidence.extend(order(&alignment));
    evidence.extend(contradictions::of_gender(a, b));
    evidence.extend(contradictions::of_suffixes(a, b));
    let probability = weights::probability(&alignment, &evidence);
    Comparison {
        probability,
        evidence,
    }
}

/// `alone` says that neither name has another part.
fn agreement(pair: &Pair, alone: bool) -> Evidence {
    let weight = if alone {
        weights::of_agreement_alone(pair)
    } else {
        weights::of_agreement(pair)
    };
    let common = frequency::is_common(weights::bits_of(pair));
    Evidence {
        part_a: Some(texts(pair.a)),
        part_b: Some(texts(pair.b)),
        verdict: Verdict::Agree,
        weight,
        why: words::agreement(&texts(pair.a), &texts(pair.b), pair.likeness.ground, common),
    }
}

/// Parts that stand in another order: harmless with a comma or a known custom, doubtful else.
fn order(alignment: &Alignment) -> Option<Evidence> {
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
        .filter(|pair| given_names::is_known(pair.a[0].plain()))
        .count();
    let weight = match given_names {
        _ if exchanges(PartRole::Given, PartRole::Patronymic) => weights::FATHER_AND_SON,
        _ if !exchanges(PartRole::Given, PartRole::Family) => weights::REORDERED,
        1 => weights::SWAPPED_CLEARLY,
        _ => weights::SWAPPED,
    };
    Some(Evidence {
        part_a: Some(texts(crossing[0].a)),
        part_b: Some(texts(crossing[1].b)),
        verdict: if weight == weights::FATHER_AND_SON {
            Verdict::Contradict
        } else {
            Verdict::Order
        },
        weight,
        why: words::order(&texts(crossing[0].a), &texts(crossing[1].a)),
    })
}

/// The words of neighbouring parts.
fn texts(parts: &[&Part]) -> String {
    let texts: Vec<&str> = parts.iter().map(|part| part.text.as_str()).collect();
    texts.join(" ")
}

/// Whether an agreement rests on a letter only.
fn is_by_initial(pair: &Pair) -> bool {
    pair.likeness.ground == Ground::Initial
        || pair.a[0].role == PartRole::Initial && pair.b[0].role == PartRole::Initial
}
