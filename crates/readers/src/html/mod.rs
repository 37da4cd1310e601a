//! HTML: the main content of a page, and what its head says of it.

mod content;
mod depth;
mod metadata;
mod walk;

use dom_query::Document;
use encoding_rs::Encoding;
use reportedly_model::Report;

use crate::composer::Composer;
use crate::draft::{self, Draft};
use crate::{Hints, ReadError, Reader, decode};

/// Reads HTML.
#[derive(Debug)]
pub(crate) struct HtmlReader;

/// Where pages declare their charset, and where they show what they are.
const HEAD_BYTES: usize = 4096;

impl Reader for HtmlReader {
    fn formats(&self) -> &'static [&'static str] {
        &["html", "htm", "xhtml", "shtml"]
    }

    fn sniff(&self, bytes: &[u8]) -> bool {
        let head = &bytes[..bytes.len().min(HEAD_BYTES)];
        let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
        let opening = String::from_utf8_lossy(head.trim_ascii_start()).to_lowercase();
        opening.starts_with("<!doctype html")
            || opening.starts_with("<html")
            || (opening.starts_with("<?xml") || opening.starts_with("<!--"))
                && opening.contains("<html")
    }

    fn read(&self, bytes: &[u8], hints: &Hints<'_>) -> Result<Report, ReadError> {
        let source = decode::decode(hints.name, bytes, declared_charset(bytes))?;
        let shape = depth::measure(hints.name, &source.text)?;
        let document = Document::from(source.text.as_str());
        let metadata = metadata::read(&document);
        let (text, paragraphs) = content::compose(document, shape);
        let draft = Draft {
            metadata,
            text,
            paragraphs,
            guessed_encoding: source.guessed,
        };
        draft::into_report(draft, bytes, hints)
    }
}

/// Adds the words of a piece of HTML; quotations are numbered on from `quotations`.
pub(crate) fn compose_fragment(
    name: &str,
    source: &str,
    composer: &mut Composer,
    quotations: usize,
) -> Result<usize, ReadError> {
    depth::measure(name, source)?;
    let document = Document::fragment(source);
    Ok(walk::compose(&document.root(), composer, quotations))
}

/// The charset that the page declares: `<meta charset="…">`, `<meta … content="…; charset=…">`.
fn declared_charset(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD_BYTES)]).to_lowercase();
    let after = head
        .split("<meta")
        .skip(1)
        .filter_map(|tag| tag.split('>').next())
        .find_map(|tag| tag.split_once("charset").map(|(_, after)| after))?;
    let label = after.trim_start_matches(['=', '"', '\'', ' ', '\t', '\n']);
    let label = label.split(['"', '\'', ' ', ';', '/']).next()?;
    Encoding::for_label(label.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_declared_charset() {
        for page in [
            "<html><head><meta charset=windows-1251>",
            "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'/>",
            "<META NAME=x><META CHARSET=\"Windows-1251\" />",
        ] {
            assert_eq!(
                declared_charset(page.as_bytes()),
                Some(encoding_rs::WINDOWS_1251),
                "{page}"
            );
        }
        assert_eq!(declared_charset(b"<meta name=charset>"), None);
    }

    #[test]
    fn knows_a_page_by_its_opening() {
        assert!(HtmlReader.sniff(b"\n <!DOCTYPE html><p>x"));
        assert!(HtmlReader.sniff(b"<!-- saved --> <html>"));
        assert!(!HtmlReader.sniff(b"Text about <html> tags."));
    }
}
