//! Findings that follow what comes in, in the background, and what is kept with them in memory.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::time::{Duration, Instant};

use reportedly_screening::Entry;
use reportedly_storage::{KeptList, KeptListing, ListVersion, ListingMark, Screening, Storage};
use reportedly_workspace::{Upkeep, keep_lists, kept_watchlist, list_versions};
use tokio::runtime::Handle;

use super::listings::ListingRow;
use super::problem::{Answer, Problem};
use super::progress::{FindingsNews, News};
use super::service::{CaseService, Following, Kept, now};
use crate::shared::Lists;

/// How often the workspace is looked at, since others may write into it.
const LOOK: Duration = Duration::from_secs(2);

/// How long a case in memory waits for somebody to ask for it again.
const UNASKED: Duration = Duration::from_secs(120);

/// How long a case that follows the workspace waits for something to change in it again.
const UNCHANGED: Duration = Duration::from_secs(900);

/// Brings the findings up to date whenever something has changed, until the end of the program.
pub async fn keep_up(service: Arc<CaseService>) {
    loop {
        if let Err(problem) = service.catch_up().await {
            tracing::error!("the findings stay as they are: {problem:?}");
        }
        service.let_go(UNASKED, UNCHANGED).await;
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            () = service.changed() => {}
        }
    }
}

impl CaseService {
    /// Brings the findings up to date with the workspace and the watchlists, if they are not.
    ///
    /// # Errors
    ///
    /// When the workspace cannot be used.
    pub async fn catch_up(self: &Arc<Self>) -> Answer<()> {
        let mut following = self.catching_up.lock().await;
        let served = self.settings().lists.as_ref().map(|shared| shared.lists());
        if let Some(served) = &served {
            self.keep_served(served).await?;
        }
        let state = self.storage().state().await?;
        let lists = list_versions(&self.storage().watchlists().await?);
        let kept = self.kept();
        if kept.state == Some(state) && kept.lists == lists {
            return Ok(());
        }
        self.let_go_of_other_than(state).await;
        let service = Arc::clone(self);
        let known = following.take();
        let work = move || Handle::current().block_on(service.bring_up_to_date(known, served));
        match tokio::task::spawn_blocking(work).await {
            Ok(done) => {
                *following = done?;
                Ok(())
            }
            Err(error) => Err(Problem::internal(&error)),
        }
    }

    /// Keeps the lists that are served in the workspace, unless it has them as they are.
    async fn keep_served(&self, served: &Lists) -> Answer<()> {
        let kept = list_versions(&self.storage().watchlists().await?);
        let of_files = served.files();
        let is_new = of_files.iter().any(|file| !kept.contains(&file.version));
        if !is_new {
            return Ok(());
        }
        let by = self.user().unwrap_or("the service");
        let lists = of_files.iter().map(|file| KeptList {
            name: file.version.name.clone(),
            sha256: file.version.sha256.clone(),
            added: now(),
            by: by.to_owned(),
            entries: 0,
        });
        let is_of = |entry: &Entry, list: &KeptList| {
            let file = of_files.iter().find(|file| file.path == entry.file);
            file.is_some_and(|file| file.version.name == list.name)
        };
        let watchlist = &served.watchlist;
        keep_lists(self.storage(), lists.collect(), watchlist, is_of).await?;
        Ok(())
    }

    /// Does the work, which keeps a processor busy; gives what was taken in for it.
    async fn bring_up_to_date(
        &self,
        mut known: Option<Following>,
        served: Option<Arc<Lists>>,
    ) -> Answer<Option<Following>> {
        let storage = self.storage();
        let lists = list_versions(&storage.watchlists().await?);
        let up_to_date = reportedly_workspace::is_up_to_date(storage).await?;
        if !up_to_date || !reportedly_workspace::is_screened(storage).await? {
            let places = self.settings().places.as_ref();
            let mut following = known.take().unwrap_or_else(Following::nothing);
            following.upkeep.refresh(storage, places).await?;
            following.changed = Instant::now();
            following.screen(storage, &lists, served.as_deref()).await?;
            known = Some(following);
        }
        let state = storage.state_of_findings().await?;
        let marks = storage.marks().await?;
        let screening = storage.screening().await?.unwrap_or_default();
        self.keep(Kept {
            listings: listings(&screening, &marks.listings),
            state,
            marks,
            lists,
        });
        self.news().tell(News::Findings(FindingsNews { state }));
        Ok(known)
    }
}

impl Following {
    fn nothing() -> Self {
        Self {
            upkeep: Upkeep::default(),
            changed: Instant::now(),
            watchlist: None,
        }
    }

    /// Compares everybody of whom something has changed with the watchlists of the workspace.
    async fn screen(
        &mut self,
        storage: &dyn Storage,
        lists: &[ListVersion],
        served: Option<&Lists>,
    ) -> Answer<()> {
        let case = Arc::clone(self.upkeep.case());
        let are_served = served.is_some_and(|served| {
            let files = served.files();
            let has = |list: &ListVersion| files.iter().any(|file| file.version == *list);
            files.len() == lists.len() && lists.iter().all(has)
        });
        if !are_served
            && !lists.is_empty()
            && self.watchlist.as_ref().is_none_or(|held| held.0 != lists)
        {
            let watchlist = kept_watchlist(storage).await?;
            self.watchlist = Some((lists.to_vec(), watchlist));
        }
        let at_hand = match served.filter(|_| are_served) {
            Some(served) => Some(&served.watchlist),
            None => self.watchlist.as_ref().map(|(_, watchlist)| watchlist),
        };
        reportedly_workspace::screen(storage, &case, at_hand, &now()).await?;
        Ok(())
    }
}

/// What was found on the watchlists, with what was decided of it; what somebody rejected is left out.
fn listings(screening: &Screening, marks: &[ListingMark]) -> BTreeMap<String, Vec<ListingRow>> {
    let versions: HashMap<&str, &str> = screening
        .lists
        .iter()
        .map(|list| (list.name.as_str(), list.sha256.as_str()))
        .collect();
    let mut found = BTreeMap::new();
    for (person, screened) in &screening.people {
        let decision = |listing: &KeptListing| {
            let mut own = marks.iter().filter(|mark| mark.person == *person);
            let mark = own.find(|mark| mark.entry == listing.entry.id);
            mark.map(|mark| mark.confirmed)
        };
        let standing = screened.listings.iter();
        let standing = standing.filter(|listing| decision(listing) != Some(false));
        let rows = standing.map(|listing| {
            let version = versions.get(listing.entry.file.as_str()).copied();
            let confirmed = decision(listing).unwrap_or_default();
            ListingRow::of(listing, confirmed, (version, &screened.at))
        });
        let rows: Vec<ListingRow> = rows.collect();
        if !rows.is_empty() {
            found.insert(person.clone(), rows);
        }
    }
    found
}
