//! The words of a report, by the stretches where they stand.

use reportedly_model::{CharIndex, Evidence, Quoted, Reading, Span};

use super::HandError;

/// Code points of context kept on each side of words.
const AROUND: usize = 32;

/// The text of a report, by code points.
pub(super) struct Text<'r> {
    pub(super) reading: &'r Reading,
    index: CharIndex,
}

impl<'r> Text<'r> {
    pub(super) fn new(reading: &'r Reading) -> Self {
        Self {
            reading,
            index: CharIndex::new(&reading.report.text),
        }
    }

    pub(super) fn slice(&self, span: Span) -> &'r str {
        self.index.slice(&self.reading.report.text, span)
    }

    pub(super) fn quoted(&self, span: Span) -> Result<Quoted, HandError> {
        if span.is_empty() || span.end > self.index.len() {
            return Err(HandError::Outside {
                start: span.start,
                end: span.end,
                length: self.index.len(),
            });
        }
        Ok(Quoted::new(self.slice(span), span))
    }

    pub(super) fn evidence(&self, span: Span) -> Result<Evidence, HandError> {
        let exact = self.quoted(span)?.text;
        let before = Span::new(span.start.saturating_sub(AROUND), span.start);
        let after = Span::new(span.end, (span.end + AROUND).min(self.index.len()));
        Ok(Evidence {
            exact,
            prefix: self.slice(before).to_owned(),
            suffix: self.slice(after).to_owned(),
            span,
        })
    }

    /// Where words stand, nearest to a stretch.
    pub(super) fn find(&self, words: &str, near: Span) -> Option<Span> {
        let words = words.trim();
        if words.is_empty() {
            return None;
        }
        let length = words.chars().count();
        let found = self.reading.report.text.match_indices(words);
        let spans = found.map(|(byte, _)| {
            let start = self.index.char(byte);
            Span::new(start, start + length)
        });
        spans.min_by_key(|span| distance(*span, near))
    }
}

/// Code points between two stretches.
pub(super) fn distance(a: Span, b: Span) -> usize {
    if a.overlaps(b) {
        return 0;
    }
    a.start.abs_diff(b.end).min(b.start.abs_diff(a.end))
}
