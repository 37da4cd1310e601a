//! Names: where they begin, whose or what they are, and what stands before them.

pub mod courtesy;
pub mod departments;
pub mod described;
pub mod entities;
pub mod from_towns;
pub mod named_groups;
pub mod nameless_kinds;
pub mod nationals;
pub mod outlets;
pub mod overlong;
pub mod place_words;
pub mod quoted_names;
pub mod seats;
pub mod unlabelled;
pub mod whole_rooms;
