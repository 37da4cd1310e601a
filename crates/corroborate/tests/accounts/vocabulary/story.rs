//! Reports brought together, and what is asked of them.

use std::collections::BTreeMap;

use reportedly_corroborate::{Corpus, ReportRelation, events, events_as_of, whereabouts};
use reportedly_model::*;

use super::place::contains;
use super::report::Draft;
use super::shown::shown;

/// Reports that are brought together.
pub struct Story {
    pub readings: Vec<Reading>,
    pub people: Vec<Person>,
    pub not_read: Vec<String>,
    pub relations: Vec<ReportRelation>,
    pub undone: Vec<String>,
}

pub fn story(drafts: impl IntoIterator<Item = Draft>) -> Story {
    let readings: Vec<Reading> = drafts.into_iter().map(|draft| draft.reading).collect();
    Story {
        people: people_named(&readings),
        readings,
        not_read: Vec::new(),
        relations: Vec::new(),
        undone: Vec::new(),
    }
}

/// Names that are spelt alike mean one person.
fn people_named(readings: &[Reading]) -> Vec<Person> {
    let mut members: BTreeMap<&str, Vec<PersonMember>> = BTreeMap::new();
    for Reading { report, chains, .. } in readings {
        let named = chains.iter().enumerate().filter(|(_, chain)| chain.named);
        for (chain, found) in named {
            members.entry(&found.name).or_default().push(PersonMember {
                report: report.id.clone(),
                report_name: report.name.clone(),
                chain,
            });
        }
    }
    let people = members.into_iter();
    people
        .map(|(name, members)| person(name, members))
        .collect()
}

fn person(name: &str, members: Vec<PersonMember>) -> Person {
    let seen = SeenName {
        name: name.to_owned(),
        count: 1,
        reports: Vec::new(),
    };
    Person {
        id: format!("id of {name}"),
        name: name.to_owned(),
        person_type: PartyType::Person,
        of: None,
        names: vec![seen],
        members,
        links: Vec::new(),
        doubts: Vec::new(),
        ages: Vec::new(),
    }
}

impl Story {
    pub fn corpus(&self) -> Corpus<'_> {
        Corpus {
            places: &contains,
            not_read: &self.not_read,
            relations: &self.relations,
            undone_joins: &self.undone,
            ..Corpus::new(&self.readings, &self.people)
        }
    }

    pub fn events(&self) -> Vec<Event> {
        events(&self.corpus())
    }

    /// The only event there is.
    pub fn event(&self) -> Event {
        let mut events = self.events();
        assert_eq!(events.len(), 1, "one event expected: {}", shown(&events));
        events.remove(0)
    }

    /// The events of a kind about someone.
    pub fn events_of(&self, subject: &str, kind: Kind) -> Vec<Event> {
        let wanted = |event: &Event| event.subject == subject && event.kind == kind;
        self.events().into_iter().filter(wanted).collect()
    }

    /// The events about somebody, by what was published up to a date.
    pub fn events_then(&self, name: &str, as_of: &str) -> Vec<Event> {
        let as_of = as_of.parse().expect("a date");
        events_as_of(&self.corpus(), &format!("id of {name}"), as_of)
    }

    pub fn range(&self) -> (usize, usize) {
        let origins = self.event().origins;
        (origins.low, origins.high)
    }

    /// Where someone was last reported, by all reports.
    pub fn where_is(&self, name: &str) -> Whereabouts {
        whereabouts(&self.corpus(), &format!("id of {name}"), None).expect("a person")
    }

    /// Where someone was last reported, by what was published up to a date.
    pub fn where_was(&self, name: &str, as_of: &str) -> Whereabouts {
        let as_of = Some(as_of.parse().expect("a date"));
        whereabouts(&self.corpus(), &format!("id of {name}"), as_of).expect("a person")
    }
}
