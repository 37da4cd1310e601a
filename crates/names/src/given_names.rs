//! Given names that are known: their spellings and the sex of their bearers.
//!
//! `data/given-names.txt` holds one name a line: sex (`m`, `f`, or `u` for both), then its
//! spellings. It tells that *Hassan* and *Hussein* are two names however near they sound, and
//! that *Mehmet* is *Muhammad*.

use std::collections::HashMap;
use std::sync::LazyLock;

use reportedly_model::Gender;

use crate::letters;
use crate::wordlists;

/// A known name: line of the list, and sex of its bearers where it tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Known {
    line: usize,
    gender: Option<Gender>,
}

static KNOWN: LazyLock<HashMap<&str, Vec<Known>>> = LazyLock::new(|| {
    let mut known: HashMap<&str, Vec<Known>> = HashMap::new();
    for (line, entry) in wordlists::entries(include_str!("../data/given-names.txt")).enumerate() {
        let mut words = entry.split_whitespace();
        let gender = match words.next() {
            Some("m") => Some(Gender::Male),
            Some("f") => Some(Gender::Female),
            _ => None,
        };
        for word in words {
            known.entry(word).or_default().push(Known { line, gender });
        }
    }
    known
});

/// Gender of those who bear a given name; `None` when it is unknown or goes both ways.
///
/// ```
/// use reportedly_model::Gender;
/// use reportedly_names::gender_of_given;
///
/// assert_eq!(gender_of_given("Bouthaïna"), Some(Gender::Female));
/// assert_eq!(gender_of_given("Jean-Claude"), Some(Gender::Male));
/// assert_eq!(gender_of_given("Xqzt"), None);
/// ```
pub fn gender_of_given(given: &str) -> Option<Gender> {
    let whole = letters::plain(&letters::romanised(given));
    gender_of_plain(&whole).or_else(|| {
        let first = given.split(['-', ' ']).find(|half| !half.is_empty())?;
        gender_of_plain(&letters::plain(&letters::romanised(first)))
    })
}

fn gender_of_plain(plain: &str) -> Option<Gender> {
    // "Abd", servant, is said of men only.
    if plain.starts_with("abdul") || plain.starts_with("abdel") {
        return Some(Gender::Male);
    }
    let mut genders = KNOWN.get(plain)?.iter().map(|known| known.gender);
    let first = genders.next()??;
    genders.all(|gender| gender == Some(first)).then_some(first)
}

/// Whether the word is a known given name.
pub(crate) fn is_known(plain: &str) -> bool {
    KNOWN.contains_key(plain)
}

/// Whether two words are spellings of one known name (`Some(true)`), known as two names
/// (`Some(false)`), or not both known.
pub(crate) fn same_name(a: &str, b: &str) -> Option<bool> {
    let (a, b) = (KNOWN.get(a)?, KNOWN.get(b)?);
    Some(a.iter().any(|a| b.iter().any(|b| a.line == b.line)))
}
