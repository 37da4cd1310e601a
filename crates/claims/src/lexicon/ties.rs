//! Family and other ties between people.

use std::collections::HashMap;

use reportedly_model::Gender;
use serde::Deserialize;

use super::Words;

/// One kin word.
#[derive(Debug, Clone, Deserialize)]
pub struct KinWord {
    /// The word and others for the same, the plainest first: "father", "papa".
    pub words: Vec<String>,
    /// Gender of whoever the word names.
    pub gender: Option<Gender>,
    /// What the anchor is to whoever the word names, by the anchor's gender: male, female, unknown.
    pub converse: [String; 3],
}

/// Kin words by lemma.
#[derive(Debug)]
pub struct Kin(HashMap<String, KinWord>);

#[derive(Deserialize)]
pub(super) struct KinFile {
    kin: Vec<KinWord>,
}

impl Kin {
    pub(super) fn new(file: KinFile) -> Self {
        let entries = file.kin.into_iter();
        Self(
            entries
                .flat_map(|kin| kin.words.clone().into_iter().map(move |w| (w, kin.clone())))
                .collect(),
        )
    }

    /// The entry of a kin word.
    pub fn get(&self, lemma: &str) -> Option<&KinWord> {
        self.0.get(lemma)
    }
}

/// A tie that is neither office nor family.
#[derive(Debug, Deserialize)]
pub struct Tie {
    /// How a claim words it.
    pub relation: String,
    /// "close (to)".
    #[serde(default)]
    pub adjectives: Words,
    /// "ally (of)".
    #[serde(default)]
    pub nouns: Words,
    /// What the other calls whom he is tied to: a lawyer says "my client".
    #[serde(default)]
    pub converse: Words,
    /// Words one of which must stand before the noun: "*business* partner".
    #[serde(default)]
    pub modifiers: Words,
    /// Whether it is one only where people have it: "*his* driver", where "the bank's driver" has a calling.
    #[serde(default)]
    pub of_people: bool,
}
