//! Watchlists, and the people who may stand on them.
//!
//! [`read_lists`] makes an [`Entry`] of each line of the lists that OpenSanctions, the UN and OFAC
//! publish; [`Watchlist::new`] indexes them; [`Watchlist::screen`] gives for a [`Subject`] the
//! [`Listing`]s, most likely first, each with what speaks for it and what against it. A listing is
//! a *possible match* until a person confirms it, and those of the same name who are somebody else
//! are shown as namesakes.
//!
//! The lists are only read, and nothing here opens a file.
//!
//! ```
//! use reportedly_screening::{ListFile, Standing, Subject, Watchlist, read_lists};
//!
//! let csv = "id,schema,name,aliases,birth_date,countries,dataset\n\
//!            x-1,Person,Ilvana Dorsetti,I. Dorsetti,1961-04-03,al,Example List\n";
//! let lists = read_lists(&[ListFile { name: "list.csv", bytes: csv.as_bytes() }])?;
//! let watchlist = Watchlist::new(lists.entries);
//!
//! let listings = watchlist.screen(&Subject::named("DORSETTI, Ilvana"));
//! assert_eq!(listings[0].standing, Standing::PossibleMatch);
//! assert!(listings[0].probability < 0.95, "a name alone is never certain");
//! # Ok::<(), reportedly_screening::ListError>(())
//! ```

mod birth_date;
mod countries;
mod entry;
mod listing;
mod people;
mod problem;
mod read;
mod screen;
mod subject;
mod watchlist;

pub use birth_date::BirthDate;
pub use countries::country_code;
pub use entry::{Entry, Identifier, ListedName, NameKind};
pub use listing::{Evidence, EvidenceKind, Listing, MatchedName, Standing, Tendency};
pub use people::{People, read_people};
pub use problem::{ListError, Problem};
pub use read::{Format, ListFile, Watchlists, read_lists};
pub use subject::Subject;
pub use watchlist::Watchlist;
