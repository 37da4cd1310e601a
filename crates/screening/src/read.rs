//! Lists from bytes: one format a file.

mod format;
mod ftm;
mod ofac;
mod rows;
mod simple;
mod stream;
mod un;

use any_ascii::any_ascii;

use crate::entry::Entry;
use crate::ftm::Entity;
use crate::problem::{ListError, Problem};
use crate::store::{Entities, EntitiesBuilder, Place, Repeated};
pub use format::Format;
pub(crate) use rows::Rows;
pub use stream::read_lists_from;

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
    /// What stands on them, in the order of the files.
    pub entities: Entities,
    /// The lines that could not be read.
    pub problems: Vec<Problem>,
    /// The files that end in the middle of an entry, or have none: what comes in their place had better
    /// not be thrown away for them.
    pub cut: Vec<String>,
}

/// What has been read so far.
#[derive(Debug, Default)]
struct Reading {
    entities: EntitiesBuilder,
    problems: Vec<Problem>,
    cut: Vec<String>,
    /// The line that was read last, where it breaks off.
    broken: Option<usize>,
}

/// Reads lists in any of the known formats, which their content tells; an entity that several files
/// hold under one id counts once.
///
/// # Errors
///
/// When a file is empty, in no known format, or adds to a list that isn't there. A malformed line
/// is no error: it becomes a [`Problem`].
pub fn read_lists(files: &[ListFile<'_>]) -> Result<Watchlists, ListError> {
    let mut lists = Reading::default();
    let mut of_ofac = Vec::new();
    for file in files {
        let file = without_byte_order_mark(*file);
        match format::format_of(&file)? {
            part @ (Format::OfacNames | Format::OfacAliases | Format::OfacAddresses) => {
                of_ofac.push((part, file));
            }
            format => lists.read_whole(format, &file),
        }
    }
    ofac::read(&of_ofac, &mut lists)?;
    Ok(lists.finish())
}

/// Entries that were read before, put together into lists again.
pub fn lists_of<'e>(entries: impl IntoIterator<Item = &'e Entry>) -> Watchlists {
    let mut lists = Reading::default();
    for entry in entries {
        lists.add(entry);
    }
    lists.finish()
}

fn without_byte_order_mark(file: ListFile<'_>) -> ListFile<'_> {
    let bytes = file.bytes.strip_prefix("\u{feff}".as_bytes());
    ListFile {
        bytes: bytes.unwrap_or(file.bytes),
        ..file
    }
}

impl Reading {
    /// Reads a file that stands for itself.
    fn read_whole(&mut self, format: Format, file: &ListFile<'_>) {
        match format {
            Format::FtmSimple => simple::read(file, self),
            Format::UnXml => un::read(file, self),
            _ => {
                ftm::read(file, self);
                ftm::end(file.name, self);
            }
        }
    }

    fn finish(self) -> Watchlists {
        Watchlists {
            entities: self.entities.finish(),
            problems: self.problems,
            cut: self.cut,
        }
    }

    /// Reports a file that ends before the list does.
    fn report_cut(&mut self, file: &str, line: usize, what: &str) {
        let last = self.problems.last_mut();
        match last.filter(|last| last.file == file && last.line == line) {
            Some(last) => last.what.push_str(": the list seems to be cut off"),
            None => self.report(file, line, format!("{what}: the list seems to be cut off")),
        }
        if !self.cut.iter().any(|known| known == file) {
            self.cut.push(file.to_owned());
        }
    }

    fn report(&mut self, file: &str, line: usize, what: impl Into<String>) {
        self.problems.push(Problem {
            file: file.to_owned(),
            line,
            what: what.into(),
        });
    }

    /// Takes in an entry of a list that is not written as FollowTheMoney.
    fn add(&mut self, entry: &Entry) {
        let mut datasets = Vec::with_capacity(entry.lists.len());
        for title in &entry.lists {
            let name = name_of_dataset(title);
            self.entities.entitle(&name, title);
            datasets.push(name);
        }
        let place = Place {
            file: entry.file.clone(),
            line: entry.line,
        };
        let mut entities = entry.to_ftm(&datasets).into_iter();
        if let Some(entity) = entities.next() {
            self.add_listed(&entity, &place);
        }
        for entity in entities {
            self.entities.add(&entity, &place);
        }
    }

    /// Takes in an entity that stands in a line for itself, and reports an id that the file has twice.
    fn add_listed(&mut self, entity: &Entity, place: &Place) {
        let Some(Repeated { line, other }) = self.entities.add_listed(entity, place) else {
            return;
        };
        let id = &entity.id;
        let what = match other {
            None => format!("the id {id} again, with what line {line} says: it counts once"),
            Some(other) => format!(
                "the id {id} again, with something else than line {line} says: it is compared as {other}"
            ),
        };
        self.report(&place.file, place.line, what);
    }
}

/// A name that can stand in an address, for the title of a data set.
fn name_of_dataset(title: &str) -> String {
    let plain = any_ascii(title).to_lowercase();
    let words: Vec<&str> = plain
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join("_")
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
