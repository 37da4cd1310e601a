//! Who may stand on the watchlists, as it is kept: made from people and lists, and made again where
//! these change.

use std::collections::BTreeMap;

use reportedly_screening::Entry;
use serde::{Deserialize, Serialize};

/// Everybody compared with the watchlists of a workspace.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Screening {
    /// The state of the findings whose people were compared.
    pub state: u64,
    /// The lists that they were compared with, by name.
    pub lists: Vec<ListVersion>,
    /// What was found, by ids of people; those without a listing are here too.
    pub people: BTreeMap<String, ScreenedPerson>,
}

/// A watchlist as it was when somebody was compared with it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ListVersion {
    /// Its file name.
    pub name: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

/// What was found of one person.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct ScreenedPerson {
    /// The same as long as all is that the person was looked for by.
    pub subject: String,
    /// When the person was compared, RFC 3339.
    pub at: String,
    /// Entries that may be about the person, the most likely first.
    pub listings: Vec<KeptListing>,
}

/// An entry of a watchlist that may be about somebody.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptListing {
    /// The entry; its file is the list that holds it.
    pub entry: Entry,
    /// How likely it is about the person, from 0 to 1.
    pub probability: f64,
    /// What speaks for it, in words.
    pub evidence_for: Vec<String>,
    /// What speaks against it, in words.
    pub evidence_against: Vec<String>,
}
