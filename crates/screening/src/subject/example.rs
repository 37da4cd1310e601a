//! A subject from an example: an entity that somebody describes.

use std::collections::BTreeMap;

use super::Subject;
use crate::birth_date::BirthDate;
use crate::countries::country_code;
use crate::entry::{Entry, gender_of};
use crate::ftm::{Entity, Schema, iso_dates, model};

/// Values of one property that count, and their letters: what is more is no description.
const MOST_VALUES: usize = 100;
const LONGEST_VALUE: usize = 1_000;
/// Schema that stands for whatever bears a name.
const ANYTHING: &str = "Thing";

/// Why an example describes nothing that can be looked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExampleError {
    /// The model has no such schema.
    #[error("unknown schema: '{0}'")]
    UnknownSchema(String),
    /// Entities of the schema can't be told apart.
    #[error("schema '{0}' cannot be matched")]
    NotMatchable(String),
}

impl Subject {
    /// Whom an example describes, and the example as it was understood: values in the forms of the
    /// model, without properties that its schema does not have.
    ///
    /// # Errors
    ///
    /// When nothing of the schema can be looked for.
    pub fn of_example(
        schema: &str,
        properties: &BTreeMap<String, Vec<String>>,
    ) -> Result<(Subject, Entity), ExampleError> {
        let unknown = || ExampleError::UnknownSchema(schema.to_owned());
        let of_model = model().schema(schema).ok_or_else(unknown)?;
        if !of_model.matchable && schema != ANYTHING {
            return Err(ExampleError::NotMatchable(schema.to_owned()));
        }
        let example = understood(of_model, properties);
        let entry = Entry::without_ties(&example);
        let mut names: Vec<String> = entry.names.into_iter().map(|listed| listed.name).collect();
        if names.is_empty() {
            names.extend(name_of_parts(&example));
        }
        let subject = Subject {
            schema: (schema != ANYTHING).then(|| schema.to_owned()),
            names,
            birth_dates: entry.birth_dates,
            countries: entry.countries,
            gender: entry.gender,
            birth_places: entry.birth_places,
            identifiers: entry.identifiers,
            positions: entry.positions,
        };
        Ok((subject, example))
    }
}

fn understood(schema: &Schema, properties: &BTreeMap<String, Vec<String>>) -> Entity {
    let mut example = Entity {
        schema: schema.name.clone(),
        ..Entity::default()
    };
    for (name, values) in properties {
        let Some(property) = schema.property(name) else {
            continue;
        };
        for value in values.iter().take(MOST_VALUES) {
            let short: String = value.chars().take(LONGEST_VALUE).collect();
            for value in in_form_of(&property.value_type, &short) {
                example.add(name, &value);
            }
        }
    }
    example
}

/// A value as the model writes those of its type; nothing where it is none.
fn in_form_of(value_type: &str, text: &str) -> Vec<String> {
    match value_type {
        "country" => country_code(text).map(str::to_owned).into_iter().collect(),
        "date" => match BirthDate::parse(text) {
            Some(date) => iso_dates(&date.edtf()),
            None => Vec::new(),
        },
        "gender" => match gender_of(text) {
            Some(reportedly_model::Gender::Female) => vec!["female".to_owned()],
            Some(reportedly_model::Gender::Male) => vec!["male".to_owned()],
            None => Vec::new(),
        },
        _ => vec![text.to_owned()],
    }
}

/// A name put together from its parts, where an example gives only these.
fn name_of_parts(example: &Entity) -> Option<String> {
    let parts = [
        "firstName",
        "secondName",
        "middleName",
        "fatherName",
        "lastName",
    ];
    let words: Vec<&str> = parts
        .iter()
        .filter_map(|part| example.first(part))
        .collect();
    (!words.is_empty()).then(|| words.join(" "))
}
