//! Help that is denied, and not what it was for: "denied that officials had helped him escape",
//! "nobody helped her flee", "denied any role in his escape".

use crate::Reader;
use crate::syntax::Relation;

use super::refuted;

/// Whether `head` only says that nobody helped with, or had a part in, what hangs on it at `at`.
pub(super) fn is_only_help_denied(reader: &Reader, at: usize, head: usize) -> bool {
    let document = reader.document;
    let helped = &document.lexicon.factuality.helped;
    let lemma = document.lemma(head);
    if document.is_pos(head, "VERB") {
        let with = matches!(
            document.tree.relation(at),
            Relation::Xcomp | Relation::Ccomp | Relation::Dobj | Relation::Prep
        );
        return with
            && helped.verbs.has(lemma)
            && (refuted::is_negated(reader, head) || is_denied(reader, head));
    }
    let part_in = document.tree.relation(at) == Relation::Prep && document.lower(at) == "in";
    part_in && helped.nouns.has(lemma) && (is_none(reader, head) || is_denied(reader, head))
}

/// "*denied* helping", "*denied* that anybody had helped", "*denied* any role".
fn is_denied(reader: &Reader, helping: usize) -> bool {
    let document = reader.document;
    let tree = &document.tree;
    let inside = |&t: &usize| {
        let clause = matches!(
            tree.relation(t),
            Relation::Ccomp
                | Relation::Xcomp
                | Relation::Pcomp
                | Relation::Acl
                | Relation::Relcl
                | Relation::Dobj
                | Relation::Prep
                | Relation::Conj
        );
        clause
    };
    let words = &document.lexicon.factuality;
    std::iter::once(helping)
        .chain(tree.ancestors(helping).skip(1))
        .take_while(inside)
        .map(|t| tree.head(t))
        .take(3)
        .any(|above| {
            let lemma = document.lemma(above);
            words.denied.verbs.has(lemma)
                || words.denied.nouns.has(lemma)
                || refuted::is_negated(reader, above) && document.is_pos(above, "VERB")
        })
}

/// "had *no* role", "did not play *any* part".
fn is_none(reader: &Reader, noun: usize) -> bool {
    let document = reader.document;
    let none = &document.lexicon.factuality.negation.determiners;
    document
        .tree
        .children_in(noun, &[Relation::Det, Relation::Neg])
        .any(|d| none.has(document.lower(d)))
}
