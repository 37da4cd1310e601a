//! Who has a paper that speaks: "a memo *seen by Reuters* says", "the report, *published by
//! Amnesty*, says", "a letter *leaked to the BBC* shows".

use reportedly_model::{Source, SourceType};

use super::interview;
use super::source::{outlet_told, source};
use crate::Reader;
use crate::syntax::Relation;

/// Whoever holds, or put out, the paper headed by `noun`: its words come through them.
pub fn holders(reader: &Reader, noun: usize) -> Vec<Source> {
    let document = reader.document;
    let speech = &document.lexicon.speech;
    if !speech.document_nouns.has(document.lemma(noun)) {
        return told_through(reader, noun);
    }
    if let Some(author) = held_by(reader, noun) {
        return author;
    }
    let done = document
        .tree
        .children_in(noun, &[Relation::Acl, Relation::Relcl, Relation::Amod]);
    done.filter(|&verb| document.token(verb).tag == "VBN")
        .filter(|&verb| speech.holding.has(document.lemma(verb)))
        .find_map(|verb| held_by(reader, verb).or_else(|| given_to(reader, verb)))
        .unwrap_or_default()
}

/// "seen *by Reuters*", "a report *by Amnesty*".
fn held_by(reader: &Reader, participle: usize) -> Option<Vec<Source>> {
    let document = reader.document;
    let tree = &document.tree;
    let by = tree
        .children_in(participle, &[Relation::Agent, Relation::Prep])
        .find(|&p| document.lower(p) == "by")?;
    let holder = tree.child_in(by, &[Relation::Pobj])?;
    let cue = document.cue(participle, &document.token(participle).text);
    source(reader, holder, cue).map(|source| vec![source])
}

/// "leaked *to the BBC*", "shared *with AFP*": papers, whoever else reads it is none.
fn given_to(reader: &Reader, participle: usize) -> Option<Vec<Source>> {
    let document = reader.document;
    let tree = &document.tree;
    tree.children_in(participle, &[Relation::Prep, Relation::Dative])
        .filter(|&p| matches!(document.lower(p), "to" | "with"))
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .find_map(|reader_of_it| outlet_told(reader, reader_of_it))
        .map(|outlet| vec![outlet])
}

/// "security sources *cited by Reuters*", "a witness *interviewed by AFP*".
fn told_through(reader: &Reader, noun: usize) -> Vec<Source> {
    let document = reader.document;
    let asks = |verb: usize| {
        document.lexicon.speech.cite.has(document.lemma(verb))
            || matches!(document.lemma(verb), "contact" | "interview" | "question")
    };
    let outlet = |source: &Source| source.source_type == SourceType::Outlet;
    let tree = &document.tree;
    // "the minister, Esther Danquah, *quoted by state television*"
    let beside = tree.children_in(noun, &[Relation::Appos]);
    std::iter::once(noun)
        .chain(beside)
        .flat_map(|t| tree.children_in(t, &[Relation::Acl, Relation::Relcl, Relation::Amod]))
        .filter(|&verb| document.token(verb).tag == "VBN" && asks(verb))
        .find_map(|verb| held_by(reader, verb).filter(|held| held.iter().all(outlet)))
        .or_else(|| interview::of_those(reader, noun).map(|outlet| vec![outlet]))
        .unwrap_or_default()
}
