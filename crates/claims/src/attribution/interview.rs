//! The outlet to which somebody speaks, told beside the verb of saying: "said *in an interview with Le
//! Jour*", "*Speaking to AFP*, the lawyer said", "relatives *who spoke to AFP*".

use reportedly_model::{Source, SourceType};

use super::source::{outlet_told, source};
use crate::Reader;
use crate::document::Document;
use crate::syntax::Relation;

/// The outlet that whoever speaks by `verb` gave an interview, in a phrase of the verb or before it.
pub fn outlet(reader: &Reader, verb: usize) -> Option<Source> {
    let document = reader.document;
    let tree = &document.tree;
    let talk = tree
        .children_in(verb, &[Relation::Prep])
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .find(|&noun| is_talk(document, noun));
    let speaking = || {
        let participles = tree.children_in(verb, &[Relation::Advcl]);
        participles
            .filter(|&participle| document.token(participle).tag == "VBG")
            .find_map(|participle| spoken_to(reader, participle))
    };
    talk.and_then(|talk| heard_by(reader, talk))
        .or_else(speaking)
}

/// "relatives *who spoke to AFP*", "a guard *speaking to the daily Danas*": the outlet that those headed
/// by `noun` spoke to.
pub fn of_those(reader: &Reader, noun: usize) -> Option<Source> {
    let document = reader.document;
    let clauses = document
        .tree
        .children_in(noun, &[Relation::Relcl, Relation::Acl]);
    clauses
        .filter(|&clause| {
            matches!(
                document.token(clause).tag.as_str(),
                "VBD" | "VBG" | "VBP" | "VBN"
            )
        })
        .find_map(|clause| spoken_to(reader, clause))
}

/// "*spoke* to AFP", "*talking* with the paper".
fn spoken_to(reader: &Reader, verb: usize) -> Option<Source> {
    let document = reader.document;
    let tree = &document.tree;
    if !matches!(document.lemma(verb), "speak" | "talk") {
        return None;
    }
    tree.children_in(verb, &[Relation::Prep, Relation::Dative])
        .filter(|&p| matches!(document.lower(p), "to" | "with"))
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .find_map(|listener| known_outlet(reader, listener))
}

/// Others are spoken to as well, so only what is known, or called, an outlet is one.
fn known_outlet(reader: &Reader, token: usize) -> Option<Source> {
    let cue = reader
        .document
        .cue(reader.document.tree.head(token), "told");
    source(reader, token, cue).filter(|source| source.source_type == SourceType::Outlet)
}

fn is_talk(document: &Document, noun: usize) -> bool {
    document.lexicon.speech.talks.has(document.lemma(noun))
}

/// "an interview *with Le Jour*", "remarks *broadcast by state television*", "comments *to AFP*".
fn heard_by(reader: &Reader, talk: usize) -> Option<Source> {
    let document = reader.document;
    let tree = &document.tree;
    let with = |head: usize, words: &'static [&'static str]| {
        tree.children_in(head, &[Relation::Prep, Relation::Agent, Relation::Dative])
            .filter(move |&p| words.contains(&document.lower(p)))
            .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
    };
    let heard = |o: usize| match document.lemma(talk) {
        "interview" => outlet_told(reader, o),
        _ => known_outlet(reader, o),
    };
    let listener = with(talk, &["with", "to", "on", "for"]).find_map(heard);
    let spread = || {
        tree.children_in(talk, &[Relation::Acl])
            .filter(|&verb| document.token(verb).tag == "VBN")
            .flat_map(|verb| with(verb, &["by", "in", "on", "with", "to"]))
            .find_map(|o| known_outlet(reader, o))
    };
    listener.or_else(spread)
}
