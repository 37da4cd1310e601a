//! The parameters of a request, which may recur, read as FastAPI reads them.

use std::str::FromStr;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use crate::error::ApiError;

/// Values that one parameter may have.
const MOST_VALUES: usize = 500;

/// The parameters after the `?` of a request, in their order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Parameters(Vec<(String, String)>);

impl Parameters {
    /// Takes a query or a form apart.
    pub(crate) fn of(encoded: &[u8]) -> Self {
        Self(form_urlencoded::parse(encoded).into_owned().collect())
    }

    /// The last value of a parameter, as the dialect has it.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        let mut values = self.0.iter().rev();
        let (_, value) = values.find(|(other, _)| other == name)?;
        Some(value)
    }

    /// All values of a parameter that aren't empty.
    pub(crate) fn texts(&self, name: &str) -> Vec<String> {
        let values = self
            .0
            .iter()
            .filter(|(other, value)| other == name && !value.is_empty());
        values
            .map(|(_, value)| value.clone())
            .take(MOST_VALUES)
            .collect()
    }

    /// A whole number up to `most`; what is below nought counts as nought.
    pub(crate) fn count(
        &self,
        name: &str,
        otherwise: usize,
        most: usize,
    ) -> Result<usize, ApiError> {
        let number: i64 = match self.text(name) {
            None => return Ok(otherwise),
            Some(text) => parsed(name, text, "a valid integer")?,
        };
        let number = usize::try_from(number).unwrap_or(0);
        if number > most {
            let message = format!("Input should be less than or equal to {most}");
            return Err(ApiError::invalid(&["query", name], message));
        }
        Ok(number)
    }

    /// A number.
    pub(crate) fn number(&self, name: &str, otherwise: f64) -> Result<f64, ApiError> {
        let Some(text) = self.text(name) else {
            return Ok(otherwise);
        };
        let number: f64 = parsed(name, text, "a valid number")?;
        if number.is_finite() {
            return Ok(number);
        }
        Err(ApiError::invalid(
            &["query", name],
            "Input should be a valid number",
        ))
    }

    /// Yes or no.
    pub(crate) fn truth(&self, name: &str) -> Result<Option<bool>, ApiError> {
        let Some(text) = self.text(name) else {
            return Ok(None);
        };
        match text.to_lowercase().as_str() {
            "true" | "1" | "yes" | "on" | "y" | "t" => Ok(Some(true)),
            "false" | "0" | "no" | "off" | "n" | "f" => Ok(Some(false)),
            _ => Err(ApiError::invalid(
                &["query", name],
                "Input should be a valid boolean",
            )),
        }
    }

    /// A day, or a time of it, in ISO 8601.
    pub(crate) fn time(&self, name: &str) -> Result<Option<String>, ApiError> {
        let Some(text) = self.text(name).filter(|text| !text.is_empty()) else {
            return Ok(None);
        };
        if is_time(text) {
            return Ok(Some(text.to_owned()));
        }
        let message = "String should be a time such as 2024-12-14 or 2024-12-14T08:00:00";
        Err(ApiError::invalid(&["query", name], message))
    }
}

impl<S: Sync> FromRequestParts<S> for Parameters {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self::of(parts.uri.query().unwrap_or_default().as_bytes()))
    }
}

fn parsed<T: FromStr>(name: &str, text: &str, what: &str) -> Result<T, ApiError> {
    let message = || format!("Input should be {what}");
    text.trim()
        .parse()
        .map_err(|_| ApiError::invalid(&["query", name], message()))
}

/// `2024-12-14`, and from hours to seconds after a `T`; an offset or fraction may follow.
fn is_time(text: &str) -> bool {
    let (day, time) = text.split_once('T').unwrap_or((text, ""));
    let is_day = day.len() == 10 && day.parse::<jiff::civil::Date>().is_ok();
    let times = time.len() <= 32
        && time
            .chars()
            .all(|letter| letter.is_ascii_digit() || ":.+-Z".contains(letter));
    is_day && times && (text.len() == 10 || time.len() >= 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_recur_and_are_read_by_what_they_hold() {
        let given = Parameters::of(
            b"topics=a&topics=&topics=b%20c&limit=-1&fuzzy=False&since=2024-12-14T08",
        );
        assert_eq!(given.texts("topics"), ["a", "b c"]);
        assert_eq!(given.count("limit", 5, 10), Ok(0));
        assert_eq!(given.truth("fuzzy"), Ok(Some(false)));
        assert!(given.time("since").is_ok());
        assert!(Parameters::of(b"limit=11").count("limit", 5, 10).is_err());
        assert!(Parameters::of(b"limit=x").count("limit", 5, 10).is_err());
        assert!(Parameters::of(b"t=NaN").number("t", 0.5).is_err());
        assert!(Parameters::of(b"s=yesterday").time("s").is_err());
    }
}
