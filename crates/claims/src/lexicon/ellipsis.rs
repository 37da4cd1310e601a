use serde::Deserialize;

use super::Words;

/// How a sentence opens that leaves out whom its label or heading names.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EllipsisWords {
    /// Verbs of what somebody did.
    pub did: Words,
    /// Participles of what is still so.
    pub is: Words,
    /// Participles of what happened.
    pub was: Words,
    /// What somebody is doing.
    pub doing: Words,
    /// Words before what was left out.
    pub adverbs: Words,
    /// Words that a state opens with.
    pub states: Words,
    /// What follows a participle that leaves out its subject.
    pub follows: Words,
    /// Conditions that somebody is in.
    pub conditions: Words,
}
