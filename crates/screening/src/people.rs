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
        let subject = row.and_then(|row| {
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
        match subject {
            Ok(subject) => people.push((line, subject)),
            Err(what) => problems.push(Problem {
                file: file.name.to_owned(),
                line,
                what,
            }),
        }
    }
    Ok(People { people, problems })
}

fn subject_of(name: &str, values: impl Fn(&[&str]) -> Vec<String>) -> Result<Subject, String> {
    if !name.chars().any(char::is_alphabetic) {
        return Err("no name".to_owned());
    }
    let dates = values(&BIRTH);
    let birth_dates: Vec<BirthDate> = dates
        .iter()
        .filter_map(|date| BirthDate::parse(date))
        .collect();
    if birth_dates.len() < dates.len() {
        return Err(format!(
            "{:?} is no date such as 1961-04-03 or 1961",
            dates.join("; ")
        ));
    }
    let countries = values(&COUNTRY);
    let codes: Vec<String> = countries
        .iter()
        .filter_map(|text| country_code(text))
        .map(str::to_owned)
        .collect();
    if codes.len() < countries.len() {
        return Err(format!("{:?} is no country", countries.join("; ")));
    }
    Ok(Subject {
        schema: schema_of(&values(&SCHEMA))?,
        names: vec![name.trim().to_owned()],
        birth_dates,
        countries: codes,
        gender: values(&GENDER).first().and_then(|text| gender_of(text)),
        birth_places: values(&BIRTH_PLACE),
        identifiers: values(&NUMBER).into_iter().map(Identifier::bare).collect(),
        positions: values(&POSITION),
    })
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
