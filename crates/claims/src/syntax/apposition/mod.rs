//! Appositions and titles: what somebody is, told beside the name, and the names that stand side by side.

pub mod adjacent_names;
pub mod announced;
pub mod appositions;
pub mod called_upon;
pub mod labelled_answers;
pub mod listed;
pub mod named_as;
pub mod named_head;
pub mod opening_description;
pub mod opening_places;
pub mod said_to_be;
pub mod singled_out;
