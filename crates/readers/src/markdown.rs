//! Markdown: a front matter, then CommonMark with tables and footnotes.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use reportedly_model::{BlockRole, Report};

use crate::composer::Composer;
use crate::draft::{self, Draft, Markup};
use crate::{Hints, ReadError, Reader, decode, front_matter, html};

/// Reads Markdown.
#[derive(Debug)]
pub(crate) struct MarkdownReader;

impl Reader for MarkdownReader {
    fn formats(&self) -> &'static [&'static str] {
        &["md", "markdown", "mdown", "mkd"]
    }

    fn sniff(&self, _bytes: &[u8]) -> bool {
        // Every text is valid Markdown: only its name tells that it is meant.
        false
    }

    fn read(&self, bytes: &[u8], hints: &Hints<'_>) -> Result<Report, ReadError> {
        let decoded = decode::decode(hints.name, bytes, None)?;
        let (metadata, source) = front_matter::split(hints.name, &decoded.text)?;
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS;
        let mut page = Page::default();
        for event in Parser::new_ext(source, options) {
            page.take(event, hints.name)?;
        }
        let (text, paragraphs) = page.composer.finish();
        let draft = Draft {
            metadata,
            text,
            paragraphs,
            guessed_encoding: decoded.guessed,
        };
        draft::into_report(draft, bytes, hints)
    }
}

/// Where in the document the parser stands.
#[derive(Debug, Default)]
struct Page {
    composer: Composer,
    quotations_open: usize,
    quotations_seen: usize,
    items_open: usize,
    in_heading: bool,
    in_image: bool,
    in_code: bool,
    label: Label,
    /// Description of the last picture: a caption, if nothing else is in its paragraph.
    picture: String,
    /// Raw HTML, gathered until its block ends.
    html: String,
}

/// Whether a paragraph opens with strong words that make a line of their own: a heading in all but
/// markup.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Label {
    #[default]
    None,
    Open,
    Closed,
}

impl Page {
    fn markup(&self) -> Markup {
        match self {
            Page { in_heading, .. } if *in_heading => Markup::Role(BlockRole::Headline),
            Page {
                quotations_open, ..
            } if *quotations_open > 0 => Markup::Quotation(self.quotations_seen),
            Page { items_open, .. } if *items_open > 0 => Markup::Item,
            _ => Markup::None,
        }
    }

    fn take(&mut self, event: Event<'_>, name: &str) -> Result<(), ReadError> {
        let is_break = matches!(event, Event::SoftBreak | Event::HardBreak);
        let ends_label = self.label == Label::Closed && is_break;
        if self.label == Label::Closed {
            self.label = Label::None;
        }
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(TagEnd::HtmlBlock) => return self.end_html(name),
            Event::End(tag) => self.end(tag),
            Event::Text(words) if self.in_image => self.picture.push_str(&words),
            Event::Text(words) if self.in_code => self.composer.lines(&words, self.markup()),
            Event::Text(words) | Event::Code(words) => self.composer.words(&words),
            Event::SoftBreak | Event::HardBreak if ends_label => self.end_paragraph(),
            Event::SoftBreak | Event::HardBreak => self.composer.line_break(),
            Event::Html(words) => self.html.push_str(&words),
            Event::InlineHtml(tag) if tag.to_ascii_lowercase().starts_with("<br") => {
                self.composer.line_break();
            }
            // Other tags inside a paragraph change its looks; references and rules hold no words.
            _ => {}
        }
        Ok(())
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Link { .. } => self.composer.open_link(),
            Tag::Image { .. } => self.in_image = true,
            Tag::TableCell => self.composer.cell_break(),
            Tag::Strong if !self.composer.has_words() => self.label = Label::Open,
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough => {}
            _ => {
                self.label = Label::None;
                self.composer.end_paragraph(self.markup());
                self.open(tag);
            }
        }
    }

    fn open(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Heading { .. } => self.in_heading = true,
            Tag::CodeBlock(_) => self.in_code = true,
            Tag::BlockQuote(_) => {
                self.quotations_seen += usize::from(self.quotations_open == 0);
                self.quotations_open += 1;
            }
            Tag::Item | Tag::Table(_) | Tag::FootnoteDefinition(_) => self.items_open += 1,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Link => self.composer.close_link(),
            TagEnd::Image => self.in_image = false,
            TagEnd::Strong if self.label == Label::Open => self.label = Label::Closed,
            TagEnd::TableCell | TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => {}
            _ => {
                self.end_paragraph();
                self.close(tag);
            }
        }
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => self.in_heading = false,
            TagEnd::CodeBlock => self.in_code = false,
            TagEnd::BlockQuote(_) => self.quotations_open = self.quotations_open.saturating_sub(1),
            TagEnd::Item | TagEnd::Table | TagEnd::FootnoteDefinition => {
                self.items_open = self.items_open.saturating_sub(1);
            }
            _ => {}
        }
    }

    /// Ends the paragraph; a picture that is alone in it leaves its description as a caption.
    fn end_paragraph(&mut self) {
        let picture = std::mem::take(&mut self.picture);
        if !self.composer.has_words() && !picture.trim().is_empty() {
            self.composer.words(&picture);
            self.composer
                .end_paragraph(Markup::Role(BlockRole::Caption));
            return;
        }
        self.composer.end_paragraph(self.markup());
    }

    fn end_html(&mut self, name: &str) -> Result<(), ReadError> {
        let source = std::mem::take(&mut self.html);
        self.quotations_seen =
            html::compose_fragment(name, &source, &mut self.composer, self.quotations_seen)?;
        Ok(())
    }
}
