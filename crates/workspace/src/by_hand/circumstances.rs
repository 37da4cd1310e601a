//! Who says so, and when it was: what a claim would otherwise be lent by the report itself.

use reportedly_corroborate::edtf_days;
use reportedly_model::{Claim, MentionType, Quoted, Source, SourceType, TimeValue};

use super::{Hand, HandError, Told, Words};

/// Puts what is told of source and time in the place of what was read.
pub(super) fn set(hand: &Hand<'_>, claim: &mut Claim, told: &Told) -> Result<(), HandError> {
    if let Some(words) = &told.source {
        claim.sources = match words {
            Words::Said(said) if said.trim().is_empty() => Vec::new(),
            words => vec![vec![source(hand, hand.words(words)?)]],
        };
    }
    let words = told.time.as_ref().map(|words| hand.words(words));
    let words = words.transpose()?;
    let date = told.date.as_deref().map(checked).transpose()?;
    match (words, date, &mut claim.time) {
        (None, None, _) => {}
        (Some(words), edtf, time) => {
            *time = Some(TimeValue {
                edtf,
                text: words.text,
                span: words.span,
            });
        }
        (None, edtf, Some(time)) => time.edtf = edtf,
        (None, Some(_), None) => return Err(HandError::DateWithoutWords),
    }
    Ok(())
}

/// A source by its words: with a name where the report gives one, else one of whom many may be meant.
fn source(hand: &Hand<'_>, words: Quoted) -> Source {
    let reading = hand.text.reading;
    let chain = reading.chain_at(words.span);
    let chain = chain.and_then(|chain| reading.chains.get(chain));
    let source_type = match chain.map(|chain| (chain.mention_type, chain.named)) {
        Some((MentionType::Organization, _)) => SourceType::Organization,
        Some((_, true)) => SourceType::Named,
        _ => SourceType::Anonymous,
    };
    let name = chain.filter(|chain| chain.named);
    Source {
        name: name.map(|chain| chain.name.clone()),
        text: words.text,
        span: words.span,
        source_type,
        cue: String::new(),
    }
}

fn checked(date: &str) -> Result<String, HandError> {
    match edtf_days(date) {
        Some(_) => Ok(date.to_owned()),
        None => Err(HandError::NoSuchDate(date.to_owned())),
    }
}
