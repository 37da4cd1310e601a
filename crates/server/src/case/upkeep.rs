//! Findings that follow what comes in, in the background, and what is kept with them in memory.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::time::{Duration, Instant};

use reportedly_model::{PartyType, Person, Reading};
use reportedly_screening::{Listing, Standing, Subject};
use reportedly_storage::ListingMark;
use reportedly_workspace::Case;
use tokio::runtime::Handle;

use super::listings::ListingRow;
use super::problem::{Answer, Problem};
use super::progress::{FindingsNews, News};
use super::service::{CaseService, Following, Kept};
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
        let lists = self.settings().lists.as_ref().map(|shared| shared.lists());
        let state = self.storage().state().await?;
        let kept = self.kept();
        let same_lists = match (&lists, &kept.lists) {
            (None, _) => true,
            (Some(now), Some(then)) => Arc::ptr_eq(now, then),
            (Some(_), None) => false,
        };
        if kept.state == Some(state) && same_lists {
            return Ok(());
        }
        self.let_go_of_other_than(state).await;
        let service = Arc::clone(self);
        let known = following.take();
        let work = move || Handle::current().block_on(service.bring_up_to_date(known, lists));
        match tokio::task::spawn_blocking(work).await {
            Ok(done) => {
                *following = done?;
                Ok(())
            }
            Err(error) => Err(Problem::internal(&error)),
        }
    }

    /// Does the work, which keeps a processor busy; gives what was taken in for it.
    async fn bring_up_to_date(
        &self,
        mut known: Option<Following>,
        lists: Option<Arc<Lists>>,
    ) -> Answer<Option<Following>> {
        let up_to_date = reportedly_workspace::is_up_to_date(self.storage()).await?;
        if !up_to_date || lists.is_some() {
            let places = self.settings().places.as_ref();
            let mut upkeep = known.map(|known| known.upkeep).unwrap_or_default();
            upkeep.refresh(self.storage(), places).await?;
            let changed = Instant::now();
            known = Some(Following { upkeep, changed });
        }
        let case = known.as_ref().map(|known| known.upkeep.case());
        let state = self.storage().state_of_findings().await?;
        let marks = self.storage().marks().await?;
        let listings = match (&case, &lists) {
            (Some(case), Some(lists)) => listings(case, lists, &marks.listings),
            _ => BTreeMap::new(),
        };
        self.keep(Kept {
            state,
            marks,
            listings,
            lists,
        });
        self.news().tell(News::Findings(FindingsNews { state }));
        Ok(known)
    }
}

/// Screens everybody with a name.
fn listings(
    case: &Case,
    lists: &Lists,
    marks: &[ListingMark],
) -> BTreeMap<String, Vec<ListingRow>> {
    let readings: HashMap<&str, &Reading> = case
        .readings
        .iter()
        .map(|reading| (reading.report.id.as_str(), reading))
        .collect();
    let screened = [PartyType::Person, PartyType::Organization];
    let is_screened =
        |person: &&Person| screened.contains(&person.person_type) && !person.names.is_empty();
    let mut found = BTreeMap::new();
    for person in case.people.iter().filter(is_screened) {
        let own = marks.iter().filter(|mark| mark.person == person.id);
        let decided: HashMap<&str, bool> = own
            .map(|mark| (mark.entry.as_str(), mark.confirmed))
            .collect();
        let listings = listings_of(person, &readings, lists, &decided);
        if !listings.is_empty() {
            found.insert(person.id.clone(), listings);
        }
    }
    found
}

fn listings_of(
    person: &Person,
    readings: &HashMap<&str, &Reading>,
    lists: &Lists,
    decided: &HashMap<&str, bool>,
) -> Vec<ListingRow> {
    let mut reports: Vec<&str> = person
        .members
        .iter()
        .map(|member| member.report.as_str())
        .collect();
    reports.dedup();
    let own = reports
        .into_iter()
        .filter_map(|report| readings.get(report));
    let own: Vec<Reading> = own.map(|reading| (*reading).clone()).collect();
    let subject = Subject::of_reports(person, &own);
    let possible = lists.watchlist.screen(&subject).into_iter();
    let decision = |listing: &Listing| decided.get(listing.entry.id.as_str()).copied();
    possible
        .filter(|listing| listing.standing == Standing::PossibleMatch)
        .filter(|listing| decision(listing) != Some(false))
        .map(|listing| ListingRow::of(&listing, decision(&listing).unwrap_or_default()))
        .collect()
}
