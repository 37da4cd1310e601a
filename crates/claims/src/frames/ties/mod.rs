//! Offices, callings, family and other ties: who is what, and whose.

pub mod association;
pub mod kinship;
pub mod met;
pub mod office_term;
pub mod office_verb;
pub mod role;
pub mod role_body;
pub mod role_title;
pub mod siblings;
pub mod title;
