//! "Ivo Novak is dead. *A daughter*, Lena, said so": a relative told without an owner is of whoever the sentence before
//! was about.

use crate::document::Document;
use crate::names::NameType;
use crate::syntax::{Relation, lemma_of};

/// Kin of whom "a" tells no more than that somebody has them: "a mother" may be any.
const KIN: [&str; 12] = [
    "son",
    "daughter",
    "brother",
    "sister",
    "cousin",
    "nephew",
    "niece",
    "uncle",
    "aunt",
    "grandson",
    "granddaughter",
    "stepson",
];

/// The subject of the sentence before, whose relative the noun at `head` names.
pub(super) fn understood_owner(document: &Document, head: usize) -> Option<usize> {
    if let Some(owner) = family_of_the_last(document, head) {
        return Some(owner);
    }
    let tree = &document.tree;
    let kin = KIN.contains(&lemma_of(document, head).as_str()) && !document.is_french;
    if !kin || document.token(head).tag != "NN" {
        return None;
    }
    let article = tree.child_in(head, &[Relation::Det])?;
    let eldest = (tree.children_in(head, &[Relation::Amod])).any(|t| {
        matches!(
            document.lower(t),
            "eldest" | "oldest" | "youngest" | "elder" | "younger"
        )
    });
    let one = matches!(document.lower(article), "a" | "an" | "another")
        || document.lower(article) == "the" && eldest;
    let named = (tree.children_in(head, &[Relation::Appos]))
        .any(|name| name > head && document.is_name(name, NameType::Person));
    let first = document.sentence(head).start;
    if !one || !named || first != article {
        return None;
    }
    subject_before(document, first).map(|(_, subject)| subject)
}

/// "He never went home. From A *the family* drove to B": the family of whom the sentence before tells what he did.
fn family_of_the_last(document: &Document, head: usize) -> Option<usize> {
    let tree = &document.tree;
    let verb = tree.head(head);
    let lone = tree
        .children(head)
        .iter()
        .all(|&t| matches!(document.lower(t), "the" | "whole" | "entire") && t < head);
    let the = tree.child_in(head, &[Relation::Det])?;
    let goes = document.lower(head) == "family"
        && document.lower(the) == "the"
        && lone
        && matches!(tree.relation(head), Relation::Nsubj | Relation::Nsubjpass)
        && tree.relation(verb) == Relation::Root
        && !document.lexicon.speech.verbs.has(document.lemma(verb));
    if !goes || document.is_french {
        return None;
    }
    let (root, subject) = subject_before(document, document.sentence(head).start)?;
    let speaks = document.lexicon.speech.verbs.has(document.lemma(root));
    (!speaks).then_some(subject)
}

/// The root of the sentence before the one that starts at `first`, in the same paragraph, and its subject, if that is
/// one person.
fn subject_before(document: &Document, first: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let mut before = document.sentence(first.checked_sub(1)?);
    if document.block(before.start) != document.block(first) {
        return None;
    }
    let root = before.find(|&t| tree.relation(t) == Relation::Root)?;
    let subject = tree.child_in(root, &[Relation::Nsubj, Relation::Nsubjpass])?;
    let person = document.is_name(subject, NameType::Person)
        || matches!(document.lower(subject), "he" | "she");
    let listed = tree.conjuncts(subject).len() > 1;
    (person && !listed).then_some((root, subject))
}
