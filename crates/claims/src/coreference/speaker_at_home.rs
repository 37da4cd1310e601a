//! "X said from London, where *he* lives", "X, reached by telephone in London, where *he* lives": the speaker whose
//! place the clause describes.

use super::Chains;
use super::binding::verb_above;
use super::pronoun::agrees;
use crate::document::Document;
use crate::syntax::{Relation, subject_of};

/// The speaker that the pronoun `mention` stands for.
pub(super) fn antecedent(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let subject = document.tree.relation(draft.head) == Relation::Nsubj;
    let clause = verb_above(document, draft.head).filter(|_| subject)?;
    let speaker = chains.mention_at(speaks_from(document, clause)?)?;
    (speaker < mention && agrees(chains, chains.chain(speaker), draft.number, draft.gender))
        .then_some(speaker)
}

/// Who speaks from the place that `clause` describes.
fn speaks_from(document: &Document, clause: usize) -> Option<usize> {
    let tree = &document.tree;
    let place = tree.head(clause);
    let preposition = tree.head(place);
    let verb = tree.head(preposition);
    let described =
        tree.relation(clause) == Relation::Relcl && tree.relation(place) == Relation::Pobj;
    if !described {
        return None;
    }
    let reached = matches!(
        document.lemma(verb),
        "reach" | "contact" | "join" | "interview"
    );
    if reached && matches!(tree.relation(verb), Relation::Acl | Relation::Amod) {
        return Some(tree.head(verb));
    }
    let says = document.lower(preposition) == "from"
        && document.lexicon.speech.verbs.has(document.lemma(verb));
    subject_of(document, verb).map(|s| s.token).filter(|_| says)
}
