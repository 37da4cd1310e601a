//! Offices and callings: which words give somebody one, and which are wider than others.

use std::ops::Range;

use crate::document::Document;
use crate::lexicon::Words;
use crate::mentions::Draft;

/// "ex-minister" is of the same office as "minister".
pub fn stem(lemma: &str) -> &str {
    lemma.strip_prefix("ex-").unwrap_or(lemma)
}

/// The titles before the name of `draft`.
pub fn titles(document: &Document, draft: &Draft) -> Range<usize> {
    draft
        .name
        .map_or(0..0, |name| document.names[name].titles.clone())
}

/// What a shortened title stands for: "Col." for "colonel", "Me" for a lawyer.
pub fn spelled_out<'d>(document: &'d Document, token: usize) -> Option<&'d str> {
    // a French lawyer, whom the analysis has as "Dr."
    let own = document.text(document.span(token..token + 1));
    if document.is_french && matches!(own, "Me" | "Maître") {
        return Some("lawyer");
    }
    let short = document.lower(token).trim_end_matches('.');
    let long = document.lexicon.roles.abbreviations.get(short)?;
    Some(long)
}

/// Whether the title at `token` is the office `lemma`.
fn is_title(document: &Document, token: usize, lemma: &str) -> bool {
    document.lower(token) == lemma
        || document.lemma(token).eq_ignore_ascii_case(lemma)
        || spelled_out(document, token) == Some(lemma)
}

/// Whether the title at `token` is one of `offices`.
fn is_among(document: &Document, token: usize, offices: &Words) -> bool {
    offices.has(document.lower(token))
        || spelled_out(document, token).is_some_and(|long| offices.has(long))
}

/// Whether the titles of a name are the office `lemma`.
pub fn is_titled(document: &Document, draft: &Draft, lemma: &str) -> bool {
    titles(document, draft).any(|t| is_title(document, t, lemma))
}

/// Whether `draft` gives, by title or description, the office `lemma`, or a narrower one:
/// "Colonel X" is an officer.
pub fn is_a(document: &Document, draft: &Draft, lemma: &str) -> bool {
    let lemma = stem(lemma);
    is_titled(document, draft, lemma)
        || stem(&draft.lemma) == lemma
        || document
            .lexicon
            .persons
            .kinds
            .get(lemma)
            .is_some_and(|kinds| {
                titles(document, draft).any(|t| is_among(document, t, kinds))
                    || kinds.has(stem(&draft.lemma))
            })
}

/// Whether `draft` tells of a calling that is wider than `lemma`: the army chief may be "the general".
pub fn is_wider(document: &Document, draft: &Draft, lemma: &str) -> bool {
    let kinds = document.lexicon.persons.kinds.get(stem(&draft.lemma));
    kinds.is_some_and(|kinds| kinds.has(stem(lemma)))
}
