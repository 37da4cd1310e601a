//! What had been told of somebody by a day.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use jiff::civil::Date;
use reportedly_corroborate as corroborate;
use reportedly_model::{Event, Person, Whereabouts};
use reportedly_storage::{Bounds, Brief, is_wanted, shown_of};
use reportedly_workspace::{had, person_by, withdrawals_by};

use super::problem::Answer;
use super::service::CaseService;

/// The answer and the happenings of one person, as they stood on a day.
pub(super) struct Then {
    /// The reports that had been published, by their ids.
    had: HashSet<String>,
    /// The person as these reports have them.
    pub(super) person: Option<Person>,
    pub(super) answer: Option<Whereabouts>,
    /// Those of most accounts first.
    events: Vec<Event>,
    /// How many reports had spoken of the person.
    pub(super) reports: u64,
    /// Whether a report had said that somebody wants the person.
    pub(super) wanted: bool,
    /// The reports that had been corrected or retracted, by their ids, and the ones that did so.
    withdrawn: BTreeMap<String, String>,
}

/// Finds out what had been told of a person by a day.
pub(super) async fn then(service: &Arc<CaseService>, person: &str, day: Date) -> Answer<Then> {
    let (case, places) = (service.case().await?, service.places());
    let person = person.to_owned();
    service
        .work(move || {
            let corpus = case.corpus(places.as_ref());
            let events = corroborate::events_as_of(&corpus, &person, day);
            let withdrawn = withdrawals_by(&case, |by| had(&case, by, day)).into_iter();
            let known = case.people.iter().find(|one| one.id == person);
            let known = known.map(|one| person_by(&case, one, day));
            let reports = case.reports.iter().filter(|report| had(&case, report, day));
            let answer = corroborate::whereabouts(&corpus, &person, Some(day));
            Then {
                answer: answer.map(|answer| Whereabouts {
                    name: known
                        .as_ref()
                        .map_or(answer.name, |known| known.name.clone()),
                    ..answer
                }),
                wanted: is_wanted(&events),
                events,
                reports: known.as_ref().map_or(0, count_of_reports),
                had: reports.map(|report| report.id.clone()).collect(),
                person: known,
                withdrawn: withdrawn
                    .map(|(older, by)| (older, by.by.id.clone()))
                    .collect(),
            }
        })
        .await
}

impl Then {
    /// How many happenings there were.
    pub(super) fn count(&self) -> u64 {
        self.events.len() as u64
    }

    /// The happenings that come first, cut as those of today are.
    pub(super) fn main_events(&self, bounds: Bounds) -> Vec<Brief<Event>> {
        let shown = shown_of(self.events.iter().map(|event| event.accounts.len()), bounds);
        let events = self.events.iter().take(shown);
        events
            .map(|event| Brief::of_event(event.clone(), 0, bounds))
            .collect()
    }

    /// Whether a report had been published: what has no date had been, for all that is known.
    pub(super) fn had(&self, report: &str) -> bool {
        self.had.contains(report)
    }

    /// What had withdrawn a report.
    pub(super) fn withdrawn_by(&self, report: &str) -> Option<String> {
        self.withdrawn.get(report).cloned()
    }
}

/// How many reports speak of a person.
fn count_of_reports(person: &Person) -> u64 {
    let members = person.members.iter();
    let reports: BTreeSet<&str> = members.map(|member| member.report.as_str()).collect();
    reports.len() as u64
}
