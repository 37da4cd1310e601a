//! Coordination: lists and rows, and which of their members are meant.

pub mod choices;
pub mod counted_lists;
pub mod in_parallel;
pub mod kin_lists;
pub mod lists;
pub mod passive_series;
pub mod rows_of_subjects;
pub mod set_beside;
pub mod stayed_there;
pub mod two_callings;
