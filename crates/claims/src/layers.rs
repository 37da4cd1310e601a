//! What lies beneath the claims of a report: expressions of time, how firmly each word is said
//! to hold, who says which words, and the places named.
//!
//! Claims are made from these; measuring and explaining a reading needs them by themselves.

use jiff::civil::Date;
use reportedly_model::{Analysis, PlaceValue, Report};
use reportedly_places::Gazetteer;

use crate::attribution::{self, Attribution};
use crate::factuality::{self, Factuality};
use crate::frames::place_value;
use crate::names::NameType;
use crate::syntax;
use crate::time::{self, TimeExpression};
use crate::{Reader, with_reader};

/// Everything that is found apart from claims.
#[derive(Debug, Clone, Default)]
pub struct Layers {
    /// Expressions of time, in order.
    pub times: Vec<TimeExpression>,
    /// What the words make of each token, were it a predicate.
    pub factuality: Vec<Factuality>,
    /// Who says what, in order of the cues.
    pub attributions: Vec<Attribution>,
    /// Names of places, with where they are.
    pub toponyms: Vec<PlaceValue>,
}

/// Finds the layers of `report` in its `analysis`.
pub fn layers(report: &Report, analysis: &Analysis, gazetteer: &Gazetteer) -> Layers {
    with_reader(report, analysis, gazetteer, |reader| Layers {
        times: time::with_references(
            reader.document.analysis,
            publication_day(report),
            reader.times,
        ),
        factuality: (0..reader.document.tokens().len())
            .filter(|&token| syntax::as_written(reader.document, token) == token)
            .map(|token| factuality::of(reader, token))
            .collect(),
        attributions: attribution::find_all(reader),
        toponyms: toponyms(reader),
    })
}

/// The day a report was published, where it is known to the day.
pub fn publication_day(report: &Report) -> Option<Date> {
    report.published.as_ref()?.date.parse().ok()
}

/// Names of places, and what is called after them ("Lebanese officials"), each with its place in
/// the gazetteer.
fn toponyms(reader: &Reader) -> Vec<PlaceValue> {
    let document = reader.document;
    let place = |token: usize| match document.name_of(token) {
        Some(name) if name.name_type == NameType::Place => {
            (name.head() == token).then(|| place_value(reader, token))?
        }
        Some(name) if name.tokens.len() > 1 => None,
        _ => demonym(reader, token),
    };
    (0..document.tokens().len()).filter_map(place).collect()
}

fn demonym(reader: &Reader, token: usize) -> Option<PlaceValue> {
    let document = reader.document;
    let word = document.token(token);
    if !word.text.starts_with(char::is_uppercase) {
        return None;
    }
    let code = document.gazetteer.country_of_demonym(&word.text)?;
    let country = document.gazetteer.get(&format!("iso:{code}"))?;
    Some(PlaceValue {
        name: word.text.to_string(),
        text: word.text.to_string(),
        span: word.span,
        country: Some(code.to_owned()),
        lat: Some(country.lat),
        lon: Some(country.lon),
        precision: Some(country.precision),
        place: Some(country.id.to_string()),
    })
}
