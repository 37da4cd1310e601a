//! Coreference by sieves: precise rules first, each in a file, each adding to what the former
//! have joined (after Lee et al., "Deterministic coreference resolution based on entity-centric,
//! precision-ranked rules", 2013).
//!
//! Some look at the report as a whole, those of `names` first, then the lead, the headline and the groups
//! with names beside them. Then each mention is taken up in the order of the text: pronouns by
//! `pronouns::pronoun`, which the other files of that folder serve; descriptions by the first of
//! `descriptions` that answers; plurals by `several` and `couple` besides. [`resolve`] has the whole order,
//! and `docs/decisions/coreference.md` says why.

mod couple;
mod descriptions;
mod happening;
mod harmed;
pub mod names;
mod pronouns;
mod several;

use std::collections::{HashMap, HashSet};

use reportedly_model::{BlockRole, Gender, MentionForm, MentionType};

use crate::document::Document;
use crate::mentions::Draft;
use crate::names::{entry_at, in_usual_order};
use descriptions::recent::Recent;

/// Whether the law deals with whoever the mention headed by `head` stands for, or has dealt with them.
pub fn is_of_law(document: &Document, head: usize) -> bool {
    happening::of(document, head) == Some(happening::Happening::Law)
}

/// So many mentions tell who somebody is: more would make a long report take long.
const MANY: usize = 256;

/// Mentions joined into chains.
#[derive(Debug)]
pub struct Chains {
    /// All mentions, in order of their heads.
    pub drafts: Vec<Draft>,
    /// The chain of each mention.
    chain_of: Vec<usize>,
    /// The mentions of each chain, in order; empty for a number that is no chain's.
    members: Vec<Vec<usize>>,
    /// The mention headed by each token.
    by_head: Vec<Option<u32>>,
    /// Gender of each chain, and whether more than a given name tells it.
    genders: Vec<Option<(Gender, bool)>>,
    /// The mention with the fullest name of each chain, with the size of that name.
    fullest: Vec<Option<(NameSize, usize)>>,
    /// The first mention by name of each chain.
    first_named: Vec<Option<usize>>,
    /// Heads of the descriptions that tell the office of whoever is named elsewhere.
    telling: HashSet<usize>,
    /// Plurals that stand for several persons, with the mentions of each of these.
    several: HashMap<usize, Vec<usize>>,
    /// Stretches of text below a person's name.
    sections: Vec<names::headed::Section>,
}

/// Whether it is more than a by-name, whether it has several words and stands in the text, its words,
/// its letters: the larger the fuller.
type NameSize = (bool, usize, usize, usize);

/// Joins the mentions of one thing.
pub fn resolve(document: &Document, drafts: Vec<Draft>) -> Chains {
    let mut chains = Chains::new(document, drafts);
    names::name::join(document, &mut chains);
    names::spelling::join(document, &mut chains);
    names::alias::join(document, &mut chains);
    names::initials::join(document, &mut chains);
    names::apposition::join(document, &mut chains);
    names::naming::join(document, &mut chains, MentionForm::Nominal);
    names::copula::join(document, &mut chains);
    chains.sections = names::headed::sections(document, &chains);
    names::headed::join(document, &mut chains);
    descriptions::lead::join(document, &mut chains);
    descriptions::headline::join(document, &mut chains);
    several::beside(document, &mut chains);
    names::announced::join(document, &mut chains);
    let mut recent = Recent::default();
    for mention in 0..chains.drafts.len() {
        let antecedent = match chains.drafts[mention].form {
            MentionForm::Name => names::younger::antecedent(document, &chains, mention),
            MentionForm::Pronoun => pronouns::in_brackets::named(document, &chains, mention)
                .or_else(|| pronouns::pronoun::antecedent(document, &chains, mention)),
            MentionForm::Nominal if descriptions::victim::is_meant(document, &chains, mention) => {
                descriptions::victim::antecedent(document, &chains, mention)
            }
            MentionForm::Nominal => names::naming::self_styled(document, &chains, mention)
                .or_else(|| descriptions::latter::antecedent(document, &chains, mention))
                .or_else(|| descriptions::client::antecedent(document, &chains, mention))
                .or_else(|| descriptions::kin::antecedent(document, &chains, &recent, mention))
                .or_else(|| descriptions::definite::of_that_age(document, &chains, mention))
                .or_else(|| descriptions::definite::just_told_of(document, &chains, mention))
                .or_else(|| {
                    descriptions::just_described::of_this_sentence(document, &chains, mention)
                })
                .or_else(|| {
                    descriptions::described::antecedent(document, &chains, &recent, mention)
                })
                .or_else(|| descriptions::definite::antecedent(document, &chains, mention))
                .or_else(|| descriptions::just_described::antecedent(document, &chains, mention))
                .or_else(|| descriptions::compatriot::antecedent(document, &chains, mention))
                .or_else(|| descriptions::asked_after::antecedent(document, &chains, mention))
                .or_else(|| descriptions::once_in_office::antecedent(document, &chains, mention))
                .or_else(|| descriptions::this_one::antecedent(document, &chains, mention))
                .filter(|&a| {
                    let chain = chains.chain(a);
                    !couple::is_one_of(document, &chains, mention)
                        && !pronouns::binding::tells_of_named(document, &chains, mention, chain)
                        && !pronouns::binding::is_beside_subject(document, &chains, mention, chain)
                }),
        };
        let members = several::members(document, &chains, mention, antecedent)
            .or_else(|| couple::parents(document, &chains, mention));
        if let Some(members) = members {
            chains.consist(mention, members);
        } else if let Some(antecedent) = antecedent {
            chains.join(mention, antecedent);
        }
        recent.add(document, &chains, mention);
    }
    names::naming::join(document, &mut chains, MentionForm::Pronoun);
    // by now whoever says "my" and is called "she" has a name
    for mention in 0..chains.drafts.len() {
        if let Some(antecedent) = descriptions::client::antecedent(document, &chains, mention) {
            chains.join(mention, antecedent);
        }
    }
    chains
}

impl Chains {
    fn new(document: &Document, drafts: Vec<Draft>) -> Self {
        let mut by_head = vec![None; document.tokens().len()];
        for (mention, draft) in drafts.iter().enumerate() {
            by_head[draft.head] = u32::try_from(mention).ok();
        }
        let genders = drafts
            .iter()
            .map(|draft| Some((draft.gender?, is_sure_of_gender(document, draft))))
            .collect();
        let named = |draft: &Draft| draft.form == MentionForm::Name;
        let fullest = drafts
            .iter()
            .enumerate()
            .map(|(mention, draft)| named(draft).then(|| (size_of_name(document, draft), mention)));
        let first_named = drafts
            .iter()
            .enumerate()
            .map(|(mention, draft)| named(draft).then_some(mention));
        let alone = (0..drafts.len()).map(|mention| vec![mention]).collect();
        Self {
            chain_of: (0..drafts.len()).collect(),
            members: alone,
            by_head,
            genders,
            fullest: fullest.collect(),
            first_named: first_named.collect(),
            drafts,
            telling: HashSet::new(),
            several: HashMap::new(),
            sections: Vec::new(),
        }
    }

    /// The mention headed by `token`.
    pub fn mention_at(&self, token: usize) -> Option<usize> {
        self.by_head
            .get(token)
            .copied()
            .flatten()
            .map(|mention| mention as usize)
    }

    /// The chain of a mention: the number of its first mention.
    pub fn chain(&self, mention: usize) -> usize {
        self.chain_of[mention]
    }

    /// The chain of the mention headed by `token`.
    pub fn chain_at(&self, token: usize) -> Option<usize> {
        self.mention_at(token).map(|mention| self.chain(mention))
    }

    /// Keeps that the description `mention` tells the office of the person it is joined with.
    fn tell_role(&mut self, mention: usize) {
        self.telling.insert(self.drafts[mention].head);
    }

    /// Whether the description headed by `token` tells the office of somebody named elsewhere.
    pub fn tells_role(&self, token: usize) -> bool {
        self.telling.contains(&token)
    }

    /// Keeps that the plural `mention` stands for `members`.
    fn consist(&mut self, mention: usize, members: Vec<usize>) {
        if !members.is_empty() {
            self.several.insert(mention, members);
        }
    }

    /// The mentions of everyone that the plural `mention` stands for; none when it isn't said who.
    pub fn each(&self, mention: usize) -> &[usize] {
        let own = self.several.get(&mention);
        let of_chain = || {
            let mut called = self.members(self.chain(mention)).take(MANY);
            called.find_map(|m| self.several.get(&m))
        };
        own.or_else(of_chain).map_or(&[], Vec::as_slice)
    }

    /// The chain of the person whose name stands above the section around `token`.
    fn heading(&self, token: usize) -> Option<usize> {
        names::headed::heading_of(&self.sections, token).map(|mention| self.chain(mention))
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
        let in_order = self.members[first].last() < moved.first();
        self.members[first].extend(moved);
        if !in_order {
            self.members[first].sort_unstable();
        }
        let both = [self.genders[first], self.genders[second]];
        let sure = both.into_iter().flatten().find(|(_, sure)| *sure);
        self.genders[first] = sure.or(both[0]).or(both[1]);
        self.fullest[first] = either(self.fullest[first], self.fullest[second], fuller);
        self.first_named[first] = either(
            self.first_named[first],
            self.first_named[second],
            usize::min,
        );
    }

    /// Finds the fullest name of each chain anew, by-names being marked.
    fn weigh_names(&mut self, document: &Document) {
        for (chain, members) in self.members.iter().enumerate() {
            self.fullest[chain] = members
                .iter()
                .filter(|&&m| self.drafts[m].form == MentionForm::Name)
                .map(|&m| (size_of_name(document, &self.drafts[m]), m))
                .reduce(fuller);
        }
    }

    /// Gender of a chain, as far as its mentions tell.
    pub fn gender(&self, chain: usize) -> Option<Gender> {
        self.genders[chain].map(|(gender, _)| gender)
    }

    /// Whether more than a given name, or the masculine of an office, tells the gender of the chain of `mention`.
    fn is_sure_of_gender(&self, mention: usize) -> bool {
        self.genders[self.chain(mention)].is_none_or(|(_, sure)| sure)
    }

    /// Whether a chain is surely of another gender than `gender`; a given name alone may mislead.
    fn differs(&self, chain: usize, gender: Option<Gender>) -> bool {
        matches!((self.genders[chain], gender), (Some((known, true)), Some(other)) if known != other)
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

    /// Whether some mention of `chain` is a name.
    pub fn is_named(&self, chain: usize) -> bool {
        self.first_named[chain].is_some()
    }

    /// Whether `chain` has a name that is no by-name.
    fn has_proper_name(&self, chain: usize) -> bool {
        self.fullest[chain].is_some_and(|((proper, ..), _)| proper)
    }

    /// Whether nothing but pronouns stands for `chain`.
    pub fn is_mere_pronoun(&self, chain: usize) -> bool {
        let mut members = self.members(chain);
        members.all(|m| self.drafts[m].form == MentionForm::Pronoun)
    }

    /// The fullest name in `chain`: the one with most words, then the longest, then the first; a
    /// by-name only where there is no other.
    pub fn best_name(&self, document: &Document, chain: usize) -> Option<String> {
        let (_, mention) = self.fullest[chain]?;
        let tokens = &self.drafts[mention].tokens;
        let words = document.words(tokens.clone());
        let name = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let listed = entry_at(&document.entries, tokens.start).is_some();
        Some(if listed { in_usual_order(&name) } else { name })
    }

    /// What a chain refers to: its names decide, then its first mention.
    pub fn mention_type(&self, chain: usize) -> MentionType {
        let telling = self.first_named[chain].unwrap_or(chain);
        self.drafts[telling].mention_type
    }
}

/// Whether more than a given name, or the masculine of a French office, tells the gender: "*le ministre*,
/// Mme X".
fn is_sure_of_gender(document: &Document, draft: &Draft) -> bool {
    let courtesy = |t: usize| {
        let word = document.lower(t).trim_end_matches('.');
        document.is_french && matches!(word, "mr" | "mrs")
    };
    match draft.form {
        MentionForm::Name => {
            let name = draft.name.map(|name| &document.names[name]);
            name.is_some_and(|name| name.titles.clone().any(courtesy))
        }
        MentionForm::Nominal if document.is_french && draft.gender == Some(Gender::Male) => {
            !document.lexicon.roles.nouns.has(&draft.lemma)
        }
        _ => true,
    }
}

fn size_of_name(document: &Document, draft: &Draft) -> NameSize {
    let words = document.words(draft.tokens.clone());
    let (count, letters) = (words.split_whitespace().count(), words.chars().count());
    // the capitals of a headline hide where a name begins
    let headline = document.block_role(draft.head) == BlockRole::Headline;
    let full = usize::from(count > 1) + usize::from(count > 1 && !headline);
    (!draft.alias, full, count, letters)
}

/// The fuller of two names, the first where they are equally full.
fn fuller(one: (NameSize, usize), other: (NameSize, usize)) -> (NameSize, usize) {
    let other_wins = other.0 > one.0 || other.0 == one.0 && other.1 < one.1;
    if other_wins { other } else { one }
}

/// What two may come to, when there is at least one.
fn either<T>(one: Option<T>, other: Option<T>, both: impl FnOnce(T, T) -> T) -> Option<T> {
    match (one, other) {
        (Some(one), Some(other)) => Some(both(one, other)),
        (one, other) => one.or(other),
    }
}
