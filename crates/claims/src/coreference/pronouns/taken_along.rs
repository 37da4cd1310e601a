//! "He paid a fisherman to take *him* to Yemen": whoever pays or asks somebody for a passage is the one to go.

use super::pronoun::agrees;
use crate::coreference::Chains;
use crate::document::Document;
use crate::mentions::{is_human_noun, pronoun};
use crate::syntax::{Relation, subject_of};

/// Verbs by which one gets somebody to do something.
const ASKING: [&str; 8] = [
    "pay", "ask", "beg", "hire", "bribe", "persuade", "implore", "engage",
];

/// The subject of such a verb, for the object pronoun `mention` of the passage.
pub fn antecedent(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let tree = &document.tree;
    let draft = &chains.drafts[mention];
    let going = tree.head(draft.head);
    let asking = tree.head(going);
    let carries = document
        .lexicon
        .motion
        .of_verb(document.lemma(going))
        .next()
        .is_some();
    let passage = tree.relation(draft.head) == Relation::Dobj
        && matches!(tree.relation(going), Relation::Xcomp | Relation::Advcl)
        && tree
            .children_in(going, &[Relation::Aux])
            .any(|aux| document.token(aux).tag == "TO")
        && ASKING.contains(&document.lemma(asking))
        && carries;
    let another = tree.child_in(asking, &[Relation::Dobj]).is_some_and(|o| {
        o < draft.head && (document.name_of(o).is_some() || is_human_noun(document, o))
    });
    let subject = subject_of(document, asking)
        .filter(|_| passage && another)?
        .token;
    let in_short = pronoun(document, subject).is_some();
    let found = chains.mention_at(subject).filter(|_| in_short)?;
    agrees(chains, chains.chain(found), draft.number, draft.gender).then_some(found)
}
