use reportedly_model::Report;

use crate::ReadError;
use crate::html::HtmlReader;
use crate::markdown::MarkdownReader;
use crate::text::TextReader;

/// What is known of a document besides its bytes.
#[derive(Debug, Clone, Copy)]
pub struct Hints<'h> {
    /// File name, for the report and for messages.
    pub name: &'h str,
    /// Publication date, given by whoever runs the program.
    pub published: Option<&'h str>,
    /// Language, given by whoever runs the program: goes before what the document says.
    pub language: Option<&'h str>,
}

/// One format.
pub trait Reader: Sync {
    /// File-name endings of the format, in lower case, without the dot.
    fn formats(&self) -> &'static [&'static str];

    /// Whether the bytes are this format beyond doubt, whatever the file is called.
    fn sniff(&self, bytes: &[u8]) -> bool;

    /// Makes a report of the bytes.
    ///
    /// # Errors
    ///
    /// A [`ReadError`] that names the document and what is wrong with it.
    fn read(&self, bytes: &[u8], hints: &Hints<'_>) -> Result<Report, ReadError>;
}

/// Every format there is. What nobody claims is taken for plain text.
static READERS: &[&dyn Reader] = &[&HtmlReader, &MarkdownReader, &TextReader];

/// The endings of files that are reports, in lower case, without the dot.
pub fn endings() -> impl Iterator<Item = &'static str> {
    let formats = READERS.iter().map(|reader| reader.formats());
    formats.flatten().copied()
}

/// The reader for a document: by its content where that leaves no doubt, else by its ending.
pub(crate) fn reader_for(name: &str, bytes: &[u8]) -> &'static dyn Reader {
    let ending = name
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_lowercase())
        .unwrap_or_default();
    let by_content = || READERS.iter().find(|reader| reader.sniff(bytes));
    let by_ending = || {
        READERS
            .iter()
            .find(|reader| reader.formats().contains(&ending.as_str()))
    };
    by_content()
        .or_else(by_ending)
        .copied()
        .unwrap_or(&TextReader)
}
