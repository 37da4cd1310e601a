//! The words around names, from `lexicon/`, in folded form.

use std::collections::{HashMap, HashSet};

use serde::Deserialize;

use crate::{PlaceKind, PlacesError, fold::fold_name, parts::Part};

/// What a word says of the name beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Head {
    /// A sort of place: the number of its entry in [`Lexicon::sorts`].
    Sort(usize),
    /// The country itself, after a demonym.
    Country,
    /// The capital.
    Capital,
    /// A stretch of it.
    Part(Part),
}

/// A sort of place.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sort {
    pub means: PlaceKind,
    pub accepts: Vec<PlaceKind>,
    /// Whether a demonym before it tells whose it is, not where.
    #[serde(default)]
    pub operator: bool,
    words: Vec<String>,
}

/// The words around names.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    pub determiners: HashSet<String>,
    /// Of French, those that are also parts of names, and then have a capital.
    pub small_determiners: HashSet<String>,
    pub prepositions: HashSet<String>,
    pub naming: HashSet<String>,
    pub bordering: HashSet<String>,
    pub adjectives: HashSet<String>,
    pub sorts: Vec<Sort>,
    /// Nouns, which may be of several words, with all that each may mean.
    nouns: HashMap<String, Vec<Head>>,
    /// What stands before a name: "northern", "downtown".
    before: HashMap<String, Part>,
    /// What stands after a name: "countryside", "city centre".
    after: HashMap<String, Part>,
    /// Words of the longest noun.
    longest: usize,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LexiconFile {
    determiners: Vec<String>,
    small_determiners: Vec<String>,
    prepositions: Vec<String>,
    naming: Vec<String>,
    bordering: Vec<String>,
    adjectives: Vec<String>,
    head: Vec<Sort>,
    country: Words,
    capital: Words,
    part: Vec<PartWords>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    words: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PartWords {
    part: Part,
    of: Vec<String>,
    before: Vec<String>,
    #[serde(default)]
    after: Vec<String>,
}

impl Lexicon {
    /// The file of the English lexicon.
    pub(crate) const SOURCE: &str = include_str!("../../lexicon/en.toml");

    /// The English lexicon.
    pub(crate) fn english() -> Result<Lexicon, PlacesError> {
        let file: LexiconFile =
            toml::from_str(Lexicon::SOURCE).map_err(|error| PlacesError::BadTable {
                table: "lexicon/en.toml",
                reason: error.to_string(),
            })?;
        Ok(Lexicon::from_file(file))
    }

    fn from_file(file: LexiconFile) -> Lexicon {
        let mut lexicon = Lexicon {
            determiners: folded(file.determiners),
            small_determiners: folded(file.small_determiners),
            prepositions: folded(file.prepositions),
            naming: folded(file.naming),
            bordering: folded(file.bordering),
            adjectives: folded(file.adjectives),
            ..Lexicon::default()
        };
        for (at, sort) in file.head.iter().enumerate() {
            sort.words
                .iter()
                .for_each(|word| lexicon.add_noun(word, Head::Sort(at)));
        }
        file.country
            .words
            .iter()
            .for_each(|word| lexicon.add_noun(word, Head::Country));
        file.capital
            .words
            .iter()
            .for_each(|word| lexicon.add_noun(word, Head::Capital));
        for part in &file.part {
            part.of
                .iter()
                .for_each(|word| lexicon.add_noun(word, Head::Part(part.part)));
            lexicon
                .before
                .extend(part.before.iter().map(|word| (fold_name(word), part.part)));
            lexicon
                .after
                .extend(part.after.iter().map(|word| (fold_name(word), part.part)));
        }
        lexicon.sorts = file.head;
        lexicon
    }

    fn add_noun(&mut self, word: &str, head: Head) {
        let key = fold_name(word);
        self.longest = self.longest.max(key.split(' ').count());
        self.nouns.entry(key).or_default().push(head);
    }

    /// All that a noun may mean.
    pub(crate) fn noun(&self, folded: &str) -> &[Head] {
        self.nouns.get(folded).map_or(&[], Vec::as_slice)
    }

    /// The longest noun at the end of `words`, with the number of its words.
    pub(crate) fn noun_at_end(&self, words: &[String]) -> Option<(usize, &[Head])> {
        let longest = self.longest.min(words.len());
        (1..=longest).rev().find_map(|length| {
            let noun = self.nouns.get(&words[words.len() - length..].join(" "))?;
            Some((length, noun.as_slice()))
        })
    }

    /// The longest noun at the beginning of `words`, with the number of its words.
    pub(crate) fn noun_at_start(&self, words: &[String]) -> Option<(usize, &[Head])> {
        let longest = self.longest.min(words.len());
        (1..=longest).rev().find_map(|length| {
            Some((
                length,
                self.nouns.get(&words[..length].join(" "))?.as_slice(),
            ))
        })
    }

    /// The part told by what stands before a name, with the number of its words.
    pub(crate) fn part_before(&self, words: &[String]) -> Option<(usize, Part)> {
        (1..=2.min(words.len()))
            .rev()
            .find_map(|length| Some((length, *self.before.get(&words[..length].join(" "))?)))
    }

    /// The part told by what stands after a name, with the number of its words.
    pub(crate) fn part_after(&self, words: &[String]) -> Option<(usize, Part)> {
        (1..=2.min(words.len())).rev().find_map(|length| {
            Some((
                length,
                *self.after.get(&words[words.len() - length..].join(" "))?,
            ))
        })
    }

    /// A folded name without the words that say what sort of place it is.
    pub(crate) fn core_of_site(&self, folded: &str) -> String {
        let words: Vec<String> = folded.split(' ').map(str::to_owned).collect();
        if let Some((length, _)) = self
            .noun_at_end(&words)
            .filter(|(length, _)| *length < words.len())
        {
            return words[..words.len() - length].join(" ");
        }
        let at_start = self
            .noun_at_start(&words)
            .filter(|(length, _)| *length < words.len());
        let rest = at_start.map_or(&words[..], |(length, _)| &words[length..]);
        let skipped = usize::from(rest.len() > 1 && self.naming.contains(&rest[0]));
        rest[skipped..].join(" ")
    }
}

fn folded(words: Vec<String>) -> HashSet<String> {
    words.iter().map(|word| fold_name(word)).collect()
}
