//! "Melo, head of the bank, *left* Luanda": the model takes the only verb of the sentence for a participle
//! that describes the subject.

use super::Relation;
use super::finite::is_finite;
use crate::document::Document;
use crate::lexicon::Mover;
use crate::names::NameType;

/// Makes verbs of going that nobody does to anybody the main verb again.
pub fn mend_stranded_verbs(document: &mut Document) {
    for verb in 0..document.tokens().len() {
        let Some(subject) = stranded_under(document, verb) else {
            continue;
        };
        document
            .tree
            .put_in_place_of(verb, subject, Relation::Nsubj);
        document.tree.set_subject(subject, verb);
    }
}

/// The name that the participle describes, if a description between commas parts the two, and the
/// sentence has no other verb.
fn stranded_under(document: &Document, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    let subject = tree.head(verb);
    let past = matches!(document.token(verb).tag.as_str(), "VBN" | "VBD");
    let describes = tree.relation(verb) == Relation::Acl
        && tree.relation(subject) == Relation::Root
        && document.is_name(subject, NameType::Person);
    if !past || !describes || document.is_french || document.word_before(verb) != "," {
        return None;
    }
    let apposed = tree
        .children_in(subject, &[Relation::Appos])
        .any(|noun| subject < noun && noun < verb);
    let goes = document
        .lexicon
        .motion
        .of_verb(document.lemma(verb))
        .any(|(frame, rest)| rest.is_empty() && matches!(frame.mover, Mover::Subject));
    let alone = !document
        .sentence(verb)
        .any(|t| t != verb && is_finite(document, t));
    (apposed && goes && alone).then_some(subject)
}
