//! A workspace in memory: what the trait asks for in the plainest way. It serves tests, and as
//! the measure of the other backends.

mod inside;
mod kept;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use reportedly_model::{Coverage, Event, Person, Reading, Whereabouts};
use reportedly_screening::Entry;

use crate::backend::{Check, ClaimFilter, Counts, CountsOf, EventFilter, KeptList, Storage};
use crate::brief::{Bounds, Brief, BriefPerson, shown_of};
use crate::error::{Result, StorageError};
use crate::findings::{Basis, Findings, Tie};
use crate::judgement::{Judgement, LogEntry, next_entry};
use crate::marks::Marks;
use crate::page::{Page, Slice};
use crate::people::{PeopleFilter, PersonRow};
use crate::report::{
    Added, Incoming, KeptClaim, KeptReport, ReportFilter, Retrieval, Unreadable, reading_digest,
    renamed,
};
use crate::screening::Screening;
use crate::search::{Hit, Query, excerpts};
use crate::tying::TyingClaim;
use inside::{Inside, Kept, is_asked, is_met};
use kept::KeptFindings;

/// The most places that a hit shows.
const MOST_EXCERPTS: usize = 3;

/// A workspace that is gone when the program ends.
#[derive(Debug, Default)]
pub struct MemoryStorage {
    inside: Mutex<Inside>,
}

impl MemoryStorage {
    fn lock(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The same, for something that is going to change it.
    fn change(&self) -> MutexGuard<'_, Inside> {
        let mut inside = self.lock();
        inside.version += 1;
        inside
    }
}

/// What is said of findings that are not those of the reports.
const DIFFERENT: &str = "the findings are not what the reports and judgements give";

#[async_trait]
impl Storage for MemoryStorage {
    async fn add_report(&self, incoming: Incoming) -> Result<Added> {
        self.change().add(incoming)
    }

    async fn replace_reading(&self, reading: Reading, read_with: &str) -> Result<()> {
        let mut inside = self.change();
        let id = reading.report.id.clone();
        let kept = inside.reports.iter_mut().find(|kept| kept.listed.id == id);
        let kept = kept.ok_or(StorageError::Unknown { what: id })?;
        let reading = renamed(reading, &kept.listed.name);
        kept.digest = reading_digest(&reading).map_err(StorageError::backend)?;
        read_with.clone_into(&mut kept.listed.read_with);
        kept.listed.claims = reading.claims.len() as u64;
        kept.listed.not_read = None;
        kept.reading = reading;
        inside.state += 1;
        Ok(())
    }

    async fn name_of(&self, report: &str) -> Result<Option<String>> {
        Ok(self
            .lock()
            .kept(report)
            .map(|kept| kept.listed.name.clone()))
    }

    async fn report(&self, wanted: &str) -> Result<Option<KeptReport>> {
        let inside = self.lock();
        let is_it = |kept: &&Kept| kept.listed.id == wanted || kept.listed.name == wanted;
        Ok(inside
            .reports
            .iter()
            .find(is_it)
            .map(|kept| kept.listed.clone()))
    }

    async fn reports(&self, page: &Page) -> Result<Slice<KeptReport>> {
        let after: u64 = page.position()?.unwrap_or_default();
        let inside = self.lock();
        let later = inside.reports.iter().map(|kept| &kept.listed);
        let later = later.filter(|listed| listed.number > after).cloned();
        let found = later.take(page.limit_and_one()).collect();
        Ok(Slice::of(found, page, |listed: &KeptReport| listed.number))
    }

    async fn recent_reports(
        &self,
        filter: &ReportFilter,
        page: &Page,
    ) -> Result<Slice<KeptReport>> {
        let before: u64 = page.position()?.unwrap_or(u64::MAX);
        let inside = self.lock();
        let recent = inside.reports.iter().rev();
        let asked = recent.filter(|kept| kept.listed.number < before && is_asked(filter, kept));
        let found = asked.take(page.limit_and_one());
        let found = found.map(|kept| kept.listed.clone()).collect();
        Ok(Slice::of(found, page, |listed: &KeptReport| listed.number))
    }

    async fn reports_among(&self, ids: &[String]) -> Result<Vec<KeptReport>> {
        let inside = self.lock();
        let all = inside.reports.iter().map(|kept| &kept.listed);
        Ok(all
            .filter(|listed| ids.contains(&listed.id))
            .cloned()
            .collect())
    }

    async fn counts(&self) -> Result<Counts> {
        Ok(self.lock().counts())
    }

    async fn retrievals(&self, report: &str) -> Result<Vec<Retrieval>> {
        let inside = self.lock();
        let all = inside
            .kept(report)
            .map(|kept| kept.retrievals.iter().cloned().collect());
        Ok(all.unwrap_or_default())
    }

    async fn original(&self, report: &str) -> Result<Option<Vec<u8>>> {
        Ok(self.lock().kept(report).map(|kept| kept.original.clone()))
    }

    async fn reading(&self, report: &str) -> Result<Option<Reading>> {
        Ok(self.lock().kept(report).map(|kept| kept.reading.clone()))
    }

    async fn readings(&self) -> Result<Vec<Reading>> {
        let inside = self.lock();
        let read = inside
            .reports
            .iter()
            .filter(|kept| kept.listed.not_read.is_none());
        Ok(read.map(|kept| kept.reading.clone()).collect())
    }

    async fn claims(&self, filter: &ClaimFilter, page: &Page) -> Result<Slice<KeptClaim>> {
        let after: (u64, u64) = page.position()?.unwrap_or_default();
        let inside = self.lock();
        let numbered = inside.reports.iter().flat_map(|kept| {
            let claims = (1_u64..).zip(&kept.reading.claims);
            claims.map(move |(at, claim)| ((kept.listed.number, at), kept, claim))
        });
        let found = numbered.filter(|(position, kept, claim)| {
            *position > after
                && filter
                    .report
                    .as_ref()
                    .is_none_or(|asked| *asked == kept.listed.id)
                && filter.kind.is_none_or(|asked| asked == claim.kind())
                && filter
                    .person
                    .as_ref()
                    .is_none_or(|asked| inside.is_about(claim, inside.current(asked)))
                && filter
                    .partner
                    .as_ref()
                    .is_none_or(|asked| inside.has_part_in(claim, inside.current(asked)))
        });
        let found: Vec<((u64, u64), KeptClaim)> = found
            .map(|(position, kept, claim)| (position, inside.with_report(claim, kept)))
            .take(page.limit_and_one())
            .collect();
        let slice = Slice::of(found, page, |(position, _)| *position);
        Ok(Slice {
            items: slice.items.into_iter().map(|(_, claim)| claim).collect(),
            next: slice.next,
        })
    }

    async fn claims_among(&self, ids: &[String]) -> Result<Vec<KeptClaim>> {
        let inside = self.lock();
        let all = inside.reports.iter().flat_map(|kept| {
            let claims = kept.reading.claims.iter();
            claims.map(move |claim| (kept, claim))
        });
        let found = all.filter(|(_, claim)| ids.contains(&claim.id));
        Ok(found
            .map(|(kept, claim)| inside.with_report(claim, kept))
            .collect())
    }

    async fn counts_of(&self, person: &str) -> Result<CountsOf> {
        let inside = self.lock();
        let person = inside.current(person);
        let claims = inside.reports.iter().flat_map(|kept| &kept.reading.claims);
        let claims = claims.filter(|claim| inside.is_about(claim, person));
        let events = inside.events().into_iter();
        let events = events.filter(|event| event.person.as_deref() == Some(person));
        Ok(CountsOf {
            claims: claims.count() as u64,
            events: events.count() as u64,
        })
    }

    async fn brief_person(&self, id: &str, bounds: Bounds) -> Result<Option<BriefPerson>> {
        let person = self.person(id).await?;
        let table = self.lock().table();
        Ok(person.map(|person| {
            let wanted = table.iter().any(|row| row.id == person.id && row.wanted);
            let members = person.members.iter();
            let reports: BTreeSet<String> = members.map(|member| member.report.clone()).collect();
            let brief = BriefPerson::of(person, reports.len() as u64, bounds);
            BriefPerson { wanted, ..brief }
        }))
    }

    async fn brief_whereabouts(
        &self,
        person: &str,
        bounds: Bounds,
    ) -> Result<Option<Brief<Whereabouts>>> {
        let answer = self.whereabouts(person).await?;
        Ok(answer.map(|answer| Brief::of_answer(answer, 0, bounds)))
    }

    async fn main_events(&self, person: &str, bounds: Bounds) -> Result<Vec<Brief<Event>>> {
        let inside = self.lock();
        let person = inside.current(person);
        let mut events = inside.events();
        events.retain(|event| event.person.as_deref() == Some(person));
        events.sort_by_key(|event| Reverse(event.accounts.len()));
        let tellings = events.iter().map(|event| event.accounts.len());
        events.truncate(shown_of(tellings, bounds));
        events.iter_mut().for_each(|event| event.absent.clear());
        let brief = events.into_iter();
        Ok(brief
            .map(|event| Brief::of_event(event, 0, bounds))
            .collect())
    }

    async fn claim(&self, id: &str) -> Result<Option<KeptClaim>> {
        let inside = self.lock();
        let mut all = inside.reports.iter().flat_map(|kept| {
            let claims = kept.reading.claims.iter();
            claims.map(move |claim| (kept, claim))
        });
        let found = all.find(|(_, claim)| claim.id == id);
        Ok(found.map(|(kept, claim)| inside.with_report(claim, kept)))
    }

    async fn search(&self, query: &Query, page: &Page) -> Result<Slice<Hit>> {
        let before: u64 = page.position()?.unwrap_or(u64::MAX);
        let inside = self.lock();
        let earlier = inside
            .reports
            .iter()
            .rev()
            .filter(|kept| kept.listed.number < before);
        let hits = earlier.filter(|kept| is_met(query, &kept.reading.report));
        let hit = |kept: &Kept| Hit {
            report: kept.listed.clone(),
            excerpts: excerpts(&kept.reading.report.text, query, MOST_EXCERPTS),
        };
        let found = hits.take(page.limit_and_one()).map(hit).collect();
        Ok(Slice::of(found, page, |hit: &Hit| hit.report.number))
    }

    async fn note_unreadable(&self, document: &Unreadable) -> Result<()> {
        let mut inside = self.change();
        let from = document.from.clone();
        let before = inside.unreadable.insert(from, document.clone());
        if before.is_none_or(|before| before.reason != document.reason) {
            inside.state += 1;
        }
        Ok(())
    }

    async fn unreadable(&self) -> Result<Vec<Unreadable>> {
        Ok(self.lock().unreadable.values().cloned().collect())
    }

    async fn judge(&self, judgement: Judgement) -> Result<LogEntry> {
        let mut inside = self.change();
        let (entry, text) = next_entry(inside.log.last().map(|(last, _)| last), judgement)?;
        inside.log.push((entry.clone(), text));
        inside.state += 1;
        Ok(entry)
    }

    async fn judgements(&self) -> Result<Vec<LogEntry>> {
        Ok(self
            .lock()
            .log
            .iter()
            .map(|(entry, _)| entry.clone())
            .collect())
    }

    async fn state(&self) -> Result<u64> {
        Ok(self.lock().state)
    }

    async fn version(&self) -> Result<u64> {
        Ok(self.lock().version)
    }

    async fn digests(&self) -> Result<BTreeMap<String, String>> {
        let inside = self.lock();
        let read = inside
            .reports
            .iter()
            .filter(|kept| kept.listed.not_read.is_none());
        Ok(read
            .map(|kept| (kept.listed.id.clone(), kept.digest.clone()))
            .collect())
    }

    async fn put_findings(&self, findings: &Findings) -> Result<()> {
        KeptFindings::put(&mut self.change().findings, findings)
    }

    async fn basis(&self) -> Result<Option<Basis>> {
        Ok(self.lock().findings.as_ref().map(KeptFindings::basis))
    }

    async fn state_of_findings(&self) -> Result<Option<u64>> {
        Ok(self.lock().findings.as_ref().map(|findings| findings.state))
    }

    async fn marks(&self) -> Result<Marks> {
        let inside = self.lock();
        let marks = inside.findings.as_ref().map(|findings| &findings.marks);
        Ok(marks.cloned().unwrap_or_default())
    }

    async fn ties(&self, person: &str) -> Result<Vec<Tie>> {
        let inside = self.lock();
        Ok(inside.ties_of(inside.current(person)))
    }

    async fn tying_claims(&self, person: &str) -> Result<Vec<TyingClaim>> {
        let inside = self.lock();
        Ok(inside.tying(inside.current(person)))
    }

    async fn count_people(&self, filter: &PeopleFilter) -> Result<u64> {
        let inside = self.lock();
        let table = inside.table();
        Ok(table.iter().filter(|row| filter.lets_through(row)).count() as u64)
    }

    async fn people(&self, filter: &PeopleFilter, page: &Page) -> Result<Slice<PersonRow>> {
        let after: Option<(i64, String, String)> = page.position()?;
        let inside = self.lock();
        let table = inside.table();
        let asked = table.iter().filter(|row| filter.lets_through(row));
        let placed = asked.map(|row| (filter.order.position(row), row));
        let mut later: Vec<((i64, String, String), &PersonRow)> = placed
            .filter(|(position, _)| after.as_ref().is_none_or(|after| position > after))
            .collect();
        later.sort_by(|(a, _), (b, _)| a.cmp(b));
        let found = later.into_iter().take(page.limit_and_one());
        let found = found.map(|(_, row)| row.clone()).collect();
        Ok(Slice::of(found, page, |row: &PersonRow| {
            filter.order.position(row)
        }))
    }

    async fn everybody(&self) -> Result<Vec<Person>> {
        Ok(self.lock().people().cloned().collect())
    }

    async fn person(&self, id: &str) -> Result<Option<Person>> {
        let inside = self.lock();
        let id = inside.current(id);
        Ok(inside.people().find(|person| person.id == id).cloned())
    }

    async fn people_like(&self, name: &str, most: usize) -> Result<Vec<Person>> {
        Ok(self.lock().like(name, most))
    }

    async fn coverage(&self) -> Result<Coverage> {
        let inside = self.lock();
        let kept = inside.findings.as_ref();
        Ok(kept.map_or_else(Coverage::default, |kept| kept.coverage.clone()))
    }

    async fn whereabouts(&self, person: &str) -> Result<Option<Whereabouts>> {
        let inside = self.lock();
        let person = inside.current(person);
        let mut all = inside.whereabouts().into_iter();
        Ok(all.find(|answer| answer.person == person))
    }

    async fn all_whereabouts(&self, page: &Page) -> Result<Slice<Whereabouts>> {
        let after: String = page.position()?.unwrap_or_default();
        let all = self.lock().whereabouts().into_iter();
        let later = all.filter(|answer| answer.person > after);
        let found = later.take(page.limit_and_one()).collect();
        Ok(Slice::of(found, page, |answer: &Whereabouts| {
            answer.person.clone()
        }))
    }

    async fn events(&self, filter: &EventFilter, page: &Page) -> Result<Slice<Event>> {
        let after: String = page.position()?.unwrap_or_default();
        let inside = self.lock();
        let person = filter.person.as_deref();
        let person = person.map(|person| inside.current(person));
        let found = inside.events().into_iter().filter(|event| {
            event.id > after
                && (person.is_none() || event.person.as_deref() == person)
                && filter.kind.is_none_or(|kind| kind == event.kind)
        });
        let mut found: Vec<Event> = found.take(page.limit_and_one()).collect();
        if filter.without_absent {
            found.iter_mut().for_each(|event| event.absent.clear());
        }
        Ok(Slice::of(found, page, |event: &Event| event.id.clone()))
    }

    async fn event(&self, id: &str) -> Result<Option<Event>> {
        let mut all = self.lock().events().into_iter();
        Ok(all.find(|event| event.id == id))
    }

    async fn put_watchlist(&self, list: &KeptList, entries: &[Entry]) -> Result<()> {
        let kept = (list.clone(), entries.to_vec());
        self.change().watchlists.insert(list.name.clone(), kept);
        Ok(())
    }

    async fn watchlists(&self) -> Result<Vec<KeptList>> {
        Ok(self
            .lock()
            .watchlists
            .values()
            .map(|(list, _)| list.clone())
            .collect())
    }

    async fn remove_watchlist(&self, name: &str) -> Result<bool> {
        Ok(self.change().watchlists.remove(name).is_some())
    }

    async fn put_screening(&self, screening: &Screening) -> Result<()> {
        self.change().screening = Some(screening.clone());
        Ok(())
    }

    async fn screening(&self) -> Result<Option<Screening>> {
        Ok(self.lock().screening.clone())
    }

    async fn watchlist_entries(&self) -> Result<Vec<Entry>> {
        let inside = self.lock();
        let all = inside.watchlists.values().flat_map(|(_, entries)| entries);
        Ok(all.cloned().collect())
    }

    async fn check(&self) -> Result<Check> {
        self.lock().check()
    }

    async fn check_findings(&self, made: &Findings) -> Result<Vec<String>> {
        let mut anew = None;
        KeptFindings::put(&mut anew, made)?;
        let same = self.lock().findings == anew;
        Ok((!same).then(|| DIFFERENT.to_owned()).into_iter().collect())
    }

    async fn index_again(&self) -> Result<()> {
        Ok(())
    }
}
