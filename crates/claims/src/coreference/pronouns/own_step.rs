//! "Le parquet a fait savoir qu'*il* demanderait son extradition": French has one word for "he" and "it", and a
//! body that tells of a step against somebody tells of its own.

use reportedly_model::MentionType;

use super::binding::verb_above;
use crate::coreference::Chains;
use crate::coreference::happening::{self, Happening};
use crate::document::Document;
use crate::syntax::{Relation, subject_of};

/// The body that takes the step of law of which `mention` is the subject.
pub fn antecedent(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let tree = &document.tree;
    let token = chains.drafts[mention].head;
    if !document.is_french || tree.relation(token) != Relation::Nsubj {
        return None;
    }
    let clause = verb_above(document, token)?;
    let against_somebody = tree
        .children_in(clause, &[Relation::Dobj])
        .filter_map(|step| tree.child_in(step, &[Relation::Poss]))
        .any(|whose| happening::of(document, whose) == Some(Happening::Law));
    if tree.relation(clause) != Relation::Ccomp || !against_somebody {
        return None;
    }
    let mut saying = tree.ancestors(clause).skip(1).take(2);
    let body = saying.find_map(|verb| subject_of(document, verb))?;
    let body = chains.mention_at(body.token)?;
    (chains.mention_type(chains.chain(body)) == MentionType::Organization).then_some(body)
}
