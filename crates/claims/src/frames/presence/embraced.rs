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
pub fn is_embrace(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    if document.lemma(predicate) != "hold" || is_passive(document, predicate) {
        return false;
    }
    let object = document.tree.child_in(predicate, &[Relation::Dobj]);
    if in_arms(reader, predicate) || object.is_some_and(|o| is_of_the_family(reader, predicate, o))
    {
        return true;
    }
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

/// "held her *in his arms*".
fn in_arms(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    tree.children_in(verb, &[Relation::Prep])
        .filter(|&p| matches!(document.lower(p), "in" | "to"))
        .flat_map(|p| tree.children_in(p, &[Relation::Pobj]))
        .any(|t| matches!(document.lemma(t), "arm" | "lap" | "chest" | "breast"))
}

/// "Her father said … until *he held her*": whoever is told as a relative of hers.
fn is_of_the_family(reader: &Reader, verb: usize, object: usize) -> bool {
    let (document, chains) = (reader.document, reader.chains);
    let tree = &document.tree;
    // "held her in a cellar", "held her for a week"
    let placed = tree.child_in(verb, &[Relation::Prep]).is_some();
    let pronoun = document.is_pos(object, "PRON") && !placed;
    let subject = subject_of(document, verb).and_then(|s| chains.chain_at(s.token));
    let held = chains.chain_at(object);
    pronoun
        && subject.is_some_and(|chain| {
            chains.members(chain).any(|m| {
                let draft = &chains.drafts[m];
                let of = draft.anchor.and_then(|anchor| chains.chain_at(anchor));
                document.lexicon.kin.get(&draft.lemma).is_some() && of.is_some() && of == held
            })
        })
}
