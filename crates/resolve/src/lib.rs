//! Brings the mentions of many reports together into people, with the reasons.
//!
//! [`resolve`] takes readings and gives every person, group and organisation in them once, as
//! [`Person`]: all names seen, the chains that refer to it, and for each of them the link that
//! made it one, with its probability and reasons. [`find_person`] looks one up by any form of a
//! name.
//!
//! [`Resolution`] does the same for reports that come one by one, works out anew only what each
//! touches, and takes the judgements of analysts, which win over any score; it gives the pairs
//! that are left for them to decide, and tells whom a former id means now.
//!
//! What holds, whatever is read:
//!
//! - the order of the reports does not change the result, nor whether they come at once;
//! - two chains that one report keeps apart are never brought together by a score, not even
//!   through a third;
//! - a cluster holds no two names that contradict each other, and no two descriptions that exclude
//!   each other, unless an analyst says so;
//! - every chain belongs to exactly one person.
//!
//! The way through the crate: `notes` (what is kept of a reading) → `store` (nodes, one for each
//! chain, and the forms of names that they go by) → `neighbours` (which forms may be whose) →
//! `edges` (which nodes are compared) → `score` (how likely two are one, and why) → `clusters`
//! (under what was `judged`) → `relatives` (those without a name, by whom they hang on) →
//! `people`, and `undecided` for what stays open.
//!
//! ```
//! use reportedly_model::{Chain, Mention, MentionForm, MentionType, Reading, Report, Span};
//! use reportedly_resolve::{find_person, resolve};
//!
//! // A report about one person.
//! let about = |id: &str, name: &str| Reading {
//!     report: Report { id: id.into(), name: format!("{id}.txt"), text: name.into(), ..Report::default() },
//!     mentions: vec![Mention {
//!         text: name.into(),
//!         span: Span::new(0, name.chars().count()),
//!         mention_type: MentionType::Person,
//!         form: MentionForm::Name,
//!         chain: 0,
//!     }],
//!     chains: vec![Chain {
//!         name: name.into(),
//!         named: true,
//!         mention_type: MentionType::Person,
//!         names: vec![name.into()],
//!         gender: None,
//!         mentions: vec![0],
//!     }],
//!     claims: vec![],
//! };
//! let readings = [about("a", "Selma Haddouche"), about("b", "Salma Haddouch"), about("c", "Karim Haddouche")];
//! let people = resolve(&readings);
//! assert_eq!(people.len(), 2);
//! assert_eq!(find_person(&people, "Selma Hadouche").matches[0].person.members.len(), 2);
//! ```
//!
//! [`Person`]: reportedly_model::Person

mod ages;
mod callings;
mod clusters;
mod days;
mod doubtful;
mod edges;
mod facts;
mod find;
mod id;
mod judged;
mod known_by;
mod neighbours;
mod notes;
mod people;
mod reasons;
mod relatives;
mod reliability;
mod resolution;
mod score;
mod signature;
mod store;
mod tables;
mod undecided;
mod words;

use reportedly_model::{Person, Reading};

pub use find::{Found, Match, find_person};
pub use known_by::known_by;
pub use people::person_of;
pub use reasons::reasons;
pub use reliability::{ComparedPair, Reliability};
pub use resolution::{Change, Resolution};

/// Everyone in `readings`, each once, sorted by name and id.
///
/// Readings of the same bytes are copies of one another: they add members, but no evidence.
pub fn resolve(readings: &[Reading]) -> Vec<Person> {
    let mut resolution = Resolution::default();
    resolution.extend(readings);
    resolution.into_people()
}
