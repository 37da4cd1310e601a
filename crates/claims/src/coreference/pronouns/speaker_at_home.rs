//! "X said from London, where *he* lives", "X, reached by telephone in London, where *he* lives": the speaker whose
//! place the clause describes.

use super::binding::verb_above;
use super::pronoun::agrees;
use crate::coreference::Chains;
use crate::document::Document;
use crate::syntax::{Relation, subject_of};

/// The speaker that the pronoun `mention` stands for.
pub fn antecedent(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let subject = document.tree.relation(draft.head) == Relation::Nsubj;
    let clause = verb_above(document, draft.head).filter(|_| subject)?;
    let speaker = chains.mention_at(speaks_from(document, clause)?)?;
    (speaker < mention && agrees(chains, chains.chain(speaker), draft.number, draft.gender))
        .then_some(speaker)
}

/// Who speaks from the place that `clause` describes.
fn speaks_from(document: &Document, clause: usize) -> Option<usize> {
    let tree = &document.tree;
    if tree.relation(clause) != Relation::Relcl {
        return None;
    }
    // the model may hang the clause on the speaker
    [
        place_before_where(document, clause),
        Some(tree.head(clause)),
    ]
    .into_iter()
    .flatten()
    .find_map(|place| speaker_in(document, place))
}

/// "London, *where* he lives".
fn place_before_where(document: &Document, clause: usize) -> Option<usize> {
    let start = document.sentence(clause).start;
    let adverb = (start..clause)
        .rev()
        .find(|&t| document.lower(t) == "where")?;
    let comma = adverb
        .checked_sub(1)
        .filter(|&t| document.token(t).text == ",");
    let last = comma.unwrap_or(adverb).checked_sub(1)?;
    document.name_of(last).map(|name| name.head())
}

/// "X *said from* A", "X, *reached in* A".
fn speaker_in(document: &Document, place: usize) -> Option<usize> {
    let tree = &document.tree;
    let preposition = tree.head(place);
    let verb = tree.head(preposition);
    if tree.relation(place) != Relation::Pobj {
        return None;
    }
    let reached = matches!(
        document.lemma(verb),
        "reach" | "contact" | "join" | "interview"
    );
    if reached && matches!(tree.relation(verb), Relation::Acl | Relation::Amod) {
        return Some(tree.head(verb));
    }
    let says = document.lower(preposition) == "from"
        && document.lexicon.speech.verbs.has(document.lemma(verb));
    subject_of(document, verb).map(|s| s.token).filter(|_| says)
}
