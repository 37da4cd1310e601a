//! Whom a verb does something to, where the grammar leaves the object out or sets it before: "X, *whom*
//! the army deported", "*the hostages* the rebels freed", "abducted and killed *two nurses*".

use super::passive::is_passive;
use super::subject::{antecedent, human_above};
use crate::document::Document;
use crate::syntax::Relation;

/// The object of the verb at `predicate`; of a relative clause, whom the clause describes.
pub fn object_of(document: &Document, predicate: usize) -> Option<usize> {
    let object = document.tree.child_in(predicate, &[Relation::Dobj]);
    match object {
        Some(object) if is_relative(document, object) && object < predicate => {
            described(document, predicate, object)
        }
        Some(object) => Some(object),
        None if is_passive(document, predicate) => None,
        None => told_of(document, predicate).or_else(|| bare_relative(document, predicate)),
    }
}

fn is_relative(document: &Document, token: usize) -> bool {
    matches!(document.lower(token), "who" | "whom" | "that")
        && matches!(document.token(token).tag.as_str(), "WP" | "WDT" | "IN")
}

/// The noun that the relative clause opened by `relative` describes.
fn described(document: &Document, predicate: usize, relative: usize) -> Option<usize> {
    let tree = &document.tree;
    let clause = std::iter::once(predicate)
        .chain(tree.ancestors(predicate))
        .any(|t| tree.relation(t) == Relation::Relcl);
    let noun = antecedent(document, predicate).filter(|&noun| clause && noun < relative)?;
    Some(human_above(document, noun, relative))
}

/// "X, *whom* police say the gunmen shot": the pronoun stands with the verb of saying, or is taken for
/// a second subject.
fn told_of(document: &Document, predicate: usize) -> Option<usize> {
    let tree = &document.tree;
    let says = tree.head(predicate);
    let content = tree.relation(predicate) == Relation::Ccomp
        && tree.relation(says) == Relation::Relcl
        && document.lexicon.speech.verbs.has(document.lemma(says));
    let relative = [says, predicate].into_iter().find_map(|verb| {
        let mut opening = tree.children(verb).iter().copied();
        opening.find(|&t| t < says && is_relative(document, t))
    })?;
    let own = |verb: usize| {
        tree.children_in(verb, &[Relation::Nsubj])
            .any(|subject| subject != relative && subject < verb)
    };
    (content && own(says) && own(predicate))
        .then(|| described(document, predicate, relative))
        .flatten()
}

/// "*the hostages* the rebels freed": a clause with a subject of its own and nothing to open it.
fn bare_relative(document: &Document, predicate: usize) -> Option<usize> {
    let tree = &document.tree;
    let noun = tree.head(predicate);
    let subject = tree.child_in(predicate, &[Relation::Nsubj])?;
    let opened = tree
        .children_in(predicate, &[Relation::Mark, Relation::Advmod])
        .any(|t| t < subject);
    let pronoun = matches!(document.token(subject).tag.as_str(), "WP" | "WDT");
    (tree.relation(predicate) == Relation::Relcl
        && noun < subject
        && subject < predicate
        && !opened
        && !pronoun
        && crate::mentions::is_human_noun(document, noun))
    .then_some(noun)
}

/// "abducted and later killed *two nurses*": the object of two verbs that nothing else parts.
pub fn shared_object(document: &Document, predicate: usize) -> Option<usize> {
    let tree = &document.tree;
    if is_passive(document, predicate) {
        return None;
    }
    let next = tree
        .child_in(predicate, &[Relation::Conj])
        .filter(|_| matches!(document.lower(predicate + 1), "and" | "or"))?;
    let joined = (predicate + 2..next).all(|t| document.is_pos(t, "ADV"));
    // "if they go around killing and robbing people": nobody in particular
    let (tag, other) = (&document.token(predicate).tag, &document.token(next).tag);
    let gerund = tag == "VBG" && tree.child_in(predicate, &[Relation::Aux]).is_none();
    let bare = |tag: &str| matches!(tag, "VB" | "VBP");
    let alike = (tag == other || bare(tag) && bare(other)) && !gerund;
    let own = [Relation::Nsubj, Relation::Aux, Relation::Auxpass];
    tree.child_in(next, &[Relation::Dobj])
        .filter(|&object| next > predicate && joined && alike && object > next)
        .filter(|_| tree.child_in(next, &own).is_none())
}
