//! People over reports that come and go, and judgements on them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use reportedly_model::{Judgement, JudgementStanding, PairToDecide, PartyType, Person, Reading};

use crate::clusters::{self, MATTERS};
use crate::edges::Edges;
use crate::judged::Judged;
use crate::notes::ReportNotes;
use crate::reliability::ComparedPair;
use crate::store::{FormPair, Store};
use crate::{people, relatives, undecided};

/// Everyone in the reports taken in so far, each once.
///
/// However reports came, left and were judged, the people are those that [`resolve`] finds in the
/// reports that are there, under the judgements that hold; only what a new report touches is
/// worked out anew. Names, offices and whereabouts of mentions and the texts are kept, the readings
/// themselves are not.
///
/// [`resolve`]: crate::resolve
#[derive(Debug, Clone, Default)]
pub struct Resolution {
    store: Store,
    edges: Edges,
    judgements: Vec<Judgement>,
    judged: Judged,
    standings: Vec<JudgementStanding>,
    people: HashMap<String, Person>,
    person_of_node: HashMap<usize, String>,
}

/// What a change has made of the people.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Change {
    /// Ids of people who are new, or of whom anything is told anew.
    pub made: BTreeSet<String>,
    /// Ids that are nobody's own any more; see [`Resolution::redirect`] for whom they mean now.
    pub gone: BTreeSet<String>,
}

/// What a change touches before people are worked out anew.
#[derive(Default)]
struct Touched {
    forms: BTreeSet<FormPair>,
    nodes: BTreeSet<usize>,
    gone: BTreeSet<usize>,
    judged: bool,
}

impl Resolution {
    /// Takes a reading in. One of the same bytes and file name is replaced; one of the same bytes
    /// under another name is a copy.
    pub fn add(&mut self, reading: &Reading) -> Change {
        self.extend([reading])
    }

    /// Takes several readings in at once, which costs less than one by one.
    pub fn extend<'r>(&mut self, readings: impl IntoIterator<Item = &'r Reading>) -> Change {
        let mut touched = Touched::default();
        for reading in readings {
            let mut notes = ReportNotes::of(reading);
            if let Some(before) = self.take_out(&reading.report.id, &mut touched) {
                notes = with_copies_of(before, notes);
            }
            self.put_in(notes, &mut touched);
        }
        self.refresh(touched)
    }

    /// Takes a report out, with all its copies; `report` is its id.
    pub fn remove(&mut self, report: &str) -> Change {
        let mut touched = Touched::default();
        self.take_out(report, &mut touched);
        self.refresh(touched)
    }

    /// Adds a judgement.
    pub fn judge(&mut self, judgement: Judgement) -> Change {
        self.judgements.push(judgement);
        self.judge_anew()
    }

    /// Puts judgements in the place of all that there were.
    pub fn set_judgements(&mut self, judgements: Vec<Judgement>) -> Change {
        if judgements == self.judgements {
            return Change::default();
        }
        self.judgements = judgements;
        self.judge_anew()
    }

    /// Takes judgements back, whichever `is_taken_back` says.
    pub fn take_back(&mut self, is_taken_back: impl Fn(&Judgement) -> bool) -> Change {
        self.judgements
            .retain(|judgement| !is_taken_back(judgement));
        self.judge_anew()
    }

    fn judge_anew(&mut self) -> Change {
        self.refresh(Touched {
            judged: true,
            ..Touched::default()
        })
    }

    /// The judgements in the order in which they came, each with what has become of it.
    pub fn judgements(&self) -> impl Iterator<Item = (&Judgement, JudgementStanding)> {
        self.judgements.iter().zip(self.standings.iter().copied())
    }

    /// Everyone, sorted by name and id.
    pub fn people(&self) -> Vec<&Person> {
        let mut people: Vec<&Person> = self.people.values().collect();
        people.sort_by(|x, y| (&x.name, &x.id).cmp(&(&y.name, &y.id)));
        people
    }

    /// The same, for those who need nothing else any more.
    pub fn into_people(self) -> Vec<Person> {
        let mut people: Vec<Person> = self.people.into_values().collect();
        people.sort_by(|x, y| (&x.name, &x.id).cmp(&(&y.name, &y.id)));
        people
    }

    /// The person of an id, or the one that it redirects to.
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.people.get(self.redirect(id)?)
    }

    /// The person whom a chain of a report refers to; `report` is its id.
    pub fn person_of(&self, report: &str, chain: usize) -> Option<&Person> {
        self.person_of_number(self.store.node_of(report, chain)?)
    }

    /// The id under which somebody stands now. An id comes from the earliest mention, so that
    /// one which somebody had before an earlier report or a merge still means whoever has that
    /// mention. `None` when its report is gone, or a better reader finds nobody there.
    pub fn redirect(&self, id: &str) -> Option<&str> {
        let node = self.store.node_with_id(id)?;
        self.person_of_node.get(&node).map(String::as_str)
    }

    /// Every id that could have been somebody's, and is another's now: from the former to the
    /// present one.
    pub fn redirects(&self) -> BTreeMap<&str, &str> {
        let all = self.person_of_node.iter();
        all.map(|(&node, id)| (self.store.node(node).id.as_str(), id.as_str()))
            .filter(|(former, present)| former != present)
            .collect()
    }

    /// The pairs of people who may be one, the likeliest first, and those that were judged unsure
    /// last: with the evidence, and with the mentions that a judgement should name.
    pub fn pairs_to_decide(&self) -> Vec<PairToDecide> {
        let nodes_of = |id: &str| {
            let members = self.people.get(id).into_iter().flat_map(|p| &p.members);
            let nodes = members.filter_map(|m| self.store.node_of(&m.report, m.chain));
            let mut nodes: Vec<usize> = nodes.collect();
            nodes.dedup();
            nodes
        };
        let person_of = |node| self.person_of_number(node);
        undecided::pairs(&self.store, &self.edges, &self.judged, person_of, nodes_of)
    }

    /// The pairs of people's chains that were compared, with their probabilities: those whose names do not
    /// contradict each other.
    pub fn compared_pairs(&self) -> Vec<ComparedPair<'_>> {
        let place = |node: usize| {
            (
                self.store.report(node).id.as_str(),
                self.store.notes(node).chain,
            )
        };
        let is_person = |node: usize| {
            self.store.form(self.store.node(node).form).party_type == PartyType::Person
        };
        let mut pairs = Vec::new();
        for a in self.store.all_nodes().filter(|node| is_person(*node)) {
            let edges = self.edges.of(a).filter(|(b, _)| a < *b);
            pairs.extend(edges.map(|(b, probability)| ComparedPair {
                a: place(a),
                b: place(b),
                probability,
            }));
        }
        pairs
    }

    fn person_of_number(&self, node: usize) -> Option<&Person> {
        self.people.get(self.person_of_node.get(&node)?)
    }

    fn put_in(&mut self, notes: ReportNotes, touched: &mut Touched) {
        touched.judged |= self.is_judged(&notes.id);
        let (forms, nodes) = self.store.enter(notes);
        touched.forms.extend(forms);
        touched.nodes.extend(nodes);
    }

    fn take_out(&mut self, id: &str, touched: &mut Touched) -> Option<ReportNotes> {
        let (notes, forms, nodes) = self.store.leave(id)?;
        touched.judged |= self.is_judged(id);
        touched.forms.extend(forms);
        touched.gone.extend(nodes);
        Some(notes)
    }

    fn is_judged(&self, report: &str) -> bool {
        let mut judgements = self.judgements.iter();
        judgements.any(|judgement| {
            [&judgement.a, &judgement.b]
                .iter()
                .any(|m| m.report == report)
        })
    }

    /// Works out anew whatever a change touches.
    fn refresh(&mut self, touched: Touched) -> Change {
        let mut open = touched.nodes;
        for forms in touched.forms {
            open.extend(self.edges.refresh(&self.store, forms));
        }
        if touched.judged {
            open.extend(self.judged.nodes());
            (self.judged, self.standings) = Judged::settle(&self.store, &self.judgements);
            open.extend(self.judged.nodes());
        }
        let mut change = Change::default();
        for &node in &touched.gone {
            self.edges.forget(node);
            self.dissolve(node, &mut change);
        }
        open.retain(|&node| self.store.is_there(node));
        let mut components = Vec::new();
        while let Some(node) = open.first().copied() {
            let component = self.component_of(node);
            for &node in &component {
                open.remove(&node);
                self.dissolve(node, &mut change);
            }
            components.push(component);
        }
        // Only now that everyone who is touched is gone: a part of somebody can keep the id.
        for component in components {
            self.work_out(&component, &mut change);
        }
        change.gone.retain(|id| !self.people.contains_key(id));
        change
    }

    /// Whoever had the node is to be worked out anew.
    fn dissolve(&mut self, node: usize, change: &mut Change) {
        if let Some(id) = self.person_of_node.remove(&node)
            && self.people.remove(&id).is_some()
        {
            change.gone.insert(id);
        }
    }

    /// The nodes that what matters ties to `node`: links, judgements, and who hangs on whom.
    fn component_of(&self, node: usize) -> Vec<usize> {
        let mut found = BTreeSet::from([node]);
        let mut open = vec![node];
        while let Some(node) = open.pop() {
            let own = self.store.node(node);
            let links = self
                .edges
                .of(node)
                .filter(|(_, probability)| *probability >= MATTERS);
            let others = links
                .map(|(other, _)| other)
                .chain(self.judged.same_as(node))
                .chain(own.hangs_on.iter().map(|(anchor, _)| *anchor))
                .chain(own.hangers.iter().copied());
            for other in others {
                if found.insert(other) {
                    open.push(other);
                }
            }
        }
        let mut found: Vec<usize> = found.into_iter().collect();
        found.sort_by_key(|&node| self.store.key(node));
        found
    }

    fn work_out(&mut self, component: &[usize], change: &mut Change) {
        let (store, judged) = (&self.store, &self.judged);
        let mut clusters = clusters::of_component(store, &self.edges, judged, component);
        relatives::bring_together(store, judged, component, &mut clusters);
        for cluster in clusters
            .all
            .iter()
            .filter(|cluster| !cluster.nodes.is_empty())
        {
            let person = people::from_cluster(store, &clusters, cluster);
            change.made.insert(person.id.clone());
            for &node in &cluster.nodes {
                self.person_of_node.insert(node, person.id.clone());
            }
            self.people.insert(person.id.clone(), person);
        }
    }
}

/// A report read again, or under another name: what counts is the copy whose name comes first.
fn with_copies_of(before: ReportNotes, mut now: ReportNotes) -> ReportNotes {
    let is_first = now.name() <= before.name();
    let mut copies = before.copies.clone();
    copies.append(&mut now.copies);
    let mut notes = if is_first { now } else { before };
    notes.copies = copies;
    notes
}
