//! "She denied that he had entered *illegally*", "He did not leave *willingly*": what is denied is how it
//! happened; whether it did is left open.

use reportedly_model::Polarity;

use super::Factuality;
use crate::Reader;
use crate::document::Document;
use crate::syntax::Relation;

/// Claims nothing where only the manner is denied.
pub(super) fn apply(reader: &Reader, predicate: usize, factuality: &mut Factuality) {
    let denied = factuality.polarity == Polarity::Negative;
    // "never", "nobody" leave no room for another manner
    let wholly = reader
        .document
        .tree
        .children_in(predicate, &[Relation::Neg, Relation::Advmod])
        .any(|t| reader.document.lower(t) == "never");
    factuality.void |= denied && !wholly && tells_how(reader, predicate);
}

/// "illegally", "of his own accord", "without permission".
fn tells_how(reader: &Reader, predicate: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let manner = &document.lexicon.factuality.manner;
    let by_adverb = tree
        .children_in(predicate, &[Relation::Advmod])
        // ", wrongly as it turned out" judges the report
        .any(|t| manner.adverbs.has(document.lower(t)) && document.word_before(t) != ",");
    let by_phrase = |preposition: usize| {
        manner.prepositions.has(document.lower(preposition))
            && tree
                .child_in(preposition, &[Relation::Pobj])
                .is_some_and(|noun| manner.nouns.has(document.lemma(noun)))
    };
    by_adverb
        || lives_a_life(document, predicate)
        || tree
            .children_in(predicate, &[Relation::Prep])
            .any(by_phrase)
}

/// "was not living *the high life* in Spain": the kind of life is denied, not where it is led.
fn lives_a_life(document: &Document, predicate: usize) -> bool {
    let tree = &document.tree;
    let life = tree
        .child_in(predicate, &[Relation::Dobj])
        .filter(|&life| document.lemma(life) == "life");
    matches!(document.lemma(predicate), "live" | "lead")
        && life.is_some_and(|life| tree.child_in(life, &[Relation::Amod]).is_some())
}

/// "was not killed *by a bomb but by a bullet*": it befell somebody all the same.
pub(super) fn is_by_another(document: &Document, predicate: usize) -> bool {
    let tree = &document.tree;
    let Some(by) = tree.child_in(predicate, &[Relation::Agent, Relation::Prep]) else {
        return false;
    };
    let again = tree
        .children_in(predicate, &[Relation::Conj])
        .chain(tree.children_in(by, &[Relation::Conj]))
        .any(|other| document.lower(other) == document.lower(by));
    let but = tree
        .children_in(predicate, &[Relation::Cc])
        .chain(tree.children_in(by, &[Relation::Cc]))
        .any(|cc| document.lower(cc) == "but");
    matches!(document.lower(by), "by" | "with") && again && but
}
