//! Where bytes of a document could not be decoded.

use reportedly_model::Report;

/// What stands for what could not be decoded.
const UNKNOWN: char = '\u{fffd}';
/// Words are shown up to so many signs before and behind the place.
const AROUND: usize = 20;

/// Signs of a text that are damaged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// How many there are.
    pub signs: usize,
    /// The line of the text in which the first stands, from 1.
    pub line: usize,
    /// The words around it.
    pub near: String,
}

/// The damaged signs of a report's text, if there are any.
pub fn damage(report: &Report) -> Option<Damage> {
    let first = report.text.find(UNKNOWN)?;
    let (line, near) = around(&report.text, first);
    Some(Damage {
        signs: report.text.matches(UNKNOWN).count(),
        line,
        near,
    })
}

/// The line in which a byte of the text stands, from 1, and the words around it.
pub(crate) fn around(text: &str, at: usize) -> (usize, String) {
    let (before, behind) = text.split_at(at);
    let opening = before.rsplit('\n').next().unwrap_or(before);
    let opening = opening.chars().rev().take(AROUND).collect::<Vec<char>>();
    let closing = behind.split('\n').next().unwrap_or(behind);
    let near = opening
        .into_iter()
        .rev()
        .chain(closing.chars().take(AROUND));
    let near = near.collect::<String>().trim().to_owned();
    (before.matches('\n').count() + 1, near)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_damaged_place_is_named() {
        let report = |text: &str| Report {
            text: text.to_owned(),
            ..Report::default()
        };
        assert_eq!(damage(&report("Zoë left.")), None);
        let found = damage(&report(
            "Zoë left.\nThe pr\u{fffd}fet stayed at H\u{fffd}me.",
        ))
        .unwrap();
        assert_eq!((found.signs, found.line), (2, 2));
        assert_eq!(found.near, "The pr\u{fffd}fet stayed at H\u{fffd}me.");
    }
}
