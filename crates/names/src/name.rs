use std::ops::Deref;
use std::sync::Arc;

use reportedly_model::Gender;

use crate::script::{self, Script};
use crate::word::Word;

/// A personal name, taken apart.
///
/// Made by [`Name::parse`]. Parsing never fails: what cannot be told apart becomes a
/// [`Middle`](PartRole::Middle) part, and text without a letter has no parts. Only the first 512
/// characters count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The words, with white space tidied.
    pub text: String,
    /// The parts, in reading order: "Khatib, Fadi al-" has the given name first.
    pub parts: Vec<Part>,
    /// The gender that it lets on.
    pub(crate) gender: Option<Gender>,
}

/// One part of a name: what it does there, and its [`Form`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What the part does in the name, as far as its form and place tell.
    pub role: PartRole,
    /// How it is written; names that have the same part may share it.
    pub(crate) form: Arc<Form>,
}

/// How a part is written. A [`Part`] lends all that its form has.
#[derive(Debug, PartialEq, Eq)]
pub struct Form {
    /// The words, particles included: "al-Khatib", "Abd al-Rahman", "Gen.".
    pub text: String,
    /// The particle before the core, in lower case: "al", "bin", "van der".
    pub particle: Option<String>,
    /// The core without particle, compounds joined and articles left out: "khatib", "abdrahman".
    pub(crate) core: Word,
    /// Particle and core joined, for names that are written in one: "benali"; none without particle.
    pub(crate) with_particle: Option<Box<Word>>,
    /// The halves of a name with a hyphen; empty for others.
    pub(crate) halves: Box<[Word]>,
    /// What its script lets on.
    pub(crate) writing: Writing,
}

impl Deref for Part {
    type Target = Form;

    fn deref(&self) -> &Form {
        &self.form
    }
}

/// What a script lets on of a name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Writing {
    /// Whether short vowels stay unwritten.
    pub(crate) vowels_unwritten: bool,
    /// Whether characters stand for words, so that another character is another name.
    pub(crate) characters: bool,
    /// Whether it is Latin throughout.
    pub(crate) latin: bool,
    /// The script, that of its first letter that is not Latin.
    pub(crate) script: Script,
    /// Where its syllables come from, as the family name beside it tells.
    pub(crate) syllables: Syllables,
}

/// Where the syllables of a name in Han or Hangul come from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Syllables {
    /// Anywhere: it may be a foreign name.
    #[default]
    Open,
    /// A Chinese or Korean name: each syllable is spelled in few ways.
    Own,
    /// A Japanese name: characters are read the Japanese way.
    Japanese,
}

impl Writing {
    pub(crate) fn of(text: &str) -> Self {
        if text.is_ascii() {
            return Self {
                latin: true,
                ..Self::default()
            };
        }
        Self {
            vowels_unwritten: script::leaves_vowels_unwritten(text),
            characters: script::has_characters_for_words(text),
            latin: script::is_latin(text),
            script: script::script_of_word(text),
            syllables: Syllables::default(),
        }
    }
}

/// What a part does in a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartRole {
    /// Honorific, office or rank: "Dr", "General", "Sheikha".
    Title,
    /// Given name: the first one, and whatever hangs on it with a hyphen.
    Given,
    /// Between given and family name: a second given name, a father's or grandfather's name.
    Middle,
    /// Son or daughter of: "bin Hamad", "Vladimirovich".
    Patronymic,
    /// Father or mother of, used as a name: "Abu Bakr", "Umm Kulthum".
    Teknonym,
    /// Family name, or the tribal or place name that does its work.
    Family,
    /// A single letter that stands for a part.
    Initial,
    /// In quotation marks or brackets.
    Nickname,
    /// After the name: "Jr", "III", "PhD".
    Suffix,
}

impl Form {
    /// The core in plain lower-case Latin letters: "khatib" for "al-Khatib", "abdrahman" for
    /// "Abdul Rahman".
    pub fn plain(&self) -> &str {
        self.core.plain()
    }

    /// Particle and core in one.
    pub(crate) fn joined(&self) -> &Word {
        self.with_particle.as_deref().unwrap_or(&self.core)
    }
}

impl PartRole {
    /// Whether the part helps to tell people apart; titles and suffixes hardly do.
    pub fn is_naming(self) -> bool {
        !matches!(self, PartRole::Title | PartRole::Suffix)
    }
}

impl Name {
    /// The parts that name: all but titles and suffixes.
    pub fn naming_parts(&self) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(|part| part.role.is_naming())
    }

    /// The parts with the given role.
    pub fn parts_with(&self, role: PartRole) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(move |part| part.role == role)
    }

    /// The name without titles and suffixes, as written: "Gen. Irena Novak" is "Irena Novak".
    pub fn without_titles(&self) -> String {
        let texts: Vec<&str> = self.naming_parts().map(|part| part.text.as_str()).collect();
        texts.join(" ")
    }
}
