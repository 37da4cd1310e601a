//! Descriptions: whom "the general", "his brother", "the victim" or "the Dutchman" means.

pub mod asked_after;
pub mod client;
pub mod compatriot;
pub mod definite;
pub mod described;
pub mod hardly_meant;
pub mod headline;
pub mod holders;
pub mod in_turn;
pub mod just_described;
pub mod kin;
pub mod latter;
pub mod lead;
pub mod office;
pub mod once_in_office;
pub mod portfolio;
pub mod recent;
pub mod this_one;
pub mod victim;
