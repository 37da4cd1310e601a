//! Verbs and prepositions that lend a noun its subject: "paid a visit to", "during a visit to".

use reportedly_model::{MentionType, Modality};

use crate::Reader;
use crate::syntax::{Relation, is_passive, subject_of};

/// Whose doing the noun at `noun` names by the grammar of its verb, and this verb.
pub fn supported(reader: &Reader, noun: usize) -> Option<(usize, usize)> {
    let document = reader.document;
    let tree = &document.tree;
    if document.lexicon.places.vehicles.has(document.lemma(noun)) {
        // "took a flight": the vehicle, which its verb tells of
        return None;
    }
    let above = tree.head(noun);
    let verb = match tree.relation(noun) {
        Relation::Dobj
            if lends(reader, above)
                || is_planned_by_one(reader, above)
                || is_denied_by_one(reader, above, noun) =>
        {
            above
        }
        Relation::Pobj if introduces(reader, noun, above) => tree.head(above),
        _ => return None,
    };
    let subject = subject_of(document, verb)?.token;
    reader.chains.mention_at(subject)?;
    Some((subject, verb))
}

fn lends(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    document.lexicon.support.verbs.has(document.lemma(verb))
}

/// "*X is planning* a trip": what a body plans may be anybody's.
fn is_planned_by_one(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let planned = document.lexicon.support.planning.has(document.lemma(verb));
    planned && is_doing_of_a_person(reader, verb)
}

/// "*X denied* any trip to Malta": his own, where the noun is one of any.
fn is_denied_by_one(reader: &Reader, verb: usize, noun: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let denied = document.lemma(verb) == "deny";
    let any = tree
        .child_in(noun, &[Relation::Det])
        .is_some_and(|d| matches!(document.lower(d), "a" | "an" | "any"));
    denied && any && is_doing_of_a_person(reader, verb)
}

/// Whether the subject of the verb is one person.
fn is_doing_of_a_person(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    !is_passive(document, verb)
        && subject_of(document, verb).is_some_and(|subject| {
            let chain = reader.chains.chain_at(subject.token);
            chain.is_some_and(|chain| reader.chains.mention_type(chain) == MentionType::Person)
        })
}

/// "was on a visit", "embarked on a trip"; "during a visit to X, he said", but not "during *the*
/// visit", which is somebody else's, nor where the verb has a person for its object.
fn introduces(reader: &Reader, noun: usize, preposition: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let verb = tree.head(preposition);
    let predicate = document.is_pos(verb, "VERB") || document.is_pos(verb, "AUX");
    if !predicate {
        return false;
    }
    let on = document.lower(preposition) == "on" && lends(reader, verb);
    let determined = tree
        .child_in(noun, &[Relation::Det, Relation::Poss])
        .is_some_and(|d| !matches!(document.lower(d), "a" | "an" | "another"));
    let person = tree
        .child_in(verb, &[Relation::Dobj])
        .is_some_and(|o| reader.chains.mention_at(o).is_some());
    let introducing = document
        .lexicon
        .support
        .prepositions
        .has(document.lower(preposition));
    // "returned from a visit to X"
    let back_from = document.lower(preposition) == "from" && document.lemma(verb) == "return";
    (on || introducing || back_from) && !determined && !person
}

/// Who is to be moved as the noun at `noun` names, the verb that says so, and how firmly: "*X
/// faces* extradition to", "*X is fighting* deportation".
pub fn faced(reader: &Reader, noun: usize) -> Option<(usize, usize, Modality)> {
    let document = reader.document;
    let support = &document.lexicon.support;
    let verb = document.tree.head(noun);
    if document.tree.relation(noun) != Relation::Dobj {
        return None;
    }
    let modality = match document.lemma(verb) {
        lemma if support.facing.has(lemma) => Modality::Intended,
        lemma if support.reckoning.has(lemma) => Modality::Hypothetical,
        _ => return None,
    };
    let subject = subject_of(document, verb)?.token;
    reader.chains.mention_at(subject)?;
    Some((subject, verb, modality))
}
