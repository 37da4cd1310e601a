//! What had been told of somebody by a day.

use std::sync::Arc;

use jiff::civil::Date;
use reportedly_corroborate as corroborate;
use reportedly_model::{Event, Whereabouts};
use reportedly_storage::{Bounds, Brief, shown_of};

use super::problem::Answer;
use super::service::CaseService;

/// The answer and the happenings of one person, as they stood on a day.
pub(super) struct Then {
    pub(super) day: Date,
    pub(super) answer: Option<Whereabouts>,
    /// Those of most accounts first.
    events: Vec<Event>,
}

/// Finds out what had been told of a person by a day.
pub(super) async fn then(service: &Arc<CaseService>, person: &str, day: Date) -> Answer<Then> {
    let (case, places) = (service.case().await?, service.places());
    let person = person.to_owned();
    service
        .work(move || {
            let corpus = case.corpus(places.as_ref());
            Then {
                day,
                answer: corroborate::whereabouts(&corpus, &person, Some(day)),
                events: corroborate::events_as_of(&corpus, &person, day),
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
        let date = published.and_then(|published| published.parse::<Date>().ok());
        date.is_none_or(|date| date <= self.day)
    }
}
