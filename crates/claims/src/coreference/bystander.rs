//! Bystanders: whoever comes in without a name and does something to the one whom the talk is of.
//!
//! "A dentist recognised Novak. *He* was flown to A": a reader holds on to whom a name or earlier
//! sentences have made known, and lets go of the dentist.

use reportedly_model::{MentionForm, Number};

use super::pronoun::agrees;
use super::{Chains, MANY, speakers};
use crate::document::Document;
use crate::mentions::pronoun;
use crate::syntax::Relation;

/// How much less such a one is meant by the pronoun `mention`, while somebody known stands beside.
pub(super) fn as_bystander(
    document: &Document,
    chains: &Chains,
    mention: usize,
    chain: usize,
) -> i32 {
    let own = &chains.drafts[mention];
    let here = document.tree.sentence(own.head);
    let Some(latest) = chains.earlier(chain, mention).next() else {
        return 0;
    };
    let actor = chains.drafts[latest].head;
    let scene = document.tree.sentence(actor);
    let apart = scene < here || is_why_it_acts(document, own.head, actor);
    let lets_go = own.number == Number::Singular
        && apart
        && is_passing(document, chains, chain, mention, scene)
        && speakers::says(document, own.head).is_none();
    let mut beside = (0..mention)
        .rev()
        .map(|m| (m, document.tree.sentence(chains.drafts[m].head)))
        .skip_while(|&(_, sentence)| sentence > scene)
        .take_while(|&(_, sentence)| sentence == scene)
        .map(|(m, _)| chains.chain(m));
    let known = |other: usize| {
        other != chain
            && agrees(chains, other, own.number, own.gender)
            && is_known(document, chains, other, mention, scene)
    };
    if lets_go && beside.any(known) { 70 } else { 0 }
}

/// "The porter remembers him *because he paid*": the reasons and times of what a newcomer does to whoever
/// is known already are told of that one.
fn is_why_it_acts(document: &Document, token: usize, actor: usize) -> bool {
    let tree = &document.tree;
    let (clause, deed) = (tree.head(token), tree.head(actor));
    let object = tree.child_in(deed, &[Relation::Dobj]);
    tree.relation(token) == Relation::Nsubj
        && tree.relation(clause) == Relation::Advcl
        && tree.head(clause) == deed
        && tree.relation(actor) == Relation::Nsubj
        && object
            .and_then(|t| pronoun(document, t))
            .is_some_and(|p| !p.reflexive)
}

/// Whether nothing is told of a chain but what it does in one scene, in which it comes in as "a", "one", or
/// as someone not yet heard of.
fn is_passing(
    document: &Document,
    chains: &Chains,
    chain: usize,
    mention: usize,
    scene: usize,
) -> bool {
    let first = chains.drafts[chain].tokens.start;
    let here = document.tree.sentence(chains.drafts[mention].head);
    let opened = matches!(
        document.lower(first),
        "a" | "an" | "one" | "another" | "un" | "une"
    );
    let new = !chains.is_named(chain) && (opened || scene == here);
    new && document.tree.sentence(first) == scene
        && speakers::times_told_of(document, chains, chain, mention) == 0
        && chains
            .earlier(chain, mention)
            .all(|m| speakers::says(document, chains.drafts[m].head).is_none())
}

/// Whether a chain has a name, or was spoken of before the scene.
fn is_known(
    document: &Document,
    chains: &Chains,
    chain: usize,
    mention: usize,
    scene: usize,
) -> bool {
    chains.earlier(chain, mention).take(MANY).any(|m| {
        let draft = &chains.drafts[m];
        draft.form == MentionForm::Name || document.tree.sentence(draft.head) < scene
    })
}

/// "*The officer* remembers him": with nobody else to be "him", the officer is not the one spoken of.
pub(super) fn is_taken_up_beside(
    document: &Document,
    chains: &Chains,
    token: usize,
    chain: usize,
) -> bool {
    let tree = &document.tree;
    let verb = tree.head(token);
    let acts = tree.relation(token) == Relation::Nsubj;
    let object = tree
        .child_in(verb, &[Relation::Dobj])
        .and_then(|object| Some((object, pronoun(document, object)?)));
    let Some((_, other)) = object.filter(|(_, other)| acts && !other.reflexive) else {
        return false;
    };
    let sentence = tree.sentence(token);
    let meant = |m: usize| {
        let beside = chains.chain(m);
        beside != chain && agrees(chains, beside, other.number, other.gender)
    };
    let near = |&m: &usize| sentence - tree.sentence(chains.drafts[m].head) <= 2;
    let Some(here) = chains.mention_at(token) else {
        return false;
    };
    agrees(chains, chain, other.number, other.gender)
        && !(0..here).rev().take_while(near).any(meant)
}
