//! Whom, or what, to look for.

mod example;
mod report;

use reportedly_model::Gender;
use serde::Serialize;

use crate::birth_date::BirthDate;
use crate::entry::Identifier;
pub use example::ExampleError;

/// Somebody or something to look for, and what is known of them; what isn't known stays empty.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Subject {
    /// What it is, by a schema of FollowTheMoney; `None` for whatever bears the name.
    pub schema: Option<String>,
    /// Every name, the fullest first.
    pub names: Vec<String>,
    /// Dates of birth that are told; several are alternatives.
    pub birth_dates: Vec<BirthDate>,
    /// Countries of nationality, residence or registration, as codes of FollowTheMoney.
    pub countries: Vec<String>,
    /// Gender.
    pub gender: Option<Gender>,
    /// Places of birth, as worded.
    pub birth_places: Vec<String>,
    /// Numbers of documents and registers.
    pub identifiers: Vec<Identifier>,
    /// Offices held, as worded.
    pub positions: Vec<String>,
}

impl Subject {
    /// Somebody or something of whom only the name is known.
    pub fn named(name: impl Into<String>) -> Self {
        Self {
            names: vec![name.into()],
            ..Self::default()
        }
    }

    /// A human being of whom only the name is known.
    pub fn person(name: impl Into<String>) -> Self {
        Self {
            schema: Some("Person".to_owned()),
            ..Self::named(name)
        }
    }
}
