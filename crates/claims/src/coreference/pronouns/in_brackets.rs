//! "There is not just *him (Irena Novak)*": an editor's brackets say whom a pronoun means, whoever was
//! told of before.

use crate::coreference::Chains;
use crate::document::Document;
use crate::names::NameType;

/// The mention of the person whose name stands in brackets right behind the pronoun `mention`.
pub fn named(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let first = chains.drafts[mention].head + 2;
    let limit = document.sentence(first - 2).end;
    if first >= limit || !matches!(document.lower(first - 1), "(" | "[") {
        return None;
    }
    let name = document.name_of(first)?;
    let closed = name.tokens.end < limit && matches!(document.lower(name.tokens.end), ")" | "]");
    let whole = name.tokens.start == first && name.name_type == NameType::Person;
    (closed && whole)
        .then(|| chains.mention_at(name.head()))
        .flatten()
}
