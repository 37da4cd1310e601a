//! Clusters as people.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use reportedly_model::{Anchor, Person, PersonLink, PersonMember, SeenName, ToldAge};
use reportedly_names::{Name, PartRole};

use crate::clusters::{Cluster, Clusters};
use crate::score;
use crate::store::Store;

/// Members of one person that are looked at for what hardly fits.
const MOST_DOUBTED: usize = 40;

/// The person whom a chain of a report refers to; `report` is the report's id.
pub fn person_of<'p>(people: &'p [Person], report: &str, chain: usize) -> Option<&'p Person> {
    people.iter().find(|person| {
        person
            .members
            .iter()
            .any(|member| member.report == report && member.chain == chain)
    })
}

/// The person that a cluster makes.
pub(crate) fn from_cluster(store: &Store, clusters: &Clusters, cluster: &Cluster) -> Person {
    let mut nodes: Vec<usize> = cluster.nodes.clone();
    nodes.sort_by_key(|&node| (published(store, node), store.key(node)));
    let first = nodes[0];
    let names = seen_names(store, &nodes);
    let (members, position) = members(store, &nodes);
    Person {
        id: store.node(first).id.clone(),
        name: best_name(&names).unwrap_or_else(|| store.notes(first).name.clone()),
        person_type: store.notes(first).party_type,
        of: anchor(store, clusters, first),
        names,
        members,
        links: links(cluster, &position),
        doubts: doubts(store, &nodes),
        ages: ages(store, &nodes),
    }
}

/// How old the reports say that somebody is, each age once; the nodes stand in the order of reports.
fn ages(store: &Store, nodes: &[usize]) -> Vec<ToldAge> {
    let mut seen = BTreeSet::new();
    let told = nodes.iter().filter_map(|&node| {
        let (report, facts) = (store.report(node), &store.notes(node).facts);
        let (years, born) = facts.age?.told();
        seen.insert((years, born)).then_some(ToldAge {
            years,
            born,
            report: report.id.clone(),
            report_name: report.copies.keys().next()?.clone(),
            words: facts.age_told.clone()?,
        })
    });
    told.collect()
}

/// Dated reports first, by date.
fn published(store: &Store, node: usize) -> (bool, &str) {
    match store.report(node).published() {
        Some(date) => (false, date),
        None => (true, ""),
    }
}

/// The members, one for each copy of a report, and where each node's first one stands.
fn members(store: &Store, nodes: &[usize]) -> (Vec<PersonMember>, HashMap<usize, usize>) {
    let mut members = Vec::new();
    let mut position = HashMap::new();
    for &node in nodes {
        position.insert(node, members.len());
        let report = store.report(node);
        members.extend(report.copies.keys().map(|copy| PersonMember {
            report: report.id.clone(),
            report_name: copy.clone(),
            chain: store.notes(node).chain,
        }));
    }
    (members, position)
}

fn links(cluster: &Cluster, position: &HashMap<usize, usize>) -> Vec<PersonLink> {
    let mut links: Vec<PersonLink> = cluster
        .links
        .iter()
        .filter_map(|link| {
            let (a, b) = (*position.get(&link.a)?, *position.get(&link.b)?);
            Some(PersonLink {
                a: a.min(b),
                b: a.max(b),
                probability: link.probability,
                reasons: score::reasons(&link.evidence),
                evidence: link.evidence.clone(),
            })
        })
        .collect();
    links.sort_by_key(|link| (link.a, link.b));
    links
}

/// What the reports say that hardly fits one person, each once.
fn doubts(store: &Store, nodes: &[usize]) -> Vec<String> {
    let nodes = nodes.iter().take(MOST_DOUBTED);
    let pairs = nodes.clone().enumerate().flat_map(|(at, &a)| {
        let others = nodes.clone().skip(at + 1);
        others.map(move |&b| (a, b))
    });
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for (differing, words) in pairs.flat_map(|(a, b)| score::doubts(store, a, b)) {
        found.entry(differing).or_insert(words);
    }
    let found: BTreeSet<String> = found.into_values().collect();
    found.into_iter().collect()
}

/// Name forms with how often each stands in the reports; copies count once.
fn seen_names(store: &Store, nodes: &[usize]) -> Vec<SeenName> {
    let mut seen: BTreeMap<&str, (usize, BTreeSet<&str>)> = BTreeMap::new();
    for &node in nodes {
        for (form, times) in &store.notes(node).seen {
            let (count, reports) = seen.entry(form).or_default();
            *count += times;
            reports.extend(store.report(node).copies.keys().map(String::as_str));
        }
    }
    let mut names: Vec<SeenName> = seen
        .into_iter()
        .map(|(name, (count, reports))| SeenName {
            name: name.to_owned(),
            count,
            reports: reports.into_iter().map(str::to_owned).collect(),
        })
        .collect();
    names.sort_by(|x, y| y.count.cmp(&x.count).then_with(|| x.name.cmp(&y.name)));
    names
}

/// The form with the most parts (up to four), then the most frequent; titles left out.
pub(crate) fn best_name(names: &[SeenName]) -> Option<String> {
    let rank = |seen: &SeenName| {
        let name = Name::parse(&seen.name);
        let parts = name.naming_parts();
        let parts = parts.filter(|part| part.role != PartRole::Initial).count();
        let shouted = !seen.name.chars().any(char::is_lowercase);
        (
            parts.min(4),
            !shouted,
            seen.count,
            Reverse(seen.name.clone()),
        )
    };
    let best = names.iter().max_by_key(|seen| rank(seen));
    best.map(|seen| seen.name.clone())
}

/// Whom someone unnamed hangs on, under the best name of that person.
fn anchor(store: &Store, clusters: &Clusters, node: usize) -> Option<Anchor> {
    let notes = store.notes(node);
    let own = notes
        .facts
        .anchor
        .as_ref()
        .filter(|_| notes.forms.is_empty())?;
    let found = store.node(node).hangs_on.as_ref().and_then(|(anchor, _)| {
        let cluster = clusters.of(*anchor);
        best_name(&seen_names(store, &cluster.nodes))
    });
    Some(Anchor {
        name: found.unwrap_or_else(|| own.name.clone()),
        relation: own.relation.clone(),
    })
}
