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
