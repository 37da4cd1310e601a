//! Puts the words of a marked-up document together as clean text, paragraph by paragraph.

use reportedly_model::BlockRole;

use crate::decode::is_invisible;
use crate::draft::{Markup, Paragraph};
use crate::words::{count, ends_sentence};

/// A paragraph that is one long sentence stays prose, even where all of it is a link.
const MAX_LINK_WORDS: usize = 24;

/// Text under construction; blanks are collapsed, paragraphs parted by an empty line.
#[derive(Debug, Default)]
pub(crate) struct Composer {
    text: String,
    paragraphs: Vec<Paragraph>,
    /// Where the open paragraph starts, once it has a word.
    start: Option<usize>,
    blank_is_due: bool,
    /// A break whose meaning depends on the next sign, and the markup it stands in.
    set_break: Option<Markup>,
    links: usize,
    letters: usize,
    letters_in_links: usize,
}

impl Composer {
    /// Adds words; each stretch of white space becomes one blank.
    pub(crate) fn words(&mut self, words: &str) {
        for c in words.chars() {
            match c {
                c if is_invisible(c) => {}
                // Left by broken markup; no page shows them.
                c if c.is_control() && !c.is_whitespace() => {}
                c if c.is_whitespace() => self.blank_is_due = true,
                c => self.sign(c),
            }
        }
    }

    /// Adds words with their newlines; an empty line ends the paragraph.
    pub(crate) fn lines(&mut self, words: &str, markup: Markup) {
        for (at, line) in words.split('\n').enumerate() {
            if at > 0 {
                self.line_break();
            }
            if line.trim().is_empty() && at > 0 {
                self.end_paragraph(markup);
            }
            self.words(line);
        }
    }

    /// Ends the line, not the paragraph.
    pub(crate) fn line_break(&mut self) {
        self.blank_is_due = false;
        if self.start.is_some() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    /// A line break that someone has set by hand: a paragraph break, unless the sentence goes on.
    pub(crate) fn set_break(&mut self, markup: Markup) {
        self.blank_is_due = false;
        match self.set_break.is_some() {
            // Two of them are a paragraph break in any case.
            true => self.end_paragraph(markup),
            false => self.set_break = self.start.map(|_| markup),
        }
    }

    /// Parts two cells of a table.
    pub(crate) fn cell_break(&mut self) {
        if self.start.is_some() {
            self.text.push_str(" |");
            self.blank_is_due = true;
        }
    }

    /// What follows is a link, up to [`close_link`](Self::close_link).
    pub(crate) fn open_link(&mut self) {
        self.links += 1;
    }

    pub(crate) fn close_link(&mut self) {
        self.links = self.links.saturating_sub(1);
    }

    /// Whether a paragraph is open.
    pub(crate) fn has_words(&self) -> bool {
        self.start.is_some()
    }

    /// Ends the open paragraph, if there is one.
    pub(crate) fn end_paragraph(&mut self, markup: Markup) {
        self.blank_is_due = false;
        self.set_break = None;
        let Some(start) = self.start.take() else {
            return;
        };
        let words = self.text[start..].trim_end_matches([' ', '|', '\n']);
        let end = start + words.len();
        self.text.truncate(end);
        if self.is_all_link(start) && matches!(markup, Markup::None | Markup::Item) {
            self.push(start..end, Markup::Role(BlockRole::RelatedLink));
        } else if end > start {
            self.push(start..end, markup);
        }
        self.letters = 0;
        self.letters_in_links = 0;
    }

    /// The text and its paragraphs.
    pub(crate) fn finish(mut self) -> (String, Vec<Paragraph>) {
        self.end_paragraph(Markup::None);
        (self.text, self.paragraphs)
    }

    fn push(&mut self, range: std::ops::Range<usize>, markup: Markup) {
        self.paragraphs.push(Paragraph { range, markup });
    }

    fn is_all_link(&self, start: usize) -> bool {
        let words = &self.text[start..];
        let is_prose = ends_sentence(words) && count(words) > MAX_LINK_WORDS;
        self.letters > 0 && self.letters == self.letters_in_links && !is_prose
    }

    fn sign(&mut self, c: char) {
        if let (Some(markup), Some(start)) = (self.set_break.take(), self.start) {
            let goes_on = !c.is_uppercase() && !ends_sentence(&self.text[start..]);
            match goes_on {
                true => self.line_break(),
                false => self.end_paragraph(markup),
            }
        }
        if self.start.is_none() {
            if !self.text.is_empty() {
                self.text.push_str("\n\n");
            }
            self.start = Some(self.text.len());
        } else if self.blank_is_due && !self.text.ends_with('\n') {
            self.text.push(' ');
        }
        self.blank_is_due = false;
        self.text.push(c);
        if c.is_alphanumeric() {
            self.letters += 1;
            self.letters_in_links += usize::from(self.links > 0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn collapses_blanks_and_parts_paragraphs() {
        let mut composer = Composer::default();
        composer.words("  Irena \n  Novak");
        composer.words(" left");
        composer.words(".");
        composer.end_paragraph(Markup::None);
        composer.end_paragraph(Markup::None);
        composer.words("Tomas\u{ad} stayed. ");
        composer.line_break();
        composer.words("He waits.");
        let (text, paragraphs) = composer.finish();
        assert_eq!(text, "Irena Novak left.\n\nTomas stayed.\nHe waits.");
        assert_eq!(paragraphs.len(), 2);
    }

    #[test]
    fn a_paragraph_that_is_a_link_is_a_related_link() {
        let mut composer = Composer::default();
        composer.open_link();
        composer.words("Who is Irena Novak?");
        composer.close_link();
        composer.end_paragraph(Markup::Item);
        composer.words("See the ");
        composer.open_link();
        composer.words("map");
        composer.close_link();
        composer.end_paragraph(Markup::None);
        let (_, paragraphs) = composer.finish();
        assert_eq!(paragraphs[0].markup, Markup::Role(BlockRole::RelatedLink));
        assert_eq!(paragraphs[1].markup, Markup::None);
    }
}
