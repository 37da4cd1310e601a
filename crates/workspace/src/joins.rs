//! Joins of information origins, by their ids.

use reportedly_model::{Origins, Whereabouts};
use reportedly_storage::{Decision, EventFilter, LogEntry, Page, Result, Storage};

/// Findings in memory at a time.
const AT_ONCE: usize = 500;

/// Whether an id is that of a join: one that the kept findings have, or that was undone.
///
/// # Errors
///
/// Those of the storage.
pub async fn is_join(storage: &dyn Storage, log: &[LogEntry], id: &str) -> Result<bool> {
    let undone = log.iter().any(
        |entry| matches!(&entry.judgement.decision, Decision::Unjoined { join } if join == id),
    );
    Ok(undone || in_events(storage, id).await? || in_answers(storage, id).await?)
}

fn joins(origins: &Origins, id: &str) -> bool {
    origins.joins.iter().any(|join| join.id == id)
}

async fn in_events(storage: &dyn Storage, id: &str) -> Result<bool> {
    let filter = EventFilter {
        without_absent: true,
        ..EventFilter::default()
    };
    let mut page = Page::first(AT_ONCE);
    loop {
        let found = storage.events(&filter, &page).await?;
        if found.items.iter().any(|event| joins(&event.origins, id)) {
            return Ok(true);
        }
        match found.next {
            Some(next) => page.after = Some(next),
            None => return Ok(false),
        }
    }
}

/// All that an answer counts.
pub(crate) fn counts_of(answer: &Whereabouts) -> impl Iterator<Item = &Origins> {
    let earlier = answer.places.iter().chain(&answer.earlier);
    let places = earlier.flat_map(|place| {
        let wider = place.within.iter().map(|level| &level.origins);
        wider.chain([&place.origins])
    });
    places.chain(answer.fates.iter().map(|fate| &fate.origins))
}

/// Answers count by places, of which one may lie in another, and so join what no happening does.
async fn in_answers(storage: &dyn Storage, id: &str) -> Result<bool> {
    let mut page = Page::first(AT_ONCE);
    loop {
        let found = storage.all_whereabouts(&page).await?;
        let mut counts = found.items.iter().flat_map(counts_of);
        if counts.any(|origins| joins(origins, id)) {
            return Ok(true);
        }
        match found.next {
            Some(next) => page.after = Some(next),
            None => return Ok(false),
        }
    }
}
