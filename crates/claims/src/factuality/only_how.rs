//! "She denied that he had entered *illegally*", "He did not leave *willingly*": what is denied is how it
//! happened; whether it did is left open.

use reportedly_model::Polarity;

use super::Factuality;
use crate::Reader;
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
        .any(|t| manner.adverbs.has(document.lower(t)));
    let by_phrase = |preposition: usize| {
        manner.prepositions.has(document.lower(preposition))
            && tree
                .child_in(preposition, &[Relation::Pobj])
                .is_some_and(|noun| manner.nouns.has(document.lemma(noun)))
    };
    by_adverb
        || tree
            .children_in(predicate, &[Relation::Prep])
            .any(by_phrase)
}
