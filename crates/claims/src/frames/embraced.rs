//! "A woman *holds her baby*": in somebody's arms, and in nobody's custody.

use crate::Reader;
use crate::syntax::{Relation, is_passive, subject_of};

/// Those who carry children and the hurt in their arms.
const BEARERS: [&str; 14] = [
    "man",
    "woman",
    "mother",
    "father",
    "grandmother",
    "grandfather",
    "parent",
    "relative",
    "resident",
    "refugee",
    "migrant",
    "rescuer",
    "crew",
    "medic",
];

/// Whether the verb at `predicate` says that somebody has a child or relative in their arms.
pub(super) fn is_embrace(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    if document.lemma(predicate) != "hold" || is_passive(document, predicate) {
        return false;
    }
    let object = document.tree.child_in(predicate, &[Relation::Dobj]);
    let kin = object.is_some_and(|o| {
        let lemma = document.lemma(o);
        document.lexicon.kin.get(lemma).is_some()
            || matches!(
                lemma,
                "baby" | "infant" | "toddler" | "child" | "newborn" | "twin"
            )
    });
    let subject = subject_of(document, predicate).map(|s| s.token);
    let bearer = subject.is_some_and(|s| {
        let owner = object.and_then(|o| document.tree.child_in(o, &[Relation::Poss]));
        let own = owner
            .and_then(|owner| reader.chains.chain_at(owner))
            .is_some_and(|chain| reader.chains.chain_at(s) == Some(chain));
        own || BEARERS.contains(&document.lemma(s))
    });
    kin && bearer
}
