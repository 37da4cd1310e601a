//! The count of independent origins, and why accounts were joined.

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
pub(crate) fn joins_in_words(origins: &Origins) -> Vec<(&'static str, &str)> {
    let in_words = |join: &OriginJoin| match join.standing {
        JoinStanding::Proved => "one origin",
        JoinStanding::Possible => "perhaps one",
    };
    origins
        .joins
        .iter()
        .map(|join| (in_words(join), join.reason.as_str()))
        .collect()
}

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
            &Words::of(Tone::Faint, reason),
        );
    }
}
