//! Sets and maps of words as lemmatisers need them: small in memory and quick to read.
//!
//! Words are kept as their 64-bit ids in order, a tenth of the memory of the words.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::strings::string_id;

/// Most entries to make room for on a file's word.
const MAX_RESERVED: usize = 1 << 20;

/// A set of words.
#[derive(Debug, Default)]
pub(super) struct WordSet(Vec<u64>);

impl WordSet {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn contains(&self, word: &str) -> bool {
        self.0.binary_search(&string_id(word)).is_ok()
    }
}

#[cfg(test)]
impl FromIterator<u64> for WordSet {
    fn from_iter<I: IntoIterator<Item = u64>>(ids: I) -> Self {
        let mut ids: Vec<u64> = ids.into_iter().collect();
        ids.sort_unstable();
        Self(ids)
    }
}

impl<'de> Deserialize<'de> for WordSet {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(WordSetVisitor)
    }
}

struct WordSetVisitor;

impl<'de> Visitor<'de> for WordSetVisitor {
    type Value = WordSet;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list of words")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut words: A) -> Result<WordSet, A::Error> {
        let mut ids = Vec::with_capacity(words.size_hint().unwrap_or(0).min(MAX_RESERVED));
        while let Some(word) = words.next_element::<&str>()? {
            ids.push(string_id(word));
        }
        ids.sort_unstable();
        Ok(WordSet(ids))
    }
}

/// The first lemma of each of many words. In a file it is a map from words, or their ids, to
/// lists of lemmas.
#[derive(Debug, Default)]
pub(super) struct LemmaMap {
    /// Ids of the words in order, and for each where its lemma stands.
    words: Vec<u64>,
    lemmas: Vec<Place>,
    /// The lemmas, run together.
    text: String,
}

/// First byte and length of a lemma.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place(u32, u32);

impl LemmaMap {
    /// The lemma of `word`.
    pub(super) fn get(&self, word: &str) -> Option<&str> {
        let index = self.words.binary_search(&string_id(word)).ok()?;
        self.lemma(*self.lemmas.get(index)?)
    }

    fn lemma(&self, Place(start, len): Place) -> Option<&str> {
        self.text.get(start as usize..start as usize + len as usize)
    }

    /// Writes `lemma` down, unless it is the same as the last: forms of one word stand together.
    fn place(&mut self, lemma: &str, last: Option<Place>) -> Option<Place> {
        if last.and_then(|last| self.lemma(last)) == Some(lemma) {
            return last;
        }
        let start = u32::try_from(self.text.len()).ok()?;
        self.text.push_str(lemma);
        Some(Place(start, u32::try_from(lemma.len()).ok()?))
    }
}

impl<'de> Deserialize<'de> for LemmaMap {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(LemmaMapVisitor)
    }
}

struct LemmaMapVisitor;

impl<'de> Visitor<'de> for LemmaMapVisitor {
    type Value = LemmaMap;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a map from words to lists of lemmas")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<LemmaMap, A::Error> {
        let mut read = LemmaMap::default();
        let mut entries = Vec::with_capacity(map.size_hint().unwrap_or(0).min(MAX_RESERVED));
        let mut last = None;
        while let Some((WordId(word), First(lemma))) = map.next_entry()? {
            let Some(lemma) = lemma else { continue };
            last = read.place(lemma, last);
            let place = last.ok_or_else(|| A::Error::custom("too many lemmas"))?;
            entries.push((word, place));
        }
        entries.sort_unstable();
        (read.words, read.lemmas) = entries.into_iter().unzip();
        Ok(read)
    }
}

/// The id of a word that is given as a number or spelt out.
struct WordId(u64);

impl<'de> Deserialize<'de> for WordId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(WordIdVisitor)
    }
}

struct WordIdVisitor;

impl Visitor<'_> for WordIdVisitor {
    type Value = WordId;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a word or its id")
    }

    fn visit_u64<E>(self, id: u64) -> Result<WordId, E> {
        Ok(WordId(id))
    }

    fn visit_str<E>(self, word: &str) -> Result<WordId, E> {
        Ok(WordId(string_id(word)))
    }
}

/// The first word of a list.
struct First<'de>(Option<&'de str>);

impl<'de> Deserialize<'de> for First<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(FirstVisitor)
    }
}

struct FirstVisitor;

impl<'de> Visitor<'de> for FirstVisitor {
    type Value = First<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list of lemmas")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut lemmas: A) -> Result<First<'de>, A::Error> {
        let first = lemmas.next_element()?;
        while lemmas.next_element::<IgnoredAny>()?.is_some() {}
        Ok(First(first))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whether_spelt_or_numbered() {
        let json = r#"{"yeux": ["œil"], "aux": ["à", "le"], "rien": [], "œils": ["œil"]}"#;
        let map: LemmaMap = serde_json::from_str(json).unwrap();
        assert_eq!((map.get("yeux"), map.get("aux")), (Some("œil"), Some("à")));
        assert_eq!((map.get("rien"), map.get("")), (None, None));

        let numbered = std::collections::BTreeMap::from([(string_id("yeux"), ["œil"])]);
        let bytes = rmp_serde::to_vec(&numbered).unwrap();
        let map: LemmaMap = rmp_serde::from_slice(&bytes).unwrap();
        assert_eq!(map.get("yeux"), Some("œil"));
    }
}
