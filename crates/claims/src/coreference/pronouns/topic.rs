//! Whom a report is about: beside that one, somebody who has only spoken so far is rarely "he".
//!
//! "President Novak said Paris had helped evacuate *him*. *His* brother crossed the border" tells of
//! the man whose flight the sentences before told of, not of the president of another country.

use reportedly_model::{Gender, Number};

use super::binding::verb_above;
use super::pronoun::{REACH, agrees};
use super::speakers;
use crate::coreference::{Chains, MANY};
use crate::document::Document;
use crate::syntax::Relation;

/// So many happenings make somebody the one whom a report is about.
const TOLD_OFTEN: usize = 2;

/// Who is spoken of so often is whom a portrait is of.
const SPOKEN_OF_OFTEN: usize = 5;

/// The chain that the sentences before the pronoun `mention` are about: the one that agrees with it,
/// and of whom far the most has been told.
pub fn of(document: &Document, chains: &Chains, mention: usize) -> Option<usize> {
    let draft = &chains.drafts[mention];
    if draft.number == Number::Plural {
        return None;
    }
    let here = document.tree.sentence(draft.head);
    let near = |&m: &usize| here - document.tree.sentence(chains.drafts[m].head) <= REACH;
    let mut told: Vec<(usize, usize)> = Vec::new();
    for earlier in (0..mention).rev().take_while(near) {
        let chain = chains.chain(earlier);
        let known = told.iter().any(|&(_, other)| other == chain);
        if !known && agrees(chains, chain, draft.number, draft.gender) {
            let times = speakers::times_told_of(document, chains, chain, mention);
            told.push((times, chain));
        }
    }
    told.sort_unstable_by(|a, b| b.cmp(a));
    match told.as_slice() {
        [(times, chain)] if *times >= TOLD_OFTEN => Some(*chain),
        [(most, chain), (next, _), ..] if *most >= TOLD_OFTEN && most > next => Some(*chain),
        _ => None,
    }
}

/// How much `chain`, of which nothing but its latest words has been told, loses beside the one whom
/// the report is about: what befell "him" within those words, and whose relatives come next.
pub fn loss_beside(
    document: &Document,
    chains: &Chains,
    token: usize,
    chain: usize,
    topic: usize,
) -> i32 {
    let tree = &document.tree;
    let Some(mention) = chains.mention_at(token).filter(|_| chain != topic) else {
        return 0;
    };
    let latest = chains.earlier(chain, mention).next();
    let Some(verb) = latest.and_then(|m| speakers::says(document, chains.drafts[m].head)) else {
        return 0;
    };
    if speakers::times_told_of(document, chains, chain, mention) > 0 {
        return 0;
    }
    let within = tree.sentence(verb) == tree.sentence(token);
    let clause = verb_above(document, token);
    let befalls = clause.is_some_and(|c| c != verb && speakers::is_happening(document, c));
    // "the foreign minister said *she* had asked", of whom it isn't known that she is a woman
    let other = chains.drafts[mention].gender == Some(Gender::Female)
        && chains.gender(chain).is_none()
        && chains.gender(topic) == Some(Gender::Female)
        && speakers::is_official(document, chains, chain);
    match tree.relation(token) {
        Relation::Nsubj if within && other => 90,
        Relation::Dobj if within && befalls => 80,
        Relation::Poss if !within => 40,
        _ => 0,
    }
}

/// "His nephew stayed in A.¶ The junta demands *his* return": in French, how much a relative or an associate of
/// somebody of whom more is told loses where another paragraph begins.
pub fn loss_of_relative(document: &Document, chains: &Chains, mention: usize, chain: usize) -> i32 {
    let token = chains.drafts[mention].head;
    let start = document.sentence(token).start;
    let opens = start > 0 && document.block(start - 1) != document.block(start);
    if !document.is_french || !opens {
        return 0;
    }
    let told_of = |chain: usize| speakers::times_told_of(document, chains, chain, mention);
    let owners = chains.members(chain).take(MANY).filter_map(|m| {
        let anchor = chains.drafts[m].anchor?;
        chains
            .chain_at(anchor)
            .filter(|&owner| owner != chain && chains.is_named(owner))
    });
    // "Sa mère l'a élevée seule.¶ « *Elle* n'a jamais cédé »": in a portrait, whoever it is of
    let portrayed =
        |owner: usize| !chains.is_named(chain) && chains.times(owner, mention) >= SPOKEN_OF_OFTEN;
    // "Son ex-femme, Y, vit à Lyon.¶ *Son associé* …": of whom more is told than of her
    let owns_next = |owner: usize| {
        document.tree.relation(token) == Relation::Poss
            && token == start
            && chains.times(owner, mention) > chains.times(chain, mention)
    };
    let mut owners = owners
        .filter(|&owner| told_of(owner) >= TOLD_OFTEN || portrayed(owner) || owns_next(owner));
    if owners.next().is_some() { 80 } else { 0 }
}

/// "L'avocat général a jugé l'explication fantaisiste. *Son* bras droit …": in French, how much an officer of the law
/// without a name loses, of whom nothing is told but what the sentence before has them do.
pub fn loss_of_judge(document: &Document, chains: &Chains, mention: usize, chain: usize) -> i32 {
    let token = chains.drafts[mention].head;
    let owns = document.tree.relation(token) == Relation::Poss;
    let passing = document.is_french
        && owns
        && !chains.is_named(chain)
        && speakers::prosecutes(document, chains, chain)
        && speakers::times_told_of(document, chains, chain, mention) == 0;
    if passing { 60 } else { 0 }
}
