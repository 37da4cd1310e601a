//! "He drove the brigadier to Assab. While *the brigadier* was in a meeting, *he* left": whoever is told once more by
//! name or office, beside the "he" of before, is kept apart from him.

use reportedly_model::MentionForm;

use super::binding::verb_above;
use super::pronoun::agrees;
use crate::coreference::Chains;
use crate::document::Document;
use crate::syntax::{Relation, subject_of};

/// How much less `chain` is meant by the pronoun `mention`, where the clause before it tells of `chain` in full, and
/// the sentence before that of somebody else in short.
pub fn loss(document: &Document, chains: &Chains, mention: usize, chain: usize) -> i32 {
    let tree = &document.tree;
    let draft = &chains.drafts[mention];
    let Some(verb) = verb_above(document, draft.head).filter(|_| is_subject(document, draft.head))
    else {
        return 0;
    };
    let told_in_full = tree
        .children_in(verb, &[Relation::Advcl])
        .filter(|&clause| clause < draft.head)
        .filter_map(|clause| subject_of(document, clause))
        .filter_map(|subject| chains.mention_at(subject.token))
        .any(|m| chains.drafts[m].form != MentionForm::Pronoun && chains.chain(m) == chain);
    if told_in_full && in_short_before(document, chains, mention, chain) {
        140
    } else {
        0
    }
}

/// Whether the sentence before has another, whom the pronoun agrees with, as its "he".
fn in_short_before(document: &Document, chains: &Chains, mention: usize, chain: usize) -> bool {
    let tree = &document.tree;
    let draft = &chains.drafts[mention];
    let here = tree.sentence(draft.head);
    let before = (0..mention)
        .rev()
        .skip_while(|&m| tree.sentence(chains.drafts[m].head) == here);
    let mut before = before.take_while(|&m| tree.sentence(chains.drafts[m].head) + 1 == here);
    before.any(|m| {
        let other = &chains.drafts[m];
        other.form == MentionForm::Pronoun
            && is_subject(document, other.head)
            && chains.chain(m) != chain
            && agrees(chains, chains.chain(m), draft.number, draft.gender)
    })
}

fn is_subject(document: &Document, token: usize) -> bool {
    matches!(
        document.tree.relation(token),
        Relation::Nsubj | Relation::Nsubjpass
    )
}
