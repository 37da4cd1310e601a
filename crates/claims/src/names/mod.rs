//! Names in the text: where they begin and end, and whether they name a person, a place or a body.
//!
//! The model's entities are a start; a small model cuts names short, and calls the same name a
//! person here and a place there. So boundaries follow capitals and particles, and the type of a
//! name is settled once for the whole report, from all the evidence.

mod adjacent;
mod bodies;
mod boundaries;
mod context;
mod dated_places;
mod evidence;
mod labels;
mod local;
mod naming;
mod notices;
mod offices;
mod parts;
mod runs;
mod spellings;
mod titles;
mod who;
mod wording;
mod words;

use std::ops::Range;

pub use boundaries::find_names;
pub use context::{announced_as_outlet, is_body_noun, is_outlet_noun, only_reports};
pub use dated_places::free_dated_places;
pub use evidence::settle_types;
pub use local::is_make;
pub use naming::naming_cue;
pub use notices::{Entry, entry_at, find_entries, in_usual_order, settle_entries, with_entries};
pub use spellings::{settle_spellings, spelled_at, with_spellings};
pub use who::is_called_body;
pub use wording::without_description;
pub use words::{fold, is_particle, is_state};

/// A name in the text.
#[derive(Debug, Clone)]
pub struct Name {
    /// Its words, titles left out.
    pub tokens: Range<usize>,
    /// Titles right before it: "Interior Minister"; empty where there are none.
    pub titles: Range<usize>,
    /// What it names.
    pub name_type: NameType,
    /// The words, folded for comparison within the report.
    pub key: String,
}

impl Name {
    /// The token that carries the name's place in the sentence.
    pub fn head(&self) -> usize {
        self.tokens.end - 1
    }

    /// Where the name begins, its titles included.
    pub fn start(&self) -> usize {
        if self.titles.is_empty() {
            self.tokens.start
        } else {
            self.titles.start
        }
    }
}

/// What a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NameType {
    /// A human being.
    Person,
    /// A place.
    Place,
    /// A body: a court, an army, a newspaper.
    Organization,
    /// A people, a language, a feast, an event, or nothing that can be told.
    Other,
}
