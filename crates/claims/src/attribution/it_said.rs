//! "It said": the body that spoke in one of the sentences before, or that the one before was about.

use reportedly_model::{Source, SourceType};

use super::source::{source, unknown_source};
use crate::Reader;
use crate::quotes::quote_at;
use crate::syntax::{Relation, subject_of};

/// Who is "it".
const BODIES: [SourceType; 3] = [
    SourceType::Organization,
    SourceType::Outlet,
    SourceType::Document,
];

/// How many sentences back a body goes on speaking.
const REACH: usize = 2;

/// The body that "it" at `token` stands for, as the source that it was before.
pub fn source_again(reader: &Reader, token: usize, cue: &str) -> Option<Source> {
    let document = reader.document;
    let subject = document.tree.relation(token) == Relation::Nsubj;
    if document.lower(token) != "it" || !subject {
        return None;
    }
    let spoke = spoke_before(reader, token, cue).or_else(|| acted_before(reader, token, cue))?;
    // a body with a name is known by it; one without needs its words
    Some(match spoke.name {
        Some(_) => Source {
            text: document.words(token..token + 1).to_owned(),
            span: document.span(token..token + 1),
            ..spoke
        },
        None => spoke,
    })
}

/// "*The agency* has its own version. It says": the body that the sentence before was about.
fn acted_before(reader: &Reader, token: usize, cue: &str) -> Option<Source> {
    let document = reader.document;
    let tree = &document.tree;
    let last = document.sentence(token).start.checked_sub(1)?;
    let root = document
        .sentence(last)
        .find(|&t| tree.relation(t) == Relation::Root)?;
    let subject = tree.child_in(root, &[Relation::Nsubj])?;
    let known = document.lower(subject) != "it" && quote_at(document, subject).is_none();
    let body = known.then(|| source(reader, subject, cue)).flatten()?;
    BODIES.contains(&body.source_type).then_some(body)
}

/// The body that spoke last before `token`, in its sentence or those before it.
fn spoke_before(reader: &Reader, token: usize, cue: &str) -> Option<Source> {
    let document = reader.document;
    let here = document.tree.sentence(token);
    let speech = &document.lexicon.speech;
    (0..token)
        .rev()
        .take_while(|&t| here - document.tree.sentence(t) <= REACH)
        .filter(|&t| document.is_pos(t, "VERB") && quote_at(document, t).is_none())
        .filter(|&t| {
            let lemma = document.lemma(t);
            speech.verbs.has(lemma) || speech.denials.has(lemma)
        })
        .filter_map(|verb| Some((verb, subject_of(document, verb)?)))
        .filter(|(_, subject)| !subject.passive && document.lower(subject.token) != "it")
        .filter_map(|(verb, subject)| {
            let unknown = || {
                let only = speech.speaking.has(document.lemma(verb));
                unknown_source(reader, subject.token, cue).filter(|_| only)
            };
            source(reader, subject.token, cue).or_else(unknown)
        })
        .find(|spoke| BODIES.contains(&spoke.source_type))
}
