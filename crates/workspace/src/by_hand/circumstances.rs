//! Who says so, and when it was: what a claim would otherwise be lent by the report itself.

use reportedly_corroborate::edtf_days;
use reportedly_model::{Claim, MentionType, Quoted, Source, SourceType, TimeValue};

use super::{Hand, HandError, Told, Words};

/// Puts what is told of source and time in the place of what was read.
pub(super) fn set(hand: &Hand<'_>, claim: &mut Claim, told: &Told) -> Result<(), HandError> {
    if let Some(chains) = &told.sources {
        claim.sources = chains
            .iter()
            .map(|chain| chain_of(hand, chain))
            .collect::<Result<_, _>>()?;
    }
    if told.time.as_ref().is_some_and(Words::are_none) {
        claim.time = None;
    }
    let words = told.time.as_ref().filter(|words| !words.are_none());
    let words = words.map(|words| hand.words(words)).transpose()?;
    let date = told.date.as_deref().map(str::trim);
    let date = date.filter(|date| !date.is_empty()).map(checked);
    match (words, date.transpose()?, &mut claim.time) {
        (None, None, Some(time)) if told.date.is_some() => time.edtf = None,
        (None, None, _) => {}
        (Some(words), edtf, time) => {
            // What is not told stays.
            let stood = time.take().filter(|_| told.date.is_none());
            let edtf = edtf.or(stood.and_then(|time| time.edtf));
            *time = Some(TimeValue::new(edtf, words.text, words.span));
        }
        (None, edtf, Some(time)) => time.edtf = edtf,
        (None, Some(_), None) => return Err(HandError::DateWithoutWords),
    }
    Ok(())
}

/// Who says so, and who tells of it.
fn chain_of(hand: &Hand<'_>, chain: &[Words]) -> Result<Vec<Source>, HandError> {
    if chain.is_empty() || chain.iter().any(Words::are_none) {
        return Err(HandError::NobodySays);
    }
    let mut links: Vec<Source> = Vec::new();
    for words in chain {
        let link = source(hand, hand.words(words)?);
        if links.iter().any(|known| is_one(hand, known, &link)) {
            return Err(HandError::SaidTwice(link.text));
        }
        links.push(link);
    }
    Ok(links)
}

/// Whether two links of a chain are one source: words within words, mentions of the same, or the same name. Two
/// of whom the report gives no name may be two, whatever they are called.
fn is_one(hand: &Hand<'_>, a: &Source, b: &Source) -> bool {
    let overlap = a.span.start < b.span.end && b.span.start < a.span.end;
    let mentioned = |link: &Source| hand.text.reading.chain_at(link.span);
    let is_same_mention = mentioned(a).is_some() && mentioned(a) == mentioned(b);
    let is_same_name = a.name.is_some() && a.name == b.name;
    overlap || is_same_mention || is_same_name
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
