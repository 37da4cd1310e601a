//! What every format is brought to first: clean text, its paragraphs, and what it says of itself.

use std::ops::Range;

use reportedly_model::{
    Block, BlockRole, CharIndex, DateBasis, Published, Quoted, Relation, Report, Span,
};

use crate::blocks::{self, Piece};
use crate::{Hints, ReadError, credits, language, published, report_id};

/// What a document says of itself, outside its text.
#[derive(Debug, Default)]
pub(crate) struct Metadata {
    pub(crate) title: Option<String>,
    pub(crate) publisher: Option<String>,
    pub(crate) published: Option<Published>,
    pub(crate) url: Option<String>,
    pub(crate) language: Option<String>,
    pub(crate) relations: Vec<Relation>,
}

/// What the markup tells of a paragraph; plain text tells nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Markup {
    /// Nothing is known.
    None,
    /// The markup gives the role: a heading, a caption.
    Role(BlockRole),
    /// An item of a list or a row of a table, which never is a headline.
    Item,
    /// Inside the quotation with this number; a quotation may turn out to be a post.
    Quotation(usize),
    /// Inside the quotation with this number, which the markup says is an embedded post.
    Post(usize),
}

impl Markup {
    /// The number of the quotation that the paragraph lies in.
    pub(crate) fn quotation(self) -> Option<usize> {
        match self {
            Markup::Quotation(number) | Markup::Post(number) => Some(number),
            Markup::None | Markup::Item | Markup::Role(_) => None,
        }
    }
}

/// A stretch of the text without paragraph break, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Paragraph {
    pub(crate) range: Range<usize>,
    pub(crate) markup: Markup,
}

/// A document on its way to a report.
#[derive(Debug)]
pub(crate) struct Draft {
    pub(crate) metadata: Metadata,
    pub(crate) text: String,
    pub(crate) paragraphs: Vec<Paragraph>,
    /// The encoding that its bytes were taken for, where nothing says which they have.
    pub(crate) guessed_encoding: Option<&'static str>,
}

/// Tells the blocks apart, and puts the report together.
pub(crate) fn into_report(
    draft: Draft,
    bytes: &[u8],
    hints: &Hints<'_>,
) -> Result<Report, ReadError> {
    let Draft {
        metadata,
        text,
        paragraphs,
        guessed_encoding,
    } = draft;
    if !text.contains(char::is_alphanumeric) {
        return Err(ReadError::NoText {
            name: hints.name.to_owned(),
            reason: "not a single letter or digit was found".to_owned(),
        });
    }
    let pieces = blocks::tell_apart(&text, &paragraphs);
    let analyst = hints
        .published
        .map(|value| published::stated(hints.name, "whoever adds it", value, DateBasis::Analyst))
        .transpose()?;
    let shown = || shown_date(&text, &pieces);
    Ok(Report {
        id: report_id(bytes),
        name: hints.name.to_owned(),
        title: metadata.title,
        publisher: metadata.publisher,
        published: metadata.published.or(analyst).or_else(shown),
        url: metadata.url,
        language: hints
            .language
            .map(str::to_owned)
            .or(metadata.language)
            .or_else(|| language::detect(&text).map(str::to_owned)),
        guessed_encoding: guessed_encoding.map(str::to_owned),
        relations: metadata.relations,
        credits: credits::of_report(&text, &pieces),
        blocks: blocks_of(&text, &pieces),
        text,
    })
}

/// The date that the page shows in its bylines: of its publication, else of its last update.
///
/// Where titles inside the text are dates, too, the page is a chronicle, and none is taken.
fn shown_date(text: &str, pieces: &[Piece]) -> Option<Published> {
    let is_chronicle = pieces
        .iter()
        .filter(|piece| piece.role == BlockRole::Headline)
        .any(|piece| blocks::is_date(&text[piece.range.clone()]));
    if is_chronicle {
        return None;
    }
    let bylines = || {
        pieces
            .iter()
            .filter(|piece| piece.role == BlockRole::Byline)
            .map(|piece| &text[piece.range.clone()])
            .filter(|line| !blocks::is_signature(line))
    };
    bylines()
        .filter(|line| !blocks::is_about_update(line))
        .chain(bylines())
        .find_map(published::shown)
        .map(|date| Published {
            date,
            basis: DateBasis::Page,
        })
}

/// Byte ranges become code points.
fn blocks_of(text: &str, pieces: &[Piece]) -> Vec<Block> {
    let index = CharIndex::new(text);
    let span = |range: &Range<usize>| Span::new(index.char(range.start), index.char(range.end));
    let quoted = |range: &Option<Range<usize>>| {
        range
            .as_ref()
            .map(|range| Quoted::new(&text[range.clone()], span(range)))
    };
    pieces
        .iter()
        .map(|piece| Block {
            role: piece.role,
            span: span(&piece.range),
            author: quoted(&piece.author),
            date: quoted(&piece.date),
        })
        .collect()
}
