//! Nodes brought together, the surest links first.

use std::collections::{BTreeMap, BTreeSet};

use reportedly_model::{Gender, PartyType};

use crate::nodes::Nodes;
use crate::score::{CONTRADICTION, Candidate, Link, Scorer};

/// Links below this bring nobody together.
pub(crate) const MERGE: f64 = 0.7;
/// Members of one person that are looked at for what hardly fits.
const MOST_DOUBTED: usize = 40;
/// A rival this close makes a partial name ambiguous.
const RIVAL_MARGIN: f64 = 0.15;
/// The same for a full name that two people have.
const NAMESAKE_MARGIN: f64 = 0.005;

/// Which nodes are one, and the links that made them so.
#[derive(Debug)]
pub(crate) struct Clusters {
    /// Cluster of each node.
    pub(crate) of_node: Vec<usize>,
    /// Clusters, each with its nodes in order; empty once merged into another.
    pub(crate) all: Vec<Cluster>,
}

/// Nodes that are one.
#[derive(Debug, Default)]
pub(crate) struct Cluster {
    pub(crate) nodes: Vec<usize>,
    pub(crate) links: Vec<Link>,
    /// Reports that speak of it: each can lend one chain only.
    reports: BTreeSet<usize>,
    /// Each different list of names by its number, with a node that has it.
    forms: BTreeMap<usize, usize>,
    /// The same for what tells namesakes apart.
    marks: BTreeMap<usize, usize>,
    genders: BTreeSet<Gender>,
}

/// Clusters of nodes that have names.
pub(crate) fn of_named(
    nodes: &Nodes,
    scorer: &mut Scorer,
    mut candidates: Vec<Candidate>,
) -> Clusters {
    candidates.sort_by(|x, y| {
        y.probability
            .total_cmp(&x.probability)
            .then_with(|| (x.a, x.b).cmp(&(y.a, y.b)))
    });
    let ambiguous = ambiguous_nodes(nodes, scorer, &candidates);
    let mut clusters = Clusters::singletons(nodes);
    for candidate in candidates {
        let Candidate { a, b, probability } = candidate;
        let unclear = ambiguous.contains(&a) || ambiguous.contains(&b);
        if probability < MERGE || unclear {
            continue;
        }
        if clusters.may_merge(a, b, nodes, scorer) {
            clusters.merge(Link {
                a,
                b,
                probability,
                reasons: scorer.reasons(a, b),
            });
        }
    }
    clusters
}

/// Partial names that fit two people about equally well: "Novak", where one report has Irena
/// and another Petra Novak. They stay alone.
fn ambiguous_nodes(nodes: &Nodes, scorer: &mut Scorer, links: &[Candidate]) -> BTreeSet<usize> {
    let mut by_node: Vec<Vec<(f64, usize)>> = vec![Vec::new(); nodes.all.len()];
    for link in links
        .iter()
        .filter(|link| link.probability >= MERGE - RIVAL_MARGIN)
    {
        by_node[link.a].push((link.probability, link.b));
        by_node[link.b].push((link.probability, link.a));
    }
    let mut ambiguous = BTreeSet::new();
    for (node, fits) in by_node.iter().enumerate() {
        let is_person = nodes.all[node].party_type == PartyType::Person;
        let partial = nodes.all[node]
            .names
            .first()
            .is_some_and(|name| name.naming_parts().count() == 1);
        let Some(&(best, favourite)) = fits.first().filter(|_| is_person) else {
            continue;
        };
        // A full name is unclear only where nothing but the name speaks for either namesake.
        let margin = if partial {
            RIVAL_MARGIN
        } else {
            NAMESAKE_MARGIN
        };
        let rivals = fits
            .iter()
            .filter(|(probability, _)| *probability >= best - margin);
        if rivals.into_iter().any(|&(_, rival)| {
            rival != favourite
                && (scorer.names(favourite, rival).0 < CONTRADICTION
                    || scorer.are_told_apart(favourite, rival))
        }) {
            ambiguous.insert(node);
        }
    }
    ambiguous
}

impl Clusters {
    fn singletons(nodes: &Nodes) -> Self {
        let all = nodes.all.iter().enumerate().map(|(at, node)| Cluster {
            nodes: vec![at],
            links: Vec::new(),
            reports: [node.report].into(),
            forms: [(node.form, at)].into(),
            marks: node.mark.map(|mark| (mark, at)).into_iter().collect(),
            genders: node.gender.into_iter().collect(),
        });
        Self {
            of_node: (0..nodes.all.len()).collect(),
            all: all.collect(),
        }
    }

    /// Whether nothing in either cluster speaks against the other.
    pub(crate) fn may_merge(&self, a: usize, b: usize, nodes: &Nodes, scorer: &mut Scorer) -> bool {
        let party_type = nodes.all[a].party_type;
        let (of_a, of_b) = (self.of_node[a], self.of_node[b]);
        if of_a == of_b || !self.are_of_different_reports(of_a, of_b) {
            return false;
        }
        let (a, b) = (&self.all[of_a], &self.all[of_b]);
        if party_type != PartyType::Person {
            return true;
        }
        if a.genders.union(&b.genders).count() > 1 {
            return false;
        }
        let mut told_apart = a
            .marks
            .values()
            .flat_map(|x| b.marks.values().map(move |y| (x, y)));
        if told_apart.any(|(&x, &y)| scorer.are_told_apart(x, y)) {
            return false;
        }
        a.forms.values().all(|&x| {
            b.forms
                .values()
                .all(|&y| scorer.names(x, y).0 >= CONTRADICTION)
        })
    }

    /// What the reports of a cluster say that hardly fits one person, each once.
    pub(crate) fn doubts_of(&self, cluster: &Cluster, scorer: &Scorer) -> Vec<String> {
        let nodes = cluster.nodes.iter().take(MOST_DOUBTED);
        let pairs = nodes.clone().enumerate().flat_map(|(at, &a)| {
            nodes
                .clone()
                .skip(at + 1)
                .map(move |&b| (a.min(b), a.max(b)))
        });
        let found: BTreeSet<String> = pairs.flat_map(|(a, b)| scorer.doubts(a, b)).collect();
        found.into_iter().collect()
    }

    /// Whether no report has a chain in both clusters.
    pub(crate) fn are_of_different_reports(&self, a: usize, b: usize) -> bool {
        let (a, b) = (&self.all[a].reports, &self.all[b].reports);
        let (few, many) = if a.len() <= b.len() { (a, b) } else { (b, a) };
        few.iter().all(|report| !many.contains(report))
    }

    /// Moves the smaller cluster of the link into the larger.
    pub(crate) fn merge(&mut self, link: Link) {
        let (mut into, mut from) = (self.of_node[link.a], self.of_node[link.b]);
        if self.all[into].nodes.len() < self.all[from].nodes.len() {
            std::mem::swap(&mut into, &mut from);
        }
        let moved = std::mem::take(&mut self.all[from]);
        for &node in &moved.nodes {
            self.of_node[node] = into;
        }
        let cluster = &mut self.all[into];
        cluster.nodes.extend(moved.nodes);
        cluster.links.extend(moved.links);
        cluster.links.push(link);
        cluster.reports.extend(moved.reports);
        cluster.forms.extend(moved.forms);
        cluster.marks.extend(moved.marks);
        cluster.genders.extend(moved.genders);
    }
}
