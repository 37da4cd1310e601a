//! "Documents seen by Reuters *show* that …": papers that speak by a verb which the model takes for a
//! noun behind whoever holds them.

use reportedly_model::SourceChain;

use super::source::source;
use crate::Reader;

/// So many words there are from the paper to the participle, and from there to the verb, at most.
const NEAR: usize = 7;

/// The paper, and whoever holds it, for the words at `predicate` behind them.
pub fn chains(reader: &Reader, predicate: usize) -> Vec<SourceChain> {
    let document = reader.document;
    let sentence = document.sentence(predicate);
    let shows = (sentence.start..predicate).find(|&t| {
        document.is_pos(t, "NOUN") && matches!(document.lower(t), "show" | "shows" | "suggest")
    });
    let chain = shows.and_then(|verb| held_paper(reader, sentence.start, verb));
    chain.map(|chain| vec![chain]).unwrap_or_default()
}

/// "*documents* seen by *Reuters* show".
fn held_paper(reader: &Reader, start: usize, verb: usize) -> Option<SourceChain> {
    let document = reader.document;
    let speech = &document.lexicon.speech;
    let by = (start..verb)
        .rev()
        .take(NEAR)
        .find(|&t| document.lower(t) == "by")?;
    let participle = by.checked_sub(1)?;
    let held =
        document.token(participle).tag == "VBN" && speech.holding.has(document.lemma(participle));
    let paper = (start..participle)
        .rev()
        .take(NEAR)
        .find(|&t| speech.document_nouns.has(document.lemma(t)))
        .filter(|_| held)?;
    let holder = document.name_of(verb.checked_sub(1)?)?;
    let apart = (by + 1..holder.tokens.start).any(|t| !document.is_pos(t, "DET"));
    let cue = document.cue(verb, document.lower(verb));
    let told = source(reader, paper, cue)?;
    let through = source(
        reader,
        holder.head(),
        document.cue(participle, document.lower(participle)),
    )?;
    (!apart).then(|| vec![told, through])
}
