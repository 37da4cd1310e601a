//! Somebody who is not handed over: "refused to extradite X to Serbia", "blocked X's extradition".
//! That nobody went is all it says of going, so that it is no movement, done or to come.

use super::is_human;
use super::request::is_want;
use super::told::told;
use crate::Reader;
use crate::document::Document;
use crate::frames::finding::Finding;
use crate::frames::owners;
use crate::frames::party::parties_in;
use crate::lexicon::{LegalRequest, Mover};
use crate::syntax::{Relation, is_passive};

/// The refusal that the word at `predicate` tells, for each of those who are withheld.
pub fn find(reader: &Reader, predicate: usize) -> Vec<Finding> {
    let document = reader.document;
    if !document
        .lexicon
        .legal
        .withholding
        .has(document.lemma(predicate))
    {
        return Vec::new();
    }
    let below = [
        Relation::Xcomp,
        Relation::Ccomp,
        Relation::Acl,
        Relation::Dobj,
        Relation::Nsubjpass,
    ];
    let tree = &document.tree;
    let Some((wanted, who)) = tree
        .children_in(predicate, &below)
        .find_map(|t| Some((t, withheld(reader, t)?)))
    else {
        return Vec::new();
    };
    let verb = clause_verb(document, predicate);
    let mut found = told(reader, verb, None, &who, "legal/withheld");
    for finding in &mut found {
        finding.only_asked = tree.conjuncts(wanted);
    }
    found
}

/// Whom the handing over at `wanted` is about.
fn withheld(reader: &Reader, wanted: usize) -> Option<Vec<usize>> {
    let document = reader.document;
    let tree = &document.tree;
    let hands_over = |request: &LegalRequest| {
        request.wants.has("extradition")
            && (is_want(document, &request.wants, wanted)
                || is_want(document, &request.between_bodies, wanted))
    };
    if !document.lexicon.legal.requests.iter().any(hands_over) {
        return None;
    }
    let object = if document.is_pos(wanted, "NOUN") {
        owners::possessor(reader, wanted, Mover::Object)
    } else {
        tree.child_in(wanted, &[Relation::Dobj])
    };
    object
        .filter(|&o| is_human(reader, o) && !is_passive(document, wanted))
        .map(|o| parties_in(reader, o))
}

/// The verb itself, or the one around the noun: "Turkey's refusal … *angered* Belgrade".
fn clause_verb(document: &Document, predicate: usize) -> usize {
    let verb = |&t: &usize| document.is_pos(t, "VERB") || document.is_pos(t, "AUX");
    let mut around = document.tree.ancestors(predicate);
    around.find(verb).unwrap_or(predicate)
}
