//! Clusters as people.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use reportedly_model::{
    Anchor, MentionForm, Person, PersonLink, PersonMember, Reading, SeenName, Span,
};
use reportedly_names::{Name, PartRole};

use crate::clusters::{Cluster, Clusters};
use crate::id::person_id;
use crate::nodes::{Node, Nodes};
use crate::relatives;
use crate::score::Scorer;

/// The person whom a chain of a report refers to; `report` is the report's id.
pub fn person_of<'p>(people: &'p [Person], report: &str, chain: usize) -> Option<&'p Person> {
    people.iter().find(|person| {
        person
            .members
            .iter()
            .any(|member| member.report == report && member.chain == chain)
    })
}

/// All people, sorted by name and id.
pub(crate) fn from_clusters(nodes: &Nodes, clusters: &Clusters, scorer: &Scorer) -> Vec<Person> {
    let live = clusters
        .all
        .iter()
        .filter(|cluster| !cluster.nodes.is_empty());
    let mut people: Vec<Person> = live
        .map(|cluster| person(nodes, clusters, scorer, cluster))
        .collect();
    people.sort_by(|x, y| (&x.name, &x.id).cmp(&(&y.name, &y.id)));
    people
}

fn person(nodes: &Nodes, clusters: &Clusters, scorer: &Scorer, cluster: &Cluster) -> Person {
    let mut members_of: Vec<usize> = cluster.nodes.clone();
    members_of.sort_by_key(|&at| (published(nodes, &nodes.all[at]), at));
    let first = &nodes.all[members_of[0]];
    let first_copy = nodes.reports[first.report].copies[0];
    let names = seen_names(nodes, &members_of);
    let (members, position) = members(nodes, &members_of);
    Person {
        id: person_id(&first_copy.report.id, first_mention(first_copy, first)),
        name: best_name(&names).unwrap_or_else(|| first.source.name.clone()),
        person_type: first.party_type,
        of: anchor(nodes, clusters, first),
        names,
        members,
        links: links(cluster, &position),
        doubts: clusters.doubts_of(cluster, scorer),
    }
}

/// Dated reports first, by date.
fn published<'n>(nodes: &'n Nodes, node: &Node) -> (bool, &'n str) {
    let dates = nodes.reports[node.report]
        .copies
        .iter()
        .filter_map(|copy| copy.report.published.as_ref());
    match dates.map(|published| published.date.as_str()).min() {
        Some(date) => (false, date),
        None => (true, ""),
    }
}

fn first_mention(reading: &Reading, node: &Node) -> Span {
    let mentions = node
        .source
        .mentions
        .iter()
        .filter_map(|&at| reading.mentions.get(at));
    mentions
        .map(|mention| mention.span)
        .min()
        .unwrap_or_default()
}

/// The members, one for each copy of a report, and where each node's first one stands.
fn members(nodes: &Nodes, members_of: &[usize]) -> (Vec<PersonMember>, BTreeMap<usize, usize>) {
    let mut members = Vec::new();
    let mut position = BTreeMap::new();
    for &at in members_of {
        let node = &nodes.all[at];
        position.insert(at, members.len());
        members.extend(
            nodes.reports[node.report]
                .copies
                .iter()
                .map(|copy| PersonMember {
                    report: copy.report.id.clone(),
                    report_name: copy.report.name.clone(),
                    chain: node.chain,
                }),
        );
    }
    (members, position)
}

fn links(cluster: &Cluster, position: &BTreeMap<usize, usize>) -> Vec<PersonLink> {
    let mut links: Vec<PersonLink> = cluster
        .links
        .iter()
        .filter_map(|link| {
            let (a, b) = (*position.get(&link.a)?, *position.get(&link.b)?);
            Some(PersonLink {
                a: a.min(b),
                b: a.max(b),
                probability: link.probability,
                reasons: link.reasons.clone(),
            })
        })
        .collect();
    links.sort_by_key(|link| (link.a, link.b));
    links
}

/// Name forms with how often each stands in the reports; copies count once.
fn seen_names(nodes: &Nodes, members_of: &[usize]) -> Vec<SeenName> {
    let mut seen: BTreeMap<&str, (usize, BTreeSet<&str>)> = BTreeMap::new();
    for node in members_of
        .iter()
        .map(|&at| &nodes.all[at])
        .filter(|node| node.source.named)
    {
        let copies = &nodes.reports[node.report].copies;
        let mentions = node
            .source
            .mentions
            .iter()
            .filter_map(|&at| copies[0].mentions.get(at));
        let written: Vec<&str> = mentions
            .filter(|mention| mention.form == MentionForm::Name)
            .map(|mention| mention.text.as_str())
            .collect();
        let forms: BTreeSet<&str> = node
            .source
            .names
            .iter()
            .map(String::as_str)
            .chain([node.source.name.as_str()])
            .collect();
        for form in forms {
            let (count, reports) = seen.entry(form).or_default();
            *count += written.iter().filter(|text| **text == form).count().max(1);
            reports.extend(copies.iter().map(|copy| copy.report.name.as_str()));
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
fn best_name(names: &[SeenName]) -> Option<String> {
    names
        .iter()
        .map(|seen| {
            let name = Name::parse(&seen.name);
            let parts = name
                .naming_parts()
                .filter(|part| part.role != PartRole::Initial)
                .count();
            let shouted = !seen.name.chars().any(char::is_lowercase);
            (
                (
                    parts.min(4),
                    !shouted,
                    seen.count,
                    Reverse(seen.name.clone()),
                ),
                seen,
            )
        })
        .max_by(|x, y| x.0.cmp(&y.0))
        .map(|(_, seen)| seen.name.clone())
}

/// Whom someone unnamed hangs on, under the best name of that person.
fn anchor(nodes: &Nodes, clusters: &Clusters, node: &Node) -> Option<Anchor> {
    let own = node
        .facts
        .anchor
        .as_ref()
        .filter(|_| node.names.is_empty())?;
    let found = relatives::anchored(nodes, node).and_then(|(at, _)| {
        let cluster = &clusters.all[clusters.of_node[at]];
        best_name(&seen_names(nodes, &cluster.nodes))
    });
    Some(Anchor {
        name: found.unwrap_or_else(|| own.name.clone()),
        relation: own.relation.clone(),
    })
}
