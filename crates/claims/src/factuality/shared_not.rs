//! A "not" or "never" that stands before another verb and holds for this one too.

use crate::Reader;
use crate::syntax::Relation;

/// "*did not* pull the trigger and kill him", "will *never* return and surrender": one "not" before
/// both verbs, the second of which has no auxiliary of its own.
pub(super) fn shared_negation(reader: &Reader, verb: usize) -> Option<usize> {
    let document = reader.document;
    let tree = &document.tree;
    let first = tree.head(verb);
    let bare = tree.relation(verb) == Relation::Conj
        && document.token(verb).tag == "VB"
        && document.token(first).tag == "VB"
        && tree
            .child_in(
                verb,
                &[
                    Relation::Aux,
                    Relation::Nsubj,
                    Relation::Nsubjpass,
                    Relation::Neg,
                ],
            )
            .is_none();
    let helped = tree
        .children_in(first, &[Relation::Aux])
        .any(|aux| document.lower(aux) != "to");
    let joined = (first..verb).any(|t| matches!(document.lower(t), "and" | "or" | "nor"));
    let not = tree.child_in(first, &[Relation::Neg])?;
    (bare && helped && joined && not < first).then_some(not)
}

/// "met him and *never*, he said, set foot in X": the model makes the adverb a verb's equal.
pub(super) fn parted_never(reader: &Reader, verb: usize) -> Option<usize> {
    const FAR: usize = 8;
    let document = reader.document;
    let sentence = document.sentence(verb);
    let listed = document.tree.relation(verb) == Relation::Conj;
    (sentence.start.max(verb.saturating_sub(FAR))..verb)
        .filter(|&t| listed && document.lower(t) == "never" && document.word_after(t) == ",")
        .filter(|&t| matches!(document.word_before(t), "and" | "but"))
        .find(|&t| {
            let mut verbs = (t + 1..verb).filter(|&v| document.is_pos(v, "VERB"));
            verbs.all(|v| document.lexicon.speech.verbs.has(document.lemma(v)))
        })
}
