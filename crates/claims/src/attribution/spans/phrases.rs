//! Phrases that attribute: "according to X", "as X put it", "in X's view", "X: …".

use std::ops::Range;

use super::content::{Content, extent};
use super::{Found, speaker};
use crate::document::Document;
use crate::syntax::Relation;

/// Words that a speaker before a colon takes, at most.
const LONGEST_SPEAKER: usize = 6;

/// "according to X".
pub fn according(document: &Document, token: usize) -> Option<Found> {
    let tree = &document.tree;
    let to = tree.child_in(token, &[Relation::Prep])?;
    let cue = format!("{} {}", document.lower(token), document.lower(to));
    if !document.lexicon.speech.prepositions.has(&cue) {
        return None;
    }
    let object = tree.child_in(to, &[Relation::Pobj])?;
    Some(Found {
        source: Some(speaker::phrase(document, object)),
        cue: token..to + 1,
        content: clause_around(document, token),
    })
}

/// "as X put it", "as X has said".
pub fn as_clause(document: &Document, verb: usize) -> Option<Found> {
    let tree = &document.tree;
    let opened = tree
        .children_in(verb, &[Relation::Mark, Relation::Advmod])
        .any(|mark| mark < verb && document.lower(mark) == "as");
    if !opened || !document.lexicon.cues.as_clause.has(document.lemma(verb)) {
        return None;
    }
    let complement = tree.child_in(verb, &[Relation::Ccomp, Relation::Xcomp]);
    if complement.is_some() {
        return None;
    }
    Some(Found {
        source: speaker::of_verb(document, verb),
        cue: verb..verb + 1,
        content: clause_around(document, verb),
    })
}

/// "in X's view", "in the words of X".
pub fn view(document: &Document, noun: usize) -> Option<Found> {
    let tree = &document.tree;
    let preposition = tree.head(noun);
    let fits = document.lexicon.cues.views.has(document.lemma(noun))
        && tree.relation(noun) == Relation::Pobj
        && matches!(document.lower(preposition), "in" | "to" | "by" | "from");
    if !fits {
        return None;
    }
    let owner = tree.child_in(noun, &[Relation::Poss]).or_else(|| {
        let of = tree.child_in(noun, &[Relation::Prep])?;
        (document.lower(of) == "of").then(|| tree.child_in(of, &[Relation::Pobj]))?
    })?;
    Some(Found {
        source: Some(speaker::phrase(document, owner)),
        cue: noun..noun + 1,
        content: clause_around(document, preposition),
    })
}

/// The clause that a phrase hangs on, without the phrase.
fn clause_around(document: &Document, phrase: usize) -> Content {
    let tree = &document.tree;
    let verbal = |t: &usize| document.is_pos(*t, "VERB") || document.is_pos(*t, "AUX");
    let mut clause = tree
        .ancestors(phrase)
        .skip(1)
        .find(verbal)
        .unwrap_or(tree.head(phrase));
    while matches!(tree.relation(clause), Relation::Xcomp | Relation::Conj) {
        clause = tree.head(clause);
    }
    let mut content = Content::of_phrase(document, clause);
    content.without(&extent(document, phrase));
    content.complete_quotations(document, phrase);
    content
}

/// "WALLACE: …", "Poll: …": a line that opens with its speaker.
pub fn colon(document: &Document, mark: usize) -> Option<Found> {
    if document.token(mark).text != ":" {
        return None;
    }
    let line = line(document, mark);
    let before = line.start..mark;
    let after = mark + 1..line.end;
    let verbless = !before
        .clone()
        .any(|t| document.is_pos(t, "VERB") || document.is_pos(t, "AUX"));
    let opens = !before.is_empty() && before.len() <= LONGEST_SPEAKER;
    let named = before.clone().any(|t| document.is_pos(t, "PROPN"))
        || before
            .clone()
            .last()
            .is_some_and(|t| document.lexicon.speech.colon_nouns.has(document.lemma(t)));
    (verbless && opens && named && after.len() > 3).then(|| Found {
        source: Some(before),
        cue: mark..mark + 1,
        content: Content::of_range(after),
    })
}

/// "“…” — X": a quotation signed.
pub fn signature(document: &Document, dash: usize) -> Option<Found> {
    let signed = document
        .quotations
        .iter()
        .find(|quotation| quotation.speaker.is_some_and(|(_, by)| by == dash))?;
    let (speaker, _) = signed.speaker?;
    Some(Found {
        source: Some(speaker::phrase(document, speaker)),
        cue: dash..dash + 1,
        content: Content::of_range(signed.with_marks(document)),
    })
}

/// The block that a token stands in.
fn line(document: &Document, token: usize) -> Range<usize> {
    let block = document.block(token);
    let mut start = token;
    while start > 0 && document.block(start - 1) == block {
        start -= 1;
    }
    let mut end = token + 1;
    while end < document.tokens().len() && document.block(end) == block {
        end += 1;
    }
    start..end
}
