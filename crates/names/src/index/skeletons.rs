//! The consonants of many words, and which words have nearly those of one.

use std::collections::BTreeMap;
use std::ops::Range;

use super::spine::{Consonants, MOST, Pattern, Spine};
use crate::script::Script;
use crate::word::Word;

/// Words by their consonants: those of one script together, and of those the ones with as many.
#[derive(Debug)]
pub(super) struct Skeletons {
    which: Consonants,
    some: Vec<u64>,
    order: Vec<u64>,
    /// To which unit each word belongs.
    unit_of: Vec<u32>,
    stretches: Vec<Stretch>,
}

/// Words of one script with as many consonants.
#[derive(Debug)]
struct Stretch {
    script: Script,
    length: usize,
    words: Range<usize>,
}

impl Skeletons {
    /// Of words with the units that they belong to.
    pub(super) fn of<'w>(which: Consonants, words: impl Iterator<Item = (&'w Word, u32)>) -> Self {
        let mut skeletons = Self {
            which,
            some: Vec::new(),
            order: Vec::new(),
            unit_of: Vec::new(),
            stretches: Vec::new(),
        };
        let mut sorted: BTreeMap<(Script, usize), Vec<(Spine, u32)>> = BTreeMap::new();
        for (word, unit) in words {
            let spine = Spine::of(&word.sounds, which);
            let like = sorted.entry((word.script(), spine.length)).or_default();
            like.push((spine, unit));
        }
        for ((script, length), words) in sorted {
            skeletons.add(script, length, &words);
        }
        skeletons
    }

    fn add(&mut self, script: Script, length: usize, words: &[(Spine, u32)]) {
        let start = self.unit_of.len();
        self.some.extend(words.iter().map(|(spine, _)| spine.some));
        self.order
            .extend(words.iter().map(|(spine, _)| spine.order));
        self.unit_of.extend(words.iter().map(|(_, unit)| unit));
        self.stretches.push(Stretch {
            script,
            length,
            words: start..self.unit_of.len(),
        });
    }

    /// Adds the units of words, of scripts that are `wanted`, that differ from `word` in `most`
    /// consonants at most; sounds that cost less than `near` to exchange do not differ.
    pub(super) fn find(
        &self,
        word: &Word,
        near: f64,
        most: usize,
        wanted: impl Fn(Script) -> bool,
        found: &mut Vec<u32>,
    ) {
        let pattern = Pattern::of(&word.sounds, self.which, near);
        for stretch in self
            .stretches
            .iter()
            .filter(|stretch| wanted(stretch.script))
        {
            // Of words that are cut, more may follow.
            let cut = stretch.length == MOST || pattern.length == MOST;
            // A word of vowels and *h* alone may have one: "Hu", "Choe".
            let most = if stretch.length.min(pattern.length) == 0 {
                most.max(1)
            } else {
                most
            };
            if cut || stretch.length.abs_diff(pattern.length) <= most {
                self.find_in(stretch, &pattern, most, found);
            }
        }
    }

    fn find_in(&self, stretch: &Stretch, pattern: &Pattern, most: usize, found: &mut Vec<u32>) {
        let words = stretch.words.clone();
        let (Some(some), Some(order), Some(units)) = (
            self.some.get(words.clone()),
            self.order.get(words.clone()),
            self.unit_of.get(words),
        ) else {
            return;
        };
        for ((some, order), unit) in some.iter().zip(order).zip(units) {
            let foreign = (some & !pattern.near).count_ones() as usize;
            if foreign <= most && pattern.edits(*order, stretch.length) <= most {
                found.push(*unit);
            }
        }
    }
}
