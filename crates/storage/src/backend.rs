use std::collections::BTreeMap;

use async_trait::async_trait;
use reportedly_model::{Coverage, Event, Kind, Person, Reading, Whereabouts};
use reportedly_screening::Entry;
use serde::{Deserialize, Serialize};

use crate::brief::{Bounds, Brief, BriefPerson};
use crate::error::Result;
use crate::findings::{Basis, Findings, Tie};
use crate::judgement::{Judgement, LogEntry};
use crate::marks::Marks;
use crate::page::{Page, Slice};
use crate::people::{PeopleFilter, PersonRow};
use crate::report::{Added, Incoming, KeptClaim, KeptReport, ReportFilter, Retrieval, Unreadable};
use crate::screening::Screening;
use crate::search::{Hit, Query};
use crate::tying::TyingClaim;

/// Which claims are asked for; what is `None` is not asked about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClaimFilter {
    /// Only those of one report, by its id.
    pub report: Option<String>,
    /// Only those about one person, by their id, as the kept findings have it.
    pub person: Option<String>,
    /// Only those in which one person, by their id, takes a part beside the subject.
    pub partner: Option<String>,
    /// Only those of one kind.
    pub kind: Option<Kind>,
}

/// Which happenings are asked for; what is `None` is not asked about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EventFilter {
    /// Only those of one person, by an id that they have or had.
    pub person: Option<String>,
    /// Only those of one kind.
    pub kind: Option<Kind>,
    /// Whether it is left out which reports say nothing of them; of somebody of whom many reports
    /// speak that is most of what there is to tell.
    pub without_absent: bool,
}

impl EventFilter {
    /// Those of one person.
    pub fn of(person: &str) -> Self {
        Self {
            person: Some(person.to_owned()),
            ..Self::default()
        }
    }
}

/// A watchlist as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptList {
    /// Its file name; adding a list of the same name replaces it.
    pub name: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// When it was added, RFC 3339.
    pub added: String,
    /// Who added it.
    pub by: String,
    /// How many entries it has.
    pub entries: u64,
}

/// How much a workspace holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Reports, read or not.
    pub reports: u64,
    /// Reports that were kept without being read, and documents that could not be.
    pub not_read: u64,
    /// Claims as they were read.
    pub claims: u64,
    /// Human beings with a name, as the kept findings have them.
    pub people: u64,
    /// Entries of the log of judgements.
    pub judgements: u64,
}

/// How much there is about one person.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountsOf {
    /// Claims as they were read.
    pub claims: u64,
    /// Happenings.
    pub events: u64,
}

/// What a check of everything found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// How many reports were hashed.
    pub reports: u64,
    /// How many bytes these have.
    pub bytes: u64,
    /// How many claims were held against their words.
    pub claims: u64,
    /// How many entries the log of judgements has.
    pub judgements: u64,
    /// The seal of its last entry. A log that was cut off at its end shows in this alone, so it
    /// is worth writing down elsewhere.
    pub last_seal: String,
    /// What is not as it should be, in words.
    pub problems: Vec<String>,
    /// What is not as reports and judgements give it, in words: findings, and the index of words, which
    /// can be made again.
    pub outdated: Vec<String>,
}

/// A workspace: what an investigation has gathered, and what was made of it.
///
/// Every call is whole or has not happened. Times and names of people at work are given by the
/// caller: there is no clock here.
#[async_trait]
pub trait Storage: Send + Sync {
    /// Keeps a report with its original, its whole reading and how it was come by, all at once.
    /// Of bytes that are there already only a new way of having come by them is kept.
    async fn add_report(&self, incoming: Incoming) -> Result<Added>;

    /// Puts another reading in the place of that of a kept report, made with `read_with`.
    async fn replace_reading(&self, reading: Reading, read_with: &str) -> Result<()>;

    /// The name of the report that these bytes are, by their SHA-256.
    async fn name_of(&self, report: &str) -> Result<Option<String>>;

    /// One report, by id or name.
    async fn report(&self, id_or_name: &str) -> Result<Option<KeptReport>>;

    /// The reports in the order in which they came in.
    async fn reports(&self, page: &Page) -> Result<Slice<KeptReport>>;

    /// The reports that are asked for, the last to come in first.
    async fn recent_reports(&self, filter: &ReportFilter, page: &Page)
    -> Result<Slice<KeptReport>>;

    /// Reports by their ids, in the order in which they came in; ids of none are passed over.
    async fn reports_among(&self, ids: &[String]) -> Result<Vec<KeptReport>>;

    /// How much there is of everything.
    async fn counts(&self) -> Result<Counts>;

    /// Each time that a report was come by, earliest first.
    async fn retrievals(&self, report: &str) -> Result<Vec<Retrieval>>;

    /// The bytes of a report as they were published.
    async fn original(&self, report: &str) -> Result<Option<Vec<u8>>>;

    /// What was made of one report; of one that was not read, its text and blocks.
    async fn reading(&self, report: &str) -> Result<Option<Reading>>;

    /// What was made of every report that was read, in the order in which they came in.
    async fn readings(&self) -> Result<Vec<Reading>>;

    /// Claims as they were read, by report and place in it.
    async fn claims(&self, filter: &ClaimFilter, page: &Page) -> Result<Slice<KeptClaim>>;

    /// Claims by their ids, by report and place in it; ids of none are passed over.
    async fn claims_among(&self, ids: &[String]) -> Result<Vec<KeptClaim>>;

    /// How many claims are about a person, and how many happenings.
    async fn counts_of(&self, person: &str) -> Result<CountsOf>;

    /// One claim by its id.
    async fn claim(&self, id: &str) -> Result<Option<KeptClaim>>;

    /// The reports in which everything asked for stands, the last to come in first.
    async fn search(&self, query: &Query, page: &Page) -> Result<Slice<Hit>>;

    /// Notes that a document could not be read; one that is kept later is forgotten here.
    async fn note_unreadable(&self, document: &Unreadable) -> Result<()>;

    /// The documents that could not be read, by where they were had from.
    async fn unreadable(&self) -> Result<Vec<Unreadable>>;

    /// Adds a judgement to the log.
    async fn judge(&self, judgement: Judgement) -> Result<LogEntry>;

    /// The whole log of judgements, first to last.
    async fn judgements(&self) -> Result<Vec<LogEntry>>;

    /// A number that grows with everything that findings depend on: reports, readings,
    /// judgements and what could not be read.
    async fn state(&self) -> Result<u64>;

    /// A number that is another as soon as anything that is kept has changed, whoever changed it: another
    /// program that has the workspace open, too. It tells nothing more, and means nothing to another
    /// `Storage`.
    async fn version(&self) -> Result<u64>;

    /// What changes whenever anything in the reading of a report does, by the ids of the reports that
    /// were read.
    async fn digests(&self) -> Result<BTreeMap<String, String>>;

    /// Puts findings in the place of those kept before, or changes these.
    ///
    /// # Errors
    ///
    /// [`StorageError::Overtaken`](crate::StorageError::Overtaken) when they change findings that are
    /// kept no more.
    async fn put_findings(&self, findings: &Findings) -> Result<()>;

    /// What the kept findings were made from; `None` before there are any.
    async fn basis(&self) -> Result<Option<Basis>>;

    /// The state that the kept findings were made from; `None` before there are any.
    async fn state_of_findings(&self) -> Result<Option<u64>>;

    /// What analysts decided, as the kept findings have it.
    async fn marks(&self) -> Result<Marks>;

    /// Who takes which part beside the subject: in the claims about a person, and the parts of the
    /// person in those about others.
    async fn ties(&self, person: &str) -> Result<Vec<Tie>>;

    /// The claims that tie a person to others: those about the person, then those about others in
    /// which the person is at the other end, each in the order of reports.
    async fn tying_claims(&self, person: &str) -> Result<Vec<TyingClaim>>;

    /// How many rows of the table of people are asked for.
    async fn count_people(&self, filter: &PeopleFilter) -> Result<u64>;

    /// The table of people, in the order that the filter asks for.
    async fn people(&self, filter: &PeopleFilter, page: &Page) -> Result<Slice<PersonRow>>;

    /// Everybody, by name.
    async fn everybody(&self) -> Result<Vec<Person>>;

    /// One person by an id they have or had.
    async fn person(&self, id: &str) -> Result<Option<Person>>;

    /// Those who may be meant by a name in any spelling, `most` at most: the ones that share a
    /// [key](crate::keys_of_name) with it, those that share most of them first, and of these those
    /// of whom most reports speak. Told of them is what they are [known by](crate::known_by).
    async fn people_like(&self, name: &str, most: usize) -> Result<Vec<Person>>;

    /// How many reports the kept findings rest on, and which were not read.
    async fn coverage(&self) -> Result<Coverage>;

    /// Where a person was last reported, by what is kept.
    async fn whereabouts(&self, person: &str) -> Result<Option<Whereabouts>>;

    /// The answers of everybody who has one, by the id of the person.
    async fn all_whereabouts(&self, page: &Page) -> Result<Slice<Whereabouts>>;

    /// The happenings that are asked for, by id.
    async fn events(&self, filter: &EventFilter, page: &Page) -> Result<Slice<Event>>;

    /// The happenings of a person that most reports tell of, first of all, as many as the bounds
    /// [show](crate::shown_of); which reports say nothing of them is left out.
    async fn main_events(&self, person: &str, bounds: Bounds) -> Result<Vec<Brief<Event>>>;

    /// One person by an id they have or had, cut short.
    async fn brief_person(&self, id: &str, bounds: Bounds) -> Result<Option<BriefPerson>>;

    /// Where a person was last reported, cut short.
    async fn brief_whereabouts(
        &self,
        person: &str,
        bounds: Bounds,
    ) -> Result<Option<Brief<Whereabouts>>>;

    /// One happening by its id.
    async fn event(&self, id: &str) -> Result<Option<Event>>;

    /// Keeps a watchlist; one of the same name is replaced.
    async fn put_watchlist(&self, list: &KeptList, entries: &[Entry]) -> Result<()>;

    /// The watchlists that are kept, by name.
    async fn watchlists(&self) -> Result<Vec<KeptList>>;

    /// Takes a watchlist out, by its name; tells whether it was there.
    async fn remove_watchlist(&self, name: &str) -> Result<bool>;

    /// Puts what was found on the watchlists in the place of what was kept before.
    async fn put_screening(&self, screening: &Screening) -> Result<()>;

    /// What was found on the watchlists; `None` before anybody was compared with them.
    async fn screening(&self) -> Result<Option<Screening>>;

    /// Every entry of every watchlist, in the order of the lists.
    async fn watchlist_entries(&self) -> Result<Vec<Entry>>;

    /// Hashes everything again, holds every claim against its words, and the index of words against
    /// the reports.
    async fn check(&self) -> Result<Check>;

    /// Holds the kept findings against those that were made anew, all of them, and names what is kept
    /// otherwise. Nothing is changed.
    async fn check_findings(&self, made: &Findings) -> Result<Vec<String>>;

    /// Makes the index of words again.
    async fn index_again(&self) -> Result<()>;
}
