//! What the model takes a name for, and how far it is to be believed.

use super::Name;
use super::context::belongs_to_people;
use super::evidence::Score;
use super::local::place_in_tree;
use crate::document::Document;
use crate::syntax::Relation;

/// A single word, not known as a person's name, of which the sentence tells nothing human: as likely a
/// people, a town or a make.
fn is_bare(document: &Document, name: &Name) -> bool {
    let (relation, verb) = place_in_tree(document, name);
    let subject = matches!(relation, Relation::Nsubj | Relation::Nsubjpass);
    let told = relation == Relation::Dobj && document.lexicon.speech.told.has(document.lemma(verb));
    let acts = told || subject && !stands_for_either(document, verb);
    is_lone_unknown(document, name) && !acts && !belongs_to_people(document, name.head())
}

/// "Novak *fell*", "Novak *is* quiet"; "Novak *is* in Rome" says more.
pub(super) fn stands_for_either(document: &Document, verb: usize) -> bool {
    let tree = &document.tree;
    let somewhere = || {
        tree.children_in(verb, &[Relation::Prep])
            .filter_map(|preposition| tree.child_in(preposition, &[Relation::Pobj]))
            .filter_map(|place| document.name_of(place))
            .any(|place| {
                document
                    .gazetteer
                    .is_known(document.words(place.tokens.clone()))
            })
    };
    document.lexicon.names.either.has(document.lemma(verb)) && !somewhere()
}

pub(super) fn is_lone_unknown(document: &Document, name: &Name) -> bool {
    let word = document.lower(name.head());
    name.tokens.len() == 1
        && name.titles.is_empty()
        && reportedly_names::gender_of_given(word).is_none()
        && !reportedly_names::is_common_family_name(word)
}

/// What the model takes the name for.
pub(super) fn of_label(document: &Document, name: &Name) -> Score {
    let mut score = Score::default();
    let mut best = "";
    for token in name.tokens.clone().rev() {
        let label = document.labels[token].as_str();
        if !label.is_empty() {
            best = label;
            break;
        }
    }
    match best {
        // what the gazetteer knows is as likely a town
        "PERSON"
            if name.titles.is_empty()
                && document
                    .gazetteer
                    .is_known(document.words(name.tokens.clone())) =>
        {
            score.person += if is_bare(document, name) { 0.6 } else { 1.2 };
        }
        "PERSON" if is_bare(document, name) => {
            score.person += 1.0;
            score.other += 1.2;
        }
        "PERSON" => score.person += 2.0,
        "GPE" | "FAC" | "LOC"
            if name.tokens.len() > 1
                && !document
                    .gazetteer
                    .is_known(document.words(name.tokens.clone())) =>
        {
            score.place += 0.8
        }
        "GPE" => score.place += 2.0,
        "LOC" | "FAC" => score.place += 1.6,
        "ORG" if name.tokens.len() > 1 => score.organization += 1.0,
        "ORG" => score.organization += 1.6,
        "NORP" => score.other += 1.0,
        "EVENT" | "WORK_OF_ART" | "PRODUCT" | "LAW" | "LANGUAGE" => score.other += 1.5,
        _ => score.other += 0.1,
    }
    score
}
