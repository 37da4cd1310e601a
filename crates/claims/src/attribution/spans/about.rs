//! Words about somebody or something: "criticised the minister", "called for a boycott", "was
//! accused of theft", "is expected to resign".

use super::content::{Content, extent};
use super::{Found, speaker};
use crate::document::Document;
use crate::syntax::Relation;

const RESULTS: [Relation; 4] = [
    Relation::Xcomp,
    Relation::Ccomp,
    Relation::Oprd,
    Relation::Prep,
];

/// The object of a verb that stands for speech or thought, or what follows its preposition.
pub fn object(document: &Document, verb: usize) -> Content {
    let tree = &document.tree;
    let cues = &document.lexicon.cues;
    if let Some(content) = after_preposition(document, verb) {
        return content;
    }
    if !cues.object.has(document.lemma(verb)) {
        return Content::default();
    }
    let Some(object) = tree.child_in(verb, &[Relation::Dobj]) else {
        return Content::default();
    };
    let mut content = Content::of_phrase(document, object);
    for result in tree.children_in(verb, &RESULTS).filter(|&r| r > object) {
        if !tells_when(document, result) {
            content.add(Content::of_phrase(document, result));
        }
    }
    content
}

/// "called *for* a boycott", "spoke *out against* him", "pointed *out* that".
fn after_preposition(document: &Document, verb: usize) -> Option<Content> {
    let tree = &document.tree;
    let cues = &document.lexicon.cues;
    let preposition = tree
        .children_in(verb, &[Relation::Prep, Relation::Prt, Relation::Advmod])
        .find(|&p| {
            let pair = format!("{} {}", document.lemma(verb), document.lower(p));
            p > verb && cues.prepositional.has(&pair)
        })?;
    let mut content = Content::default();
    if tree.relation(preposition) == Relation::Prep {
        content = Content::of_phrase(document, preposition);
        content.without(&(preposition..preposition + 1));
    } else if let Some(object) = tree.child_in(verb, &[Relation::Dobj]) {
        content = Content::of_phrase(document, object);
    }
    for clause in tree
        .children_in(verb, &[Relation::Xcomp, Relation::Ccomp])
        .filter(|&c| c > preposition)
    {
        content.add(Content::of_phrase(document, clause));
    }
    Some(content).filter(|content| !content.is_empty())
}

/// "on Friday", "in a statement", "during the debate": no part of what is said.
fn tells_when(document: &Document, preposition: usize) -> bool {
    document.tree.relation(preposition) == Relation::Prep
        && !matches!(
            document.lower(preposition),
            "of" | "for" | "as" | "to" | "with" | "from" | "over" | "against" | "about"
        )
}

/// "X is said to …", "X was called …", "it is believed that".
pub fn in_passive(document: &Document, verb: usize) -> Option<Found> {
    let tree = &document.tree;
    if !document.lexicon.cues.passive.has(document.lemma(verb)) {
        return None;
    }
    let agent = speaker::agent(document, verb);
    let mut content = Content::default();
    for result in tree.children_in(verb, &RESULTS).filter(|&r| r > verb) {
        if !tells_when(document, result) {
            content.add(Content::of_phrase(document, result));
        }
    }
    if content.is_empty() && agent.is_none() {
        return None;
    }
    let subject = tree.child_in(verb, &[Relation::Nsubjpass, Relation::Nsubj]);
    if let Some(subject) = subject.filter(|&s| document.lower(s) != "it" || agent.is_some()) {
        content.add(Content::of_range(extent(document, subject)));
    }
    if let Some(agent) = &agent {
        content.without(agent);
    }
    content.complete_quotations(document, verb);
    content.without(&(verb..verb + 1));
    Some(Found {
        source: agent,
        cue: verb..verb + 1,
        content,
    })
}
