//! Descriptions in the headline: "Ex-governor holes up in envoy's residence" is about the governor
//! of whom the first sentences tell.

use reportedly_model::{BlockRole, MentionForm, MentionType, Number};

use super::lead::{agree, first_sentence};
use super::office;
use crate::coreference::{Chains, happening};
use crate::document::Document;

/// Joins each description of one person in the headline with the only one in the lead whom it fits.
pub fn join(document: &Document, chains: &mut Chains) {
    let Some(first) = first_sentence(document) else {
        return;
    };
    for mention in 0..chains.drafts.len() {
        if document.block_role(chains.drafts[mention].head) != BlockRole::Headline {
            continue;
        }
        if let Some(person) = person_meant(document, chains, mention, first) {
            chains.join(mention, person);
        }
    }
}

/// Whom the lead, from sentence `first`, tells of in the words of the headline.
fn person_meant(
    document: &Document,
    chains: &Chains,
    mention: usize,
    first: usize,
) -> Option<usize> {
    let draft = &chains.drafts[mention];
    let one = draft.form == MentionForm::Nominal
        && draft.mention_type == MentionType::Person
        && draft.number == Number::Singular;
    if !one || chains.is_named(chains.chain(mention)) {
        return None;
    }
    let in_lead = |m: &usize| {
        let sentence = document.tree.sentence(chains.drafts[*m].head);
        (first..first + 2).contains(&sentence)
    };
    let candidates: Vec<usize> = (mention + 1..chains.drafts.len())
        .filter(in_lead)
        .filter(|&m| {
            let other = &chains.drafts[m];
            other.mention_type == MentionType::Person
                && other.form != MentionForm::Pronoun
                && agree(document, chains, mention, m)
        })
        .collect();
    let called = |m: &usize| {
        let mut members = chains.members(chains.chain(*m));
        members.any(|m| office::is_a(document, &chains.drafts[m], &draft.lemma))
    };
    // "*the victim's brother*" is whoever the lead calls so
    let relative = draft.anchor.is_some() && document.lexicon.kin.get(&draft.lemma).is_some();
    let told = happening::of(document, draft.head).filter(|_| !relative);
    let befalls =
        |m: &usize| told.is_some() && happening::of(document, chains.drafts[*m].head) == told;
    let office = document.lexicon.roles.titles.has(&draft.lemma);
    let named_later = || {
        let later = (mention + 1..chains.drafts.len())
            .filter(|&m| chains.drafts[m].form == MentionForm::Name)
            .filter(|&m| agree(document, chains, mention, m));
        only(chains, later.filter(called)).filter(|_| office)
    };
    let called_so = only(chains, candidates.iter().copied().filter(called));
    let befallen = only(chains, candidates.iter().copied().filter(befalls));
    // "*Ex-mayor jailed*: Petr Novak was jailed … The former mayor": what is told of is the same, and has a name.
    let has_name = |m: &usize| chains.is_named(chains.chain(*m));
    called_so
        .filter(has_name)
        .or(befallen.filter(has_name))
        .or(called_so)
        .or(befallen)
        .or_else(named_later)
}

/// The one person that all of `mentions` stand for.
fn only(chains: &Chains, mut mentions: impl Iterator<Item = usize>) -> Option<usize> {
    let first = mentions.next()?;
    mentions
        .all(|m| chains.chain(m) == chains.chain(first))
        .then_some(first)
}
