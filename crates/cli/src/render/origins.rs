//! The count of independent origins, and why accounts were joined.

use reportedly_model::{JoinStanding, Origins};

use super::flow::{Look, Tone, Words, columns};

/// "1–2 independent origins".
pub(crate) fn counted(origins: &Origins) -> String {
    match (origins.low, origins.high) {
        (_, 0) => "no origin".to_owned(),
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

/// Writes why accounts were taken for one, a line each.
pub(crate) fn joins(
    page: &mut String,
    look: Look,
    indent: usize,
    column: usize,
    origins: &Origins,
) {
    for join in &origins.joins {
        let lead = match join.standing {
            JoinStanding::Proved => "one origin",
            JoinStanding::Possible => "perhaps one",
        };
        columns(
            page,
            look,
            indent,
            &Words::of(Tone::Faint, lead),
            column,
            &Words::of(Tone::Plain, &join.reason),
        );
    }
}
