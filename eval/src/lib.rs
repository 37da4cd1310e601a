//! Measures how well Reportedly reads, against corpora that others annotated.
//!
//! Each corpus is one file under [`corpora`], read in its published layout from a folder that
//! the user names; none is part of the project. What a corpus yields is an [`Outcome`]: figures
//! with the target they must reach, and the misses to learn from.
//!
//! ```
//! use reportedly_eval::score::Counts;
//!
//! let counts = Counts { right: 3, found: 4, gold: 6 };
//! assert_eq!(counts.precision(), 0.75);
//! assert_eq!(counts.recall(), 0.5);
//! assert_eq!(counts.f1(), 0.6);
//! ```

pub mod align;
pub mod clustering;
pub mod corpora;
pub mod event;
pub mod machine;
pub mod outcome;
pub mod overlap;
pub mod score;
pub mod standoff;
pub mod xml;

pub use corpora::{Corpus, Split};
pub use machine::Machine;
pub use outcome::{Figure, Outcome};
