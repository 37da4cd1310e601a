//! Who says it: the chains of sources that the report names for the words at a predicate.
//!
//! Each way of naming a source is one file; what they find is put together here, innermost
//! source first.

mod according;
mod aside;
mod beside;
mod citing;
mod disputed;
mod gapped;
mod governing;
mod headline;
mod heard_from;
mod holders;
mod interview;
mod it_said;
mod misread;
mod outlet;
mod papers;
mod quoted;
mod quoting;
mod ruled_out;
mod source;
mod spans;
mod speaking;

use reportedly_model::{BlockRole, SourceChain};

use crate::Reader;
use crate::syntax::Relation;

pub use disputed::is_disputed;
pub use gapped::nobody as gapped_nobody;
pub use holders::holders;
pub use spans::{Attribution, find_all};

/// The chains of sources for the words at `predicate`; none means the report itself.
pub fn of(reader: &Reader, predicate: usize) -> Vec<SourceChain> {
    let said = governing::chains(reader, predicate);
    let quoted = quoted::chains(reader, predicate);
    // "'According to a guard, he was moved,' X said": X has it from the guard
    let (spoken, quoting) = match according::is_within_quote(reader, predicate) {
        true if quoted.is_empty() || is_of_the_same(&said, &quoted) => {
            (Vec::new(), nest(said, quoted))
        }
        true => (said, quoted),
        false => (nest(said, quoted), Vec::new()),
    };
    let according = according::chains(reader, predicate);
    let cited = citing::chains(reader, predicate);
    // "a guard said …, according to Reuters, citing a diplomat": the diplomat has it from the guard
    let mut chains = if according.is_empty() {
        nest(cited, spoken)
    } else if according::is_within_said(reader, predicate)
        || according::is_told_by_last_speaker(reader, predicate)
    {
        nest(nest(cited, according), spoken)
    } else {
        nest(spoken, nest(cited, according))
    };
    chains = nest(chains, quoting);
    if chains.is_empty() {
        chains = misread::chains(reader, predicate);
    }
    if chains.is_empty() {
        chains = papers::chains(reader, predicate);
    }
    if chains.is_empty() {
        chains = headline::chains(reader, predicate);
    }
    with_post_author(reader, predicate, chains)
}

/// Whoever denies by the verb at `verb`, and those who tell of it.
pub fn of_denial(reader: &Reader, verb: usize) -> Vec<SourceChain> {
    let deniers = speaking::by_verb(reader, verb);
    // "A said so, but B denied it", "a claim that B denies": A doesn't tell of the denial
    let beside = [Relation::Conj, Relation::Relcl, Relation::Acl];
    if deniers.is_empty() || beside.contains(&reader.document.tree.relation(verb)) {
        return deniers;
    }
    nest(deniers, of(reader, verb))
}

/// The sources of a description in passing: "X, the former minister, has left, a source said" is
/// the report's own word for X, unless it is quoted.
pub fn of_description(reader: &Reader, predicate: usize) -> Vec<SourceChain> {
    with_post_author(reader, predicate, quoted::chains(reader, predicate))
}

/// The chains where `teller`, a subject, only tells of it: "*reports* put him in X".
pub fn of_teller(reader: &Reader, predicate: usize, teller: usize) -> Vec<SourceChain> {
    let cue = reader.document.words(predicate..predicate + 1);
    let innermost = source::source(reader, teller, cue).into_iter();
    let innermost = innermost.map(|source| vec![source]).collect();
    nest(innermost, of(reader, predicate))
}

/// Whether whoever says it is whom the quotation has for its speaker.
fn is_of_the_same(said: &[SourceChain], quoted: &[SourceChain]) -> bool {
    let speakers = || quoted.iter().flatten();
    said.iter()
        .flatten()
        .any(|s| speakers().any(|speaker| source::is_same(s, speaker)))
}

/// "According to AFP, X said that …": the outer chain reports the inner one.
fn nest(inner: Vec<SourceChain>, outer: Vec<SourceChain>) -> Vec<SourceChain> {
    if inner.is_empty() {
        return outer;
    }
    if outer.is_empty() {
        return inner;
    }
    let mut nested = Vec::new();
    for chain in &inner {
        for around in &outer {
            let mut whole = chain.clone();
            whole.extend(
                around
                    .iter()
                    .filter(|s| !chain.iter().any(|c| source::is_same(c, s)))
                    .cloned(),
            );
            nested.push(whole);
        }
    }
    nested
}

/// What stands in a post is its author's word.
fn with_post_author(
    reader: &Reader,
    predicate: usize,
    mut chains: Vec<SourceChain>,
) -> Vec<SourceChain> {
    if reader.document.block_role(predicate) != BlockRole::EmbeddedPost {
        return chains;
    }
    let block = &reader.document.report.blocks[reader.document.block(predicate)];
    let Some(author) = &block.author else {
        return chains;
    };
    let author = source::of_post(author);
    if chains.is_empty() {
        return vec![vec![author]];
    }
    for chain in &mut chains {
        chain.push(author.clone());
    }
    chains
}
