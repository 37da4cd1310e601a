//! When something last changed.

use std::sync::atomic::{AtomicU64, Ordering};

use tokio::sync::Mutex;

use crate::case::problem::Answer;
use crate::case::service::CaseService;

/// A stretch of time in which nothing changed; a later one is greater.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Moment(pub(super) u64);

/// Tells moments apart, by one look for all who ask at the same time.
#[derive(Debug, Default)]
pub(super) struct Clock {
    /// How many looks have begun.
    begun: AtomicU64,
    last: Mutex<Look>,
}

/// What was seen.
#[derive(Debug, Default)]
struct Look {
    /// Which look it was, from 1.
    number: u64,
    /// Versions of what is kept in the workspace and in memory.
    seen: Option<(u64, u64)>,
    moment: Moment,
}

impl Clock {
    /// The moment that it is, by a look that began after this was asked: what changed before is seen.
    pub(super) async fn now(&self, service: &CaseService) -> Answer<Moment> {
        let begun_before = self.begun.load(Ordering::SeqCst);
        let mut last = self.last.lock().await;
        if last.number > begun_before {
            return Ok(last.moment);
        }
        let number = self.begun.fetch_add(1, Ordering::SeqCst) + 1;
        let seen = service.versions().await?;
        if last.seen != Some(seen) {
            last.moment.0 += 1;
        }
        (last.number, last.seen) = (number, Some(seen));
        Ok(last.moment)
    }
}
