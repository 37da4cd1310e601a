//! Plain text: a front matter, then paragraphs that only their layout tells apart.

use reportedly_model::Report;

use crate::draft::{self, Draft};
use crate::{Hints, ReadError, Reader, decode, front_matter, layout};

/// Reads plain text.
#[derive(Debug)]
pub(crate) struct TextReader;

impl Reader for TextReader {
    fn formats(&self) -> &'static [&'static str] {
        &["txt", "text"]
    }

    fn sniff(&self, _bytes: &[u8]) -> bool {
        false
    }

    fn read(&self, bytes: &[u8], hints: &Hints<'_>) -> Result<Report, ReadError> {
        let decoded = decode::decode(hints.name, bytes, None)?;
        let (metadata, text) = front_matter::split(hints.name, &decoded.text)?;
        let draft = Draft {
            metadata,
            paragraphs: layout::paragraphs(text),
            text: text.to_owned(),
            guessed_encoding: decoded.guessed,
        };
        draft::into_report(draft, bytes, hints)
    }
}
