//! The different parts of many names, each kept once, and which of them are like one.
//!
//! Those that sound alike are looked for by one pass over the consonants of all words (see
//! `skeletons`); what is known of a word rather than heard is looked up. What either finds is then
//! compared in full.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex};

use foldhash::fast::FixedState;

use super::lookup::{Lists, Lookup};
use super::skeletons::Skeletons;
use super::spine::Consonants;
use crate::script::Script;
use crate::word::Word;

/// So many parts that were asked for are remembered with what is like them.
const MOST_REMEMBERED: usize = 8_192;

/// Within a script and across, sounds that cost less to exchange are like each other.
const NEAR: f64 = 0.5;
const NEAR_ACROSS: f64 = 0.8;

/// A part of a name that many names share; a copy of it shares what it holds.
pub(super) trait Unit: Clone + Eq + Hash {
    /// Its words, any of which may sound like one of another.
    fn words(&self) -> impl Iterator<Item = &Word>;
    /// Keys of what is known of it: those that may be alike, whatever they sound like, share one.
    fn keys(&self) -> Vec<u32>;
    /// How many consonants of its word may differ in one of the same script.
    fn most_edits(word: &Word) -> usize;
    /// Whether units may be alike for the sake of these words of theirs.
    fn may_be_alike(word: &Word, other: &Word) -> bool;
    /// How alike the two are, from 0 to 1; `None` where they are not worth a comparison.
    fn likeness(&self, other: &Self) -> Option<f64>;
}

/// Gives each unit a number and keeps it once.
#[derive(Debug)]
pub(super) struct Numbering<U> {
    numbers: HashMap<U, u32, FixedState>,
    units: Vec<U>,
}

impl<U: Unit> Numbering<U> {
    pub(super) fn new() -> Self {
        Self {
            numbers: HashMap::default(),
            units: Vec::new(),
        }
    }

    /// The number of a unit, which becomes the one that is kept.
    pub(super) fn number(&mut self, unit: &mut U) -> u32 {
        if let Some((kept, number)) = self.numbers.get_key_value(unit) {
            *unit = kept.clone();
            return *number;
        }
        let number = u32::try_from(self.units.len()).unwrap_or(u32::MAX);
        self.numbers.insert(unit.clone(), number);
        self.units.push(unit.clone());
        number
    }
}

/// Units that are like one that was asked for: number and likeness.
type LikeUnits = Arc<[(u32, f64)]>;

/// All units, by number.
#[derive(Debug)]
pub(super) struct Vocabulary<U> {
    units: Vec<U>,
    keys: Lookup,
    within_script: Skeletons,
    across_scripts: Skeletons,
    /// For each different word, the units that have it; it is the word of the first of them that
    /// stands at that place.
    bearers: Lists,
    word_at: Vec<u8>,
    /// What was found for parts that were asked for before: names share theirs.
    found: Mutex<HashMap<U, LikeUnits, FixedState>>,
}

impl<U: Unit> Vocabulary<U> {
    pub(super) fn of(numbering: Numbering<U>) -> Self {
        let units = numbering.units;
        let numbered = || units.iter().zip(0_u32..);
        let keys = numbered().flat_map(|(unit, number)| {
            let keys = unit.keys().into_iter();
            keys.map(move |key| (key, number))
        });
        let (bearers, word_at) = different_words(&units);
        let words = || {
            let firsts = (0_u32..).zip(&word_at);
            firsts.filter_map(|(at, place)| {
                let unit = units.get(*bearers.get(at).first()? as usize)?;
                Some((unit.words().nth(usize::from(*place))?, at))
            })
        };
        Self {
            keys: Lookup::of(keys.collect()),
            within_script: Skeletons::of(Consonants::All, words()),
            across_scripts: Skeletons::of(Consonants::NeverVowels, words()),
            units,
            bearers,
            word_at,
            found: Mutex::default(),
        }
    }

    fn word(&self, at: u32) -> Option<&Word> {
        let unit = self.unit(*self.bearers.get(at).first()?)?;
        unit.words()
            .nth(usize::from(*self.word_at.get(at as usize)?))
    }

    pub(super) fn len(&self) -> usize {
        self.units.len()
    }

    /// The unit of a number.
    pub(super) fn unit(&self, number: u32) -> Option<&U> {
        self.units.get(number as usize)
    }

    /// The units under one key.
    pub(super) fn under(&self, key: u32) -> impl Iterator<Item = u32> {
        self.keys.get(key)
    }

    /// Units that are worth comparing with `unit`, and how alike they are.
    pub(super) fn like(&self, unit: &U) -> LikeUnits {
        let known = self
            .found
            .lock()
            .ok()
            .and_then(|found| found.get(unit).cloned());
        if let Some(known) = known {
            return known;
        }
        let like: LikeUnits = self.compared(unit).into();
        if let Ok(mut found) = self.found.lock() {
            if found.len() >= MOST_REMEMBERED {
                found.clear();
            }
            found.insert(unit.clone(), Arc::clone(&like));
        }
        like
    }

    fn compared(&self, unit: &U) -> Vec<(u32, f64)> {
        let mut found: Vec<u32> = Vec::new();
        for key in unit.keys() {
            found.extend(self.under(key));
        }
        let mut words: Vec<u32> = Vec::new();
        for word in unit.words() {
            words.clear();
            self.sounding_like(word, &mut words);
            words.sort_unstable();
            words.dedup();
            for &at in &words {
                if self
                    .word(at)
                    .is_some_and(|other| U::may_be_alike(word, other))
                {
                    found.extend(self.bearers.get(at));
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        let compared = found.into_iter().filter_map(|number| {
            let likeness = unit.likeness(self.unit(number)?)?;
            Some((number, likeness))
        });
        compared.collect()
    }

    fn sounding_like(&self, word: &Word, found: &mut Vec<u32>) {
        let own = word.script();
        let (most, most_across) = (U::most_edits(word), most_edits_across(word));
        let within = |script| script == own;
        self.within_script.find(word, NEAR, most, within, found);
        let across = |script| script != own;
        self.across_scripts
            .find(word, NEAR_ACROSS, most_across, across, found);
    }
}

/// The units that have each different word, and its place among the words of the first.
fn different_words<U: Unit>(units: &[U]) -> (Lists, Vec<u8>) {
    let mut numbers: HashMap<(Script, &str), u32, FixedState> = HashMap::default();
    let (mut words_of, mut word_at) = (Lists::default(), Vec::new());
    for unit in units {
        let words = (0..=u8::MAX).zip(unit.words()).map(|(place, word)| {
            let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            let key = (word.script(), word.plain());
            *numbers.entry(key).or_insert_with(|| {
                word_at.push(place);
                next
            })
        });
        words_of.push(words);
    }
    (words_of.turned_round(word_at.len()), word_at)
}

/// How many consonants may differ in a word of another script, which spells by other rules.
fn most_edits_across(word: &Word) -> usize {
    match word.plain().len() {
        0..5 => 0,
        5..8 => 1,
        _ => 2,
    }
}
