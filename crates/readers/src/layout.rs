//! Lines to paragraphs, where nothing but the layout of a plain text tells them apart.
//!
//! Blank and ruled lines always part paragraphs. A single newline does too, unless the text is
//! hard-wrapped: then a line break that the wrapping explains is no paragraph break.

use std::ops::Range;

use crate::blocks::starts_own_paragraph;
use crate::draft::{Markup, Paragraph};
use crate::words::{ends_sentence, starts_lowercase};

/// No hard-wrapped text is narrower or wider than this, in signs.
const WRAP_WIDTHS: Range<usize> = 40..121;

/// A line with words on it, without the blanks around them.
struct Line<'t> {
    words: &'t str,
    range: Range<usize>,
    indent: usize,
    width: usize,
    /// Whether the line before it is blank or ruled, or there is none.
    after_gap: bool,
    stands_alone: bool,
}

/// The paragraphs of a plain text, in order; what lies between them is white space and rules.
pub(crate) fn paragraphs(text: &str) -> Vec<Paragraph> {
    let lines = lines_of(text);
    let wrap = wrap_width(&lines);
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| lines.get(before));
        match (before, paragraphs.last_mut()) {
            (Some(before), Some(open)) if continues(before, line, wrap) => {
                open.range.end = line.range.end;
            }
            _ => paragraphs.push(Paragraph {
                range: line.range.clone(),
                markup: Markup::None,
            }),
        }
    }
    for paragraph in &mut paragraphs {
        if is_item(&text[paragraph.range.clone()]) {
            paragraph.markup = Markup::Item;
        }
    }
    paragraphs
}

fn lines_of(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut at = 0;
    let mut after_gap = true;
    for whole in text.split('\n') {
        let words = whole.trim();
        let start = at + (whole.len() - whole.trim_start().len());
        at += whole.len() + 1;
        if words.is_empty() || is_rule(words) {
            after_gap = true;
            continue;
        }
        lines.push(Line {
            words,
            range: start..start + words.len(),
            indent: whole.chars().take_while(|c| c.is_whitespace()).count(),
            width: whole.trim_end().chars().count(),
            after_gap,
            stands_alone: is_item(words) || starts_own_paragraph(words),
        });
        after_gap = false;
    }
    lines
}

/// A line of hyphens, stars and the like, drawn to part two stretches of text.
fn is_rule(line: &str) -> bool {
    line.chars()
        .all(|c| matches!(c, '-' | '=' | '*' | '_' | '~' | '#' | '–' | '—' | ' ' | '+'))
}

/// An item of a list: "- …", "• …", "3. …".
fn is_item(line: &str) -> bool {
    let Some((mark, rest)) = line.split_once([' ', '\t']) else {
        return false;
    };
    let is_bullet = matches!(mark, "-" | "*" | "•" | "·" | "–" | "‣" | "▪" | "●" | "○");
    let number = mark.trim_end_matches(['.', ')']);
    let is_number = number.len() < mark.len()
        && (1..=2).contains(&number.len())
        && number.bytes().all(|byte| byte.is_ascii_digit());
    !rest.trim().is_empty() && (is_bullet || is_number)
}

/// The width to which the text is wrapped, if it is.
fn wrap_width(lines: &[Line<'_>]) -> Option<usize> {
    let pairs = || {
        lines
            .windows(2)
            .filter_map(|pair| match pair {
                [first, second] if !second.after_gap => Some((first, second)),
                _ => None,
            })
            .filter(|(_, second)| !second.stands_alone)
    };
    let width = pairs()
        .map(|(first, second)| first.width.max(second.width))
        .max()?;
    if !WRAP_WIDTHS.contains(&width) {
        return None;
    }
    let (mut all, mut explained, mut in_sentence) = (0_usize, 0_usize, 0_usize);
    for (first, second) in pairs() {
        all += 1;
        if is_full(first, second, width) && !ends_sentence(first.words) {
            explained += 1;
            in_sentence += usize::from(starts_lowercase(second.words));
        }
    }
    // Most breaks fall within a sentence, and in running text some of them before a word
    // that is not capitalised.
    (explained * 2 >= all && in_sentence * 6 >= all && in_sentence > 0).then_some(width)
}

/// Whether the next line's first word had no room on this one.
fn is_full(line: &Line<'_>, next: &Line<'_>, width: usize) -> bool {
    let word = next.words.split_whitespace().next().unwrap_or_default();
    line.width + 1 + word.chars().count() > width
}

/// Whether `line` goes on with the paragraph of the line before it.
fn continues(before: &Line<'_>, line: &Line<'_>, wrap: Option<usize>) -> bool {
    if line.after_gap || line.stands_alone {
        return false;
    }
    if !ends_sentence(before.words) && starts_lowercase(line.words) {
        return true;
    }
    let is_indented = line.indent > before.indent && !is_item(before.words);
    wrap.is_some_and(|width| !is_indented && is_full(before, line, width))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        paragraphs(text)
            .into_iter()
            .map(|paragraph| &text[paragraph.range])
            .collect()
    }

    #[test]
    fn every_line_is_a_paragraph_in_unwrapped_text() {
        let text = "Irena Novak left Minsk for Vilnius on Friday.\nHer brother stayed in Minsk.\n\
                    Two officials confirmed it.";
        assert_eq!(split(text).len(), 3);
    }

    #[test]
    fn wrapped_lines_make_one_paragraph() {
        let text = "Irena Novak, who was the deputy minister of fisheries until the end\n\
                    of last year, left Minsk for Vilnius on Friday, two officials said,\n\
                    and has not been seen since.\n\n\
                    Her brother Tomas stayed in Minsk, where he runs a bakery near the\n\
                    Komarovsky market.\n";
        assert_eq!(split(text).len(), 2);
    }

    #[test]
    fn wrapped_paragraphs_without_blank_lines_end_with_a_short_line() {
        let text = "Irena Novak, who was the deputy minister of fisheries until the end\n\
                    of last year, left Minsk for Vilnius on Friday, two officials said.\n\
                    She has not been seen.\n\
                    Her brother Tomas stayed in Minsk, where he runs a bakery near the\n\
                    Komarovsky market, a neighbour of the family told this newspaper on\n\
                    Sunday.";
        let paragraphs = split(text);
        assert_eq!(paragraphs.len(), 2, "{paragraphs:?}");
        assert!(paragraphs[1].starts_with("Her brother"));
    }

    #[test]
    fn a_headline_above_a_line_of_its_length_stays_apart() {
        let text = "Former minister Irena Novak leaves for Vienna as strikes close the port\n\
                    Irena Novak left Minsk on Friday, two officials in the capital said.";
        assert_eq!(split(text).len(), 2);
    }

    #[test]
    fn items_and_rules_part_paragraphs() {
        let text =
            "Those missing:\n- Irena Novak, a former\n  minister\n- Tomas Novak\n-----\nThe end.";
        assert_eq!(
            split(text),
            [
                "Those missing:",
                "- Irena Novak, a former\n  minister",
                "- Tomas Novak",
                "The end."
            ]
        );
    }

    #[test]
    fn an_indented_line_opens_a_paragraph_in_wrapped_text() {
        let text = "   Irena Novak, who was the deputy minister of fisheries until the end\n\
                    of last year, left Minsk for Vilnius on Friday, two officials said.\n   \
                    Her brother Tomas stayed in Minsk, where he runs a bakery near the\n\
                    Komarovsky market.";
        assert_eq!(split(text).len(), 2);
    }
}
