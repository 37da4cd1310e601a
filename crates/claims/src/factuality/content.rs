//! Nouns whose clause says what they hold: "the charge that X fled".

use crate::Reader;
use crate::syntax::{Relation, is_whole_clause};

/// Whether the clause at `at` says what the noun `head` holds, though the model takes it for a
/// relative one.
pub(super) fn is_content_clause(reader: &Reader, at: usize, head: usize) -> bool {
    let document = reader.document;
    let words = &document.lexicon.factuality;
    let lemma = document.lemma(head);
    let subject = document
        .tree
        .child_in(at, &[Relation::Nsubj, Relation::Nsubjpass]);
    document.is_pos(head, "NOUN")
        && (words.hearsay.nouns.has(lemma) || words.denied.nouns.has(lemma))
        && subject.is_some_and(|s| {
            let that = document.lower(head + 1) == "that" && s > head + 1;
            // "claims *he had fled* were untrue"
            let opens = document.tree.subtree(s).into_iter().min() == Some(head + 1);
            that || opens && is_whole_clause(document, at)
        })
}

/// Whether somebody stands for what the noun holds, so that it is no mere hearsay: "the minister's
/// claim", "a claim by the army", "dismissed reports that", "the charge was rejected".
pub(super) fn has_speaker(reader: &Reader, noun: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let denied = matches!(tree.relation(noun), Relation::Dobj | Relation::Nsubjpass)
        && document
            .lexicon
            .factuality
            .denied
            .verbs
            .has(document.lemma(tree.head(noun)));
    denied
        || tree.child_in(noun, &[Relation::Poss]).is_some()
        || tree
            .children_in(noun, &[Relation::Prep])
            .any(|p| matches!(document.lower(p), "by" | "from"))
}
