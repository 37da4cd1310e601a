//! Objects behind a day or a place: "arrested on Wednesday *a former official* wanted in Oman", "detained late
//! on Monday *the banker X*". The model makes a circumstance of them, or the subject of what they are
//! wanted for.

use crate::document::Document;
use crate::lexicon::Mover;
use crate::mentions::is_human_noun;
use crate::names::NameType;
use crate::syntax::Relation;

/// Gives verbs of what befalls people their objects back.
pub fn mend(document: &mut Document) {
    for verb in 0..document.tokens().len() {
        if let Some((subject, object)) = taken_for_sentence(document, verb) {
            let top = document.tree.head(subject);
            document.tree.raise(
                verb,
                if top == subject { subject } else { top },
                Relation::Dobj,
            );
            document.tree.rehang(subject, verb, Relation::Nsubj);
            document.tree.rehang(object, verb, Relation::Dobj);
        }
        if let Some(object) = taken_for_circumstance(document, verb) {
            document.tree.rehang(object, verb, Relation::Dobj);
        }
        if let Some(lost) = taken_for_participle(document, verb) {
            let tree = &mut document.tree;
            let (above, relation) = (tree.head(lost.below), tree.relation(lost.below));
            if above == lost.below {
                tree.rehang(verb, lost.below, Relation::Acl);
                tree.raise(verb, lost.below, Relation::Acl);
            } else {
                tree.rehang(verb, above, relation);
            }
            tree.rehang(lost.subject, verb, Relation::Nsubj);
            tree.rehang(lost.object, verb, Relation::Dobj);
            tree.rehang(lost.below, lost.object, Relation::Acl);
        }
    }
}

/// Whether the verb befalls somebody by another's doing.
fn befalls(document: &Document, verb: usize) -> bool {
    let lexicon = document.lexicon;
    let object = |mover: Mover| matches!(mover, Mover::Object);
    document.is_pos(verb, "VERB")
        && lexicon
            .fate
            .of_verb(document.lemma(verb))
            .any(|(frame, rest)| rest.is_empty() && object(frame.mover))
}

fn is_person(document: &Document, token: usize) -> bool {
    is_human_noun(document, token) || document.is_name(token, NameType::Person)
}

/// "detained late on Monday *the banker X*".
fn taken_for_circumstance(document: &Document, verb: usize) -> Option<usize> {
    let tree = &document.tree;
    let subject = tree.child_in(verb, &[Relation::Nsubj])?;
    let objects = [Relation::Dobj, Relation::Auxpass, Relation::Ccomp];
    let lacks = document.token(verb).tag == "VBD" && tree.child_in(verb, &objects).is_none();
    if !lacks || !befalls(document, verb) {
        return None;
    }
    tree.children_in(verb, &[Relation::Npadvmod])
        .find(|&t| t > verb && t != subject && is_person(document, t))
}

/// "Italian police arrested in Rome *a Libyan*": police and whom they took, with no verb for the model;
/// gives both.
fn taken_for_sentence(document: &Document, verb: usize) -> Option<(usize, usize)> {
    let tree = &document.tree;
    let subject = tree.head(verb);
    let top = tree.head(subject);
    let forces = &document.lexicon.persons.forces;
    let participle = tree.relation(verb) == Relation::Acl
        && subject + 1 == verb
        && document.token(verb).tag == "VBN"
        && befalls(document, verb)
        && forces.has(document.lemma(subject));
    if !participle {
        return None;
    }
    let own = tree.child_in(verb, &[Relation::Dobj]);
    let root = top == subject;
    let predicate = tree.relation(subject) == Relation::Nsubj
        && tree.relation(top) == Relation::Root
        && !document.is_pos(top, "VERB")
        && !document.is_pos(top, "AUX")
        && top > verb;
    let beside = || {
        tree.children_in(subject, &[Relation::Appos]).find(|&t| {
            let first = tree.child_in(t, &[Relation::Det]);
            first.is_some_and(|first| first > verb && document.word_before(first) != ",")
        })
    };
    let object = own
        .or_else(beside)
        .filter(|_| root)
        .or(Some(top).filter(|_| predicate))?;
    Some((subject, object))
}

struct Lost {
    subject: usize,
    object: usize,
    below: usize,
}

/// "police arrested on Wednesday *a former official wanted* in Oman": the verb that was made a word on the
/// police, and the participle that was made the verb of both.
fn taken_for_participle(document: &Document, verb: usize) -> Option<Lost> {
    let tree = &document.tree;
    let subject = tree.head(verb);
    let below = tree.head(subject);
    let participle = tree.relation(verb) == Relation::Acl
        && subject + 1 == verb
        && matches!(document.token(verb).tag.as_str(), "VBN" | "VBD")
        && befalls(document, verb);
    let subjects = [Relation::Nsubj, Relation::Nsubjpass];
    let main = subjects.contains(&tree.relation(subject))
        && matches!(document.token(below).tag.as_str(), "VBD" | "VBN")
        && document.is_pos(below, "VERB");
    if !participle || !main {
        return None;
    }
    let phrase = tree.subtree(verb);
    let end = phrase.into_iter().max()? + 1;
    let object = tree
        .children_in(below, &subjects)
        .find(|&t| t > verb && t < below && is_person(document, t))?;
    let first = tree
        .subtree(object)
        .into_iter()
        .filter(|&t| t > verb)
        .min()?;
    let bare = tree
        .child_in(below, &[Relation::Aux, Relation::Auxpass, Relation::Dobj])
        .is_none();
    (first == end && bare).then_some(Lost {
        subject,
        object,
        below,
    })
}
