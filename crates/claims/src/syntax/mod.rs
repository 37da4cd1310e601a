//! The dependency analysis as the rules see it: relations, the tree, phrases, arguments.

mod appositions;
mod arguments;
mod asides;
mod befallen;
mod choices;
mod continued;
mod contrast;
mod dash_ends;
mod displaced;
mod family_auxiliary;
mod gaps;
mod kin_lists;
mod listed;
mod lists;
mod overlong;
mod parted;
mod passive;
mod pending;
mod phrase;
mod reduced;
mod relation;
mod semicolons;
mod set_beside;
mod swallowed;
mod trailing;
mod tree;
mod verdicts;

pub use appositions::mend_appositions;
pub use arguments::{Subject, subject_of};
pub use asides::impersonal_aside;
pub use befallen::mend_befallen;
pub use choices::{Choice, Standing, choices, offered_with};
pub use continued::mend_continued;
pub use contrast::mend_contrasts;
pub use dash_ends::mend_dash_ends;
pub use displaced::mend_displaced;
pub use family_auxiliary::mend_family_auxiliaries;
pub use gaps::{as_written, shared_with, with_left_out_verbs};
pub use kin_lists::mend_kin_lists;
pub use listed::mend_listed;
pub use lists::{announced_by_number, mend_lists};
pub use overlong::parted;
pub use parted::mend_parted;
pub use passive::is_passive;
pub use pending::mend_pending;
pub use phrase::{
    base_phrase, described_noun, full_phrase, hyphenated_word, lemma_of, verb_of_displaced_clause,
};
pub use reduced::mend_reduced;
pub use relation::Relation;
pub use semicolons::mend_semicolons;
pub use set_beside::mend_set_beside;
pub use swallowed::mend_swallowed;
pub use trailing::mend_trailing;
pub use tree::Tree;
pub use verdicts::mend_verdicts;
