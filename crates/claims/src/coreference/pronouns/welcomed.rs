//! "The mayor welcomed *X* as *he* arrived": who comes or goes is the one welcomed, watched or seized.

use super::binding::verb_above;
use crate::coreference::Chains;
use crate::document::Document;
use crate::lexicon::Mover;
use crate::syntax::{Relation, is_passive};

/// How well a chain fits as whoever comes or goes while others receive, watch or seize them.
pub fn fit(document: &Document, chains: &Chains, token: usize, chain: usize) -> i32 {
    150 * i32::from(is_welcomed(document, chains, token, chain))
}

fn is_welcomed(document: &Document, chains: &Chains, token: usize, chain: usize) -> bool {
    let tree = &document.tree;
    let lexicon = document.lexicon;
    let Some(clause) = verb_above(document, token) else {
        return false;
    };
    let verb = tree.head(clause);
    let moves = lexicon.motion.of_verb(document.lemma(clause)).next();
    let meanwhile = tree
        .children_in(clause, &[Relation::Mark, Relation::Advmod])
        .any(|mark| mark < clause && matches!(document.lower(mark), "as" | "when" | "while"));
    let apart = tree.relation(token) == Relation::Nsubj
        && tree.relation(clause) == Relation::Advcl
        && verb < clause
        && meanwhile
        && moves.is_some()
        && !is_passive(document, verb);
    if !apart || !receives(document, verb) {
        return false;
    }
    let object = |at: usize| tree.child_in(at, &[Relation::Dobj, Relation::Pobj]);
    let whom = object(verb).or_else(|| {
        tree.children_in(verb, &[Relation::Prep, Relation::Dative])
            .filter(|&p| matches!(document.lower(p), "to" | "at"))
            .find_map(object)
    });
    whom.and_then(|whom| chains.chain_at(whom)) == Some(chain)
}

/// Verbs for what is done to somebody who comes by or goes off.
fn receives(document: &Document, verb: usize) -> bool {
    let lemma = document.lemma(verb);
    let greets = matches!(
        lemma,
        "welcome"
            | "greet"
            | "receive"
            | "applaud"
            | "cheer"
            | "watch"
            | "see"
            | "photograph"
            | "film"
            | "wave"
            | "embrace"
            | "hug"
            | "salute"
            | "escort"
    );
    let mut fates = document.lexicon.fate.of_verb(lemma);
    greets || fates.any(|(frame, rest)| rest.is_empty() && frame.mover == Mover::Object)
}
