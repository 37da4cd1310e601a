//! What stands in quotation marks is the word of whoever speaks in them.

use reportedly_model::SourceChain;

use super::source::source;
use crate::Reader;
use crate::quotes::quote_at;

/// The speaker of the quotation around `predicate`.
pub fn chains(reader: &Reader, predicate: usize) -> Vec<SourceChain> {
    let Some((speaker, verb)) =
        quote_at(reader.document, predicate).and_then(|quote| quote.speaker)
    else {
        return Vec::new();
    };
    let cue = reader.document.token(verb).text.as_str();
    source(reader, speaker, cue)
        .map(|s| vec![vec![s]])
        .unwrap_or_default()
}
