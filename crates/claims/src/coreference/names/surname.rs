//! A bare family name that several of the report bear.

use super::name::{is_part, is_told_as_relative, key, word_count};
use crate::coreference::{Chains, MANY};
use crate::document::Document;
use crate::syntax::Relation;

/// "Pablo Novak was killed. Ramón Novak fled. *Novak* was seen in Lima": of several whose name a bare one may be short
/// for, the subject of the sentence before, if none of the others stands in it; but no relative of another, who
/// keeps the bare name.
pub fn just_told_of(
    document: &Document,
    chains: &Chains,
    mention: usize,
    earlier: &[usize],
) -> Option<usize> {
    let tree = &document.tree;
    let this = key(document, chains, mention);
    let bare = word_count(this) == 1
        && document.names[chains.drafts[mention].name?]
            .titles
            .is_empty();
    let before = tree.sentence(chains.drafts[mention].head).checked_sub(1)?;
    let whole = |other: usize| word_count(key(document, chains, other)) > 1;
    let bearers: Vec<usize> = (earlier.iter().copied())
        .filter(|&other| whole(other) && is_part(this, key(document, chains, other)))
        .collect();
    let first = bearers.first().map(|&other| chains.chain(other));
    if !bare
        || bearers
            .iter()
            .all(|&other| Some(chains.chain(other)) == first)
    {
        return None;
    }
    let here = |other: &usize| {
        let chain = chains.chain(*other);
        (chains.members(chain).take(MANY)).find(|&m| tree.sentence(chains.drafts[m].head) == before)
    };
    let mut there: Vec<usize> = bearers.iter().filter_map(here).collect();
    there.sort_unstable();
    there.dedup_by_key(|m| chains.chain(*m));
    let [only] = there.as_slice() else {
        return None;
    };
    let head = chains.drafts[*only].head;
    let subject = matches!(tree.relation(head), Relation::Nsubj | Relation::Nsubjpass)
        || tree.relation(head) == Relation::Appos
            && matches!(
                tree.relation(tree.head(head)),
                Relation::Nsubj | Relation::Nsubjpass
            );
    (subject && !is_told_as_relative(document, chains, *only)).then_some(*only)
}
