//! The trait, each call handed to the file that knows how.

use std::collections::BTreeMap;

use async_trait::async_trait;
use reportedly_model::{Coverage, Event, Person, Reading, Whereabouts};
use reportedly_screening::Entry;
use reportedly_storage::{
    Added, Basis, Bounds, Brief, BriefPerson, Check, ClaimFilter, Counts, CountsOf, EventFilter,
    Findings, Hit, Incoming, Judgement, KeptClaim, KeptList, KeptReport, LogEntry, Marks, Page,
    PeopleFilter, PersonRow, Query, ReportFilter, Result, Retrieval, Screening, Slice, Storage,
    Tie, TyingClaim, Unreadable,
};

use crate::SqliteStorage;
use crate::{
    briefs, check, claims, counts, digest, findings, judgements, people, readings, reports,
    screened, search, tying, unreadable, watchlists, words,
};

#[async_trait]
impl Storage for SqliteStorage {
    async fn add_report(&self, incoming: Incoming) -> Result<Added> {
        reports::add(self, incoming).await
    }

    async fn replace_reading(&self, reading: Reading, read_with: &str) -> Result<()> {
        readings::replace(self, reading, read_with).await
    }

    async fn name_of(&self, report: &str) -> Result<Option<String>> {
        reports::name_of(self, report).await
    }

    async fn report(&self, id_or_name: &str) -> Result<Option<KeptReport>> {
        reports::one(self, id_or_name).await
    }

    async fn reports(&self, page: &Page) -> Result<Slice<KeptReport>> {
        reports::list(self, page).await
    }

    async fn recent_reports(
        &self,
        filter: &ReportFilter,
        page: &Page,
    ) -> Result<Slice<KeptReport>> {
        reports::recent(self, filter, page).await
    }

    async fn reports_among(&self, ids: &[String]) -> Result<Vec<KeptReport>> {
        reports::among(self, ids).await
    }

    async fn counts(&self) -> Result<Counts> {
        counts::counts(self).await
    }

    async fn retrievals(&self, report: &str) -> Result<Vec<Retrieval>> {
        reports::retrievals(self, report).await
    }

    async fn original(&self, report: &str) -> Result<Option<Vec<u8>>> {
        reports::original(self, report).await
    }

    async fn reading(&self, report: &str) -> Result<Option<Reading>> {
        readings::one(self, report).await
    }

    async fn readings(&self) -> Result<Vec<Reading>> {
        readings::all(self).await
    }

    async fn claims(&self, filter: &ClaimFilter, page: &Page) -> Result<Slice<KeptClaim>> {
        claims::list(self, filter, page).await
    }

    async fn claims_among(&self, ids: &[String]) -> Result<Vec<KeptClaim>> {
        claims::among(self, ids).await
    }

    async fn counts_of(&self, person: &str) -> Result<CountsOf> {
        counts::of(self, person).await
    }

    async fn main_events(&self, person: &str, bounds: Bounds) -> Result<Vec<Brief<Event>>> {
        briefs::main_events(self, person, bounds).await
    }

    async fn brief_person(&self, id: &str, bounds: Bounds) -> Result<Option<BriefPerson>> {
        briefs::person(self, id, bounds).await
    }

    async fn brief_whereabouts(
        &self,
        person: &str,
        bounds: Bounds,
    ) -> Result<Option<Brief<Whereabouts>>> {
        briefs::whereabouts(self, person, bounds).await
    }

    async fn claim(&self, id: &str) -> Result<Option<KeptClaim>> {
        claims::one(self, id).await
    }

    async fn search(&self, query: &Query, page: &Page) -> Result<Slice<Hit>> {
        search::search(self, query, page).await
    }

    async fn note_unreadable(&self, document: &Unreadable) -> Result<()> {
        unreadable::note(self, document).await
    }

    async fn unreadable(&self) -> Result<Vec<Unreadable>> {
        unreadable::list(self).await
    }

    async fn judge(&self, judgement: Judgement) -> Result<LogEntry> {
        judgements::judge(self, judgement).await
    }

    async fn judgements(&self) -> Result<Vec<LogEntry>> {
        let log = judgements::log(&mut *self.reader().await?).await?;
        Ok(log.into_iter().map(|(entry, _)| entry).collect())
    }

    async fn state(&self) -> Result<u64> {
        Ok(findings::counter(self, "state").await?.unwrap_or_default())
    }

    async fn version(&self) -> Result<u64> {
        self.watcher.version().await
    }

    async fn digests(&self) -> Result<BTreeMap<String, String>> {
        digest::all(self).await
    }

    async fn basis(&self) -> Result<Option<Basis>> {
        findings::basis(self).await
    }

    async fn put_findings(&self, findings: &Findings) -> Result<()> {
        findings::put(self, findings).await
    }

    async fn state_of_findings(&self) -> Result<Option<u64>> {
        findings::counter(self, "findings").await
    }

    async fn marks(&self) -> Result<Marks> {
        findings::marks(self).await
    }

    async fn ties(&self, person: &str) -> Result<Vec<Tie>> {
        findings::ties(self, person).await
    }

    async fn tying_claims(&self, person: &str) -> Result<Vec<TyingClaim>> {
        tying::list(self, person).await
    }

    async fn count_people(&self, filter: &PeopleFilter) -> Result<u64> {
        people::count(self, filter).await
    }

    async fn people(&self, filter: &PeopleFilter, page: &Page) -> Result<Slice<PersonRow>> {
        people::table(self, filter, page).await
    }

    async fn everybody(&self) -> Result<Vec<Person>> {
        findings::everybody(self).await
    }

    async fn person(&self, id: &str) -> Result<Option<Person>> {
        findings::person(self, id).await
    }

    async fn people_like(&self, name: &str, most: usize) -> Result<Vec<Person>> {
        findings::like(self, name, most).await
    }

    async fn coverage(&self) -> Result<Coverage> {
        findings::coverage(self).await
    }

    async fn whereabouts(&self, person: &str) -> Result<Option<Whereabouts>> {
        findings::whereabouts(self, person).await
    }

    async fn all_whereabouts(&self, page: &Page) -> Result<Slice<Whereabouts>> {
        findings::all_whereabouts(self, page).await
    }

    async fn events(&self, filter: &EventFilter, page: &Page) -> Result<Slice<Event>> {
        findings::events(self, filter, page).await
    }

    async fn event(&self, id: &str) -> Result<Option<Event>> {
        findings::event(self, id).await
    }

    async fn put_watchlist(&self, list: &KeptList, entries: &[Entry]) -> Result<()> {
        watchlists::put(self, list, entries).await
    }

    async fn watchlists(&self) -> Result<Vec<KeptList>> {
        watchlists::list(self).await
    }

    async fn remove_watchlist(&self, name: &str) -> Result<bool> {
        watchlists::remove(self, name).await
    }

    async fn put_screening(&self, screening: &Screening) -> Result<()> {
        screened::put(self, screening).await
    }

    async fn screening(&self) -> Result<Option<Screening>> {
        screened::kept(self).await
    }

    async fn watchlist_entries(&self) -> Result<Vec<Entry>> {
        watchlists::entries(self).await
    }

    async fn check(&self) -> Result<Check> {
        check::check(self).await
    }

    async fn check_findings(&self, made: &Findings) -> Result<Vec<String>> {
        findings::compare(self, made).await
    }

    async fn index_again(&self) -> Result<()> {
        words::index_again(self).await
    }
}
