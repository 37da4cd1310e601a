//! The different parts of many names, each kept once, and which of them are like one.
//!
//! Those that sound alike are looked for by one pass over the consonants of all words (see
//! `skeletons`); what is known of a word rather than heard is looked up. What either finds is then
//! compared in full.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex};

use foldhash::fast::FixedState;

use super::lookup::Lookup;
use super::skeletons::Skeletons;
use super::spine::Consonants;
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
        let words =
            || numbered().flat_map(|(unit, number)| unit.words().map(move |word| (word, number)));
        Self {
            keys: Lookup::of(keys.collect()),
            within_script: Skeletons::of(Consonants::All, words()),
            across_scripts: Skeletons::of(Consonants::NeverVowels, words()),
            units,
            found: Mutex::default(),
        }
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
        for word in unit.words() {
            self.sounding_like(word, &mut found);
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

/// How many consonants may differ in a word of another script, which spells by other rules.
fn most_edits_across(word: &Word) -> usize {
    match word.plain().len() {
        0..5 => 0,
        5..8 => 1,
        _ => 2,
    }
}
