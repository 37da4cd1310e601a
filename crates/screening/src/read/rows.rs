//! Rows of a CSV file with the lines at which they start.

use csv::{Reader, ReaderBuilder, StringRecord};

/// Hands over each row, or what is wrong with it, with its line. All rows are rows here, a header
/// too.
pub(crate) struct Rows<'b> {
    bytes: &'b [u8],
    reader: Reader<&'b [u8]>,
    /// Bytes whose line ends are counted, and the line after them.
    counted: (usize, usize),
}

impl<'b> Rows<'b> {
    pub(crate) fn of(bytes: &'b [u8]) -> Self {
        let mut builder = ReaderBuilder::new();
        Self {
            bytes,
            reader: builder.has_headers(false).flexible(true).from_reader(bytes),
            counted: (0, 1),
        }
    }

    /// The line at which the reader stands. Its own count is behind after "\r\n".
    fn line(&mut self) -> usize {
        let at = usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX);
        let rest = self.bytes.get(at..).unwrap_or_default();
        let ends = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
        let start = at.saturating_add(ends.count());
        let (counted, line) = self.counted;
        let between = self.bytes.get(counted..start).unwrap_or_default();
        let line = line + between.iter().filter(|byte| **byte == b'\n').count();
        self.counted = (start.max(counted), line);
        line
    }
}

impl Iterator for Rows<'_> {
    type Item = (usize, Result<StringRecord, String>);

    fn next(&mut self) -> Option<Self::Item> {
        let line = self.line();
        let mut record = StringRecord::new();
        match self.reader.read_record(&mut record) {
            Ok(false) => None,
            Ok(true) => Some((line, Ok(record))),
            Err(error) => Some((line, Err(worded(&error)))),
        }
    }
}

fn worded(error: &csv::Error) -> String {
    match error.kind() {
        csv::ErrorKind::Utf8 { .. } => "a row that is no UTF-8".to_owned(),
        _ => error.to_string(),
    }
}
