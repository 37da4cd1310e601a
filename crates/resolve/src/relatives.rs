//! Those without a name, by whom they hang on: "his wife", "Nabil's family".

use std::collections::BTreeMap;

use reportedly_model::{LinkEvidence, LinkGround, PartyType};

use crate::clusters::{Clusters, Link};
use crate::judged::Judged;
use crate::store::Store;
use crate::tables::SINGLE_RELATIVES;

/// What two reports' "X's family" or "X's men" have: the words are the same, who is counted in
/// may differ.
const SAME_GROUP: f64 = 0.85;

/// Brings together what hangs on the same person by the same relation; `nodes` stand in the order
/// of reports.
pub(crate) fn bring_together(
    store: &Store,
    judged: &Judged,
    nodes: &[usize],
    clusters: &mut Clusters,
) {
    let mut by_anchor: BTreeMap<(usize, &str, PartyType), Vec<usize>> = BTreeMap::new();
    for &node in nodes {
        if let Some((anchor, relation)) = &store.node(node).hangs_on {
            let party_type = store.notes(node).party_type;
            let key = (clusters.of_node[anchor], relation.as_str(), party_type);
            by_anchor.entry(key).or_default().push(node);
        }
    }
    let mut groups: Vec<_> = by_anchor.into_iter().collect();
    groups.sort_by_key(|(_, together)| together.first().map(|&node| store.key(node)));
    for ((_, relation, party_type), together) in groups {
        let Some(probability) = sameness(relation, party_type) else {
            continue;
        };
        let first = together[0];
        for &other in &together[1..] {
            let (a, b) = (clusters.of(first), clusters.of(other));
            let is_one = clusters.of_node[&first] == clusters.of_node[&other];
            let may_be = a.is_of_other_reports_than(b)
                && !a.contradicts(b, store)
                && !judged.keeps_apart(&a.nodes, &b.nodes);
            if !is_one && may_be {
                clusters.merge(Link {
                    a: first,
                    b: other,
                    probability,
                    evidence: vec![same_relation(relation, probability)],
                });
            }
        }
    }
}

fn same_relation(relation: &str, probability: f64) -> LinkEvidence {
    LinkEvidence {
        ground: LinkGround::Anchor,
        weight: (probability / (1.0 - probability)).ln(),
        words: format!("both are the {relation} of the same person"),
    }
}

fn sameness(relation: &str, party_type: PartyType) -> Option<f64> {
    match party_type {
        PartyType::Group => Some(SAME_GROUP),
        PartyType::Person => SINGLE_RELATIVES.get(relation).copied(),
        PartyType::Organization => None,
    }
}
