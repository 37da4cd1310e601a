//! Posts as they come out of a browser by copying: author and handle above, hour and date below.
//!
//! ```text
//! Jane Roe
//! @jane_roe
//! Two cars crossed the border tonight.
//! 9:15 PM · Dec 12, 2024
//! ```

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;
use reportedly_model::BlockRole;

use super::Piece;
use super::signature::DATE;
use crate::draft::{Markup, Paragraph};
use crate::words::{count, pattern};

static HANDLE: LazyLock<Regex> = LazyLock::new(|| pattern(r"^@[\w.]{1,40}$"));

/// "Jane Roe @jane_roe · Dec 12, 2024": name, handle and date in one line.
static HEADER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^(?P<author>[^\s@][^\n@]{{0,60}}?)\s+@[\w.]{{1,40}}\s*[·•]\s*(?P<date>{DATE})$"
    ))
});

/// "9:15 PM · Dec 12, 2024", with or without what the platform counts after it.
static FOOTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(&format!(
        r"^(?P<date>\d{{1,2}}[:.]\d{{2}}(?:\s*[AaPp]\.?[Mm]\.?)?\s*[·•]\s*{DATE})(?:\s*[·•].{{0,40}})?$"
    ))
});

/// The footer stands at most this many paragraphs below the handle.
const MAX_PARAGRAPHS: usize = 10;

/// The post whose header the first of `paragraphs` opens, and how many of them it takes up.
pub(super) fn at_start(text: &str, paragraphs: &[Paragraph]) -> Option<(Piece, usize)> {
    let first = paragraphs.first()?;
    if first.markup != Markup::None {
        return None;
    }
    one_line_header(text, paragraphs).or_else(|| two_line_header(text, paragraphs))
}

fn words<'t>(text: &'t str, paragraph: &Paragraph) -> &'t str {
    &text[paragraph.range.clone()]
}

/// Without a footer, one paragraph is all that is surely the post's.
fn one_line_header(text: &str, paragraphs: &[Paragraph]) -> Option<(Piece, usize)> {
    let [header, post, ..] = paragraphs else {
        return None;
    };
    let found = HEADER.captures(words(text, header))?;
    let at = |range: Range<usize>| range.start + header.range.start..range.end + header.range.start;
    let author = at(found.name("author")?.range());
    let date = at(found.name("date")?.range());
    Some((piece(post.range.clone(), author, date), 2))
}

fn two_line_header(text: &str, paragraphs: &[Paragraph]) -> Option<(Piece, usize)> {
    let [name, handle, below @ ..] = paragraphs else {
        return None;
    };
    if !HANDLE.is_match(words(text, handle)) || count(words(text, name)) > 8 {
        return None;
    }
    let footer = below
        .iter()
        .take(MAX_PARAGRAPHS)
        .position(|paragraph| FOOTER.is_match(words(text, paragraph)))?;
    let (first, last) = (below.first()?, below.get(footer.checked_sub(1)?)?);
    let date = FOOTER.captures(words(text, &below[footer]))?.name("date")?;
    let base = below[footer].range.start;
    let post = piece(
        first.range.start..last.range.end,
        name.range.clone(),
        date.start() + base..date.end() + base,
    );
    Some((post, footer + 3))
}

fn piece(range: Range<usize>, author: Range<usize>, date: Range<usize>) -> Piece {
    Piece {
        role: BlockRole::EmbeddedPost,
        range,
        author: Some(author),
        date: Some(date),
    }
}
