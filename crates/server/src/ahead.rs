//! What is done beside requests to make those faster that come later.

use std::sync::Arc;

use crate::shared::Lists;

/// So many parts of names are looked at before it is asked again whether the lists are still served.
const AT_ONCE: usize = 16;
/// A tenth of the weight of others.
#[cfg(target_os = "linux")]
const NICE: i32 = 10;

/// Finds beside requests what is like the parts that most listed names have, until the lists are no
/// longer served.
pub(crate) fn find_in_background(lists: &Arc<Lists>) {
    if !lists.watchlist.find_ahead(0) {
        return;
    }
    let lists = Arc::downgrade(lists);
    let work = move || {
        give_way();
        while lists
            .upgrade()
            .is_some_and(|lists| lists.watchlist.find_ahead(AT_ONCE))
        {}
    };
    let thread = std::thread::Builder::new().name("find-ahead".to_owned());
    if let Err(error) = thread.spawn(work) {
        tracing::warn!("searches stay as slow as they are at first: {error}");
    }
}

/// Lets whoever answers requests go first; on Linux, how nice somebody is counts for this thread alone.
fn give_way() {
    #[cfg(target_os = "linux")]
    if let Err(error) = rustix::process::nice(NICE) {
        tracing::debug!("searches that are done ahead do not give way to others: {error}");
    }
}
