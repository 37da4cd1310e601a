use std::collections::{BTreeMap, BTreeSet, HashMap};

use reportedly_model::{Source, SourceType, SourcedAccount};

use super::text::{Sentence, sentence_of, sentences};
use super::wire::{credited_outlets, key, outlet_key};
use crate::index::{ClaimAt, Index};
use crate::source::chain_words;
use crate::words::fold;

/// What one report has from one source, or says in its own words alone.
pub(super) struct Telling<'a> {
    pub report: usize,
    pub claims: Vec<ClaimAt>,
    /// The chain of sources, innermost first; empty when the report cites nobody.
    pub chain: Vec<&'a Source>,
    /// The chain without media, which pass on.
    pub primary: Vec<&'a Source>,
    /// Media in the chain, and agencies that the whole report credits.
    pub outlets: BTreeSet<String>,
    /// The sentences that the claims rest on.
    pub sentences: Vec<Sentence<'a>>,
}

impl Telling<'_> {
    /// Whether nobody but media stands behind it.
    pub fn is_bare(&self) -> bool {
        self.primary.is_empty()
    }

    /// Whether nobody at all stands behind it.
    pub fn cites_nobody(&self) -> bool {
        self.chain.is_empty() && self.outlets.is_empty()
    }

    /// Whom it cites, in words.
    pub fn source_words(&self, index: &Index<'_>) -> Option<String> {
        let words = || chain_words(index, self.report, self.chain.iter().copied());
        (!self.chain.is_empty()).then(words)
    }

    pub fn account(&self, index: &Index<'_>) -> SourcedAccount {
        SourcedAccount {
            report: index.name(self.report).to_owned(),
            source: self.source_words(index),
            claims: self
                .claims
                .iter()
                .map(|&at| index.claim(at).id.clone())
                .collect(),
        }
    }
}

/// One telling for each report and source, in the order of the reports.
pub(super) fn tellings<'a>(index: &Index<'a>, claims: &[ClaimAt]) -> Vec<Telling<'a>> {
    let mut found: BTreeMap<(usize, Vec<String>), Telling<'a>> = BTreeMap::new();
    let mut told: HashMap<(usize, &str, Vec<String>), Vec<String>> = HashMap::new();
    let distinct: BTreeSet<ClaimAt> = claims.iter().copied().collect();
    let publishers = publishers(index, &distinct);
    for at in distinct {
        let sources = &index.claim(at).sources;
        let chains: Vec<&[Source]> = match sources.is_empty() {
            true => vec![&[]],
            false => sources.iter().map(Vec::as_slice).collect(),
        };
        for chain in chains {
            let key: Vec<String> = chain
                .iter()
                .map(|source| source_key(index, at.report, source))
                .collect();
            // The same sentence again, for whom the reader sees somebody else, has whom it had before.
            let cited = chain.iter().map(|source| fold(&source.text)).collect();
            let same = (at.report, sentence_of(index, at), cited);
            let key = told.entry(same).or_insert(key).clone();
            let telling = found
                .entry((at.report, key))
                .or_insert_with(|| new_telling(index, at.report, chain, &publishers));
            if !telling.claims.contains(&at) {
                telling.claims.push(at);
            }
        }
    }
    let mut tellings = fold_in_own_words(found.into_values().collect());
    for telling in &mut tellings {
        telling.sentences = sentences(index, &telling.claims);
    }
    tellings
}

/// Counts what a report says in its own words to the first source that it cites for the rest.
///
/// A report that cites a friend for the last leg of a journey and nobody for the first gives one
/// account, not two.
fn fold_in_own_words(tellings: Vec<Telling<'_>>) -> Vec<Telling<'_>> {
    let mut kept: Vec<Telling<'_>> = Vec::new();
    for mut telling in tellings {
        match kept.last_mut() {
            // Own words sort before every source of the same report.
            Some(own) if own.report == telling.report && own.chain.is_empty() => {
                telling.claims.splice(0..0, std::mem::take(&mut own.claims));
                *own = telling;
            }
            _ => kept.push(telling),
        }
    }
    kept
}

/// The media that published the reports of some claims.
fn publishers(index: &Index<'_>, claims: &BTreeSet<ClaimAt>) -> BTreeSet<String> {
    let reports: BTreeSet<usize> = claims.iter().map(|at| at.report).collect();
    let reports = reports.into_iter().map(|at| &index.reports[at].report);
    let publishers = reports.filter_map(|report| report.publisher.as_deref());
    publishers.map(key).collect()
}

fn new_telling<'a>(
    index: &Index<'a>,
    report: usize,
    chain: &'a [Source],
    publishers: &BTreeSet<String>,
) -> Telling<'a> {
    use SourceType::{Named, Organization, Outlet};
    // "Alpha reported": read alone, the words don't tell that Alpha is a newspaper.
    let is_outlet = |source: &&Source| match source.source_type {
        Outlet => true,
        Named | Organization => publishers.contains(&outlet_key(source)),
        _ => false,
    };
    let mut outlets = credited_outlets(index, report);
    outlets.extend(chain.iter().filter(is_outlet).map(outlet_key));
    Telling {
        report,
        claims: Vec::new(),
        sentences: Vec::new(),
        chain: chain.iter().collect(),
        primary: chain.iter().filter(|source| !is_outlet(source)).collect(),
        outlets,
    }
}

/// What makes two mentions of a source in one report the same: their chain, or else their words.
fn source_key(index: &Index<'_>, report: usize, source: &Source) -> String {
    match index.chain_at(report, source.span) {
        Some(chain) => format!("chain {chain}"),
        None => format!(
            "words {}",
            fold(source.name.as_ref().unwrap_or(&source.text))
        ),
    }
}
