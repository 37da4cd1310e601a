//! Nodes brought together: judgements first, then the surest links.
//!
//! A link is followed only where nothing in either cluster speaks against anything in the other:
//! no two names that contradict, no two descriptions that the reports tell apart, no two chains
//! of one report. A link that isn't firm must be borne by the rest of both clusters too, so that
//! clusters don't chain through weak links.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use reportedly_model::{Gender, LinkEvidence, PartyType};

use crate::edges::{Edges, NodePair};
use crate::judged::Judged;
use crate::score::{self, CONTRADICTION};
use crate::store::{Mark, Store};

/// Links below this bring nobody together.
pub(crate) const MERGE: f64 = 0.7;
/// Links from here on need no support.
pub(crate) const FIRM: f64 = 0.9;
/// What members of both clusters must come to on average where a link isn't firm.
const BORNE: f64 = 0.5;
/// Members of each cluster that are asked for support.
const MOST_ASKED: usize = 6;
/// A rival this close makes a partial name ambiguous.
const RIVAL_MARGIN: f64 = 0.15;
/// The same for a full name that two people have.
const NAMESAKE_MARGIN: f64 = 0.005;
/// Links from here on can make a difference: to bring together, or as a rival.
pub(crate) const MATTERS: f64 = MERGE - RIVAL_MARGIN;

/// Two nodes that were brought together.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Link {
    pub(crate) a: usize,
    pub(crate) b: usize,
    pub(crate) probability: f64,
    pub(crate) evidence: Vec<LinkEvidence>,
}

/// Which nodes are one, and the links that made them so.
#[derive(Debug, Default)]
pub(crate) struct Clusters {
    /// Cluster of each node.
    pub(crate) of_node: HashMap<usize, usize>,
    /// Clusters, each with its nodes; empty once merged into another.
    pub(crate) all: Vec<Cluster>,
}

/// Nodes that are one.
#[derive(Debug, Default)]
pub(crate) struct Cluster {
    pub(crate) nodes: Vec<usize>,
    pub(crate) links: Vec<Link>,
    /// Reports that speak of it: each can lend one chain only.
    reports: BTreeSet<usize>,
    /// Each different list of names by its number, with a node that has it; the unnamed have none.
    forms: BTreeMap<usize, usize>,
    /// The same for what tells namesakes apart.
    marks: BTreeMap<Mark, usize>,
    /// Who is told dead by the earliest day, and who alive on the latest.
    died: Option<(i32, usize)>,
    lived: Option<(i32, usize)>,
    /// Whether some report tells that a death was none.
    survived: bool,
    genders: BTreeSet<Gender>,
}

/// The clusters of nodes between which, and with no others, links matter; `nodes` stand in the
/// order of reports.
///
/// Who are judged one bring everybody along whom the links had made one with either. Where that
/// would join somebody who is judged apart, the two judged are joined alone, before any link.
pub(crate) fn of_component(
    store: &Store,
    edges: &Edges,
    judged: &Judged,
    nodes: &[usize],
) -> Clusters {
    let mut clusters = Clusters::singletons(store, nodes);
    clusters.follow_links(store, edges, judged, nodes);
    if clusters.follow_judgements(judged, nodes) {
        return clusters;
    }
    let mut clusters = Clusters::singletons(store, nodes);
    clusters.follow_judgements(judged, nodes);
    clusters.follow_links(store, edges, judged, nodes);
    clusters
}

/// Links that matter: those between full names first, as a surname alone joins whoever is there by
/// then; among these the surest first.
fn candidates(store: &Store, edges: &Edges, nodes: &[usize]) -> Vec<(f64, NodePair)> {
    let mut candidates: Vec<(f64, NodePair)> = nodes
        .iter()
        .flat_map(|&a| {
            edges
                .of(a)
                .map(move |(b, probability)| (probability, (a, b)))
        })
        .filter(|(probability, _)| *probability >= MATTERS)
        .filter(|(_, (a, b))| store.key(*a) < store.key(*b))
        .collect();
    candidates.sort_by(|(x, (a, b)), (y, (c, d))| {
        let keys = |a: &usize, b: &usize| (store.key(*a), store.key(*b));
        let partial = |a: &usize, b: &usize| is_partial(store, *a) || is_partial(store, *b);
        (partial(a, b).cmp(&partial(c, d)))
            .then_with(|| y.total_cmp(x))
            .then_with(|| keys(a, b).cmp(&keys(c, d)))
    });
    candidates
}

/// Partial names that fit two people about equally well: "Novak", where one report has Irena
/// and another Petra Novak. They stay alone.
fn ambiguous_nodes(
    store: &Store,
    nodes: &[usize],
    candidates: &[(f64, NodePair)],
) -> BTreeSet<usize> {
    let mut fits_of: HashMap<usize, Vec<(f64, usize)>> = HashMap::new();
    for &(probability, (a, b)) in candidates {
        fits_of.entry(a).or_default().push((probability, b));
        fits_of.entry(b).or_default().push((probability, a));
    }
    for fits in fits_of.values_mut() {
        fits.sort_by(|x, y| y.0.total_cmp(&x.0));
    }
    let is_ambiguous = |node: &&usize| {
        let is_person = store.notes(**node).party_type == PartyType::Person;
        let fits = fits_of.get(node).filter(|_| is_person);
        fits.is_some_and(|fits| has_rivals(store, **node, fits))
    };
    nodes.iter().filter(is_ambiguous).copied().collect()
}

/// Whether the best fit of a node, first of all, has a rival who is another.
fn has_rivals(store: &Store, node: usize, fits: &[(f64, usize)]) -> bool {
    let Some(&(best, favourite)) = fits.first() else {
        return false;
    };
    // A full name is unclear only where nothing but the name speaks for either namesake.
    let margin = if is_partial(store, node) {
        RIVAL_MARGIN
    } else {
        NAMESAKE_MARGIN
    };
    let near = fits.iter().filter(|(fit, _)| *fit >= best - margin);
    near.into_iter().any(|&(_, rival)| {
        let is_other = store.names_alike(favourite, rival) < CONTRADICTION
            && !goes_by_both(store, node, favourite, rival);
        rival != favourite && (is_other || score::are_told_apart(store, favourite, rival))
    })
}

/// Whether the fullest name has one part only.
fn is_partial(store: &Store, node: usize) -> bool {
    let names = &store.form(store.node(node).form).names;
    let mut fullest = names.iter().take(1);
    fullest.any(|name| name.naming_parts().count() == 1)
}

/// Whether a node has several names, and those of both others among them: "Abu Yasir, born Hamza
/// Dulaimi".
fn goes_by_both(store: &Store, node: usize, x: usize, y: usize) -> bool {
    let goes_by = |other: usize| node != other && store.names_alike(node, other) >= MERGE;
    store.form(store.node(node).form).names.len() > 1 && goes_by(x) && goes_by(y)
}

impl Clusters {
    fn singletons(store: &Store, nodes: &[usize]) -> Self {
        let cluster = |&node: &usize| {
            let (own, notes) = (store.node(node), store.notes(node));
            let day = |told: &Option<(i32, String)>| told.as_ref().map(|(day, _)| (*day, node));
            Cluster {
                nodes: vec![node],
                links: Vec::new(),
                reports: [own.report].into(),
                forms: notes
                    .forms
                    .first()
                    .map(|_| (own.form, node))
                    .into_iter()
                    .collect(),
                marks: own.mark.iter().map(|mark| (mark.clone(), node)).collect(),
                died: day(&notes.facts.died),
                lived: day(&notes.facts.lived),
                survived: notes.facts.survived,
                genders: notes.gender.into_iter().collect(),
            }
        };
        Self {
            of_node: nodes
                .iter()
                .enumerate()
                .map(|(at, &node)| (node, at))
                .collect(),
            all: nodes.iter().map(cluster).collect(),
        }
    }

    /// Merges what links make one, the surest first.
    fn follow_links(&mut self, store: &Store, edges: &Edges, judged: &Judged, nodes: &[usize]) {
        let candidates = candidates(store, edges, nodes);
        let ambiguous = ambiguous_nodes(store, nodes, &candidates);
        for &(probability, (a, b)) in &candidates {
            let unclear = ambiguous.contains(&a) || ambiguous.contains(&b);
            if probability < MERGE || unclear {
                continue;
            }
            if self.may_merge(store, judged, (a, b), probability) {
                let evidence = score::evidence(store, a, b);
                self.merge(Link {
                    a,
                    b,
                    probability,
                    evidence,
                });
            }
        }
    }

    /// Merges the clusters of those who are judged one; false where somebody in them is judged
    /// apart from somebody else in them.
    fn follow_judgements(&mut self, judged: &Judged, nodes: &[usize]) -> bool {
        let mut in_accord = true;
        for link in judged.links_among(nodes) {
            if self.of_node[&link.a] != self.of_node[&link.b] {
                let (ours, theirs) = (&self.of(link.a).nodes, &self.of(link.b).nodes);
                in_accord &= !judged.keeps_apart(ours, theirs);
                self.merge(link);
            }
        }
        in_accord
    }

    /// The cluster of a node.
    pub(crate) fn of(&self, node: usize) -> &Cluster {
        &self.all[self.of_node[&node]]
    }

    /// Whether nothing in either cluster speaks against the other, and a link that isn't firm is
    /// borne by both.
    fn may_merge(
        &self,
        store: &Store,
        judged: &Judged,
        (a, b): NodePair,
        probability: f64,
    ) -> bool {
        let party_type = store.form(store.node(a).form).party_type;
        if self.of_node[&a] == self.of_node[&b] {
            return false;
        }
        let (a, b) = (self.of(a), self.of(b));
        if !a.is_of_other_reports_than(b) || judged.keeps_apart(&a.nodes, &b.nodes) {
            return false;
        }
        party_type != PartyType::Person
            || (!a.contradicts(b, store) && (probability >= FIRM || a.bears(b, store)))
    }

    /// Moves the smaller cluster of the link into the larger.
    pub(crate) fn merge(&mut self, link: Link) {
        let (mut into, mut from) = (self.of_node[&link.a], self.of_node[&link.b]);
        if self.all[into].nodes.len() < self.all[from].nodes.len() {
            std::mem::swap(&mut into, &mut from);
        }
        let moved = std::mem::take(&mut self.all[from]);
        for &node in &moved.nodes {
            self.of_node.insert(node, into);
        }
        let cluster = &mut self.all[into];
        cluster.nodes.extend(moved.nodes);
        cluster.links.extend(moved.links);
        cluster.links.push(link);
        cluster.reports.extend(moved.reports);
        cluster.forms.extend(moved.forms);
        cluster.marks.extend(moved.marks);
        cluster.died = cluster
            .died
            .into_iter()
            .chain(moved.died)
            .min_by_key(|found| found.0);
        cluster.lived = cluster
            .lived
            .into_iter()
            .chain(moved.lived)
            .max_by_key(|found| found.0);
        cluster.survived |= moved.survived;
        cluster.genders.extend(moved.genders);
    }
}

impl Cluster {
    /// Whether no report has a chain in both.
    pub(crate) fn is_of_other_reports_than(&self, other: &Cluster) -> bool {
        self.reports.is_disjoint(&other.reports)
    }

    /// Whether any two members, one of each, can't be one.
    pub(crate) fn contradicts(&self, other: &Cluster, store: &Store) -> bool {
        let apart = |&x: &usize, &y: &usize| score::are_told_apart(store, x, y);
        let dead_before = |dead: Option<(i32, usize)>, alive: Option<(i32, usize)>| {
            let told = dead
                .zip(alive)
                .filter(|_| !self.survived && !other.survived);
            told.is_some_and(|(dead, alive)| apart(&dead.1, &alive.1))
        };
        self.genders.union(&other.genders).count() > 1
            || dead_before(self.died, other.lived)
            || dead_before(other.died, self.lived)
            || self
                .marks
                .values()
                .any(|x| other.marks.values().any(|y| apart(x, y)))
            || self.forms.values().any(|&x| {
                let mut others = other.forms.values();
                others.any(|&y| {
                    store.names_alike(x, y) < CONTRADICTION && !self.vouches(other, store, x, y)
                })
            })
    }

    /// Whether a member of either goes by both names.
    fn vouches(&self, other: &Cluster, store: &Store, x: usize, y: usize) -> bool {
        let mut members = self.forms.values().chain(other.forms.values());
        members.any(|&member| goes_by_both(store, member, x, y))
    }

    /// Whether members of both, of different names and descriptions, are likely one on average;
    /// names that only a third brings together are left out.
    fn bears(&self, other: &Cluster, store: &Store) -> bool {
        let (ours, theirs) = (self.voices(store), other.voices(store));
        let pairs = ours
            .iter()
            .flat_map(|&x| theirs.iter().map(move |&y| (x, y)));
        let support: Vec<f64> = pairs
            .filter_map(|(x, y)| score::probability(store, x, y))
            .collect();
        support.iter().sum::<f64>() >= BORNE * support.len() as f64
    }

    /// Members of different names and descriptions, in the order of reports.
    fn voices(&self, store: &Store) -> Vec<usize> {
        let mut voices: Vec<usize> = self
            .forms
            .values()
            .chain(self.marks.values())
            .copied()
            .collect();
        voices.sort_by_key(|&node| store.key(node));
        voices.dedup();
        voices.truncate(MOST_ASKED);
        voices
    }
}
