//! The dependency analysis as the rules see it: relations, the tree, phrases, arguments.

mod arguments;
mod lists;
mod phrase;
mod relation;
mod tree;

pub use arguments::{Subject, is_passive, subject_of};
pub use lists::mend_lists;
pub use phrase::{base_phrase, full_phrase, lemma_of, preposition_phrase_text, verb_of_displaced_clause};
pub use relation::Relation;
pub use tree::Tree;
