//! A participle that tells with its verb of the same movement: "escaped to Russia …, leaving from
//! the airfield in H": one movement, not two.

use reportedly_model::{Movement, Slots};

use super::finding::Finding;
use crate::Reader;
use crate::document::Document;
use crate::names::NameType;
use crate::syntax::Relation;

/// The verb with which the participle at `predicate` tells of one movement, by its syntax alone.
pub fn told_with(document: &Document, predicate: usize) -> Option<usize> {
    let tree = &document.tree;
    let participle = matches!(document.token(predicate).tag.as_str(), "VBG" | "VBN");
    let bare = tree
        .child_in(
            predicate,
            &[
                Relation::Mark,
                Relation::Aux,
                Relation::Nsubj,
                Relation::Nsubjpass,
            ],
        )
        .is_none();
    let above = tree.head(predicate);
    if participle
        && bare
        && tree.relation(predicate) == Relation::Acl
        && document.is_name(above, NameType::Place)
    {
        return tree
            .ancestors(above)
            .skip(1)
            .find(|&t| document.is_pos(t, "VERB"));
    }
    (participle
        && bare
        && tree.relation(predicate) == Relation::Advcl
        && above != predicate
        && !document.is_pos(above, "NOUN"))
    .then_some(above)
}

/// Merges the movements of participles into those of their verbs, where no slot contradicts.
pub fn merge(reader: &Reader, findings: Vec<Finding>) -> Vec<Finding> {
    let mut kept: Vec<Finding> = Vec::new();
    let mut merged: Vec<Finding> = Vec::new();
    for finding in findings {
        let partner = matches!(finding.slots, Slots::Movement(_))
            .then(|| told_with(reader.document, finding.predicate))
            .flatten();
        match partner {
            Some(_) => merged.push(finding),
            None => kept.push(finding),
        }
    }
    for finding in merged {
        let Some(partner) = told_with(reader.document, finding.predicate) else {
            continue;
        };
        let chain = reader.chains.chain_at(finding.subject);
        let main = kept.iter_mut().find(|main| {
            main.predicate == partner
                && (main.subject == finding.subject
                    || reader.chains.chain_at(main.subject) == chain)
                && compatible(&main.slots, &finding.slots)
        });
        match main {
            Some(main) => absorb(main, finding),
            None => kept.push(finding),
        }
    }
    kept.sort_by_key(|finding| (finding.predicate, finding.subject));
    kept
}

fn compatible(main: &Slots, other: &Slots) -> bool {
    let (Slots::Movement(main), Slots::Movement(other)) = (main, other) else {
        return false;
    };
    let both = |f: fn(&Movement) -> usize| f(main) > 0 && f(other) > 0;
    !both(|m| m.destination.len())
        && (!both(|m| m.origin.len())
            || other.origin.is_empty()
            || main.origin != other.origin && main.destination.is_empty())
}

fn absorb(main: &mut Finding, other: Finding) {
    main.partners.push(other.predicate);
    main.words.extend(other.words);
    main.words.push(other.predicate..other.predicate + 1);
    let (Slots::Movement(into), Slots::Movement(from)) = (&mut main.slots, other.slots) else {
        return;
    };
    into.origin.extend(from.origin);
    into.via.extend(from.via);
    if !from.destination.is_empty() {
        into.destination = from.destination;
        into.reached = from.reached;
    }
    into.means.extend(from.means);
    for companion in from.companions {
        if !into.companions.iter().any(|c| c.span == companion.span) {
            into.companions.push(companion);
        }
    }
}
