//! Lists from bytes: one format a file.

mod format;
mod ftm;
mod ofac;
mod rows;
mod simple;
mod un;

use std::collections::HashSet;

use crate::entry::Entry;
use crate::problem::{ListError, Problem};
pub use format::Format;
pub(crate) use ftm::gender_of;
pub(crate) use rows::Rows;

/// A file of a watchlist, with the name that problems are reported under.
#[derive(Debug, Clone, Copy)]
pub struct ListFile<'b> {
    /// Its name.
    pub name: &'b str,
    /// All of it.
    pub bytes: &'b [u8],
}

/// What was read of one or more lists.
#[derive(Debug, Default)]
pub struct Watchlists {
    /// The entries, in the order of the files.
    pub entries: Vec<Entry>,
    /// The lines that could not be read.
    pub problems: Vec<Problem>,
}

/// Reads lists in any of the known formats, which their content tells; an entry that several files
/// hold under one id counts once.
///
/// # Errors
///
/// When a file is empty, in no known format, or adds to a list that isn't there. A malformed line
/// is no error: it becomes a [`Problem`].
pub fn read_lists(files: &[ListFile<'_>]) -> Result<Watchlists, ListError> {
    let mut lists = Watchlists::default();
    let mut of_ofac = Vec::new();
    for file in files {
        let file = without_byte_order_mark(*file);
        match format::format_of(&file)? {
            Format::FtmEntities | Format::FtmNested => ftm::read(&file, &mut lists),
            Format::FtmSimple => simple::read(&file, &mut lists),
            Format::UnXml => un::read(&file, &mut lists),
            part @ (Format::OfacNames | Format::OfacAliases | Format::OfacAddresses) => {
                of_ofac.push((part, file));
            }
        }
    }
    ofac::read(&of_ofac, &mut lists)?;
    let mut seen = HashSet::new();
    lists.entries.retain(|entry| seen.insert(entry.id.clone()));
    Ok(lists)
}

fn without_byte_order_mark(file: ListFile<'_>) -> ListFile<'_> {
    let bytes = file.bytes.strip_prefix("\u{feff}".as_bytes());
    ListFile {
        bytes: bytes.unwrap_or(file.bytes),
        ..file
    }
}

impl Watchlists {
    fn report(&mut self, file: &ListFile<'_>, line: usize, what: impl Into<String>) {
        self.problems.push(Problem {
            file: file.name.to_owned(),
            line,
            what: what.into(),
        });
    }
}

impl<'b> ListFile<'b> {
    /// The lines, counted from 1, those left out that are blank.
    fn lines(&self) -> impl Iterator<Item = (usize, &'b [u8])> {
        let lines = self.bytes.split(|byte| *byte == b'\n');
        lines
            .enumerate()
            .map(|(at, line)| (at + 1, line.trim_ascii()))
            .filter(|(_, line)| !line.is_empty())
    }
}
