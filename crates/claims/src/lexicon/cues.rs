use serde::Deserialize;

use super::Words;

/// Cues of attribution in the wide sense: speech, thought, wish and feeling.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cues {
    /// Verbs that introduce or follow words spoken, besides those of [`super::Speech`].
    pub saying: Words,
    /// Verbs of thought, wish and intention over a clause.
    pub thinking: Words,
    /// Verbs whose object is what is said, or whom it is about.
    pub object: Words,
    /// Verbs with the preposition or particle before what is said: "call for".
    pub prepositional: Words,
    /// Nouns that a clause fills: "the claim that".
    pub nouns: Words,
    /// Nouns with the preposition before what is said: "criticism of".
    pub nouns_with: Words,
    /// Adjectives over a clause: "sure that".
    pub adjectives: Words,
    /// Verbs whose passive attributes without naming anybody: "is said to".
    pub passive: Words,
    /// Nouns in "in X's view".
    pub views: Words,
    /// Verbs in "as X put it".
    pub as_clause: Words,
}
