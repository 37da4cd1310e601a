//! Who speaks and who is spoken of.

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

/// Whether `candidate` is told in the very quotation that the pronoun at `token` speaks: in "'My
/// client left,' she said", she is not the client.
pub(super) fn is_spoken_of(document: &Document, candidate: usize, token: usize) -> bool {
    let Some(quote) = quote_at(document, candidate) else {
        return false;
    };
    let itself = crate::mentions::pronoun(document, candidate).is_some_and(|p| p.first_person);
    !itself && quote.speaker.is_some_and(|(speaker, _)| speaker == token)
}

/// "quoting the governor, television said he": who is cited speaks of others.
pub(super) fn is_cited(document: &Document, head: usize) -> bool {
    let tree = &document.tree;
    let citing = &document.lexicon.speech.citing;
    matches!(tree.relation(head), Relation::Dobj | Relation::Pobj)
        && citing.has(document.lower(tree.head(head)))
}
