//! Whom to look for.

use reportedly_model::Gender;
use serde::Serialize;

use crate::birth_date::BirthDate;

/// A person to look for, and what is known of them; what isn't known stays empty.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Subject {
    /// Every name, the fullest first.
    pub names: Vec<String>,
    /// Dates of birth that are told; several are alternatives.
    pub birth_dates: Vec<BirthDate>,
    /// Countries of nationality, as lower-case codes of two letters.
    pub countries: Vec<String>,
    /// Gender.
    pub gender: Option<Gender>,
    /// Numbers of documents.
    pub identifiers: Vec<String>,
    /// Offices held, as worded.
    pub positions: Vec<String>,
}

impl Subject {
    /// Somebody of whom only the name is known.
    pub fn named(name: impl Into<String>) -> Self {
        Self {
            names: vec![name.into()],
            ..Self::default()
        }
    }
}
