//! What several reports say together, as it is kept: made from readings and judgements, and made
//! again when either changes.

use std::collections::BTreeMap;

use reportedly_model::{Event, Person, Whereabouts};
use reportedly_names::{Name, index_keys};
use serde::{Deserialize, Serialize};

use crate::marks::Marks;

/// Everything that was brought together from the readings of a workspace.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Findings {
    /// The state of the workspace that it was made from, see
    /// [`Storage::state`](crate::Storage::state).
    pub state: u64,
    /// Everybody.
    pub people: Vec<Person>,
    /// Ids that people had before, and those that they have now.
    pub redirects: BTreeMap<String, String>,
    /// Every happening.
    pub events: Vec<Event>,
    /// The current answers, of human beings.
    pub whereabouts: Vec<Whereabouts>,
    /// Whom each claim is about: ids of claims and of people.
    pub subjects: BTreeMap<String, String>,
    /// Who takes a part in claims about others.
    pub ties: Vec<Tie>,
    /// What analysts decided.
    pub marks: Marks,
}

/// A part that somebody has in a claim about somebody else.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Tie {
    /// Id of the claim.
    pub claim: String,
    /// The part, by the name of the slot: `relative`, `other`, `companions`, `organization`.
    pub slot: String,
    /// Id of whoever has it.
    pub person: String,
}

/// The keys under which somebody is found by a name in any spelling.
pub fn name_keys(person: &Person) -> Vec<String> {
    let names = person.names.iter().map(|seen| seen.name.as_str());
    let mut keys: Vec<String> = names
        .chain([person.name.as_str()])
        .flat_map(keys_of_name)
        .collect();
    keys.sort();
    keys.dedup();
    keys
}

/// The keys of a name that is looked for; two spellings of one name share at least one, as a rule.
pub fn keys_of_name(name: &str) -> Vec<String> {
    index_keys(&Name::parse(name)).into_iter().collect()
}
