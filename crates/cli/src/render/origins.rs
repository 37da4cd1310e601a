//! The count of independent origins, and why accounts were joined.

use std::collections::HashMap;

use reportedly_model::{JoinStanding, OriginJoin, Origins};

use super::flow::{Look, Tone, Words, columns};

/// "1–2 independent origins".
pub(crate) fn counted(origins: &Origins) -> String {
    match (origins.low, origins.high) {
        (_, 0) => "no origin that stands".to_owned(),
        (1, 1) => "1 origin".to_owned(),
        (low, high) if low == high => format!("{low} independent origins"),
        (low, high) => format!("{low}–{high} independent origins"),
    }
}

/// The count, green only where even the lower bound leaves several.
pub(crate) fn count(origins: &Origins) -> Words {
    let tone = if origins.corroborated() {
        Tone::Good
    } else {
        Tone::Plain
    };
    Words::of(tone, &counted(origins))
}

/// How sure each join of accounts is, and why they were joined.
///
/// Reasons in the same words are told once, and many reasons are cut short.
pub(crate) fn joins_in_words(origins: &Origins) -> Vec<(&'static str, String)> {
    let in_words = |join: &OriginJoin| match join.standing {
        JoinStanding::Proved => "one origin",
        JoinStanding::Possible => "perhaps one",
    };
    let mut reasons: Vec<((&'static str, &str), usize)> = Vec::new();
    let mut at: HashMap<(&'static str, &str), usize> = HashMap::new();
    for join in &origins.joins {
        let reason = (in_words(join), join.reason.as_str());
        let known = *at.entry(reason).or_insert(reasons.len());
        match reasons.get_mut(known) {
            Some((_, times)) => *times += 1,
            None => reasons.push((reason, 1)),
        }
    }
    let hidden = reasons.len().saturating_sub(MOST_REASONS);
    let told = reasons.into_iter().take(MOST_REASONS);
    let mut words: Vec<(&'static str, String)> = told
        .map(|((lead, reason), times)| match times {
            1 => (lead, reason.to_owned()),
            _ => (lead, format!("{reason} ({times} joins)")),
        })
        .collect();
    if hidden > 0 {
        words.push(("", format!("and {hidden} more reasons, in the JSON form")));
    }
    words
}

/// Reasons of joins that are told one by one.
const MOST_REASONS: usize = 8;

/// Writes why accounts were taken for one, a line each.
pub(crate) fn joins(
    page: &mut String,
    look: Look,
    indent: usize,
    column: usize,
    origins: &Origins,
) {
    for (lead, reason) in joins_in_words(origins) {
        columns(
            page,
            look,
            indent,
            &Words::of(Tone::Faint, lead),
            column,
            &Words::of(Tone::Faint, &reason),
        );
    }
}
