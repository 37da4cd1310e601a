//! Whoever goes on speaking is the last who spoke.

use super::Chains;
use super::pronoun::agrees;
use crate::document::Document;
use crate::quotes::quote_at;
use crate::syntax::{Relation, subject_of};

/// "X said. He added": the speaker of the sentence before.
pub(super) fn goes_on_speaking(
    document: &Document,
    chains: &Chains,
    mention: usize,
) -> Option<usize> {
    let tree = &document.tree;
    let draft = &chains.drafts[mention];
    let verb = tree.head(draft.head);
    let speech = &document.lexicon.speech;
    let goes_on = tree.relation(draft.head) == Relation::Nsubj
        && speech.continuing.has(document.lemma(verb))
        && quote_at(document, verb).is_none();
    let start = document.sentence(draft.head).start;
    if !goes_on || start == 0 {
        return None;
    }
    let spoke = |t: usize| {
        document.is_pos(t, "VERB")
            && speech.verbs.has(document.lemma(t))
            && quote_at(document, t).is_none()
    };
    let previous = document.sentence(start - 1);
    let speaker = subject_of(document, previous.rev().find(|&t| spoke(t))?)?;
    chains
        .mention_at(speaker.token)
        .filter(|&m| agrees(chains, chains.chain(m), draft.number, draft.gender))
}
