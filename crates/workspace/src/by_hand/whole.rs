//! A claim that an analyst gives as a whole. Nothing in it may be in words that the report does not have.

use reportedly_model::{Claim, Reading, Span};
use serde_json::Value;

use super::HandError;
use super::text::Text;

/// The claim as it is kept: every value stands where it says, and the context is that of the report.
///
/// # Errors
///
/// When words are not those of the report at the place that they give.
pub fn claim_as_a_whole(reading: &Reading, claim: &Claim) -> Result<Claim, HandError> {
    let text = Text::new(reading);
    let evidence = text.evidence(claim.evidence.span)?;
    if evidence.exact != claim.evidence.exact {
        return Err(HandError::NotSaid(claim.evidence.exact.clone()));
    }
    let told = serde_json::to_value(claim).unwrap_or_default();
    check(&text, &told)?;
    Ok(Claim {
        evidence,
        rule: Claim::BY_HAND.to_owned(),
        ..claim.clone()
    })
}

/// Whatever has words and a place in the text has those that stand there.
fn check(text: &Text<'_>, told: &Value) -> Result<(), HandError> {
    match told {
        Value::Array(values) => values.iter().try_for_each(|value| check(text, value)),
        Value::Object(fields) => {
            if let Some((words, span)) = words_and_place(told)
                && text.quoted(span)?.text != words
            {
                return Err(HandError::NotSaid(words.to_owned()));
            }
            fields.values().try_for_each(|value| check(text, value))
        }
        _ => Ok(()),
    }
}

fn words_and_place(value: &Value) -> Option<(&str, Span)> {
    let at = |field: &str| usize::try_from(value.get(field)?.as_u64()?).ok();
    let words = value.get("text")?.as_str()?;
    Some((words, Span::new(at("start")?, at("end")?)))
}
