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
mod source;
mod time;
mod unit;
mod whereabouts;
mod who;
mod words;

pub use corpus::{Corpus, ReportRelation};
pub use events::events;
pub use origins::origins;
pub use place_order::{NoGazetteer, PlaceRelation};
pub use whereabouts::{changes, whereabouts};
