//! Parts of people's names as units of an index.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use super::finder::{LEAST_ACROSS_SCRIPTS, WordsByScript};
use super::lookup::key_of;
use super::vocabulary::Unit;
use crate::given_names::{self, Known};
use crate::halves;
use crate::name::{Form, Part, PartRole};
use crate::similarity::{self, Likeness};
use crate::sounds::sound::*;
use crate::sounds::{SoundSet, Sounding};
use crate::word::Word;

/// Shorter words have no slips.
const SHORTEST_WITH_SLIP: usize = 5;

/// What a key is made of, so that a word is no number by chance.
#[derive(Hash)]
enum KeyOf<'w> {
    Spelling(&'w str),
    GivenName(usize),
    Syllable(usize),
    Skeleton(&'w [u8]),
    Letters(&'w str),
    /// A word with a letter left out.
    Slip(&'w str),
}

/// A part as an index has it: what it does in a name is left open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FormUnit(Part);

impl FormUnit {
    pub(super) fn of(form: &Arc<Form>) -> Self {
        Self(Part {
            role: PartRole::Middle,
            form: Arc::clone(form),
        })
    }

    pub(super) fn part(&self) -> &Part {
        &self.0
    }

    pub(super) fn form(&self) -> &Arc<Form> {
        &self.0.form
    }
}

impl Hash for FormUnit {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.text.hash(state);
        self.0.plain().hash(state);
    }
}

impl Unit for FormUnit {
    type Finder = WordsByScript;
    type Likeness = Likeness;

    fn words(&self) -> impl Iterator<Item = &Word> {
        [Some(&self.0.core), self.0.with_particle.as_deref()]
            .into_iter()
            .flatten()
            .chain(&self.0.halves)
    }

    fn keys(&self) -> Vec<u32> {
        let mut keys = Vec::new();
        for word in self.words() {
            add_spelling(&mut keys, word.plain(), word.known);
            add_slips(&mut keys, word.plain());
            for full in word.short_for {
                add_spelling(&mut keys, full.text, full.known);
            }
            for spelling in word.in_latin {
                add_spelling(&mut keys, spelling.text, spelling.known);
            }
        }
        for rest in halves::without_one(self.0.plain()) {
            add_spelling(&mut keys, rest, given_names::known(rest));
        }
        let syllables = self.0.core.syllables.iter();
        keys.extend(syllables.map(|number| key_of(KeyOf::Syllable(*number))));
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    /// By which several in one find it.
    fn other_key(&self) -> Option<u32> {
        Some(written_in_one(self.0.joined()))
    }

    fn likeness(&self, other: &Self) -> Option<Likeness> {
        let likeness = similarity::of_parts(&self.0, &other.0);
        let across = self.0.writing.script != other.0.writing.script;
        let enough = likeness.is_alike() && !(across && likeness.degree < LEAST_ACROSS_SCRIPTS);
        enough.then_some(likeness)
    }
}

fn add_spelling(keys: &mut Vec<u32>, plain: &str, known: &[Known]) {
    keys.push(key_of(KeyOf::Spelling(plain)));
    let names = known
        .iter()
        .map(|known| key_of(KeyOf::GivenName(known.number())));
    keys.extend(names);
}

/// Words with one letter wrong, missing, added or exchanged with the next have in common what is
/// left without it, or without one of the two; the first is hardly mistaken.
fn add_slips(keys: &mut Vec<u32>, plain: &str) {
    if plain.len() + 1 < SHORTEST_WITH_SLIP {
        return;
    }
    keys.push(key_of(KeyOf::Slip(plain)));
    for at in 1..plain.len() {
        let (Some(before), Some(after)) = (plain.get(..at), plain.get(at + 1..)) else {
            continue;
        };
        keys.push(key_of(KeyOf::Slip(&[before, after].concat())));
    }
}

/// In such a key, the bits of the letters; those above are of the firm sounds.
pub(super) const BITS_OF_LETTERS: u32 = 12;

/// The key of neighbouring parts written in one.
pub(super) fn several_in_one(several: &[&Part]) -> u32 {
    let plain: String = several.iter().map(|part| part.joined().plain()).collect();
    in_one(&plain, &Sounding::new(&plain))
}

/// The key of a word that may be several in one.
pub(super) fn written_in_one(word: &Word) -> u32 {
    in_one(word.plain(), &word.sounds)
}

/// The same letters have the same key, and what has nearly the same sounds one that starts alike.
fn in_one(plain: &str, sounds: &Sounding) -> u32 {
    let letters = key_of(KeyOf::Letters(plain)) & ((1 << BITS_OF_LETTERS) - 1);
    skeleton(sounds) >> BITS_OF_LETTERS << BITS_OF_LETTERS | letters
}

/// The key of a word's firm sounds by the place of the mouth that makes them, which words have in
/// common that are nearly the same.
fn skeleton(sounds: &Sounding) -> u32 {
    let mut classes: Vec<u8> = Vec::with_capacity(16);
    for id in &sounds.ids {
        let sound = id.sound();
        let firm = !sound.weak && sound.set & (VOWELS | GLIDES) == 0 && sound.set != H;
        if let Some(class) =
            class_of(sound.set).filter(|class| firm && classes.last() != Some(class))
        {
            classes.push(class);
        }
    }
    key_of(KeyOf::Skeleton(&classes))
}

fn class_of(set: SoundSet) -> Option<u8> {
    [
        P | B | F | V,
        M,
        N,
        S | Z | SH | ZH | CH | J | TS | TH | DH | T | D,
        K | G | Q | KH | GH | H,
        L,
        R,
    ]
    .into_iter()
    .zip(0..)
    .find_map(|(sounds, class)| (set & sounds != 0).then_some(class))
}
