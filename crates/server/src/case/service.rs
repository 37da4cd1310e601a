//! What all requests about the case share.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use reportedly_corroborate::PlaceRelation;
use reportedly_screening::Watchlist;
use reportedly_storage::{ListVersion, Marks, Storage};
use reportedly_workspace::{Case, Outcome, Upkeep};
use tokio::runtime::Handle;
use tokio::sync::{Mutex, Notify, Semaphore, watch};

use super::listings::ListingRow;
use super::problem::{Answer, Problem};
use super::progress::Newsroom;
use super::remembered::{Remembered, USUAL_BYTES};
use super::status::Models;
use super::upload::{Document, ReportReader};
use crate::shared::Shared;

/// Which place lies in which, for threads to share.
pub type Places = Arc<dyn PlaceRelation + Send + Sync>;

/// What a service is made of besides the workspace.
pub struct CaseSettings {
    /// What the workspace is called: its file.
    pub workspace: String,
    /// The user of this machine, for changes by callers without a name of their own.
    pub user: Option<String>,
    /// Which place lies in which.
    pub places: Places,
    /// What reads the reports that come in.
    pub reader: Arc<dyn ReportReader>,
    /// The models that it reads with.
    pub models: Models,
    /// The watchlists that people are screened against.
    pub lists: Option<Arc<Shared>>,
}

/// The case as it is served.
pub struct CaseService {
    storage: Arc<dyn Storage>,
    settings: CaseSettings,
    kept: RwLock<Arc<Kept>>,
    /// How often that was exchanged.
    exchanged: AtomicU64,
    remembered: Remembered,
    /// The whole case, while somebody needs it.
    case: Mutex<Option<Held>>,
    /// How many things that keep a processor busy are done at once.
    workers: Arc<Semaphore>,
    change: Notify,
    /// Held while findings are made: of two at once the slower would win. What was taken in for
    /// them stays, so that the next change costs what it touches.
    pub(super) catching_up: Mutex<Option<Following>>,
    /// The state that the findings are of.
    caught_up: watch::Sender<Option<u64>>,
    news: Newsroom,
}

/// What every list needs beside its rows: small, and exchanged as a whole when findings change.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    /// The state that the findings are of; `None` before there are any.
    pub(crate) state: Option<u64>,
    pub(crate) marks: Marks,
    /// Possible matches on the watchlists, by ids of people.
    pub(crate) listings: BTreeMap<String, Vec<ListingRow>>,
    /// The watchlists that these are on.
    pub(crate) lists: Vec<ListVersion>,
}

/// A case that follows the workspace, and when something last changed in it.
pub(super) struct Following {
    pub(super) upkeep: Upkeep,
    pub(super) changed: Instant,
    /// The watchlists of the workspace, once somebody was compared with them, and which ones.
    pub(super) watchlist: Option<(Vec<ListVersion>, Watchlist)>,
}

/// A case in memory, and when somebody last asked for it.
struct Held {
    case: Arc<Case>,
    asked: Instant,
}

/// Now, RFC 3339 in UTC to the second, so that moments sort as texts.
pub(crate) fn now() -> String {
    Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

impl CaseService {
    /// Serves a workspace.
    pub fn new(storage: Arc<dyn Storage>, settings: CaseSettings) -> Self {
        let cores = std::thread::available_parallelism().map_or(2, usize::from);
        Self {
            storage,
            settings,
            kept: RwLock::default(),
            exchanged: AtomicU64::default(),
            remembered: Remembered::new(USUAL_BYTES),
            case: Mutex::default(),
            workers: Arc::new(Semaphore::new(cores)),
            change: Notify::new(),
            catching_up: Mutex::default(),
            caught_up: watch::Sender::new(None),
            news: Newsroom::default(),
        }
    }

    /// The same, remembering so many bytes of answers at most; of none, each question is answered anew.
    #[must_use]
    pub fn remembering(self, most_bytes: usize) -> Self {
        Self {
            remembered: Remembered::new(most_bytes),
            ..self
        }
    }

    /// The workspace.
    pub fn storage(&self) -> &dyn Storage {
        self.storage.as_ref()
    }

    /// Whether callers without a name of their own have that of this machine's user.
    pub fn knows_user(&self) -> bool {
        self.settings.user.is_some()
    }

    /// Ends the streams of news, which would go on for as long as somebody listens.
    pub fn close(&self) {
        self.news.close();
    }

    pub(crate) fn settings(&self) -> &CaseSettings {
        &self.settings
    }

    pub(crate) fn reader(&self) -> &dyn ReportReader {
        self.settings.reader.as_ref()
    }

    pub(crate) fn places(&self) -> Places {
        Arc::clone(&self.settings.places)
    }

    pub(crate) fn news(&self) -> &Newsroom {
        &self.news
    }

    /// The user of this machine.
    pub(crate) fn user(&self) -> Option<&str> {
        self.settings.user.as_deref()
    }

    pub(crate) fn kept(&self) -> Arc<Kept> {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&kept)
    }

    pub(crate) fn keep(&self, kept: Kept) {
        let state = kept.state;
        let mut place = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        *place = Arc::new(kept);
        drop(place);
        // Only now: whoever sees that it was exchanged has to find what took its place.
        self.exchanged.fetch_add(1, Ordering::SeqCst);
        self.caught_up.send_replace(state);
    }

    pub(super) fn remembered(&self) -> &Remembered {
        &self.remembered
    }

    /// What is another as soon as an answer could be: versions of what is kept in the workspace and beside
    /// it in memory.
    pub(super) async fn versions(&self) -> Answer<(u64, u64)> {
        let in_memory = self.exchanged.load(Ordering::SeqCst);
        Ok((self.storage.version().await?, in_memory))
    }

    /// Tells that something in the workspace has changed.
    pub(crate) fn has_changed(&self) {
        self.change.notify_one();
    }

    /// Done when something in the workspace has changed.
    pub(crate) async fn changed(&self) {
        self.change.notified().await;
    }

    /// Waits until the findings are of the workspace as it is now, or for so long at most.
    pub(crate) async fn settled(&self, at_most: Duration) -> Answer<()> {
        let state = self.storage.state().await?;
        let mut caught_up = self.caught_up.subscribe();
        let wait = caught_up.wait_for(|of| of.is_some_and(|of| of >= state));
        // Whether they are is told by the status; the answer doesn't depend on it.
        let _late = tokio::time::timeout(at_most, wait).await;
        Ok(())
    }

    /// Does work that keeps a processor busy, when its turn comes.
    pub(crate) async fn work<T: Send + 'static>(
        &self,
        job: impl FnOnce() -> T + Send + 'static,
    ) -> Answer<T> {
        let turn = Arc::clone(&self.workers).acquire_owned().await;
        let turn = turn.map_err(|error| Problem::internal(&error))?;
        // The turn is over when the work is, even if nobody waits for it any more.
        let done = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            job()
        });
        let done = done.await;
        done.map_err(|error| Problem::internal(&error))
    }

    /// Reads a document, when its turn comes.
    pub(crate) async fn read(&self, document: Document) -> Answer<Outcome> {
        let reader = Arc::clone(&self.settings.reader);
        self.work(move || reader.read(document)).await
    }

    /// The whole case, for what findings do not tell. It is held for a while, since who asks once
    /// asks again.
    pub(crate) async fn case(&self) -> Answer<Arc<Case>> {
        let mut held = self.case.lock().await;
        let state = self.storage.state().await?;
        if let Some(held) = held.as_mut().filter(|held| held.case.state == state) {
            held.asked = Instant::now();
            return Ok(Arc::clone(&held.case));
        }
        // Two cases at once would be one too many.
        held.take();
        let case = match self.followed(state).await {
            Some(case) => case,
            None => self.loaded().await?,
        };
        *held = Some(Held {
            case: Arc::clone(&case),
            asked: Instant::now(),
        });
        Ok(case)
    }

    /// The case that findings were last made of, if it is of this state and at hand.
    async fn followed(&self, state: u64) -> Option<Arc<Case>> {
        let following = self.catching_up.try_lock().ok()?;
        let case = following.as_ref()?.upkeep.case();
        (case.state == state).then(|| Arc::clone(case))
    }

    async fn loaded(&self) -> Answer<Arc<Case>> {
        let storage = Arc::clone(&self.storage);
        let load = move || Handle::current().block_on(reportedly_workspace::load(storage.as_ref()));
        Ok(Arc::new(self.work(load).await??))
    }

    /// Lets go of a case of another state: it is told no more, and would have to be copied before it
    /// could be changed.
    pub(super) async fn let_go_of_other_than(&self, state: u64) {
        let mut held = self.case.lock().await;
        if held.as_ref().is_some_and(|held| held.case.state != state) {
            held.take();
        }
    }

    /// Lets go of a case that nobody has asked for since a while, and of what was taken in for
    /// findings where nothing has changed for longer.
    pub(crate) async fn let_go(&self, unasked: Duration, unchanged: Duration) {
        if let Ok(mut following) = self.catching_up.try_lock()
            && following
                .as_ref()
                .is_some_and(|following| following.changed.elapsed() > unchanged)
        {
            following.take();
        }
        let mut held = self.case.lock().await;
        if held
            .as_ref()
            .is_some_and(|held| held.asked.elapsed() > unasked)
        {
            held.take();
        }
    }
}

impl fmt::Debug for CaseService {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("CaseService");
        shown.field("workspace", &self.settings.workspace);
        shown.finish_non_exhaustive()
    }
}
