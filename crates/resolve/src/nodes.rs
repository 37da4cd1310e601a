//! One node for each chain that refers to a person, group or organisation.

use std::collections::{BTreeMap, BTreeSet};

use reportedly_model::{Chain, Gender, MentionType, PartyType, Reading};
use reportedly_names::{Name, index_keys};

use crate::callings::Calling;
use crate::facts::{self, Facts};
use crate::words::folded;

/// All nodes, in an order that does not depend on that of the readings.
#[derive(Debug)]
pub(crate) struct Nodes<'r> {
    pub(crate) all: Vec<Node<'r>>,
    /// The different reports, each with the readings of its copies.
    pub(crate) reports: Vec<ReportNames<'r>>,
}

impl Nodes<'_> {
    /// File name of the report of a node.
    pub(crate) fn report_name(&self, node: &Node) -> &str {
        let copies = &self.reports[node.report].copies;
        copies.first().map_or("", |copy| copy.report.name.as_str())
    }

    /// Number of the day on which the report of a node was published, months taken for 31 days.
    pub(crate) fn day_of_report(&self, node: &Node) -> Option<i32> {
        let published = self.reports[node.report]
            .copies
            .first()?
            .report
            .published
            .as_ref()?;
        let mut numbers = published.date.splitn(3, '-').map(str::parse::<i32>);
        let mut next = || numbers.next()?.ok();
        let (year, month, day) = (next()?, next()?, next()?);
        year.checked_mul(372)?.checked_add(month * 31 + day)
    }

    /// Whether both reports speak of some other person by full name.
    pub(crate) fn share_people(&self, a: &Node, b: &Node) -> bool {
        let (in_a, in_b) = (
            &self.reports[a.report].people,
            &self.reports[b.report].people,
        );
        in_a.keys()
            .any(|name| *name != a.folded && *name != b.folded && in_b.contains_key(name))
    }
}

/// One report, however often it was read.
#[derive(Debug)]
pub(crate) struct ReportNames<'r> {
    /// The readings of the same bytes, sorted by file name.
    pub(crate) copies: Vec<&'r Reading>,
    /// Full names of the people in it: folded, and as written.
    pub(crate) people: BTreeMap<String, String>,
}

/// A chain of one report.
#[derive(Debug)]
pub(crate) struct Node<'r> {
    /// Index of the report.
    pub(crate) report: usize,
    /// Index of the chain.
    pub(crate) chain: usize,
    pub(crate) source: &'r Chain,
    pub(crate) party_type: PartyType,
    /// The shown name, folded.
    pub(crate) folded: String,
    /// Number of its list of names: nodes with the same names have the same.
    pub(crate) form: usize,
    /// Number of what tells its namesakes apart, where anything does.
    pub(crate) mark: Option<usize>,
    /// The fullest name first, then the other forms; empty for someone unnamed.
    pub(crate) names: Vec<Name>,
    pub(crate) gender: Option<Gender>,
    pub(crate) facts: Facts,
    /// Keys under which nodes that may be the same are found.
    pub(crate) keys: BTreeSet<String>,
}

/// The nodes of all readings.
pub(crate) fn of_readings(readings: &[Reading]) -> Nodes<'_> {
    let mut copies_of: BTreeMap<&str, Vec<&Reading>> = BTreeMap::new();
    for reading in readings {
        copies_of
            .entry(&reading.report.id)
            .or_default()
            .push(reading);
    }
    let mut nodes = Nodes {
        all: Vec::new(),
        reports: Vec::new(),
    };
    for mut copies in copies_of.into_values() {
        copies.sort_by_key(|copy| &copy.report.name);
        let report = nodes.reports.len();
        nodes.all.extend(of_reading(copies[0], report));
        let people = full_names(copies[0]);
        nodes.reports.push(ReportNames { copies, people });
    }
    number_forms(&mut nodes.all);
    number_marks(&mut nodes.all);
    nodes
}

/// Gives nodes with the same names the same number.
fn number_forms(nodes: &mut [Node]) {
    let mut numbers: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    for node in nodes {
        let texts = node.names.iter().map(|name| name.text.clone()).collect();
        let next = numbers.len();
        node.form = *numbers.entry(texts).or_insert(next);
    }
}

/// Gives nodes of which the same age, callings and parents are told the same number.
fn number_marks(nodes: &mut [Node]) {
    let mut numbers = BTreeMap::new();
    for node in nodes {
        let facts = &node.facts;
        let is_parent = |relation: &str| matches!(relation, "father" | "mother");
        let parents: Vec<(String, String)> = facts
            .relatives
            .keys()
            .filter(|(relation, _)| is_parent(relation))
            .cloned()
            .collect();
        let callings: Vec<Calling> = facts.callings.keys().copied().collect();
        if facts.age.is_none() && parents.is_empty() && callings.is_empty() {
            continue;
        }
        let next = numbers.len();
        let mark = (facts.age, callings, parents);
        node.mark = Some(*numbers.entry(mark).or_insert(next));
    }
}

fn of_reading(reading: &Reading, report: usize) -> Vec<Node<'_>> {
    let mut facts = facts::of_reading(reading);
    let chains = reading.chains.iter().enumerate();
    chains
        .filter_map(|(at, chain)| {
            let party_type = party_type(chain.mention_type)?;
            let names = names_of(chain);
            let gender = chain
                .gender
                .or_else(|| names.first().and_then(Name::gender));
            let keys = keys_of(chain, party_type, &names);
            Some(Node {
                report,
                chain: at,
                source: chain,
                party_type,
                folded: folded(&chain.name),
                form: 0,
                mark: None,
                names,
                gender: gender.filter(|_| party_type == PartyType::Person),
                facts: facts.remove(&at).unwrap_or_default(),
                keys,
            })
        })
        .collect()
}

fn party_type(mention_type: MentionType) -> Option<PartyType> {
    match mention_type {
        MentionType::Person => Some(PartyType::Person),
        MentionType::Group => Some(PartyType::Group),
        MentionType::Organization => Some(PartyType::Organization),
        MentionType::Place | MentionType::Time => None,
    }
}

fn names_of(chain: &Chain) -> Vec<Name> {
    if !chain.named {
        return Vec::new();
    }
    let others = chain.names.iter().filter(|name| **name != chain.name);
    std::iter::once(&chain.name)
        .chain(others)
        .map(|name| Name::parse(name))
        .filter(|name| name.naming_parts().next().is_some())
        .collect()
}

fn keys_of(chain: &Chain, party_type: PartyType, names: &[Name]) -> BTreeSet<String> {
    match party_type {
        PartyType::Person => names.iter().flat_map(index_keys).collect(),
        PartyType::Group | PartyType::Organization if chain.named => [folded(&chain.name)].into(),
        PartyType::Group | PartyType::Organization => BTreeSet::new(),
    }
}

fn full_names(reading: &Reading) -> BTreeMap<String, String> {
    let is_person = |chain: &&Chain| chain.named && chain.mention_type == MentionType::Person;
    let people = reading.chains.iter().filter(is_person);
    people
        .map(|chain| (folded(&chain.name), chain.name.clone()))
        .filter(|(name, _)| name.contains(' '))
        .collect()
}
