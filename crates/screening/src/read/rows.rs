//! Rows of a CSV file with the lines at which they start.

use csv::{Reader, ReaderBuilder, StringRecord};

use super::Reading;

/// Hands over each row, or what is wrong with it, with its line. All rows are rows here, a header
/// too. A quotation mark that is not closed costs its line, not all that follow.
pub(crate) struct Rows<'b> {
    bytes: &'b [u8],
    reader: Reader<&'b [u8]>,
    /// Where the reader began.
    began: usize,
    /// Bytes whose line ends are counted, and the line after them.
    counted: (usize, usize),
}

impl<'b> Rows<'b> {
    pub(crate) fn of(bytes: &'b [u8]) -> Self {
        Self {
            bytes,
            reader: reader_of(bytes),
            began: 0,
            counted: (0, 1),
        }
    }

    /// Where the reader stands.
    fn at(&self) -> usize {
        let read = usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX);
        self.began.saturating_add(read).min(self.bytes.len())
    }

    /// Goes on behind the line that starts at `start`.
    fn skip_line(&mut self, start: usize) {
        let rest = self.bytes.get(start..).unwrap_or_default();
        let end = rest.iter().position(|byte| *byte == b'\n');
        self.began = start + end.map_or(rest.len(), |end| end + 1);
        self.reader = reader_of(self.bytes.get(self.began..).unwrap_or_default());
    }

    /// The line at which the reader stands. Its own count is behind after "\r\n".
    fn line(&mut self) -> usize {
        let at = self.at();
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
        let (start, _) = self.counted;
        let mut record = StringRecord::new();
        let read = self.reader.read_record(&mut record);
        let row = self.bytes.get(start..self.at()).unwrap_or_default();
        if !closes_quotes(row) {
            self.skip_line(start);
            return Some((line, Err(NOT_CLOSED.to_owned())));
        }
        match read {
            Ok(false) => None,
            Ok(true) => Some((line, Ok(record))),
            Err(error) => Some((line, Err(worded(&error)))),
        }
    }
}

/// How the last row of a table is, which tells whether the table is whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Last {
    /// There is none.
    NoRow,
    /// It has all of its columns.
    Whole,
    /// The one at this line ends too early.
    Cut(usize),
}

impl Last {
    /// How a row is that should have so many columns.
    pub(super) fn of(line: usize, row: &Result<StringRecord, String>, columns: usize) -> Self {
        let is_cut = match row {
            Ok(record) => record.len() < columns,
            Err(what) => what == NOT_CLOSED,
        };
        if is_cut { Self::Cut(line) } else { Self::Whole }
    }

    /// Reports a table that is not whole.
    pub(super) fn report(self, file: &str, lists: &mut Reading) {
        match self {
            Self::NoRow => lists.report_cut(file, 1, "a header and no entry"),
            Self::Cut(line) => lists.report_cut(file, line, "the last line breaks off"),
            Self::Whole => {}
        }
    }
}

const NOT_CLOSED: &str =
    "a quotation mark (\") that opens a field is not closed; write two for one within a field";

fn reader_of(bytes: &[u8]) -> Reader<&[u8]> {
    let mut builder = ReaderBuilder::new();
    builder.has_headers(false).flexible(true).from_reader(bytes)
}

/// Whether each quotation mark that opens a field of a row also closes one: at the end of a field. Where a
/// row goes over several lines, the next mark may be one that was meant to open another field.
fn closes_quotes(row: &[u8]) -> bool {
    let several_lines = row.trim_ascii().contains(&b'\n');
    let (mut quoted, mut starts) = (false, true);
    let mut bytes = row.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        match byte {
            b'"' if quoted && bytes.peek() == Some(&b'"') => {
                bytes.next();
            }
            b'"' if quoted => {
                let next = bytes.peek().copied();
                let ends = matches!(next, None | Some(b',' | b'\r' | b'\n'));
                if several_lines && !ends {
                    return false;
                }
                quoted = false;
            }
            b'"' if starts => quoted = true,
            _ => {}
        }
        starts = !quoted && matches!(byte, b',' | b'\n' | b'\r');
    }
    !quoted
}

fn worded(error: &csv::Error) -> String {
    match error.kind() {
        csv::ErrorKind::Utf8 { .. } => "a row that is no UTF-8".to_owned(),
        _ => error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(usize, Result<Vec<String>, String>)> {
        let fields = |row: StringRecord| row.iter().map(str::to_owned).collect();
        Rows::of(text.as_bytes())
            .map(|(line, row)| (line, row.map(fields)))
            .collect()
    }

    #[test]
    fn a_quote_left_open_costs_its_line_only() {
        for text in [
            "a,b\n\"x,1\ny,2\nz,3\n",
            "a,b\r\n\"x,1\r\ny,2\r\nz,3\r\n",
            "a,b\n\"x,1\ny,2\n\"z\",3\n",
        ] {
            let rows = rows(text);
            let lines: Vec<usize> = rows.iter().map(|(line, _)| *line).collect();
            assert_eq!(lines, [1, 2, 3, 4], "{text:?}");
            assert_eq!(rows[1].1, Err(NOT_CLOSED.to_owned()), "{text:?}");
            assert_eq!(
                rows[3].1,
                Ok(vec!["z".to_owned(), "3".to_owned()]),
                "{text:?}"
            );
        }
    }

    #[test]
    fn fields_may_hold_quotes_and_line_ends() {
        for (text, fields) in [
            ("\"a\nb\",c\nd,e\n", vec!["a\nb", "c"]),
            ("\"a \"\"b\"\" c\",d", vec!["a \"b\" c", "d"]),
            ("5\" pipe,c\nd,e", vec!["5\" pipe", "c"]),
            ("\"\",\"\"\n", vec!["", ""]),
        ] {
            assert_eq!(rows(text)[0].1.as_ref().unwrap(), &fields, "{text:?}");
        }
    }
}
