//! Subjects and objects: who does what to whom, where the model gives a verb the wrong one, two, or none.

pub mod bare_objects;
pub mod bare_openings;
pub mod before_qui;
pub mod called_upon;
pub mod doubled_subjects;
pub mod inverted;
pub mod lost_subjects;
pub mod named_first;
pub mod openers;
pub mod ordinal_subjects;
pub mod second_objects;
pub mod seized_things;
pub mod sought_by;
pub mod subjects_behind_that;
pub mod terms_asked;
pub mod than_pronouns;
pub mod things_found;
pub mod two_subjects;
