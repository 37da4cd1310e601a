//! Findings one by one, each with a key of all that it is worked out from: what is kept of a corpus
//! that has changed since is right where its key is the same, and the rest is worked out anew.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;
use std::sync::Arc;

use reportedly_model::{Anchor, Claim, Coverage, Event, Party, Person, Slots};
use sha2::{Digest, Sha256};

use crate::archive::Archive;
use crate::corpus::Corpus;
use crate::events::{events_of, short_hex};
use crate::index::Index;
use crate::topics::{Members, Outline, outline, subjects, topics};
use crate::whereabouts::{OpenAnswer, coverage, open_answer};
use crate::who::anchor_key;

/// What findings are worked out by; with another program they may come out otherwise.
const RULES: &str = concat!("corroborate ", env!("CARGO_PKG_VERSION"), " 5");

/// What was worked out of single reports, for the next time.
#[derive(Debug, Clone, Default)]
pub struct Outlines(HashMap<String, (String, Arc<Outline>)>);

/// A corpus, ready to be asked for single findings.
pub struct Groundwork<'a> {
    archive: Rc<Archive<'a>>,
    /// What each report of the archive says, of whom, and how it stands to others.
    keys: Vec<String>,
    /// What each says, and of whom.
    own_keys: HashMap<&'a str, String>,
    outlines: Vec<Arc<Outline>>,
    /// Where each person stands in the corpus, by id.
    places: HashMap<&'a str, usize>,
}

/// What may tell of one happening, and of nothing outside.
#[derive(Debug, Clone)]
pub struct Topic {
    key: String,
    members: Members,
}

impl Topic {
    /// The same as long as all is the same that its happenings are worked out from, joins of origins
    /// that were undone aside; no two topics of a corpus share it.
    pub fn key(&self) -> &str {
        &self.key
    }
}

/// A finding, and the joins of origins that were looked at for it, whether made or undone.
#[derive(Debug, Clone, PartialEq)]
pub struct Made<T> {
    /// The finding.
    pub found: T,
    /// Ids of joins.
    pub joins: BTreeSet<String>,
}

impl<'a> Groundwork<'a> {
    /// `digest_of` gives for the id of each report of the corpus what changes whenever anything in
    /// its reading does.
    pub fn new(
        corpus: &Corpus<'a>,
        digest_of: impl Fn(&str) -> String,
        known: &mut Outlines,
    ) -> Self {
        let archive = Rc::new(Archive::new(corpus));
        let whole = Index::whole(&archive);
        let own_keys: Vec<String> = (0..whole.reports.len())
            .map(|report| report_key(&whole, report, &digest_of))
            .collect();
        let outlines = outlines(&whole, &own_keys, known);
        let ids = whole
            .reports
            .iter()
            .map(|reading| reading.report.id.as_str());
        Self {
            keys: linked_keys(&whole, &own_keys),
            own_keys: ids.zip(own_keys).collect(),
            outlines,
            places: ids_of(corpus.people),
            archive,
        }
    }

    /// The key of whom the words of a report refer to; `report` is its id.
    pub fn report_key(&self, report: &str) -> Option<&str> {
        self.own_keys.get(report).map(String::as_str)
    }

    /// The key of the answer for a person, by the place in the corpus, joins that were undone aside.
    pub fn answer_key(&self, person: usize) -> String {
        let mut key = Key::new("answer");
        let found = self.archive.corpus.people.get(person);
        key.add_all(found.into_iter().flat_map(|found| [&found.id, &found.name]));
        for at in self.archive.with_linked(self.archive.reports_of(person)) {
            key.add(&self.keys[at]);
        }
        key.done()
    }

    /// The answer for a person, by the place in the corpus.
    pub fn answer(&self, person: usize) -> Made<OpenAnswer> {
        let answer = || open_answer(&self.archive, person, None);
        let (found, joins) = self.archive.noting_joins(answer);
        Made { found, joins }
    }

    /// What all answers rest on.
    pub fn coverage(&self) -> Coverage {
        coverage(&self.archive, None)
    }

    /// All topics.
    pub fn topics(&self) -> Vec<Topic> {
        let found = topics(self.outlines.iter().map(Arc::as_ref)).into_iter();
        found
            .map(|members| Topic {
                key: self.topic_key(&members),
                members,
            })
            .collect()
    }

    /// File names of the reports that speak of a person, by the place in the corpus; the earliest
    /// first, and those without a date last.
    pub fn reports_of(&self, person: usize) -> Vec<String> {
        self.archive.names_of_reports(person)
    }

    /// The happenings of a topic; which reports say nothing of them is left out, see
    /// [`add_absent`](crate::add_absent).
    pub fn events(&self, topic: &Topic) -> Made<Vec<Event>> {
        let events = || events_of(&self.archive, &topic.members, None);
        let (found, joins) = self.archive.noting_joins(events);
        Made {
            found: found.into_iter().map(|(_, event)| event).collect(),
            joins,
        }
    }

    fn topic_key(&self, members: &Members) -> String {
        let mut key = Key::new("topic");
        for (&at, numbers) in members {
            key.add(&self.keys[at]);
            key.add(&format!("{numbers:?}"));
        }
        for id in subjects(members, |at| &self.outlines[at]) {
            key.add(id);
            let Some(&person) = self.places.get(id) else {
                continue;
            };
            key.add(&self.archive.corpus.people[person].name);
        }
        key.done()
    }
}

fn ids_of(people: &[Person]) -> HashMap<&str, usize> {
    let numbered = people.iter().enumerate();
    numbered
        .map(|(at, person)| (person.id.as_str(), at))
        .collect()
}

/// What a report says, and of whom.
fn report_key(index: &Index<'_>, report: usize, digest_of: &impl Fn(&str) -> String) -> String {
    let reading = index.reports[report];
    let mut key = Key::new("report");
    key.add(&digest_of(&reading.report.id));
    let mut anchors: BTreeSet<&str> = BTreeSet::new();
    for chain in 0..reading.chains.len() {
        let person = index.person_of(report, chain);
        let Some(person) = person.and_then(|at| index.corpus.people.get(at)) else {
            key.add("nobody");
            continue;
        };
        key.add(&person.id);
        key.add(if person.names.is_empty() {
            "unnamed"
        } else {
            "named"
        });
        let of = person.of.as_ref();
        key.add_all(of.iter().flat_map(|of| [of.name.as_str(), &of.relation]));
        anchors.extend(of.map(|of| of.name.as_str()));
    }
    anchors.extend(reading.claims.iter().flat_map(anchors_in));
    for anchor in anchors {
        key.add(&anchor_key(index, report, anchor));
    }
    key.done()
}

/// The names of those on whom others hang in a claim.
fn anchors_in(claim: &Claim) -> impl Iterator<Item = &str> {
    let parties: Vec<&Party> = match &claim.slots {
        Slots::Movement(movement) => movement.companions.iter().collect(),
        Slots::Kinship(kinship) => vec![&kinship.relative],
        Slots::Association(association) => vec![&association.other],
        Slots::Legal(legal) => {
            let relayed = legal.relayed_by.iter().chain(&legal.addressee);
            legal.authority.iter().chain(relayed).collect()
        }
        Slots::Role(role) => role.organization.iter().collect(),
        Slots::Presence(_) | Slots::Fate(_) | Slots::Statement(_) => Vec::new(),
    };
    let all = parties.into_iter().chain([&claim.subject]);
    all.filter_map(|party| party.of.as_ref())
        .map(|of: &Anchor| of.name.as_str())
}

/// The keys of reports together with how each stands to others, and what those say.
fn linked_keys(index: &Index<'_>, own: &[String]) -> Vec<String> {
    let mut links_of: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for link in &index.links {
        let ids = [link.newer, link.older].map(|at| &index.reports[at].report.id);
        let words = format!("{:?} {} {}", link.kind, ids[0], ids[1]);
        links_of.entry(link.newer).or_default().push(words.clone());
        links_of.entry(link.older).or_default().push(words);
    }
    let with_links = |report: usize| {
        if !links_of.contains_key(&report) {
            return own[report].clone();
        }
        let mut key = Key::new("linked");
        key.add(&own[report]);
        for other in index.with_linked(report) {
            key.add(&own[other]);
            key.add_all(links_of.get(&other).into_iter().flatten());
        }
        key.done()
    };
    (0..own.len()).map(with_links).collect()
}

fn outlines(index: &Index<'_>, keys: &[String], known: &mut Outlines) -> Vec<Arc<Outline>> {
    let mut before = std::mem::take(&mut known.0);
    let mut outlines = Vec::with_capacity(keys.len());
    for (report, key) in keys.iter().enumerate() {
        let id = &index.reports[report].report.id;
        let same = before.remove(id).filter(|(of, _)| of == key);
        let (key, found) = same.unwrap_or_else(|| (key.clone(), Arc::new(outline(index, report))));
        outlines.push(Arc::clone(&found));
        known.0.insert(id.clone(), (key, found));
    }
    outlines
}

/// A hash over texts, none of which runs over into the next.
struct Key(Sha256);

impl Key {
    fn new(what: &str) -> Self {
        let mut key = Self(Sha256::new());
        key.add(RULES);
        key.add(what);
        key
    }

    fn add(&mut self, text: &str) {
        self.0.update((text.len() as u64).to_le_bytes());
        self.0.update(text);
    }

    fn add_all(&mut self, texts: impl IntoIterator<Item = impl AsRef<str>>) {
        for text in texts {
            self.add(text.as_ref());
        }
    }

    fn done(self) -> String {
        let hash = self.0.finalize();
        format!("{}{}", short_hex(&hash), short_hex(&hash[8..]))
    }
}
