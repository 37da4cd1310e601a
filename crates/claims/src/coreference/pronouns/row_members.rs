//! One of a row of people who belong to somebody is rarely "he" in the sentence behind: French would tell which.

use crate::coreference::Chains;
use crate::document::Document;
use crate::syntax::Relation;

/// How much less `chain` is meant, `recent` being its heads in the latest sentence that speaks of it.
pub fn loss(document: &Document, chains: &Chains, chain: usize, recent: &[usize]) -> i32 {
    if !document.is_french {
        return 0;
    }
    let nameless = !chains.is_named(chain) && is_one_of_a_row(document, recent);
    110 * i32::from(nameless) + 70 * i32::from(is_one_of_somebodys(document, chains, chain, recent))
}

/// "*Son garde du corps et son chauffeur* ont été tués. Il …": one of two nameless people who belong to somebody.
fn is_one_of_a_row(document: &Document, recent: &[usize]) -> bool {
    let tree = &document.tree;
    !recent.is_empty()
        && recent.iter().all(|&head| {
            tree.conjuncts(head).len() > 1 && tree.child_in(head, &[Relation::Poss]).is_some()
        })
}

/// "Deux de ses lieutenants, *A et B*, ont été tués. Sa compagne …": one of a row of those who belong to somebody.
fn is_one_of_somebodys(
    document: &Document,
    chains: &Chains,
    chain: usize,
    recent: &[usize],
) -> bool {
    let tree = &document.tree;
    let owned = |noun: usize| {
        let of = tree.children_in(noun, &[Relation::Prep]);
        let below = of.filter_map(|p| tree.child_in(p, &[Relation::Pobj]));
        let mut nouns = below.chain([noun]);
        nouns.any(|n| {
            let owner = tree
                .child_in(n, &[Relation::Poss])
                .and_then(|o| chains.chain_at(o));
            owner.is_some_and(|owner| owner != chain)
        })
    };
    !recent.is_empty()
        && recent.iter().all(|&head| {
            let first = tree.first_conjunct(head);
            let plural = tree.head(first);
            tree.relation(first) == Relation::Appos
                && tree.conjuncts(first).len() > 1
                && owned(plural)
        })
}
