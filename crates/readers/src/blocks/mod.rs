//! Paragraphs to blocks: what each stretch of a report is there for.
//!
//! Embedded posts come first, since they may lie inside a paragraph; what remains is told
//! apart by its words, its markup and its neighbours.

mod byline;
mod caption;
mod dateline;
mod headed_post;
mod headline;
mod mailed;
mod post;
mod related;
mod signature;

use std::ops::Range;

use reportedly_model::BlockRole;

use crate::draft::{Markup, Paragraph};

/// A block in bytes; `author` and `date` lie outside of `range`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) role: BlockRole,
    pub(crate) range: Range<usize>,
    pub(crate) author: Option<Range<usize>>,
    pub(crate) date: Option<Range<usize>>,
}

/// A stretch on its way to a role.
#[derive(Debug, Clone)]
enum Stretch {
    Paragraph(Paragraph),
    Post(Piece),
}

/// Gives every paragraph its role, and cuts the embedded posts out of them.
pub(crate) fn tell_apart(text: &str, paragraphs: &[Paragraph]) -> Vec<Piece> {
    let stretches = post::cut_out(text, paragraphs);
    let mut pieces: Vec<Piece> = Vec::with_capacity(stretches.len());
    let mut in_link_list = false;
    for (at, stretch) in stretches.iter().enumerate() {
        let paragraph = match stretch {
            Stretch::Paragraph(paragraph) => paragraph,
            Stretch::Post(post) => {
                pieces.push(post.clone());
                continue;
            }
        };
        let line = Line {
            text,
            paragraph,
            before: pieces.last(),
            is_first_prose: !pieces.iter().any(|piece| piece.role == BlockRole::Body),
            next: match stretches.get(at + 1) {
                Some(Stretch::Paragraph(next)) => Some(&text[next.range.clone()]),
                _ => None,
            },
            in_link_list,
        };
        let role = role_of(&line);
        in_link_list =
            role == BlockRole::RelatedLink && (in_link_list || related::opens_list(line.words()));
        let range = paragraph.range.clone();
        let opens = line.is_first_prose;
        push_without_dateline(&mut pieces, role, &text[range.clone()], range, opens);
    }
    pieces
}

/// Pushes a block; a dateline at the start of running text is a byline by itself.
fn push_without_dateline(
    pieces: &mut Vec<Piece>,
    role: BlockRole,
    words: &str,
    range: Range<usize>,
    opens: bool,
) {
    let plain_place = || dateline::place_alone(words).filter(|_| opens);
    let dateline = match role {
        BlockRole::Body => dateline::length(words)
            .or_else(plain_place)
            .unwrap_or_default(),
        _ => 0,
    };
    let start = range.start + dateline;
    if dateline > 0 {
        let end = range.start + words[..dateline].trim_end().len();
        pieces.push(plain(BlockRole::Byline, range.start..end));
    }
    pieces.push(plain(role, start..range.end));
}

/// A block that is nobody else's.
fn plain(role: BlockRole, range: Range<usize>) -> Piece {
    Piece {
        role,
        range,
        author: None,
        date: None,
    }
}

/// A paragraph among its neighbours.
struct Line<'t> {
    text: &'t str,
    paragraph: &'t Paragraph,
    before: Option<&'t Piece>,
    /// Whether no running text has come yet.
    is_first_prose: bool,
    next: Option<&'t str>,
    in_link_list: bool,
}

impl<'t> Line<'t> {
    fn words(&self) -> &'t str {
        &self.text[self.paragraph.range.clone()]
    }

    fn words_before(&self) -> Option<&'t str> {
        self.before.map(|piece| &self.text[piece.range.clone()])
    }

    fn role_before(&self) -> Option<BlockRole> {
        self.before.map(|piece| piece.role)
    }
}

fn role_of(line: &Line<'_>) -> BlockRole {
    match line.paragraph.markup {
        Markup::Role(BlockRole::Headline) if related::has_cue(line.words()) => {
            return BlockRole::RelatedLink;
        }
        Markup::Role(role) => return role,
        Markup::Post(_) => return BlockRole::EmbeddedPost,
        Markup::None | Markup::Item | Markup::Quotation(_) => {}
    }
    if related::is_link(line) {
        return BlockRole::RelatedLink;
    }
    if byline::is_byline(line) {
        return BlockRole::Byline;
    }
    if caption::is_caption(line) {
        return BlockRole::Caption;
    }
    if headline::is_headline(line) {
        return BlockRole::Headline;
    }
    BlockRole::Body
}

/// Whether a line of plain text opens a paragraph of its own, however the text is wrapped.
pub(crate) fn starts_own_paragraph(line: &str) -> bool {
    signature::opens_line(line) || related::has_cue(line) || caption::has_cue(line)
}

/// Whether the line signs an embedded post.
pub(crate) fn is_signature(line: &str) -> bool {
    signature::opens_line(line)
}

/// Whether the line says when the page was changed, and not when it was published.
pub(crate) fn is_about_update(line: &str) -> bool {
    byline::is_about_update(line)
}

/// Whether the line is a date and nothing else.
pub(crate) fn is_date(line: &str) -> bool {
    byline::is_date(line)
}
