//! A reward told by its sum: "offers up to $10 million for information leading to X's capture".

use reportedly_model::LegalAct;

use super::actor::{acting_parties, authorities};
use super::person::{deep_person, end_of};
use super::step::{empty, findings};
use crate::Reader;
use crate::frames::finding::Finding;
use crate::frames::party::parties_in;
use crate::syntax::{Relation, is_passive, subject_of};

/// The reward that the verb at `predicate` offers.
pub fn find(reader: &Reader, predicate: usize) -> Vec<Finding> {
    let document = reader.document;
    let tree = &document.tree;
    let legal = &document.lexicon.legal;
    let Some(noun) = legal.nouns.iter().find(|n| n.act == LegalAct::Reward) else {
        return Vec::new();
    };
    if !noun.giver.has(document.lemma(predicate)) || is_passive(document, predicate) {
        return Vec::new();
    }
    let Some(sum) = tree
        .child_in(predicate, &[Relation::Dobj])
        .filter(|&o| document.labels[o] == "MONEY" || document.is_pos(o, "NUM"))
    else {
        return Vec::new();
    };
    let information = [sum, predicate]
        .into_iter()
        .flat_map(|at| tree.children_in(at, &[Relation::Prep]).collect::<Vec<_>>())
        .filter(|&p| document.lower(p) == "for")
        .filter_map(|p| tree.child_in(p, &[Relation::Pobj]))
        .find(|&o| legal.tips.has(document.lemma(o)));
    let Some((information, person)) =
        information.and_then(|i| deep_person(reader, i, true).map(|p| (i, p)))
    else {
        return Vec::new();
    };
    let mut step = empty(reader, LegalAct::Reward, predicate..sum + 1);
    let givers = subject_of(document, predicate)
        .map(|s| acting_parties(reader, s.token))
        .unwrap_or_default();
    step.authority = authorities(reader, &givers);
    let mut words: Vec<_> = givers.iter().map(|&g| g..g + 1).collect();
    words.push(predicate..end_of(reader, person));
    let who = parties_in(reader, person);
    let mut found = findings(predicate, &who, step, &noun.rule, words);
    for finding in &mut found {
        finding.only_asked = tree.subtree(information);
    }
    found
}
