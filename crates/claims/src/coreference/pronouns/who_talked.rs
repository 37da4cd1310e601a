//! "X's cousin, who said *he* had talked to the freed man": whoever tells of talks or visits of his own.

use super::binding::verb_above;
use super::pronoun::agrees;
use crate::coreference::Chains;
use crate::document::Document;
use crate::syntax::{Relation, subject_of};

/// The one whom the clause with "who" describes.
pub fn antecedent(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let tree = &document.tree;
    let draft = &chains.drafts[mention];
    let subject = tree.relation(draft.head) == Relation::Nsubj;
    let told = verb_above(document, draft.head).filter(|_| subject)?;
    let says = tree.head(told);
    let who = tree.child_in(says, &[Relation::Nsubj])?;
    let own_talk = matches!(
        document.lemma(told),
        "talk" | "speak" | "meet" | "visit" | "telephone" | "phone"
    );
    let fits = own_talk
        && tree.relation(told) == Relation::Ccomp
        && tree.relation(says) == Relation::Relcl
        && document.lower(who) == "who"
        && document.lexicon.speech.verbs.has(document.lemma(says));
    let speaker = fits.then(|| subject_of(document, says)).flatten()?;
    let speaker = chains.mention_at(speaker.token)?;
    (speaker < mention && agrees(chains, chains.chain(speaker), draft.number, draft.gender))
        .then_some(speaker)
}
