//! Coreference by sieves: precise rules first, each in a file, each adding to what the former
//! have joined (after Lee et al., "Deterministic coreference resolution based on entity-centric,
//! precision-ranked rules", 2013).

mod apposition;
mod described;
mod kin;
mod names;
mod pronoun;
mod salience;

use std::collections::HashMap;

use reportedly_model::{Gender, MentionForm, MentionType};

use crate::document::Document;
use crate::mentions::Draft;

/// Mentions joined into chains.
#[derive(Debug)]
pub struct Chains {
    /// All mentions, in order of their heads.
    pub drafts: Vec<Draft>,
    /// The chain of each mention.
    chain_of: Vec<usize>,
    /// The mentions of each chain, in order; empty for a number that is no chain's.
    members: Vec<Vec<usize>>,
    by_head: HashMap<usize, usize>,
    /// Gender of each chain, and whether more than a given name tells it.
    genders: HashMap<usize, (Gender, bool)>,
}

/// Joins the mentions of one thing.
pub fn resolve(document: &Document, drafts: Vec<Draft>) -> Chains {
    let mut chains = Chains::new(drafts);
    names::join(document, &mut chains);
    apposition::join(document, &mut chains);
    for mention in 0..chains.drafts.len() {
        let antecedent = match chains.drafts[mention].form {
            MentionForm::Name => None,
            MentionForm::Pronoun => pronoun::antecedent(document, &chains, mention),
            MentionForm::Nominal => kin::antecedent(document, &chains, mention)
                .or_else(|| described::antecedent(document, &chains, mention)),
        };
        if let Some(antecedent) = antecedent {
            chains.join(mention, antecedent);
        }
    }
    chains
}

impl Chains {
    fn new(drafts: Vec<Draft>) -> Self {
        let by_head = drafts
            .iter()
            .enumerate()
            .map(|(i, draft)| (draft.head, i))
            .collect();
        let genders = drafts
            .iter()
            .enumerate()
            .filter_map(|(i, draft)| Some((i, (draft.gender?, draft.form != MentionForm::Name))))
            .collect();
        let alone = (0..drafts.len()).map(|mention| vec![mention]).collect();
        Self {
            chain_of: (0..drafts.len()).collect(),
            members: alone,
            drafts,
            by_head,
            genders,
        }
    }

    /// The mention headed by `token`.
    pub fn mention_at(&self, token: usize) -> Option<usize> {
        self.by_head.get(&token).copied()
    }

    /// The chain of a mention: the number of its first mention.
    pub fn chain(&self, mention: usize) -> usize {
        self.chain_of[mention]
    }

    /// The chain of the mention headed by `token`.
    pub fn chain_at(&self, token: usize) -> Option<usize> {
        self.mention_at(token).map(|mention| self.chain(mention))
    }

    /// Joins the chains of two mentions.
    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.chain(a), self.chain(b));
        if a == b {
            return;
        }
        let (first, second) = (a.min(b), a.max(b));
        let moved = std::mem::take(&mut self.members[second]);
        for &mention in &moved {
            self.chain_of[mention] = first;
        }
        self.members[first].extend(moved);
        self.members[first].sort_unstable();
        let both = [self.genders.get(&first), self.genders.get(&second)];
        let told = both
            .into_iter()
            .flatten()
            .find(|(_, sure)| *sure)
            .or(both[0])
            .or(both[1])
            .copied();
        if let Some(gender) = told {
            self.genders.insert(first, gender);
        }
    }

    /// Gender of a chain, as far as its mentions tell.
    pub fn gender(&self, chain: usize) -> Option<Gender> {
        self.genders.get(&chain).map(|(gender, _)| *gender)
    }

    /// Whether a chain is surely of another gender than `gender`; a given name alone may mislead.
    fn differs(&self, chain: usize, gender: Option<Gender>) -> bool {
        matches!((self.genders.get(&chain), gender), (Some((known, true)), Some(other)) if *known != other)
    }

    /// The mentions of `chain` up to and without mention `before`, latest first.
    fn earlier(&self, chain: usize, before: usize) -> impl Iterator<Item = usize> + '_ {
        self.members[chain][..self.times(chain, before)]
            .iter()
            .rev()
            .copied()
    }

    /// How often `chain` was spoken of before mention `before`.
    fn times(&self, chain: usize, before: usize) -> usize {
        self.members[chain].partition_point(|&mention| mention < before)
    }

    /// All mentions of `chain`, in order.
    pub fn members(&self, chain: usize) -> impl Iterator<Item = usize> + '_ {
        self.members[chain].iter().copied()
    }

    /// The fullest name in `chain`: the one with most words, then the longest, then the first.
    pub fn best_name(&self, document: &Document, chain: usize) -> Option<String> {
        let mut best: Option<&str> = None;
        for mention in self.members(chain) {
            let draft = &self.drafts[mention];
            if draft.form != MentionForm::Name {
                continue;
            }
            let words = document.words(draft.tokens.clone());
            let size = |w: &str| (w.split_whitespace().count(), w.chars().count());
            if best.is_none_or(|best| size(words) > size(best)) {
                best = Some(words);
            }
        }
        best.map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// What a chain refers to: its names decide, then its first mention.
    pub fn mention_type(&self, chain: usize) -> MentionType {
        self.members(chain)
            .find(|&m| self.drafts[m].form == MentionForm::Name)
            .map_or(self.drafts[chain].mention_type, |m| {
                self.drafts[m].mention_type
            })
    }
}
