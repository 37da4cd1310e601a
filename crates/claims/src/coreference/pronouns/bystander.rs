//! Bystanders: whoever comes in without a name and does something to the one whom the talk is of.
//!
//! "A dentist recognised Novak. *He* was flown to A": a reader holds on to whom a name or earlier
//! sentences have made known, and lets go of the dentist.

use reportedly_model::{MentionForm, Number};

use super::pronoun::agrees;
use super::speakers;
use crate::coreference::happening::{self, Happening};
use crate::coreference::{Chains, MANY};
use crate::document::Document;
use crate::mentions::{Pronoun, pronoun};
use crate::syntax::Relation;

/// Sentences back in which the one whom somebody asks after was spoken of.
const ASKED_AFTER: usize = 2;

/// How much less such a one is meant by the pronoun `mention`, while somebody known stands beside.
pub fn as_bystander(document: &Document, chains: &Chains, mention: usize, chain: usize) -> i32 {
    let own = &chains.drafts[mention];
    let here = document.tree.sentence(own.head);
    let Some(latest) = chains.earlier(chain, mention).next() else {
        return 0;
    };
    let actor = chains.drafts[latest].head;
    let scene = document.tree.sentence(actor);
    let asked = is_told_what_befell(document, own.head, actor);
    let apart = scene < here || asked || is_why_it_acts(document, own.head, actor);
    let lets_go = own.number == Number::Singular
        && apart
        && is_passing(document, chains, chain, mention, scene)
        && speakers::says(document, own.head).is_none();
    let mut beside = (0..mention)
        .rev()
        .map(|m| (m, document.tree.sentence(chains.drafts[m].head)))
        .skip_while(|&(_, sentence)| sentence > scene)
        .take_while(|&(_, sentence)| sentence + if asked { ASKED_AFTER } else { 0 } >= scene)
        .map(|(m, _)| chains.chain(m));
    let known = |other: usize| {
        other != chain
            && agrees(chains, other, own.number, own.gender)
            && is_known(document, chains, other, mention, scene)
    };
    if lets_go && beside.any(known) { 70 } else { 0 }
}

/// "*The officer* remembers him": the pronoun for somebody else that the subject `token` acts upon.
pub fn acted_upon(document: &Document, token: usize) -> Option<Pronoun> {
    let tree = &document.tree;
    let object = tree.child_in(tree.head(token), &[Relation::Dobj])?;
    let other = pronoun(document, object).filter(|p| !p.reflexive)?;
    (tree.relation(token) == Relation::Nsubj).then_some(other)
}

/// "The porter remembers him *because he paid*": the reasons and times of what a newcomer does to whoever
/// is known already are told of that one.
fn is_why_it_acts(document: &Document, token: usize, actor: usize) -> bool {
    let tree = &document.tree;
    let (clause, deed) = (tree.head(token), tree.head(actor));
    tree.relation(token) == Relation::Nsubj
        && tree.relation(clause) == Relation::Advcl
        && tree.head(clause) == deed
        && acted_upon(document, actor).is_some()
}

/// "A cousin was told that *he* was not being held": who is told so has asked after somebody else.
fn is_told_what_befell(document: &Document, token: usize, actor: usize) -> bool {
    let tree = &document.tree;
    let clause = tree.head(token);
    let to_come = tree
        .children_in(clause, &[Relation::Aux])
        .any(|aux| document.token(aux).tag == "MD");
    let befell = happening::of(document, token)
        .is_some_and(|told| matches!(told, Happening::Law | Happening::Death | Happening::Harm));
    tree.relation(clause) == Relation::Ccomp
        && tree.relation(actor) == Relation::Nsubjpass
        && tree.head(clause) == tree.head(actor)
        && matches!(document.lemma(tree.head(actor)), "tell" | "inform")
        && befell
        && !to_come
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
pub fn is_taken_up_beside(
    document: &Document,
    chains: &Chains,
    token: usize,
    chain: usize,
) -> bool {
    let tree = &document.tree;
    let Some(other) = acted_upon(document, token) else {
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
