//! Keys under which names that may be one person's are found together.

use std::collections::BTreeSet;

use crate::name::{Name, PartRole};
use crate::sounds::Sound;
use crate::sounds::sound::*;
use crate::word::Word;

/// Consonants kept in a key.
const LONGEST_KEY: usize = 4;

/// Rough keys of a name's parts: two names that [`compare`](crate::compare) finds alike share
/// at least one, as a rule. Initials have none.
///
/// ```
/// use reportedly_names::{Name, index_keys};
///
/// let a = index_keys(&Name::parse("Zoubaida Shahin"));
/// let b = index_keys(&Name::parse("Chahine"));
/// assert!(a.iter().any(|key| b.contains(key)));
/// let (a, b) = (index_keys(&Name::parse("Marwa")), index_keys(&Name::parse("Maroua")));
/// assert!(a.iter().any(|key| b.contains(key)));
/// ```
pub fn index_keys(name: &Name) -> BTreeSet<String> {
    name.naming_parts()
        .filter(|part| part.role != PartRole::Initial)
        .flat_map(|part| [&part.core, part.joined()].into_iter().chain(&part.halves))
        .flat_map(keys_of)
        .filter(|key| !key.is_empty())
        .collect()
}

/// The consonants by the place of the mouth that makes them: what ears and scripts exchange
/// stays together. What is *w* to one ear is *v* to another and *ou* to a third, and so it is kept in
/// one key and left out of another.
fn keys_of(word: &Word) -> Vec<String> {
    let sounds = || word.sounds.ids.iter().map(|id| id.sound());
    let may_be_vowel = |sound: &Sound| sound.set & W != 0;
    let mut keys = vec![key_of(word, sounds())];
    if sounds().any(|sound| may_be_vowel(&sound)) {
        keys.push(key_of(word, sounds().filter(|sound| !may_be_vowel(sound))));
    }
    keys
}

fn key_of(word: &Word, sounds: impl Iterator<Item = Sound>) -> String {
    let mut key = String::new();
    for sound in sounds {
        if let Some(class) = class_of(sound).filter(|class| !key.ends_with(*class)) {
            key.push(class);
        }
        if key.len() == LONGEST_KEY {
            break;
        }
    }
    if key.is_empty() {
        word.plain().chars().take(2).collect()
    } else {
        key
    }
}

fn class_of(sound: Sound) -> Option<char> {
    if sound.weak || sound.is_vowel_like() {
        return None;
    }
    let has = |set| sound.set & set != 0;
    // Sibilants before stops: "c", "ch" and "th" may be either, and are written for both.
    [
        (P | B | F | V, 'p'),
        (M | N, 'm'),
        (S | Z | SH | ZH | CH | J | TS | TH | DH | T | D, 's'),
        (K | G | Q | KH | GH, 'k'),
        (L, 'l'),
        (R, 'r'),
    ]
    .into_iter()
    .find_map(|(set, class)| has(set).then_some(class))
}
