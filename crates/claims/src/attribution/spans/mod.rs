//! Attributions as stretches of text: who says or thinks (source), by which words (cue), what
//! (content); after the scheme of PARC (Pareti 2015) and PolNeAR, which count wishes, plans and
//! feelings beside speech.
//!
//! Each form of cue is one file; what is attributed is gathered as a set of words and becomes
//! spans at the end.

mod about;
mod asides;
mod content;
mod nouns;
mod phrases;
mod speaker;
mod verbs;

use reportedly_model::Span;

use crate::Reader;
use crate::quotes::quote_at;
use content::Content;

/// Words that the text gives as those of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// Whose words or thoughts they are, as worded; `None` where the text doesn't say.
    pub source: Option<Span>,
    /// The words that attribute.
    pub cue: Span,
    /// What is attributed, in one or more stretches.
    pub content: Vec<Span>,
}

/// A source and what is attributed to it by the cue at one word.
struct Found {
    source: Option<std::ops::Range<usize>>,
    cue: std::ops::Range<usize>,
    content: Content,
}

/// Every attribution, in order of the cues.
pub fn find_all(reader: &Reader) -> Vec<Attribution> {
    let document = reader.document;
    (0..document.tokens().len())
        .filter_map(|token| at(reader, token))
        .filter_map(|found| {
            let content = found.content.spans(document);
            (!content.is_empty()).then(|| Attribution {
                source: found.source.map(|words| document.span(words)),
                cue: document.span(found.cue),
                content,
            })
        })
        .collect()
}

fn at(reader: &Reader, token: usize) -> Option<Found> {
    let document = reader.document;
    if quote_at(document, token).is_some() {
        // what somebody quoted says of others is that one's word
        return None;
    }
    match document.token(token).pos.as_str() {
        "VERB" => phrases::according(document, token)
            .or_else(|| phrases::as_clause(document, token))
            .or_else(|| verbs::by_verb(document, token)),
        "NOUN" => phrases::view(document, token).or_else(|| nouns::by_noun(document, token)),
        "ADJ" => nouns::by_adjective(document, token),
        "PUNCT" => phrases::colon(document, token).or_else(|| phrases::signature(document, token)),
        _ => phrases::according(document, token),
    }
}
