//! Fiction, jokes and dreams: nothing of it is said to have happened.

use super::refuted;
use crate::Reader;
use crate::syntax::{Relation, subject_of};

/// Whether the verb makes what it governs a joke, a dream, a pretence.
pub fn is_unreal(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let unreal = &document.lexicon.factuality.unreal;
    let told_by_fiction = || {
        let shown = unreal.shown.has(document.lemma(verb));
        subject_of(document, verb).is_some_and(|subject| match shown {
            // "a doctored image shows him arriving": nobody knows where he is
            true => refuted::false_noun(reader, subject.token).is_some(),
            false => is_fiction(reader, subject.token),
        })
    };
    unreal.verbs.has(document.lemma(verb))
        || bids_imagine(reader, verb)
        || document
            .tree
            .children_in(verb, &[Relation::Advmod])
            .any(|a| unreal.adverbs.has(document.lower(a)))
        || told_by_fiction()
}

/// "*Suppose* Novak fled": an imperative at the head of a sentence.
fn bids_imagine(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    let opens = document.sentence(verb).start == verb;
    opens
        && document.lexicon.names.imagining.has(document.lemma(verb))
        && matches!(document.token(verb).tag.as_str(), "VB" | "VBP")
        && subject_of(document, verb).is_none()
}

/// Whether `predicate` tells of something in a novel, a film, a dream.
pub fn is_in_fiction(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    tree.ancestors(predicate).any(|above| {
        let setting = tree
            .children_in(above, &[Relation::Prep])
            .filter(|&p| matches!(document.lower(p), "in" | "throughout"))
            .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
            .any(|noun| is_fiction(reader, noun));
        let within = above != predicate
            && matches!(tree.relation(above), Relation::Relcl | Relation::Acl)
            && is_fiction(reader, tree.head(above))
            && !unreal_shown(reader, above);
        let about = document.lower(above) == "about" && is_fiction(reader, tree.head(above));
        let played = tree.relation(above) == Relation::Dobj
            && document
                .lexicon
                .factuality
                .unreal
                .played
                .has(document.lemma(tree.head(above)));
        let verb = document.is_pos(above, "VERB") || document.is_pos(above, "AUX");
        verb && setting || within || about || above != predicate && played
    })
}

/// "wounded by the criticism", "arrested by the beauty of Venice": no hand did it.
pub fn is_figure_of_speech(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let figurative = &document.lexicon.factuality.figurative.nouns;
    tree.children_in(predicate, &[Relation::Agent])
        .filter_map(|by| tree.child_in(by, &[Relation::Pobj]))
        .any(|agent| document.is_pos(agent, "NOUN") && figurative.has(document.lemma(agent)))
}

/// "footage" words: a film that shows somebody leaving is no fiction.
fn unreal_shown(reader: &Reader, verb: usize) -> bool {
    let document = reader.document;
    document
        .lexicon
        .factuality
        .unreal
        .shown
        .has(document.lemma(verb))
}

/// "the novel", "a television series", never "a series of raids" nor "a documentary film".
fn is_fiction(reader: &Reader, noun: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let unreal = &document.lexicon.factuality.unreal;
    let lemma = document.lemma(noun);
    let modifiers =
        || tree.children_in(noun, &[Relation::Amod, Relation::Compound, Relation::Nmod]);
    let factual = modifiers().any(|m| unreal.factual.has(document.lower(m)));
    let serial =
        unreal.serial.has(lemma) && (modifiers().any(|m| unreal.adjectives.has(document.lower(m))));
    !factual && document.is_pos(noun, "NOUN") && (unreal.nouns.has(lemma) || serial)
}
