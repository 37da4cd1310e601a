//! "« … », affirme un officier. *Selon lui*, X est à Sebha": whoever spoke last, and not the one who is
//! spoken of.

use super::speaking::is_cited;
use super::{pronoun, speakers};
use crate::coreference::Chains;
use crate::document::Document;
use crate::syntax::Relation;

/// Sentences back in which somebody must have spoken.
const REACH: usize = 2;

/// The latest speaker or source, where the pronoun `mention` is a source itself.
pub fn antecedent(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let tree = &document.tree;
    let source = tree.relation(draft.head) == Relation::Pobj && is_cited(document, draft.head);
    if !source || !document.is_french {
        return None;
    }
    let sentence = |m: usize| tree.sentence(chains.drafts[m].head);
    let here = sentence(mention);
    (0..mention)
        .rev()
        .take_while(|&m| here - sentence(m) <= REACH)
        .filter(|&m| {
            let head = chains.drafts[m].head;
            speakers::says(document, head).is_some() || is_cited(document, head)
        })
        .find(|&m| pronoun::agrees(chains, chains.chain(m), draft.number, draft.gender))
}
