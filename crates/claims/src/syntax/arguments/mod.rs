//! Subjects and objects: who does what to whom, stated or understood, where the model gives a verb the wrong
//! one or none.

pub mod agreement;
pub mod auxiliary_subjects;
pub mod befallen;
pub mod family_auxiliary;
pub mod harming;
pub mod impostors;
pub mod intensive;
pub mod kept_from;
pub mod left_so;
pub mod nobody_named;
pub mod objects;
pub mod offering;
pub mod parted;
pub mod passive;
pub mod reduced;
pub mod second_objects;
pub mod shifted_objects;
pub mod small_clauses;
pub mod subject;
pub mod told_as;
pub mod told_behind;
pub mod whom;
