//! French: word lists first, then exceptions, then endings, and at last a table of all words.

use std::collections::HashMap;

use compact_str::{CompactString, format_compact};
use foldhash::fast::FixedState;
use serde::Deserialize;

use super::lower;
use super::words::{LemmaMap, WordSet};
use crate::chars::is_alpha;
use crate::strings::string_id;

/// Parts of speech with rules of their own; the words of others are only looked up.
const PARTS_OF_SPEECH: [&str; 11] = [
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "NOUN", "PRON", "PUNCT", "SCONJ", "VERB",
];

/// The tables of one model.
#[derive(Debug)]
pub(crate) struct FrenchLemmatizer {
    by_part_of_speech: HashMap<&'static str, Tables, FixedState>,
    lookup: LemmaMap,
}

/// What is known of one part of speech.
#[derive(Debug, Default)]
struct Tables {
    /// Endings, and what stands in their place in the dictionary form.
    rules: Vec<(CompactString, CompactString)>,
    exceptions: LemmaMap,
    /// Words that are dictionary forms themselves.
    index: WordSet,
}

/// The file's tables; all but the last by the id of the part of speech in lower case.
#[derive(Deserialize)]
struct TablesFile {
    #[serde(default)]
    lemma_rules: HashMap<u64, Vec<(CompactString, CompactString)>>,
    #[serde(default)]
    lemma_exc: HashMap<u64, LemmaMap>,
    #[serde(default)]
    lemma_index: HashMap<u64, WordSet>,
    lemma_lookup: LemmaMap,
}

impl FrenchLemmatizer {
    pub(super) fn read(bytes: &[u8]) -> Result<Self, rmp_serde::decode::Error> {
        let mut file: TablesFile = rmp_serde::from_slice(bytes)?;
        let mut tables = |pos: &str| {
            let key = string_id(&pos.to_lowercase());
            Tables {
                rules: file.lemma_rules.remove(&key).unwrap_or_default(),
                exceptions: file.lemma_exc.remove(&key).unwrap_or_default(),
                index: file.lemma_index.remove(&key).unwrap_or_default(),
            }
        };
        Ok(Self {
            by_part_of_speech: PARTS_OF_SPEECH
                .map(|pos| (pos, tables(pos)))
                .into_iter()
                .collect(),
            lookup: file.lemma_lookup,
        })
    }

    pub(super) fn lemmatize(&self, word: &str, pos: &str) -> CompactString {
        let Some(tables) = self.by_part_of_speech.get(pos) else {
            return self.look_up(word);
        };
        let lowered = lower(word);
        if tables.index.contains(&lowered) {
            return lowered;
        }
        if let Some(exception) = tables.exceptions.get(&lowered) {
            return exception.into();
        }
        tables
            .by_rules(&lowered)
            .unwrap_or_else(|| self.look_up(&lowered))
    }

    fn look_up(&self, word: &str) -> CompactString {
        self.lookup.get(word).unwrap_or(word).into()
    }
}

impl Tables {
    /// The first form that the rules give and the index knows; else the first that they give.
    fn by_rules(&self, word: &str) -> Option<CompactString> {
        let mut unknown = None;
        for (ending, replacement) in &self.rules {
            let Some(stem) = word.strip_suffix(ending.as_str()) else {
                continue;
            };
            let form = format_compact!("{stem}{replacement}");
            if form.is_empty() {
                continue;
            }
            if self.index.contains(&form) || !form.chars().all(is_alpha) {
                return Some(form);
            }
            unknown.get_or_insert(form);
        }
        unknown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_come_before_exceptions_before_rules_before_the_table() {
        let map = |json: &str| serde_json::from_str::<LemmaMap>(json).unwrap();
        let verbs = Tables {
            rules: vec![("ez".into(), "er".into()), ("ait".into(), "er".into())],
            exceptions: map(r#"{"parti": ["partir", "parti"], "allez": ["aller"]}"#),
            index: [string_id("marcher"), string_id("nez")]
                .into_iter()
                .collect(),
        };
        let lemmatizer = FrenchLemmatizer {
            by_part_of_speech: [("VERB", verbs)].into_iter().collect(),
            lookup: map(r#"{"dit": ["dire"], "Paris": ["pari"]}"#),
        };
        for (word, pos, lemma) in [
            ("Nez", "VERB", "nez"),
            ("parti", "VERB", "partir"),
            ("Allez", "VERB", "aller"),
            ("marchait", "VERB", "marcher"),
            ("googlez", "VERB", "googler"),
            ("Dit", "VERB", "dire"),
            ("Crut", "VERB", "crut"),
            ("Paris", "PROPN", "pari"),
            ("Dit", "PROPN", "Dit"),
        ] {
            assert_eq!(lemmatizer.lemmatize(word, pos), lemma, "{word}");
        }
    }
}
