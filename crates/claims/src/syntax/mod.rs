//! The dependency analysis as the rules see it: relations, the tree, phrases, arguments.

mod apposition;
mod arguments;
mod attachment;
mod clauses;
mod coordination;
mod gaps;
mod mends;
mod phrase;
mod relation;
mod speech;
mod tree;
mod words;

pub use arguments::left_so::left_so;
pub use arguments::objects::{object_of, shared_object};
pub use arguments::passive::is_passive;
pub use arguments::subject::{Subject, subject_of};
pub use clauses::expletive::has_expletive;
pub use clauses::overlong::parted;
pub use clauses::whole_clause::is_whole_clause;
pub use coordination::choices::{Choice, Standing, choices, offered_with};
pub use coordination::lists::announced_by_number;
pub use gaps::{as_written, shared_with, with_left_out_verbs};
pub use mends::mend;
pub use phrase::{
    base_phrase, described_noun, full_phrase, hyphenated_word, lemma_of, verb_of_displaced_clause,
};
pub use relation::Relation;
pub use speech::asides::impersonal_aside;
pub use tree::Tree;
pub use words::reread;
