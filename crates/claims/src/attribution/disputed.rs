//! The word of one that another disputes: "contradicting his lawyer's assertion that …".

use super::speaking::by_noun;
use crate::Reader;
use crate::syntax::Relation;

/// Whether the verb at `verb` disputes what the noun at `noun` says is somebody's word: who disputes
/// it does not pass it on, nor make its holder say the opposite.
pub fn is_disputed(reader: &Reader, noun: usize, verb: usize) -> bool {
    let document = reader.document;
    let denied = &document.lexicon.factuality.denied.verbs;
    let disputes = document.is_pos(verb, "VERB") && denied.has(document.lemma(verb));
    let object = [Relation::Dobj, Relation::Nsubjpass].contains(&document.tree.relation(noun));
    let said = document.lexicon.speech.nouns.has(document.lemma(noun));
    disputes && object && said && !by_noun(reader, noun).is_empty()
}
