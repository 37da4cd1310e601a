//! Who answers under the "A:" of an interview: whoever its introduction says to have spoken.

use crate::document::Document;
use crate::names::NameType;
use crate::syntax::Relation;

/// Verbs of giving an interview, by whoever gives it.
const SPEAKING: [&str; 7] = [
    "speak", "talk", "tell", "answer", "reply", "recall", "agree",
];

/// Verbs of interviewing, by whoever asks.
const ASKING: [&str; 4] = ["interview", "meet", "ask", "question"];

/// The head of the name of whoever is interviewed, told before `first_label`.
pub fn find(document: &Document, first_label: usize) -> Option<usize> {
    let told = 0..first_label;
    spoke(document, first_label)
        .or_else(|| asked(document, first_label))
        .or_else(|| announced(document, first_label))
        .or_else(|| only_one(document, told))
}

/// "*Tomas Abreu* spoke to us in Dakar", "*He* spoke to us": the name, or the subject before it.
fn spoke(document: &Document, end: usize) -> Option<usize> {
    let tree = &document.tree;
    let verb = (0..end)
        .rev()
        .find(|&t| document.is_pos(t, "VERB") && SPEAKING.contains(&document.lemma(t)))?;
    let subject = tree.child_in(verb, &[Relation::Nsubj])?;
    if is_person(document, subject) {
        return Some(subject);
    }
    // "The general's daughter, *Amina*, replied to our questions"
    let apposed = tree.children_in(subject, &[Relation::Appos]);
    if let Some(name) = { apposed }.find(|&t| is_person(document, t)) {
        return Some(name);
    }
    let again = matches!(document.lower(subject), "he" | "she");
    let is_subject = |t: &usize| {
        is_person(document, *t)
            && matches!(tree.relation(*t), Relation::Nsubj | Relation::Nsubjpass)
    };
    (0..subject).rev().find(is_subject).filter(|_| again)
}

/// "we met *Tomas Abreu* in Dakar".
fn asked(document: &Document, end: usize) -> Option<usize> {
    let verb = |t: &usize| document.is_pos(*t, "VERB") && ASKING.contains(&document.lemma(*t));
    (0..end).rev().filter(verb).find_map(|verb| {
        let object = document.tree.child_in(verb, &[Relation::Dobj])?;
        is_person(document, object).then_some(object)
    })
}

/// "Former officer *Tomas Abreu* on the flight of Senator Lopez", "An interview with *Tomas Abreu*".
fn announced(document: &Document, end: usize) -> Option<usize> {
    let tree = &document.tree;
    let with = |t: usize| {
        let occasion = document.lower(tree.head(tree.head(t)));
        tree.relation(t) == Relation::Pobj
            && document.lower(tree.head(t)) == "with"
            && matches!(occasion, "interview" | "conversation" | "talk" | "q&a")
    };
    let on = |t: usize| {
        let opens = document.sentence(t);
        let first = opens.clone().find(|&t| is_person(document, t)) == Some(t);
        let verb = opens.clone().any(|t| document.is_pos(t, "VERB"));
        first && !verb && matches!(document.lower(t + 1), "on" | "about")
    };
    (0..end).find(|&t| is_person(document, t) && (with(t) || on(t)))
}

/// The only one named.
fn only_one(document: &Document, told: std::ops::Range<usize>) -> Option<usize> {
    let mut named = told.filter(|&t| is_person(document, t));
    let first = named.next()?;
    let same = |t: usize| document.lower(t) == document.lower(first);
    named.all(same).then_some(first)
}

fn is_person(document: &Document, token: usize) -> bool {
    document
        .name_of(token)
        .is_some_and(|name| name.name_type == NameType::Person && name.head() == token)
}
