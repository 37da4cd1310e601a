//! Names: taken apart, brought to sounds, compared with reasons. People are what this crate is
//! for; organisations and ships are compared by [`compare_organizations`], anything by
//! [`compare_as`].
//!
//! [`Name::parse`] tells titles, given names, particles, fathers' names, family names,
//! nicknames and initials apart, in any script. [`compare`] says how likely two names are one
//! person's, as a [`Comparison`] with its [`Evidence`]; [`is_compatible`] whether a shorter form
//! may refer to a longer one inside one report; [`gender_of_given`] what a given name lets on;
//! [`is_common_family_name`] knows the most frequent family names.
//! No step reads or writes anything, and the same names always give the same answer.
//!
//! ```
//! use reportedly_names::{Name, compare};
//!
//! let a = Name::parse("Dr. Karim Abd al-Rahman");
//! let b = Name::parse("ABDERRAHMANE, Karim");
//! let comparison = compare(&a, &b);
//! assert!(comparison.probability > 0.8, "{}", comparison.explanation());
//! assert_eq!(comparison.probability, compare(&b, &a).probability);
//! ```

mod align;
mod compare;
mod comparison;
mod crossing;
mod disjoint;
mod distance;
mod frequency;
mod gender;
mod given_names;
mod halves;
mod index;
mod kind;
#[doc(hidden)]
pub mod learning;
mod letters;
mod name;
mod organization;
mod parse;
mod prepared;
mod refer;
mod script;
mod similarity;
mod sounds;
mod syllables;
mod transcription;
mod vowels;
mod walk;
mod word;
mod wordlists;

pub use compare::{compare, score};
pub use comparison::{Comparison, Evidence, Verdict};
pub use given_names::gender_of_given;
pub use index::{Candidate, EntryId, Hit, NameIndex, index_keys};
pub use kind::{Kind, compare_as};
pub use letters::composed;
pub use name::{Form, Name, Part, PartRole};
pub use organization::{LegalForm, OrganizationName, compare_organizations};
pub use prepared::PreparedName;
pub use refer::{ReferringForm, is_compatible, referring_form, referring_form_in_any_spelling};
pub use wordlists::is_common_family_name;
