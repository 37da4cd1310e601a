//! Findings in memory.

use std::collections::BTreeMap;

use reportedly_corroborate::add_absent;
use reportedly_model::{Coverage, Event, Person, Whereabouts};

use crate::error::{Result, StorageError};
use crate::findings::{Basis, Findings, FoundAnswer, FoundPerson, FoundTies, FoundTopic};
use crate::marks::Marks;
use crate::people::{KeptRow, PersonRow};

/// Everything that was brought together, by what it is found by.
#[derive(Debug, PartialEq)]
pub(super) struct KeptFindings {
    pub(super) state: u64,
    pub(super) marks: Marks,
    pub(super) coverage: Coverage,
    people: BTreeMap<String, FoundPerson>,
    reports: BTreeMap<String, FoundTies>,
    answers: BTreeMap<String, FoundAnswer>,
    topics: BTreeMap<String, FoundTopic>,
    redirects: BTreeMap<String, String>,
}

impl KeptFindings {
    fn nothing() -> Self {
        Self {
            state: 0,
            marks: Marks::default(),
            coverage: Coverage::default(),
            people: BTreeMap::new(),
            reports: BTreeMap::new(),
            answers: BTreeMap::new(),
            topics: BTreeMap::new(),
            redirects: BTreeMap::new(),
        }
    }

    /// What is kept once findings are put in.
    pub(super) fn put(before: &mut Option<Self>, findings: &Findings) -> Result<()> {
        let kept = before.as_ref().map(|kept| kept.state);
        if findings.since.is_some() && findings.since != kept {
            return Err(StorageError::Overtaken);
        }
        let known = before.take().filter(|_| findings.since.is_some());
        let mut kept = known.unwrap_or_else(Self::nothing);
        kept.change(findings.clone());
        *before = Some(kept);
        Ok(())
    }

    fn change(&mut self, findings: Findings) {
        let gone = &findings.gone;
        self.people.retain(|id, _| !gone.people.contains(id));
        self.reports.retain(|id, _| !gone.reports.contains(id));
        self.answers.retain(|id, _| !gone.answers.contains(id));
        self.topics.retain(|key, _| !gone.topics.contains(key));
        let people = findings.people.into_iter();
        self.people
            .extend(people.map(|found| (found.person.id.clone(), found)));
        let reports = findings.reports.into_iter();
        self.reports
            .extend(reports.map(|found| (found.report.clone(), found)));
        let answers = findings.answers.into_iter();
        self.answers
            .extend(answers.map(|found| (found.answer.person().to_owned(), found)));
        let topics = findings.topics.into_iter();
        self.topics
            .extend(topics.map(|found| (found.grounds.key.clone(), found)));
        self.state = findings.state;
        self.coverage = findings.coverage;
        self.redirects = findings.redirects;
        self.marks = findings.marks;
    }

    pub(super) fn basis(&self) -> Basis {
        let people = self.people.iter();
        let reports = self.reports.iter();
        let answers = self.answers.iter();
        let topics = self.topics.iter();
        Basis {
            state: self.state,
            people: people
                .map(|(id, found)| (id.clone(), found.key.clone()))
                .collect(),
            reports: reports
                .map(|(id, found)| (id.clone(), found.key.clone()))
                .collect(),
            answers: answers
                .map(|(id, found)| (id.clone(), found.grounds.clone()))
                .collect(),
            topics: topics
                .map(|(key, found)| (key.clone(), found.grounds.clone()))
                .collect(),
        }
    }

    pub(super) fn redirects(&self) -> &BTreeMap<String, String> {
        &self.redirects
    }

    pub(super) fn reports(&self) -> impl Iterator<Item = &FoundTies> {
        self.reports.values()
    }

    /// Everybody, by name and id.
    pub(super) fn people(&self) -> impl Iterator<Item = &Person> {
        let mut people: Vec<&Person> = self.people.values().map(|found| &found.person).collect();
        people.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
        people.into_iter()
    }

    pub(super) fn table(&self) -> Vec<PersonRow> {
        let people = self.people.values().map(|found| &found.person);
        let row = |person: &Person| {
            let about = |event: &&Event| event.person.as_ref() == Some(&person.id);
            let events = self.topics.values().flat_map(|topic| &topic.events);
            let events: Vec<&Event> = events.filter(about).collect();
            let answer = self.answers.get(&person.id).map(|found| &found.answer);
            KeptRow::of(person, answer, &events).with(&self.coverage)
        };
        people.map(row).collect()
    }

    /// All answers, by the id of the person.
    pub(super) fn whereabouts(&self) -> Vec<Whereabouts> {
        let answers = self.answers.values();
        answers
            .map(|found| found.answer.with(&self.coverage))
            .collect()
    }

    /// All happenings, by id.
    pub(super) fn events(&self) -> Vec<Event> {
        let topics = self.topics.values().flat_map(|topic| &topic.events);
        let mut events: Vec<Event> = topics.cloned().collect();
        for event in &mut events {
            let person = event.person.as_ref().and_then(|id| self.people.get(id));
            let speaking = person.map_or(&[][..], |found| &found.reports);
            add_absent(event, speaking, &self.coverage.not_read);
        }
        events.sort_by(|a, b| a.id.cmp(&b.id));
        events
    }
}
