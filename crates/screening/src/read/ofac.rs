//! OFAC's list in its old form: `sdn.csv` with the names, `alt.csv` with other names, `add.csv` with
//! addresses, without headers, tied by numbers. `-0-` is an empty field.

mod properties;
mod remarks;

use std::collections::HashMap;

use csv::StringRecord;

use super::rows::{Last, Rows};
use super::{Format, ListFile, Reading};
use crate::entry::{Entry, NameKind, add_once};
use crate::problem::ListError;

const LIST: &str = "us_ofac_sdn";
/// Old files end with this control character.
const END_OF_FILE: &str = "\u{1a}";

/// Entries read so far, by OFAC's number.
struct Numbered<'l> {
    lists: &'l mut Reading,
    entries: Vec<Entry>,
    at: HashMap<String, usize>,
}

pub(super) fn read(files: &[(Format, ListFile<'_>)], lists: &mut Reading) -> Result<(), ListError> {
    let names = |part: &Format| *part == Format::OfacNames;
    if let Some((_, file)) = files.first()
        && !files.iter().any(|(part, _)| names(part))
    {
        return Err(ListError::WithoutNames(file.name.to_owned()));
    }
    let mut numbered = Numbered {
        lists,
        entries: Vec::new(),
        at: HashMap::new(),
    };
    let (first, then): (Vec<_>, Vec<_>) = files.iter().copied().partition(|(part, _)| names(part));
    for (part, file) in first.into_iter().chain(then) {
        numbered.read_file(part, &file);
    }
    for entry in &numbered.entries {
        numbered.lists.add(entry);
    }
    Ok(())
}

impl Numbered<'_> {
    fn read_file(&mut self, part: Format, file: &ListFile<'_>) {
        let mut last = Last::NoRow;
        for (line, row) in Rows::of(file.bytes) {
            if !matches!(&row, Ok(record) if is_end(record)) {
                last = Last::of(line, &row, columns_of(part));
            }
            let done = row.and_then(|record| match is_end(&record) {
                true => Ok(()),
                false => self.add(part, file, line, &record),
            });
            if let Err(what) = done {
                self.lists.report(file.name, line, what);
            }
        }
        last.report(file.name, self.lists);
    }

    fn add(
        &mut self,
        part: Format,
        file: &ListFile<'_>,
        line: usize,
        record: &StringRecord,
    ) -> Result<(), String> {
        let columns = columns_of(part);
        if record.len() != columns {
            return Err(format!("{} fields instead of {columns}", record.len()));
        }
        let number = field(record, 0).ok_or("no number in the first field")?;
        if part == Format::OfacNames {
            let entry = entry_of(number, record)?;
            self.at.insert(number.to_owned(), self.entries.len());
            self.entries.push(Entry {
                file: file.name.to_owned(),
                line,
                ..entry
            });
            return Ok(());
        }
        let at = self.at.get(number).copied();
        let entry = at.and_then(|at| self.entries.get_mut(at));
        let entry =
            entry.ok_or_else(|| format!("the number {number}, which sdn.csv does not have"))?;
        if part == Format::OfacAliases {
            add_alias(entry, record)
        } else {
            add_address(entry, record)
        }
        Ok(())
    }
}

fn columns_of(part: Format) -> usize {
    match part {
        Format::OfacNames => 12,
        Format::OfacAliases => 5,
        _ => 6,
    }
}

fn is_end(record: &StringRecord) -> bool {
    record.get(0).map(str::trim) == Some(END_OF_FILE)
}

/// A field, unless it is empty.
fn field(record: &StringRecord, at: usize) -> Option<&str> {
    let text = record.get(at)?.trim();
    (!text.is_empty() && text != "-0-").then_some(text)
}

fn entry_of(number: &str, record: &StringRecord) -> Result<Entry, String> {
    if number.parse::<u64>().is_err() {
        return Err(format!("{number:?} instead of a number"));
    }
    let schema = match field(record, 2) {
        Some("individual") => "Person",
        Some("vessel") => "Vessel",
        Some("aircraft") => "Airplane",
        _ => "Organization",
    };
    let mut entry = Entry {
        id: format!("ofac-{number}"),
        schema: schema.to_owned(),
        lists: vec![LIST.to_owned()],
        topics: vec!["sanction".to_owned()],
        target: true,
        ..Entry::default()
    };
    entry.add_name(
        field(record, 1).ok_or("an entry without a name")?,
        NameKind::Name,
    );
    // Several programmes stand as "SDGT] [IFSR".
    for programme in field(record, 3).unwrap_or_default().split("] [") {
        add_once(&mut entry.programmes, programme.trim_matches(['[', ']']));
    }
    add_once(&mut entry.positions, field(record, 4).unwrap_or_default());
    for (at, property) in [(5, "callSign"), (6, "type"), (7, "tonnage"), (9, "flag")] {
        if let Some(value) = field(record, at) {
            properties::add_property(property, value, &mut entry);
        }
    }
    let remarks = field(record, 11).unwrap_or_default();
    remarks::add(remarks, &mut entry);
    add_once(&mut entry.remarks, remarks);
    Ok(entry)
}

fn add_alias(entry: &mut Entry, record: &StringRecord) {
    let kind = match (field(record, 2), field(record, 4)) {
        (_, Some(remark)) if remark.to_lowercase().contains("weak") => NameKind::WeakAlias,
        (Some("fka"), _) => NameKind::PreviousName,
        _ => NameKind::Alias,
    };
    entry.add_name(field(record, 3).unwrap_or_default(), kind);
}

fn add_address(entry: &mut Entry, record: &StringRecord) {
    let parts: Vec<&str> = (2..5).filter_map(|at| field(record, at)).collect();
    add_once(&mut entry.addresses, &parts.join(", "));
}
