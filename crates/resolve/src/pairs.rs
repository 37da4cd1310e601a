//! Who may be whom: pairs of nodes that share a key.

use std::collections::{BTreeMap, BTreeSet};

use crate::nodes::Nodes;

/// How many neighbours each node of a crowded key is compared with; the neighbours are those
/// whose names stand next in the alphabet, so that equal names are never missed.
const NEIGHBOURS: usize = 48;

/// Pairs of nodes of different reports, the lower index first.
pub(crate) fn candidates(nodes: &Nodes) -> BTreeSet<(usize, usize)> {
    let mut by_key: BTreeMap<(&str, u8), Vec<usize>> = BTreeMap::new();
    for (at, node) in nodes.all.iter().enumerate() {
        for key in &node.keys {
            by_key
                .entry((key, node.party_type as u8))
                .or_default()
                .push(at);
        }
    }
    let mut pairs = BTreeSet::new();
    for mut together in by_key.into_values() {
        together.sort_by_key(|&at| (&nodes.all[at].source.name, at));
        for (position, &a) in together.iter().enumerate() {
            for &b in together[position + 1..].iter().take(NEIGHBOURS) {
                if nodes.all[a].report != nodes.all[b].report {
                    pairs.insert((a.min(b), a.max(b)));
                }
            }
        }
    }
    pairs
}
