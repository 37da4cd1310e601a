//! `targets.simple.csv`: one entity a row, several values in a field parted by semicolons.

use csv::StringRecord;

use super::ftm::unknown_schema;
use super::rows::{Last, Rows};
use super::{ListFile, Reading};
use crate::birth_date::BirthDate;
use crate::countries::country_code;
use crate::entry::{Entry, Identifier, NameKind, add_once};

pub(super) fn read(file: &ListFile<'_>, lists: &mut Reading) {
    let mut rows = Rows::of(file.bytes);
    let header = match rows.next() {
        Some((_, Ok(header))) => header,
        Some((line, Err(what))) => return lists.report(file.name, line, what),
        None => return,
    };
    let mut last = Last::NoRow;
    for (line, row) in rows {
        last = Last::of(line, &row, header.len());
        let entry = row.and_then(|record| {
            entry_of(&Row {
                header: &header,
                record: &record,
            })
        });
        match entry {
            Ok(entry) => {
                if let Some(amiss) = unknown_schema(&entry.id, &entry.schema) {
                    lists.report(file.name, line, amiss);
                }
                lists.add(&Entry {
                    file: file.name.to_owned(),
                    line,
                    ..entry
                });
            }
            Err(what) => lists.report(file.name, line, what),
        }
    }
    last.report(file.name, lists);
}

struct Row<'r> {
    header: &'r StringRecord,
    record: &'r StringRecord,
}

impl<'r> Row<'r> {
    fn field(&self, name: &str) -> &'r str {
        let at = self.header.iter().position(|header| header.trim() == name);
        at.and_then(|at| self.record.get(at))
            .unwrap_or_default()
            .trim()
    }

    fn values(&self, name: &str) -> Vec<String> {
        parted(self.field(name))
    }
}

fn entry_of(row: &Row<'_>) -> Result<Entry, String> {
    if row.record.len() != row.header.len() {
        let (fields, columns) = (row.record.len(), row.header.len());
        return Err(format!("{fields} fields instead of {columns}"));
    }
    let (id, schema, name) = (row.field("id"), row.field("schema"), row.field("name"));
    for (what, text) in [("id", id), ("schema", schema), ("name", name)] {
        if text.is_empty() {
            return Err(format!("an entity without {what}"));
        }
    }
    let mut entry = Entry {
        id: id.to_owned(),
        schema: schema.to_owned(),
        target: true,
        ..Entry::default()
    };
    entry.add_name(name, NameKind::Name);
    for alias in row.values("aliases") {
        entry.add_name(&alias, NameKind::Alias);
    }
    let dates = row.values("birth_date");
    entry.birth_dates = dates
        .iter()
        .filter_map(|date| BirthDate::parse(date))
        .collect();
    for country in row.values("countries") {
        add_once(
            &mut entry.countries,
            country_code(&country).unwrap_or(&country),
        );
    }
    for number in row.values("identifiers") {
        entry.add_identifier(Identifier {
            kind: None,
            number,
            country: None,
        });
    }
    entry.addresses = row.values("addresses");
    entry.lists = row.values("dataset");
    // The names of sanctions hold more than those of programmes, where they are given.
    entry.programmes = row.values("sanctions");
    for programme in row.values("program_ids") {
        add_once(&mut entry.programmes, &programme);
    }
    Ok(entry)
}

/// The values of a field; one that holds a semicolon itself stands in quotation marks.
fn parted(field: &str) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .delimiter(b';')
        .from_reader(field.as_bytes());
    let record = reader
        .records()
        .next()
        .and_then(Result::ok)
        .unwrap_or_default();
    let values = record.iter().map(|value| value.trim().to_owned());
    values.filter(|value| !value.is_empty()).collect()
}
