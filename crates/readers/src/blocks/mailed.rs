//! Mail that a mail quotes: a line that says who wrote it and when, and lines that open with ">".
//!
//! ```text
//! On Sun, Dec 8, 2024 at 9:00 PM Jane Roe <jane@example.org> wrote:
//! > Two cars crossed the border tonight.
//! ```

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;
use reportedly_model::BlockRole;

use super::Piece;
use crate::draft::{Markup, Paragraph};
use crate::words::pattern;

/// "On …, Jane Roe <jane@example.org> wrote:", "Le … à 9:00, Jeanne Roe a écrit :".
static WROTE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x) ^(?:On|Le) \s .{0,80}?
          (?: \d{1,2}[:.h]\d{2} (?:\s?[AaPp]\.?[Mm]\.?)? ,? | \d, ) \s+
          (?P<author> [^\s\d<>:,@] [^<>:,@]{1,60}? ) \s*
          (?: <[^>]+> )? \s* (?: wrote | a\s+écrit ) \s? : $",
    )
});

/// The line that opens a quoted mail, and its lines.
pub(super) struct Mail {
    pub(super) header: Paragraph,
    pub(super) quoted: Vec<Piece>,
}

/// The mail quoted from the first of `paragraphs` on.
pub(super) fn at_start(text: &str, paragraphs: &[Paragraph]) -> Option<Mail> {
    let (first, below) = paragraphs.split_first()?;
    let words = &text[first.range.clone()];
    if first.markup != Markup::None || !words.ends_with(':') {
        return None;
    }
    let author = WROTE.captures(words)?.name("author")?.range();
    let author = first.range.start + author.start..first.range.start + author.end;
    let quoted: Vec<Piece> = below
        .iter()
        .take_while(|line| text[line.range.clone()].starts_with('>'))
        .map(|line| Piece {
            role: BlockRole::EmbeddedPost,
            range: without_marks(text, line),
            author: Some(author.clone()),
            date: None,
        })
        .collect();
    let header = Paragraph {
        range: first.range.clone(),
        markup: Markup::Role(BlockRole::Byline),
    };
    (!quoted.is_empty()).then_some(Mail { header, quoted })
}

/// The line behind its ">", which may stand there several times.
fn without_marks(text: &str, line: &Paragraph) -> Range<usize> {
    let words = &text[line.range.clone()];
    let bare = words.trim_start_matches(['>', ' ']);
    line.range.start + (words.len() - bare.len())..line.range.end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn author(line: &str) -> Option<&str> {
        let found = WROTE.captures(line)?;
        Some(found.name("author")?.as_str())
    }

    #[test]
    fn the_line_above_a_quoted_mail_names_who_wrote_it() {
        for line in [
            "On Sun, Dec 8, 2024 at 9:00 PM Jane Roe <jane@example.org> wrote:",
            "On 8 Dec 2024, Jane Roe wrote:",
            "Le dim. 8 déc. 2024 à 21:00, Jane Roe <jane@example.org> a écrit :",
        ] {
            assert_eq!(author(line), Some("Jane Roe"), "{line}");
        }
        for line in [
            "On Sunday Jane Roe wrote:",
            "On 8 December 2024, Jane Roe wrote a letter:",
        ] {
            assert_eq!(author(line), None, "{line}");
        }
    }
}
