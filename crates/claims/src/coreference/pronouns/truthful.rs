//! "A guard swore he had seen Novak. '*He* was lying,' she says": whoever is called a liar, or honest, is
//! who told something just now.

use super::{pronoun, speakers};
use crate::coreference::Chains;
use crate::document::Document;
use crate::quotes::speaker_of_quote;
use crate::syntax::Relation;

/// Sentences back in which somebody must have told it.
const REACH: usize = 2;

/// The latest one who told something, where the pronoun `mention` is called truthful or not.
pub fn antecedent(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let tree = &document.tree;
    if !is_judged(document, draft.head) {
        return None;
    }
    let judge = speaker_of_quote(document, draft.head)
        .and_then(|head| chains.mention_at(head))
        .map(|judge| chains.chain(judge));
    let here = tree.sentence(draft.head);
    let near = |&m: &usize| here - tree.sentence(chains.drafts[m].head) <= REACH;
    (0..mention).rev().take_while(near).find(|&m| {
        let chain = chains.chain(m);
        Some(chain) != judge
            && told_a_story(document, chains.drafts[m].head)
            && pronoun::agrees(chains, chain, draft.number, draft.gender)
    })
}

/// Whether the subject `token` is said to lie, to err or to be honest. What comes next is told of others again.
pub fn is_judged(document: &Document, token: usize) -> bool {
    let tree = &document.tree;
    let clause = tree.head(token);
    let truthfulness = &document.lexicon.speech.truthfulness;
    let lies = truthfulness.has(document.lemma(clause))
        // "he was lying in bed", "lying to us"
        && tree
            .children_in(clause, &[Relation::Prep])
            .all(|t| matches!(document.lower(t), "to" | "about"));
    let is_so = document.lemma(clause) == "be"
        && tree
            .child_in(clause, &[Relation::Acomp])
            .is_some_and(|t| truthfulness.has(document.lower(t)));
    tree.relation(token) == Relation::Nsubj && (lies || is_so)
}

/// Whether the subject `head` tells that something is so.
fn told_a_story(document: &Document, head: usize) -> bool {
    speakers::says(document, head).is_some_and(|verb| {
        let content = [Relation::Ccomp, Relation::Xcomp];
        document.tree.child_in(verb, &content).is_some()
    })
}
