//! "arrested *a birdwatcher*", "*a beekeeper* was deported": words that no list of callings holds, for somebody,
//! since the verb is one that is done to people alone.

use crate::document::Document;
use crate::syntax::{Relation, is_passive};

/// What is done to nothing but people.
const DONE_TO_PEOPLE: [&str; 12] = [
    "abduct",
    "arrest",
    "behead",
    "deport",
    "detain",
    "evict",
    "extradite",
    "handcuff",
    "imprison",
    "jail",
    "kidnap",
    "lynch",
];

/// What is done to people, and to other things as well.
const DONE_TO_DOERS: [&str; 5] = ["accuse", "convict", "free", "murder", "rescue"];

/// Endings of words for who does something.
const DOERS: [&str; 8] = ["er", "or", "ist", "ian", "eer", "man", "woman", "maker"];

/// Whether the noun at `token` is somebody because of what befalls it.
pub(super) fn is_captive(document: &Document, token: usize) -> bool {
    let tree = &document.tree;
    let verb = tree.head(token);
    let undergoes = match tree.relation(token) {
        Relation::Dobj => !is_passive(document, verb),
        Relation::Nsubjpass => true,
        _ => false,
    };
    if document.is_french || !undergoes || !document.is_pos(verb, "VERB") {
        return false;
    }
    let lemma = document.lemma(verb);
    let before = [Relation::Det, Relation::Poss, Relation::Amod];
    let told = tree.child_in(token, &before).is_some();
    let nation = |t: usize| {
        let word = &document.token(t).text;
        document.gazetteer.country_of_demonym(word).is_some()
    };
    let doer = DOERS.iter().any(|end| document.lower(token).ends_with(end));
    let foreign = tree.children_in(token, &[Relation::Amod]).any(nation);
    let to_people = DONE_TO_PEOPLE.contains(&lemma) && (doer || foreign);
    told && (to_people || DONE_TO_DOERS.contains(&lemma) && doer && foreign)
        && !document
            .lexicon
            .places
            .vehicles
            .has(&document.lemma(token).to_lowercase())
}
