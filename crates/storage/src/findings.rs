//! What several reports say together, as it is kept: made from readings and judgements, and made
//! again where these change.
//!
//! Each finding is kept with a key of what it was made from, so that whoever brings the findings up
//! to date makes those again whose key is another, and no others. What all reports together are (how
//! many there are, and how many were read) is kept once, and told in each answer when it is shown.

use std::collections::{BTreeMap, BTreeSet};

use reportedly_corroborate::OpenAnswer;
use reportedly_model::{Coverage, Event, Person, SeenName};
use reportedly_names::{Name, index_keys};
use serde::{Deserialize, Serialize};

use crate::marks::Marks;

/// What was brought together from a workspace: everything, or what has changed since.
#[derive(Debug, Clone, PartialEq)]
pub struct Findings {
    /// The state of the workspace that it was made from, see
    /// [`Storage::state`](crate::Storage::state).
    pub state: u64,
    /// The state of the kept findings that these change; `None` when they take the place of all that
    /// were kept before.
    pub since: Option<u64>,
    /// What every answer rests on.
    pub coverage: Coverage,
    /// People who are new or are told of otherwise.
    pub people: Vec<FoundPerson>,
    /// Reports whose words refer to others than before.
    pub reports: Vec<FoundTies>,
    /// Answers that were made anew, of human beings.
    pub answers: Vec<FoundAnswer>,
    /// Happenings that were made anew.
    pub topics: Vec<FoundTopic>,
    /// What is kept no more.
    pub gone: Gone,
    /// Ids that people had before, and those that they have now: all of them.
    pub redirects: BTreeMap<String, String>,
    /// What analysts decided: all of it.
    pub marks: Marks,
}

/// What a finding was made from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grounds {
    /// The same as long as all is the same that it is made from, joins of information origins aside.
    pub key: String,
    /// Ids of the joins that were looked at.
    pub joins: BTreeSet<String>,
    /// Those of them that analysts had undone.
    pub undone: BTreeSet<String>,
}

/// A person.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundPerson {
    /// Who it is.
    pub person: Person,
    /// The same as long as all of it is.
    pub key: String,
    /// File names of the reports that speak of the person, the earliest first.
    pub reports: Vec<String>,
}

/// Whom the claims of one report are about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FoundTies {
    /// Id of the report.
    pub report: String,
    /// The same as long as its words refer to the same people.
    pub key: String,
    /// Ids of claims, and of the people whom they are about.
    pub subjects: BTreeMap<String, String>,
    /// Who takes a part in claims about others.
    pub ties: BTreeSet<Tie>,
}

/// The current answer for one person.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundAnswer {
    /// The answer.
    pub answer: OpenAnswer,
    /// What it was made from.
    pub grounds: Grounds,
}

/// Happenings that were made together, by the key of their grounds.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundTopic {
    /// The happenings; which reports say nothing of them is added when they are shown.
    pub events: Vec<Event>,
    /// What they were made from.
    pub grounds: Grounds,
}

/// Findings that are kept no more.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gone {
    /// Ids of people.
    pub people: BTreeSet<String>,
    /// Ids of reports.
    pub reports: BTreeSet<String>,
    /// Ids of people who have no answer any more.
    pub answers: BTreeSet<String>,
    /// Keys of topics.
    pub topics: BTreeSet<String>,
}

/// What the kept findings were made from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Basis {
    /// The state that they are of.
    pub state: u64,
    /// Keys of people, by id.
    pub people: BTreeMap<String, String>,
    /// Keys of reports, by id.
    pub reports: BTreeMap<String, String>,
    /// Grounds of answers, by id of the person.
    pub answers: BTreeMap<String, Grounds>,
    /// Grounds of topics, by key.
    pub topics: BTreeMap<String, Grounds>,
}

impl Basis {
    /// What findings are made from once these are put in.
    pub fn changed_by(&mut self, findings: &Findings) {
        if findings.since.is_none() {
            *self = Self::default();
        }
        let gone = &findings.gone;
        self.people.retain(|id, _| !gone.people.contains(id));
        self.reports.retain(|id, _| !gone.reports.contains(id));
        self.answers.retain(|id, _| !gone.answers.contains(id));
        self.topics.retain(|key, _| !gone.topics.contains(key));
        for found in &findings.people {
            let id = found.person.id.clone();
            self.people.insert(id, found.key.clone());
        }
        for found in &findings.reports {
            self.reports.insert(found.report.clone(), found.key.clone());
        }
        for found in &findings.answers {
            let person = found.answer.person().to_owned();
            self.answers.insert(person, found.grounds.clone());
        }
        for found in &findings.topics {
            let key = found.grounds.key.clone();
            self.topics.insert(key, found.grounds.clone());
        }
        self.state = findings.state;
    }
}

/// A part that somebody has in a claim about somebody else.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Tie {
    /// Id of the claim.
    pub claim: String,
    /// The part, by the name of the slot: `relative`, `other`, `companions`, `organization`.
    pub slot: String,
    /// Id of whoever has it.
    pub person: String,
}

impl Findings {
    /// Findings of a state that nothing was brought together from.
    pub fn nothing(state: u64) -> Self {
        Self {
            state,
            since: None,
            coverage: Coverage::default(),
            people: Vec::new(),
            reports: Vec::new(),
            answers: Vec::new(),
            topics: Vec::new(),
            gone: Gone::default(),
            redirects: BTreeMap::new(),
            marks: Marks::default(),
        }
    }

    /// Ids of the people of whom anything is made anew.
    pub fn touched(&self) -> BTreeSet<&str> {
        let people = self.people.iter().map(|found| found.person.id.as_str());
        let answers = self.answers.iter().map(|found| found.answer.person());
        let events = self.topics.iter().flat_map(|topic| &topic.events);
        let events = events.filter_map(|event| event.person.as_deref());
        let no_more = self.gone.answers.iter().map(String::as_str);
        people.chain(answers).chain(events).chain(no_more).collect()
    }
}

/// The keys under which somebody is found by a name in any spelling.
pub fn name_keys(person: &Person) -> Vec<String> {
    let names = person.names.iter().map(|seen| seen.name.as_str());
    let mut keys: Vec<String> = names
        .chain([person.name.as_str()])
        .flat_map(keys_of_name)
        .collect();
    keys.sort();
    keys.dedup();
    keys
}

/// The keys of a name that is looked for; two spellings of one name share at least one, as a rule.
pub fn keys_of_name(name: &str) -> Vec<String> {
    index_keys(&Name::parse(name)).into_iter().collect()
}

/// A person without all that nobody asks for who looks for a name: the reports and mentions, of which
/// there may be thousands.
pub fn known_by(person: &Person) -> Person {
    let names = person.names.iter().map(|seen| SeenName {
        reports: Vec::new(),
        ..seen.clone()
    });
    Person {
        id: person.id.clone(),
        name: person.name.clone(),
        person_type: person.person_type,
        of: person.of.clone(),
        names: names.collect(),
        members: Vec::new(),
        links: Vec::new(),
        doubts: Vec::new(),
        ages: Vec::new(),
    }
}
