//! "*S'il* est remis à l'Ukraine, Oleh Ortiz encourt douze ans": in French the clause that opens a sentence has the
//! pronoun, and the one behind it the name.

use reportedly_model::MentionForm;

use super::binding::verb_above;
use super::pronoun::agrees;
use crate::coreference::Chains;
use crate::document::Document;
use crate::mentions::pronoun;
use crate::syntax::Relation;

/// The name that the main clause has for its subject.
pub fn antecedent(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let tree = &document.tree;
    let draft = &chains.drafts[mention];
    let clause = verb_above(document, draft.head)?;
    let main = tree.head(clause);
    let subject = |t: usize| matches!(tree.relation(t), Relation::Nsubj | Relation::Nsubjpass);
    let opens = document.is_french
        && tree.relation(clause) == Relation::Advcl
        && tree
            .child_in(clause, &[Relation::Mark, Relation::Advmod])
            .is_some_and(|m| m < draft.head)
        && subject(draft.head)
        && clause < main;
    let start = document.sentence(draft.head).start;
    let first = (start..draft.head).all(|t| chains.mention_at(t).is_none());
    if !opens || !first {
        return None;
    }
    let named = tree
        .children_in(main, &[Relation::Nsubj, Relation::Nsubjpass])
        .find(|&s| s > clause)?;
    let name = chains.mention_at(named)?;
    // "Quand il est arrivé, X *l'*a reçu"
    let another = tree.children(main).iter().any(|&c| {
        c != named
            && c > named
            && pronoun(document, c).is_some_and(|p| !p.reflexive && !p.first_person)
    });
    let chain = chains.chain(name);
    let full = chains.drafts[name].form == MentionForm::Name;
    (full && !another && agrees(chains, chain, draft.number, draft.gender)).then_some(name)
}
