//! By-names: "Novak, also known as X", "a smuggler nicknamed X", "X, whose real name is Novak".

use std::collections::HashSet;

use reportedly_model::{MentionForm, MentionType};

use crate::coreference::Chains;
use crate::document::Document;
use crate::mentions::Draft;
use crate::names::naming_cue;
use crate::syntax::Relation;

/// Joins each by-name with whoever bears it, and marks it wherever the report uses it.
pub fn join(document: &Document, chains: &mut Chains) {
    let mut by_names: HashSet<&str> = HashSet::new();
    for mention in 0..chains.drafts.len() {
        let Some((bearer, by_name)) = bearer(document, chains, mention) else {
            continue;
        };
        if by_name && let Some(key) = key(document, chains, mention) {
            by_names.insert(key);
        }
        if chains.drafts[bearer].form == MentionForm::Nominal
            && !chains.is_named(chains.chain(bearer))
        {
            chains.tell_role(bearer);
        }
        chains.join(mention, bearer);
    }
    for mention in 0..chains.drafts.len() {
        let marked = key(document, chains, mention).is_some_and(|key| by_names.contains(key));
        chains.drafts[mention].alias |= marked;
    }
    if !by_names.is_empty() {
        chains.weigh_names(document);
    }
}

fn key<'d>(document: &'d Document, chains: &Chains, mention: usize) -> Option<&'d str> {
    let name = chains.drafts[mention].name?;
    Some(document.names[name].key.as_str())
}

/// Whoever is called so by the words before the name `mention`, and whether the name is a by-name.
fn bearer(document: &Document, chains: &Chains, mention: usize) -> Option<(usize, bool)> {
    let draft = &chains.drafts[mention];
    if draft.form != MentionForm::Name || draft.mention_type != MentionType::Person {
        return None;
    }
    let cue = naming_cue(document, draft.tokens.start)?;
    let sentence = document.tree.sentence(draft.head);
    let before = |m: &usize| {
        let other = &chains.drafts[*m];
        other.head < cue.start
            && other.form != MentionForm::Pronoun
            && !is_description_for_a_name(document, other)
    };
    // "the uncle of the president, and known as X": the uncle, of whom it is said
    let mut above = document.tree.ancestors(draft.head);
    let bearer = above
        .find_map(|t| chains.mention_at(t).filter(&before))
        .or_else(|| (0..mention).rev().find(before))?;
    let bearer = named_beside(document, chains, bearer, mention).unwrap_or(bearer);
    let other = &chains.drafts[bearer];
    let told_here = document.tree.sentence(other.head) == sentence
        || document.tree.sentence(other.head) == document.tree.sentence(cue.start);
    let adds_to = document.tree.ancestors(draft.head).any(|t| t == other.head);
    let close = adds_to || cue.start - other.head <= 6;
    let near = told_here && other.mention_type == MentionType::Person && close;
    let told_apart = chains.chain(bearer) == chains.chain(mention);
    (near && !told_apart).then_some((bearer, cue.by_name))
}

/// "the group's leader, *Petr Novak*, known as X": the name that a description has beside it before the
/// by-name, which the parse sets beside the description as well.
fn named_beside(
    document: &Document,
    chains: &Chains,
    described: usize,
    by_name: usize,
) -> Option<usize> {
    let head = |mention: usize| chains.drafts[mention].head;
    let beside = |m: &usize| {
        let draft = &chains.drafts[*m];
        draft.form == MentionForm::Name
            && draft.mention_type == MentionType::Person
            && document.tree.relation(draft.head) == Relation::Appos
            && document.tree.head(draft.head) == head(described)
    };
    let is_description = chains.drafts[described].form == MentionForm::Nominal;
    (described + 1..by_name)
        .rev()
        .find(beside)
        .filter(|_| is_description)
}

/// "a smuggler known as *the Doctor*, whose real name is X": what he is known as is a description,
/// and none of somebody else.
fn is_description_for_a_name(document: &Document, draft: &Draft) -> bool {
    let tree = &document.tree;
    let by_as = document.lower(tree.head(draft.head)) == "as"
        && document.lemma(tree.head(tree.head(draft.head))) == "know";
    by_as && draft.form == MentionForm::Nominal && document.lower(draft.tokens.start) == "the"
}
