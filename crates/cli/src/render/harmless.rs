//! Makes words of reports harmless on a terminal: a report, its name or its front matter could hold
//! codes that move the cursor, or turn the direction of a line.

use std::borrow::Cow;

/// `text` such that its direction leaves its neighbours in place.
pub(super) fn isolated(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_right_to_left) {
        Cow::Owned(format!("\u{2068}{text}\u{2069}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Whether a letter's script runs from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and
/// their like.
fn is_right_to_left(letter: char) -> bool {
    matches!(letter,
        '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

/// `text` on one line, without what steers a terminal or turns the direction of its text.
pub(crate) fn harmless(text: &str) -> Cow<'_, str> {
    let harms = |c: char| c.is_control() || is_direction_control(c);
    if !text.contains(harms) {
        return Cow::Borrowed(text);
    }
    let tame = |c: char| match c {
        '\n' | '\r' | '\t' => ' ',
        c if harms(c) => '\u{FFFD}',
        c => c,
    };
    Cow::Owned(text.chars().map(tame).collect())
}

fn is_direction_control(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_cannot_steer_the_terminal() {
        assert_eq!(
            harmless("left\u{1b}[2J\nfor\u{202e} Graz\u{7}"),
            "left\u{fffd}[2J for\u{fffd} Graz\u{fffd}"
        );
    }

    #[test]
    fn a_name_from_right_to_left_turns_no_line() {
        assert_eq!(isolated("بثينة"), "\u{2068}بثينة\u{2069}");
        assert_eq!(isolated("Irena"), "Irena");
    }
}
