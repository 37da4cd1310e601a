//! "The yacht slipped her moorings. A fisherman filmed *her* off Göcek": a ship is "she", and nobody.

use reportedly_model::Gender;

use crate::coreference::Chains;
use crate::document::Document;
use crate::syntax::Relation;

/// How many sentences back a ship is still meant.
const REACH: usize = 2;

/// Whether "she" may well be a ship told of since `candidate`, who isn't known to be a woman.
pub fn is_rather_meant(
    document: &Document,
    chains: &Chains,
    token: usize,
    candidate: usize,
) -> bool {
    if document.is_french || !matches!(document.lower(token), "she" | "her" | "hers") {
        return false;
    }
    if chains.gender(chains.chain(candidate)) == Some(Gender::Female) {
        return false;
    }
    let tree = &document.tree;
    let since = chains.drafts[candidate].head + 1;
    (since..token)
        .rev()
        .take_while(|&t| tree.sentence(token) - tree.sentence(t) <= REACH)
        .any(|t| is_told_of(document, t))
}

/// "The *yacht* left", "the *yacht* Clementia left": a ship that does something, or to which something is done.
fn is_told_of(document: &Document, noun: usize) -> bool {
    const SHIPS: [&str; 14] = [
        "ship",
        "yacht",
        "superyacht",
        "megayacht",
        "vessel",
        "boat",
        "tanker",
        "freighter",
        "trawler",
        "ferry",
        "frigate",
        "schooner",
        "liner",
        "submarine",
    ];
    let tree = &document.tree;
    let called = matches!(tree.relation(noun), Relation::Compound | Relation::Appos)
        && document.is_pos(tree.head(noun), "PROPN");
    let top = if called { tree.head(noun) } else { noun };
    SHIPS.contains(&document.lemma(noun).to_lowercase().as_str())
        && matches!(
            tree.relation(top),
            Relation::Nsubj | Relation::Nsubjpass | Relation::Root
        )
}
