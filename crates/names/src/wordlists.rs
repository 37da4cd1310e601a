//! The word lists under `data/`, read once.
//!
//! One entry a line, `#` for remarks; the words are plain lower-case letters.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use foldhash::fast::FixedState;
use reportedly_model::Gender;

use crate::given_names::{self, Known};
use crate::letters;

/// A table by word.
type Table<V> = HashMap<&'static str, V, FixedState>;
/// A list of words.
type List = HashSet<&'static str, FixedState>;

/// What a particle does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Particle {
    /// "al", "el", "ud".
    Article,
    /// "de", "van", "von".
    Origin,
    /// "bin", "ibn", "ben".
    Child,
    /// "abu", "umm".
    Parent,
}

/// Titles, with the sex of the bearer where the word tells.
pub(crate) static TITLES: LazyLock<Table<Option<Gender>>> =
    LazyLock::new(|| with_gender(include_str!("../data/titles.txt")));

/// Words that are titles only before a full name.
pub(crate) static WEAK_TITLES: LazyLock<Table<Option<Gender>>> =
    LazyLock::new(|| with_gender(include_str!("../data/weak-titles.txt")));

/// What follows a name.
pub(crate) static SUFFIXES: LazyLock<List> =
    LazyLock::new(|| entries(include_str!("../data/suffixes.txt")).collect());

/// Small words before the core of a part.
pub(crate) static PARTICLES: LazyLock<Table<Particle>> = LazyLock::new(|| {
    entries(include_str!("../data/particles.txt"))
        .filter_map(|entry| entry.split_once(' '))
        .filter_map(|(word, kind)| Some((word, particle_kind(kind)?)))
        .collect()
});

/// Family names so frequent that sharing one says little.
pub(crate) static COMMON_FAMILY_NAMES: LazyLock<List> = LazyLock::new(|| {
    entries(include_str!("../data/common-family-names.txt"))
        .flat_map(str::split_whitespace)
        .collect()
});

/// Whether a word is one of the world's most frequent family names.
///
/// ```
/// use reportedly_names::is_common_family_name;
///
/// assert!(is_common_family_name("Haddad"));
/// assert!(!is_common_family_name("Xqzt"));
/// ```
pub fn is_common_family_name(word: &str) -> bool {
    let romanised = letters::romanised(&letters::composed(word));
    COMMON_FAMILY_NAMES.contains(letters::plain(&romanised).as_str())
}

/// Family names that East Asians put first.
pub(crate) static LEADING_FAMILY_NAMES: LazyLock<List> = LazyLock::new(|| {
    entries(include_str!("../data/leading-family-names.txt"))
        .flat_map(str::split_whitespace)
        .collect()
});

/// A full form of a given name.
#[derive(Debug)]
pub(crate) struct FullForm {
    pub(crate) text: &'static str,
    pub(crate) known: &'static [Known],
}

/// Short forms of given names, with the full forms that each may stand for.
static SHORT_FORMS: LazyLock<Table<Vec<FullForm>>> = LazyLock::new(|| {
    let mut forms: Table<Vec<FullForm>> = HashMap::default();
    for entry in entries(include_str!("../data/short-forms.txt")) {
        let mut words = entry.split_whitespace();
        if let Some(short) = words.next() {
            let full = words.map(|text| FullForm {
                text,
                known: given_names::known(text),
            });
            forms.entry(short).or_default().extend(full);
        }
    }
    forms
});

/// What a word may be short for.
pub(crate) fn full_forms(short: &str) -> &'static [FullForm] {
    SHORT_FORMS.get(short).map_or(&[], Vec::as_slice)
}

/// The entries of a list, without remarks and blank lines.
pub(crate) fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn with_gender(list: &'static str) -> Table<Option<Gender>> {
    entries(list)
        .map(|entry| match entry.split_once(' ') {
            Some((word, "f")) => (word, Some(Gender::Female)),
            Some((word, "m")) => (word, Some(Gender::Male)),
            Some((word, _)) => (word, None),
            None => (entry, None),
        })
        .collect()
}

fn particle_kind(kind: &str) -> Option<Particle> {
    match kind {
        "article" => Some(Particle::Article),
        "of" => Some(Particle::Origin),
        "child" => Some(Particle::Child),
        "parent" => Some(Particle::Parent),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_is_plain_and_of_a_known_kind() {
        let lists = [
            include_str!("../data/titles.txt"),
            include_str!("../data/weak-titles.txt"),
            include_str!("../data/suffixes.txt"),
            include_str!("../data/particles.txt"),
            include_str!("../data/common-family-names.txt"),
            include_str!("../data/leading-family-names.txt"),
            include_str!("../data/short-forms.txt"),
        ];
        for entry in lists.into_iter().flat_map(entries) {
            assert!(
                entry.chars().all(|c| c.is_ascii_lowercase() || c == ' '),
                "{entry}"
            );
        }
        let kinds = entries(include_str!("../data/particles.txt")).count();
        assert_eq!(PARTICLES.len(), kinds);
    }
}
