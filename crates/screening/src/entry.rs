//! An entry of a watchlist, in the terms of FollowTheMoney.

mod of_ftm;
mod to_ftm;

use reportedly_model::Gender;
use serde::{Deserialize, Serialize};

use crate::birth_date::BirthDate;
pub(crate) use of_ftm::gender_of;

/// One entry of one list: whom it names, and what it says of them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Id that the list gives, with the list's name before it where the list has bare numbers.
    pub id: String,
    /// Schema of FollowTheMoney: `Person`, `Organization`, `Vessel` and so on.
    pub schema: String,
    /// The name that the list shows first.
    pub caption: String,
    /// Every name, the caption included.
    pub names: Vec<ListedName>,
    /// Dates of birth that are told; several are alternatives.
    pub birth_dates: Vec<BirthDate>,
    /// Places of birth, as worded.
    pub birth_places: Vec<String>,
    /// Countries of nationality, citizenship or residence, as lower-case codes of two letters.
    pub countries: Vec<String>,
    /// Gender, where the list tells one.
    pub gender: Option<Gender>,
    /// Numbers of documents and registers.
    pub identifiers: Vec<Identifier>,
    /// Offices and titles, as worded.
    pub positions: Vec<String>,
    /// Addresses, as worded.
    pub addresses: Vec<String>,
    /// Topics of FollowTheMoney: `sanction`, `role.pep`, `crime.terror`, `wanted`.
    pub topics: Vec<String>,
    /// Programmes under which the entry stands, as the list names them.
    pub programmes: Vec<String>,
    /// Why it stands on the list, in the list's own words.
    #[serde(default)]
    pub reasons: Vec<String>,
    /// What else the list remarks on it, in its own words.
    #[serde(default)]
    pub remarks: Vec<String>,
    /// What else a list that is not written as FollowTheMoney says of it, as properties of its schema:
    /// `type`, `mmsi`, `swiftBic`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub properties: Vec<(String, String)>,
    /// The lists or data sets that hold the entry.
    pub lists: Vec<String>,
    /// Whether the list is about this entry; relatives and companies of those listed are not.
    pub target: bool,
    /// File that it was read from.
    pub file: String,
    /// Line of that file at which it starts, counted from 1.
    pub line: usize,
}

/// A name that a list gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedName {
    /// As the list writes it.
    pub name: String,
    /// How firmly the list stands by it.
    pub kind: NameKind,
}

/// How a list stands by a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NameKind {
    /// The name itself.
    Name,
    /// Another name or spelling that identifies as well.
    Alias,
    /// A name borne before.
    PreviousName,
    /// An alias that the list calls weak or of low quality: a nickname, a common single name.
    WeakAlias,
}

/// A number that tells people apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identifier {
    /// What sort of number, as the list words it: "Passport", "National ID No.".
    pub kind: Option<String>,
    /// The number, as written.
    pub number: String,
    /// Country that gave it, as a lower-case code of two letters.
    pub country: Option<String>,
}

impl Identifier {
    /// A number of which nothing else is known.
    pub fn bare(number: impl Into<String>) -> Self {
        Self {
            kind: None,
            number: number.into(),
            country: None,
        }
    }
}

impl Entry {
    /// Adds a name, unless the entry has it; the first one becomes the caption.
    pub(crate) fn add_name(&mut self, name: &str, kind: NameKind) {
        let name = tidy(name);
        if name.is_empty() || self.names.iter().any(|listed| listed.name == name) {
            return;
        }
        if self.caption.is_empty() {
            self.caption.clone_from(&name);
        }
        self.names.push(ListedName { name, kind });
    }

    /// Adds a number, unless the entry has it; one that says more takes the place of a bare one.
    pub(crate) fn add_identifier(&mut self, identifier: Identifier) {
        if identifier.number.trim().is_empty() {
            return;
        }
        match self
            .identifiers
            .iter_mut()
            .find(|known| known.number == identifier.number)
        {
            Some(known) if known.kind.is_none() => *known = identifier,
            Some(_) => {}
            None => self.identifiers.push(identifier),
        }
    }
}

/// Adds `text`, tidied, unless it is empty or there.
pub(crate) fn add_once(to: &mut Vec<String>, text: &str) {
    let text = tidy(text);
    if !text.is_empty() && !to.contains(&text) {
        to.push(text);
    }
}

/// `text` with single blanks.
pub(crate) fn tidy(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}
