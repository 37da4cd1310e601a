//! A case: what is kept in a workspace, with the judgements on it, brought together.
//!
//! [`load`] takes the readings out of a [`Storage`], applies what analysts decided and finds the
//! people; [`Case::corpus`] is what questions are put to; [`refresh`] keeps people, events and
//! whereabouts beside the reports, for lists that must be quick. [`changes_since`] tells what
//! answers changed, and because of which reports. [`verify`] checks all of it. [`screen`] compares everybody with the watchlists
//! of the workspace.
//!
//! Judgements never change what was read: they are applied anew each time, to whatever the reader
//! of the day made of the reports.
//!
//! ```
//! use reportedly_corroborate::NoGazetteer;
//! use reportedly_storage::{MemoryStorage, Page, PeopleFilter, Storage, suite::incoming};
//!
//! # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
//! let storage = MemoryStorage::default();
//! storage.add_report(incoming("a.txt", "Irena Novak", "Batumi")).await?;
//! reportedly_workspace::refresh(&storage, &NoGazetteer).await?;
//! let table = storage.people(&PeopleFilter::default(), &Page::first(10)).await?;
//! assert_eq!(table.items[0].place.as_deref(), Some("Batumi"));
//! # Ok::<(), reportedly_storage::StorageError>(()) }).unwrap();
//! ```

mod adding;
mod admit;
mod by_day;
mod by_hand;
mod case;
mod changed;
mod following;
mod joins;
mod judged;
mod marks;
mod pick;
mod referents;
mod refresh;
mod screening;
mod upkeep;
mod verify;
mod versions;
mod withdrawn;

pub use adding::{Arrival, Kept, Outcome, keep, keep_known};
pub use admit::{NotAdmitted, admit};
pub use by_day::{case_by, had, later_reports, person_by};
pub use by_hand::{
    Ending, FindPlace, HandError, Told, Who, Words, claim_as_a_whole, claim_by_hand, corrected,
    selector_at,
};
pub use case::{Case, NotRead, load};
pub use changed::{ChangedAnswer, Since, changes_since};
pub use joins::is_join;
pub use judged::{Review, Verdict};
pub use pick::{claim_selector, claims_about, mention_selector};
pub use referents::Referents;
pub use refresh::{is_up_to_date, refresh};
pub use screening::{is_screened, keep_lists, kept_watchlist, screen, versions as list_versions};
pub use upkeep::Upkeep;
pub use verify::{repair, verify};
pub use withdrawn::{Withdrawal, withdrawals, withdrawals_by};

pub use reportedly_storage::Storage;
