//! Appositions: what somebody is, told beside the name, the calling or the pronoun.

pub mod bare_descriptions;
pub mod beside_speaker;
pub mod called_beside;
pub mod kin_described;
pub mod led_by_source;
pub mod named_holders;
pub mod named_kin;
pub mod offices_behind;
pub mod one_of_them;
pub mod opening_callings;
pub mod presumed_dead;
pub mod set_behind;
pub mod speakers_described;
