//! Nouns and adjectives that attribute: "the claim that", "her plan to", "criticism of", "is sure
//! that".

use super::content::Content;
use super::{Found, speaker};
use crate::document::Document;
use crate::syntax::Relation;

/// "X's claim that …", "a call by X for …".
pub fn by_noun(document: &Document, noun: usize) -> Option<Found> {
    let tree = &document.tree;
    let cues = &document.lexicon.cues;
    let lemma = document.lemma(noun);
    let clause = tree
        .children_in(noun, &[Relation::Acl, Relation::Ccomp, Relation::Relcl])
        .find(|&c| c > noun && fills(document, c))
        .filter(|_| cues.nouns.has(lemma));
    let about = tree.children_in(noun, &[Relation::Prep]).find(|&p| {
        p > noun
            && cues
                .nouns_with
                .has(&format!("{lemma} {}", document.lower(p)))
    });
    let head = clause.or(about)?;
    let mut content = Content::of_phrase(document, head);
    if clause.is_none() {
        content.without(&(head..head + 1));
    }
    content.complete_quotations(document, noun);
    let source = speaker::of_noun(document, noun, about);
    source.as_ref()?;
    Some(Found {
        source,
        cue: noun..noun + 1,
        content,
    })
}

/// A clause with "that" that lacks nothing, or an infinitive.
fn fills(document: &Document, clause: usize) -> bool {
    let tree = &document.tree;
    tree.children(clause).iter().any(|&c| {
        let that = document.lower(c) == "that"
            && matches!(tree.relation(c), Relation::Mark | Relation::Other);
        let infinitive = tree.relation(c) == Relation::Aux && document.token(c).tag == "TO";
        that || infinitive
    })
}

/// "X is sure that …", "is worried about …".
pub fn by_adjective(document: &Document, adjective: usize) -> Option<Found> {
    let tree = &document.tree;
    let copula = tree.head(adjective);
    let predicative = matches!(tree.relation(adjective), Relation::Acomp | Relation::Oprd);
    if !predicative
        || !document
            .lexicon
            .cues
            .adjectives
            .has(document.lemma(adjective))
    {
        return None;
    }
    let of = tree
        .children_in(
            adjective,
            &[Relation::Ccomp, Relation::Xcomp, Relation::Prep],
        )
        .find(|&c| c > adjective)?;
    let mut content = Content::of_phrase(document, of);
    if tree.relation(of) == Relation::Prep {
        content.without(&(of..of + 1));
    }
    content.complete_quotations(document, adjective);
    let source =
        speaker::of_verb(document, copula).filter(|source| document.lower(source.start) != "it");
    Some(Found {
        source,
        cue: adjective..adjective + 1,
        content,
    })
}
