//! The consonants of many words, and which words have nearly those of one.

use std::collections::BTreeMap;
use std::ops::Range;

use super::spine::{MOST, Pattern, Spine};
use super::vocabulary::Finder;
use crate::word::Word;

/// Words by their consonants, those with as many together.
#[derive(Debug, Default)]
pub(super) struct Skeletons {
    some: Vec<u64>,
    order: Vec<u64>,
    numbers: Vec<u32>,
    stretches: Vec<Stretch>,
}

/// Words with as many consonants.
#[derive(Debug)]
struct Stretch {
    length: usize,
    words: Range<usize>,
}

/// Sounds that cost less to exchange are like each other.
const NEAR: f64 = 0.5;
/// In words from this length on, two consonants may differ, in shorter ones one.
const LONG: usize = 7;

impl Finder for Skeletons {
    fn of<'w>(words: impl Iterator<Item = (&'w Word, u32)>) -> Self {
        let mut sorted: BTreeMap<usize, Vec<(Spine, u32)>> = BTreeMap::new();
        for (word, number) in words {
            let spine = Spine::of(&word.sounds);
            sorted
                .entry(spine.length)
                .or_default()
                .push((spine, number));
        }
        let mut skeletons = Self::default();
        for (length, words) in sorted {
            skeletons.add(length, &words);
        }
        skeletons
    }

    fn find(&self, word: &Word, found: &mut Vec<u32>) {
        let most = if word.plain().len() >= LONG { 2 } else { 1 };
        let pattern = Pattern::of(&word.sounds, NEAR);
        for stretch in &self.stretches {
            // Of words that are cut, more may follow.
            let cut = stretch.length == MOST || pattern.length == MOST;
            if cut || stretch.length.abs_diff(pattern.length) <= most {
                self.find_in(stretch, &pattern, most, found);
            }
        }
    }
}

impl Skeletons {
    fn add(&mut self, length: usize, words: &[(Spine, u32)]) {
        let start = self.numbers.len();
        self.some.extend(words.iter().map(|(spine, _)| spine.some));
        self.order
            .extend(words.iter().map(|(spine, _)| spine.order));
        self.numbers.extend(words.iter().map(|(_, number)| number));
        self.stretches.push(Stretch {
            length,
            words: start..self.numbers.len(),
        });
    }

    fn find_in(&self, stretch: &Stretch, pattern: &Pattern, most: usize, found: &mut Vec<u32>) {
        let words = stretch.words.clone();
        let (Some(some), Some(order), Some(numbers)) = (
            self.some.get(words.clone()),
            self.order.get(words.clone()),
            self.numbers.get(words),
        ) else {
            return;
        };
        for ((some, order), number) in some.iter().zip(order).zip(numbers) {
            let foreign = (some & !pattern.near).count_ones() as usize;
            if foreign <= most && pattern.edits(*order, stretch.length) <= most {
                found.push(*number);
            }
        }
    }
}
