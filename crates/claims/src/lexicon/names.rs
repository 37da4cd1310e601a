use serde::Deserialize;

use super::Words;

/// Words in and around names that tell what they name.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NameWords {
    /// Capitalised at the head of a sentence, and never the first word of a name: "*Near* Ghat".
    pub openers: Words,
    /// Before the name of a ship: "*HMS* Defender".
    pub vessels: Words,
    /// First words of names for undertakings, storms, exercises: "*Operation* Anvil".
    pub things_first: Words,
    /// Last words of names for laws, treaties, illnesses, prizes.
    pub things_last: Words,
    /// Nouns after a name that is nobody's: "a Marburg *outbreak*".
    pub things_after: Words,
    /// Illnesses, weapons and feasts that are called by a name.
    pub things: Words,
    /// First words that only people's names have, and that belong to them: "*Umm* Khaled".
    pub honorifics: Words,
    /// Short forms of given names, written with a full stop: "*Ma.* Corazon".
    pub given: Words,
    /// Last words of some ranks: "Sergeant 1st *Class*".
    pub grades: Words,
    /// Last words of the names of companies and the like.
    pub bodies_last: Words,
}
