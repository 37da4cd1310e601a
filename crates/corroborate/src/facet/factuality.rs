//! Whether it is so, and how firmly it is said: a hedge is no contradiction, a denial is one.

use reportedly_model::{Claim, Verdict};

use super::compare::{Found, Side, Teller};
use super::value::Raw;
use crate::happening::{Match, compare, contradicts};
use crate::in_line::in_line;
use crate::index::Index;
use crate::source::source_words;
use crate::unit::Unit;

/// A denial contradicts what it denies: the same journey to the same place, not every other claim
/// about the happening.
pub(super) fn denial(
    index: &Index<'_>,
    a: (&str, &Teller<'_>),
    b: (&str, &Teller<'_>),
) -> Option<Found> {
    let denies = |one: &Teller<'_>, other: &Teller<'_>| {
        one.units.iter().filter(|unit| unit.denied()).any(|denial| {
            let denied = |unit: &&&Unit<'_>| !unit.denied() && is_denied_by(index, unit, denial);
            other.units.iter().any(|unit| denied(&unit))
        })
    };
    let (a_denies, b_denies) = (denies(a.1, b.1), denies(b.1, a.1));
    let conflict = |reason| {
        Some(Found {
            verdict: Verdict::Conflict,
            finer: None,
            reason,
        })
    };
    match (a_denies, b_denies) {
        (true, true) => conflict("each has what the other denies".to_owned()),
        (true, false) => conflict(format!("{} has a denial of what {} says", a.0, b.0)),
        (false, true) => conflict(format!("{} has a denial of what {} says", b.0, a.0)),
        (false, false) => {
            let both = [a.1, b.1]
                .iter()
                .all(|teller| teller.units.iter().all(|unit| unit.denied()));
            let reason = "both: denied".to_owned();
            both.then_some(Found {
                verdict: Verdict::Agree,
                finer: None,
                reason,
            })
        }
    }
}

/// Whether a denial is of what a unit says.
fn is_denied_by(index: &Index<'_>, unit: &Unit<'_>, denial: &Unit<'_>) -> bool {
    matches!(compare(index, unit, denial), Match::Strong | Match::Weak)
        || contradicts(index, unit, denial)
}

/// A denial that a report has beside what it denies.
pub(super) fn denial_within(
    index: &Index<'_>,
    report: usize,
    teller: &Teller<'_>,
) -> Option<String> {
    let denials = teller.units.iter().filter(|unit| unit.denied());
    let said = || teller.units.iter().filter(|unit| !unit.denied());
    let found = denials
        .into_iter()
        .find(|denial| said().any(|unit| is_denied_by(index, unit, denial)))?;
    let by = found.first.sources.first().and_then(|chain| chain.first());
    let by = by.map_or("the report".to_owned(), |source| {
        in_line(&source_words(index, report, source))
    });
    Some(format!("denied by {by}"))
}

/// The firmest words of a report: strength, wording and claim.
fn firmest<'a>(teller: &Teller<'a>) -> Option<(u8, String, &'a Claim)> {
    let strengths = teller.values.iter().filter_map(|value| match value.raw {
        Raw::Firmness(strength) => Some((strength, value.shown.value.clone(), value.claim)),
        _ => None,
    });
    strengths.max_by_key(|(strength, ..)| *strength)
}

/// The firmest words of each report are compared: a hedge is no contradiction.
pub(super) fn firmness(a: (&str, &Teller<'_>), b: (&str, &Teller<'_>)) -> Found {
    let (mine, theirs) = (firmest(a.1), firmest(b.1));
    let strength = |found: &Option<(u8, String, _)>| found.as_ref().map(|(strength, ..)| *strength);
    let (firm, hedged, finer) = match strength(&mine).cmp(&strength(&theirs)) {
        std::cmp::Ordering::Equal => {
            let reason = mine.map_or_else(String::new, |(_, words, _)| format!("both: {words}"));
            return Found {
                verdict: Verdict::Agree,
                finer: None,
                reason,
            };
        }
        std::cmp::Ordering::Greater => (a.0, (b.0, theirs), Side::First),
        std::cmp::Ordering::Less => (b.0, (a.0, mine), Side::Second),
    };
    let (name, words) = hedged;
    let (words, hedge) = words.map_or_else(Default::default, |(_, words, claim)| {
        (
            words,
            claim
                .hedges
                .first()
                .map(|hedge| format!(", “{}”", hedge.text)),
        )
    });
    let reason = format!(
        "a difference in certainty only: {firm} says it more firmly, {name} hedges it ({words}{})",
        hedge.unwrap_or_default()
    );
    Found {
        verdict: Verdict::Refine,
        finer: Some(finer),
        reason,
    }
}
