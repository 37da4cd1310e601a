//! What all requests share: the lists that are served, and how much may be done at once.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use reportedly_screening::ftm::model;
use reportedly_screening::{Entities, Problem, TextIndex, Watchlist, Watchlists};
use reportedly_storage::ListVersion;
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore};

use crate::ahead;
use crate::error::ApiError;

/// Limits of the service.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Bytes that a body may have.
    pub most_body_bytes: usize,
    /// How long a request may take.
    pub longest: Duration,
    /// Requests that are worked on at once.
    pub workers: usize,
    /// Requests that may wait for that.
    pub most_waiting: usize,
    /// Word that lets somebody ask for the lists to be read anew; `None` lets nobody.
    pub update_token: Option<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            most_body_bytes: 4 * 1024 * 1024,
            longest: Duration::from_secs(30),
            workers: std::thread::available_parallelism().map_or(2, usize::from),
            most_waiting: 1_000,
            update_token: None,
        }
    }
}

/// Lists ready to be asked.
#[derive(Debug, Default)]
pub struct Lists {
    pub(crate) watchlist: Watchlist,
    pub(crate) text: TextIndex,
    /// When they were written, as digits from year to second.
    pub(crate) version: String,
    pub(crate) problems: Vec<Problem>,
    /// The files that end before their lists do.
    pub(crate) cut: Vec<String>,
    /// How much is in each data set; in all of them under the empty name.
    pub(crate) counts: BTreeMap<String, Counts>,
    /// The schemata that entities have, by data set; all of them under the empty name.
    pub(crate) schemata: BTreeMap<String, BTreeSet<String>>,
    /// The files that they were read from.
    files: Vec<ListedFile>,
}

/// A file that entries were read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ListedFile {
    /// What entries call it.
    pub(crate) path: String,
    /// What a workspace calls it, and which version of it that is.
    pub(crate) version: ListVersion,
}

/// How much is in a data set.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Counts {
    pub(crate) entities: usize,
    /// Those that are no ties between others.
    pub(crate) things: usize,
}

impl Lists {
    /// Indexes what was read.
    pub fn new(lists: Watchlists, version: impl Into<String>) -> Self {
        let (mut counts, mut schemata) = (BTreeMap::new(), BTreeMap::new());
        for (dataset, schema, count) in lists.entities.count_schemata() {
            let is_thing = model()
                .schema(&schema)
                .is_some_and(|schema| schema.is_a("Thing"));
            let of_dataset: &mut Counts = counts.entry(dataset.clone()).or_default();
            of_dataset.entities += count;
            of_dataset.things += if is_thing { count } else { 0 };
            let of_dataset: &mut BTreeSet<String> = schemata.entry(dataset).or_default();
            of_dataset.insert(schema);
        }
        Self {
            counts,
            schemata,
            text: TextIndex::new(&lists.entities),
            watchlist: Watchlist::new(lists.entities),
            version: version.into(),
            problems: lists.problems,
            cut: lists.cut,
            files: Vec::new(),
        }
    }

    /// The same, with the SHA-256 of each file by the path that entries have.
    #[must_use]
    pub fn read_from(mut self, files: Vec<(String, String)>) -> Self {
        let name_of = |path: &str| {
            let name = std::path::Path::new(path).file_name();
            name.map_or_else(
                || path.to_owned(),
                |name| name.to_string_lossy().into_owned(),
            )
        };
        let names: Vec<String> = files.iter().map(|(path, _)| name_of(path)).collect();
        let is_alone = |name: &String| names.iter().filter(|other| *other == name).count() == 1;
        let listed = files.into_iter().map(|(path, sha256)| ListedFile {
            version: ListVersion {
                name: Some(name_of(&path))
                    .filter(is_alone)
                    .unwrap_or_else(|| path.clone()),
                sha256,
            },
            path,
        });
        self.files = listed.collect();
        self
    }

    /// The files that they were read from.
    pub(crate) fn files(&self) -> &[ListedFile] {
        &self.files
    }

    /// How many entries names are compared with.
    pub fn len(&self) -> usize {
        self.watchlist.len()
    }

    /// Whether there is nothing to compare with.
    pub fn is_empty(&self) -> bool {
        self.watchlist.is_empty()
    }

    /// The lines that could not be read.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    pub(crate) fn entities(&self) -> &Entities {
        self.watchlist.entities()
    }
}

/// What all requests share.
#[derive(Debug)]
pub struct Shared {
    lists: RwLock<Arc<Lists>>,
    /// Whether the files have changed since to something that is not served.
    stale: AtomicBool,
    settings: Settings,
    workers: Arc<Semaphore>,
    waiting: AtomicUsize,
    /// Told when somebody asks for the lists to be read anew.
    pub(crate) update: Notify,
    /// Told when lists were exchanged.
    pub(crate) replaced: Notify,
}

impl Shared {
    /// Serves lists within limits.
    pub fn new(lists: Lists, settings: Settings) -> Self {
        let lists = Arc::new(lists);
        ahead::find_in_background(&lists);
        Self {
            lists: RwLock::new(lists),
            stale: AtomicBool::new(false),
            workers: Arc::new(Semaphore::new(settings.workers.max(1))),
            waiting: AtomicUsize::new(0),
            update: Notify::new(),
            replaced: Notify::new(),
            settings,
        }
    }

    /// The limits.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The lists as they are now; who holds them goes on with them when others take their place.
    pub fn lists(&self) -> Arc<Lists> {
        let lists = self.lists.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&lists)
    }

    /// Puts other lists in their place. Requests under way end with those they began with.
    pub fn replace(&self, lists: Lists) {
        let lists = Arc::new(lists);
        let mut place = self.lists.write().unwrap_or_else(PoisonError::into_inner);
        let old = std::mem::replace(&mut *place, Arc::clone(&lists));
        drop(place);
        // A million entities take a while to be given back: not while others wait for the lock.
        drop(old);
        ahead::find_in_background(&lists);
        self.stale.store(false, Ordering::Relaxed);
        self.replaced.notify_waiters();
    }

    /// Whether the files have changed to something that is not served: they could not be read, or are
    /// cut off.
    pub fn is_stale(&self) -> bool {
        self.stale.load(Ordering::Relaxed)
    }

    /// Puts lists that were read anew in the place of those that are served, unless they are cut off
    /// where these are whole.
    ///
    /// # Errors
    ///
    /// The files that are cut off.
    pub fn renew(&self, lists: Lists) -> Result<(), Vec<String>> {
        let served = self.lists();
        let cut = lists.cut.iter().filter(|file| !served.cut.contains(file));
        let cut: Vec<String> = cut.cloned().collect();
        drop(served);
        if !cut.is_empty() {
            self.keep();
            return Err(cut);
        }
        self.replace(lists);
        Ok(())
    }

    /// Goes on with the lists that are served, although the files have changed.
    pub(crate) fn keep(&self) {
        self.stale.store(true, Ordering::Relaxed);
        self.replaced.notify_waiters();
    }

    /// Does work that keeps a processor busy, when its turn comes. When the client goes away or the
    /// time is over, `stopped` tells the work so.
    pub(crate) async fn work<T: Send + 'static>(
        &self,
        job: impl FnOnce(&Lists, &AtomicBool) -> T + Send + 'static,
    ) -> Result<T, ApiError> {
        let turn = self.turn().await?;
        let stop = StopOnDrop(Arc::new(AtomicBool::new(false)));
        let (lists, stopped) = (self.lists(), Arc::clone(&stop.0));
        // The turn is over when the work is, even if nobody waits for it any more.
        let done = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            job(&lists, &stopped)
        });
        done.await.map_err(|error| {
            tracing::error!("a request made the server fail: {error}");
            let status = axum::http::StatusCode::INTERNAL_SERVER_ERROR;
            ApiError::new(status, "Internal error; it has been logged.")
        })
    }

    async fn turn(&self) -> Result<OwnedSemaphorePermit, ApiError> {
        if let Ok(turn) = Arc::clone(&self.workers).try_acquire_owned() {
            return Ok(turn);
        }
        let waiting = Waiting(&self.waiting);
        if waiting.0.fetch_add(1, Ordering::Relaxed) >= self.settings.most_waiting {
            return Err(ApiError::busy());
        }
        let turn = Arc::clone(&self.workers).acquire_owned().await;
        turn.map_err(|_| ApiError::busy())
    }
}

/// One who waits, until dropped.
struct Waiting<'c>(&'c AtomicUsize);

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

struct StopOnDrop(Arc<AtomicBool>);

impl Drop for StopOnDrop {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}
