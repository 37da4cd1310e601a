//! Names of organisations and ships: brought to their distinctive words, compared with reasons.
//!
//! An organisation's name is no list of given and family names. What tells one from another are
//! its distinctive words; *Group*, *Holdings* and *International* say little, the legal form next
//! to nothing, and *Ltd*, *Limited* and *общество с ограниченной ответственностью* are one.

mod alignment;
mod legal_forms;
pub(crate) mod numbers;
mod scoring;
mod words;

pub use legal_forms::LegalForm;
pub use scoring::compare_organizations;

use std::sync::Arc;

use crate::given_names;
use crate::letters;
use crate::wordlists::{LEADING_FAMILY_NAMES, TITLES};
pub(crate) use alignment::likeness_of_words;
pub(crate) use words::{OrganizationWord, Weight};

/// No name is longer; what comes after is left out, so that time stays bounded.
const MOST_LETTERS: usize = 512;

/// The name of an organisation or a ship, taken apart.
///
/// Made by [`OrganizationName::parse`] or [`OrganizationName::parse_ship`], which never fail.
///
/// ```
/// use reportedly_names::{LegalForm, OrganizationName};
///
/// let name = OrganizationName::parse("OOO «Novak Trading»");
/// assert_eq!(name.legal_form, Some(LegalForm::Limited));
/// assert_eq!(name.distinctive_words(), ["novak"]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganizationName {
    /// The name, with white space tidied.
    pub text: String,
    /// The legal form, where the name has one.
    pub legal_form: Option<LegalForm>,
    /// The words that name, without legal forms, articles and conjunctions.
    pub(crate) words: Vec<Arc<OrganizationWord>>,
    /// All letters but those of legal forms, in one.
    pub(crate) letters: String,
}

impl OrganizationName {
    /// Takes the name of an organisation apart.
    pub fn parse(text: &str) -> Self {
        let text = tidied(text);
        let all = words::words_of(&text);
        let (legal_form, words) = legal_forms::taken_off(all);
        Self::of_words(text, legal_form, words)
    }

    /// Takes the name of a ship apart: "MV" and its like before the name say nothing.
    pub fn parse_ship(text: &str) -> Self {
        const PREFIXES: &[&str] = &["mv", "mt", "ms", "ss", "fv", "sv", "my", "lng", "lpg"];
        let text = tidied(text);
        let mut words = words::words_of(&text);
        let prefixed = words.len() > 1
            && words
                .first()
                .is_some_and(|word| PREFIXES.contains(&word.plain()));
        if prefixed {
            words.remove(0);
        }
        Self::of_words(text, None, words)
    }

    fn of_words(text: String, legal_form: Option<LegalForm>, words: Vec<OrganizationWord>) -> Self {
        Self {
            text,
            legal_form,
            letters: words.iter().map(OrganizationWord::plain).collect(),
            words: words::naming(words).into_iter().map(Arc::new).collect(),
        }
    }

    /// Whether the name itself shows that it is no person's: by a legal form ("Ltd" rather than
    /// "Sa", which is a name), a number beside no given name, or a word like "Ministry" ("General" is a title, "West" a name).
    pub(crate) fn shows_an_organization(&self) -> bool {
        const SHORTEST_FORM: usize = 3;
        const SHORTEST_WORD: usize = 5;
        const SHORTEST_ABBREVIATION: usize = 4;
        let all: usize = words::words_of(&self.text)
            .iter()
            .map(|word| word.plain().len())
            .sum();
        let of_form = all.saturating_sub(self.letters.len());
        // "Marine" is a given name, too, and "Min" one that stands for "Ministry" elsewhere.
        let is_of_a_person = |written: &str| {
            given_names::is_known(written)
                || given_names::gender_of_given(written).is_some()
                || LEADING_FAMILY_NAMES.contains(written)
        };
        let telling = |word: &OrganizationWord| {
            let written = letters::plain(&letters::romanised(&word.text));
            word.weight == Weight::Common
                && word.plain().len() >= SHORTEST_WORD
                && written.len() >= SHORTEST_ABBREVIATION
                && !TITLES.contains_key(word.plain())
                && !is_of_a_person(&written)
        };
        let is_numbered = self.words.len() > 1
            && self.words.iter().any(|word| {
                word.weight == Weight::Number && word.text.contains(|c: char| c.is_ascii_digit())
            })
            && self.words.iter().all(|word| word.word.known().is_empty());
        of_form >= SHORTEST_FORM || is_numbered || self.words.iter().any(|word| telling(word))
    }

    /// The words that few others share, in plain letters.
    pub fn distinctive_words(&self) -> Vec<&str> {
        self.words
            .iter()
            .filter(|word| word.is_distinctive())
            .map(|word| word.plain())
            .collect()
    }
}

fn tidied(text: &str) -> String {
    let cut = letters::composed_within(text, MOST_LETTERS);
    cut.split_whitespace().collect::<Vec<_>>().join(" ")
}
