//! Sentences that hold a word of some frame on which no claim rests, and why: what a reader who
//! doubts the reading wants to see first.

use std::ops::Range;

use reportedly_model::{BlockRole, Claim, Kind, Quoted};

use crate::names::NameType;
use crate::syntax::subject_of;
use crate::{Reader, factuality};

/// A sentence with a word on which no claim rests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unclaimed {
    /// The sentence.
    pub sentence: Quoted,
    /// The first such word in it that may open a frame.
    pub word: Quoted,
    /// The kind of claim that the word may make.
    pub kind: Kind,
    /// Why it made none.
    pub reason: Silence,
}

/// Why a word made no claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Silence {
    /// Its block makes no claims: a related link, a byline.
    Block(BlockRole),
    /// The sentence asks, imagines or jokes.
    LeftOpen,
    /// Nobody is named or described of whom it is said.
    NoSubject,
    /// What it is said of is no person, group or organisation.
    NotAParty,
    /// It tells of going or being, and no place is named in the sentence.
    NoPlace,
    /// The words around it fit none of its frames.
    NoFrame,
}

/// Every sentence with the word of a frame that none of `claims` rests on, whatever else the sentence
/// claims.
pub fn find_all(reader: &Reader, claims: &[Claim]) -> Vec<Unclaimed> {
    reader
        .document
        .analysis
        .sentences
        .iter()
        .filter_map(|sentence| explain(reader, sentence.clone(), claims))
        .collect()
}

/// Whether a claim of what happened rests on the word: who somebody is, or what a source says, explains no silence.
fn is_claimed(reader: &Reader, token: usize, claims: &[Claim]) -> bool {
    let span = reader.document.span(token..token + 1);
    let happened = [Kind::Movement, Kind::Presence, Kind::Fate, Kind::Legal];
    claims
        .iter()
        .filter(|claim| happened.contains(&claim.kind()))
        .any(|claim| claim.evidence.span.overlaps(span))
}

fn explain(reader: &Reader, sentence: Range<usize>, claims: &[Claim]) -> Option<Unclaimed> {
    let (token, kind) = sentence
        .clone()
        .filter(|&token| !is_claimed(reader, token, claims))
        .find_map(|token| Some((token, kind_of(reader, token)?)))?;
    let quoted = |tokens: Range<usize>| {
        let span = reader.document.span(tokens);
        Quoted::new(reader.document.text(span), span)
    };
    Some(Unclaimed {
        sentence: quoted(sentence),
        word: quoted(token..token + 1),
        kind,
        reason: reason(reader, token, kind),
    })
}

/// The kind of claim that a verb, or a noun of law or fate, may make.
fn kind_of(reader: &Reader, token: usize) -> Option<Kind> {
    let document = reader.document;
    let lexicon = document.lexicon;
    let lemma = document.lemma(token);
    if document.is_pos(token, "NOUN") {
        let is_fate = lexicon.fate.of_noun(lemma).next().is_some();
        return is_fate.then_some(Kind::Fate);
    }
    if !document.is_pos(token, "VERB") {
        return None;
    }
    let is_legal = lexicon
        .legal
        .verbs
        .iter()
        .any(|verb| verb.verbs.iter().any(|v| v == lemma));
    [
        (
            lexicon.motion.of_verb(lemma).next().is_some(),
            Kind::Movement,
        ),
        (lexicon.fate.of_verb(lemma).next().is_some(), Kind::Fate),
        (is_legal, Kind::Legal),
        (
            lexicon.presence.of_verb(lemma).next().is_some(),
            Kind::Presence,
        ),
    ]
    .into_iter()
    .find_map(|(is, kind)| is.then_some(kind))
}

fn reason(reader: &Reader, token: usize, kind: Kind) -> Silence {
    let document = reader.document;
    if !reader.makes_claims(token) {
        return Silence::Block(document.block_role(token));
    }
    if factuality::of(reader, token).void {
        return Silence::LeftOpen;
    }
    let Some(subject) = subject_of(document, token) else {
        return Silence::NoSubject;
    };
    let placed = || {
        let mut sentence = document.sentence(token);
        sentence.any(|t| document.is_name(t, NameType::Place))
    };
    match reader.chains.mention_at(subject.token) {
        None => Silence::NotAParty,
        Some(_) if matches!(kind, Kind::Movement | Kind::Presence) && !placed() => Silence::NoPlace,
        Some(_) => Silence::NoFrame,
    }
}
