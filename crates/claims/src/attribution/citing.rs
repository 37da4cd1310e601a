//! Whom a source has it from: "Reuters reported, citing two officials", "quoting the minister,
//! state television said", "according to the agency, which cited a diplomat".

use reportedly_model::SourceChain;

use super::according::covers;
use super::source::source;
use crate::Reader;
use crate::syntax::{Relation, is_passive};

/// The chains of those who are cited for the words at `predicate`: the innermost of all.
pub fn chains(reader: &Reader, predicate: usize) -> Vec<SourceChain> {
    let document = reader.document;
    let tree = &document.tree;
    let mut found = Vec::new();
    for verb in document.sentence(predicate) {
        let covered = covers(reader, verb, predicate) || introduces(reader, verb, predicate);
        if !cites(reader, verb) || !covered {
            continue;
        }
        let objects = tree.child_in(verb, &[Relation::Dobj, Relation::Pobj]);
        let cited = objects.map(|o| tree.conjuncts(o)).unwrap_or_default();
        let cue = document.cue(verb, document.lower(verb));
        let sources = cited.into_iter().filter_map(|o| source(reader, o, cue));
        found.extend(sources.map(|source| vec![source]));
    }
    found
}

/// "reported, quoting a nephew, that …": the model hangs the clause on the participle.
fn introduces(reader: &Reader, participle: usize, predicate: usize) -> bool {
    let tree = &reader.document.tree;
    tree.children_in(participle, &[Relation::Ccomp])
        .any(|clause| tree.is_under(predicate, clause))
}

/// A participle ("citing") or relative clause ("which cited") of a verb of citing.
fn cites(reader: &Reader, token: usize) -> bool {
    let document = reader.document;
    let speech = &document.lexicon.speech;
    if document.word_before(token).eq_ignore_ascii_case("without") {
        // "said, *without* citing sources"
        return false;
    }
    if speech.citing.has(document.lower(token)) {
        return true;
    }
    document.is_pos(token, "VERB")
        && document.tree.relation(token) == Relation::Relcl
        && speech.cite.has(document.lemma(token))
        && !is_passive(document, token)
}
