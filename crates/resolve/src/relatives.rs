//! Those without a name, by whom they hang on: "his wife", "Nabil's family".

use std::collections::BTreeMap;

use reportedly_model::PartyType;

use crate::clusters::Clusters;
use crate::nodes::{Node, Nodes};
use crate::score::Link;
use crate::words::folded;

/// Relations that a person has one of, as a rule, with how likely two mentions are the same.
const SINGLE_RELATIVES: &[(&str, f64)] = &[
    ("father", 0.95),
    ("mother", 0.95),
    ("wife", 0.85),
    ("husband", 0.85),
    ("spouse", 0.85),
    ("widow", 0.85),
    ("fiance", 0.8),
    ("fiancee", 0.8),
];

/// What two reports' "X's family" or "X's men" have: the words are the same, who is counted in
/// may differ.
const SAME_GROUP: f64 = 0.85;

/// Brings together what hangs on the same person by the same relation.
pub(crate) fn brought_together(nodes: &Nodes, clusters: &mut Clusters) {
    let mut by_anchor: BTreeMap<(usize, String, PartyType), Vec<usize>> = BTreeMap::new();
    for (at, node) in nodes.all.iter().enumerate() {
        if let Some((anchor, relation)) = anchored(nodes, node) {
            let key = (clusters.of_node[anchor], relation, node.party_type);
            by_anchor.entry(key).or_default().push(at);
        }
    }
    for ((_, relation, party_type), together) in by_anchor {
        let Some(probability) = sameness(&relation, party_type) else {
            continue;
        };
        let first = together[0];
        for &other in &together[1..] {
            let (a, b) = (clusters.of_node[first], clusters.of_node[other]);
            if a != b && clusters.are_of_different_reports(a, b) {
                let reasons = vec![format!("both are the {relation} of the same person")];
                clusters.merge(Link {
                    a: first,
                    b: other,
                    probability,
                    reasons,
                });
            }
        }
    }
}

/// The node of the same report that an unnamed node hangs on, and how.
pub(crate) fn anchored(nodes: &Nodes, node: &Node) -> Option<(usize, String)> {
    let anchor = node
        .facts
        .anchor
        .as_ref()
        .filter(|_| node.names.is_empty())?;
    let same_report = nodes
        .all
        .partition_point(|other| other.report < node.report);
    let found = nodes.all[same_report..]
        .iter()
        .take_while(|other| other.report == node.report)
        .position(|other| other.chain != node.chain && is_called(other, &anchor.name))?;
    Some((same_report + found, folded(&anchor.relation)))
}

fn is_called(node: &Node, name: &str) -> bool {
    !node.names.is_empty()
        && (node.source.name == name || node.source.names.iter().any(|other| other == name))
}

fn sameness(relation: &str, party_type: PartyType) -> Option<f64> {
    match party_type {
        PartyType::Group => Some(SAME_GROUP),
        PartyType::Person => SINGLE_RELATIVES
            .iter()
            .find(|(single, _)| *single == relation)
            .map(|(_, sameness)| *sameness),
        PartyType::Organization => None,
    }
}
