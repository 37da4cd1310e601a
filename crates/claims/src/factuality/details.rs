//! How, when and where something came about, asked or left open: that it did is taken for granted. "Whether" it
//! did is not.

use crate::Reader;
use crate::syntax::{Relation, is_passive};

/// Whether only the details of the clause at `at` are open, by what the verb at `head` says.
pub(super) fn are_open(reader: &Reader, at: usize, head: usize) -> bool {
    asked_for(reader, at) && (leaves_open(reader, head) || is_disputed(reader, head))
}

/// "whether he left".
pub(super) fn asks_whether(reader: &Reader, clause: usize) -> bool {
    let document = reader.document;
    document
        .tree
        .children_in(clause, &[Relation::Mark])
        .any(|mark| document.lower(mark) == "whether")
}

/// "it was not *clear* how he left", "it is not *known* when she died".
fn leaves_open(reader: &Reader, head: usize) -> bool {
    let document = reader.document;
    let words = &document.lexicon.factuality;
    let state = document.tree.child_in(head, &[Relation::Acomp]);
    let adjective = [Some(head), state].into_iter().flatten().any(|t| {
        let word = document.lower(t);
        document.is_pos(t, "ADJ")
            && (words.doubted.adjectives.has(word) || words.sure.adjectives.has(word))
    });
    adjective || document.lemma(head) == "know" && is_passive(document, head)
}

/// "did not say when he left", "would not reveal where she had fled": that it happened is taken
/// for granted.
pub(super) fn asked_for(reader: &Reader, clause: usize) -> bool {
    let document = reader.document;
    document.tree.children(clause).iter().any(|&child| {
        child < clause
            && matches!(
                document.lower(child),
                "when" | "where" | "how" | "why" | "who" | "what"
            )
    })
}

/// "How he died is *disputed*": that he died is not.
fn is_disputed(reader: &Reader, verb: usize) -> bool {
    let denials = &reader.document.lexicon.factuality.denied.verbs;
    denials.has(reader.document.lemma(verb)) && is_passive(reader.document, verb)
}
