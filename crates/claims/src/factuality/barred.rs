//! "a ban on foreigners *entering* the country": what is barred has not happened, or not for that.

use reportedly_model::Modality;

use super::Factuality;
use crate::Reader;
use crate::syntax::Relation;

/// Nouns for what keeps people from doing something.
const BARRIERS: [&str; 9] = [
    "ban",
    "prohibition",
    "restriction",
    "curb",
    "limit",
    "moratorium",
    "clampdown",
    "bar",
    "objection",
];

/// Leaves open whether the participle at `at`, which describes the noun at `whom`, ever came true,
/// where a word for a barrier governs both.
pub(super) fn apply(reader: &Reader, at: usize, whom: usize, factuality: &mut Factuality) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let preposition = tree.head(whom);
    let barrier = tree.head(preposition);
    let barred = document.token(at).tag == "VBG"
        && tree.relation(at) == Relation::Acl
        && tree.relation(whom) == Relation::Pobj
        && matches!(document.lower(preposition), "on" | "to" | "against")
        && document.is_pos(barrier, "NOUN")
        && BARRIERS.contains(&document.lemma(barrier));
    if barred {
        factuality.suspend(Modality::Hypothetical);
    }
    barred
}

/// "*are barred* from entering", "*has been banned* from returning": a ban in force tells of no journey, neither
/// made nor missed; "was barred from boarding" tells of one that somebody was kept from.
pub(super) fn is_standing_ban(reader: &Reader, verb: usize, barred: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let bans = matches!(document.lemma(verb), "bar" | "ban" | "prohibit" | "forbid");
    let comes = matches!(
        document.lemma(barred),
        "enter" | "reach" | "return" | "travel" | "visit" | "come" | "go"
    );
    let auxiliaries = [Relation::Aux, Relation::Auxpass];
    let in_force = tree
        .children_in(verb, &auxiliaries)
        .any(|t| matches!(document.token(t).tag.as_str(), "VBZ" | "VBP"));
    // "the measures *ban* them from entering"
    let present = |t: usize| matches!(document.token(t).tag.as_str(), "VBZ" | "VBP");
    let imposed = present(verb)
        || document.token(verb).tag == "VB"
            && tree.child_in(verb, &[Relation::Aux]).is_none()
            && present(tree.first_conjunct(verb));
    bans && comes && (in_force || imposed)
}
