//! The words of a language, as data: `lexicon/<language>/*.toml`, built into the library.
//!
//! A new verb is a line of TOML; a new language is a folder.

mod casing;
mod cues;
mod ellipsis;
mod frame;
mod legal;
mod names;
mod sets;
mod support;
mod ties;
mod words;

use std::sync::LazyLock;

use serde::Deserialize;
use serde::de::DeserializeOwned;

pub use casing::CasingWords;
pub use cues::Cues;
pub use ellipsis::EllipsisWords;
pub use frame::{Frame, Frames, Mover, Slot};
pub use legal::{LegalNoun, LegalRequest, LegalVerb, LegalWords};
pub use names::NameWords;
pub use sets::{FactualityWords, Operators, Organizations, Persons, PlaceWords, Roles, Speech};
pub use support::SupportWords;
pub use ties::{Kin, Tie};
pub use words::Words;

/// All words of one language.
#[derive(Debug)]
pub struct Lexicon {
    /// Movement.
    pub motion: Frames,
    /// Presence.
    pub presence: Frames,
    /// Fate.
    pub fate: Frames,
    /// Steps of law.
    pub legal: LegalWords,
    /// Certainty, polarity, modality.
    pub factuality: FactualityWords,
    /// Attribution.
    pub speech: Speech,
    /// Attribution in the wide sense.
    pub cues: Cues,
    /// Family.
    pub kin: Kin,
    /// Other ties.
    pub ties: Vec<Tie>,
    /// Offices.
    pub roles: Roles,
    /// People.
    pub persons: Persons,
    /// What names are of.
    pub names: NameWords,
    /// Names without capitals.
    pub casing: CasingWords,
    /// Subjects left out.
    pub ellipsis: EllipsisWords,
    /// Places.
    pub places: PlaceWords,
    /// Bodies.
    pub organizations: Organizations,
    /// Words that lend others their grammar.
    pub support: SupportWords,
}

#[derive(Deserialize)]
struct FrameFile {
    frame: Vec<Frame>,
}

#[derive(Deserialize)]
struct TieFile {
    tie: Vec<Tie>,
}

/// The English lexicon.
pub fn english() -> &'static Lexicon {
    static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| Lexicon {
        motion: frames(include_str!("../../lexicon/en/motion.toml")),
        presence: frames(include_str!("../../lexicon/en/presence.toml")),
        fate: frames(include_str!("../../lexicon/en/fate.toml")),
        legal: parse(include_str!("../../lexicon/en/legal.toml")),
        factuality: parse(include_str!("../../lexicon/en/factuality.toml")),
        speech: parse(include_str!("../../lexicon/en/speech.toml")),
        cues: parse(include_str!("../../lexicon/en/cues.toml")),
        kin: Kin::new(parse(include_str!("../../lexicon/en/kin.toml"))),
        ties: parse::<TieFile>(include_str!("../../lexicon/en/ties.toml")).tie,
        roles: parse(include_str!("../../lexicon/en/roles.toml")),
        persons: parse(include_str!("../../lexicon/en/persons.toml")),
        names: parse(include_str!("../../lexicon/en/names.toml")),
        casing: parse(include_str!("../../lexicon/en/casing.toml")),
        ellipsis: parse(include_str!("../../lexicon/en/ellipsis.toml")),
        places: parse(include_str!("../../lexicon/en/places.toml")),
        organizations: parse(include_str!("../../lexicon/en/organizations.toml")),
        support: parse(include_str!("../../lexicon/en/support.toml")),
    });
    &ENGLISH
}

fn frames(toml: &str) -> Frames {
    Frames::new(parse::<FrameFile>(toml).frame)
}

#[expect(
    clippy::panic,
    reason = "the lexicon is built in, and a test reads all of it"
)]
fn parse<T: DeserializeOwned>(toml: &str) -> T {
    match toml::from_str(toml) {
        Ok(words) => words,
        Err(error) => panic!("damaged lexicon: {error}"),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_whole_lexicon_can_be_read() {
        let lexicon = super::english();
        assert!(lexicon.motion.of_verb("flee").next().is_some());
        assert!(lexicon.kin.get("brother").is_some());
    }
}
