//! "A villa that belongs to Okyay. Okyay *did not respond* to questions. By October *he* …": whoever gives no answer
//! to the reporter is not who the story is about.

use super::speakers;
use crate::coreference::Chains;
use crate::document::Document;
use crate::syntax::Relation;

/// Verbs of answering, or being found, that such a sentence denies.
const ANSWERING: [&str; 7] = [
    "answer", "comment", "contact", "locate", "reach", "reply", "respond",
];

/// How much less the chain is meant of which the last thing told, by `latest`, is that it gave no answer.
pub fn loss(
    document: &Document,
    chains: &Chains,
    (chain, mention): (usize, usize),
    latest: usize,
) -> i32 {
    let known = speakers::times_told_of(document, chains, chain, mention) > 1;
    let before = document.sentence(latest).end <= chains.drafts[mention].tokens.start;
    if !known && before && gives_no_answer(document, latest) {
        60
    } else {
        0
    }
}

fn gives_no_answer(document: &Document, subject: usize) -> bool {
    let tree = &document.tree;
    if !matches!(
        tree.relation(subject),
        Relation::Nsubj | Relation::Nsubjpass
    ) {
        return false;
    }
    let verb = tree.head(subject);
    let answers = |verb: usize| ANSWERING.contains(&document.lemma(verb));
    let denied = tree.child_in(verb, &[Relation::Neg]).is_some();
    let declines = matches!(document.lemma(verb), "decline" | "refuse");
    let mut asked = tree.children_in(verb, &[Relation::Xcomp, Relation::Prep]);
    answers(verb) && denied || declines && asked.any(answers)
}
