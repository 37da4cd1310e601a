//! Reports, their nodes, and the lists of names that nodes go by.
//!
//! A *node* is a chain of one report that refers to a person, group or organisation. A *form* is
//! a list of names, the fullest first: in ten thousand reports on one person, that person is
//! written in a few ways only, so names are compared form by form. Numbers of nodes and forms
//! are those of arrival; whatever must not depend on that is ordered by content.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use reportedly_model::PartyType;
use reportedly_names::Name;

use crate::ages::Age;
use crate::id::person_id;
use crate::neighbours::{Neighbours, is_alone};
use crate::notes::{ChainNotes, ReportNotes};
use crate::score::name_probability;
use crate::words::folded;

/// Everything that is known of the reports.
#[derive(Debug, Clone, Default)]
pub(crate) struct Store {
    reports: Vec<ReportNotes>,
    report_numbers: HashMap<String, usize>,
    /// The first node of each report and the one after its last.
    nodes_of_report: Vec<Range<usize>>,
    nodes: Vec<Node>,
    forms: Vec<Form>,
    form_numbers: HashMap<(PartyType, Vec<String>), usize>,
    neighbours: Neighbours,
    node_by_id: HashMap<String, usize>,
}

/// A chain of one report.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    /// Number of the report.
    pub(crate) report: usize,
    /// Index into the chains of the report's notes.
    at: usize,
    /// Number of its list of names.
    pub(crate) form: usize,
    /// What tells its namesakes apart, where anything does.
    pub(crate) mark: Option<Mark>,
    /// The node that someone unnamed hangs on, and how.
    pub(crate) hangs_on: Option<(usize, String)>,
    /// The unnamed nodes that hang on it.
    pub(crate) hangers: Vec<usize>,
    /// The id of somebody whose earliest mention it has.
    pub(crate) id: String,
}

/// Age, callings and parents.
pub(crate) type Mark = (Option<Age>, Vec<&'static str>, Vec<(String, String)>);

/// A list of names, the fullest first.
#[derive(Debug, Clone)]
pub(crate) struct Form {
    pub(crate) party_type: PartyType,
    pub(crate) texts: Vec<String>,
    pub(crate) names: Vec<Name>,
    /// Whether it is a name alone, at most with initials.
    pub(crate) is_alone: bool,
    /// The fullest, folded.
    pub(crate) folded: String,
    /// How likely two who go by it are one, by the names alone.
    pub(crate) itself: f64,
    /// Its nodes, in the order of reports.
    pub(crate) nodes: Vec<usize>,
}

/// Two forms, the first by alphabet first.
pub(crate) type FormPair = (usize, usize);

impl Store {
    pub(crate) fn node(&self, node: usize) -> &Node {
        &self.nodes[node]
    }

    pub(crate) fn report(&self, node: usize) -> &ReportNotes {
        &self.reports[self.nodes[node].report]
    }

    /// What the report says of a node.
    pub(crate) fn notes(&self, node: usize) -> &ChainNotes {
        &self.report(node).chains[self.nodes[node].at]
    }

    pub(crate) fn form(&self, form: usize) -> &Form {
        &self.forms[form]
    }

    /// What nodes are ordered by: report and chain.
    pub(crate) fn key(&self, node: usize) -> (&str, usize) {
        (self.report(node).id.as_str(), self.notes(node).chain)
    }

    /// The report of that id.
    pub(crate) fn report_called(&self, id: &str) -> Option<&ReportNotes> {
        self.report_numbers.get(id).map(|&at| &self.reports[at])
    }

    /// The nodes of the report of that id.
    pub(crate) fn nodes_of_report(&self, id: &str) -> Range<usize> {
        let number = self.report_numbers.get(id);
        number.map_or(0..0, |&report| self.nodes_of_report[report].clone())
    }

    /// The node of a chain of the report of that id.
    pub(crate) fn node_of(&self, report: &str, chain: usize) -> Option<usize> {
        self.nodes_of_report(report)
            .find(|&node| self.notes(node).chain == chain)
    }

    /// The node that gave, or could give, an id.
    pub(crate) fn node_with_id(&self, id: &str) -> Option<usize> {
        self.node_by_id.get(id).copied()
    }

    /// All nodes that are there.
    pub(crate) fn all_nodes(&self) -> impl Iterator<Item = usize> {
        let reports = self.report_numbers.values();
        reports.flat_map(|&report| self.nodes_of_report[report].clone())
    }

    /// Whether the report of a node is still there.
    pub(crate) fn is_there(&self, node: usize) -> bool {
        !self.reports[self.nodes[node].report].copies.is_empty()
    }

    /// How likely the names alone make it that two nodes are one.
    pub(crate) fn names_alike(&self, a: usize, b: usize) -> f64 {
        let (a, b) = (self.nodes[a].form, self.nodes[b].form);
        if a == b {
            return self.forms[a].itself;
        }
        let known = self.neighbours.probability(self.in_order(a, b));
        known.unwrap_or_else(|| name_probability(&self.forms[a], &self.forms[b]))
    }

    /// Forms that may be one person's with `form`, itself among them.
    pub(crate) fn pairs_with(&self, form: usize) -> BTreeSet<FormPair> {
        let others = self.neighbours.of(form);
        others
            .chain([form])
            .map(|other| self.in_order(form, other))
            .collect()
    }

    /// Whether the two are still to be compared.
    pub(crate) fn are_neighbours(&self, (a, b): FormPair) -> bool {
        a == b || self.neighbours.probability((a, b)).is_some()
    }

    fn in_order(&self, a: usize, b: usize) -> FormPair {
        match self.forms[a].texts <= self.forms[b].texts {
            true => (a, b),
            false => (b, a),
        }
    }

    /// Takes a report in; gives the pairs of forms that it touches, and its nodes.
    pub(crate) fn enter(&mut self, notes: ReportNotes) -> (BTreeSet<FormPair>, Range<usize>) {
        let report = self.reports.len();
        self.report_numbers.insert(notes.id.clone(), report);
        self.reports.push(notes);
        let mut touched = BTreeSet::new();
        let first = self.nodes.len();
        for at in 0..self.reports[report].chains.len() {
            self.enter_node(report, at, &mut touched);
        }
        let nodes = first..self.nodes.len();
        self.nodes_of_report.push(nodes.clone());
        self.hang_up(nodes.clone());
        for node in nodes.clone() {
            touched.extend(self.pairs_with(self.nodes[node].form));
        }
        (touched, nodes)
    }

    fn enter_node(&mut self, report: usize, at: usize, touched: &mut BTreeSet<FormPair>) {
        let node = self.nodes.len();
        let notes = &self.reports[report].chains[at];
        let id = person_id(&self.reports[report].id, notes.first);
        let mark = mark_of(notes);
        let form = self.form_of(report, at);
        self.node_by_id.insert(id.clone(), node);
        self.nodes.push(Node {
            report,
            at,
            form,
            mark,
            hangs_on: None,
            hangers: Vec::new(),
            id,
        });
        if self.forms[form].nodes.is_empty() {
            touched.extend(self.neighbours.enter(form, &self.forms));
        }
        let key = self.key(node);
        let position = self.forms[form]
            .nodes
            .partition_point(|&other| self.key(other) < key);
        self.forms[form].nodes.insert(position, node);
    }

    fn form_of(&mut self, report: usize, at: usize) -> usize {
        let notes = &self.reports[report].chains[at];
        let key = (notes.party_type, notes.forms.clone());
        let next = self.forms.len();
        let number = *self.form_numbers.entry(key).or_insert(next);
        if number == next {
            self.forms.push(Form::new(notes));
        }
        number
    }

    fn hang_up(&mut self, nodes: Range<usize>) {
        for node in nodes.clone() {
            let Some((chain, relation)) = self.notes(node).hangs_on.clone() else {
                continue;
            };
            let anchor = nodes.clone().find(|&n| self.notes(n).chain == chain);
            if let Some(anchor) = anchor {
                self.nodes[node].hangs_on = Some((anchor, relation));
                self.nodes[anchor].hangers.push(node);
            }
        }
    }

    /// Takes a report out; gives what it was, the pairs of forms that this touches, and its
    /// former nodes.
    pub(crate) fn leave(
        &mut self,
        id: &str,
    ) -> Option<(ReportNotes, BTreeSet<FormPair>, Range<usize>)> {
        let report = self.report_numbers.remove(id)?;
        let nodes = self.nodes_of_report[report].clone();
        let mut touched = BTreeSet::new();
        for node in nodes.clone() {
            let form = self.nodes[node].form;
            touched.extend(self.pairs_with(form));
            self.forms[form].nodes.retain(|&other| other != node);
            if self.forms[form].nodes.is_empty() {
                touched.extend(self.neighbours.leave(form, &self.forms));
            }
            self.node_by_id.remove(&self.nodes[node].id);
        }
        let notes = std::mem::take(&mut self.reports[report]);
        Some((notes, touched, nodes))
    }
}

impl Form {
    fn new(notes: &ChainNotes) -> Self {
        let mut form = Self {
            party_type: notes.party_type,
            names: notes.forms.iter().map(|name| Name::parse(name)).collect(),
            texts: notes.forms.clone(),
            is_alone: notes.forms.iter().all(|name| is_alone(&Name::parse(name))),
            folded: folded(&notes.name),
            itself: 0.0,
            nodes: Vec::new(),
        };
        form.itself = name_probability(&form, &form);
        form
    }
}

fn mark_of(notes: &ChainNotes) -> Option<Mark> {
    let facts = &notes.facts;
    let is_parent = |relation: &str| matches!(relation, "father" | "mother");
    let parents: Vec<(String, String)> = facts
        .relatives
        .keys()
        .filter(|(relation, _)| is_parent(relation))
        .cloned()
        .collect();
    let callings: Vec<&'static str> = facts.callings.keys().copied().collect();
    let says_nothing = facts.age.is_none() && parents.is_empty() && callings.is_empty();
    (!says_nothing).then_some((facts.age, callings, parents))
}
