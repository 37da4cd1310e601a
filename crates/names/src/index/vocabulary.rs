//! The different parts of many names, each kept once, and which of them are like one.
//!
//! Words that are alike are found by their finder; what is known of a word rather than heard is
//! looked up. What either finds is then compared in full.

use std::collections::HashMap;
use std::fmt::Debug;
use std::hash::Hash;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use foldhash::fast::FixedState;

use super::lookup::{Lists, Lookup};
use crate::script::Script;
use crate::word::Word;

/// So many parts that were asked for are remembered with what is like them.
const MOST_REMEMBERED: usize = 8_192;

/// A part of a name that many names share; a copy of it shares what it holds.
pub(super) trait Unit: Clone + Eq + Hash {
    /// What finds words that may be alike.
    type Finder: Finder;
    /// How alike two are.
    type Likeness: Copy;
    /// Which unit is like it and how alike they are, in little room.
    type Like: Copy + Debug;
    /// Its words, any of which may sound like one of another.
    fn words(&self) -> impl Iterator<Item = &Word>;
    /// Keys of what is known of it: those that may be alike, whatever they sound like, share one.
    fn keys(&self) -> Vec<u32>;
    /// How alike the two are; `None` where they are not alike.
    fn likeness(&self, other: &Self) -> Option<Self::Likeness>;
    /// Both in one.
    fn like(number: u32, likeness: Self::Likeness) -> Self::Like;
}

/// Finds words that may be alike by what is heard or written.
pub(super) trait Finder: Debug {
    /// Of different words, with numbers.
    fn of<'w>(words: impl Iterator<Item = (&'w Word, u32)>) -> Self;
    /// Adds the numbers of the words that may be alike.
    fn find(&self, word: &Word, found: &mut Vec<u32>);
}

/// Gives each unit a number and keeps it once.
#[derive(Debug)]
pub(super) struct Numbering<U> {
    numbers: HashMap<U, u32, FixedState>,
    units: Vec<U>,
}

impl<U> Default for Numbering<U> {
    fn default() -> Self {
        Self {
            numbers: HashMap::default(),
            units: Vec::new(),
        }
    }
}

impl<U: Unit> Numbering<U> {
    /// All units, by number.
    pub(super) fn into_units(self) -> Vec<U> {
        self.units
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

/// Units that are like one that was asked for.
type LikeUnits<U> = Arc<[<U as Unit>::Like]>;

/// What was found for units.
type Known<U> = HashMap<U, LikeUnits<U>, FixedState>;

/// All units, by number.
#[derive(Debug)]
pub(super) struct Vocabulary<U: Unit> {
    units: Vec<U>,
    keys: Lookup,
    finder: U::Finder,
    /// For each different word, the units that have it.
    bearers: Lists,
    /// The numbers of units that are likely to be asked for, and how many of them were looked at.
    often: Vec<u32>,
    looked_at: AtomicUsize,
    /// What is like those, and like others that were asked for before: names share their parts.
    ahead: RwLock<Known<U>>,
    found: Mutex<Known<U>>,
}

impl<U: Unit> Vocabulary<U> {
    /// Of units by their numbers.
    pub(super) fn of(mut units: Vec<U>) -> Self {
        units.shrink_to_fit();
        let numbered = || units.iter().zip(0_u32..);
        let keys = numbered().flat_map(|(unit, number)| {
            let keys = unit.keys().into_iter();
            keys.map(move |key| (key, number))
        });
        let (bearers, word_at) = different_words(&units);
        let firsts = (0_u32..).zip(&word_at);
        let words = firsts.filter_map(|(at, place)| {
            let unit = units.get(*bearers.get(at).first()? as usize)?;
            Some((unit.words().nth(usize::from(*place))?, at))
        });
        Self {
            keys: Lookup::of(keys.collect()),
            finder: U::Finder::of(words),
            units,
            bearers,
            often: Vec::new(),
            looked_at: AtomicUsize::new(0),
            ahead: RwLock::default(),
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

    /// Says of these numbers that their units are likely to be asked for.
    pub(super) fn expect(&mut self, numbers: Vec<u32>) {
        self.often = numbers;
    }

    /// Finds what is like `count` more of the units that are likely to be asked for, the likeliest
    /// first; says whether any are left.
    pub(super) fn find_ahead(&self, count: usize) -> bool {
        for _ in 0..count {
            let at = self.looked_at.fetch_add(1, Ordering::Relaxed);
            let Some(number) = self.often.get(at) else {
                self.looked_at.store(self.often.len(), Ordering::Relaxed);
                return false;
            };
            let Some(unit) = self.unit(*number) else {
                continue;
            };
            let like = self.compared(unit).into();
            let mut ahead = self.ahead.write().unwrap_or_else(PoisonError::into_inner);
            ahead.insert(unit.clone(), like);
        }
        self.looked_at.load(Ordering::Relaxed) < self.often.len()
    }

    fn known(&self, unit: &U) -> Option<LikeUnits<U>> {
        let ahead = self.ahead.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = ahead.get(unit) {
            return Some(Arc::clone(known));
        }
        drop(ahead);
        let found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        found.get(unit).cloned()
    }

    /// Units that are worth comparing with `unit`, and how alike they are.
    pub(super) fn like(&self, unit: &U) -> LikeUnits<U> {
        if let Some(known) = self.known(unit) {
            return known;
        }
        let like: LikeUnits<U> = self.compared(unit).into();
        if let Ok(mut found) = self.found.lock() {
            if found.len() >= MOST_REMEMBERED {
                found.clear();
            }
            found.insert(unit.clone(), Arc::clone(&like));
        }
        like
    }

    fn compared(&self, unit: &U) -> Vec<U::Like> {
        let mut found: Vec<u32> = Vec::new();
        for key in unit.keys() {
            found.extend(self.under(key));
        }
        let mut words: Vec<u32> = Vec::new();
        for word in unit.words() {
            words.clear();
            self.finder.find(word, &mut words);
            for &at in &words {
                found.extend(self.bearers.get(at));
            }
        }
        found.sort_unstable();
        found.dedup();
        let compared = found.into_iter().filter_map(|number| {
            let likeness = unit.likeness(self.unit(number)?)?;
            Some(U::like(number, likeness))
        });
        compared.collect()
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
