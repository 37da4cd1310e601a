//! What had been told of somebody by a day.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use reportedly_corroborate as corroborate;
use reportedly_model::{Event, Whereabouts};
use reportedly_storage::{Bounds, Brief, is_wanted, shown_of};
use reportedly_workspace::{Case, withdrawals_by};

use super::problem::Answer;
use super::service::CaseService;

/// The answer and the happenings of one person, as they stood on a day.
pub(super) struct Then {
    pub(super) day: Date,
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
            let withdrawn = withdrawals_by(&case, |by| had(by.published.as_deref(), day));
            let withdrawn = withdrawn.into_iter();
            Then {
                day,
                answer: corroborate::whereabouts(&corpus, &person, Some(day)),
                wanted: is_wanted(&events),
                events,
                reports: reports_by(&case, &person, day),
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

    /// Whether something had been published: what has no date had been, for all that is known.
    pub(super) fn had(&self, published: Option<&str>) -> bool {
        had(published, self.day)
    }

    /// What had withdrawn a report.
    pub(super) fn withdrawn_by(&self, report: &str) -> Option<String> {
        self.withdrawn.get(report).cloned()
    }
}

fn had(published: Option<&str>, day: Date) -> bool {
    let date = published.and_then(|published| published.parse::<Date>().ok());
    date.is_none_or(|date| date <= day)
}

/// How many reports had spoken of a person.
fn reports_by(case: &Case, person: &str, day: Date) -> u64 {
    let had = case
        .reports
        .iter()
        .filter(|report| had(report.published.as_deref(), day));
    let had: BTreeSet<&str> = had.map(|report| report.id.as_str()).collect();
    let person = case.people.iter().find(|one| one.id == person);
    let members = person.iter().flat_map(|person| &person.members);
    let reports: BTreeSet<&str> = members.map(|member| member.report.as_str()).collect();
    reports.intersection(&had).count() as u64
}
