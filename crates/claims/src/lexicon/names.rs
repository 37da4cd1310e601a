use serde::Deserialize;

use super::Words;

/// Words in and around names that tell what they name.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NameWords {
    /// Capitalised at the head of a sentence, and never the first word of a name: "*Near* Ghat".
    pub openers: Words,
    /// Capitalised at the head of a sentence that bids the reader think: "*Suppose* Novak fled".
    pub imagining: Words,
    /// Titles that are given names before a family name with its article: "*Sultan* Al-Ketbi".
    pub given_titles: Words,
    /// Of one who made the pilgrimage: with a single word after it, a by-name: "*Hajji* Bakr".
    pub pilgrims: Words,
    /// Verbs that tell what befalls people, and neither bodies nor places.
    pub only_people: Words,
    /// What towns and bodies do and suffer as people do: "*retake* Novak".
    pub either: Words,
    /// What is granted to people: "granted Novak *asylum*".
    pub grants: Words,
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
    /// First words of the names of militias, parties and the like: "*Liwa* al-Quds".
    pub bodies_first: Words,
    /// Such words that are given names, too: "*Ansar* al-Islam", "Ansar Novak".
    pub bodies_first_or_given: Words,
    /// First words of the names of places: "*Tell* Rifaat".
    pub places_first: Words,
    /// Such words that are given or family names, too: "*Khan* Tuman".
    pub places_or_given: Words,
    /// What an "in" or "at" follows that tells no whereabouts: "*confidence* in Novak".
    pub believing: Words,
    /// Last words of the names of places that no family name is: "Abu al-Duhur *Airbase*".
    pub places_last: Words,
    /// What bodies have: "Novak Front *fighters*".
    pub of_bodies: Words,
    /// In "the *leader* of X", what follows is a body or a place.
    pub headed: Words,
    /// Right before a name and none of it: "*Democrat* Irena Novak".
    pub partisans: Words,
    /// Behind a name and none of it: "Irena Novak *MP*".
    pub post_nominals: Words,
    /// What an office is of: "Minister for Foreign *Affairs* Irena Novak".
    pub portfolios: Words,
    /// Last words of the names of companies and the like.
    pub bodies_last: Words,
    /// Parts of the world that names of bodies end in: "Lawyers Rights *Africa*".
    pub regions_last: Words,
}
