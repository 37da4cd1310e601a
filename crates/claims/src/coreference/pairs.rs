//! Two pronouns in one sentence, one acting upon the other or telling the other something: "*He*
//! released *him*", "He warned him that police would arrest *him*".

use super::Chains;
use super::binding::verb_above;
use crate::document::Document;
use crate::mentions::pronoun;
use crate::syntax::{Relation, is_passive};

/// "*He* released him": whoever was taken or moved before is the one acted upon, so that the subject is
/// another.
pub(super) fn acts_upon_pronoun(document: &Document, token: usize, verb: usize) -> bool {
    let tree = &document.tree;
    let same_number = |object: usize| match (pronoun(document, token), pronoun(document, object)) {
        (Some(subject), Some(object)) => {
            subject.number == object.number
                && subject.gender == object.gender
                && !object.reflexive
                && !object.first_person
        }
        _ => false,
    };
    tree.head(token) == verb
        && tree.relation(token) == Relation::Nsubj
        && tree.children_in(verb, &[Relation::Dobj]).any(same_number)
}

/// "X told Y that *he* would be freed", "X warned Y that police would arrest *him*": what is to befall
/// somebody is told to that one.
pub(super) fn is_told_of_own_future(
    document: &Document,
    chains: &Chains,
    token: usize,
    chain: usize,
) -> bool {
    let tree = &document.tree;
    let Some(clause) = verb_above(document, token) else {
        return false;
    };
    let verb = tree.head(clause);
    let undergoes = match tree.relation(token) {
        Relation::Nsubjpass => is_passive(document, clause),
        Relation::Dobj => true,
        _ => false,
    };
    let ahead = tree
        .children_in(clause, &[Relation::Aux])
        .any(|aux| matches!(document.lower(aux), "would" | "will" | "'ll"));
    let tells = matches!(
        document.lemma(verb),
        "tell" | "warn" | "inform" | "assure" | "promise" | "remind"
    ) && !is_passive(document, verb);
    tells
        && undergoes
        && ahead
        && tree.relation(clause) == Relation::Ccomp
        && tree
            .children_in(verb, &[Relation::Dobj, Relation::Dative])
            .any(|hearer| chains.chain_at(hearer) == Some(chain))
}
