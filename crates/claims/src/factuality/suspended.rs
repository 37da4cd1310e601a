//! Infinitives and clauses that a verb keeps from being facts: plans, attempts, wishes.

use reportedly_model::Modality;

use super::forms::{
    has_to, infinitive_or_gerund, is_bare_gerund, is_bare_participle, is_finite, is_refuge_seeking,
};
use crate::Reader;
use crate::syntax::{Relation, is_passive};

/// "was supposed to fly", "the plane supposed to take him": a plan, no hearsay.
pub(super) fn is_planned(reader: &Reader, at: usize, head: usize) -> bool {
    has_to(reader, at)
        && reader.document.lemma(head) == "suppose"
        && (!is_state_or_past(reader, at) || is_duty(reader, at, head))
}

/// What the verb at `head` keeps the clause at `at` from being, a fact, and makes of it instead.
pub(super) fn suspended(reader: &Reader, at: usize, head: usize) -> Option<Modality> {
    let document = reader.document;
    let words = &document.lexicon.factuality;
    let lemma = document.lemma(head);
    let unfinished = infinitive_or_gerund(reader, at);
    if is_planned(reader, at, head) {
        return Some(Modality::Intended);
    }
    let tried = words.attempted.verbs.has(lemma) && !is_refuge_seeking(lemma, reader, at);
    if tried && unfinished {
        return Some(Modality::Attempted);
    }
    if words.counterfactual.verbs.has(lemma) && is_finite(reader, at) {
        return Some(Modality::Hypothetical);
    }
    let bare = has_to(reader, at) || is_bare_gerund(reader, at) || is_bare_participle(reader, at);
    let believed = is_passive(document, head) && words.hearsay.verbs.has(lemma);
    if bare && words.intended.verbs.has(lemma) && !believed {
        return Some(Modality::Intended);
    }
    // "fears being extradited": one who reckons with it
    let reckons = document.lexicon.support.reckoning.has(lemma);
    (reckons && unfinished).then_some(Modality::Hypothetical)
}

/// "was *finally* allowed to see him": told as what happened in the end, and no mere permission.
pub(super) fn is_allowed_at_last(reader: &Reader, at: usize, head: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let allowed = matches!(document.lemma(head), "allow" | "permit" | "enable");
    let at_last = tree.children_in(head, &[Relation::Advmod]).any(|a| {
        matches!(
            document.lower(a),
            "finally" | "eventually" | "ultimately" | "briefly"
        )
    });
    let auxiliaries = || tree.children_in(head, &[Relation::Aux, Relation::Auxpass]);
    let past = auxiliaries().any(|a| matches!(document.lower(a), "was" | "were"));
    let open = auxiliaries().any(|a| document.token(a).tag == "MD")
        || tree.child_in(head, &[Relation::Neg]).is_some();
    allowed && at_last && past && !open && has_to(reader, at)
}

/// An infinitive under a verb that no list knows to leave it a fact.
pub(super) fn is_for_no_fact(reader: &Reader, at: usize, head: usize) -> bool {
    let words = &reader.document.lexicon.factuality;
    let lemma = reader.document.lemma(head);
    let unknown = !words.achieved.verbs.has(lemma) && tree_says_unreal(reader, at, head);
    has_to(reader, at) && (lemma == "have" || unknown)
}

/// "was supposed to *remain* in Minsk", "*was* supposed to be in court": what should have been.
fn is_duty(reader: &Reader, verb: usize, supposed: usize) -> bool {
    let document = reader.document;
    let lemma = document.lemma(verb);
    let past = document
        .tree
        .children_in(supposed, &[Relation::Auxpass, Relation::Aux])
        .any(|a| document.token(a).tag == "VBD");
    let plain = document.tree.children_in(verb, &[Relation::Aux]).count() == 1;
    plain && (matches!(lemma, "remain" | "stay" | "wait") || past && lemma == "be")
}

/// "to be in Minsk", "to have left": what may be hearsay, but no plan.
fn is_state_or_past(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let auxiliaries = document.tree.children_in(verb, &[Relation::Aux]);
    document.lemma(verb) == "be"
        || document
            .lexicon
            .presence
            .of_verb(document.lemma(verb))
            .any(|(frame, rest)| rest.is_empty() && frame.objects.is_empty())
        || auxiliaries
            .into_iter()
            .any(|a| matches!(document.lemma(a), "have" | "be"))
}

/// Plain "to" infinitives under verbs that no list knows are not facts.
fn tree_says_unreal(reader: &Reader, at: usize, head: usize) -> bool {
    let document = reader.document;
    let perfect = document
        .tree
        .children_in(at, &[Relation::Aux])
        .any(|a| document.lemma(a) == "have");
    !perfect
        && !matches!(
            document.lemma(head),
            "be" | "say" | "claim" | "seem" | "appear"
        )
}
