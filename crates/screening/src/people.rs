//! People to look for, from a table.

use crate::birth_date::BirthDate;
use crate::countries::country_code;
use crate::entry::{Identifier, gender_of};
use crate::ftm::model;
use crate::problem::Problem;
use crate::read::{ListFile, Rows};
use crate::subject::Subject;

/// Columns by what they hold; the first that is there counts.
const NAME: [&str; 3] = ["name", "full_name", "caption"];
const BIRTH: [&str; 4] = ["birth_date", "birthdate", "dob", "date_of_birth"];
const COUNTRY: [&str; 4] = ["country", "countries", "nationality", "citizenship"];
const BIRTH_PLACE: [&str; 3] = ["birth_place", "birthplace", "place_of_birth"];
const POSITION: [&str; 3] = ["position", "title", "role"];
const GENDER: [&str; 2] = ["gender", "sex"];
const SCHEMA: [&str; 2] = ["schema", "type"];
const NUMBER: [&str; 4] = ["identifier", "identifiers", "passport", "id_number"];

/// What was read of a table.
#[derive(Debug, Default)]
pub struct People {
    /// The people, each with the line.
    pub people: Vec<(usize, Subject)>,
    /// The lines that could not be read.
    pub problems: Vec<Problem>,
}

/// The subjects of a CSV file with a header, each with its line, and the lines that could not be
/// read. `name` must be there; `schema`, `birth_date`, `birth_place`, `country`, `gender`,
/// `identifier` and `position` may, with several values parted by semicolons.
///
/// # Errors
///
/// When no column is called `name`; says what the columns are.
pub fn read_people(file: &ListFile<'_>) -> Result<People, String> {
    let mut rows = Rows::of(
        file.bytes
            .strip_prefix("\u{feff}".as_bytes())
            .unwrap_or(file.bytes),
    );
    let header: Vec<String> = match rows.next() {
        Some((_, Ok(header))) => header
            .iter()
            .map(|name| name.trim().to_lowercase())
            .collect(),
        Some((line, Err(what))) => return Err(format!("{}, line {line}: {what}", file.name)),
        None => return Err(format!("{} is empty", file.name)),
    };
    let column = |names: &[&str]| {
        header
            .iter()
            .position(|column| names.contains(&column.as_str()))
    };
    let Some(name) = column(&NAME) else {
        return Err(format!(
            "no column is called \"name\" in {} (it has: {})",
            file.name,
            header.join(", ")
        ));
    };
    let (mut people, mut problems) = (Vec::new(), Vec::new());
    for (line, row) in rows {
        let read = row.and_then(|row| {
            let values = |names: &[&str]| {
                let field = column(names).and_then(|at| row.get(at)).unwrap_or_default();
                field
                    .split(';')
                    .map(|value| value.trim().to_owned())
                    .filter(|value| !value.is_empty())
                    .collect()
            };
            subject_of(row.get(name).unwrap_or_default(), values)
        });
        let amiss = match read {
            Ok((subject, amiss)) => {
                people.push((line, subject));
                let compared = |what| format!("{what}; compared by the rest of the line");
                amiss.into_iter().map(compared).collect()
            }
            Err(what) => vec![format!("{what}; not compared with anybody")],
        };
        problems.extend(amiss.into_iter().map(|what| Problem {
            file: file.name.to_owned(),
            line,
            what,
        }));
    }
    Ok(People { people, problems })
}

/// Whom a line means, and what in it means nothing: somebody whose date is written in a way of its
/// own is looked for without it, rather than not at all.
fn subject_of(
    name: &str,
    values: impl Fn(&[&str]) -> Vec<String>,
) -> Result<(Subject, Vec<String>), String> {
    if !name.chars().any(char::is_alphabetic) {
        return Err("no name".to_owned());
    }
    let mut amiss = Vec::new();
    let birth_dates = understood(values(&BIRTH), BirthDate::parse, |text| {
        amiss.push(format!("{text:?} is no date such as 1961-04-03 or 1961"));
    });
    let countries = understood(values(&COUNTRY), country_code, |text| {
        amiss.push(format!("{text:?} is no country"));
    });
    let schema = schema_of(&values(&SCHEMA)).unwrap_or_else(|what| {
        amiss.push(what);
        None
    });
    let subject = Subject {
        schema,
        names: vec![name.trim().to_owned()],
        birth_dates,
        countries: countries.into_iter().map(str::to_owned).collect(),
        gender: values(&GENDER).first().and_then(|text| gender_of(text)),
        birth_places: values(&BIRTH_PLACE),
        identifiers: values(&NUMBER).into_iter().map(Identifier::bare).collect(),
        positions: values(&POSITION),
    };
    Ok((subject, amiss))
}

/// What the values mean; those that mean nothing are handed over.
fn understood<T>(
    values: Vec<String>,
    meaning: impl Fn(&str) -> Option<T>,
    mut otherwise: impl FnMut(&str),
) -> Vec<T> {
    let mut found = Vec::with_capacity(values.len());
    for value in &values {
        match meaning(value) {
            Some(meant) => found.push(meant),
            None => otherwise(value),
        }
    }
    found
}

/// The schema that a table names; one without the column is of people.
fn schema_of(named: &[String]) -> Result<Option<String>, String> {
    let Some(name) = named.first() else {
        return Ok(Some("Person".to_owned()));
    };
    match model().schema(name) {
        Some(schema) if schema.name == "Thing" => Ok(None),
        Some(schema) if schema.matchable => Ok(Some(schema.name.clone())),
        _ => Err(format!(
            "{name:?} is no schema such as Person, Company or Vessel"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(table: &str) -> People {
        read_people(&ListFile {
            name: "t.csv",
            bytes: table.as_bytes(),
        })
        .unwrap()
    }

    #[test]
    fn what_means_nothing_is_told_and_loses_nobody() {
        let found = read(
            "name,birth_date,country,schema\n\
             Ada Quist,03/05/1966,Norway,\n\
             Otto Brandt,1961;soon,Nowhere,Blob\n\
             ,1961,,\n\
             Petr Havel,1961-04-03,cz,Person\n",
        );
        let lines: Vec<usize> = found.people.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [2, 3, 5]);
        let [(_, ada), (_, otto), _] = found.people.as_slice() else {
            unreachable!("three were counted")
        };
        assert!(ada.birth_dates.is_empty() && ada.countries == ["no"]);
        assert_eq!((otto.birth_dates.len(), &otto.schema), (1, &None));
        let told: Vec<String> = found.problems.iter().map(Problem::to_string).collect();
        assert_eq!(told.len(), 5, "{told:?}");
        assert!(told[0].starts_with("t.csv, line 2: \"03/05/1966\" is no date"));
        assert!(told[0].ends_with("; compared by the rest of the line"));
        assert!(told[4].ends_with("line 4: no name; not compared with anybody"));
    }
}
