//! Adjectives over an infinitive or a clause: "unable to leave", "too ill to travel", "likely to".

use reportedly_model::{Certainty, Modality};

use super::forms::has_to;
use super::{Factuality, refuted};
use crate::Reader;
use crate::syntax::Relation;

/// Applies the adjective at `head` to what hangs on it at `at`.
pub fn apply(reader: &Reader, at: usize, head: usize, factuality: &mut Factuality) {
    let words = &reader.document.lexicon.factuality;
    let lemma = reader.document.lower(head);
    let infinitive = has_to(reader, at);
    let perfect = reader
        .document
        .tree
        .children_in(at, &[Relation::Aux])
        .any(|a| reader.document.lemma(a) == "have");
    if words.prevented.adjectives.has(lemma) {
        factuality.negate();
    } else if let Some(too) =
        too_much(reader, head).filter(|_| infinitive && !to_begin_with(reader, at))
    {
        factuality.negate_by(too);
        if refuted::is_negated(reader, reader.document.tree.head(head)) {
            // "not too ill to travel" says only that it could be done
            factuality.suspend(Modality::Intended);
        }
        return;
    } else if infinitive && is_enough(reader, head) {
        factuality.suspend(Modality::Intended);
        return;
    } else if infinitive && words.improbable.adjectives.has(lemma) {
        factuality.at_most(Certainty::Probable);
        factuality.negate_by(head);
        if !perfect && reader.document.lemma(at) != "be" {
            factuality.suspend(Modality::Intended);
        }
    } else if words.doubted.adjectives.has(lemma) {
        factuality.leave_open();
    } else if words.possible.adjectives.has(lemma) {
        factuality.at_most(Certainty::Possible);
    } else if words.probable.adjectives.has(lemma)
        && (perfect || !infinitive || reader.document.lemma(at) == "be")
    {
        factuality.at_most(Certainty::Probable);
    } else if infinitive && words.intended.adjectives.has(lemma) && lemma != "able" {
        factuality.suspend(Modality::Intended);
    } else {
        return;
    }
    factuality.hedge(reader, head..head + 1);
}

/// "too high *to begin with*".
fn to_begin_with(reader: &Reader, infinitive: usize) -> bool {
    let document = reader.document;
    let next = document.tokens().get(infinitive + 1);
    document.lemma(infinitive) == "begin" && next.is_some_and(|t| t.text == "with")
}

/// "well *enough* to travel".
fn is_enough(reader: &Reader, adjective: usize) -> bool {
    let document = reader.document;
    let mut adverbs = document.tree.children_in(adjective, &[Relation::Advmod]);
    document.lower(adjective) == "enough" || adverbs.any(|a| document.lower(a) == "enough")
}

/// "*too* ill to travel".
fn too_much(reader: &Reader, adjective: usize) -> Option<usize> {
    let document = reader.document;
    document
        .tree
        .children_in(adjective, &[Relation::Advmod])
        .find(|&a| document.lower(a) == "too")
}
