//! What a workspace keeps: reports with their original bytes and whole readings, what was brought
//! together from them, watchlists, and the log of judgements.
//!
//! [`Storage`] is the trait of all backends; [`MemoryStorage`] keeps everything in memory, and the
//! crate `storage-sqlite` in one file. All of them pass one suite (`suite`, with the feature of
//! that name). Rows become types of the model inside the backends: nobody outside sees SQL.
//!
//! What is kept has three layers. *Reports* with originals and readings are only ever added, each
//! whole or not at all. *Judgements* stand in a log that only grows, each entry sealed with a hash
//! over the one before. *Findings* (people, events, whereabouts) are made from the first two, and
//! can be thrown away and made again: [`Storage::state`] tells whether they are up to date.
//!
//! ```
//! use reportedly_model::{Reading, Report};
//! use reportedly_storage::{Added, Incoming, MemoryStorage, Query, Page, Retrieval, Storage, report_id, unread};
//!
//! # tokio::runtime::Builder::new_current_thread().build()?.block_on(async {
//! let storage = MemoryStorage::default();
//! let bytes = b"Irena Novak left for Vienna.".to_vec();
//! let text = String::from_utf8(bytes.clone())?;
//! let report = Report { id: report_id(&bytes), name: "novak.txt".into(), text, ..Report::default() };
//! let added = storage.add_report(Incoming {
//!     original: bytes,
//!     reading: unread(report),
//!     not_read: None,
//!     read_with: "reportedly 0.1.0".into(),
//!     added: "2024-12-14T10:05:00Z".into(),
//!     retrieval: Retrieval { at: "2024-12-14T10:00:00Z".into(), by: "Ana".into(), from: "novak.txt".into() },
//! }).await?;
//! assert_eq!(added, Added::New { name: "novak.txt".into() });
//! let hits = storage.search(&Query::parse("vienna"), &Page::first(10)).await?;
//! assert_eq!(hits.items[0].excerpts[0].exact, "Vienna");
//! # Ok::<(), Box<dyn std::error::Error>>(()) })?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod backend;
mod brief;
mod check;
mod digest;
mod error;
mod findings;
mod judgement;
mod judgement_words;
mod marks;
mod memory;
mod page;
mod people;
mod report;
mod screening;
mod search;
#[cfg(any(test, feature = "suite"))]
pub mod suite;
mod tying;

pub use backend::{Check, ClaimFilter, Counts, CountsOf, EventFilter, KeptList, Storage};
pub use brief::{Bounds, Brief, BriefPerson, READY, cut, shown_of};
pub use check::problems_of_report;
pub use error::{Result, StorageError};
pub use findings::{
    Basis, Findings, FoundAnswer, FoundPerson, FoundTies, FoundTopic, Gone, Grounds, Tie,
    keys_of_name, known_by, name_keys,
};
pub use judgement::{
    ClaimSelector, Decision, FIRST_SEAL, Judgement, LogEntry, breaks_in_chain, entry_from,
    in_force, meant, next_entry, overruled_by, undone_by,
};
pub use judgement_words::NameOf;
pub use marks::{
    ClaimMark, DismissalMark, ListingMark, MadeClaim, Marks, OpenLink, ReportLink, ReportReview,
    ReviewState,
};
pub use memory::MemoryStorage;
pub use page::{Page, Slice};
pub use people::{KeptRow, NameFilter, PeopleFilter, PeopleOrder, PersonRow, is_wanted};
pub use report::{
    Added, Incoming, KeptClaim, KeptReport, ReportFilter, Retrieval, Unreadable, free_name,
    reading_digest, renamed, report_id, retrievals_seal, unread,
};
pub use screening::{KeptListing, ListVersion, ScreenedPerson, Screening};
pub use search::{Excerpt, FoldedWord, Hit, Query, Term, excerpts, folded_words, indexed_words};
pub use tying::{TYING, TyingClaim, tie_of};
