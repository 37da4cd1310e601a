//! Watchlists, and the people, organisations and ships that may stand on them.
//!
//! [`read_lists`] makes [`ftm::Entity`]s of the lists that OpenSanctions, the UN and OFAC publish;
//! [`Watchlist::new`] indexes them; [`Watchlist::screen`] gives for a [`Subject`] the
//! [`Listing`]s, most likely first, each an [`Entry`] with what speaks for it and what against it. A listing is
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
//! let watchlist = Watchlist::new(lists.entities);
//!
//! let listings = watchlist.screen(&Subject::person("DORSETTI, Ilvana"));
//! assert_eq!(listings[0].standing, Standing::PossibleMatch);
//! assert!(listings[0].probability < 0.95, "a name alone is never certain");
//! # Ok::<(), reportedly_screening::ListError>(())
//! ```

mod adjacent;
mod birth_date;
mod countries;
mod entry;
mod filter;
pub mod ftm;
mod listing;
mod people;
mod problem;
mod read;
mod screen;
mod search;
mod store;
mod subject;
mod text;
mod watchlist;

pub use adjacent::{Neighbours, adjacent, neighbours, nested};
pub use birth_date::BirthDate;
pub use countries::country_code;
pub use entry::{Entry, Identifier, ListedName, NameKind};
pub use filter::Filter;
pub use listing::{Evidence, EvidenceKind, Listing, MatchedName, Standing, Tendency};
pub use people::{People, read_people};
pub use problem::{ListError, Problem, ReadError};
pub use read::{Format, ListFile, Watchlists, lists_of, read_lists, read_lists_from};
pub use search::{Facet, FacetValue, Search, SearchResults};
pub use store::{Entities, EntitiesBuilder, Found, Ordinal, Place};
pub use subject::{ExampleError, Subject};
pub use text::{Query, QueryError, TextIndex};
pub use watchlist::{Scope, Screened, Watchlist};
