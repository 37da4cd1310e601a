//! What is left over when the parts that agree are paired: omitted, or in contradiction.

use super::finding::{Finding, Findings, Stretch, Why};
use super::weights;
use crate::align::{Pair, Parts};
use crate::comparison::Verdict;
use crate::name::{Name, Part, PartRole};
use crate::similarity::{self, Ground};

/// Parts of each name alone: where both have some, they contradict each other; what then
/// remains on one side is omitted by the other.
pub(super) fn among<'n>(
    only_a: &[&'n Part],
    only_b: &[&'n Part],
    pairs: &[Pair<'n>],
) -> Findings<'n> {
    let mut rest_b = Parts::from_slice(only_b);
    let mut evidence: Findings = pairs
        .iter()
        .filter_map(|pair| other_for_half(pair, only_a, only_b))
        .collect();
    let mut rest_a = Parts::new();
    for part in only_a {
        match rest_b.iter().position(|other| place(part) == place(other)) {
            Some(at) => evidence.push(contradiction(part, rest_b.remove(at))),
            None => rest_a.push(*part),
        }
    }
    // "Abu Karim" may be a Fadi: whoever is called by a child's name has one of his own.
    let (apart_a, mut rest_a) = told_apart(rest_a);
    let (apart_b, mut rest_b) = told_apart(rest_b);
    // A given name here and a family name there do not exclude each other by themselves: each
    // may lack what the other has. With something in common, they hardly can.
    while !pairs.is_empty() && !rest_a.is_empty() && !rest_b.is_empty() {
        evidence.push(left_over(rest_a.remove(0), rest_b.remove(0)));
    }
    let nothing_in_common = pairs.is_empty() && evidence.is_empty();
    while nothing_in_common && !rest_a.is_empty() && !rest_b.is_empty() {
        evidence.push(contradiction(rest_a.remove(0), rest_b.remove(0)));
    }
    rest_a.extend(apart_a);
    rest_b.extend(apart_b);
    let by_father = pairs.iter().any(|pair| {
        let roles = [pair.a[0].role, pair.b[0].role];
        roles == [PartRole::Patronymic; 2] && pair.a[0].particle.is_some()
    });
    evidence.extend(rest_a.iter().map(|part| {
        let filled = pairs.iter().any(|pair| pair.b[0].role == part.role);
        omission(Some(part), None, filled, by_father)
    }));
    evidence.extend(rest_b.iter().map(|part| {
        let filled = pairs.iter().any(|pair| pair.a[0].role == part.role);
        omission(None, Some(part), filled, by_father)
    }));
    evidence
}

/// "Abdul Karim" may leave "Abdul" out, but not where the other has "Wali Karim".
fn other_for_half<'n>(pair: &Pair<'n>, only_a: &[&Part], only_b: &[&Part]) -> Option<Finding<'n>> {
    if pair.likeness.ground != Ground::HalfMore {
        return None;
    }
    let longer = |x: &Part, y: &Part| x.plain().len() > y.plain().len();
    let (a, b) = (*pair.a.first()?, *pair.b.first()?);
    let weight = weights::OTHER_MIDDLE - weights::of_agreement(pair);
    let at_place = |parts: &[&Part]| parts.iter().any(|part| place(part) == MIDDLE);
    let other = if longer(a, b) { only_b } else { only_a };
    at_place(other).then(|| finding(Some(a), Some(b), Verdict::Contradict, weight))
}

/// Nicknames and their like, and other parts.
fn told_apart(parts: Parts<'_>) -> (Parts<'_>, Parts<'_>) {
    parts.into_iter().partition(|part| place(part) == BESIDE)
}

/// The place of fathers' and second names.
const MIDDLE: u8 = 2;

/// The place of names that one bears beside a real one.
const BESIDE: u8 = 4;

/// Parts with the same place exclude each other.
fn place(part: &Part) -> u8 {
    match part.role {
        PartRole::Given => 0,
        PartRole::Family => 1,
        PartRole::Initial => 3,
        PartRole::Nickname | PartRole::Teknonym => BESIDE,
        _ => MIDDLE,
    }
}

fn contradiction<'n>(a: &'n Part, b: &'n Part) -> Finding<'n> {
    let weight = match place(a).min(place(b)) {
        0 | 1 => weights::OTHER_NAME,
        2 | 3 => weights::OTHER_MIDDLE,
        // One person can have several nicknames.
        _ => -0.5,
    };
    let degree = similarity::of_parts(a, b).degree;
    // What sounds close may be a slip; what does not, is another name.
    let share = if a.writing.script == b.writing.script {
        ((1.0 - degree) / 0.5).clamp(0.0, 1.0)
    } else {
        weights::unlike_across(degree)
    };
    let weight = weight * share;
    let verdict = if place(a).min(place(b)) == BESIDE {
        Verdict::Omit
    } else {
        Verdict::Contradict
    };
    finding(Some(a), Some(b), verdict, weight)
}

fn left_over<'n>(a: &'n Part, b: &'n Part) -> Finding<'n> {
    finding(Some(a), Some(b), Verdict::Contradict, weights::LEFT_OVER)
}

fn omission<'n>(
    a: Option<&'n Part>,
    b: Option<&'n Part>,
    filled: bool,
    by_father: bool,
) -> Finding<'n> {
    let weight = a.or(b).map_or(0.0, |part| {
        weights::of_omission(part.role, filled, by_father)
    });
    finding(a, b, Verdict::Omit, weight)
}

fn finding<'n>(
    a: Option<&'n Part>,
    b: Option<&'n Part>,
    verdict: Verdict,
    weight: f64,
) -> Finding<'n> {
    Finding {
        a: a.map_or(Stretch::None, Stretch::One),
        b: b.map_or(Stretch::None, Stretch::One),
        verdict,
        weight,
        why: Why::Differ,
    }
}

/// A woman's name and a man's.
pub(super) fn of_gender<'n>(a: &Name, b: &Name) -> Option<Finding<'n>> {
    let (gender_a, gender_b) = (a.gender()?, b.gender()?);
    (gender_a != gender_b).then_some(Finding {
        a: Stretch::None,
        b: Stretch::None,
        verdict: Verdict::Contradict,
        weight: weights::OTHER_GENDER,
        why: Why::Gender,
    })
}

/// "Jr" and "Sr", "II" and "III".
pub(super) fn of_suffixes<'n>(a: &'n Name, b: &'n Name) -> Option<Finding<'n>> {
    let (suffix_a, suffix_b) = (generation(a)?, generation(b)?);
    let (plain_a, plain_b) = (suffix_a.plain(), suffix_b.plain());
    let differ = plain_a.get(..1) != plain_b.get(..1)
        || plain_a.len() != plain_b.len() && plain_a.starts_with('i');
    let weight = weights::OTHER_SUFFIX;
    differ.then(|| finding(Some(suffix_a), Some(suffix_b), Verdict::Contradict, weight))
}

fn generation(name: &Name) -> Option<&Part> {
    const GENERATIONS: &[&str] = &["jr", "junior", "sr", "snr", "senior", "ii", "iii", "iv"];
    name.parts_with(PartRole::Suffix)
        .find(|part| GENERATIONS.contains(&part.plain()))
}
