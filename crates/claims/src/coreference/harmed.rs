//! The hurt and the dead: of whom a death was told, or harm that one may die of, a death is told again;
//! and the dead do nothing more.

use super::Chains;
use super::descriptions::client;
use super::happening::{self, Happening};
use super::pronouns::speakers;
use crate::document::Document;
use crate::syntax::Relation;

/// How well the clause of the pronoun at `token` fits what befell a chain, `recent` being its heads in
/// the latest sentence that speaks of it.
pub(super) fn fit(
    document: &Document,
    chains: &Chains,
    token: usize,
    (chain, mention): (usize, usize),
    recent: &[usize],
) -> i32 {
    120 * i32::from(is_the_dead(document, token, recent))
        + 60 * i32::from(is_the_hurt(document, token, recent))
        - 40 * i32::from(acts_after_death(document, chains, token, chain, mention))
        - 120 * i32::from(has_no_client_here(document, chains, token, chain, mention))
        - 120 * i32::from(is_killed_before(document, token, recent))
}

/// "The colonel was found dead. Police said *he* had shot himself": of whose death the sentence before
/// tells, a death is told again.
fn is_the_dead(document: &Document, token: usize, recent: &[usize]) -> bool {
    let death = |t: usize| happening::of(document, t) == Some(Happening::Death);
    let near = |&h: &usize| is_near(document, h, token);
    let main =
        |&h: &usize| !is_by_the_way(document, h) || document.tree.relation(token) != Relation::Poss;
    let mut near = recent.iter().filter(|h| near(h) && main(h));
    death(token) && near.any(|&h| death(h))
}

/// "Novak fled *after his brother was killed*. The army announced *his* death": what is told to date
/// something else.
fn is_by_the_way(document: &Document, head: usize) -> bool {
    let tree = &document.tree;
    let clause = tree.head(head);
    tree.relation(clause) == Relation::Advcl && tree.child_in(clause, &[Relation::Mark]).is_some()
}

/// "Robbers shot two guards. *They* died": whom somebody hurt, rather than who did.
fn is_the_hurt(document: &Document, token: usize, recent: &[usize]) -> bool {
    let now = happening::of(document, token);
    let hurt = |&h: &usize| {
        document.tree.relation(h) == Relation::Dobj
            && is_near(document, h, token)
            && happening::of(document, h) == Some(Happening::Harm)
    };
    matches!(now, Some(Happening::Death | Happening::Harm)) && recent.iter().any(hurt)
}

/// "Gunmen shot dead two guards. *They* escaped in a car": whoever killed, never the killed; "They had
/// fled" may be told of what was before.
fn is_killed_before(document: &Document, token: usize, recent: &[usize]) -> bool {
    let tree = &document.tree;
    let verb = tree.head(token);
    let past = document.token(verb).tag == "VBD" && tree.child_in(verb, &[Relation::Aux]).is_none();
    let goes = tree.relation(token) == Relation::Nsubj
        && happening::of(document, token) == Some(Happening::Going);
    let killed = |&h: &usize| {
        let by = tree.child_in(tree.head(h), &[Relation::Nsubj]);
        tree.relation(h) == Relation::Dobj
            && tree.sentence(h) + 1 == tree.sentence(token)
            && happening::of(document, h) == Some(Happening::Death)
            && by.is_some_and(|by| is_several(document, by) == is_several(document, token))
    };
    past && goes && recent.iter().any(killed)
}

fn is_several(document: &Document, noun: usize) -> bool {
    let many = matches!(document.token(noun).tag.as_str(), "NNS" | "NNPS");
    many || document.lower(noun) == "they" || document.tree.conjuncts(noun).len() > 1
}

fn is_near(document: &Document, head: usize, token: usize) -> bool {
    document.tree.sentence(head) + 1 >= document.tree.sentence(token)
}

/// "The colonel was killed. He is in Douala": the dead do nothing more, unless it is told as past
/// before the past ("he had fled").
fn acts_after_death(
    document: &Document,
    chains: &Chains,
    token: usize,
    chain: usize,
    mention: usize,
) -> bool {
    let tree = &document.tree;
    let verb = tree.head(token);
    let present = matches!(document.token(verb).tag.as_str(), "VBZ" | "VBP")
        || tree
            .children_in(verb, &[Relation::Aux])
            .any(|aux| matches!(document.token(aux).tag.as_str(), "VBZ" | "VBP"));
    let acts = matches!(tree.relation(token), Relation::Nsubj | Relation::Nsubjpass) && present;
    acts && speakers::is_told_dead(document, chains, chain, mention)
}

/// "His associate was found dead. 'My client is innocent,' said *his* lawyer": not the associate's, nor, in French,
/// that of a relative who is held.
fn has_no_client_here(
    document: &Document,
    chains: &Chains,
    token: usize,
    chain: usize,
    mention: usize,
) -> bool {
    let dead = || happening::is_told(document, chains, chain, mention, &[Happening::Death]);
    let held = || document.is_french && speakers::is_told_held(document, chains, chain, mention);
    client::has_lawyer_of_another(document, chains, token, chain) && (dead() || held())
}
