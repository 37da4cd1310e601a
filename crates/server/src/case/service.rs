//! What all requests about the case share.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};

use reportedly_corroborate::PlaceRelation;
use reportedly_storage::{Marks, Storage};
use tokio::sync::Notify;

use super::listings::ListingRow;
use super::status::Models;
use crate::shared::{Lists, Shared};

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
    /// The models that read.
    pub models: Models,
    /// The watchlists that people are screened against.
    pub lists: Option<Arc<Shared>>,
}

/// The case as it is served.
pub struct CaseService {
    storage: Arc<dyn Storage>,
    settings: CaseSettings,
    kept: RwLock<Arc<Kept>>,
    change: Notify,
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
    pub(crate) lists: Option<Arc<Lists>>,
}

impl CaseService {
    /// Serves a workspace.
    pub fn new(storage: Arc<dyn Storage>, settings: CaseSettings) -> Self {
        Self {
            storage,
            settings,
            kept: RwLock::default(),
            change: Notify::new(),
        }
    }

    /// The workspace.
    pub fn storage(&self) -> &dyn Storage {
        self.storage.as_ref()
    }

    pub(crate) fn settings(&self) -> &CaseSettings {
        &self.settings
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
        let mut place = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        *place = Arc::new(kept);
    }

    /// Tells that something in the workspace has changed.
    pub(crate) fn has_changed(&self) {
        self.change.notify_one();
    }

    /// Done when something in the workspace has changed.
    pub(crate) async fn changed(&self) {
        self.change.notified().await;
    }
}

impl fmt::Debug for CaseService {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("CaseService");
        shown.field("workspace", &self.settings.workspace);
        shown.finish_non_exhaustive()
    }
}
