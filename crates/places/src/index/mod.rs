//! The compiled index: written once from the packages, then only looked into.

pub(crate) mod keys;
pub(crate) mod layout;
mod read;
mod write;

pub(crate) use keys::{Checksum, KeySpace, hash_key};
pub(crate) use layout::{NONE, Tier};
pub(crate) use read::{Index, PlaceRecord, Posting, check_file};
pub(crate) use write::{Builder, NewPlace};
