//! English: endings, checked against word lists, with exceptions.

use std::collections::HashMap;

use compact_str::{CompactString, format_compact};
use foldhash::fast::FixedState;
use serde::Deserialize;

use super::lower;
use super::words::WordSet;
use crate::chars::is_alpha;
use crate::strings::string_id;

/// The universal parts of speech, for which there may be rules.
const PARTS_OF_SPEECH: [&str; 17] = [
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN",
    "PUNCT", "SCONJ", "SYM", "VERB", "X",
];

/// The rules of one model, by part of speech.
#[derive(Debug)]
pub(crate) struct EnglishLemmatizer(HashMap<&'static str, Tables, FixedState>);

/// What is known of one part of speech.
#[derive(Debug, Default)]
struct Tables {
    /// Endings, and what stands in their place in the dictionary form.
    rules: Vec<(CompactString, CompactString)>,
    exceptions: HashMap<CompactString, Vec<CompactString>>,
    index: WordSet,
}

/// The file's tables, keyed by the id of the part of speech in lower case.
#[derive(Deserialize)]
struct TablesFile {
    #[serde(default)]
    lemma_rules: HashMap<u64, Vec<(CompactString, CompactString)>>,
    #[serde(default)]
    lemma_exc: HashMap<u64, HashMap<CompactString, Vec<CompactString>>>,
    #[serde(default)]
    lemma_index: HashMap<u64, WordSet>,
}

impl EnglishLemmatizer {
    pub(super) fn read(bytes: &[u8]) -> Result<Self, rmp_serde::decode::Error> {
        let mut file: TablesFile = rmp_serde::from_slice(bytes)?;
        let mut by_part_of_speech = HashMap::default();
        for pos in PARTS_OF_SPEECH {
            let key = string_id(&pos.to_lowercase());
            let tables = Tables {
                rules: file.lemma_rules.remove(&key).unwrap_or_default(),
                exceptions: file.lemma_exc.remove(&key).unwrap_or_default(),
                index: file.lemma_index.remove(&key).unwrap_or_default(),
            };
            if !tables.is_empty() {
                by_part_of_speech.insert(pos, tables);
            }
        }
        Ok(Self(by_part_of_speech))
    }

    pub(super) fn lemmatize(&self, word: &str, pos: &str, morph: &str) -> CompactString {
        if is_base_form(pos, morph) {
            return lower(word);
        }
        match self.0.get(pos) {
            Some(tables) => tables.lemmatize(word),
            None if pos == "PROPN" => word.into(),
            None => lower(word),
        }
    }
}

impl EnglishLemmatizer {
    /// Whether the lists have `word`, in lower case, or what it is a form of.
    pub(super) fn knows(&self, word: &str, pos: &str) -> bool {
        self.0.get(pos).is_some_and(|tables| tables.knows(word))
    }
}

impl Tables {
    fn knows(&self, word: &str) -> bool {
        let form_of_known = |(ending, replacement): &(CompactString, CompactString)| {
            let stem = word.strip_suffix(ending.as_str());
            stem.is_some_and(|stem| self.index.contains(&format_compact!("{stem}{replacement}")))
        };
        self.index.contains(word)
            || self.exceptions.contains_key(word)
            || self.rules.iter().any(form_of_known)
    }

    fn is_empty(&self) -> bool {
        self.rules.is_empty() && self.exceptions.is_empty() && self.index.is_empty()
    }

    /// The most trusted of the forms that `word` may be an inflection of.
    fn lemmatize(&self, word: &str) -> CompactString {
        let lowered = lower(word);
        let mut forms: Vec<CompactString> = Vec::new();
        let mut unknown = None;
        for (ending, replacement) in &self.rules {
            let Some(stem) = lowered.strip_suffix(ending.as_str()) else {
                continue;
            };
            let form = format_compact!("{stem}{replacement}");
            if form.is_empty() {
                continue;
            }
            if self.index.contains(&form) {
                forms.insert(0, form);
            } else if !form.chars().all(is_alpha) {
                forms.push(form);
            } else {
                unknown.get_or_insert(form);
            }
        }
        // Exceptions come before what rules give, unless a rule gives the same.
        let mut exceptions = self.exceptions.get(&lowered).into_iter().flatten().rev();
        if let Some(exception) = exceptions.find(|exception| !forms.contains(exception)) {
            return exception.clone();
        }
        forms
            .into_iter()
            .next()
            .or(unknown)
            .unwrap_or_else(|| word.into())
    }
}

/// Whether the features say that the word stands in its dictionary form already.
fn is_base_form(pos: &str, morph: &str) -> bool {
    let is = |name: &str, value: &str| feature(morph, name) == Some(value);
    let singular = pos == "NOUN" && is("Number", "Sing");
    let present = pos == "VERB"
        && is("VerbForm", "Fin")
        && is("Tense", "Pres")
        && feature(morph, "Number").is_none();
    singular || present || is("VerbForm", "Inf") || is("VerbForm", "None") || is("Degree", "Pos")
}

fn feature<'m>(morph: &'m str, name: &str) -> Option<&'m str> {
    morph
        .split('|')
        .find_map(|feature| feature.strip_prefix(name)?.strip_prefix('='))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tables(rules: &[(&str, &str)], exceptions: &[(&str, &[&str])], index: &[&str]) -> Tables {
        let words = |words: &[&str]| words.iter().map(|&word| word.into()).collect();
        Tables {
            rules: rules
                .iter()
                .map(|&(old, new)| (old.into(), new.into()))
                .collect(),
            exceptions: exceptions
                .iter()
                .map(|&(form, of)| (form.into(), words(of)))
                .collect(),
            index: index.iter().map(|word| string_id(word)).collect(),
        }
    }

    #[test]
    fn a_form_in_the_index_is_trusted_most_and_an_exception_more() {
        let verbs = tables(
            &[("ed", "e"), ("ed", "")],
            &[("fled", &["flee"]), ("sped", &["spee", "speed"])],
            &["hike", "walk"],
        );
        assert_eq!(verbs.lemmatize("Hiked"), "hike");
        assert_eq!(verbs.lemmatize("walked"), "walk");
        assert_eq!(verbs.lemmatize("fled"), "flee");
        assert_eq!(verbs.lemmatize("sped"), "speed");
        assert_eq!(verbs.lemmatize("googled"), "google");
        assert_eq!(verbs.lemmatize("X-rayed"), "x-raye");
        assert_eq!(verbs.lemmatize("Sang"), "Sang");
    }

    #[test]
    fn base_forms_are_known_by_their_features() {
        assert!(is_base_form("NOUN", "Number=Sing"));
        assert!(!is_base_form("PROPN", "Number=Sing"));
        assert!(is_base_form("VERB", "Tense=Pres|VerbForm=Fin"));
        assert!(!is_base_form(
            "VERB",
            "Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
        ));
        assert!(is_base_form("ADJ", "Degree=Pos"));
        assert!(is_base_form("AUX", "VerbForm=Inf"));
    }
}
