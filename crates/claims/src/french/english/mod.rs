//! French constructions said the English way: tense, mood, negation, prepositions, the senses of verbs, and
//! the shape of the tree.

pub mod asylum_asked;
pub mod contracted;
pub mod dates;
pub mod denied;
pub mod exile;
pub mod facing;
pub mod gloss;
pub mod goals;
pub mod granted;
pub mod infinitives;
pub mod modals;
pub mod nominal;
pub mod requests;
pub mod senses;
pub mod sent_for_trial;
pub mod situated;
pub mod there;
pub mod to_come;
pub mod to_whom_it_is;
pub mod tree;
pub mod verb_phrases;
pub mod verbs;
pub mod verdicts;
