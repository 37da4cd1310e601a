//! What stands in quotation marks, or under a speaker's label, is the word of whoever speaks there.

use reportedly_model::SourceChain;

use super::source::{of_label, source};
use crate::Reader;
use crate::quotes::quote_at;

/// The speaker of the quotation around `predicate`.
pub fn chains(reader: &Reader, predicate: usize) -> Vec<SourceChain> {
    let Some(quote) = quote_at(reader.document, predicate) else {
        return Vec::new();
    };
    let Some((speaker, verb)) = quote.speaker else {
        return Vec::new();
    };
    let cue = (reader.document).cue(verb, &reader.document.token(verb).text);
    let source = match &quote.label {
        Some(label) => of_label(reader, label.clone(), cue),
        None => source(reader, speaker, cue),
    };
    source.map(|s| vec![vec![s]]).unwrap_or_default()
}
